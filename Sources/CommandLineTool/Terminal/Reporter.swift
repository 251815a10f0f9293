import Evidence
import FileNames

/// Says what happened, one line each: `file:line:column: severity: words [ID]`.
struct Reporter: Sendable {
  /// Where it is said.
  let console: Console

  /// A remark on an input.
  func remark(
    _ severity: Severity, _ message: Message, id: String? = nil, in file: FileName, at location: SourceLocation
  ) {
    let place = location.description
    let words = console.text(message).printable + (id.map { " [\($0)]" } ?? "")
    console.remark("\(file.display):\(place.isEmpty ? "" : place + ":") \(label(severity)): \(words)")
  }

  /// A failure; told even when quiet.
  func failure(_ failure: Failure) {
    let place = failure.location.description
    let origin = failure.file.map { "\($0.display):" + (place.isEmpty ? "" : place + ":") } ?? "gxconvert:"
    console.say("\(origin) \(label(.error)): \(console.text(failure.message).printable)")
  }

  private func label(_ severity: Severity) -> String {
    let word: String
    let color: Int
    switch severity {
    case .note: (word, color) = (console.text(Message("note", "提示")), 36)
    case .warning: (word, color) = (console.text(Message("warning", "警告")), 33)
    case .error: (word, color) = (console.text(Message("error", "错误")), 31)
    }
    return console.hasColor ? "\u{1B}[1;\(color)m\(word)\u{1B}[0m" : word
  }
}
