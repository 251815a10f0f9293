/// Where in the input a thing stands.
///
/// A location never leaves the input: it says nothing of the host or the path. Text inputs have a line, a column and
/// a byte range (all in the decoded UTF-8 text); packaged and marked-up inputs have a part and an element path; paged
/// inputs have a page.
///
/// It is small because every cell has one: numbers beyond 32 bits become the greatest that there are.
public struct SourceLocation: Sendable, Hashable {
  /// What is known beside the place in the text.
  private enum Place: Sendable, Hashable {
    case none
    case element(ElementPath)
    indirect case page(PagePlace, ElementPath?)
  }

  private var lineNumber: Int32
  private var columnNumber: Int32
  private var start: UInt32
  private var end: UInt32
  private var place = Place.none

  /// Makes a location; everything that is unknown may be left out.
  public init(
    line: Int = 0, column: Int = 0, bytes: Range<Int> = 0..<0, element: String? = nil, page: PagePlace? = nil
  ) {
    lineNumber = Int32(clamping: line)
    columnNumber = Int32(clamping: column)
    start = UInt32(clamping: bytes.lowerBound)
    end = UInt32(clamping: bytes.upperBound)
    set(element.map { ElementPath($0) }, page)
  }

  /// Makes the location of an element, and of the line on which it begins.
  public init(line: Int = 0, path: ElementPath?) {
    self.init(line: line)
    set(path, nil)
  }

  /// The place of nothing in particular: the input as a whole.
  public static let whole = SourceLocation()

  /// The line, counted from 1; 0 where the input has no lines.
  public var line: Int {
    get { Int(lineNumber) }
    set { lineNumber = Int32(clamping: newValue) }
  }

  /// The column in Unicode scalars, counted from 1; 0 where unknown.
  public var column: Int {
    get { Int(columnNumber) }
    set { columnNumber = Int32(clamping: newValue) }
  }

  /// The bytes in the decoded UTF-8 text; empty where unknown.
  public var bytes: Range<Int> {
    get { Int(start)..<Int(end) }
    set {
      start = UInt32(clamping: newValue.lowerBound)
      end = UInt32(clamping: newValue.upperBound)
    }
  }

  /// The part and the element path, such as `word/document.xml#body/tbl[2]/tr[3]/tc[1]`; nil for plain text.
  public var element: String? {
    get { path?.text }
    set { set(newValue.map { ElementPath($0) }, page) }
  }

  /// The page and the box on it, for inputs that have pages.
  public var page: PagePlace? {
    get { if case .page(let page, _) = place { page } else { nil } }
    set { set(path, newValue) }
  }

  private var path: ElementPath? {
    switch place {
    case .none: nil
    case .element(let path): path
    case .page(_, let path): path
    }
  }

  private mutating func set(_ path: ElementPath?, _ page: PagePlace?) {
    place = page.map { .page($0, path) } ?? path.map { .element($0) } ?? .none
  }
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
