/// Words that stand right behind a number.
enum Units {
  /// Measure words and units of one character.
  static let all = Scalars.all(of: "年月日号时分秒件条份个次人名万亿元篇项期起宗天周家场处所部台套页楼室户例批类级届章种位只张本册辆座间间平米公度岁余多轮步期")

  /// Those that make a date.
  static let ofDates = Scalars.all(of: "年月日")

  /// Whether a scalar is a unit, or a mark of percent.
  static func contains(_ value: UInt32) -> Bool {
    value == 0x25 || value == 0xFF05 || all.contains(value)
  }
}

/// Common family names; they tell a spaced name from spaced letters.
enum FamilyNames {
  static let common = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
      .unicodeScalars.map(\.value))
}
