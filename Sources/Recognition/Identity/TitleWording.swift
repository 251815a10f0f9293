/// The words by which titles and agencies are told, as data.
enum TitleWording {
  /// What such a report is about; a title has one of them. The second is what machines make of the first when they
  /// turn it into traditional characters.
  static let subjects = ["信息公开", "资讯公开", "政务公开"].map(\.scalars)
  /// The subject with the word that may belong to the agency's name before it: `县人民政府信息公开…`.
  static let governmentSubjects = ["政府信息公开", "政府资讯公开"].map(\.scalars)
  /// How a title ends.
  static let endings = ["报告", "年报", "工作总结"].map(\.scalars)
  /// What stands behind the title of the report in that of a notice by which it is made known.
  static let notices = ["公示", "通知", "公告"].map(\.scalars)
  /// The one of them that orders reports as well.
  static let order = "通知".scalars
  /// What such a notice says behind 关于.
  static let publishings = ["公布", "发布", "公开", "印发", "公示"].map(\.scalars)
  /// The word between an agency and its subject.
  static let about = "关于".scalars
  /// The end of an agency's name that the subject's own 政府 completes.
  static let people = "人民".scalars
  /// The last characters of the names of public bodies.
  static let agencyEndings = Set("局委府室厅院处心会部站所队校学司团道镇乡县区市省馆社署办行州盟旗庭场园".unicodeScalars)
  /// The last characters of the names of places that are governed.
  static let places = Set("省市区县州盟旗镇乡".unicodeScalars)
  /// The last characters of the names of regions, which a town or a quarter is not.
  static let regions = Set("省市县州盟旗".unicodeScalars)
  /// The ends of the names of branches.
  static let branches = ["分局", "支队", "大队", "分中心"].map(\.scalars)
  /// Ends of words with which a torn name goes on even below a line that could be a whole name.
  static let tornOpenings = [
    "公室", "公厅", "员会", "事处", "民政府", "会保障", "场监督", "村振兴", "政审批", "政执法",
  ].map(\.scalars)
  /// Characters with which a torn name goes on below a line that is no whole name.
  static let innerOpenings = Set("局委厅室员务市县".unicodeScalars)
  /// Ends that look like a public body's and are none.
  static let otherEndings = ["网站", "专栏", "目录", "附件", "全市", "全县", "全区", "校园"].map(\.scalars)
  /// Labels of a line whose value is the agency.
  static let agencyLabels = ["编制单位:", "编制机关:", "填报单位:", "单位名称:", "报告单位:", "单位:", "发布机构:", "公开单位:"].map(\.scalars)
  /// Words before the agency that made the report.
  static let makers = ["由", "现将", "现公布", "现发布", "现就"].map(\.scalars)
  /// Words behind which the agency stands alone.
  static let unitLabels = ["编制单位为", "编制单位是", "编制机关为", "编制机关是"].map(\.scalars)
  /// Marks behind which the agency may stand as the subject of a sentence.
  static let breaks = [",", "。"].map(\.scalars)
  /// Words behind the agency that made the report; a year counts, too.
  static let makings = ["编制", "编写", "撰写", "负责编制", "结合", "组织编制", "认真编制"].map(\.scalars)
  /// How the first sentence of a report begins.
  static let sentenceOpenings = ["本报告", "根据", "按照", "依照", "依据", "现将", "现公布", "现发布", "为"].map(\.scalars)
  /// What only the foot of a web page has: a telephone below it is the site's.
  static let pageFeet = ["主办单位:", "承办单位:", "版权所有", "网站标识码", "icp备", "公网安备"].map(\.scalars)
  /// Names under which files state their title.
  static let metadataNames: Set<String> = [
    "articletitle", "title", "og:title", "dc:title", "dc.title", "dcterms.title", "dcterms:title", "标题", "名称", "信息名称",
  ]
  /// What stands between a title and a portal's name.
  static let portalSeparators: Set<Unicode.Scalar> = ["_", "|", "-"]
}
