import FileNames

/// Refuses values that an option cannot take, before any work is done.
enum OptionValueCheck {
  /// Throws what is wrong with `value`.
  static func check(_ value: String, for option: Option) throws(Failure) {
    switch option.value {
    case .none, .text, .file, .folder: return
    case .choice(let words):
      guard !words.contains(value) else { return }
      let hint = Suggestion.nearest(to: value, among: words)
      let list = words.joined(separator: ", ")
      throw .usage(
        "\(option.long) knows no 「\(value.printable)」" + (hint.map { "; did you mean \($0)?" } ?? ": \(list)"),
        "\(option.long) 不能是「\(value.printable)」" + (hint.map { "；是否指 \($0)？" } ?? "：\(list)"))
    case .count, .size:
      guard SizeNotation.bytes(value) == nil else { return }
      throw .usage(
        "\(option.long) needs a whole number of at least 1, such as 64 or 64M, not 「\(value.printable)」",
        "\(option.long) 须为不小于 1 的整数，如 64 或 64M，不能是「\(value.printable)」")
    }
  }
}
