import Evidence
import ReportModel
import Testing

@testable import Checks

@Suite("Narrative checks")
struct ProseCheckTests {
  private let requests = table(
    .requests2021,
    [
      "new_requests": [10, 2, 0, 0, 0, 0, 12], "carried_in": [1, 0, 0, 0, 0, 0, 1], "granted": [8, 2, 0, 0, 0, 0, 10],
      "refused_state_secret": [1, 0, 0, 0, 0, 0, 1], "results_total": [9, 2, 0, 0, 0, 0, 11],
      "carried_out": [2, 0, 0, 0, 0, 0, 2],
    ])

  private func check(_ table: FormTable, _ prose: String) -> [Finding] {
    var checked = report(table, prose: prose)
    checked.year = 2022
    checked.agency = "云溪市水务局"
    return Checker.check(checked)
  }

  @Test(
    "prose that says what the table says is no finding",
    arguments: [
      "2022年，我局共收到政府信息公开申请12件，上年结转1件，办结11件，结转下年度继续办理2件。",
      "全年新收政府信息公开申请12件，予以公开10件，不予公开1件。", "2022年受理政府信息公开申请13件。",
    ])
  func agreement(prose: String) {
    #expect(check(requests, prose).isEmpty)
  }

  @Test(
    "prose that plainly says another number is a warning at the cell",
    arguments: [
      ("2022年，我局共收到政府信息公开申请15件。", "new_requests", 15), ("云溪市水务局全年新收政府信息公开申请9件。", "new_requests", 9),
      ("我局收到政府信息公开申请12件，办结12件。", "results_total", 12), ("本年度我局未收到政府信息公开申请。", "new_requests", 0),
      ("收到政府信息公开申请12件，上年结转3件。", "carried_in", 3), ("收到政府信息公开申请12件，其中予以公开9件。", "granted", 9),
    ])
  func contradiction(prose: String, row: String, said: Int) {
    let findings = check(requests, prose)
    #expect(findings.map(\.check) == ["CK11"])
    #expect(findings.first?.severity == .warning)
    #expect(findings.first?.at == ["/tables/requests/\(row)/total"])
    #expect(findings.first?.left == ExactDecimal(said))
    #expect(findings.first?.message.chinese.contains(prose) == true)
  }

  @Test(
    "another scope, another time or a part says nothing against the table",
    arguments: [
      "全市各部门共收到政府信息公开申请340件。", "2021年，我局收到政府信息公开申请30件。", "通过网络收到政府信息公开申请7件。",
      "历年累计收到政府信息公开申请98件。", "依申请公开渠道畅通，收到感谢信15件。", "收到政府信息公开申请12件，比上年增加5件。", "收到12345热线投诉25件，办结25件。", "我局收到行政复议申请5件。",
    ])
  func otherScope(prose: String) {
    #expect(check(requests, prose).isEmpty)
  }

  @Test("a heading says what the numbers below it are of, and then they are questions")
  func topic() {
    #expect(check(requests, "（二）依申请公开。全年办结15件，结转下年度继续办理3件。").map(\.severity) == [.note, .note])
    #expect(check(requests, "（二）依申请公开。全年办结11件，结转下年度继续办理2件。").isEmpty)
    #expect(check(requests, "（二）主动公开。全年办结15件，结转下年度继续办理3件。").isEmpty)
    #expect(check(requests, "（二）依申请公开。收到热线投诉25件，办结25件。").isEmpty)
  }

  @Test("a paragraph that no person would write is read to its end")
  func longParagraph() {
    let filler = String(repeating: "各项工作平稳有序。", count: 8000)
    #expect(check(requests, filler + "我局收到政府信息公开申请15件。").map(\.check) == ["CK11"])
    #expect(check(requests, filler + "我局收到政府信息公开申请12件。" + filler).isEmpty)
    let endless = String(repeating: "各项工作平稳有序，", count: 16_000)
    #expect(check(requests, endless + "一切正常。我局收到政府信息公开申请15件。").map(\.check) == ["CK11"])
  }

  @Test("what the body itself received inside a wider scope is a question")
  func ownLevel() {
    #expect(check(requests, "全市各单位共收到政府信息公开申请62件，其中我局本级新收申请15件。").map(\.severity) == [.note])
    #expect(check(requests, "全年我局新收申请15件。").map(\.severity) == [.warning])
    #expect(check(requests, "全年我局新收申请13件。").map(\.severity) == [.warning])
    #expect(check(requests, "各单位共收到政府信息公开申请62件，其中我局本级新收15件。").map(\.severity) == [.note])
  }

  @Test("a clause that is not wholly understood gives a note")
  func note() {
    #expect(check(requests, "某项目办收到政府信息公开申请15件。").map(\.severity) == [.note])
  }

  @Test("reviews and lawsuits over disclosure are compared, the work of a review organ is not")
  func disputes() {
    let disputes = table(.reviewLitigation2021, ["review": [1, 0, 0, 0, 1], "litigation_direct": [1, 0, 0, 1, 2]])
    #expect(check(disputes, "因政府信息公开引起的行政复议1件、行政诉讼2件。").isEmpty)
    #expect(check(disputes, "因政府信息公开被申请行政复议3件。").map(\.severity) == [.warning])
    #expect(check(disputes, "未发生因政府信息公开引起的行政复议、行政诉讼案件。").map(\.check) == ["CK12", "CK12"])
    #expect(check(disputes, "我局代表市政府办理行政复议案件12件，审结12件。").isEmpty)
    #expect(check(disputes, "在网站公开行政复议决定书37件。").isEmpty)
  }

  @Test("documents and decisions are compared as notes")
  func documents() {
    let proactive = table(
      .proactive2021, ["art20_1/normative_documents": [6, 3, 31], "art20_5/administrative_licenses": [58]])
    #expect(check(proactive, "本年印发的规范性文件共6件，另废止规范性文件3件，办理行政许可58件。").isEmpty)
    let findings = check(proactive, "全年制发规范性文件7件。")
    #expect(findings.map(\.at) == [["/tables/proactive/art20_1/normative_documents/issued"]])
    #expect(findings.map(\.severity) == [.note])
  }

  @Test("the figures of the annex are compared by channel")
  func annex() {
    let annex = table(
      .statistics2014,
      ["proactive/disclosed_items": [316], "proactive/channel_website": [316], "proactive/channel_microblog": [88]])
    #expect(check(annex, "2022年主动公开政府信息共316条。通过政府网站发布政府信息316条。通过政务微博发布信息88条。").isEmpty)
    #expect(check(annex, "2022年主动公开政府信息共320条。").map(\.at) == [["/tables/statistics/proactive/disclosed_items"]])
  }

  @Test("parts that do not make the whole and shares that do not follow are found")
  func shares() {
    let prose = "2022年主动公开的50条信息中，工作动态22条，占44%；文件14条，占26%；其他12条，占30%。"
    let findings = Checker.check(report(prose: prose))
    #expect(findings.map(\.check) == ["CK15", "CK16", "CK16"])
    #expect(findings.allSatisfy { $0.severity == .warning && $0.at == ["/sections/0/blocks/0"] })
    #expect(findings.first?.left == ExactDecimal(48))
    #expect(findings.first?.right == ExactDecimal(50))
  }

  @Test(
    "lists that hold, with shares rounded or cut, are no finding",
    arguments: [
      "共公开信息47条，其中动态21条，占44%；文件26条，占56%。", "作出纠错决定的6件，占12件的50%。", "共办理12件，其中纠错6件，占50%。",
      "满意率100%。", "公开信息30条，其中图片信息10条，占33.3%；文字信息20条，占66.7%。",
      "全年在网站公开信息208条，在公众号公开信息256条，其中解读4篇，图文解读占比达到80.2%。", "公开信息30条，转载信息36条，占全部转载的20%。",
    ])
  func soundShares(prose: String) {
    #expect(Checker.check(report(prose: prose)).isEmpty)
  }
}
