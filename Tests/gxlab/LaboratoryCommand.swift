import Glibc
import Laboratory

/// The program of the damage laboratory.
enum LaboratoryCommand {
  /// Runs a sub-command; the exit code is 2 for a wrong call.
  static func run(_ arguments: [String]) async {
    let options = Options(arguments)
    switch arguments.first {
    case "run": await Experiment(options: options).run()
    case nil: await Experiment(options: options).summarise()
    case "show": show(options)
    case "make": make(options)
    case "repairs": repairs(options)
    default: usage()
    }
  }

  private static func usage() {
    print(
      """
      gxlab                (1,000 reports at every intensity, one line each)
      gxlab run  [--count N] [--intensity 0..3|all] [--seed S] [--style STYLE] [--hold-out] [--show N] [--only KIND] [--brief] [--no-fixed-point]
      gxlab make [--count N] [--intensity 0..3] [--seed S] [--style STYLE] --out FOLDER [--outputs FOLDER]
      gxlab repairs [--count N] [--intensity 0..3] [--seed S] [--style STYLE] [--hold-out] [--record FILE]
      gxlab show --seed S [--intensity 0..3] [--style STYLE] [--truth]
      """)
    exit(2)
  }

  private static func show(_ options: Options) {
    let subject = Laboratory.report(seed: options.seed, intensity: options.intensities.last ?? 0, style: options.style)
    if options.showsTruth {
      print(String(decoding: subject.truth.json(), as: UTF8.self))
    } else {
      print(String(decoding: subject.bytes, as: UTF8.self))
    }
    print(
      "-- \(subject.name) \(subject.truth.style) damage: \(subject.truth.damage) features: \(subject.truth.features)")
    for miss in Trial().run(subject).misses {
      print("   \(miss.kind) \(miss.place): truth \(miss.truth), got \(miss.result)")
    }
  }

  private static func repairs(_ options: Options) {
    var tally = RepairTally(shown: max(3, options.shown))
    for intensity in options.intensities {
      for seed in options.seeds {
        tally.judge(Laboratory.report(seed: seed, intensity: intensity, style: options.style))
      }
    }
    for line in tally.lines() { print(line) }
    if let record = options.record { write(Array(tally.source().utf8), to: record) }
  }

  private static func make(_ options: Options) {
    guard let folder = options.folder else { return usage() }
    mkdir(folder, 0o755)
    if let outputs = options.outputs { mkdir(outputs, 0o755) }
    for seed in options.seeds {
      let subject = Laboratory.report(seed: seed, intensity: options.intensities.last ?? 0, style: options.style)
      let stem = subject.name.prefix { $0 != "." }
      let place = folder + "/" + stem
      mkdir(place, 0o755)
      write(subject.bytes, to: place + "/report" + subject.name.dropFirst(stem.count))
      write(subject.truth.json(), to: place + "/truth.json")
      if let outputs = options.outputs, let json = Trial().json(subject) { write(json, to: "\(outputs)/\(stem).json") }
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else {
      print("cannot write 「\(path)」")
      exit(5)
    }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
