import Evidence

extension VerificationReport {
  /// The report for people: a line for each defect and one that sums up.
  public func lines(in language: Language) -> [String] {
    defects.map { line(of: $0, in: language) } + ["\(name): \(summary.text(in: language))"]
  }

  /// The report grouped by the four tests of DA/T 70.
  public func linesByTest(in language: Language) -> [String] {
    var lines: [String] = []
    for test in VerificationTest.allCases {
      let verdict = passes(test) ? Message("passed", "通过") : Message("failed", "未通过")
      lines.append("\(name): \(test.name.text(in: language)): \(verdict.text(in: language))")
      lines += defects(in: test).map { "  " + line(of: $0, in: language) }
    }
    return lines + ["\(name): \(summary.text(in: language))"]
  }

  private func line(of defect: Defect, in language: Language) -> String {
    let isError = defect.severity == .error
    let grade = isError ? Message("damaged", "损坏") : Message("warning", "警告")
    let entry = defect.entry.map { $0 + ": " } ?? ""
    return
      "\(name): \(grade.text(in: language)): \(entry)\(defect.message.text(in: language)) [\(defect.kind.rawValue)]"
  }

  /// The last line: what holds, and what can still be used.
  private var summary: Message {
    let sound = max(0, files - damagedFiles.count)
    guard isValid else {
      return Message(
        "not sound: \(sound) of \(files) files are sound and can be extracted", "不完好：\(files) 个文件中 \(sound) 个完好，可以提取")
    }
    let what = id.map { Message("package \($0)", "封装包 \($0)") } ?? Message("BagIt bag", "BagIt 包")
    let form = canonicalForm == .kept ? Message(", canonical to the last byte", "，逐字节符合规范形式") : Message("", "")
    return Message(
      "sound: \(what.english), \(files) files\(form.english)", "完好：\(what.chinese)，\(files) 个文件\(form.chinese)")
  }
}
