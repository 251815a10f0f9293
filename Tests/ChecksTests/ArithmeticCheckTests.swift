import Evidence
import ReportModel
import Testing

@testable import Checks

@Suite("Arithmetic checks")
struct ArithmeticCheckTests {
  private let received: [Int?] = [3, 1, 0, 0, 0, 0, 4]

  @Test("a report whose sums hold has no finding")
  func soundReport() {
    let rows = ["new_requests": received, "granted": received, "results_total": received]
    let sound = report(table(.requests2019, rows), table(.reviewLitigation2019), table(.proactive2019))
    #expect(Checker.check(sound).isEmpty)
    #expect(Checker.check(report(table(.requests2021, rows), table(.statistics2014))).isEmpty)
  }

  @Test("a column that does not balance is found at the results total, with both sides")
  func balance() throws {
    let findings = Checker.check(
      report(table(.requests2019, ["new_requests": [2, 0, 0, 0, 0, 0, 2]])))
    let finding = try #require(findings.first)
    #expect(findings.map(\.check) == ["CK01", "CK01"])
    #expect(finding.severity == .error)
    #expect(finding.at.first == "/tables/requests/results_total/natural_person")
    #expect(finding.left == ExactDecimal(2))
    #expect(finding.right == ExactDecimal(0))
    #expect(finding.message.chinese == "「自然人」列：第一项加第二项为 2，第三项加第四项为 0")
  }

  @Test("results that do not make their total are found in the column, applicants in the row")
  func sums() {
    let findings = Checker.check(
      report(
        table(.requests2021, ["new_requests": received, "granted": [3, 1, 0, 0, 0, 0, 5], "results_total": received])))
    #expect(findings.map(\.check) == ["CK02", "CK03"])
    #expect(findings.map { $0.at.first } == ["/tables/requests/results_total/total", "/tables/requests/granted/total"])
    #expect(findings.map { $0.at.count } == [22, 7])
  }

  @Test("a group of outcomes that does not make its total is an error of the source")
  func outcomes() {
    let findings = Checker.check(report(table(.reviewLitigation2021, ["review": [10, 1, 0, 0, 0]])))
    #expect(findings.map(\.check) == ["CK04"])
    #expect(findings.first?.at.first == "/tables/review_litigation/review/total")
    #expect(findings.first?.left == ExactDecimal(11))
  }

  @Test("the sums and the parts of the annex are checked")
  func annex() {
    let findings = Checker.check(
      report(
        table(
          .statistics2014,
          [
            "requests/received": [5], "requests/received_online": [4], "proactive/disclosed_items": [10],
            "proactive/channel_website": [11], "response/other_responses": [1],
          ])))
    #expect(findings.map(\.check) == ["CK05", "CK06", "CK17"])
    #expect(findings.map(\.severity) == [.error, .warning, .note])
    #expect(findings.first?.at.first == "/tables/statistics/requests/received")
  }

  @Test("what needs a blank or an absent cell is not checked")
  func uncheckable() {
    let blank = table(.requests2019, ["new_requests": [2, nil, nil, nil, nil, nil, 3], "granted": nil])
    let findings = Checker.check(report(blank))
    #expect(findings.map(\.check) == ["CK01", "CK01"])
    #expect(
      findings.map { $0.at.first } == [
        "/tables/requests/results_total/natural_person", "/tables/requests/results_total/total",
      ])
  }

  @Test("results that do not make their total although a row of the form is not printed are a warning")
  func lackingRow() {
    let rows: [String: [Int?]?] = ["new_requests": received, "granted": received, "refused_state_secret": nil]
    #expect(Checker.check(report(table(.requests2019, rows.merging(["results_total": received]) { $1 }))).isEmpty)
    let findings = Checker.check(
      report(table(.requests2019, rows.merging(["results_total": [5, 1, 0, 0, 0, 0, 6]]) { $1 })))
    #expect(findings.filter { $0.check == "CK02" }.map(\.severity) == [.warning, .warning])
  }

  @Test("where the place of a number is in doubt a broken relation is no error")
  func doubt() {
    var doubtful = report(table(.reviewLitigation2021, ["review": [10, 1, 0, 0, 0]]))
    doubtful.annotations = [Annotation(at: "/tables/review_litigation/review", status: .placed)]
    #expect(Checker.check(doubtful).map(\.severity) == [.warning])
    doubtful.annotations = [Annotation(at: "/tables/review_litigation/review/total", status: .unit)]
    #expect(Checker.check(doubtful).map(\.severity) == [.error])
  }

  @Test("documents: more disclosed than made, more issued than in force")
  func documents() {
    let old = table(.proactive2019, ["art20_1/normative_documents": [1, 2, 9]])
    #expect(Checker.check(report(old)).map(\.check) == ["CK07"])
    let new = table(.proactive2021, ["art20_1/regulations": [3, 1, 1]])
    #expect(Checker.check(report(new)).map(\.check) == ["CK08"])
  }

  @Test("a count below zero is questioned, a change below zero is not")
  func counts() {
    let found = Checker.check(report(table(.proactive2019, ["art20_5/administrative_licenses": [5, -2, -1]])))
    #expect(found.map(\.at) == [["/tables/proactive/art20_5/administrative_licenses/decisions"]])
  }

  @Test("a title of one year over figures of another is questioned")
  func year() {
    var strange = emptyReport()
    strange.year = 2021
    strange.period = Period(from: "2020-01-01", to: "2020-12-31")
    #expect(Checker.check(strange).map(\.check) == ["CK10"])
  }
}
