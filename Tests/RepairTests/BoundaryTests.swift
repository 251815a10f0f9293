import DocumentModel
import Testing

@testable import Repair

@Suite("Text that looks damaged and is not, and damage inside lines and cells")
struct BoundaryTests {
  @Test("a list of names that belongs to the report stays")
  func namesStay() throws {
    let text = "领导小组组成如下：\n组 长：赵一平 党组书记、局长\n副组长：钱 二 副局长\n孙三 办公室主任\n李 四 文书\n办公室设在局机关，负责日常工作。"
    #expect(try repaired(text) == text)
  }

  @Test("author's slips stay as they are")
  func slipsStay() throws {
    let text = "我局共收未收到来信，资金资金使用规范，受理渠。畅通。"
    #expect(try repaired(text) == text)
  }

  @Test("the agency that signs is no running head, though the title has its name")
  func signature() throws {
    let text = "河湾县水务局\n2021年度工作报告\n我局按月公开水质信息，群众可以查询。\n河湾县水务局\n2022年1月10日"
    #expect(try repaired(text) == text)
  }

  @Test("lines of a form that stand alone are no running heads, though they come again")
  func labelsComeAgain() throws {
    let text = "结果维持\n结果纠正\n其他结果\n结果维持\n结果纠正\n其他结果\n结果维持\n结果纠正\n其他结果\n0"
    #expect(try repaired(text) == text)
  }

  @Test("a table of numbers inside a pasted page stays a table")
  func numbersStay() throws {
    let text = "来信情况，我局汇总如下\n类别\t件数\n来信\t12\n来访\t3\n以上数据由办公室提供。"
    #expect(try repaired(text) == text)
  }

  @Test("a blank line inside a table does not end it, a header does")
  func tornTables() throws {
    let torn = "类别\t件数\n来信\t12\n\n\n来访\t3"
    #expect(try repaired(torn) == "类别\t件数\n来信\t12\n来访\t3")
    let apart = "类别\t件数\n来信\t12\n\n单位\t人数\n办公室\t3"
    #expect(RepairEngine.repair(try document(apart)).document.blocks.count == 2)
  }

  @Test("digits in cells are never joined")
  func digitsInCells() throws {
    #expect(try repaired("来信\t1 0 0\t1 2 件") == "来信\t1 0 0\t1 2 件")
  }

  @Test("spaces at the ends of a text go, also those that web pages indent with")
  func outerSpaces() throws {
    let indented = Block(id: 0, kind: .paragraph, text: "\u{A0}\u{A0} \u{3000}2021 年，我局公开 12 份文件。\u{A0}")
    let repaired = RepairEngine.repair(SourceDocument(blocks: [indented])).document
    #expect(repaired.blocks.map(\.text) == ["2021年，我局公开12份文件。"])
  }

  @Test("letters of a cell that are spaced and broken over lines are closed up")
  func spacedCellOverLines() throws {
    var source = try document("类别\t件数\n来信\t1")
    source.blocks[0].table?.rows[0].cells[0].text = "办 理\n 类 别"
    let table = RepairEngine.repair(source).document.blocks[0].table
    #expect(table?.rows[0].cells[0].text == "办理类别")
  }

  @Test("a sentence stretched at file numbers and digits that stand apart has no columns")
  func stretchedNumbers() throws {
    let text = "本报告依照县办〔    2021〕     30 号文件规定编写，全年回收问卷   8 4 7 份，群众反映良好。"
    #expect(try repaired(text) == "本报告依照县办〔2021〕30号文件规定编写，全年回收问卷847份，群众反映良好。")
  }

  @Test("blanks in a paragraph with line breaks go line by line, columns in it stay")
  func blanksBetweenBreaks() throws {
    let text = "一、来信办理：\u{23CE}全年收到来信 47 件，办 结来信 2 0 件，反映良好。\u{23CE}水价  12\u{23CE}截至 2 0 2 1 年底，全文包 括总体情况。"
    let source = try document(text)
    let result = RepairEngine.repair(source)
    #expect(printed(result.document) == "一、来信办理：⏎全年收到来信47件，办结来信20件，反映良好。⏎水价  12⏎截至2021年底，全文包括总体情况。")
    #expect(RepairEngine.replay(result.records, on: source) == result.document)
  }
}
