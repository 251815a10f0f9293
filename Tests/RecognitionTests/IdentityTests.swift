import DocumentModel
import ReportModel
import Testing

@testable import Recognition

@Suite("Identity")
struct IdentityTests {
  private func identity(_ blocks: [Block], _ metadata: [Metadatum] = []) -> Identity {
    IdentityRecognizer.recognize(SourceDocument(blocks: blocks, metadata: metadata))
  }

  @Test(
    "agency and year are read from the title",
    arguments: [
      ("云溪市水务局2023年政府信息公开工作年度报告", "云溪市水务局", 2023),
      ("云溪市水务局关于2020年度政府信息公开工作的报告", "云溪市水务局", 2020),
      ("2021年度云溪县人民政府政府信息公开工作年度报告", "云溪县人民政府", 2021),
      ("云溪县人民政府信息公开工作2022年年度报告", "云溪县人民政府", 2022),
      ("云溪局政府信息公开工作2022年年度报告", "云溪局", 2022),
      ("教育局二〇一九年政府信息公开年报", "教育局", 2019),
      ("关于云溪市水务局2022年政府信息公开工作的年度报告", "云溪市水务局", 2022),
      ("云溪市水务局政府信息公开工作年度报告（2024年度）", "云溪市水务局", 2024),
    ])
  func titles(title: String, agency: String, year: Int) {
    let found = identity(blocks(title, "一、总体情况", "甲。"))
    #expect(found.title == title)
    #expect(found.agency == agency)
    #expect(found.year == year)
    #expect(found.titleBlocks == [0])
  }

  @Test("a line above the heading that names another report is not the title")
  func heading() {
    let found = identity(
      blocks("云溪县水务局2018年政府信息公开工作年度报告", "[1]云溪市教育局2022年政府信息公开工作年度报告", "一、总体情况", "甲。"))
    #expect(found.agency == "云溪市教育局" && found.year == 2022 && found.titleBlocks == [1])
  }

  @Test("a school year is no reporting year and no part of the name")
  func schoolYear() {
    let found = identity(blocks("云溪学院2020-2021学年信息公开工作年度报告", "一、总体情况"))
    #expect(found.agency == "云溪学院")
    #expect(found.year == nil)
  }

  @Test("a title in two or three lines is joined without layout spaces")
  func brokenTitles() {
    let two = identity(blocks("云溪市 水务局", "2020 年政府信息公开工作年度报告", "一、总体情况"))
    #expect(two.title == "云溪市水务局2020年政府信息公开工作年度报告")
    #expect(two.titleBlocks == [0, 1])
    let three = identity(blocks("云溪市水务局关于", "2 0 2 0 年度政府信息公开", "工作年度报告", "一、总体情况"))
    #expect(three.title == "云溪市水务局关于2020年度政府信息公开工作年度报告")
    #expect(three.titleBlocks == [0, 1, 2])
  }

  @Test(
    "a title broken in the middle of a word is joined",
    arguments: [
      ["云溪市国有资产监督管", "理委员会2020年政府信息公开工作年度报告"], ["云溪市国有资产监督管理委员会2020年政府", "信息公开工作年度报告"],
      ["云溪市国有资产监督管理委员会2020年政府信息公", "开工作年度报告"], ["云溪市国有资产监督管理委员会", "2020年政府信息公开工作年", "度报告"],
    ])
  func tornTitles(lines: [String]) {
    let text = (lines + ["一、总体情况"]).enumerated().map { Block(id: $0, kind: .paragraph, text: $1) }
    let found = identity(text)
    #expect(found.title == "云溪市国有资产监督管理委员会2020年政府信息公开工作年度报告")
    #expect(found.titleBlocks == Set(lines.indices))
  }

  @Test(
    "lines of a portal above the title are no part of it", arguments: ["首页", "法定主动公开内容", "政府信息公开年报", "来源：云溪市人民政府网站"])
  func portalLines(line: String) {
    let found = identity(blocks(line, "云溪市水务局2020年政府信息公开工作年度报告", "一、总体情况"))
    #expect(found.title == "云溪市水务局2020年政府信息公开工作年度报告")
    #expect(found.titleBlocks == [1])
  }

  @Test("a title that stands twice is left out twice")
  func doubleTitle() {
    let found = identity(
      blocks("[1]云溪市水务局2020年政府信息公开工作年度报告", "云溪市水务局", "2020年政府信息公开工作年度报告", "一、总体情况"))
    #expect(found.title == "云溪市水务局2020年政府信息公开工作年度报告")
    #expect(found.titleBlocks == [0, 1, 2])
  }

  @Test("a title only in the metadata is taken without the portal's name")
  func statedTitle() {
    let found = identity(
      blocks("一、总体情况", "甲。"), [Metadatum(name: "ArticleTitle", value: "云溪市水务局2020年政府信息公开工作年度报告_云溪市人民政府")])
    #expect(found.title == "云溪市水务局2020年政府信息公开工作年度报告")
    #expect(found.titleBlocks.isEmpty)
  }

  @Test("a title that was read together with the first sentence is still told")
  func gluedTitle() {
    let found = identity(blocks("云溪市水务局2020年政府信息公开工作年度报告本报告依照《条例》编制。", "一、总体情况"))
    #expect(found.title == "云溪市水务局2020年政府信息公开工作年度报告")
    #expect(found.titleBlocks.isEmpty)
  }

  @Test("sentences and notices that name a report are no titles")
  func noTitles() {
    let found = identity(blocks("关于做好2020年政府信息公开工作年度报告的通知", "现公布2020年政府信息公开工作年度报告。", "一、总体情况"))
    #expect(found.title == nil)
  }

  @Test(
    "the title of a notice by which the report is made known is a title",
    arguments: [
      "云溪市水务局2020年政府信息公开工作年度报告公示", "关于公布云溪市水务局2020年政府信息公开工作年度报告的公示", "云溪市水务局关于发布2020年政府信息公开工作年度报告的通知",
      "【公示】云溪市水务局2020年政府信息公开工作年度报告", "云溪市水务局2020年政府信息公开工作总结",
    ])
  func noticeTitles(title: String) {
    let found = identity(blocks(title, "一、总体情况", "甲。"))
    #expect(found.title == title)
    #expect(found.agency == "云溪市水务局")
    #expect(found.year == 2020)
  }

  @Test("below the title of a notice the report's own one counts")
  func noticeAboveTitle() {
    let found = identity(
      blocks("云溪市水务局2020年政府信息公开工作年度报告公示", "云溪市水务局2020年政府信息公开工作年度报告", "一、总体情况"))
    #expect(found.title == "云溪市水务局2020年政府信息公开工作年度报告")
    #expect(found.titleBlocks == [1])
  }

  @Test(
    "where the title names no agency, the line beside it may",
    arguments: [
      ["2020年政府信息公开工作年度报告", "云溪市水务局"], ["2020年政府信息公开工作年度报告", "（云溪市水务局）"], ["（云溪市水务局）", "2020年政府信息公开工作年度报告"],
      ["2020年政府信息公开工作年度报告（云溪市水务局）"], ["2020年政府信息公开工作年度报告", "编制单位：云溪市水务局"],
      ["云溪市水务局", "2020年政府信息公开工作年度报告"],
    ])
  func agencyBesideTitle(lines: [String]) {
    let text = (lines + ["一、总体情况", "甲。"]).enumerated().map { Block(id: $0, kind: .paragraph, text: $1) }
    #expect(identity(text).agency == "云溪市水务局")
    #expect(identity(text).year == 2020)
  }

  @Test(
    "what stands beside the title and names no body is no agency",
    arguments: ["目录", "法定主动公开内容", "水务局", "联系电话：0123-7654321", "单位：万元"])
  func linesBesideTitle(line: String) {
    #expect(identity(blocks("2020年政府信息公开工作年度报告", line, "一、总体情况")).agency == nil)
  }

  @Test("the name of the portal behind a dash is no part of the title")
  func portalBesideTitle() {
    let found = identity(blocks("云溪市水务局2020年政府信息公开工作年度报告-云溪市人民政府", "一、总体情况"))
    #expect(found.title == "云溪市水务局2020年政府信息公开工作年度报告")
    #expect(found.titleBlocks.isEmpty)
  }

  @Test(
    "a title torn inside its year, its last word or a branch's name is joined",
    arguments: [
      ["云溪市水务局202", "0年政府信息公开工作年度报告"], ["云溪市水务局2020年政府信息公开工作年度报", "告（2020年）"],
      ["云溪市公安局兰", "亭县分局2020年政府信息公开工作年度报告"], ["2020年云溪市市场监", "督管理局政府信息公开工作年度报告"],
      ["2020年度云溪市兰亭", "县教育局政府信息公开工作年度报告"], ["云溪市人力资源和社", "会保障局2020年政府信息公开工作年度报告"],
      ["云溪市第二幼儿园", "2020年政府信息公开工作年度报告"],
    ])
  func tornInside(lines: [String]) {
    let found = identity((lines + ["一、总体情况"]).enumerated().map { Block(id: $0, kind: .paragraph, text: $1) })
    #expect(found.title == lines.joined())
    #expect(found.agency?.hasPrefix("云溪市") == true)
  }

  @Test("a counter behind the title is no part of it")
  func counterBehindTitle() {
    let found = identity(blocks("云溪市水务局2020年政府信息公开工作年度报告 浏览次数：12", "一、总体情况"))
    #expect(found.title == "云溪市水务局2020年政府信息公开工作年度报告")
    #expect(found.titleBlocks.isEmpty)
  }

  @Test("where the title names no agency, the signature may")
  func signature() {
    let found = identity(blocks("2020年政府信息公开工作年度报告", "一、总体情况", "甲。", "云溪市水务局", "2021年1月20日"))
    #expect(found.agency == "云溪市水务局")
  }

  @Test(
    "where the title names no agency, the sentence that tells who made the report may",
    arguments: ["按照通知要求，云溪市水务局结合实际编制本报告。", "现将云溪市水务局2020年度政府信息公开工作情况公布如下。", "本报告由云溪市水务局编制。", "本报告的编制单位为云溪市水务局。"])
  func maker(sentence: String) {
    #expect(identity(blocks("2020年政府信息公开工作年度报告", sentence, "一、总体情况")).agency == "云溪市水务局")
  }

  @Test("a body that only occurs in the preamble is no agency", arguments: ["按照云溪市人民政府要求，现公布年度报告。", "由办公室编制本报告。"])
  func bystanders(sentence: String) {
    #expect(identity(blocks("2020年政府信息公开工作年度报告", sentence, "一、总体情况")).agency == nil)
  }

  @Test("where nothing names an agency there is none")
  func noAgency() {
    #expect(identity(blocks("2020年政府信息公开工作年度报告", "一、总体情况", "我局公开信息。")).agency == nil)
  }

  @Test(
    "the reporting period is read in its variants",
    arguments: [
      "统计期限自2020年1月1日起至2020年12月31日止。", "统计期限为 2020 年 1 月 1 日至 12 月 31 日。", "所列数据从2020年1月1日—2020年12月31日。",
      "数据统计时间：2020-01-01至2020-12-31",
    ])
  func periods(sentence: String) {
    #expect(identity(blocks(sentence)).period == Period(from: "2020-01-01", to: "2020-12-31"))
  }

  @Test(
    "a period with lost digits is none",
    arguments: [
      "统计期限自2020年11日至2020年1231日。", "统计期限自2020年1月1日至220年12月31日。", "统计期限自2020年2月30日至2020年12月31日。",
    ])
  func damagedPeriods(sentence: String) {
    #expect(identity(blocks(sentence)).period == nil)
  }

  @Test("the contact is read as printed")
  func contact() {
    let contact = identity(
      blocks(
        "公开专栏（<http://www.yunxi.gov.cn/zwgk/>）。请联系（地址：云溪市建设路8号（五楼）；邮政编码：123456，联系电话：（0123）4567890；电子邮箱：yx_sw@yunxi.gov.cn）。",
        "一、总体情况")
    ).contact
    #expect(contact.address == "云溪市建设路8号（五楼）")
    #expect(contact.postcode == "123456")
    #expect(contact.phone == "（0123）4567890")
    #expect(contact.email == "yx_sw@yunxi.gov.cn")
    #expect(contact.website == "http://www.yunxi.gov.cn/zwgk/")
  }

  @Test("a contact cut by a page turn is read whole")
  func cutContact() {
    let contact = identity(
      blocks(
        "如有疑问，请联系（邮", "政编码：123456，联系电话：0123-4567", "890，电子邮箱：sw@yunxi.exa", "mple.cn，网址：https://",
        "www.yunxi.example.cn）。", "一、总体情况")
    ).contact
    #expect(contact.postcode == "123456")
    #expect(contact.phone == "0123-4567890")
    #expect(contact.email == "sw@yunxi.example.cn")
    #expect(contact.website == "https://www.yunxi.example.cn")
  }

  @Test("a branch is named together with the line above it")
  func branch() {
    let found = identity(blocks("云溪市公安局", "兰亭分局2020年政府信息公开工作年度报告", "一、总体情况"))
    #expect(found.agency == "云溪市公安局兰亭分局")
    #expect(identity(blocks("云溪市人民政府办", "公室2020年政府信息公开工作年度报告", "一、总体情况")).agency == "云溪市人民政府办公室")
    #expect(identity(blocks("云溪市公安", "局兰亭区分局2020年政府信息公开工作年度报告", "一、总体情况")).agency == "云溪市公安局兰亭区分局")
  }

  @Test("a place alone above the title belongs to it")
  func placeLine() {
    let found = identity(blocks("云溪市兰亭区", "财政局2024年政府信息公开工作年度报告", "一、总体情况"))
    #expect(found.title == "云溪市兰亭区财政局2024年政府信息公开工作年度报告")
  }

  @Test("a list of contents does not end what stands before the first section")
  func contactBehindContents() {
    let found = identity(
      blocks("一、总体情况", "二、主动公开情况", "三、其他事项", "联系电话：0123-7654321。", "一、总体情况", "甲。"))
    #expect(found.contact.phone == "0123-7654321")
  }

  @Test("labels without values state no contact")
  func noContact() {
    #expect(identity(blocks("我局公布了地址、联系电话和邮箱，拨打热线电话12345即可。", "一、总体情况")).contact.isEmpty)
  }
}
