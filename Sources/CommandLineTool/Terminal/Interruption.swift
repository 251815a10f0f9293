import Glibc
import Synchronization

/// Whether the person at the terminal has asked to stop (Ctrl-C, or a polite `kill`).
enum Interruption {
  private static let asked = Atomic(false)

  /// Whether it was asked.
  static var wasAsked: Bool { asked.load(ordering: .relaxed) }

  /// Takes note of the first request from now on; the second one ends the program at once.
  static func watch() {
    asked.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { received in
        Interruption.asked.store(true, ordering: .relaxed)
        signal(received, SIG_DFL)
      }
    }
  }
}
