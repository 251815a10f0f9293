import Checks
import Conversion
import DocumentModel
import Readers
import Recognition
import Repair
import ReportModel

/// Reports a second on one core, and where the time goes.
enum Throughput {
  static func print(_ sets: [BenchSet]) {
    Columns.heading("conversion to JSON, one core (µs a report; reports a second)")
    let stages = ["bytes", "read", "repair", "recognize", "check", "write", "all", "reports/s"]
    Columns.row("", stages)
    for set in sets { print(set) }
  }

  private static func print(_ set: BenchSet) {
    let count = Double(set.inputs.count)
    let conversions = set.inputs.map { input in
      guard let conversion = try? Converter.convert(input.bytes, name: input.name) else {
        BenchCommand.fail("\(input.name) cannot be converted")
      }
      return (input, conversion)
    }
    let documents = conversions.compactMap { $0.1.read }
    let repaired = conversions.compactMap { conversion in
      conversion.1.repaired.map { ($0, conversion.1.report.source) }
    }
    let reports = conversions.map { $0.1.report }
    let formats = set.inputs.map { (try? FormatSniffer.format(of: $0.bytes)) ?? .text }
    let times = [
      Stopwatch.best {
        for (input, format) in zip(set.inputs, formats) { keep(try? Reader.read(input.bytes, as: format)) }
      },
      Stopwatch.best { for document in documents { keep(RepairEngine.repair(document)) } },
      Stopwatch.best { for (document, source) in repaired { keep(Recognizer.recognize(document, source: source)) } },
      Stopwatch.best { for report in reports { keep(Checker.check(report)) } },
      Stopwatch.best {
        for (input, conversion) in conversions { keep(try? conversion.write(as: .json, original: input.bytes)) }
      },
    ]
    let all = wholeTime(set) / count
    Columns.row(
      set.name,
      ["\(set.averageSize)"] + times.map { Columns.micros($0 / count) }
        + [Columns.micros(all), Columns.number(1 / all)])
  }

  /// The time of reading, converting and writing all inputs of a set.
  static func wholeTime(_ set: BenchSet) -> Double {
    Stopwatch.best {
      for input in set.inputs {
        let conversion = try? Converter.convert(input.bytes, name: input.name)
        keep(try? conversion?.write(as: .json, original: input.bytes))
      }
    }
  }
}
