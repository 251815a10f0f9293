@testable import Archive
import Testing

/// A journal of made records and what a plain reading of it says.
private struct Made {
  var records: [JournalRecord] = []
  /// The records that acknowledge a name or tell of a failure that stands, with the offsets of their lines.
  var inputs: [String: (offset: Int, record: JournalRecord)] = [:]
  /// Where the package of a content is described, by the content's hash.
  var packages: [String: (offset: Int, id: String)] = [:]
  var names: [String: [String]] = [:]

  /// Records of contents whose hashes and years are without order: some come under more names, some are made again,
  /// some fail and some of these succeed later.
  init(count: Int) {
    var random = SystemRandomNumberGenerator()
    for number in 0..<count {
      let digits = (0..<64).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16) }.joined()
      let year = Int.random(in: 0..<5, using: &random)
      let package = Sample.facts(sha256: digits, year: year == 0 ? nil : 2018 + year, name: "\(number).txt")
      let name = "\(Int.random(in: 0..<50, using: &random))/云岭县第\(number)局.txt"
      if number % 7 == 0 { add(.failure, name, number % 2 == 0 ? digits : "") }
      if number % 21 == 0 { continue }
      add(.success, name, digits, package)
      if number % 7 == 0, number % 2 != 0 { add(.success, name, "", nil, .resolution) }
      for copy in 0..<(number % 5 == 0 ? number % 3 : 0) { add(.duplicate, "另/\(copy)-\(number).txt", digits) }
      if number % 30 == 0 { add(.success, name, digits, package, .modification) }
    }
  }

  private mutating func add(
    _ outcome: JournalRecord.Outcome, _ name: String, _ digits: String, _ package: PackageFacts? = nil,
    _ event: JournalRecord.Event = .ingestion
  ) {
    let offset = records.count * 100
    let record = JournalRecord(
      time: "2024-01-31T08:00:00Z", event: event, outcome: outcome, input: name, size: 1, sha256: digits,
      package: package)
    records.append(record)
    if let package { packages[digits] = (offset, package.id) }
    if event != .ingestion { return }
    inputs[name] = (offset, record)
    if outcome != .failure { names[digits, default: []].append(name) }
  }
}

extension RecordIndex.Rows {
  /// All that are still to come.
  fileprivate func rest() throws -> [Value] {
    var values: [Value] = []
    while let value = try next() { values.append(value) }
    return values
  }
}

@Suite("The index of a journal")
struct RecordIndexTests {
  /// A cache that the records outgrow by far, and one that holds them all.
  private func index(_ made: Made, cache: Int) throws -> RecordIndex {
    let index = try RecordIndex(cache: cache)
    for (place, record) in made.records.enumerated() { try index.add(record, at: place * 100) }
    return index
  }

  private func isBefore(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

  @Test("its orders are those of a plain sort, on the disk as in memory", arguments: [40, 8192])
  func orders(cache: Int) throws {
    let made = Made(count: 12_000)
    let index = try index(made, cache: cache)
    let packages = made.packages.values.map { $0 }
    #expect(try index.packageCount() == packages.count)
    let byID = packages.sorted { isBefore($0.id, $1.id) }
    #expect(try index.packages(in: .ids).rest() == byID.map(\.offset))
    let byPath = packages.sorted { isBefore(CollectionLayout.package($0.id), CollectionLayout.package($1.id)) }
    #expect(try index.packages(in: .paths).rest() == byPath.map(\.offset))
    let inputs = made.inputs.map { name, input in
      let package = input.record.outcome == .failure ? nil : made.packages[input.record.sha256]
      return (id: package?.id ?? input.record.id, name: name, line: input.offset, description: package?.offset)
    }.sorted { $0.id == $1.id ? isBefore($0.name, $1.name) : isBefore($0.id, $1.id) }
    let rows = try index.inputs().rest()
    #expect(rows.map(\.line) == inputs.map(\.line))
    #expect(rows.map(\.description) == inputs.map(\.description))
  }

  @Test("two orders can be walked at the same time, and an order stays at its end")
  func walks() throws {
    let made = Made(count: 500)
    let index = try index(made, cache: 40)
    let (first, second) = (try index.packages(in: .paths), try index.packages(in: .paths))
    while let place = try first.next() { #expect(try second.next() == place) }
    #expect(try first.next() == nil && second.next() == nil)
  }

  @Test("contents, names, ids and failures are found, and nothing else", arguments: [40, 8192])
  func questions(cache: Int) throws {
    let made = Made(count: 3000)
    let index = try index(made, cache: cache)
    for (digits, package) in made.packages {
      let key = try #require(ContentKey(sha256: digits))
      #expect(try index.description(of: key) == package.offset)
      #expect(try index.description(ofID: package.id) == package.offset)
      for name in made.names[digits] ?? [] { #expect(try index.contains(key, name: name)) }
      #expect(try !index.contains(key, name: "none.txt"))
      #expect(try Set(index.names(of: key).rest().map(\.name)) == Set(made.names[digits] ?? []))
    }
    for (name, input) in made.inputs {
      #expect(
        try index.failures.line(of: name, sha256: input.record.sha256)
          == (input.record.outcome == .failure ? input.offset : nil))
    }
    let repeated = made.names.filter { $0.value.count > 1 }.keys.compactMap { ContentKey(sha256: $0) }
    #expect(try Set(index.repeatedContents().rest()) == Set(repeated))
    let stranger = try #require(ContentKey(sha256: String(repeating: "0", count: 64)))
    #expect(try index.description(of: stranger) == nil)
    #expect(try index.description(ofID: "gx-2023-0000000000000000") == nil && index.description(ofID: "x") == nil)
    let id = try #require(made.packages.values.first).id
    #expect(try index.description(ofID: id.replacing("gx-", with: "gx-1")) == nil)
  }

  @Test("the name of the package comes first, and making it again changes only its description")
  func modification() throws {
    let index = try RecordIndex()
    let digits = String(repeating: "ab", count: 32)
    let key = try #require(ContentKey(sha256: digits))
    let facts = Sample.facts(sha256: digits, year: 2023, name: "z.txt")
    let record = JournalRecord(time: "", outcome: .success, input: "z.txt", size: 1, sha256: digits, package: facts)
    try index.add(record, at: 0)
    try index.add(JournalRecord(time: "", outcome: .duplicate, input: "a.txt", size: 1, sha256: digits), at: 100)
    var again = record
    again.event = .modification
    again.input = "a.txt"
    try index.add(again, at: 200)
    #expect(try index.description(of: key) == 200)
    #expect(try index.names(of: key).rest().map(\.name) == ["z.txt", "a.txt"])
    #expect(try index.inputs().rest().map(\.line) == [100, 0])
    #expect(try index.packages(in: .ids).rest() == [200])
  }

  @Test(
    "of two packages of one content the first counts, and both names, whenever something is asked",
    arguments: [false, true])
  func twice(asksBetween: Bool) throws {
    let index = try RecordIndex()
    let digits = String(repeating: "ab", count: 32)
    let key = try #require(ContentKey(sha256: digits))
    for (place, name) in ["a.txt", "b.txt"].enumerated() {
      let facts = Sample.facts(sha256: digits, year: 2023, name: name)
      let record = JournalRecord(time: "", outcome: .success, input: name, size: 1, sha256: digits, package: facts)
      try index.add(record, at: place * 100)
      if asksBetween { #expect(try index.description(of: key) == 0) }
    }
    #expect(try index.packageCount() == 1)
    #expect(try index.packages(in: .paths).rest() == [0])
    #expect(try index.inputs().rest().map(\.line) == [0, 100])
    #expect(try index.contains(key, name: "a.txt") && index.contains(key, name: "b.txt"))
  }

  @Test("a failure is that of one content under one name, and ends with the content or with a line that says so")
  func failures() throws {
    let hashes = ["1", "2", "3"].map { String(repeating: $0, count: 64) }
    let index = try RecordIndex()
    var offset = 0
    let add = {
      (event: JournalRecord.Event, outcome: JournalRecord.Outcome, name: String, sha256: String) in
      let facts = Sample.facts(sha256: sha256, year: 2023, name: "x")
      let package = event == .ingestion && outcome == .success ? facts : nil
      let record = JournalRecord(
        time: "", event: event, outcome: outcome, input: name, size: 1, sha256: sha256, package: package)
      try index.add(record, at: offset)
      offset += 100
    }
    for sha256 in hashes + [""] { try add(.ingestion, .failure, "a/p.zip", sha256) }
    #expect(try index.inputs().rest().map(\.line) == [300, 0, 100, 200])
    try add(.ingestion, .success, "b", hashes[0])
    #expect(try index.failures.line(of: "a/p.zip", sha256: hashes[0]) == nil)
    #expect(try index.inputs().rest().map(\.line) == [300, 0, 400, 100, 200])
    try index.failures.noteRead("a/p.zip/c.txt")
    try index.failures.noteMet("a/p.zip", sha256: hashes[1])
    #expect(try index.failures.resolved(before: 300).rest() == [200])
    #expect(try Set(index.failures.resolved(before: 400).rest()) == [200, 300])
    for sha256 in [hashes[2], ""] { try add(.resolution, .success, "a/p.zip", sha256) }
    #expect(try index.failures.resolved(before: 400).rest().isEmpty)
    #expect(try index.failures.line(of: "a/p.zip", sha256: hashes[2]) == nil)
    #expect(try index.inputs().rest().map(\.isReplaced) == [false, false, false, true])
    try add(.ingestion, .failure, "a/p.zip", hashes[2])
    #expect(try index.failures.line(of: "a/p.zip", sha256: hashes[2]) == 700)
  }
}
