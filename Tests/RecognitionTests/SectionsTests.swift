import DocumentModel
import Evidence
import ReportModel
import Testing

@testable import Recognition

/// A document of paragraphs; a line in `[n]…` is a heading of level n, `{kind}…` furniture.
func blocks(_ lines: String...) -> [Block] {
  lines.enumerated().map { id, line in
    if line.hasPrefix("["), let level = Int(line.dropFirst().prefix(1)) {
      return Block(id: id, kind: .heading(level: level), text: String(line.dropFirst(3)))
    }
    if line.hasPrefix("{"), let end = line.firstIndex(of: "}") {
      let kind = String(line[line.index(after: line.startIndex)..<end])
      return Block(
        id: id, kind: .paragraph, text: String(line[line.index(after: end)...]), layer: .furniture(kind: kind))
    }
    return Block(id: id, kind: .paragraph, text: line)
  }
}

@Suite("Sections")
struct SectionsTests {
  private func headings(_ blocks: [Block]) -> [String] {
    SectionRecognizer.recognize(blocks: blocks).sections.map(\.heading)
  }

  @Test("a heading of a list within the list that says the same again opens no section")
  func innerList() {
    let found = headings(
      blocks(
        "[1]1. 总体情况", "[2]1. 主动公开政府信息情况", "甲。", "[2]2. 收到和处理政府信息公开申请情况", "乙。", "[1]2. 主动公开政府信息情况", "丙。",
        "[1]3. 收到和处理政府信息公开申请情况", "丁。"))
    #expect(found == ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况"].enumerated().map { "\($0 + 1).\($1)" })
  }

  @Test("the title on the first lines of a paragraph is not printed again")
  func titleInParagraph() {
    let title = "云溪市水务局2023年政府信息公开工作年度报告"
    let paragraph = blocks("云溪市水务局\n2023年政府信息公开工作年度报告\n现将情况报告如下。", "一、总体情况", "甲。")
    let text = SectionRecognizer.recognize(blocks: paragraph, titleText: title)
    #expect(text.preamble.map(\.content) == [.paragraph("现将情况报告如下。")])
    let whole = SectionRecognizer.recognize(blocks: blocks(title, "一、总体情况"), titleText: title)
    #expect(whole.preamble.count == 1)
  }

  @Test("the six official headings open six sections with their roles")
  func officialHeadings() {
    let text = SectionRecognizer.recognize(
      blocks: blocks(
        "前言在此。", "一、总体情况", "甲。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "五、存在的主要问题和改进措施", "六、其他需要报告的事项", "无"))
    #expect(text.sections.map(\.role) == SectionRole.allCases)
    #expect(text.sections.map(\.number) == ["一", "二", "三", "四", "五", "六"])
    #expect(text.preamble.map(\.content) == [.paragraph("前言在此。")])
    #expect(text.sections.last?.blocks.map(\.content) == [.paragraph("无")])
  }

  @Test("numbering is kept as printed, even where it starts anew or leaves a number out")
  func numberingIsKept() {
    let found = headings(blocks("一、总体情况", "甲。", "三、工作亮点", "乙。", "一、改进措施", "丙。"))
    #expect(found == ["一、总体情况", "三、工作亮点", "一、改进措施"])
  }

  @Test("layout spaces and a leading space are no part of a heading")
  func layoutSpaces() {
    #expect(headings(blocks("　九、存在问题 及 改进措施", "甲。")) == ["九、存在问题及改进措施"])
  }

  @Test("sentences that begin with a number are prose", arguments: ["一是加强领导", "一、我办认真办理来信，件件有回音。", "一般情况下不收费"])
  func numberedSentences(line: String) {
    #expect(headings(blocks("一、总体情况", line, "甲。")) == ["一、总体情况"])
  }

  @Test("an official heading counts with a mark at its end", arguments: ["六、其他需要报告的事项。", "六、其他需要报告的事项："])
  func markAtTheEnd(line: String) {
    #expect(headings(blocks("一、总体情况", "甲。", line, "无")) == ["一、总体情况", line])
  }

  @Test("a heading glued to its first sentence is told apart by its official wording")
  func gluedHeading() {
    let text = SectionRecognizer.recognize(blocks: blocks("一、总体情况 2021年，我镇公开信息9条。", "二、其他需要报告的事项。本年度没有。"))
    #expect(text.sections.map(\.heading) == ["一、总体情况", "二、其他需要报告的事项。"])
    #expect(
      text.sections.map { $0.blocks.map(\.content) } == [[.paragraph("2021年，我镇公开信息9条。")], [.paragraph("本年度没有。")]])
  }

  @Test(
    "a sentence behind an official heading is told by its opening",
    arguments: [
      ("一、总体情况", "一年来，我镇公开信息9条。"), ("五、存在的主要问题及改进情况", "对照群众的期待，解读还不够及时。"),
      ("五、存在问题及改进措施", "2021年，解读形式较为单一。"), ("五、存在的问题和改进情况", "解读形式单一，人手不足。"),
    ])
  func sentenceBehindHeading(heading: String, sentence: String) {
    let text = SectionRecognizer.recognize(blocks: blocks("二、主动公开政府信息情况", "甲。", heading + sentence))
    #expect(text.sections.last?.heading == heading)
    #expect(text.sections.last?.blocks.map(\.content) == [.paragraph(sentence)])
  }

  @Test(
    "a sentence that begins with the words of a heading is prose",
    arguments: ["二、主动公开情况良好，群众满意。", "二、政府信息公开申请情况如下，均已答复。", "三、总体情况一般，仍需努力。"])
  func sentenceOfHeadingWords(line: String) {
    #expect(headings(blocks("一、总体情况", line, "甲。")) == ["一、总体情况"])
  }

  @Test(
    "an entry of a list of contents is no heading, however its dots are set",
    arguments: ["一、总体情况 ........ 1", "一、总体情况 . . . . . 1", "一、总体情况……………1", "一、总体情况-----1", "一、总体情况 ······ (1)"])
  func contentsEntry(line: String) {
    #expect(headings(blocks(line, "一、总体情况", "甲。")) == ["一、总体情况"])
  }

  @Test("parts may be counted with digits")
  func partsOfDigits() {
    let text = SectionRecognizer.recognize(blocks: blocks("第1部分 总体情况", "甲。", "第2部分 主动公开政府信息情况", "乙。"))
    #expect(text.sections.map(\.role) == [.overview, .proactive])
    #expect(text.sections.map(\.number) == ["第1部分", "第2部分"])
  }

  @Test("official headings without a number open the sections where more of them stand than numbered ones")
  func unnumberedHeadings() {
    let found = headings(
      blocks(
        "总体情况", "甲。", "（一）主动公开情况。公开信息9条。", "（二）依申请公开情况。收到申请2件。", "主动公开政府信息情况", "乙。", "收到和处理政府信息公开申请情况",
        "丙。", "存在的主要问题及改进情况", "丁。"))
    #expect(found == ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "存在的主要问题及改进情况"])
  }

  @Test("an official heading on two lines is one heading, wherever it is broken")
  func tornHeadings() {
    let found = headings(
      blocks("四、政府信息公开行政复议、", "行政诉讼情况", "无", "五、存在的主要问题", "及改进情况", "乙。", "六、其他需要", "报告的事项", "无"))
    #expect(found == ["四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"])
    #expect(headings(blocks("五、存在的主要问题", "解读不足。", "一、总体情况", "概述", "甲。")) == ["五、存在的主要问题", "一、总体情况"])
  }

  @Test("the header of a table that was read into the heading is no part of it")
  func headerInHeading() {
    #expect(headings(blocks("一、总体情况", "四、政府信息公开行政复议、行政诉讼情况 行政复议 行政诉讼")) == ["一、总体情况", "四、政府信息公开行政复议、行政诉讼情况"])
  }

  @Test("a long official heading is told from a sentence that was joined to it")
  func longGluedHeading() {
    let sentence = String(repeating: "政策解读形式较为单一，文字转载多，原创图解少，", count: 4) + "还要努力。"
    let text = SectionRecognizer.recognize(blocks: blocks("一、总体情况", "甲。", "五、存在的主要问题及改进情况" + sentence))
    #expect(text.sections.map(\.heading) == ["一、总体情况", "五、存在的主要问题及改进情况"])
    #expect(text.sections.last?.blocks.map(\.content) == [.paragraph(sentence)])
  }

  @Test("a table of contents with page numbers opens no sections")
  func pageNumbersOfContents() {
    #expect(
      headings(
        blocks("一、总体情况 1", "二、主动公开情况 2", "三、其他事项 8", "一、总体情况", "甲。", "二、主动公开情况", "乙。", "三、其他事项", "无"))
        == ["一、总体情况", "二、主动公开情况", "三、其他事项"])
  }

  @Test("a table of contents whose numbers are misread further down opens no sections")
  func contentsWithOtherNumbers() {
    #expect(
      headings(blocks("一、总体情况1", "二、主动公开情况2", "三、其他事项8", "一.总体情况", "甲。", "二，主动公开情况", "乙。", "三 、其他事项", "无"))
        == ["一.总体情况", "二，主动公开情况", "三、其他事项"])
  }

  @Test("the last character of a heading may stand on a line of its own")
  func lastCharacterApart() {
    #expect(headings(blocks("一、总体情况", "甲。", "四、政府信息公开行政复议、行政诉讼情", "况", "乙。")).last == "四、政府信息公开行政复议、行政诉讼情况")
  }

  @Test("a heading broken over two lines is joined where both halves make an official one")
  func brokenHeading() {
    #expect(headings(blocks("一、总体情况", "五、存在的主要问题及", "改进情况", "甲。")) == ["一、总体情况", "五、存在的主要问题及改进情况"])
  }

  @Test("the second half of a broken heading may be an official one alone")
  func brokenBeforeOfficialWords() {
    #expect(
      headings(blocks("一、总体情况", "甲。", "四、政府信息公开", "行政复议、行政诉讼情况", "乙。")) == ["一、总体情况", "四、政府信息公开行政复议、行政诉讼情况"])
  }

  @Test(
    "a row label that is broken opens no section",
    arguments: [["四、结转下年度继", "续办理"], ["三、本年度办理结", "果"], ["四、结转下年度继"], ["四、结转下年度续办理"], ["四、结转下年"]])
  func brokenRowLabel(lines: [String]) {
    let text = (["一、总体情况", "甲。"] + lines + ["二、其他需要报告的事项", "无"]).enumerated()
      .map { Block(id: $0, kind: .paragraph, text: $1) }
    #expect(headings(text) == ["一、总体情况", "二、其他需要报告的事项"])
  }

  @Test("a heading whose mark behind the number is lost opens a section where the count comes to it")
  func lostMark() {
    #expect(
      headings(blocks("一、总体情况", "甲。", "二主动公开", "乙。", "三依申请公开", "丙。", "六存在问题", "丁。"))
        == ["一、总体情况", "二主动公开", "三依申请公开"])
  }

  @Test("an official heading without a number opens a section unless a numbered one says the same")
  func unnumberedHeading() {
    #expect(headings(blocks("总体情况", "甲。", "二、主动公开政府信息情况", "主动公开政府信息情况", "乙。")) == ["总体情况", "二、主动公开政府信息情况"])
  }

  @Test("arabic numbers open sections only where no Chinese ones do")
  func arabicNumbers() {
    #expect(
      headings(blocks("1、总体情况", "甲。", "2、主动公开政府信息情况", "乙。", "3. 其他需要报告的事项", "无"))
        == ["1、总体情况", "2、主动公开政府信息情况", "3.其他需要报告的事项"])
    #expect(headings(blocks("一、总体情况", "1、主动公开情况", "甲。")) == ["一、总体情况"])
  }

  @Test("parts open sections above Chinese numbers")
  func parts() {
    let text = SectionRecognizer.recognize(blocks: blocks("第一部分 总体情况", "一、概述", "甲。", "第二部分 其他需要报告的事项", "无"))
    #expect(text.sections.map(\.heading) == ["第一部分总体情况", "第二部分其他需要报告的事项"])
    #expect(text.sections.first?.blocks.first?.content == .heading(level: 2, "一、概述"))
  }

  @Test("a misread 一 still opens the first section")
  func misreadNumber() {
    #expect(headings(blocks("—、总体情况", "甲。", "ニ、主动公开政府信息情况", "乙。")).count == 2)
  }

  @Test("machine-made traditional characters are matched and kept")
  func traditionalCharacters() {
    let text = SectionRecognizer.recognize(blocks: blocks("一、總體情況", "甲。", "二、存在的主要問題及改進情況", "乙。"))
    #expect(text.sections.map(\.role) == [.overview, .problems])
    #expect(text.sections.first?.heading == "一、總體情況")
  }

  @Test("row labels of the official tables are no headings")
  func rowLabels() {
    let found = headings(
      blocks(
        "一、总体情况", "甲。", "一、本年新收政府信息公开申请数量", "四、结转下年度继续办理", "附件", "政府信息公开情况统计表",
        "一、主动公开情况", "四、行政复议数量", "九、政府信息公开会议和培", "三、本无法2.没有现成信息 0 1 0 0 0 0 1"))
    #expect(found == ["一、总体情况"])
  }

  @Test("a table of contents opens no sections")
  func tableOfContents() {
    let text = SectionRecognizer.recognize(
      blocks: blocks("一、总体情况", "二、主动公开情况", "三、其他事项", "一、总体情况", "甲。", "二、主动公开情况", "乙。", "三、其他事项", "无"))
    #expect(text.sections.count == 3)
    #expect(text.preamble.count == 3)
  }

  @Test("headings below the sections get a level by their numbering")
  func subHeadings() {
    let text = SectionRecognizer.recognize(
      blocks: blocks("一、总体情况", "（一）监督保障。", "1. 2021年工作", "（1）加强领导", "甲，乙。", "（二）办好事，做实事。", "丙。"))
    #expect(
      text.sections.first?.blocks.map(\.content) == [
        .heading(level: 2, "（一）监督保障。"), .heading(level: 3, "1. 2021年工作"), .heading(level: 4, "（1）加强领导"),
        .paragraph("甲，乙。"), .paragraph("（二）办好事，做实事。"), .paragraph("丙。"),
      ])
  }

  @Test("without numbers and official wording the file's own headings divide it")
  func headingsByLevel() {
    #expect(headings(blocks("[1]年度工作", "甲。", "[2]细节", "乙。", "[1]来年打算", "丙。")) == ["年度工作", "来年打算"])
  }

  @Test("furniture stands in the fragments and never in the prose; neighbours of a kind make one")
  func fragments() {
    let text = SectionRecognizer.recognize(
      blocks: blocks("一、总体情况", "{chat-post}转发", "{chat-post}今天", "{page-number}- 1 -", "甲。"))
    #expect(text.fragments.map(\.text) == ["转发\n今天", "- 1 -"])
    #expect(text.sections.first?.blocks.map(\.content) == [.paragraph("甲。")])
  }

  @Test("a form table is named once at its place and its blocks are left out")
  func formTables() {
    let text = SectionRecognizer.recognize(
      blocks: blocks("一、总体情况", "表一", "表二", "甲。"), places: [1: .requests, 2: .requests], consumed: [1, 2])
    #expect(text.sections.first?.blocks.map(\.content) == [.formTable(.requests), .paragraph("甲。")])
  }
}
