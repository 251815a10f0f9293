/// Characters that name the radicals of dictionaries and look like ideographs: `⼯` is not `工`.
///
/// Programs that take text out of PDF write them for the ideographs, since fonts draw both with one glyph. What they
/// stand for is data of Unicode (EquivalentUnifiedIdeograph.txt); ⼾ is taken for the simplified 户, not for 戶.
public enum RadicalCharacters {
  /// The ideograph that a radical stands for; nil for every other character.
  public static func ideograph(of value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x2E80..<0x2E80 + UInt32(supplement.count):
      let scalar = supplement[Int(value - 0x2E80)]
      return scalar == none ? nil : scalar
    case 0x2F00..<0x2F00 + UInt32(kangxi.count): return kangxi[Int(value - 0x2F00)]
    default: return nil
    }
  }

  /// Stands in the list for a radical without an ideograph.
  private static let none: Unicode.Scalar = "〓"

  /// U+2E80 and what follows.
  private static let supplement = Array(
    """
    〓厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵〓旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见\
    角𧢲讠贝𧾷车辶辶辶邑钅长镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
    """.unicodeScalars)

  /// U+2F00 and what follows.
  private static let kangxi = Array(
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木\
    欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕\
    豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars)
}
