/// Fills the sentences of `Sentences` in for one report.
struct Phrasebook {
  /// Who reports.
  let agency: Agency
  /// The reporting year as the prose prints it.
  let year: Int
  /// The account that the report names, in quotation marks.
  let account: String
  private var used: Set<String> = []

  /// Makes a phrasebook with an invented account.
  init(agency: Agency, year: Int, dice: inout Dice) {
    self.agency = agency
    self.year = year
    account = "“" + agency.place.prefix(2) + dice.pick(Pools.accounts) + "”"
  }

  /// A sentence with everything in braces filled in.
  func filled(_ template: String, _ dice: inout Dice) -> String {
    var result = ""
    var key = ""
    var isInside = false
    for scalar in template.unicodeScalars {
      switch scalar {
      case "{": (isInside, key) = (true, "")
      case "}":
        isInside = false
        result += word(for: key, &dice)
      default: if isInside { key.unicodeScalars.append(scalar) } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// A paragraph of up to `count` sentences of a pool; none is used twice in a report.
  mutating func paragraph(_ pool: [String], _ count: Int, _ dice: inout Dice) -> String {
    let chosen = dice.sample(pool.filter { !used.contains($0) }, count)
    used.formUnion(chosen)
    return chosen.map { filled($0, &dice) }.joined()
  }

  /// A lead with points: 一是…；二是…。
  func points(_ count: Int, _ dice: inout Dice) -> String {
    let numbers = ["一是", "二是", "三是", "四是", "五是", "六是"]
    let texts = dice.sample(Sentences.points, min(count, numbers.count)).map { filled($0, &dice) }
    let items = zip(numbers, texts).map { $0 + $1 }
    return dice.chance(50) ? items.joined(separator: "；") + "。" : items.joined(separator: "。") + "。"
  }

  /// A document number such as 砚政办发〔2020〕15号.
  func documentNumber(_ dice: inout Dice) -> String {
    agency.place.prefix(1) + dice.pick(Pools.documentPrefixes) + "〔\(year - dice.below(3))〕\(dice.within(1...180))号"
  }

  private func word(for key: String, _ dice: inout Dice) -> String {
    switch key {
    case "y": String(year)
    case "z": String(year + 1)
    case "s": agency.selfName
    case "a": agency.name
    case "p": agency.place
    case "n": String(dice.within(1...29))
    case "m": String(dice.within(30...980))
    case "k": String(dice.within(1001...98000))
    case "d": documentNumber(&dice)
    case "t": "《" + agency.place + dice.pick(Pools.policies) + "》"
    case "w": account
    case "c": dice.chance(50) ? String(dice.within(12...100)) : "\(dice.within(12...99)).\(dice.within(1...9))"
    case "q": "\(dice.within(1...12))月\(dice.within(1...28))日"
    default: ""
    }
  }
}
