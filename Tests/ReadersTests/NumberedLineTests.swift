import DocumentModel
import Readers
import Testing

@Suite("Numbers that a tab parts from their words")
struct NumberedLineTests {
  private func blocks(_ text: String) throws -> [Block] { try Reader.read(Array(text.utf8), as: .text).blocks }

  @Test(
    "a number, a tab and words are one line",
    arguments: [
      ("一、\t总体情况", "一、总体情况"), ("（二）\t依申请公开", "（二）依申请公开"), ("1.\t加强领导，健全制度。", "1.加强领导，健全制度。"),
      ("(3)\t规范答复流程", "(3)规范答复流程"), ("十二、 \t其他需要报告的事项", "十二、其他需要报告的事项"),
    ])
  func line(_ line: String, _ whole: String) throws {
    #expect(try blocks("河湾县水务局年度报告\n\n" + line + "\n\n正文。\n").map(\.text) == ["河湾县水务局年度报告", whole, "正文。"])
  }

  @Test(
    "rows of a table stay rows",
    arguments: ["一、\t0", "一、\t本年新收\t0", "1\t水质月报", "名称\t条数\n1.\t水质月报", "规章\t制发件数"])
  func row(_ row: String) throws {
    #expect(try blocks(row + "\n").allSatisfy { $0.table != nil })
  }

  @Test("a chapter's number ends a table")
  func chapter() throws {
    let blocks = try blocks("名称\t条数\n水质月报\t12\n二、\t主动公开政府信息情况\n")
    #expect(blocks.map(\.text) == ["", "二、主动公开政府信息情况"])
  }
}
