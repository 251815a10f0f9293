import Evidence

/// Why markup could not be parsed.
public struct MarkupError: Error, Sendable, Hashable {
  /// The class of the cause.
  public enum Cause: Sendable, Hashable {
    /// Not well-formed, cut off, or in no encoding that is known.
    case malformed
    /// A document type declaration, which may define entities; Office documents never need one.
    case documentType
    /// Over a limit; the option raises it.
    case overLimit(option: String)
  }

  /// The class of the cause.
  public var cause: Cause
  /// What is wrong.
  public var message: Message
  /// The line, counted from 1; 0 where unknown.
  public var line: Int

  init(_ cause: Cause, _ message: Message, line: Int = 0) {
    self.cause = cause
    self.message = message
    self.line = line
  }

  static func tooDeep(_ limit: Int, line: Int) -> MarkupError {
    MarkupError(
      .overLimit(option: "--max-depth"),
      Message(
        "the markup is nested more than \(limit) deep; raise the limit with --max-depth if you trust the file",
        "标记嵌套超过 \(limit) 层；如信任该文件，可用 --max-depth 提高上限"), line: line)
  }

  static func tooManyAttributes(_ limit: Int, line: Int) -> MarkupError {
    MarkupError(
      .overLimit(option: "--max-attributes"),
      Message(
        "a tag has more than \(limit) attributes; raise the limit with --max-attributes if you trust the file",
        "一个标签的属性超过 \(limit) 个；如信任该文件，可用 --max-attributes 提高上限"), line: line)
  }

  static func tooManyElements(_ limit: Int, line: Int) -> MarkupError {
    MarkupError(
      .overLimit(option: "--max-elements"),
      Message(
        "the page has more than \(limit) elements; raise the limit with --max-elements if you trust the file",
        "网页的元素超过 \(limit) 个；如信任该文件，可用 --max-elements 提高上限"), line: line)
  }

  static let tooLong = MarkupError(
    .overLimit(option: "--max-part"), Message("the markup is longer than 2 GiB", "标记文本超过 2 GiB"))
}

/// The bounds within which markup is parsed.
public struct MarkupLimits: Sendable, Hashable {
  /// How deep elements may be nested (`--max-depth`).
  public var depth: Int
  /// How many attributes a tag may have (`--max-attributes`).
  public var attributes: Int
  /// How many elements a page may have, of which a tree is made (`--max-elements`); events take no room.
  public var elements: Int

  /// Makes limits.
  public init(depth: Int = 256, attributes: Int = 10_000, elements: Int = 500_000) {
    self.depth = depth
    self.attributes = attributes
    self.elements = elements
  }
}
