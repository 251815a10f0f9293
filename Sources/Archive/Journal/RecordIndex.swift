import ReportModel

/// The first 128 bits of a source's SHA-256.
struct ContentKey: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Reads 64 hexadecimal digits; nil for anything else.
  init?(sha256: String) {
    let digits = Array(sha256.utf8)
    guard digits.count == 64, let high = Self.number(digits[0..<16]), let low = Self.number(digits[16..<32]) else {
      return nil
    }
    self.high = high
    self.low = low
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
    UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

/// What the journal says, in some 50 bytes a record, so that a collection of a hundred thousand is held in memory.
struct RecordIndex: Sendable {
  /// One acknowledged input.
  struct Entry: Sendable {
    /// The content.
    let key: ContentKey
    /// A hash of the input's name, good only within this process.
    let name: Int
    /// Where its line begins in the journal.
    let offset: Int
    /// The year of the id; 65,535 for none, which sorts behind all years as `undated` does.
    let year: UInt16
  }

  /// The acknowledged inputs in the order of the journal.
  private(set) var entries: [Entry] = []
  /// The offsets of the lines of inputs that failed and have not succeeded since, by name.
  private(set) var failures: [String: Int] = [:]
  /// The hash of the tag manifest when the collection was last sealed.
  private(set) var sealed: String?
  private var packages: [ContentKey: Int] = [:]
  private var duplicates: [ContentKey: [Int]] = [:]
  private var modifications: [ContentKey: Int] = [:]

  /// Takes in a line of the journal.
  mutating func add(_ record: JournalRecord, at offset: Int) {
    guard let key = ContentKey(sha256: record.sha256), record.outcome != .failure else {
      if record.event == .ingestion { failures[record.input] = offset }
      return
    }
    switch record.event {
    case .sealing: sealed = record.sha256
    case .modification: modifications[key] = offset
    case .ingestion:
      failures[record.input] = nil
      let year = package(key)?.year ?? record.package?.year.map { UInt16(clamping: $0) } ?? .max
      if record.outcome == .success {
        packages[key] = entries.count
      } else {
        duplicates[key, default: []].append(entries.count)
      }
      entries.append(Entry(key: key, name: record.input.hashValue, offset: offset, year: year))
    }
  }

  /// Whether the content was acknowledged under that name.
  func contains(_ key: ContentKey, name: String) -> Bool {
    let name = name.hashValue
    if let place = packages[key], entries[place].name == name { return true }
    return duplicates[key]?.contains { entries[$0].name == name } ?? false
  }

  /// The entry that made the package of a content; nil where there is none.
  func package(_ key: ContentKey) -> Entry? { packages[key].map { entries[$0] } }

  /// The offset of the line that describes the package as it now is.
  func description(of key: ContentKey) -> Int? { modifications[key] ?? package(key)?.offset }

  /// The number of packages.
  var packageCount: Int { packages.count }

  /// The entries that made packages, in the order of their ids.
  var packagesByID: [Entry] {
    packages.values.map { entries[$0] }.sorted {
      ($0.year, $0.key.high, $0.key.low) < ($1.year, $1.key.high, $1.key.low)
    }
  }

  /// The same in the order of their paths: by the first two digits of the hash, then by id.
  var packagesByFolder: [Entry] {
    packagesByID.enumerated().sorted { left, right in
      (left.element.key.high >> 56, left.offset) < (right.element.key.high >> 56, right.offset)
    }.map(\.element)
  }

  /// The offset of the line that describes the package of that id.
  func description(ofID id: String) -> Int? {
    let digits = id.utf8.suffix(16)
    guard let high = UInt64(String(decoding: digits, as: UTF8.self), radix: 16),
      let key = packages.keys.first(where: { $0.high == high })
    else { return nil }
    return description(of: key)
  }

  /// The contents that came under several names, in ascending order.
  var repeatedContents: [ContentKey] {
    duplicates.keys.sorted { ($0.high, $0.low) < ($1.high, $1.low) }
  }

  /// The entries of a content under all its names, that of the package first.
  func entries(of key: ContentKey) -> [Entry] {
    ([packages[key]].compactMap(\.self) + (duplicates[key] ?? [])).map { entries[$0] }
  }
}
