import Evidence
import Glibc

/// Shows how far a long run has come: a bar on a terminal, now and then a line elsewhere, nothing when quiet.
final class ProgressDisplay {
  private let console: Console
  private let isBar: Bool
  private let start = ProgressDisplay.now
  private var shown: Double
  private var isVisible = false

  /// Starts the clock.
  init(_ console: Console) {
    self.console = console
    isBar = Console.speaksToTerminal
    shown = start
  }

  /// Shows that `done` of `total` are done.
  func show(_ done: Int, _ total: Int) { show(done, total, failed: 0) }

  /// Shows that `done` of `total` are done; not more often than the eye, or a log file, can bear.
  func show(_ done: Int, _ total: Int?, failed: Int) {
    guard !console.isQuiet else { return }
    let now = Self.now
    guard now - shown >= (isBar ? 0.1 : 30) else { return }
    shown = now
    let line = self.line(done, total, failed, seconds: now - start)
    if isBar {
      console.put("\r\u{1B}[K" + line)
      isVisible = true
    } else {
      console.say(line)
    }
  }

  /// Makes room for a message.
  func clear() {
    if isVisible { console.put("\r\u{1B}[K") }
    isVisible = false
  }

  /// Takes the bar away.
  func end() { clear() }

  private func line(_ done: Int, _ total: Int?, _ failed: Int, seconds: Double) -> String {
    let rate = Double(done) / max(seconds, 0.001)
    var parts = [total.map { "\(done) / \($0)" } ?? "\(done)", "\(Int(rate))/s"]
    if let total, rate > 0, total >= done {
      let left = Int(Double(total - done) / rate)
      parts.append(console.text(Message("\(left) s left", "剩余 \(left) 秒")))
    }
    if failed > 0 { parts.append(console.text(Message("\(failed) failed", "失败 \(failed)"))) }
    guard isBar, let total, total > 0 else { return parts.joined(separator: "   ") }
    let filled = min(24, 24 * done / total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
    return ([bar] + parts).joined(separator: "   ")
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
