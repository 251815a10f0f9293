extension Invocation {
  /// The years of `--year`; empty where it is not given.
  func years() throws(Failure) -> Set<Int> {
    var years: Set<Int> = []
    for text in texts(.year) {
      guard text.utf8.count == 4, let year = Int(text), year > 0 else {
        throw .usage("「\(text.printable)」 is no year such as 2023", "「\(text.printable)」不是 2023 这样的年份")
      }
      years.insert(year)
    }
    return years
  }
}
