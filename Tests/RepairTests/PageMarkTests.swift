import Testing

@testable import Repair

@Suite("Marks of pages, pictures and continuations that programs write into the text")
struct PageMarkTests {
  private static let first = "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下"
  private static let second = "载资料，反映良好。"

  @Test(
    "a mark inside a sentence goes, and the sentence is joined",
    arguments: [
      "{12}------------------------------------------------", "===== Page 3 =====", "[Page 3]", "--- Page 3 ---",
      "（第 3 页）",
      "<page_number>3/9</page_number>", "\\newpage", "---分页符---", "3", "3/9", "## Page 3", "（接上页）", "（下转第4页）",
      "[图片：两人取水样，旁有横幅]",
      "图片3", "<img src=\"a.jpg\" alt=\"Image\"/>", "<div style=\"text-align: center;\"><img src=\"a.jpg\"/></div>",
      "<figure>\n图：取水样\n</figure>", "（扫描二维码，查看水质图解）",
    ])
  func mark(_ mark: String) throws {
    #expect(try repaired("\(Self.first)\n\n\(mark)\n\n\(Self.second)") == Self.first + Self.second)
    #expect(try repaired("\(Self.first)\n\(mark)\n\(Self.second)") == Self.first + Self.second)
  }

  @Test("a number and the title that comes again stand inside a sentence")
  func numberAndTitle() throws {
    let title = "河湾县水务局2021年工作年度报告"
    #expect(
      try repaired("\(title)\n\(Self.first)\n3\n\(title)\n\(Self.second)") == "\(title)\n\(Self.first)\(Self.second)")
  }

  @Test("a number that is part of a sentence or of a row stays", arguments: ["件来信", "个工作日内答复", "成以上", "等奖"])
  func numberOfText(_ rest: String) throws {
    let text = "我局按月公开水质信息，群众可以在大厅查询，全年办结\n3\n\(rest)，反映良好。"
    #expect(try repaired(text) == text)
  }

  @Test("a number between two sentences, and a remark that is a line of its own, stay")
  func betweenSentences() throws {
    let text = "我局按月公开水质信息。\n3\n群众可以查询。\n（图片来源：县水务局）\n［三］"
    #expect(try repaired(text) == text)
  }

  @Test("a few words behind a full stop go on behind a page number")
  func fewWords() throws {
    let text = "5. 监督保障。全年组织专\n- 4 -\n题培训8次，参训35人次，反映良好。"
    #expect(try repaired(text) == "5. 监督保障。全年组织专题培训8次，参训35人次，反映良好。")
  }

  @Test("blanks beside Chinese marks go, those of fields, slogans and numbered headings stay")
  func marks() throws {
    #expect(
      try repaired("2021年 ， 我 局 开 展 “ 节 水 ” 宣 传 和 《 用水办法 》 解读 ， 办 结 来 信12件 。")
        == "2021年，我局开展“节水”宣传和《用水办法》解读，办结来信12件。")
    let slogan = "我局开展“强化担当 提升质效”活动，群众反映良好。"
    #expect(try repaired(slogan) == slogan)
  }

  @Test("thousands of headings that say they go on are looked up, not searched for", .timeLimit(.minutes(1)))
  func manyContinuations() throws {
    let lines = (0..<8000).map { index in
      let scalars = [0x4E00 + index % 4000, 0x5E00 + index / 4000].compactMap(Unicode.Scalar.init)
      return "来信办理" + String(String.UnicodeScalarView(scalars)) + "情况（续）"
    }
    let text = (["来信办理情况"] + lines + ["来信办理情况（续）"]).joined(separator: "\n")
    let kept = try repaired(text).split(separator: "\n")
    #expect(kept.first == "来信办理情况")
    #expect(kept.last != "来信办理情况（续）")
  }
}
