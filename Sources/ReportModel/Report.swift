import Evidence

/// One annual report on government information disclosure (政府信息公开工作年度报告), recognised.
///
/// The canonical JSON is this value written down, member by member.
public struct Report: Sendable, Hashable {
  /// The title on one line without layout spaces.
  public var title: String?
  /// The issuing body as the document names it; never completed from outside knowledge.
  public var agency: String?
  /// The reporting year.
  public var year: Int?
  /// The period that the figures cover, as ISO dates.
  public var period: Period?
  /// How to reach the agency, as far as the report says.
  public var contact = Contact()
  /// What stands before the first section, the title left out.
  public var preamble: [ReportBlock] = []
  /// The top-level sections in printed order.
  public var sections: [Section] = []
  /// The official statistics; a table that the report lacks is absent.
  public var tables: [TableKey: FormTable] = [:]
  /// What a bare number cannot say of a cell.
  public var annotations: [Annotation] = []
  /// The results of the checks and the remarks of reading.
  public var findings: [Finding] = []
  /// Every change made to the source's text.
  public var repairs: [RepairRecord] = []
  /// What was taken out of the prose.
  public var fragments: [Fragment] = []
  /// The input.
  public var source: SourceInfo

  /// Makes an empty report of an input.
  public init(source: SourceInfo) { self.source = source }
}

/// The first and the last day, as `YYYY-MM-DD`.
public struct Period: Sendable, Hashable {
  /// The first day.
  public var from: String
  /// The last day.
  public var to: String

  /// Makes a period.
  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// How to reach the agency; every member as the report prints it, nil where it does not.
public struct Contact: Sendable, Hashable {
  /// The postal address.
  public var address: String?
  /// The postcode.
  public var postcode: String?
  /// The telephone number.
  public var phone: String?
  /// The address for electronic mail.
  public var email: String?
  /// The web site.
  public var website: String?

  /// Makes an empty contact.
  public init() {}

  /// Whether the report says nothing.
  public var isEmpty: Bool { self == Contact() }
}

/// A top-level section.
public struct Section: Sendable, Hashable {
  /// The number as printed, such as `一`; nil for a heading without one.
  public var number: String?
  /// The whole heading as printed.
  public var heading: String
  /// What the section is about; nil for headings of other forms.
  public var role: SectionRole?
  /// Its content.
  public var blocks: [ReportBlock]
  /// Where its heading stands.
  public var location: SourceLocation

  /// Makes a section.
  public init(
    number: String?, heading: String, role: SectionRole?, blocks: [ReportBlock] = [],
    location: SourceLocation = .whole
  ) {
    self.number = number
    self.heading = heading
    self.role = role
    self.blocks = blocks
    self.location = location
  }
}

/// The six sections of the official format.
public enum SectionRole: String, Sendable, CaseIterable {
  /// 总体情况
  case overview
  /// 主动公开政府信息情况
  case proactive
  /// 收到和处理政府信息公开申请情况
  case requests
  /// 政府信息公开行政复议、行政诉讼情况
  case reviewLitigation = "review_litigation"
  /// 存在的主要问题及改进情况
  case problems
  /// 其他需要报告的事项
  case other
}

/// A piece of a section.
public struct ReportBlock: Sendable, Hashable {
  /// What it is and what it says.
  public enum Content: Sendable, Hashable {
    case paragraph(String)
    /// A heading below the top level: 2 for （一）, 3 for 1., and so on.
    case heading(level: Int, String)
    case listItem(String)
    /// The place of a recognised form table; its numbers stand in `Report.tables`.
    case formTable(TableKey)
    /// Any other table that belongs to the report.
    case table([[OtherCell]])
  }

  /// What it is and what it says.
  public var content: Content
  /// Where it stands.
  public var location: SourceLocation

  /// Makes a block.
  public init(_ content: Content, location: SourceLocation = .whole) {
    self.content = content
    self.location = location
  }
}

/// A cell of a table that is no form table.
public struct OtherCell: Sendable, Hashable {
  /// Its text; line breaks inside the cell are `\n`.
  public var text: String
  /// How many rows it covers, at least 1.
  public var rowSpan: Int
  /// How many columns it covers, at least 1.
  public var columnSpan: Int

  /// Makes a cell.
  public init(text: String, rowSpan: Int = 1, columnSpan: Int = 1) {
    self.text = text
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
  }
}

/// A piece that was taken out of the prose: a pasted screenshot, a listing, page furniture.
public struct Fragment: Sendable, Hashable {
  /// What it is, in kebab-case, such as `page-number` or `microblog-post`.
  public var kind: String
  /// Its text; lines end in `\n`, cells are separated by tabs.
  public var text: String
  /// Where it stands.
  public var location: SourceLocation

  /// Makes a fragment.
  public init(kind: String, text: String, location: SourceLocation) {
    self.kind = kind
    self.text = text
    self.location = location
  }
}

/// The input that a report was made of.
public struct SourceInfo: Sendable, Hashable {
  /// The file's name without folders.
  public var name: String
  /// Its size in bytes.
  public var size: Int
  /// The SHA-256 of its bytes, 64 hexadecimal digits.
  public var sha256: String
  /// The registered media type.
  public var mediaType: String
  /// The text encoding that was found; nil where the format has none of its own.
  public var encoding: String?

  /// Makes a description of an input.
  public init(name: String, size: Int, sha256: String, mediaType: String, encoding: String? = nil) {
    self.name = name
    self.size = size
    self.sha256 = sha256
    self.mediaType = mediaType
    self.encoding = encoding
  }
}
