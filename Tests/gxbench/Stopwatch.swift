import Glibc

/// Measures processor time.
enum Stopwatch {
  /// The least processor time, in seconds, that one call of `body` took in several rounds of at least 0.2 s each.
  static func best(rounds: Int = 5, _ body: () -> Void) -> Double {
    body()
    var calls = 1
    var least = Double.infinity
    for _ in 0..<rounds {
      var elapsed = measure(calls, body)
      while elapsed < 0.2 {
        calls *= 2
        elapsed = measure(calls, body)
      }
      least = min(least, elapsed / Double(calls))
    }
    return least
  }

  private static func measure(_ calls: Int, _ body: () -> Void) -> Double {
    let start = now()
    for _ in 0..<calls { body() }
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Keeps the optimizer from leaving out work whose result nobody uses.
@inline(never)
func keep<Value>(_ value: Value) { withExtendedLifetime(value) {} }
