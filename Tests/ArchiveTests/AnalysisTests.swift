import Archive
import Foundation
import FoundationXML
import ReportModel
import Testing

@Suite("Numbers of a collection")
struct AnalysisTests {
  /// A collection of reports as canonical inputs, so that every number is known.
  private func collection(_ scratch: Scratch, _ name: String, year: Int, _ agencies: [Int]) throws -> ReportCollection {
    for agency in agencies {
      try scratch.write(Sample.figures(agency: agency, year: year), to: "\(name)-in/\(agency).json")
    }
    let collection = ReportCollection(at: scratch.path + "/" + name)
    let summary = try collection.add(ArchiveInputs(paths: [scratch.path + "/\(name)-in"]))
    #expect(summary.archived == agencies.count)
    return collection
  }

  @Test("numbers are summed by row and column, by year, and told by agency; unknown rows are refused")
  func tables() throws {
    let scratch = Scratch()
    let collection = try collection(scratch, "2023", year: 2023, [1, 2, 3])
    let byAgency = try collection.table(
      TableQuery(.requests, rows: ["new_requests"], columns: ["total", "natural_person"], by: .agency))
    #expect(byAgency.header == ["agency", "reports", "new_requests/natural_person", "new_requests/total"])
    #expect(byAgency.rows == [["云岭县1局", "1", "1", "1"], ["云岭县2局", "1", "2", "2"], ["云岭县3局", "1", "3", "3"]])
    let byYear = try collection.table(TableQuery(.requests, rows: ["new_requests"], columns: ["total"], by: .year))
    #expect(byYear.rows == [["2023", "3", "6"]])
    let sums = try collection.table(TableQuery(.requests, rows: ["carried_in", "new_requests"], columns: ["total"]))
    #expect(sums.header == ["row", "total"] && sums.rows == [["new_requests", "6"], ["carried_in", "0"]])
    #expect(throws: ArchiveError.self) { try collection.table(TableQuery(.requests, rows: ["granded"])) }
  }

  @Test("values.csv holds every cell, and the database the same rows")
  func database() throws {
    let scratch = Scratch()
    let collection = try collection(scratch, "2023", year: 2023, [1, 2])
    _ = try collection.seal()
    let csv = String(decoding: try #require(try scratch.contents(of: "2023")["data/values.csv"]), as: UTF8.self)
    let lines = csv.split(separator: "\n")
    #expect(lines.count == 1 + 2 * 2 * 7)
    #expect(lines[0] == "id,agency,year,table,row,column,value,status,printed")
    #expect(
      lines[1].hasSuffix(",云岭县1局,2023,requests,new_requests,natural_person,1,printed,1")
        || lines[1].hasSuffix(",云岭县2局,2023,requests,new_requests,natural_person,2,printed,2"))
    #expect(lines.contains { $0.hasSuffix("requests,new_requests,commercial_enterprise,,blank,") })
    let path = scratch.path + "/2023.db"
    try collection.writeSQLite(to: path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Data("SQLite format 3".utf8)))
    #expect(throws: ArchiveError.self) { try collection.writeSQLite(to: path) }
    #expect(!FileManager.default.fileExists(atPath: path + ".part"))
  }

  @Test("two years are compared: what was carried over, who is missing, who reports twice")
  func years() throws {
    let scratch = Scratch()
    let previous = try collection(scratch, "2022", year: 2022, [1, 2, 3])
    let present = try collection(scratch, "2023", year: 2023, [1, 2])
    try scratch.write(Sample.figures(agency: 2, year: 2023, new: 50), to: "more/2.json")
    _ = try present.add(ArchiveInputs(paths: [scratch.path + "/more"]))
    let findings = try present.check(previous: previous)
    #expect(findings.filter { $0.check == "YR05" }.map(\.agency) == ["云岭县2局"])
    #expect(findings.filter { $0.check == "YR04" }.map(\.agency) == ["云岭县3局"])
    let carried = findings.filter { $0.check == "YR01" && $0.agency == "云岭县1局" }
    #expect(carried.isEmpty)
    #expect(try previous.check().isEmpty)
  }

  @Test("a difference between the years is told with both places")
  func carriedOver() throws {
    let scratch = Scratch()
    let previous = try collection(scratch, "2022", year: 2022, [1])
    try scratch.write(Sample.figures(agency: 1, year: 2023, carriedIn: 4), to: "in/1.json")
    let present = ReportCollection(at: scratch.path + "/2023")
    _ = try present.add(ArchiveInputs(paths: [scratch.path + "/in"]))
    let findings = try present.check(previous: previous)
    #expect(findings.map(\.check) == ["YR01", "YR01", "YR06"])
    #expect(
      findings[1].places.map(\.pointer) == [
        "/tables/requests/carried_in/total", "/tables/requests/carried_out/total",
      ])
    #expect(findings[1].message.english == "4 requests carried in, but last year carried out 0")
  }

  @Test("volumes are bags in ZIP files with every package, and exist only whole")
  func volumes() throws {
    let scratch = Scratch()
    let collection = try collection(scratch, "2023", year: 2023, Array(1...20))
    let volumes = try collection.exportVolumes(to: scratch.path + "/out", limits: VolumeLimits(entries: 16))
    #expect(volumes.map(\.packages) == [12, 8])
    #expect(volumes.map(\.name) == ["reports-001.zip", "reports-002.zip"])
    #expect(throws: ArchiveError.self) { try collection.exportVolumes(to: scratch.path + "/out") }
    let package = try #require(try scratch.contents(of: "2023").keys.first { $0.hasSuffix(".zip") })
    try scratch.write("x", to: "2023/" + package)
    #expect(throws: ArchiveError.self) { try collection.exportVolumes(to: scratch.path + "/other") }
    #expect(try scratch.contents(of: "other").isEmpty)
  }

  @Test("records are handed over in the layout of the archives office")
  func records() throws {
    let scratch = Scratch()
    let collection = try collection(scratch, "2023", year: 2023, [1, 2])
    let exported = try collection.exportRecords(to: scratch.path + "/out", profile: .cn2012)
    #expect(exported.records == 2)
    let files = try scratch.contents(of: "out")
    #expect(Set(files.keys.map { $0.split(separator: "/")[0] }) == ["说明文件.TXT", "文件目录.XML", "电子档案", "其他"])
    let directory = try XMLDocument(data: try #require(files["文件目录.XML"]))
    #expect(try directory.nodes(forXPath: "//文件/责任者").compactMap(\.stringValue).sorted() == ["云岭县1局", "云岭县2局"])
    for node in try directory.nodes(forXPath: "//电子文件/@路径") {
      #expect(files[try #require(node.stringValue)] != nil)
    }
  }
}
