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
    let line = ProgressLine(done: done, total: total, failed: failed, seconds: now - start)
    if isBar {
      console.put("\r\u{1B}[K" + line.bar(in: console.language, columns: Console.columns))
      isVisible = true
    } else {
      console.say(line.text(in: console.language))
    }
  }

  /// Makes room for a message.
  func clear() {
    if isVisible { console.put("\r\u{1B}[K") }
    isVisible = false
  }

  /// Takes the bar away.
  func end() { clear() }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
