/// Does the same work on a stream of inputs on several threads and hands the outputs on in the order of the inputs.
///
/// Inputs are taken and outputs handed on by the calling thread alone, so neither needs a lock. Only a window of inputs
/// is held at a time: memory does not grow with the length of the stream. The caller may wait for the disk in
/// `deliver` while the threads go on with what the window holds.
enum OrderedWork {
  /// How much may be under way.
  struct Window: Sendable {
    /// Inputs that were taken and whose outputs were not handed on.
    var count = 768
    /// The sum of their weights; one input may exceed it alone.
    var weight = 16 << 20
  }

  /// Runs the stream to its end, or until `next` or `deliver` throws; all threads have ended when it returns.
  ///
  /// Without any thread of the system the calling thread does the work itself.
  static func run<Input: Sendable, Output: Sendable, Failure: Error>(
    jobs: Int, window: Window = Window(), next: () throws(Failure) -> (input: Input, weight: Int)?,
    work: @escaping @Sendable (Input) -> Output, deliver: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    let line = Line<Input, Output>()
    let threads = (0..<max(1, jobs)).compactMap { _ in Thread { while line.serve(work) {} } }
    defer {
      line.close()
      for thread in threads { thread.join() }
    }
    var weights: [Int] = []
    var first = 0
    var inFlight = 0
    var isExhausted = false
    while true {
      while !isExhausted, weights.count - first < window.count, inFlight < window.weight {
        guard let (input, weight) = try next() else {
          isExhausted = true
          break
        }
        weights.append(weight)
        inFlight += weight
        line.add(input)
        if threads.isEmpty { _ = line.serve(work) }
      }
      guard first < weights.count else { return }
      let output = line.take()
      inFlight -= weights[first]
      first += 1
      if first > window.count {
        weights.removeFirst(first)
        first = 0
      }
      if let output { try deliver(output) }
    }
  }
}

/// The inputs in order with the outputs that are ready.
private final class Line<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private enum Place {
    case waiting(Input)
    case underWay
    case done(Output)
  }

  private let gate = Gate()
  private var places: [Place] = []
  private var first = 0  // the sequence number of places[0]
  private var taken = 0  // places before it were handed on
  private var unserved = 0
  private var isClosed = false

  func add(_ input: Input) {
    gate.locked {
      places.append(.waiting(input))
      gate.wakeAll()
    }
  }

  /// Ends the threads as soon as they have done what they hold.
  func close() {
    gate.locked {
      isClosed = true
      gate.wakeAll()
    }
  }

  /// Waits for the output of the oldest input that was not handed on; nil where there is none.
  func take() -> Output? {
    gate.locked {
      while taken - first < places.count {
        if case .done(let output) = places[taken - first] {
          places[taken - first] = .underWay
          taken += 1
          trim()
          return output
        }
        gate.wait()
      }
      return nil
    }
  }

  /// Does the work of one input; false when the line is closed.
  func serve(_ work: (Input) -> Output) -> Bool {
    let claimed: (input: Input, number: Int)? = gate.locked {
      while true {
        if isClosed { return nil }
        if unserved - first < places.count, case .waiting(let input) = places[unserved - first] {
          places[unserved - first] = .underWay
          unserved += 1
          return (input, unserved - 1)
        }
        gate.wait()
      }
    }
    guard let claimed else { return false }
    let output = work(claimed.input)
    gate.locked {
      places[claimed.number - first] = .done(output)
      gate.wakeAll()
    }
    return true
  }

  private func trim() {
    guard taken - first >= 256 else { return }
    places.removeFirst(taken - first)
    first = taken
  }
}
