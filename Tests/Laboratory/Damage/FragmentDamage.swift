/// Pasted screenshots: their text stands between the paragraphs or inside one.
enum FragmentDamage {
  static let all = [betweenParagraphs, insideParagraphs]

  /// A screenshot between two paragraphs.
  static let betweenParagraphs = Damage(name: "fragment-between", chances: [12, 30, 50], styles: .recognised) {
    target in
    let places = target.specimen.pieces.indices.dropFirst(4).filter { target.specimen.pieces[$0].kind == .paragraph }
    guard places.count > 3 else { return false }
    for place in target.dice.sample(Array(places), target.share(1, 2, 3)).reversed() {
      let fragment = Screenshot.invented(target.specimen.truth.agency ?? "", &target.dice)
      target.specimen.pieces.insert(Piece(.fragment(fragment.kind), fragment.text), at: place)
      target.specimen.truth.fragments.append(.init(kind: fragment.kind, text: fragment.text))
    }
    return true
  }

  /// A screenshot inside a sentence.
  static let insideParagraphs = Damage(name: "fragment-inside", chances: [8, 20, 40], styles: .recognised) { target in
    let agency = target.specimen.truth.agency ?? ""
    return LayoutDamage.tear(&target, percent: 10) { dice in
      let fragment = Screenshot.invented(agency, &dice)
      return [Piece(.fragment(fragment.kind), fragment.text)]
    }
  }
}
