/// All damages, in the order in which they are done.
enum DamageCatalogue {
  static let all: [Damage] =
    FrameDamage.all + TableDamage.all + RowDamage.all + LabelDamage.all + ProseDamage.all + LayoutDamage.all
    + FragmentDamage.all + MarkupDamage.all + PortalDamage.all + MarkdownDamage.all

  /// Damages a specimen with an intensity from 0 to 3.
  static func damage(_ specimen: inout Specimen, style: TextStyle, intensity: Int, _ dice: inout Dice) {
    guard 1...3 ~= intensity else { return }
    var target = Damage.Target(specimen: specimen, style: style, intensity: intensity, dice: dice)
    for damage in all where damage.styles?.contains(style) ?? true {
      guard target.dice.chance(damage.chances[intensity - 1]), damage.apply(&target) else { continue }
      target.specimen.truth.note(damage: damage.name)
    }
    specimen = target.specimen
    dice = target.dice
  }
}
