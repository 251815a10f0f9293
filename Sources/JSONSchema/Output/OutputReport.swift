import Evidence
import JSONText

/// Writes a result in one of the standard's formats.
struct OutputReport {
  let result: ValidationResult
  let language: Language
  var writer: JSONWriter
  private var locations: [Int: SourceLocation] = [:]

  init(result: ValidationResult, language: Language, isCompact: Bool) {
    self.result = result
    self.language = language
    writer = JSONWriter(isCompact: isCompact)
  }

  mutating func write(_ format: OutputFormat) {
    let output = result.output
    switch format {
    case .flag: flag()
    case .basic: root(output.flattened)
    case .detailed: root(output.nested.flatMap { $0.condensed(whereHolding: output.holds) })
    case .verbose: root(output.nested)
    }
  }

  private mutating func flag() {
    writer.beginObject()
    writer.key("valid")
    writer.bool(result.isValid)
    writer.endObject()
  }

  private mutating func root(_ nested: [OutputUnit]) {
    locate([result.output] + nested)
    write(result.output.replacingNested(nested))
  }

  /// Finds line and column of all failures in one pass.
  private mutating func locate(_ units: [OutputUnit]) {
    var ranges: [Range<Int>] = []
    var pending = units
    while let unit = pending.popLast() {
      if !unit.holds { ranges.append(unit.range) }
      pending.append(contentsOf: unit.nested)
    }
    for location in result.document.locations(of: ranges) { locations[location.bytes.lowerBound] = location }
  }

  private mutating func write(_ unit: OutputUnit) {
    writer.beginObject()
    writer.key("valid")
    writer.bool(unit.holds)
    member("keywordLocation", unit.keywordLocation)
    if !unit.absoluteKeywordLocation.isEmpty { member("absoluteKeywordLocation", unit.absoluteKeywordLocation) }
    member("instanceLocation", unit.instanceLocation)
    if !unit.holds, let location = locations[unit.range.lowerBound] {
      writer.key("line")
      writer.integer(location.line)
      writer.key("column")
      writer.integer(location.column)
    }
    if let problem = unit.problem { member("error", problem.message.text(in: language)) }
    if let annotation = unit.annotation {
      writer.key("annotation")
      writer.json(annotation)
    }
    if !unit.nested.isEmpty { nested(of: unit) }
    writer.endObject()
  }

  private mutating func nested(of unit: OutputUnit) {
    writer.key(unit.holds ? "annotations" : "errors")
    writer.beginArray()
    for nested in unit.nested { write(nested) }
    writer.endArray()
  }

  private mutating func member(_ name: String, _ value: String) {
    writer.key(name)
    writer.string(value)
  }
}

extension OutputUnit {
  /// The same unit with others below it.
  func replacingNested(_ nested: [OutputUnit]) -> OutputUnit {
    var unit = OutputUnit(
      holds: holds, keywordLocation: keywordLocation, instanceLocation: instanceLocation, range: range, nested: nested)
    unit.absoluteKeywordLocation = absoluteKeywordLocation
    unit.keyword = keyword
    unit.problem = problem
    unit.annotation = annotation
    return unit
  }

  /// All units below that share the verdict, in a row: failures, or those with an annotation.
  var flattened: [OutputUnit] {
    nested.filter { $0.holds == holds }.flatMap { unit -> [OutputUnit] in
      let isTold = !unit.holds || unit.annotation != nil
      return (isTold ? [unit.replacingNested([])] : []) + unit.flattened
    }
  }

  /// The tree below without other verdicts, without units that tell nothing, and with only children in their parents'
  /// place (core §12.4.3).
  func condensed(whereHolding verdict: Bool) -> [OutputUnit] {
    guard holds == verdict else { return [] }
    let below = nested.flatMap { $0.condensed(whereHolding: verdict) }
    let isTold = verdict ? annotation != nil : nested.allSatisfy { $0.holds }
    if below.isEmpty { return isTold ? [replacingNested([])] : [] }
    return below.count == 1 && !isTold ? below : [replacingNested(below)]
  }
}
