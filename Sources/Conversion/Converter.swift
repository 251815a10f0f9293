import CanonicalJSON
import Checks
import Digests
import DocumentModel
import Evidence
import Readers
import Recognition
import Repair
import ReportModel

/// How to convert.
public struct ConversionOptions: Sendable, Hashable {
  /// The input's format; nil to tell it by content.
  public var format: InputFormat?
  /// Which repairs are applied.
  public var repair: RepairLevel
  /// The limits of reading.
  public var limits: ReadLimits

  /// The options by default.
  public init(format: InputFormat? = nil, repair: RepairLevel = .safe, limits: ReadLimits = ReadLimits()) {
    self.format = format
    self.repair = repair
    self.limits = limits
  }
}

/// A converted report with the stages that led to it.
public struct Conversion: Sendable {
  /// What the reader yielded; nil where the input held a finished report.
  public var read: SourceDocument?
  /// What recognition saw; nil likewise.
  public var repaired: SourceDocument?
  /// The report with all findings.
  public var report: Report
}

/// Converts one input: a pure function of its bytes, its name and the options.
public enum Converter {
  /// Converts `bytes`; `name` is the file's name without folders.
  public static func convert(
    _ bytes: [UInt8], name: String, options: ConversionOptions = ConversionOptions()
  ) throws(ReadError) -> Conversion {
    let format: InputFormat
    if let chosen = options.format { format = chosen } else { format = try FormatSniffer.format(of: bytes, name: name) }
    if format == .json { return Conversion(report: try finishedReport(bytes)) }
    let document = try Reader.read(bytes, as: format, limits: options.limits)
    let repaired = RepairEngine.repair(document, level: options.repair)
    let source = SourceInfo(
      name: name, size: bytes.count, sha256: Digest.hex(.sha256, of: bytes), mediaType: format.mediaType,
      encoding: document.encoding)
    var report = Recognizer.recognize(repaired.document, source: source)
    report.repairs = repaired.records + report.repairs
    report.findings = document.findings + repaired.proposals + report.findings + Checker.check(report)
    return Conversion(read: document, repaired: repaired.document, report: report)
  }

  /// The report that canonical JSON holds; it is taken as it is.
  private static func finishedReport(_ bytes: [UInt8]) throws(ReadError) -> Report {
    do throws(ReportDecodingError) {
      return try ReportDecoder.decode(bytes)
    } catch {
      throw ReadError(.damaged, error.message, at: error.location)
    }
  }
}
