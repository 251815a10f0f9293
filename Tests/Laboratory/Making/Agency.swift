/// An invented public body: its full name, its place and how it speaks of itself.
struct Agency {
  /// The name as a title prints it.
  var name: String
  /// The place that it serves, such as `砚溪县`.
  var place: String
  /// `我局`, `我县`, `本机关` and the like.
  var selfName: String
  /// The words for the whole area, such as `全县`.
  var scope: String
  /// The short name without the place, such as `司法局`.
  var shortName: String

  /// Invents one.
  static func invented(_ dice: inout Dice) -> Agency {
    let city = place(&dice) + "市"
    let county = place(&dice) + dice.pick(["县", "县", "区", "市"])
    switch dice.below(12) {
    case 0: return Agency(name: city + "人民政府", place: city, selfName: "我市", scope: "全市", shortName: "人民政府")
    case 1: return government(of: county, named: "人民政府")
    case 2: return government(of: county, named: "人民政府办公室", selfName: "我办")
    case 3: return government(of: county + place(&dice) + "镇", named: "人民政府", selfName: "我镇", scope: "全镇")
    case 4: return government(of: county + place(&dice) + "乡", named: "人民政府", selfName: "我乡", scope: "全乡")
    case 5: return government(of: county + place(&dice) + "街道", named: "办事处", selfName: "我街道", scope: "全街道")
    case 6:
      return government(of: city + place(&dice) + "区", named: dice.pick(Pools.commissions), selfName: "我委", scope: "全区")
    case 7: return government(of: city, named: "公安局" + county + "分局", selfName: "我分局", scope: "辖区")
    case 8: return government(of: city + "高新技术产业开发区", named: "管理委员会", selfName: "管委会", scope: "全区")
    default:
      let area = dice.pick([city, county, city + place(&dice) + "区", county])
      return government(of: area, named: dice.pick(Pools.bureaus), selfName: dice.pick(["我局", "我局", "本机关", "县局"]))
    }
  }

  private static func government(
    of place: String, named name: String, selfName: String? = nil, scope: String? = nil
  ) -> Agency {
    let last = place.suffix(1)
    return Agency(
      name: place + name, place: place, selfName: selfName ?? "我" + last, scope: scope ?? "全" + last, shortName: name)
  }

  private static func place(_ dice: inout Dice) -> String {
    dice.pick(Pools.first) + dice.pick(Pools.second)
  }
}
