import Evidence

/// The long names of all options; one name means the same in every command.
enum OptionName: String, Sendable, CaseIterable {
  case help, version, lang, color, quiet, verbose, force, jobs
  case to, output, from, repair, strict
  case outputDirectory = "output-dir"
  case stage, cell, list
  case compress, sm3, date, format, directory
  case into, log, sample, previous, volumes, profile, table, row, column, by, year, status, agency
  case volumeSize = "volume-size"
  case filesFrom = "files-from"
  case followLinks = "follow-links"
  case null
  case schema, formats, checks
  case maxInput = "max-input"
  case maxArchive = "max-archive"
  case maxEntries = "max-entries"
  case maxPart = "max-part"
  case maxInflated = "max-inflated"
  case maxRatio = "max-ratio"
  case maxDepth = "max-depth"
  case maxAttributes = "max-attributes"
  case maxColumns = "max-columns"
  case maxRows = "max-rows"
  case maxCells = "max-cells"
  case maxElements = "max-elements"
  case maxBlocks = "max-blocks"
  case maxText = "max-text"
}

/// What an option takes.
enum OptionValue: Sendable, Equatable {
  /// Nothing: it is given or not.
  case none
  /// One of a few words.
  case choice([String])
  /// A whole number of at least 1.
  case count
  /// A number of bytes, with an optional K, M or G of 1,024 each.
  case size
  /// Any text, shown in help under that name.
  case text(String)
  /// The name of a file.
  case file
  /// The name of a folder.
  case folder

  /// What help shows in its place; nil for an option without a value.
  var placeholder: String? {
    switch self {
    case .none: nil
    case .choice(let words): words.count <= 4 ? words.joined(separator: "|") : "WORD"
    case .count: "N"
    case .size: "SIZE"
    case .text(let name): name
    case .file: "FILE"
    case .folder: "DIR"
    }
  }
}

/// One option of a command: what parses it, explains it and completes it.
struct Option: Sendable {
  /// The long name.
  let name: OptionName
  /// The letter of the short form.
  let short: Character?
  /// What it takes.
  let value: OptionValue
  /// What it does, in one line.
  let summary: Message

  /// Makes an option.
  init(
    _ name: OptionName, letter short: Character? = nil, takes value: OptionValue = .none, _ english: String,
    _ chinese: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.summary = Message(english, chinese)
  }

  /// The long form as it is typed.
  var long: String { "--" + name.rawValue }
}
