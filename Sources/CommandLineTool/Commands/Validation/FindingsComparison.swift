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
    let stated = report.findings.filter { known.contains($0.check) }.map(Key.init)
    let found = Checker.check(report).map(Key.init)
    let missing = found.filter { !stated.contains($0) }.map { key in
      Message("a finding is missing: \(key.english)", "缺少提示：\(key.chinese)")
    }
    let surplus = stated.filter { !found.contains($0) }.map { key in
      Message("a finding does not hold: \(key.english)", "提示不成立：\(key.chinese)")
    }
    return missing + surplus
  }

  /// What makes two findings the same: the check, the cells and the numbers, not the wording.
  private struct Key: Hashable {
    let check: String
    let at: [String]
    let left: ExactDecimal?
    let right: ExactDecimal?
    let english: String
    let chinese: String

    init(_ finding: Finding) {
      check = finding.check
      at = finding.at
      left = finding.left
      right = finding.right
      english = finding.message.english + " [\(finding.check)]"
      chinese = finding.message.chinese + " [\(finding.check)]"
    }

    static func == (one: Key, other: Key) -> Bool {
      one.check == other.check && one.at == other.at && one.left == other.left && one.right == other.right
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(check)
      hasher.combine(at)
    }
  }
}
