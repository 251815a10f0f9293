import CanonicalJSON
import Conversion
import Evidence
import FileNames
import JSONText
import ReportModel

/// Says in one line what a value is, where it is printed, and what was done to it.
struct CellOrigin {
  private let report: Report
  private let places: ReportPlaces
  /// Whether the report tells how its cells are printed; canonical JSON does not.
  private let tellsPrint: Bool

  /// Looks into a report.
  init(_ conversion: Conversion) {
    report = conversion.report
    places = ReportPlaces(report)
    tellsPrint = conversion.format != .json
  }

  /// The line for the cell that `pointer` names.
  func line(for pointer: String, in language: Language, file: FileName) throws(Failure) -> String {
    guard let cell = places.cell(pointer) else {
      if let value = value(at: pointer) { return value.printable }
      throw unknown(pointer, file)
    }
    let annotations = report.annotations.filter { $0.at == pointer || pointer.hasPrefix($0.at + "/") }
    let repairs = report.repairs.filter { $0.pointer.map { pointer == $0 || pointer.hasPrefix($0 + "/") } ?? false }
    let parts = [reading(cell), origin(cell)] + annotations.map(remark) + repairs.map(remark)
    return parts.map { $0.text(in: language) }.filter { !$0.isEmpty }.joined(separator: "   ").printable
  }

  /// The text, number or null that stands in the canonical JSON outside of the tables.
  private func value(at pointer: String) -> String? {
    guard pointer.hasPrefix("/"), let document = try? JSONDocument(parsing: ReportEncoder.encode(report)) else {
      return nil
    }
    var value = document.root
    for token in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let name = token.replacing("~1", with: "/").replacing("~0", with: "~")
      let element = Int(name).flatMap { index in value.kind == .array ? value[index] : nil }
      guard let next = element ?? value[String(name)] else { return nil }
      value = next
    }
    return value.string ?? value.digits ?? (value.isNull ? "null" : nil)
  }

  private func reading(_ cell: FormCell) -> Message {
    let value = cell.value?.description ?? "null"
    guard tellsPrint else { return Message(value, value) }
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
