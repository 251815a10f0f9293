import DocumentModel
import Evidence
import Readers
import TestSupport
import Testing

@Suite struct HTMLReaderTests {
  private func read(_ html: String) throws -> SourceDocument { try Reader.read(Array(html.utf8), as: .html) }

  private func layer(of text: String, in document: SourceDocument) -> Layer? {
    document.blocks.first { $0.text == text || $0.table?.rows.first?.cells.first?.text == text }?.layer
  }

  private let prose = "本年度共公开信息一百二十条，其中通知公告四十条，其余为政策解读。"

  private var page: String {
    """
    <html><head><title>苍石县林业局2023年政府信息公开工作年度报告_苍石县人民政府</title>
    <meta name="PubDate" content="2024-01-20"><script>var a = "<p>脚本</p>";</script></head><body>
    <div class="top"><a>首页</a> <a>政务公开</a> <a>互动</a></div>
    <div class="wrap"><div class="crumbs">您的位置：<a>首页</a> &gt; <a>年报</a></div>
    <table><tr><td>索 引 号：</td><td>CS-1/2024</td><td>发布机构</td><td>苍石县林业局</td></tr>
    <tr><td>生成日期：</td><td>2024-01-20</td><td>文号</td><td></td></tr></table>
    <h1>苍石县林业局2023年政府信息公开工作年度报告</h1>
    <p>发布时间：2024-01-20　来源：苍石县林业局　浏览次数：7　【打印】</p>
    <div id="zoom"><p>&nbsp;&nbsp;一、总体情况</p><p>\(prose)</p>
    <table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>0</td></tr></table>
    <p>六、其他需要报告的事项</p><p>无。</p><p style="text-align:right">苍石县林业局</p></div>
    <div style="display: none">\(prose)备用稿</div><p>上一篇：<a>通知</a></p></div>
    <div class="site-footer"><p>主办单位：苍石县人民政府办公室</p><p>版权所有　ICP备00000000号</p></div></body></html>
    """
  }

  @Test func `the article is body, what stands around it is furniture`() throws {
    let document = try read(page)
    #expect(
      document.bodyTexts == [
        "苍石县林业局2023年政府信息公开工作年度报告", "\u{A0}\u{A0}一、总体情况", prose, "六、其他需要报告的事项", "无。", "苍石县林业局",
      ])
    #expect(document.bodyTables.map { $0.rows.count } == [2])
    #expect(layer(of: "首页 政务公开 互动", in: document) == .furniture(kind: "navigation"))
    #expect(layer(of: "您的位置：首页 > 年报", in: document) == .furniture(kind: "navigation"))
    #expect(layer(of: "索 引 号：", in: document) == .furniture(kind: "portal-catalogue"))
    #expect(layer(of: "\(prose)备用稿", in: document) == .furniture(kind: "hidden"))
    #expect(layer(of: "上一篇：通知", in: document) == .furniture(kind: "navigation"))
    #expect(layer(of: "主办单位：苍石县人民政府办公室", in: document) == .furniture(kind: "page-footer"))
    #expect(!document.allText.contains("脚本"))
    #expect(document.blocks.map(\.id) == Array(document.blocks.indices))
  }

  @Test func `meta tags, the title, catalogue rows and tool lines become metadata`() throws {
    let metadata = try read(page).metadata
    let values = Dictionary(metadata.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    #expect(values["title"] == "苍石县林业局2023年政府信息公开工作年度报告_苍石县人民政府")
    #expect(values["PubDate"] == "2024-01-20")
    #expect(values["索引号"] == "CS-1/2024" && values["发布机构"] == "苍石县林业局" && values["文号"] == nil)
    #expect(values["来源"] == "苍石县林业局" && values["发布时间"] == "2024-01-20")
  }

  @Test func `prose and data tables stay in the body wherever they stand`() throws {
    let table = "<table><tr><td>申请</td><td>3</td></tr><tr><td>答复</td><td>3</td></tr></table>"
    let document = try read("<body><div class=nav>\(table)<p>\(prose)</p></div><footer><p>\(prose)</p></footer></body>")
    #expect(document.blocks.count == 3 && document.blocks.filter(\.isBody).count == 3)
    #expect(try read("<body><p>短句</p><p>又一短句</p></body>").bodyTexts == ["短句", "又一短句"])
  }

  @Test func `a layout table is unwrapped, its data table stays whole`() throws {
    let html = """
      <table width=100%><tr><td><a>导航</a></td><td><p>\(prose)</p>
      <table><tr><td>规章</td><td>1</td></tr><tr><td>规范性文件</td><td>2</td></tr></table><p>无。</p></td></tr></table>
      """
    let document = try read(html)
    #expect(document.bodyTables.map { $0.rows.map { $0.cells.map(\.text) } } == [[["规章", "1"], ["规范性文件", "2"]]])
    #expect(document.bodyTexts.suffix(2) == [prose, "无。"])
  }

  @Test func `a column that lays out the page is unwrapped`() throws {
    let html = """
      <table><tr><td>苍石县林业局年度报告</td></tr><tr><td><p>\(prose)</p><table><tr><td>规章</td><td>1</td></tr></table>
      <p>无。</p></td></tr><tr><td>【打印本页】</td></tr></table>
      """
    let document = try read(html)
    #expect(document.bodyTexts == ["苍石县林业局年度报告", prose, "无。"])
    #expect(document.bodyTables.count == 1)
  }

  @Test func `hidden text inside a line and a cell is kept apart`() throws {
    let none = "<span style='DISPLAY: none'>藏</span>"
    let document = try read(
      "<p>\(prose)\(prose)\(prose)\(prose)甲\(none)乙</p><table><tr><td>1\(none)</td><td>2</td></tr></table>")
    #expect(document.bodyTexts.first?.hasSuffix("甲乙") == true)
    #expect(document.bodyTables.first?.rows.first?.cells.map(\.text) == ["1", "2"])
    #expect(document.blocks.filter { $0.layer == .furniture(kind: "hidden") }.map(\.text) == ["藏", "藏"])
  }

  @Test func `text of one character a span is one text`() throws {
    let spans = "<p><span>　</span><span>一</span><span>、</span><b>总</b><span>体</span>\n</p>"
    #expect(try read(spans).bodyTexts == ["　一、总体"])
  }

  @Test func `a line break parts paragraphs only where one begins`() throws {
    let html = "<h2>苍石县<br>年度报告</h2><div>第一段完。<br>第二段<br>　　第三段，<br>接着<br><br>第四段</div>"
    #expect(try read(html).bodyTexts == ["苍石县\n年度报告", "第一段完。", "第二段", "　　第三段，\n接着", "第四段"])
  }

  @Test func `lists print their numbers`() throws {
    let html =
      "<ol start=3><li>甲<li value=9>乙</ol><ol type=a><li><p>丙</p><p>丁</p></ol><ul><li>戊<li style='list-style:none'>己</ul>"
    #expect(try read(html).bodyTexts == ["3. 甲", "9. 乙", "a. 丙", "丁", "• 戊", "己"])
  }

  @Test func `layout hints are read`() throws {
    let block = try read("<p align=center style='text-indent:2em;page-break-before:always'><b>标题</b></p>").blocks[0]
    #expect(block.hints == LayoutHints(isIndented: true, isBold: true, isCentered: true, startsPage: true))
    #expect(try read("<h3>级</h3>").blocks[0].kind == .heading(level: 3))
    #expect(block.location.element == "html/body/p[1]" && block.location.line == 1)
  }

  @Test func `entities are characters`() throws {
    #expect(try read("<p>&lt;甲&gt;&amp;&#20056;&#x4E59;&middot;&nbsp;。</p>").bodyTexts == ["<甲>&乘乙·\u{A0}。"])
  }
}
