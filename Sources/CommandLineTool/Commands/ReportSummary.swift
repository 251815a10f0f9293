import Evidence
import ReportModel

/// A report in one line: whose it is, of which year and form, how much of it was read and what was done to it.
struct ReportSummary {
  private let report: Report

  /// Sums up a report.
  init(_ report: Report) { self.report = report }

  /// The line.
  func text(in language: Language) -> String {
    [identity, form, cells, repairs, findings].compactMap { $0?.text(in: language) }.joined(separator: " · ")
  }

  private var identity: Message {
    let year = report.year.map { String($0) }
    return Message(
      [report.agency ?? "agency unknown", year ?? "year unknown"].joined(separator: " "),
      [report.agency ?? "机关不明", year.map { $0 + " 年" } ?? "年度不明"].joined(separator: " "))
  }

  private var form: Message {
    let generations = Set(report.tables.values.map(\.generation.rawValue)).sorted()
    guard !generations.isEmpty else { return Message("no form table", "没有统计表") }
    return Message(
      "form of " + generations.joined(separator: " and "), generations.joined(separator: "、") + " 年格式")
  }

  private var cells: Message? {
    guard !report.tables.isEmpty else { return nil }
    let count = report.tables.values.reduce(0) { sum, table in
      sum + table.unlisted.count + table.rows.reduce(0) { $0 + $1.cells.count }
    }
    let remarks = Annotation.Status.allCases.compactMap { status -> (Message, Int)? in
      let count = report.annotations.count { $0.status == status }
      return count > 0 ? (status.summary, count) : nil
    }
    return Message(
      "\(count) \(count == 1 ? "cell" : "cells")" + remarks.map { ", \($0.1) \($0.0.english)" }.joined(),
      "\(count) 个单元格" + remarks.map { "，\($0.1) 个\($0.0.chinese)" }.joined())
  }

  private var repairs: Message? {
    guard !report.repairs.isEmpty else { return nil }
    let suggested = report.repairs.count { $0.safety == .suggested }
    let safe = report.repairs.count - suggested
    return Message(
      safe.counted("safe repair") + (suggested > 0 ? ", \(suggested) suggested" : ""),
      "\(safe) 项可靠修复" + (suggested > 0 ? "，\(suggested) 项建议修复" : ""))
  }

  private var findings: Message? {
    let count = report.findings.count
    return count == 0 ? nil : Message(count.counted("finding"), "\(count) 项提示")
  }
}

extension Annotation.Status {
  /// What is said of the cells with that status.
  fileprivate var summary: Message {
    switch self {
    case .unit: Message("with a unit", "带单位")
    case .note: Message("with a note", "带说明")
    case .notApplicable: Message("not applicable", "不适用")
    case .placed: Message("placed by evidence", "凭证据定位")
    case .inferred: Message("inferred", "由推算得出")
    case .ambiguous: Message("ambiguous", "存疑")
    case .unreadable: Message("unreadable", "无法辨认")
    }
  }
}
