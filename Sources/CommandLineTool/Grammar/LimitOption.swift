import Readers

/// An option that raises or lowers one limit of reading.
struct LimitOption: Sendable {
  /// The option.
  let option: Option
  /// The limit it sets.
  let limit: WritableKeyPath<ReadLimits, Int> & Sendable

  /// Every limit has its option.
  static let all: [LimitOption] = [
    LimitOption(.maxInput, .size, \.inputBytes, "bytes of an input", "单个输入的字节数"),
    LimitOption(.maxArchive, .size, \.archiveBytes, "bytes of a ZIP file", "ZIP 文件的字节数"),
    LimitOption(.maxEntries, .count, \.archiveEntries, "entries of a ZIP file", "ZIP 文件的条目数"),
    LimitOption(.maxPart, .size, \.partBytes, "bytes of one inflated part", "单个解压部件的字节数"),
    LimitOption(.maxInflated, .size, \.inflatedBytes, "bytes of all inflated parts", "全部解压部件的字节数"),
    LimitOption(.maxRatio, .count, \.inflationRatio, "inflated to deflated size", "解压后与压缩大小之比"),
    LimitOption(.maxDepth, .count, \.markupDepth, "depth of markup", "标记的嵌套深度"),
    LimitOption(.maxAttributes, .count, \.attributesPerTag, "attributes of one tag", "单个标签的属性数"),
    LimitOption(.maxColumns, .count, \.tableColumns, "columns of a table", "表格的列数"),
    LimitOption(.maxRows, .count, \.tableRows, "rows of a table", "表格的行数"),
    LimitOption(.maxCells, .count, \.tableCells, "cells of all tables", "全部表格的单元格数"),
    LimitOption(.maxElements, .count, \.markupElements, "elements of a web page", "网页的元素数"),
    LimitOption(.maxBlocks, .count, \.blocks, "paragraphs and tables", "段落和表格数"),
    LimitOption(.maxText, .size, \.textBytes, "bytes of text", "文字的字节数"),
  ]

  /// The options of those limits that concern ZIP files.
  static let archive = all.map(\.option).filter { option in
    [.maxArchive, .maxEntries, .maxPart, .maxInflated, .maxRatio].contains(option.name)
  }

  /// The limits that a command line asks for.
  static func limits(of invocation: Invocation) -> ReadLimits {
    var limits = ReadLimits()
    for entry in all {
      if let value = invocation.number(entry.option.name) { limits[keyPath: entry.limit] = value }
    }
    return limits
  }

  private init(
    _ name: OptionName, _ value: OptionValue, _ limit: WritableKeyPath<ReadLimits, Int> & Sendable, _ english: String,
    _ chinese: String
  ) {
    let preset = ReadLimits()[keyPath: limit]
    let shown = value == .size ? "\(preset >> 20)M" : "\(preset)"
    self.option = Option(name, takes: value, "limit: \(english) (\(shown))", "上限：\(chinese)（\(shown)）")
    self.limit = limit
  }
}
