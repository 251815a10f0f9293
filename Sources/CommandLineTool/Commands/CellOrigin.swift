import Conversion
import Evidence
import FileNames
import ReportModel

/// Says in one line what a value is, where it is printed, and what was done to it.
struct CellOrigin {
  private let report: Report
  private let places: ReportPlaces

  /// Looks into a report.
  init(_ report: Report) {
    self.report = report
    places = ReportPlaces(report)
  }

  /// The line for the cell that `pointer` names.
  func line(for pointer: String, in language: Language, file: FileName) throws(Failure) -> String {
    guard let cell = places.cell(pointer) else { throw unknown(pointer, file) }
    let annotations = report.annotations.filter { $0.at == pointer || pointer.hasPrefix($0.at + "/") }
    let repairs = report.repairs.filter { $0.pointer.map { pointer == $0 || pointer.hasPrefix($0 + "/") } ?? false }
    let parts = [reading(cell), origin(cell)] + annotations.map(remark) + repairs.map(remark)
    return parts.map { $0.text(in: language) }.filter { !$0.isEmpty }.joined(separator: "   ").printable
  }

  private func reading(_ cell: FormCell) -> Message {
    let value = cell.value?.description ?? "null"
    guard let printed = cell.printed else { return Message("(not printed)  →  \(value)", "（未印出）  →  \(value)") }
    let shown = printed.isEmpty ? Message("(blank)", "（空白）") : Message(printed, printed)
    return Message("\(shown.english)  →  \(value)", "\(shown.chinese)  →  \(value)")
  }

  private func origin(_ cell: FormCell) -> Message {
    var english: [String] = []
    var chinese: [String] = []
    if let location = cell.location, !location.description.isEmpty {
      english.append((location.line > 0 ? "line " : "") + location.description)
      chinese.append((location.line > 0 ? "行 " : "") + location.description)
    }
    if cell.cellNumber > 0, let row = cell.printedRow {
      let shown = row.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "⇥")
      english.append("cell \(cell.cellNumber) of 「\(shown)」")
      chinese.append("「\(shown)」的第 \(cell.cellNumber) 格")
    }
    return Message(english.joined(separator: ", "), chinese.joined(separator: "，"))
  }

  private func remark(_ annotation: Annotation) -> Message {
    let facts = [annotation.unit, annotation.note, annotation.value?.description].compactMap(\.self)
    let candidates = annotation.candidates.map { $0?.description ?? "null" }.joined(separator: " | ")
    let shown = (facts + [candidates]).filter { !$0.isEmpty }.joined(separator: " ")
    let status = annotation.status.rawValue + (shown.isEmpty ? "" : " \(shown)")
    let evidence = annotation.evidence
    return Message(
      "(\(status))" + (evidence.map { " \($0.english)" } ?? ""), "（\(status)）" + (evidence.map { $0.chinese } ?? ""))
  }

  private func remark(_ repair: RepairRecord) -> Message {
    let reason = repair.reason
    return Message(
      "\(repair.rule), \(repair.safety.rawValue)" + (reason.map { ": \($0.english)" } ?? ""),
      "\(repair.rule)，\(repair.safety.rawValue)" + (reason.map { "：\($0.chinese)" } ?? ""))
  }

  private func unknown(_ pointer: String, _ file: FileName) -> Failure {
    let hint = Suggestion.nearest(to: pointer, among: places.pointers)
    return Failure(
      code: .negative,
      message: Message(
        "has no value at 「\(pointer)」" + (hint.map { "; did you mean \($0)?" } ?? ""),
        "没有「\(pointer)」这个数值" + (hint.map { "；是否指 \($0)？" } ?? "")),
      file: file)
  }
}
