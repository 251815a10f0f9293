import DocumentModel
import Testing

@testable import Repair

/// What browsers and scanning apps print on every page, whatever its form.
@Suite struct PrintedPagesTests {
  private static let title = "河湾县水务局2021年工作年度报告"
  private static let body = "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。"
  private static let halves = ("我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资", "料，反映良好。")

  @Test(
    "a head with the time of the print goes and the title below it stays, in all forms of the time",
    arguments: [
      "2023/1/26 10:21", "2023/01/26 10:21:33", "1/26/23, 10:21 AM", "26/01/2023, 10:21", "2023-1-26 10:21",
      "2023年1月26日 上午10:21", "2023/1/26 下午2:03",
    ])
  func headsGo(stamp: String) throws {
    let head = "\(stamp)           \(Self.title)"
    let text = "\(head)\n\n   \(Self.title)\n\n\(Self.halves.0)\n\(head)\n\(Self.halves.1)"
    #expect(try repaired(text) == "\(Self.title)\n\(Self.body)")
  }

  @Test(
    "a foot goes, whatever its address and number",
    arguments: [
      "https://www.hewan.example/zwgk/art_1229_101.html                    1/2", "file:///D:/nb/2021.html 1/2",
      "file:///D:/工作/2021 年报.html    1/2", "https://www.hewan.example/%E5%B9%B4%E6%8A%A5…   1 / 2",
      "第 1 页 共 2 页        2023/1/26 10:21", "1/2      2023/1/26 10:21", "Page 1 of 2    1/26/23, 10:21 AM",
      "1 of 2                      1/26/23, 10:21 AM",
    ])
  func feetGo(foot: String) throws {
    #expect(try repaired("\(Self.title)\n\(Self.halves.0)\n\(foot)\n\(Self.halves.1)") == "\(Self.title)\n\(Self.body)")
  }

  @Test("head and foot on lines of their own go")
  func partsOnLines() throws {
    let address = "https://www.hewan.example/zwgk/art_1229_101.html"
    let site = "\(Self.title)_河湾县人民政府网"
    let text = """
      2023/1/26 10:21

      \(site)

      河湾县水务局
      2021年政府信息公开工作年度报告
      \(Self.halves.0)

      \(address)

      1/2

      \u{0C}2023/1/26 10:21

      \(site)

      \(Self.halves.1)
      一、来信办理
      \(address)

      2/2
      """
    #expect(try repaired(text) == "河湾县水务局\n2021年政府信息公开工作年度报告\n\(Self.body)\n一、来信办理")
  }

  @Test("a title that only the heads have stays once, without the time")
  func titleOfHeadsStays() throws {
    let head = "2023/1/26 10:21      \(Self.title)"
    let text =
      "\(head)\n\(Self.halves.0)\nfile:///D:/nb.html   1/2\n\u{0C}\(head)\n\(Self.halves.1)\nfile:///D:/nb.html   2/2"
    #expect(try repaired(text) == "\(Self.title)\n\(Self.body)")
    #expect(try repaired("2023/1/26 10:21\n\(Self.title)\n\(Self.body)").hasPrefix(Self.title))
  }

  @Test(
    "a title before the address or the number of the page goes, and the one below it stays",
    arguments: [
      ("https://www.hewan.example/1.html", "1 of 2        1/26/23, 10:21 AM"),
      ("第 1 页，共 2 页", "https://www.hewan.example/1.html      2023/1/26"),
    ])
  func titleFirst(beside: String, foot: String) throws {
    let head = "\(Self.title)       \(beside)"
    let text = "\(Self.title)\n\(Self.halves.0)\n\(foot)\n\u{0C}\(head)\n\(Self.halves.1)\n\(foot)"
    #expect(try repaired("\(head)\n\(text)") == "\(Self.title)\n\(Self.body)")
  }

  @Test("a head too long for its place goes, too")
  func cutHead() throws {
    let head = "2023/1/26 10:21     河湾县水务局2021年工作年度…"
    #expect(try repaired("\(head)\n\(Self.title)\n\(Self.body)\nfile:///D:/n…    1/1") == "\(Self.title)\n\(Self.body)")
  }

  @Test("addresses and times of the report stay")
  func reportStays() throws {
    let text = """
      \(Self.title)
      本报告网址：https://www.hewan.example/zwgk/1.html
      https://www.hewan.example/zwgk/2.html
      信箱开通时间 2021-03-04 10:21
      办结率 1/2
      """
    #expect(try repaired(text, by: [BrowserPrints.self, PageNumbers.self]) == text)
  }

  @Test("a watermark that cuts sentences goes on every page, a label that comes again stays")
  func watermarks() throws {
    let text = """
      内部资料
      \(Self.title)
      \(Self.halves.0)
      内部资料
      \(Self.halves.1)
      一、来信办理
      内部资料
      全年收到来信三百件，其中涉及水价的最多，均已在五个工作日
      内部资料
      内答复，没有积压。
      """
    let whole = "全年收到来信三百件，其中涉及水价的最多，均已在五个工作日内答复，没有积压。"
    #expect(try repaired(text) == "\(Self.title)\n\(Self.body)\n一、来信办理\n\(whole)")
    let labels = "类别，见下\n其他情形\n3\n类别，见下\n其他情形\n5\n类别，见下\n其他情形\n8 9"
    #expect(try repaired(labels) == labels)
  }
}
