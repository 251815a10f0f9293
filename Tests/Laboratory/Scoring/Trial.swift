import CanonicalJSON
import Conversion
import Evidence
import ReportModel
import Writers

/// Converts made reports and scores what comes out.
public struct Trial: Sendable {
  /// The result for one case.
  public struct Result: Sendable {
    /// The case.
    public var subject: Laboratory.Case
    /// Its figures.
    public var figures: Figures
    /// What went wrong, the worst first.
    public var misses: [Miss]
  }

  /// Whether the clean text is converted once more and compared.
  var checksFixedPoint: Bool

  /// Makes a trial.
  public init(checksFixedPoint: Bool = true) { self.checksFixedPoint = checksFixedPoint }

  /// Converts and scores one case.
  public func run(_ subject: Laboratory.Case) -> Result {
    let report: Report
    do {
      report = try Converter.convert(subject.bytes, name: subject.name).report
    } catch {
      let miss = Miss(kind: "failed", place: "", truth: "", result: error.message.english)
      return Result(subject: subject, figures: Scorer.failure(subject.truth), misses: [miss])
    }
    let scorer = Scorer(report, truth: subject.truth)
    var result = Result(subject: subject, figures: scorer.figures, misses: scorer.misses)
    if checksFixedPoint {
      let difference = FixedPoint.difference(of: report)
      result.figures.fixedPoints.count(difference == nil)
      if let difference { result.misses.append(difference) }
    }
    result.misses.sort { Self.rank($0) < Self.rank($1) }
    return result
  }

  /// The canonical JSON of a case; nil where no report can be made of it.
  public func json(_ subject: Laboratory.Case) -> [UInt8]? {
    (try? Converter.convert(subject.bytes, name: subject.name)).map { ReportEncoder.encode($0.report) }
  }

  private static func rank(_ miss: Miss) -> Int {
    if miss.kind.hasPrefix("silent") { return 0 }
    return ["failed", "alarm", "wrong", "missing", "extra", "title", "agency", "year"].firstIndex(of: miss.kind).map {
      $0 + 1
    } ?? 20
  }
}

/// Whether reading our own clean text again gives the same report.
enum FixedPoint {
  /// The first difference; nil where there is none.
  static func difference(of report: Report) -> Miss? {
    let text = PlainTextWriter.write(report)
    guard let again = try? Converter.convert(text, name: "again.txt").report else {
      return Miss(kind: "fixed point", place: "conversion", truth: "", result: "the clean text cannot be read")
    }
    if again.title != report.title { return miss("title", report.title, again.title) }
    if again.agency != report.agency { return miss("agency", report.agency, again.agency) }
    if again.year != report.year { return miss("year", report.year.map { "\($0)" }, again.year.map { "\($0)" }) }
    let headings = (report.sections.map(\.heading), again.sections.map(\.heading))
    if headings.0 != headings.1 {
      return miss("sections", headings.0.joined(separator: "|"), headings.1.joined(separator: "|"))
    }
    return tables(report, again) ?? annotations(report, again) ?? self.text(text, again)
  }

  private static func tables(_ report: Report, _ again: Report) -> Miss? {
    let first = Outcome(report).cells
    let second = Outcome(again).cells
    for pointer in Set(first.keys).union(second.keys).sorted() where first[pointer] != second[pointer] {
      return miss(
        pointer, first[pointer].map { $0?.description ?? "null" }, second[pointer].map { $0?.description ?? "null" })
    }
    return nil
  }

  private static func annotations(_ report: Report, _ again: Report) -> Miss? {
    let keys = [report, again].map { report in
      report.annotations.map { "\($0.at) \($0.status.rawValue) \($0.unit ?? "") \($0.note ?? "")" }.sorted()
    }
    guard keys[0] != keys[1] else { return nil }
    let before = Set(keys[0])
    let after = Set(keys[1])
    return miss("annotations", before.subtracting(after).min(), after.subtracting(before).min())
  }

  private static func text(_ text: [UInt8], _ again: Report) -> Miss? {
    let second = PlainTextWriter.write(again)
    guard second != text else { return nil }
    let lines = [text, second].map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let pair = zip(lines[0], lines[1]).first { $0 != $1 }
    return miss(
      "text", pair.map { String($0.0) } ?? "\(lines[0].count) lines",
      pair.map { String($0.1) } ?? "\(lines[1].count) lines")
  }

  private static func miss(_ place: String, _ before: String?, _ after: String?) -> Miss {
    Miss(kind: "fixed point", place: place, truth: before ?? "none", result: after ?? "none")
  }
}
