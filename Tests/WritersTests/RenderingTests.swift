import ReportModel
import Testing
import Writers

@Suite("Renderings for people")
struct RenderingTests {
  @Test("Markdown shows facts, sections, tables and findings, and escapes its own marks")
  func markdown() {
    var report = SampleReport.complete
    report.preamble.append(ReportBlock(.paragraph("1. 见 <https://x.example/a_b>")))
    let text = String(decoding: MarkdownWriter.write(report), as: UTF8.self)
    #expect(text.hasPrefix("# 云岭县水务局2023年政府信息公开工作年度报告\n\n- 发布机关：云岭县水务局\n- 报告年度：2023\n"))
    #expect(text.contains("\n1\\. 见 \\<https://x.example/a\\_b\\>\n"))
    #expect(text.contains("\n## 一、总体情况\n"))
    #expect(text.contains("| 三、本年度办理结果 | （一）予以公开 | 0 | 1 0 | 2 | 3 | 4 | 5 | 6 |\n"))
    #expect(
      text.hasSuffix("## 核对结果\n\n- **error** \\[CK03\\] 合计不符\n")
        || text.hasSuffix("## 核对结果\n\n- **error** [CK03] 合计不符\n"))
  }

  @Test("HTML is one page that stands alone, with every text escaped")
  func html() {
    var report = SampleReport.complete
    report.preamble.append(ReportBlock(.paragraph("a < b & c")))
    let text = String(decoding: HTMLWriter.write(report), as: UTF8.self)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    #expect(text.contains("<p>a &lt; b &amp; c</p>"))
    #expect(text.contains("<tr><td>三、本年度办理结果</td><td>（一）予以公开</td><td>0</td><td>1 0</td>"))
    #expect(text.contains("<p class=\"error\">[CK03] 合计不符</p>"))
    #expect(!text.contains("<script") && text.hasSuffix("</html>\n"))
  }
}
