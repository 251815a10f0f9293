import Archive
import Foundation
import TestSupport
import Testing

@Suite("Numbers of a collection")
struct AnalysisTests {
  private let fees = "art20_8/administrative_fees"

  private func agencies(_ numbers: ClosedRange<Int>, year: Int = 2023) -> [SampleReport] {
    numbers.map { SampleReport(agency: "云岭县\($0)局", year: year, new: $0) }
  }

  @Test("numbers are summed by row and column, by year, and told by agency; unknown rows are refused")
  func tables() throws {
    let scratch = Scratch()
    let collection = try scratch.collection(agencies(1...3))
    let byAgency = try collection.table(
      TableQuery(.requests, rows: ["new_requests"], columns: ["total", "natural_person"], by: [.agency]))
    #expect(byAgency.header == ["agency", "reports", "new_requests/natural_person", "new_requests/total"])
    #expect(byAgency.rows == [["云岭县1局", "1", "1", "1"], ["云岭县2局", "1", "2", "2"], ["云岭县3局", "1", "3", "3"]])
    let byYear = try collection.table(TableQuery(.requests, rows: ["new_requests"], columns: ["total"], by: [.year]))
    #expect(byYear.rows == [["2023", "3", "6"]] && byYear.remarks.isEmpty)
    let sums = try collection.table(TableQuery(.requests, rows: ["carried_in", "new_requests"], columns: ["total"]))
    #expect(sums.header == ["row", "total"] && sums.rows == [["new_requests", "6"], ["carried_in", "0"]])
    #expect(throws: ArchiveError.self) { try collection.table(TableQuery(.requests, rows: ["granded"])) }
  }

  @Test("money in 元 and 万元 is added exactly in the unit of the form, and what was converted is told")
  func units() throws {
    let scratch = Scratch()
    let fees = [("3500", "元"), ("0.35", "万元"), ("1", nil), ("0.0002", "亿元")]
    let collection = try scratch.collection(
      fees.enumerated().map { SampleReport(agency: "云岭县\($0.offset)局", fee: $0.element) })
    let table = try collection.table(TableQuery(rows: ["art20_8"], columns: ["本年收费金额"]))
    #expect(table.header == ["row", "amount (万元)"])
    #expect(table.rows == [[self.fees, "3.7000"]])
    #expect(table.remarks.count == 2)
    #expect(table.remarks[0].english.hasPrefix("1 number printed in 亿元 converted exactly to the unit of the form: gx-"))
    #expect(table.remarks[1].chinese.hasPrefix("1 个以元印出的数字已精确换算为表格的单位：gx-"))
  }

  @Test("a unit that is none of money is not added to money, and is told")
  func foreignUnits() throws {
    let scratch = Scratch()
    let collection = try scratch.collection([
      SampleReport(agency: "云岭县1局", fee: ("3", "件")), SampleReport(agency: "云岭县2局", fee: ("0.35", nil)),
    ])
    let table = try collection.table(TableQuery(rows: [fees], columns: ["amount"]))
    #expect(table.rows == [[fees, "0.35"]])
    #expect(table.remarks.map(\.english).first?.contains("printed in 件 left out") == true)
  }

  @Test("values.csv states the unit of each cell: as printed, else as the form has it")
  func unitColumn() throws {
    let scratch = Scratch()
    let collection = try scratch.collection([
      SampleReport(agency: "云岭县1局", fee: ("3500", "元")), SampleReport(agency: "云岭县2局", fee: ("0.35", nil)),
    ])
    _ = try collection.seal()
    let lines = try scratch.text("data/values.csv", in: "c").split(separator: "\n")
    #expect(lines[0] == "id,agency,year,table,row,column,value,unit,status,printed")
    #expect(lines.contains { $0.hasSuffix("云岭县1局,2023,proactive,\(fees),amount,3500,元,unit,3500元") })
    #expect(lines.contains { $0.hasSuffix("云岭县2局,2023,proactive,\(fees),amount,0.35,万元,printed,0.35") })
    #expect(lines.contains { $0.hasSuffix("云岭县1局,2023,requests,new_requests,total,0,,printed,0") })
  }

  @Test("rows and columns go by key, by group and by printed label, and decide the table")
  func names() throws {
    let scratch = Scratch()
    let collection = try scratch.collection(agencies(1...1))
    func rows(_ query: TableQuery) throws -> [String] { try collection.table(query).rows.map { $0[0] } }
    #expect(try rows(TableQuery(rows: ["art20_9"])) == ["art20_9/government_procurement"])
    #expect(try rows(TableQuery(rows: ["予以公开"], columns: ["总计"])) == ["granted"])
    #expect(try rows(TableQuery(rows: ["本年新收"])) == ["new_requests"])
    #expect(try rows(TableQuery(rows: ["无法提供"])).count == 3)
    #expect(try rows(TableQuery(rows: ["granted"])) == ["granted"])
    #expect(try rows(TableQuery(rows: ["行政诉讼"])) == ["litigation_direct", "litigation_after_review"])
    #expect(try collection.table(TableQuery(rows: ["review"])).header.contains("upheld"))
    #expect(try collection.table(TableQuery(rows: ["fees/collected"])).header == ["row", "unit", "value"])
    for query in [TableQuery(), TableQuery(rows: ["公开"]), TableQuery(rows: ["granted"], columns: ["总数"])] {
      #expect(throws: ArchiveError.self) { try collection.table(query) }
    }
  }

  @Test("agencies and years can be kept apart, taken one at a time, and are told where they are mixed")
  func groups() throws {
    let scratch = Scratch()
    let again = SampleReport(agency: "云岭县1局", year: 2022, new: 7)
    let collection = try scratch.collection(agencies(1...2) + agencies(1...1, year: 2022) + [again])
    func table(_ groupings: [TableQuery.Grouping], _ years: Set<Int> = []) throws -> PivotTable {
      try collection.table(TableQuery(rows: ["new_requests"], columns: ["total"], by: groupings, years: years))
    }
    let pairs = try table([.agency, .year])
    #expect(pairs.header == ["agency", "year", "reports", "new_requests/total"])
    #expect(pairs.rows == [["云岭县1局", "2022", "2", "8"], ["云岭县1局", "2023", "1", "1"], ["云岭县2局", "2023", "1", "2"]])
    #expect(pairs.remarks.map(\.english).joined().contains("several reports of one agency on one year"))
    #expect(try table([.agency]).remarks[0].english.contains("several years are added together (2022, 2023)"))
    #expect(try table([.year], [2023]).rows == [["2023", "2", "3"]])
    #expect(try table([.agency], [2023]).remarks.isEmpty)
  }

  @Test("values.csv holds every cell, and the database the same rows")
  func database() throws {
    let scratch = Scratch()
    let collection = try scratch.collection(agencies(1...2))
    _ = try collection.seal()
    #expect(try scratch.text("data/values.csv", in: "c").split(separator: "\n").count == 1 + 2 * 3 * 7)
    let path = scratch.path + "/c.db"
    try scratch.write("mine", to: "c.db.part")
    try collection.writeSQLite(to: path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Data("SQLite format 3".utf8)))
    #expect(throws: ArchiveError.self) { try collection.writeSQLite(to: path) }
    try collection.writeSQLite(to: path, replacing: true)
    #expect(try String(contentsOfFile: path + ".part", encoding: .utf8) == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { $0.hasPrefix(".") } == [])
  }

  @Test(
    "a name that looks like a number or a truth value stays a text in the database",
    .enabled(if: Judge.has("sqlite3"), "there is no sqlite3"))
  func databaseTypes() throws {
    let scratch = Scratch()
    try scratch.write(SampleReport(agency: "0123").json, to: "in/true")
    let collection = ReportCollection(at: scratch.path + "/c")
    _ = try collection.add(ArchiveInputs(paths: [scratch.path + "/in"]))
    try collection.writeSQLite(to: scratch.path + "/c.db")
    let run = try ProgramRun.shell(
      "sqlite3 \(scratch.path)/c.db 'SELECT agency, source_name, schema_valid FROM catalog'")
    #expect(run.output == "0123|true|1\n")
  }

  @Test("a control character in a name breaks no row of the tables")
  func controls() throws {
    let scratch = Scratch()
    let collection = try scratch.collection([SampleReport(agency: "云\0岭\u{1}县\u{7F}局")])
    _ = try collection.seal()
    #expect(try scratch.text("data/values.csv", in: "c").contains(",\"云␀岭␁县␡局\",2023,"))
    #expect(try !scratch.text("data/catalog.csv", in: "c").utf8.contains(0))
  }
}
