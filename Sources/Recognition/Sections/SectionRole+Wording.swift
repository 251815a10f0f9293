import ReportModel

extension SectionRole {
  /// The role of a heading whose wording, without the number, is an official one.
  static func official(_ wording: ArraySlice<Unicode.Scalar>) -> SectionRole? {
    official[skeleton(wording)]
  }

  /// The role that the words of a heading tell; nil for headings of other forms.
  static func told(by wording: ArraySlice<Unicode.Scalar>) -> SectionRole? {
    words.first { rule in
      rule.groups.allSatisfy { group in group.contains { wording.contains($0) } }
    }?.role ?? resembling(wording)
  }

  /// The official heading that stands at the beginning of `wording`: its role and its length.
  ///
  /// Small words and marks, in which variants differ, are passed over; the longest heading wins.
  static func opening(_ wording: ArraySlice<Unicode.Scalar>) -> (role: SectionRole, length: Int)? {
    for entry in openings {
      if let length = length(of: entry.heading, opening: wording) { return (entry.role, length) }
    }
    return nil
  }

  /// How much of a wording the skeleton of a heading takes at its beginning; nil where it does not stand there.
  private static func length(of heading: [Unicode.Scalar], opening wording: ArraySlice<Unicode.Scalar>) -> Int? {
    var index = wording.startIndex
    for scalar in heading {
      while index < wording.endIndex, inSkeleton(wording[index]) == nil { index += 1 }
      guard index < wording.endIndex, inSkeleton(wording[index]) == scalar else { return nil }
      index += 1
    }
    return index - wording.startIndex
  }

  private static let skeletons: [(heading: [Unicode.Scalar], role: SectionRole)] =
    SectionWording.official.flatMap { entry in
      entry.headings.map { (heading: skeleton($0.scalars[...]), role: entry.role) }
    }

  private static let official: [[Unicode.Scalar]: SectionRole] = Dictionary(
    skeletons.map { ($0.heading, $0.role) }, uniquingKeysWith: { first, _ in first })

  private static let openings = skeletons.sorted { $0.heading.count > $1.heading.count }

  private static let words: [(role: SectionRole, groups: [[[Unicode.Scalar]]])] =
    SectionWording.words.map { rule in (rule.role, rule.groups.map { group in group.map(\.scalars) }) }

  /// The wording without the small words and marks in which variants differ.
  private static func skeleton(_ wording: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    wording.compactMap(inSkeleton)
  }

  private static func inSkeleton(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "的", "、", ",", "\"", " ": nil
    case "和", "与": "及"
    default: scalar
    }
  }

  /// The role of the official heading that differs in few characters, as misread ones do.
  private static func resembling(_ wording: ArraySlice<Unicode.Scalar>) -> SectionRole? {
    let key = skeleton(wording)
    guard key.count >= 6, key.count <= 30 else { return nil }
    let limit = key.count / 4
    let first = skeletons.indices.first { index in
      key.count(where: { skeletonBits[index] & bit(of: $0) == 0 }) <= limit
        && EditDistance.isAtMost(limit, key, skeletons[index].heading)
    }
    return first.map { skeletons[$0].role }
  }

  /// The scalars of each skeleton, a bit for each by a small hash: every scalar that has none is one to exchange.
  private static let skeletonBits: [UInt64] = skeletons.map { $0.heading.reduce(0) { $0 | bit(of: $1) } }

  private static func bit(of scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}
