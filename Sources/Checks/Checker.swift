import Evidence
import ReportModel

/// Checks a finished report; changes nothing.
public enum Checker {
  /// Every finding of every check, in a stable order.
  ///
  /// A relation that needs a cell which is absent or not known is not checked. An error says that the source breaks a
  /// relation that must hold; where the reading of a cell is in doubt it is a warning.
  public static func check(_ report: Report) -> [Finding] {
    let doubt = Doubt(report.annotations)
    return ArithmeticCheck.findings(on: report, doubt: doubt) + yearFindings(report)
      + ProseCheck.findings(on: report, doubt: doubt)
  }

  private static func yearFindings(_ report: Report) -> [Finding] {
    guard let year = report.year, let period = report.period, let end = Int(period.to.prefix(4)), end != year else {
      return []
    }
    let card = CheckCatalogue.yearOfPeriod
    return [
      Finding(
        check: card.id, severity: card.severity,
        message: card.message(label: "", left: String(year), right: String(end)), at: ["/year", "/period"],
        left: ExactDecimal(year), right: ExactDecimal(end))
    ]
  }
}
