import Evidence
import Testing

@Suite("The width of characters on a fixed grid")
struct CharacterWidthTests {
  @Test(
    "ideographs, kana, Hangul, full-width forms and emoji take two columns",
    arguments: ["中", "〇", "㎡", "𠮷", "あ", "한", "，", "（", "》", "　", "Ａ", "￥", "｜", "︰", "豈", "😀"])
  func wide(character: String) {
    #expect(columns(character) == [2])
    #expect(columnsInChinese(character) == [2])
  }

  @Test("Latin characters take one column", arguments: ["a", "0", " ", "|", "é", "€", "ﾊ", "\u{303F}"])
  func narrow(character: String) {
    #expect(columns(character) == [1])
    #expect(columnsInChinese(character) == [1])
  }

  @Test(
    "signs of Latin and Chinese type take one column on a terminal and two in Chinese text",
    arguments: ["“", "”", "‘", "—", "…", "·", "×", "°", "①", "Ⅳ", "→", "≤", "■", "☆"])
  func ambiguous(character: String) {
    #expect(columns(character) == [1])
    #expect(columnsInChinese(character) == [2])
  }

  @Test("Greek and Cyrillic take one column in Chinese text as well, but programs differ", arguments: ["α", "Я"])
  func letters(character: String) {
    #expect(columns(character) == [1])
    #expect(columnsInChinese(character) == [1])
    #expect(character.unicodeScalars.allSatisfy { CharacterWidth.isAmbiguous($0.value) })
  }

  @Test(
    "what stands upon another character or is not seen takes no column",
    arguments: ["\u{301}", "\u{200B}", "\u{FEFF}"])
  func none(character: String) {
    #expect(columns(character) == [0])
    #expect(columnsInChinese(character) == [0])
  }

  private func columns(_ text: String) -> [Int] {
    text.unicodeScalars.map { CharacterWidth.columns(of: $0.value) }
  }

  private func columnsInChinese(_ text: String) -> [Int] {
    text.unicodeScalars.map { CharacterWidth.columnsInChinese(of: $0.value) }
  }
}
