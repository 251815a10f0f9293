import CanonicalJSON
import Checks
import Evidence
import JSONText

/// Compares the findings that a report states with those that the checks of today make.
enum FindingsComparison {
  /// What only one side says; a document that is no report has nothing to compare.
  static func differences(in document: JSONDocument) -> [Message] {
    let report = try? ReportDecoder.decode(document.root)
    guard let report else { return [Message("is no report whose checks could be recomputed", "不是可以重新核对的报告")] }
    let known = Set(CheckCatalogue.cards.map(\.id))
    let stated = report.findings.filter { known.contains($0.check) }
    let found = Checker.check(report)
    let missing = found.without(stated).map { finding in
      Message(
        "a finding is missing: \(finding.message.english) [\(finding.check)]",
        "缺少提示：\(finding.message.chinese) [\(finding.check)]")
    }
    let surplus = stated.without(found).map { finding in
      Message(
        "a finding does not hold: \(finding.message.english) [\(finding.check)]",
        "提示不成立：\(finding.message.chinese) [\(finding.check)]")
    }
    return missing + surplus
  }
}
