import Evidence
import Packaging
import ReportModel
import Testing

@Suite struct ReportComparisonTests {
  private func differences(_ change: (inout Report) -> Void) -> [ReportDifference] {
    var second = Samples.text.report
    change(&second)
    return ReportComparison.differences(from: Samples.text.report, to: second)
  }

  @Test("a report does not differ from itself")
  func same() { #expect(differences { _ in } == []) }

  @Test("another number is told with its pointer, null and absent as such")
  func cells() {
    let changed = differences { $0.tables[.reviewLitigation]?.rows[0].cells[2].value = nil }
    #expect(
      changed == [
        ReportDifference(kind: .cell, at: "/tables/review_litigation/review/other", before: "1", after: "null")
      ])
    #expect(differences { $0.tables = [:] }.allSatisfy { $0.kind == .cell && $0.after == nil })
  }

  @Test("a new paragraph is one difference, not one for every block behind it")
  func insertedBlock() {
    let changed = differences {
      $0.sections[0].blocks.insert(ReportBlock(.paragraph("另有一段。")), at: 0)
    }
    #expect(
      changed == [ReportDifference(kind: .section, at: "/sections/0/blocks/0", before: nil, after: "另有一段。")])
  }

  @Test("a changed title, a lost repair and a new finding are told in this order of kinds")
  func mixed() {
    let changed = differences {
      $0.title = "另一标题"
      $0.repairs.removeFirst()
      $0.findings.append(Finding(check: "CK01", severity: .note, message: Message("x", "x"), at: ["/year"]))
    }
    #expect(changed.map(\.kind) == [.identity, .finding, .repair])
    #expect(changed[2].after == nil && changed[1].before == nil)
  }

  @Test("a line of a long text shows where it differs")
  func excerpts() {
    let text = String(repeating: "长", count: 200)
    let difference = ReportDifference(kind: .section, at: "/preamble/0", before: text + "甲" + text, after: text + text)
    let context = String(repeating: "长", count: 12)
    #expect(
      difference.line(in: .chinese) == "章节 /preamble/0: 「…\(context)甲\(context)…」 → 「…\(context)\(context)…」")
  }

  @Test("prose of tens of thousands of different blocks is compared in reasonable time")
  func longProse() {
    var (first, second) = (Samples.bare.report, Samples.bare.report)
    first.preamble = (0..<20_000).map { ReportBlock(.paragraph("甲\($0)")) }
    second.preamble = (0..<20_000).map { ReportBlock(.paragraph("乙\($0)")) }
    let clock = ContinuousClock()
    #expect(clock.measure { _ = ReportComparison.differences(from: first, to: second) } < .seconds(10))
  }

  @Test("the lines show what stands on either side")
  func lines() {
    let difference = ReportDifference(kind: .cell, at: "/tables/x", before: "3", after: nil)
    #expect(difference.line(in: .english) == "cell /tables/x: 「3」 → (nothing)")
    #expect(
      [difference].json
        == Array(
          "[\n  {\n    \"kind\": \"cell\",\n    \"at\": \"/tables/x\",\n    \"before\": \"3\",\n    \"after\": null\n  }\n]\n"
            .utf8))
  }
}
