/// Where in the input a thing stands.
///
/// A location never leaves the input: it says nothing of the host or the path. Text inputs have a line, a column and
/// a byte range (all in the decoded UTF-8 text); packaged and marked-up inputs have a part and an element path; paged
/// inputs have a page.
public struct SourceLocation: Sendable, Hashable {
  /// The line, counted from 1; 0 where the input has no lines.
  public var line: Int
  /// The column in Unicode scalars, counted from 1; 0 where unknown.
  public var column: Int
  /// The bytes in the decoded UTF-8 text; empty where unknown.
  public var bytes: Range<Int>
  /// The part and the element path, such as `word/document.xml#body/tbl[2]/tr[3]/tc[1]`; nil for plain text.
  public var element: String?
  /// The page and the box on it, for inputs that have pages.
  public var page: PagePlace?

  /// Makes a location; everything that is unknown may be left out.
  public init(
    line: Int = 0, column: Int = 0, bytes: Range<Int> = 0..<0, element: String? = nil, page: PagePlace? = nil
  ) {
    self.line = line
    self.column = column
    self.bytes = bytes
    self.element = element
    self.page = page
  }

  /// The place of nothing in particular: the input as a whole.
  public static let whole = SourceLocation()
}

/// A box on a page, in points from the upper left corner.
public struct PagePlace: Sendable, Hashable {
  /// The page, counted from 1.
  public var number: Int
  /// Left, top, right, bottom; nil for the whole page.
  public var box: [Double]?

  /// Makes a place on a page.
  public init(number: Int, box: [Double]? = nil) {
    self.number = number
    self.box = box
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `12:3` for text, the element path for markup, `page 4` for pages, the empty string for the whole.
  public var description: String {
    if line > 0 { return column > 0 ? "\(line):\(column)" : "\(line)" }
    if let element { return element }
    if let page { return "page \(page.number)" }
    return ""
  }
}
