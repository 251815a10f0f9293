import Evidence
import ReportModel
import Testing

@testable import Recognition

@Suite("Which table is the form's")
struct RegionChoiceTests {
  private let headings = [
    "overview": "一、总体情况", "proactive": "二、主动公开政府信息情况", "requests": "三、收到和处理政府信息公开申请情况",
    "review": "四、政府信息公开行政复议、行政诉讼情况", "problems": "五、存在的主要问题及改进情况",
  ]
  private let prose = "全县各单位按照部署做好信息发布，办理时限得到保证，没有发生负面舆情，群众评价较好。"
  private let fifteen = "1\t0\t2\t0\t3\t0\t1\t0\t0\t1\t0\t0\t0\t0\t0"

  /// A report of 2022 with these lines in its sections; two blank lines part tables.
  private func report(_ lines: [String: [String]]) throws -> Report {
    var text = ["丰原县林业局2022年政府信息公开工作年度报告", ""]
    for key in ["overview", "proactive", "requests", "review", "problems"] {
      text += [headings[key] ?? "", "", prose, ""] + (lines[key] ?? []) + ["", ""]
    }
    return try FormText.whole(text)
  }

  private func licenses(_ report: Report) -> ExactDecimal? {
    report.tables[.proactive]?.value("art20_5/administrative_licenses", "decisions")
  }

  /// All numbers of the form tables, by their pointer.
  private func values(_ report: Report) -> [String: String?] {
    var values: [String: String?] = [:]
    for table in report.tables.values {
      for row in table.rows {
        for column in row.form.columns.indices {
          values[row.pointer(in: table.key, column: column)] = row.cells[column].value?.description
        }
      }
    }
    return values
  }

  // MARK: section 四

  @Test("fifteen numbers of other things are no section 四", arguments: ["overview", "review"])
  func foreignNumbers(section: String) throws {
    let header = (1...14).map { "第\($0)片区林场" } + ["合计"]
    let report = try report([section: [header.joined(separator: "\t"), fifteen]])
    #expect(report.tables.isEmpty)
    #expect(FormText.otherTables(report).first?.last == fifteen.split(separator: "\t").map(String.init))
    #expect(FormText.warnings(report) == (section == "review" ? ["RC01", "RC08"] : ["RC01"]))
  }

  @Test("numbers without a header are read under the heading of section 四 alone, and it is said")
  func headerless() throws {
    let report = try report(["review": [fifteen]])
    #expect(report.tables[.reviewLitigation]?.value("review", "total") == 3)
    #expect(FormText.warnings(report) == ["RC07"])
    #expect(try self.report(["overview": [fifteen]]).tables.isEmpty)
    #expect(try self.report(["problems": [fifteen]]).tables.isEmpty)
  }

  @Test("the table of section 四 is read behind numbers of other things, and wherever it stands with its header")
  func ownHeader() throws {
    let own = FormText.reviewHeader + [fifteen]
    let other = ["\t" + (1...14).map { "林场\($0)" }.joined(separator: "\t"), fifteen.replacing("2", with: "9"), "", ""]
    for report in [try report(["overview": other, "review": own]), try report(["overview": own])] {
      #expect(report.tables[.reviewLitigation]?.value("review", "other") == 2)
      #expect(FormText.warnings(report).isEmpty)
    }
  }

  @Test(
    "of two tables of section 四 the one under its heading is read, and the other is told unless it is another year's")
  func twoReviews() throws {
    let own = FormText.reviewHeader + [fifteen]
    let old = FormText.reviewHeader + [fifteen.replacing("3", with: "4").replacing("2", with: "3")]
    let plain = try report(["overview": old, "review": own])
    let dated = try report(["overview": ["2021年复议诉讼统计", ""] + old, "review": own])
    for report in [plain, dated] { #expect(report.tables[.reviewLitigation]?.value("review", "total") == 3) }
    #expect(FormText.warnings(plain) == ["RC06"] && FormText.warnings(dated).isEmpty)
  }

  // MARK: sections 二 and 三

  private let summaries = [
    ["类别\t2021年\t2022年", "行政许可\t10\t20", "行政处罚\t1\t2", "行政强制\t0\t0"],
    ["公开类别\t条数", "规范性文件\t4", "行政事业性收费\t2", "政府集中采购\t9"],
    ["办理结果\t件数", "予以公开\t3", "部分公开\t1", "不予公开\t2", "总计\t6"],
    ["申请人\t件数", "自然人\t3", "商业企业\t1", "科研机构\t0", "社会公益组织\t0", "法律服务机构\t2", "其他\t0", "总计\t6"],
    ["行政许可\t10\t20", "行政处罚\t1\t2", "行政强制\t0\t0"],
  ]

  @Test("a small table with words of a form before the form's own stays what it is")
  func summary() throws {
    let own = ["proactive": FormText.proactive(licenses: "28"), "requests": FormText.requests(FormText.someRequests)]
    let expected = try report(own)
    for summary in summaries {
      let found = try report(own.merging(["overview": summary]) { first, _ in first })
      #expect(values(found) == values(expected), "\(summary)")
      #expect(found.annotations == expected.annotations && FormText.warnings(found).isEmpty, "\(summary)")
      let kept = FormText.otherTables(found).first?.map { $0.joined(separator: "\t") }
      #expect(kept == summary, "\(summary)")
    }
  }

  @Test("where no table of the form is printed, a small table is none")
  func summaryAlone() throws {
    for summary in summaries {
      let report = try report(["overview": summary])
      #expect(report.tables.isEmpty && FormText.otherTables(report).count == 1, "\(summary)")
    }
    #expect(try report(["proactive": summaries[1]]).tables.isEmpty)
  }

  @Test("a heading between two tables that stand close parts them")
  func closeTables() throws {
    let text = ["一、总体情况", "", prose, ""] + summaries[0] + ["", "二、主动公开政府信息情况", ""]
    let report = try FormText.whole(text + FormText.proactive(licenses: "28"))
    #expect(licenses(report) == 28 && report.annotations.isEmpty)
  }

  @Test("the tables of last year before those of this year are not read")
  func lastYear() throws {
    let old = FormText.proactive(licenses: "19")
    let own = FormText.proactive(licenses: "28")
    let captioned = try report(["proactive": ["（一）2021年数据", ""] + old + ["", "（二）2022年数据", ""] + own])
    #expect(licenses(captioned) == 28 && captioned.annotations.isEmpty && FormText.warnings(captioned).isEmpty)
    let elsewhere = try report(["overview": old, "proactive": own])
    #expect(licenses(elsewhere) == 28 && FormText.warnings(elsewhere) == ["RC06"])
  }

  @Test("rows that a second copy right behind the first says again are no doubt")
  func copyBehind() throws {
    let own = FormText.proactive(licenses: "28")
    let report = try report(["proactive": own + own, "review": FormText.reviewHeader + [fifteen, fifteen]])
    #expect(licenses(report) == 28 && report.annotations.isEmpty)
    #expect(report.repairs.contains { $0.rule == "FM12" })
  }

  @Test("a section that prints its table in a way that is not read is pointed at")
  func unread() throws {
    let lines = FormText.requestLabels.prefix(8).map { "- \($0.replacing("\t", with: " "))：自然人 3，商业企业 1，总计 4" }
    let report = try report(["requests": Array(lines)])
    let finding = try #require(report.findings.first { $0.check == "RC08" })
    #expect(finding.severity == .warning && finding.at == ["/tables/requests", "/sections/2/blocks/1"])
    #expect(try FormText.warnings(self.report(["requests": ["全年收到政府信息公开申请12件，予以公开8件，部分公开4件。"]])) == ["RC01"])
  }

  @Test("the lines of a narrow header cell leave no row behind")
  func narrowHeader() throws {
    let html = """
      <meta charset=utf-8><h1>丰原县林业局2020年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>
      <table><tr><td colspan=3>第二十条第（九）项</td></tr>
      <tr><td>信息<br>内容</td><td>采购<br>项目<br>数量</td><td>采购<br>总金额<br>（<br>单位<br>：万<br>元）</td></tr>
      <tr><td>政府<br>集中<br>采购</td><td>3</td><td>12.5</td></tr></table>
      """
    let report = try FormText.page(html)
    #expect(report.tables[.proactive]?.value("art20_9/government_procurement", "items") == 3)
    #expect(FormText.otherTables(report).isEmpty)
  }

  @Test("a table that prints no number at all is the form's all the same")
  func blankTable() throws {
    let header = "\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"
    let rows = Form.requests2021.rows.map { row in
      (row.labels + Array(repeating: "", count: 10 - row.labels.count)).joined(separator: "\t")
    }
    let report = try FormText.report([header] + rows)
    #expect(report.tables[.requests]?.rows.count == 25)
    #expect(report.tables[.requests]?.rows.allSatisfy { $0.cells.allSatisfy { $0.value == nil } } == true)
  }
}
