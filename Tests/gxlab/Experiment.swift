import Laboratory

/// Runs many cases at some intensities and prints the figures.
struct Experiment {
  let options: Options

  /// Runs all and prints a table for each intensity.
  func run() async {
    for intensity in options.intensities {
      let tally = await tally(intensity: intensity)
      print("intensity \(intensity), \(options.count) reports from seed \(options.seed)")
      for line in options.isBrief ? tally.headline() : tally.lines() { print(line) }
      name(tally.failures, intensity: intensity)
      print("")
    }
  }

  /// Runs all intensities and prints one table with a line for each.
  func summarise() async {
    var rows: [(name: String, figures: Figures)] = []
    for intensity in options.intensities {
      rows.append(("intensity \(intensity)", await tally(intensity: intensity).total))
    }
    for line in Tally.table(rows) { print(line) }
  }

  /// Every case is independent; the results are added in the order of the seeds.
  private func tally(intensity: Int) async -> Tally {
    var tally = Tally()
    let trial = Trial(checksFixedPoint: options.checksFixedPoint)
    let style = options.style
    let seeds = Array(options.seeds)
    for start in stride(from: 0, to: seeds.count, by: Self.batch) {
      let chunk = seeds[start..<min(seeds.count, start + Self.batch)]
      let results = await withTaskGroup(of: (UInt64, Trial.Result).self) { group in
        for seed in chunk {
          group.addTask { (seed, trial.run(Laboratory.report(seed: seed, intensity: intensity, style: style))) }
        }
        var results: [(UInt64, Trial.Result)] = []
        for await result in group { results.append(result) }
        return results.sorted { $0.0 < $1.0 }
      }
      for result in results { tally.add(result.1) }
    }
    return tally
  }

  private static let batch = 16

  private func name(_ failures: [Trial.Result], intensity: Int) {
    var open = options.shown
    for result in failures {
      let misses = result.misses.filter { options.kind.map($0.kind.contains) ?? true }
      guard open > 0 else { return }
      if misses.isEmpty { continue }
      open -= 1
      print(
        "seed \(result.subject.seed) \(result.subject.truth.style) \(result.subject.truth.damage.joined(separator: " "))"
      )
      for miss in misses.prefix(6) {
        print("   \(miss.kind) \(miss.place): truth \(miss.truth), got \(miss.result)")
      }
    }
  }
}
