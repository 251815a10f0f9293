/// Works on many inputs at once and delivers the results in the order of the inputs.
///
/// Memory is bounded: at most twice as many results as workers wait for an earlier one.
struct OrderedBatch {
  /// How many inputs are worked on at once, at least 1.
  let workers: Int

  /// Calls `work` for every item, and `deliver` with each result in order; what `deliver` throws ends the batch.
  func run<Item: Sendable, Output: Sendable>(
    _ items: [Item], work: @escaping @Sendable (Item) -> Output, deliver: (Output) throws -> Void
  ) async throws {
    guard workers > 1, items.count > 1 else {
      for item in items { try deliver(work(item)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var delivered = 0
      var running = 0
      var waiting: [Int: Output] = [:]
      func fill() {
        while running < workers, started < min(items.count, delivered + 3 * workers) {
          let index = started
          let item = items[index]
          group.addTask { (index, work(item)) }
          started += 1
          running += 1
        }
      }
      fill()
      while let (index, output) = try await group.next() {
        running -= 1
        waiting[index] = output
        while let next = waiting.removeValue(forKey: delivered) {
          delivered += 1
          try deliver(next)
        }
        fill()
      }
    }
  }
}
