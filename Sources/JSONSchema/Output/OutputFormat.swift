import Evidence
import JSONText

/// The output formats of the standard, core §12.4.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// The verdict alone.
  case flag
  /// A flat list of failures, or of annotations.
  case basic
  /// A tree of failures or annotations, without the nodes that add nothing.
  case detailed
  /// A tree of everything.
  case verbose

  /// How much an evaluation must keep for it.
  public var detail: OutputDetail { self == .flag ? .failures : .everything }
}

extension ValidationResult {
  /// The result in one of the standard's formats, as JSON.
  ///
  /// Line and column stand beside the standard's members in every unit that tells of a failure. For all formats but
  /// `flag`, validate with `OutputFormat.detail`: annotations are told only if they were kept.
  public func report(_ format: OutputFormat, language: Language = .english, isCompact: Bool = false) -> [UInt8] {
    var report = OutputReport(result: self, language: language, isCompact: isCompact)
    report.write(format)
    return report.writer.bytes
  }
}
