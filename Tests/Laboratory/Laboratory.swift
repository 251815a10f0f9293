/// Makes reports whose content is known, and damages them: the same seed always gives the same bytes.
public enum Laboratory {
  /// A made report as a file, with its truth.
  public struct Case: Sendable {
    /// The seed that it was made of.
    public var seed: UInt64
    /// How heavily it was damaged.
    public var intensity: Int
    /// The file's name, such as `case-000017.txt`.
    public var name: String
    /// The file's bytes.
    public var bytes: [UInt8]
    /// What it says.
    public var truth: Truth
  }

  /// The report of a seed, damaged with an intensity from 0 (not at all) to 3 (heavily).
  ///
  /// Without a style the seed decides how it is written down.
  public static func report(seed: UInt64, intensity: Int, style: TextStyle? = nil) -> Case {
    var dice = Dice(seed: seed ^ 0xA5A5_0000_5A5A)
    var specimen = ReportMaker.make(seed: seed)
    let drawn = TextStyle.drawn(&dice)
    let style = style ?? drawn
    specimen.truth.style = style.rawValue
    DamageCatalogue.damage(&specimen, style: style, intensity: intensity, &dice)
    let number = String(seed)
    let name = "case-" + String(repeating: "0", count: max(0, 6 - number.utf8.count)) + number
    let (suffix, bytes) = written(&specimen, style: style, intensity: intensity, &dice)
    return Case(seed: seed, intensity: intensity, name: name + suffix, bytes: bytes, truth: specimen.truth)
  }

  private static func written(
    _ specimen: inout Specimen, style: TextStyle, intensity: Int, _ dice: inout Dice
  ) -> (String, [UInt8]) {
    switch style {
    case .docx: return (".docx", DocumentWriter(&dice).write(&specimen, &dice))
    case .html: return (".html", WebPageWriter(intensity: intensity, &dice).write(&specimen, &dice))
    default:
      if style.losesBlanks || specimen.isOneRow { Blanks.markUnknowable(&specimen) }
      let text = TextWriter(style: style, &dice).write(&specimen, &dice)
      return (style == .pipes ? ".md" : ".txt", specimen.encoding.bytes(of: text))
    }
  }
}
