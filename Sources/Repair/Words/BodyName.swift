/// Names of public bodies, by which a line that may name the agency is told from words of menus.
enum BodyName {
  /// Whether a text ends as such names do, and names a place before.
  static func mayBe(_ text: String) -> Bool {
    let line = text.unicodeScalars.lazy.map(\.value).filter(Scalars.isHan)
    guard let last = line.last, endings.contains(last) else { return false }
    return line.dropLast().contains(where: places.contains)
  }

  private static let endings = scalars("局委府室厅院处会部站队校心所办区")
  private static let places = scalars("省市县区州盟旗乡镇街道")

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
