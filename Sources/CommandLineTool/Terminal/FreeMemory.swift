import CSystem

/// Memory that was freed in small pieces and that the process still holds.
enum FreeMemory {
  /// Gives it back to the system; worth it only before something large is made.
  static func giveBack() { malloc_trim(0) }
}
