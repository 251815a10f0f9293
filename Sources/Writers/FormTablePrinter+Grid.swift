import ReportModel

extension FormTablePrinter {
  /// The lines of a table as a rectangle: labels filled up with blanks in front of the cells, cells behind them.
  ///
  /// A row that the source leaves undecided shows its printed cells in order, so its numbers need not stand under the
  /// right headers; its annotation says so.
  func grid(of table: FormTable) -> [(isHeader: Bool, cells: [String])] {
    let rows = rows(of: table)
    let labelWidth = rows.map(\.labels.count).max() ?? 0
    let cellWidth = rows.map(\.cells.count).max() ?? 0
    return rows.map { row in
      if let verbatim = row.verbatim {
        let printed = verbatim.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        return (row.isHeader, printed.map { String(Substring($0)) }.filled(to: labelWidth + cellWidth))
      }
      return (row.isHeader, row.labels.filled(to: labelWidth) + row.cells.filled(to: cellWidth))
    }
  }
}

extension [String] {
  /// The texts with blanks behind them up to a width.
  fileprivate func filled(to width: Int) -> [String] {
    self + repeatElement("", count: Swift.max(0, width - count))
  }
}

extension Contact {
  /// What is stated, with the Chinese name of each member, in the order of the canonical JSON.
  var named: [(name: String, value: String)] {
    [("地址", address), ("邮编", postcode), ("电话", phone), ("电子邮箱", email), ("网址", website)].compactMap {
      name, value in value.map { (name, $0) }
    }
  }
}
