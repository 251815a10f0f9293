import DocumentModel
import Evidence
import Testing

@testable import Repair

/// The engine itself: what it applies, logs and replays, whatever the rules.
@Suite struct EngineTests {
  private func paragraph(_ id: Int, _ text: String) -> Block { Block(id: id, kind: .paragraph, text: text) }

  private func record(_ operation: RepairOperation, after: String = "") -> RepairRecord {
    RepairRecord(rule: "XX01", at: .whole, before: "", after: after, operation: operation)
  }

  @Test("level none changes nothing and proposes nothing")
  func noneIsNothing() throws {
    let source = try document("2 0 2 1 年，**一是**公开。\n- 3 -\n")
    let result = RepairEngine.repair(source, level: .none)
    #expect(result.document == source && result.records.isEmpty && result.proposals.isEmpty)
  }

  @Test("ids that are not their places are found all the same")
  func idsMayBeAny() {
    let source = SourceDocument(blocks: [paragraph(7, "甲"), paragraph(3, "乙"), paragraph(-1, "丙")])
    let result = RepairEngine.replay(
      [record(.join(block: 7, next: -1)), record(.retype(block: 3, headingLevel: 2))], on: source)
    #expect(result.blocks.map(\.text) == ["甲丙", "乙"])
    #expect(result.blocks.last?.kind == .heading(level: 2))
  }

  @Test("a cut goes into a furniture block right behind, a split into a block of the same kind")
  func cutsMakeBlocks() {
    let source = SourceDocument(blocks: [paragraph(0, "甲乙丙"), paragraph(1, "丁")])
    let log = [
      record(.extract(block: 0, offset: 3, length: 3, newBlock: 2, kind: "page-number")),
      record(.split(block: 0, offset: 3, newBlock: 3)), record(.join(block: 3, next: 1)),
    ]
    let blocks = RepairEngine.replay(log, on: source).blocks
    #expect(blocks.map(\.text) == ["甲", "丙丁", "乙"])
    #expect(blocks.map(\.id) == [0, 3, 2])
    #expect(blocks.map(\.isBody) == [true, true, false])
  }

  @Test(
    "an operation that does not fit the document is passed over",
    arguments: [
      RepairOperation.join(block: 0, next: 0), .join(block: 0, next: 9), .joinTables(block: 0, next: 1),
      .replace(TextPlace(block: 0), offset: 1, length: 2), .replace(TextPlace(block: 0), offset: 0, length: 99),
      .replace(TextPlace(block: 0), offset: -4, length: 2), .replace(TextPlace(block: 0), offset: Int.max, length: 2),
      .replace(TextPlace(block: 0, cell: CellPlace(row: 0, cell: 0)), offset: 0, length: 0),
      .extract(block: 0, offset: 2, length: 2, newBlock: 5, kind: "x"), .split(block: 0, offset: 0, newBlock: 5),
      .split(block: 0, offset: 4, newBlock: 5), .split(block: 0, offset: -1, newBlock: 5),
      .demote(block: 4, kind: "x"), .retype(block: -7, headingLevel: 1),
    ])
  func unfitIsPassedOver(operation: RepairOperation) {
    let source = SourceDocument(blocks: [paragraph(0, "甲乙丙"), paragraph(1, "丁")])
    #expect(RepairEngine.replay([record(operation, after: "戊")], on: source) == source)
  }

  @Test("nothing of the text is lost: what leaves the body is in the furniture")
  func nothingIsLost() throws {
    let source = try document(
      "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资\n- 3 -\n料，反映良好。\n河湾水务 326 阅读\n---\n索引号\t标题\t发布机构\n1/2021-3\t通知\t水务局\n")
    let result = RepairEngine.repair(source).document
    let letters = { (document: SourceDocument) in
      document.blocks.flatMap { [$0.text] + ($0.table?.rows.flatMap { $0.cells.map(\.text) } ?? []) }
        .joined().unicodeScalars.filter { $0 != " " }.map(\.value).sorted()
    }
    #expect(letters(result) == letters(source))
  }

  @Test("the cost grows with the input and no faster")
  func costIsLinear() throws {
    let line = "我局按月公开水质信息，群众可以在大厅查询 2 0 次，也可以在网站下载资\n\n"
    func seconds(_ count: Int) throws -> Double {
      let source = try document(String(repeating: line, count: count))
      let time = ContinuousClock().measure { _ = RepairEngine.repair(source) }
      return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }
    _ = try seconds(100)
    let (small, large) = (try seconds(1000), try seconds(8000))
    #expect(large < max(small, 0.01) * 8 * 4)
  }

  @Test(
    "the log of hostile text replays",
    arguments: ["**", "* * *", "- -", "〔2 0", "1 2 3 年", "《（“", "\u{FEFF}\u{200B}", "第 页", "索引号 标题 文号"])
  func hostileTextReplays(text: String) throws {
    let source = try document(Array(repeating: text, count: 9).joined(separator: "\n") + "\n" + text + text)
    let result = RepairEngine.repair(source, level: .suggested)
    #expect(RepairEngine.replay(result.records, on: source) == result.document)
    #expect(RepairEngine.repair(result.document, level: .suggested).records.isEmpty)
  }
}
