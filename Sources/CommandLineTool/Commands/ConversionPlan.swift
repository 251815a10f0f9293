import Conversion
import DocumentModel
import Evidence
import FileNames
import FileOutput
import Packaging
import Repair

/// What a command line asks the conversion to do; refused before any work is done where it makes no sense.
struct ConversionPlan: Sendable {
  /// Where the results go.
  enum Destination: Sendable, Equatable {
    case standardOutput
    case file(FileName)
    case folder(FileName)
  }

  /// The inputs, in order.
  let inputs: [FileName]
  /// What is written.
  let format: OutputFormat
  /// Where it is written.
  let destination: Destination
  /// Whether existing files are replaced.
  private let replaces: Bool
  /// How inputs are converted.
  let options: ConversionOptions
  /// How packages are written.
  let packaging: PackageOptions
  /// How many at once.
  let workers: Int
  /// Whether findings of severity error make the answer negative.
  let isStrict: Bool

  /// Understands the command line.
  init(_ invocation: Invocation) throws(Failure) {
    inputs = invocation.operands
    let output = invocation.file(.output)
    format = try Self.format(invocation.choice(.to), output)
    replaces = invocation.isGiven(.force)
    options = ConversionOptions(invocation)
    packaging = try PackageOptions(invocation)
    workers = invocation.number(.jobs) ?? Processors.count
    isStrict = invocation.isGiven(.strict)
    destination = try Self.destination(output, invocation.file(.outputDirectory))
    try refuseMixtures()
  }

  /// What becomes of a file that stands under an output's name.
  var existing: AtomicFile.Existing { replaces ? .replace : .refuse }

  /// Whether each input has an output of its own, so that one which cannot be written does not stop the others.
  var isPerInput: Bool {
    if case .folder = destination { true } else { false }
  }

  /// The format that was asked for, else that of the file's suffix; without a suffix, and without a file, JSON.
  private static func format(_ asked: OutputFormat?, _ file: FileName?) throws(Failure) -> OutputFormat {
    if let asked { return asked }
    guard let suffix = file?.suffix, !suffix.isEmpty, let file else { return .json }
    guard let format = OutputFormat.allCases.first(where: { $0.suffix == suffix }) else {
      throw .unknownSuffix(file, known: OutputFormat.allCases.map(\.suffix))
    }
    return format
  }

  private static func destination(_ file: FileName?, _ folder: FileName?) throws(Failure) -> Destination {
    switch (file, folder) {
    case (nil, nil): return .standardOutput
    case (_?, _?): throw .usage("-o and --output-dir exclude each other", "-o 与 --output-dir 不能同时使用")
    case (let file?, nil):
      if file.isStandardStream { return .standardOutput }
      return .file(try file.checkedAsOutput())
    case (nil, let folder?): return .folder(try folder.checkedAsOutput())
    }
  }

  private func refuseMixtures() throws(Failure) {
    if inputs.count(where: \.isStandardStream) > 1 {
      throw .usage("「-」 can be read only once", "「-」只能读取一次")
    }
    if format == .zip, destination == .standardOutput, Console.writesToTerminal {
      throw .usage("a package is nothing for a terminal; give -o FILE", "封装包不能输出到终端；请用 -o FILE")
    }
    if !isPerInput, inputs.count > 1, format != .jsonl {
      if let word = inputs.first, !word.isStandardStream, !word.exists, word.isPlainWord {
        throw .usage(
          "no file and no command is called 「\(word.display)」; see 「gxconvert --help」",
          "没有名为「\(word.display)」的文件或命令；见「gxconvert --help」")
      }
      throw .usage(
        "several inputs need --output-dir DIR, or --to jsonl for one line a report",
        "多个输入须用 --output-dir DIR，或用 --to jsonl 每行输出一份报告")
    }
  }

  /// The names of the outputs in a folder, one for each input: the input's name with the suffix of the format; inputs
  /// that would share a name keep their own suffix, and get a number where even that is the same.
  func outputNames() -> [FileName] {
    let stems = Dictionary(inputs.map { ($0.outputStem, 1) }, uniquingKeysWith: +)
    var taken: Set<FileName> = []
    return inputs.map { input in
      let base = stems[input.outputStem, default: 1] > 1 ? FileName(input.lastComponent.text) : input.outputStem
      var name = base.adding("." + format.suffix)
      var number = 2
      while !taken.insert(name).inserted {
        name = base.adding("-\(number)." + format.suffix)
        number += 1
      }
      return name
    }
  }
}

extension ConversionOptions {
  /// The options that a command line asks for.
  init(_ invocation: Invocation) {
    self.init(
      format: invocation.choice(.from), repair: invocation.choice(.repair) ?? .safe,
      limits: LimitOption.limits(of: invocation))
  }
}

extension FileName {
  /// The output's name without suffix; standard input becomes `report`.
  fileprivate var outputStem: FileName { isStandardStream ? FileName("report") : FileName(stem.text) }

  /// Whether it reads like the name of a command, and like none of a file.
  fileprivate var isPlainWord: Bool { !bytes.isEmpty && bytes.allSatisfy { (0x61...0x7A).contains($0 | 0x20) } }

  /// Refuses names for outputs that are no text, and standard output where something is made that needs a name.
  func checkedAsOutput() throws(Failure) -> FileName {
    if isStandardStream {
      throw .usage(
        "「-」 (standard input or output) cannot stand here; name a file or folder, or 「./-」 for one of that name",
        "此处不能用「-」（标准输入或输出）；请给出文件或文件夹；名称恰为「-」的请写「./-」")
    }
    if bytes.isEmpty { throw .usage("the name of a file or folder is empty", "文件或文件夹的名称为空") }
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw .usage("the output's name 「\(display)」 is no UTF-8 text", "输出名称「\(display)」不是 UTF-8 文本")
    }
    return self
  }
}
