import CanonicalJSON
import Checks
import Digests
import DocumentModel
import Evidence
import Packaging
import Readers
import Recognition
import Repair
import ReportModel
import ZipIO

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
  /// What the input was.
  public var format: InputFormat
  /// What the reader yielded; nil where the input held a finished report.
  public var read: SourceDocument?
  /// What recognition saw; nil likewise.
  public var repaired: SourceDocument?
  /// The report with all findings.
  public var report: Report

  /// Gives up the stages, which of all outputs only a package needs, to make room for the output.
  public mutating func forgetStages() {
    read = nil
    repaired = nil
  }
}

/// Converts one input: a pure function of its bytes, its name and the options.
public enum Converter {
  /// Converts `bytes`; `name` is the file's name without folders.
  public static func convert(
    _ bytes: [UInt8], name: String, options: ConversionOptions = ConversionOptions()
  ) throws(ReadError) -> Conversion {
    let format: InputFormat
    if let chosen = options.format { format = chosen } else { format = try FormatSniffer.format(of: bytes) }
    switch format {
    case .json: return Conversion(format: format, report: checked(try finishedReport(bytes)))
    case .package:
      return Conversion(format: format, report: checked(try packagedReport(bytes, name: name, options.limits)))
    case .text, .docx, .html: return try convert(bytes, name: name, format: format, options: options)
    }
  }

  private static func convert(
    _ bytes: [UInt8], name: String, format: InputFormat, options: ConversionOptions
  ) throws(ReadError) -> Conversion {
    let document = try Reader.read(bytes, as: format, limits: options.limits)
    let repaired = RepairEngine.repair(document, level: options.repair)
    let source = SourceInfo(
      name: name, size: bytes.count, sha256: Digest.hex(.sha256, of: bytes), mediaType: format.mediaType,
      encoding: document.encoding)
    var report = Recognizer.recognize(repaired.document, source: source)
    report.repairs = repaired.records + report.repairs
    report.findings = document.findings + repaired.proposals + report.findings + Checker.check(report)
    return Conversion(format: format, read: document, repaired: repaired.document, report: report)
  }

  /// The report with the findings that the checks of today make and that it does not state; all that it states stays.
  private static func checked(_ report: Report) -> Report {
    var report = report
    report.findings += Checker.check(report).without(report.findings)
    return report
  }

  /// The report that canonical JSON holds.
  private static func finishedReport(_ bytes: [UInt8]) throws(ReadError) -> Report {
    do throws(ReportDecodingError) {
      return try ReportDecoder.decode(bytes)
    } catch {
      throw ReadError(.damaged, error.message, at: error.location)
    }
  }

  /// The report of a package, which must be sound: what is damaged is never passed on as if it were not.
  private static func packagedReport(_ bytes: [UInt8], name: String, _ limits: ReadLimits) throws(ReadError) -> Report {
    let verification = PackageVerifier.verify(archive: bytes, name: name, limits: ZipLimits(limits))
    guard verification.isValid else {
      let cause = Message(
        "the package is not sound; see what is wrong with gxconvert verify, and take out what is sound with gxconvert extract",
        "封装包不完好；请用 gxconvert verify 查看问题，用 gxconvert extract 提取完好的部分")
      throw ReadError(.damaged, cause)
    }
    do throws(PackageError) { return try PackageReader(bytes, limits: ZipLimits(limits)).report() } catch {
      throw ReadError(.damaged, error.message, at: SourceLocation(element: error.entry))
    }
  }
}
