import ReportModel
import Testing

@testable import Recognition

@Suite("Labels, notes and headers that lines tear")
struct TornLinesTests {
  @Test("a word of traditional texts that a line tears is still the form's word")
  func tornWord() throws {
    let plain = FormText.requestLabels.firstIndex { $0.hasSuffix("本机关不掌握相关政府信息") }
    let place = try #require(plain)
    var lines = FormText.requests(["unavailable_not_held": ["4", "0", "0", "0", "0", "0", "4"]]).map {
      $0.split(separator: "\t").suffix(8).joined(separator: " ")
    }
    lines[place] = "1.本機關不掌握相關政府資"
    lines.insert("訊 4 0 0 0 0 0 4", at: place + 1)
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "unavailable_not_held") == ["4", "0", "0", "0", "0", "0", "4"])
  }

  @Test("a note that goes on on the next line stays with its number")
  func tornNote() throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章 0 0 0", "行政规范性文件", "12（其中联合发文3", "件） 2 60",
    ])
    let row = try #require(report.tables[.proactive]?.row("art20_1/normative_documents"))
    #expect(row.cells.map(\.value) == [12, 2, 60])
    #expect(report.annotations.contains { $0.note == "（其中联合发文3件）" })
    #expect(report.sections.flatMap(\.blocks).allSatisfy { !$0.isText })
  }

  @Test("the header of section 四 on many lines leaves nothing of itself in the prose")
  func tornHeader() throws {
    let lines = FormText.requests().map { $0.split(separator: "\t").suffix(8).joined(separator: " ") }
    let report = try FormText.report(
      lines + [
        "四、政府信息公开行政复议、行政诉讼情况", "行政复议 行政诉讼", "结果维", "持", "结果纠", "正", "其他", "结果", "尚未", "审",
        "结 总计 未经复议直接起诉 复议后起诉", "结果维", "持", "结果纠", "正", "其他", "结果", "尚未", "审结 总计", "结果维", "持", "结果纠", "正", "其他",
        "结果", "尚未", "审结 总计", "1 0 0 0 1 0 0 0 0 0 0 0 0 2 2",
      ])
    #expect(report.tables[.reviewLitigation]?.value("litigation_after_review", "pending") == 2)
    #expect(report.sections.flatMap(\.blocks).allSatisfy { !$0.isText })
  }

  @Test("an indicator that ends before its unit is no blank where all others print theirs")
  func endsBeforeUnit() throws {
    let rows = Form.statistics2014.rows.map { row in
      ((row.labels + [row.unit ?? ""]) + ["0"]).joined(separator: "\t")
    }
    var lines = ["统计指标\t单位\t统计数"] + rows
    let place = try #require(lines.firstIndex { $0.contains("信函申请数") })
    lines[place] = lines[place].split(separator: "\t").dropLast(2).joined(separator: "\t") + "\t"
    let report = try FormText.report(lines)
    let pointer = "/tables/statistics/requests/received_letter"
    #expect(FormText.statuses(report, at: pointer).contains(.ambiguous))
    lines[place] += "件\t"
    #expect(FormText.statuses(try FormText.report(lines), at: pointer).isEmpty)
  }

  @Test("a label that the number interrupts is whole in traditional characters too")
  func tornTraditionalLabel() throws {
    let lines = Form.statistics2014.rows.flatMap { row -> [String] in
      guard row.path.hasSuffix("special_funds") else { return [row.label + " " + (row.unit ?? "") + " 0"] }
      return ["（四）政府資訊公開專項經費", "（不包括用於政府公報編輯管 萬元 7", "理及政府網站建設維護等方面", "經費）"]
    }
    let report = try FormText.report(["統計指標 單位 統計數"] + lines)
    #expect(report.tables[.statistics]?.row("capacity/special_funds")?.cells.map(\.value) == [7])
    #expect(FormText.statuses(report, at: "/tables/statistics/capacity/special_funds").isEmpty)
  }
}

extension ReportBlock {
  /// Whether it is a line of prose.
  fileprivate var isText: Bool {
    switch content {
    case .paragraph, .heading, .listItem: true
    case .table, .formTable: false
    }
  }
}
