/// Names of public bodies and places, by which a line that may name the agency is told from words of menus.
enum BodyName {
  /// Whether a text ends as such names do, and with the name of a place before that where one is needed.
  static func mayBe(_ text: String, needsPlace: Bool) -> Bool {
    let line = text.unicodeScalars.lazy.map(\.value).filter(Scalars.isHan)
    guard let last = line.last, endings.contains(last) || places.contains(last) else { return false }
    return !needsPlace || line.dropLast().contains(where: places.contains)
  }

  private static let endings = Scalars.all(of: "局委府室厅院处会部站队校心所办")
  private static let places = Scalars.all(of: "省市县区州盟旗乡镇道")
}
