import Testing

@testable import CommandLineTool

@Suite("Working on many inputs")
struct OrderedBatchTests {
  @Test("results come in the order of the inputs, with one worker and with many", arguments: [1, 2, 7])
  func order(_ workers: Int) async throws {
    var delivered: [Int] = []
    try await OrderedBatch(workers: workers).run(Array(0..<200)) { number in
      (0..<(number % 5) * 1000).reduce(number) { sum, _ in sum }
    } deliver: {
      delivered.append($0)
    }
    #expect(delivered == Array(0..<200))
  }

  @Test("what delivery throws ends the batch")
  func throwing() async {
    var count = 0
    await #expect(throws: Failure.self) {
      try await OrderedBatch(workers: 2).run(Array(0..<1000)) {
        $0
      } deliver: { _ in
        count += 1
        if count == 3 { throw Failure.usage("stop", "停") }
      }
    }
    #expect(count == 3)
  }
}
