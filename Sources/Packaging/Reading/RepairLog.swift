import CanonicalJSON
import Evidence
import JSONText

/// The log of repairs in a package, repairs.jsonl: one repair a line.
///
/// The lines stand by their place in the source, as a person reads them; `step` is the order in which the repairs were
/// applied, counted from 1, and the order of a replay. Each line is otherwise a repair of the report's schema.
public enum RepairLog {
  /// The log of repairs that are given in the order of their application.
  static func write(_ repairs: [RepairRecord]) -> [UInt8] {
    let steps = repairs.enumerated().sorted { left, right in
      let (a, b) = (left.element.at, right.element.at)
      return (a.bytes.lowerBound, a.line, a.column, left.offset) < (b.bytes.lowerBound, b.line, b.column, right.offset)
    }
    var log: [UInt8] = []
    for (index, repair) in steps {
      var writer = JSONWriter(isCompact: true)
      writer.beginObject()
      writer.member("step", index + 1)
      writer.repairMembers(repair)
      writer.endObject()
      log += writer.bytes + [UInt8(ascii: "\n")]
    }
    return log
  }

  /// The repairs of a log in the order of their application.
  public static func read(_ log: [UInt8]) throws(ReportDecodingError) -> [RepairRecord] {
    var steps: [(step: Int, repair: RepairRecord)] = []
    for (number, line) in log.split(separator: UInt8(ascii: "\n")).enumerated() {
      let value = try JSONLine.value(of: line, number: number + 1)
      steps.append((try value.integer("step"), try ReportDecoder.repair(value)))
    }
    return steps.sorted { $0.step < $1.step }.map(\.repair)
  }
}

/// One line of a JSON Lines file.
enum JSONLine {
  /// The value that stands on it.
  static func value(of line: ArraySlice<UInt8>, number: Int) throws(ReportDecodingError) -> JSONValue {
    do throws(JSONError) {
      return try JSONDocument(parsing: Array(line), firstLine: number).root
    } catch {
      throw ReportDecodingError(error.message, at: error.location)
    }
  }
}
