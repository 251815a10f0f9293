import Testing

@testable import Repair

@Suite("Where a pasted picture or the frame of a page ends")
struct PictureBoundaryTests {
  @Test("a title between the frames of a portal page stays in the body")
  func titleBetweenFrames() throws {
    let text = "当前位置：首页 > 政务公开\n河湾县水务局2021年度工作报告\n发布时间：2022-01-10 浏览次数：8\n我局按月公开水质信息，群众可以查询。"
    #expect(try repaired(text) == "河湾县水务局2021年度工作报告\n我局按月公开水质信息，群众可以查询。")
  }

  @Test("the middle of a sentence between two pictures is no title of the second, and is joined")
  func middleBetweenPictures() throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载，反映良好，没有积压的来信。

      我局落实首问负责制，来信、来访和热线电话当日登记、限期

      通知群(48)
      星期三 09:15

      答复、专人回访

      < 返回 河湾融媒

      并每季通报结果。
      """
    #expect(try repaired(text).hasSuffix("\n我局落实首问负责制，来信、来访和热线电话当日登记、限期答复、专人回访并每季通报结果。"))
  }

  @Test("the middle of a sentence stands between two pictures below a short line of the first")
  func middleBelowRemark() throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载，反映良好，没有积压的来信。

      全年回访用水户 723 户，回访结果逐月张贴并无异议。我

      全部评论(32)
      小河弯弯 04-16 20:17
      这个办法真不错 给你们点赞
      回复 赞 18

      局联合河道所开展全县小型水库安全检

      通知群(48)
      星期三 09:15
      收到 收到

      查 2 轮，检查结果逐户公开，问题均已整改，群众反映良好，没有发生用水纠纷和投诉。
      """
    #expect(try repaired(text).contains("我局联合河道所开展全县小型水库安全检查2轮，检查结果"))
  }

  @Test("a remark right below the time of a talk does not go on with the sentence above it")
  func talkIsNoSentence() throws {
    let above = "我局落实首问负责制，来信、来访和热线电话当日登记并限期"
    let talk = "\(above)\n14:05\n钱干事：目录改好了，麻烦看下\n答复，没有积压。"
    #expect(!printed(RepairEngine.repair(try document(talk)).document).contains("限期钱干事"))
  }

  @Test("a talk below a time of the day ends with the word for a picture, and the sentence goes on behind it")
  func talkInSentence() throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载。
      继续落实首问负责制，来信、来访当日登记，把水质信息公
      09:15
      钱二：目录写好了，请您过目
      收到，这就发
      [图片]
      开目录做细做实，方便居民查询。
      """
    #expect(try repaired(text).hasSuffix("\n继续落实首问负责制，来信、来访当日登记，把水质信息公开目录做细做实，方便居民查询。"))
  }

  @Test("the agency above a title that cannot be told is no menu")
  func agencyAmongMenus() throws {
    let text = "网站首页\n政务公开\n河湾县水务局\n2021年度工作报\n专题专栏\n我局按月公开水质信息，群众可以查询，也可以在大厅和网站查询。"
    #expect(try repaired(text).contains("河湾县水务局"))
  }

  @Test("the last words above a picture, right below an open line, are no title of it")
  func wrappedWordsAbovePicture() throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。我局依托水
      务服务大厅设立公
      扫一扫在手机打开当前页
      开专区，摆放指南300份。
      """
    #expect(try repaired(text).contains("务服务大厅设立公"))
  }

  @Test(
    "words right above a picture that begin or end as no title does are no title of it",
    arguments: ["我局对2021年以前发布的20条信息开展了", "的统计期限自2021年1月1日起至12月31日"])
  func sentenceAbovePicture(line: String) throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好，没有积压的来信。
      四、来信办理
      \(line)
      9:17 5G 79%
      河湾县掌上办 ···
      全面体检，更换失效链接8处。
      """
    #expect(try repaired(text).contains(line))
  }

  @Test("a sentence right below a pasted post is prose")
  func sentenceBelowPost() throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好，没有积压。

      河湾水务 1851 阅读
      9-29 来自 微博 weibo.com
      1 1 赞
      全年阅读量稳步提升，群众反映良好。

      我局落实首问负责制，来信、来访和热线电话当日登记、限期答复，逐件回访，做到件件有回音。

      我局按季度整理来信来访和热线电话的记录，逐件登记，并指定专人回复，由主要负责人过问。
      """
    #expect(try repaired(text).contains("全年阅读量稳步提升，群众反映良好。"))
  }

  @Test("the only sentence of a section stays above the tools of a web page")
  func sentenceAboveTools() throws {
    let text = """
      一、来信办理

      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。

      二、其他事项

      本年度没有收取信息处理费，无其他事项。
      打印本页 关闭窗口 分享到：微信
      上一篇：河湾县水务局2021年工作年度报告

      主办：河湾县人民政府 承办：河湾县数据中心

      网站标识码：6400000001

      References

         1. file:///
         2. file:///c0/
         3. https://www.hewan.example/c1/
      """
    #expect(
      try repaired(text)
        == "一、来信办理\n我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。\n二、其他事项\n本年度没有收取信息处理费，无其他事项。"
    )
  }

  @Test("counts side by side beside buttons are those of an account")
  func countsOfAccount() throws {
    let text = "我局按月公开水质信息，群众反映良好。\n25篇原创内容 3位朋友关注\n发消息 已关注\n全年没有积压的来信，群众反映良好。"
    #expect(try repaired(text) == "我局按月公开水质信息，群众反映良好。\n全年没有积压的来信，群众反映良好。")
    let counts = "办理来信情况如下：\n收到来信12件 办结来信12件\n（二）来访情况，另行说明。"
    #expect(try repaired(counts) == counts)
  }
}
