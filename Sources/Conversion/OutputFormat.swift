import CanonicalJSON
import Evidence
import Packaging
import ReportModel
import Writers
import ZipIO

/// The kinds of output that can be written.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// The canonical JSON, indented.
  case json
  /// The canonical JSON on one line, for many reports in one file.
  case jsonl
  /// The clean text, which can be read again.
  case text
  /// For looking at: Markdown with the tables as grids.
  case markdown
  /// For looking at: one HTML page.
  case html
  /// A package: original, report and evidence in one ZIP file that is a BagIt bag.
  case zip

  /// What it is, for help and documentation.
  public var summary: Message {
    switch self {
    case .json: Message("canonical JSON", "规范 JSON")
    case .jsonl: Message("canonical JSON, one report a line", "规范 JSON，每行一份报告")
    case .text: Message("clean text, which can be read again", "清洁文本，可再次读入")
    case .markdown: Message("Markdown, to look at", "Markdown，便于查看")
    case .html: Message("one HTML page, to look at", "单个 HTML 页面，便于查看")
    case .zip: Message("package with original and provenance", "含原件与溯源信息的封装包")
    }
  }

  /// The suffix of a file of that kind.
  public var suffix: String {
    switch self {
    case .json: "json"
    case .jsonl: "jsonl"
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .zip: "zip"
    }
  }
}

extension Conversion {
  /// The report written down; a pure function of the conversion.
  ///
  /// `original` are the bytes that were converted and `options` those that they were converted with.
  ///
  /// - Throws: `ZipWriteError` when a package would reach 4 GiB; no other format fails.
  public func write(
    as format: OutputFormat, original: [UInt8], options: ConversionOptions = ConversionOptions(),
    packaging: PackageOptions = PackageOptions()
  ) throws(ZipWriteError) -> [UInt8] {
    switch format {
    case .json: ReportEncoder.encode(report)
    case .jsonl: ReportEncoder.encode(report, isCompact: true)
    case .text: PlainTextWriter.write(report)
    case .markdown: MarkdownWriter.write(report)
    case .html: HTMLWriter.write(report)
    case .zip: try package(original: original, options: options, packaging: packaging)
    }
  }
}
