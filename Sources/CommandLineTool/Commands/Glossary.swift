import Evidence
import FileNames

/// One thing with an id that messages name in brackets.
struct GlossaryEntry: Sendable {
  /// The stable id.
  let id: String
  /// The name for people, where there is one.
  let name: String?
  /// How sure or how grave it is.
  let grade: String
  /// What it is, in one line.
  let summary: Message
  /// What else there is to say, each on lines of its own.
  let facts: [Message]
}

/// The list of all ids of one kind, and what each means.
struct Glossary {
  private let entries: [GlossaryEntry]

  /// A list in the order of `entries`.
  init(_ entries: [GlossaryEntry]) { self.entries = entries }

  /// The list, or the entry whose id or name `word` is.
  func text(for word: FileName?, in language: Language) throws(Failure) -> String {
    guard let word else { return list(in: language) }
    let wanted = word.text.lowercased()
    if let entry = entries.first(where: { $0.id.lowercased() == wanted || $0.name == wanted }) {
      return explanation(of: entry, in: language)
    }
    let hint = Suggestion.nearest(to: word.text.uppercased(), among: entries.map(\.id))
    throw .usage(
      "nothing is called 「\(word.display)」"
        + (hint.map { "; did you mean \($0)?" } ?? "; without an id all are listed"),
      "没有「\(word.display)」" + (hint.map { "；是否指 \($0)？" } ?? "；不带编号则全部列出"))
  }

  private func list(in language: Language) -> String {
    let width = (entries.compactMap(\.name?.count).max() ?? 0) + 2
    let gradeWidth = (entries.map(\.grade.count).max() ?? 0) + 2
    return entries.map { entry in
      "\(entry.id)  " + padded(entry.name ?? "", width) + padded(entry.grade, gradeWidth)
        + entry.summary.text(in: language) + "\n"
    }.joined()
  }

  private func explanation(of entry: GlossaryEntry, in language: Language) -> String {
    let head = [entry.id, entry.name, "(\(entry.grade))"].compactMap(\.self).joined(separator: " ")
    let lines = [head, entry.summary.text(in: language)] + entry.facts.map { $0.text(in: language) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
