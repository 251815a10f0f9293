import Evidence

/// How far a long run has come, on one line.
struct ProgressLine {
  /// How many are done.
  let done: Int
  /// Of how many; nil where nobody knows.
  let total: Int?
  /// How many of them failed.
  let failed: Int
  /// How long it has taken.
  let seconds: Double

  /// The line for a log.
  func text(in language: Language) -> String {
    parts(language).joined(separator: Self.gap)
  }

  /// The line with a bar for a terminal of so many columns; where it would not fit, the bar becomes shorter and then
  /// goes, then what stands last goes.
  func bar(in language: Language, columns: Int) -> String {
    var parts = parts(language)
    while parts.count > 1, Self.width(parts) >= columns { parts.removeLast() }
    let room = min(24, columns - 1 - Self.width(parts) - Self.gap.count)
    guard let total, total > 0, room >= 4 else { return parts.joined(separator: Self.gap) }
    let filled = min(room, room * done / total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
    return ([bar] + parts).joined(separator: Self.gap)
  }

  private static let gap = "   "

  private func parts(_ language: Language) -> [String] {
    let rate = Double(done) / max(seconds, 0.001)
    var parts = [total.map { "\(done) / \($0)" } ?? "\(done)"]
    if failed > 0 { parts.append(Message("\(failed) failed", "失败 \(failed)").text(in: language)) }
    if let total, rate > 0, total >= done {
      parts.append(Self.remaining(Int(Double(total - done) / rate)).text(in: language))
    }
    return parts + ["\(Int(rate))/s"]
  }

  /// A time in the two units that matter.
  private static func remaining(_ seconds: Int) -> Message {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    if hours > 0 { return Message("\(hours) h \(minutes) min left", "剩余 \(hours) 小时 \(minutes) 分") }
    if minutes > 0 { return Message("\(minutes) min \(seconds % 60) s left", "剩余 \(minutes) 分 \(seconds % 60) 秒") }
    return Message("\(seconds) s left", "剩余 \(seconds) 秒")
  }

  /// The columns that parts take.
  private static func width(_ parts: [String]) -> Int {
    parts.joined(separator: gap).unicodeScalars.reduce(0) { $0 + CharacterWidth.columns(of: $1.value) }
  }
}
