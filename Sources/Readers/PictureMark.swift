/// What stands for a picture where nothing else does, so that the place does not look blank (Unicode, section 23.8).
enum PictureMark {
  /// U+FFFC OBJECT REPLACEMENT CHARACTER.
  static let text = "\u{FFFC}"
}
