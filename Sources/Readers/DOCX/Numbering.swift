import Markup

/// One level of a list: how its number counts and looks.
struct NumberingLevel {
  var start = 1
  var format = "decimal"
  var text = ""
  var suffix = "tab"
  var isLegal = false
  /// The level after which it starts anew, counted from 1; 0 for never, nil for any higher one.
  var restart: Int?
  var style: String?
}

/// The lists of a document, as `numbering.xml` defines them (ISO/IEC 29500-1, 17.9).
struct Numbering {
  struct List {
    var levels: [Int: NumberingLevel] = [:]
    var styleLink: String?
    var usesStyle: String?
  }

  struct Instance {
    var list = 0
    var starts: [Int: Int] = [:]
    var levels: [Int: NumberingLevel] = [:]
  }

  var lists: [Int: List] = [:]
  var instances: [Int: Instance] = [:]

  /// The level of an instance, with the instance's own overrides.
  func level(_ level: Int, of instance: Instance) -> NumberingLevel? {
    if let own = instance.levels[level] { return own }
    guard let list = lists[instance.list] else { return nil }
    if let plain = list.levels[level] { return plain }
    guard let link = list.usesStyle else { return nil }
    // Of several the first by its number, so that every run counts the same.
    return lists.filter { $0.value.styleLink == link }.min { $0.key < $1.key }?.value.levels[level]
  }

  /// The level that is tied to a paragraph style.
  func level(ofStyle style: String, in number: Int) -> Int? {
    guard let instance = instances[number], let list = lists[instance.list] else { return nil }
    return list.levels.filter { $0.value.style == style }.keys.min()
  }
}

/// Counts the numbers of all lists while the text is read.
struct NumberingCounter {
  let numbering: Numbering
  private var counts: [Int: [Int: Int]] = [:]
  private var begun: Set<Int> = []

  init(_ numbering: Numbering) { self.numbering = numbering }

  /// The printed number of the next paragraph at `level` of the list instance `number`; nil if there is no such list.
  mutating func next(_ number: Int, level: Int) -> String? {
    guard let instance = numbering.instances[number], let definition = numbering.level(level, of: instance) else {
      return nil
    }
    var count = counts[instance.list] ?? [:]
    let isFirst = begun.insert(number &* 16 &+ level).inserted
    if isFirst, let start = instance.starts[level] {
      count[level] = start
    } else {
      count[level] = count[level].map { $0 &+ 1 } ?? definition.start
    }
    for deeper in count.keys where deeper > level && restarts(deeper, after: level, in: instance) {
      count[deeper] = nil
    }
    counts[instance.list] = count
    return label(definition, count, instance)
  }

  private func restarts(_ level: Int, after used: Int, in instance: Numbering.Instance) -> Bool {
    guard let restart = numbering.level(level, of: instance)?.restart else { return true }
    return restart > 0 && used < restart
  }

  private func label(_ level: NumberingLevel, _ count: [Int: Int], _ instance: Numbering.Instance) -> String {
    if level.format == "bullet" { return Self.bullet(level.text) + " " }
    var text = ""
    var isPlaceholder = false
    for scalar in level.text.unicodeScalars {
      if isPlaceholder, ("1"..."9").contains(scalar) {
        let index = Int(scalar.value) - 0x31
        let other = numbering.level(index, of: instance)
        let value = count[index] ?? other?.start ?? 1
        text += NumberFormat.text(value, level.isLegal ? "decimal" : other?.format ?? "decimal")
        isPlaceholder = false
      } else if scalar == "%" {
        isPlaceholder = true
      } else {
        text.unicodeScalars.append(scalar)
        isPlaceholder = false
      }
    }
    return text + Self.gap(after: text, suffix: level.suffix)
  }

  /// A space where the number needs one; none behind 、（）． and other full-width signs, as it is printed in Chinese.
  private static func gap(after text: String, suffix: String) -> String {
    guard suffix != "nothing", let last = text.unicodeScalars.last else { return "" }
    return last.value >= 0x2E80 ? "" : " "
  }

  /// The bullet as a character of a common font.
  private static func bullet(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, !(0xE000...0xF8FF).contains(first.value) else { return "•" }
    return text
  }
}

/// Collects the lists of `numbering.xml`.
struct NumberingHandler: XMLEventHandler {
  private(set) var numbering = Numbering()
  private var list: (id: Int, value: Numbering.List)?
  private var instance: (id: Int, value: Numbering.Instance)?
  private var level: (index: Int, value: NumberingLevel)?
  private var overridden = 0
  private let name = WordName.Lookup()

  static let vocabulary = WordName.vocabulary

  mutating func start(_ element: XMLElement) -> Bool {
    guard let name = name(element.symbol) else { return true }
    switch name {
    case .abstractNum: list = (element.number("abstractNumId") ?? -1, Numbering.List())
    case .num: instance = (element.number("numId") ?? -1, Numbering.Instance())
    case .abstractNumId: instance?.value.list = element.number("val") ?? -1
    case .lvlOverride: overridden = element.number("ilvl") ?? 0
    case .startOverride: instance?.value.starts[overridden] = element.number("val") ?? 1
    case .lvl: level = (element.number("ilvl") ?? 0, NumberingLevel())
    case .styleLink: list?.value.styleLink = element.text("val")
    case .numStyleLink: list?.value.usesStyle = element.text("val")
    default: read(name, element)
    }
    return true
  }

  private mutating func read(_ name: WordName, _ element: XMLElement) {
    switch name {
    case .start: level?.value.start = element.number("val") ?? 1
    case .numFmt: level?.value.format = element.text("val") ?? "decimal"
    case .lvlText: level?.value.text = element.text("val") ?? ""
    case .suff: level?.value.suffix = element.text("val") ?? "tab"
    case .isLgl: level?.value.isLegal = element.isOn
    case .lvlRestart: level?.value.restart = element.number("val")
    case .pStyle: level?.value.style = element.text("val")
    default: break
    }
  }

  mutating func end(_ symbol: XMLSymbol) {
    switch name(symbol) {
    case .lvl:
      guard let level else { return }
      if instance != nil {
        instance?.value.levels[level.index] = level.value
      } else {
        list?.value.levels[level.index] = level.value
      }
      self.level = nil
    case .abstractNum:
      if let list { numbering.lists[list.id] = list.value }
      list = nil
    case .num:
      if let instance { numbering.instances[instance.id] = instance.value }
      instance = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
