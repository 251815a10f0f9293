/// The annex 政府信息公开情况统计表 of 2014 to 2018: one indicator a row, with a unit and one value.
extension Form {
  /// The annex table of 2014.
  public static let statistics2014 = Form(key: .statistics, generation: .form2014, rows: statisticsRows)

  private static let valueColumn = [FormColumn("", "统计数")]

  private static func row(_ path: String, _ unit: String, _ labels: String...) -> FormRow {
    FormRow(path: path, labels: labels, columns: valueColumn, unit: unit)
  }

  private static let proactiveRows = [
    row("proactive/disclosed_items", "条", "一、主动公开情况", "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）"),
    row(
      "proactive/disclosed_normative_documents", "条", "一、主动公开情况",
      "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
      "其中：主动公开规范性文件数"),
    row("proactive/normative_documents_issued", "件", "一、主动公开情况", "制发规范性文件总数"),
    row("proactive/channel_gazette", "条", "一、主动公开情况", "（二）通过不同渠道和方式公开政府信息的情况", "1.政府公报公开政府信息数"),
    row("proactive/channel_website", "条", "一、主动公开情况", "（二）通过不同渠道和方式公开政府信息的情况", "2.政府网站公开政府信息数"),
    row("proactive/channel_microblog", "条", "一、主动公开情况", "（二）通过不同渠道和方式公开政府信息的情况", "3.政务微博公开政府信息数"),
    row("proactive/channel_wechat", "条", "一、主动公开情况", "（二）通过不同渠道和方式公开政府信息的情况", "4.政务微信公开政府信息数"),
    row("proactive/channel_other", "条", "一、主动公开情况", "（二）通过不同渠道和方式公开政府信息的情况", "5.其他方式公开政府信息数"),
  ]

  private static let responseRows = [
    row("response/hot_topics", "次", "二、回应解读情况", "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）"),
    row("response/press_conferences", "次", "二、回应解读情况", "（二）通过不同渠道和方式回应解读的情况", "1.参加或举办新闻发布会总次数"),
    row(
      "response/press_conferences_by_principal", "次", "二、回应解读情况",
      "（二）通过不同渠道和方式回应解读的情况",
      "1.参加或举办新闻发布会总次数",
      "其中：主要负责同志参加新闻发布会次数"),
    row("response/online_interviews", "次", "二、回应解读情况", "（二）通过不同渠道和方式回应解读的情况", "2.政府网站在线访谈次数"),
    row(
      "response/online_interviews_by_principal", "次", "二、回应解读情况",
      "（二）通过不同渠道和方式回应解读的情况",
      "2.政府网站在线访谈次数",
      "其中：主要负责同志参加政府网站在线访谈次数"),
    row("response/policy_interpretations", "篇", "二、回应解读情况", "（二）通过不同渠道和方式回应解读的情况", "3.政策解读稿件发布数"),
    row("response/social_media_responses", "次", "二、回应解读情况", "（二）通过不同渠道和方式回应解读的情况", "4.微博微信回应事件数"),
    row("response/other_responses", "次", "二、回应解读情况", "（二）通过不同渠道和方式回应解读的情况", "5.其他方式回应事件数"),
  ]

  private static let requestsRows = [
    row("requests/received", "件", "三、依申请公开情况", "（一）收到申请数"),
    row("requests/received_in_person", "件", "三、依申请公开情况", "（一）收到申请数", "1.当面申请数"),
    row("requests/received_fax", "件", "三、依申请公开情况", "（一）收到申请数", "2.传真申请数"),
    row("requests/received_online", "件", "三、依申请公开情况", "（一）收到申请数", "3.网络申请数"),
    row("requests/received_letter", "件", "三、依申请公开情况", "（一）收到申请数", "4.信函申请数"),
    row("requests/completed", "件", "三、依申请公开情况", "（二）申请办结数"),
    row("requests/completed_on_time", "件", "三、依申请公开情况", "（二）申请办结数", "1.按时办结数"),
    row("requests/completed_extended", "件", "三、依申请公开情况", "（二）申请办结数", "2.延期办结数"),
    row("requests/replied", "件", "三、依申请公开情况", "（三）申请答复数"),
    row("requests/already_public", "件", "三、依申请公开情况", "（三）申请答复数", "1.属于已主动公开范围数"),
    row("requests/granted", "件", "三、依申请公开情况", "（三）申请答复数", "2.同意公开答复数"),
    row("requests/partially_granted", "件", "三、依申请公开情况", "（三）申请答复数", "3.同意部分公开答复数"),
    row("requests/refused", "件", "三、依申请公开情况", "（三）申请答复数", "4.不同意公开答复数"),
    row("requests/refused_state_secret", "件", "三、依申请公开情况", "（三）申请答复数", "4.不同意公开答复数", "其中：涉及国家秘密"),
    row("requests/refused_trade_secret", "件", "三、依申请公开情况", "（三）申请答复数", "4.不同意公开答复数", "涉及商业秘密"),
    row("requests/refused_privacy", "件", "三、依申请公开情况", "（三）申请答复数", "4.不同意公开答复数", "涉及个人隐私"),
    row(
      "requests/refused_security_and_stability", "件", "三、依申请公开情况",
      "（三）申请答复数",
      "4.不同意公开答复数",
      "危及国家安全、公共安全、经济安全和社会稳定"),
    row(
      "requests/refused_not_government_information", "件", "三、依申请公开情况",
      "（三）申请答复数",
      "4.不同意公开答复数",
      "不是《条例》所指政府信息"),
    row("requests/refused_other_legal", "件", "三、依申请公开情况", "（三）申请答复数", "4.不同意公开答复数", "法律法规规定的其他情形"),
    row("requests/not_this_agency", "件", "三、依申请公开情况", "（三）申请答复数", "5.不属于本行政机关公开数"),
    row("requests/nonexistent", "件", "三、依申请公开情况", "（三）申请答复数", "6.申请信息不存在数"),
    row("requests/asked_to_amend", "件", "三、依申请公开情况", "（三）申请答复数", "7.告知作出更改补充数"),
    row("requests/referred_elsewhere", "件", "三、依申请公开情况", "（三）申请答复数", "8.告知通过其他途径办理数"),
  ]

  private static let reviewRows = [
    row("review/total", "件", "四、行政复议数量"),
    row("review/upheld", "件", "四、行政复议数量", "（一）维持具体行政行为数"),
    row("review/corrected", "件", "四、行政复议数量", "（二）被依法纠错数"),
    row("review/other", "件", "四、行政复议数量", "（三）其他情形数"),
  ]

  private static let litigationRows = [
    row("litigation/total", "件", "五、行政诉讼数量"),
    row("litigation/upheld", "件", "五、行政诉讼数量", "（一）维持具体行政行为或者驳回原告诉讼请求数"),
    row("litigation/corrected", "件", "五、行政诉讼数量", "（二）被依法纠错数"),
    row("litigation/other", "件", "五、行政诉讼数量", "（三）其他情形数"),
  ]

  private static let complaintsRows = [
    row("complaints/total", "件", "六、举报投诉数量")
  ]

  private static let feesRows = [
    row("fees/collected", "万元", "七、依申请公开信息收取的费用")
  ]

  private static let capacityRows = [
    row("capacity/dedicated_bodies", "个", "八、机构建设和保障经费情况", "（一）政府信息公开工作专门机构数"),
    row("capacity/reading_points", "个", "八、机构建设和保障经费情况", "（二）设置政府信息公开查阅点数"),
    row("capacity/staff", "人", "八、机构建设和保障经费情况", "（三）从事政府信息公开工作人员数"),
    row("capacity/staff_full_time", "人", "八、机构建设和保障经费情况", "（三）从事政府信息公开工作人员数", "1.专职人员数（不包括政府公报及政府网站工作人员数）"),
    row("capacity/staff_part_time", "人", "八、机构建设和保障经费情况", "（三）从事政府信息公开工作人员数", "2.兼职人员数"),
    row("capacity/special_funds", "万元", "八、机构建设和保障经费情况", "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面经费）"),
  ]

  private static let trainingRows = [
    row("training/meetings", "次", "九、政府信息公开会议和培训情况", "（一）召开政府信息公开工作会议或专题会议数"),
    row("training/courses", "次", "九、政府信息公开会议和培训情况", "（二）举办各类培训班数"),
    row("training/participants", "人次", "九、政府信息公开会议和培训情况", "（三）接受培训人员数"),
  ]

  private static let statisticsRows: [FormRow] =
    proactiveRows + responseRows + requestsRows + reviewRows
    + litigationRows + complaintsRows + feesRows + capacityRows
    + trainingRows
}
