/// What programs leave that turn a document into Markdown.
enum MarkdownDamage {
  static let all = [underscoreBold, links, escapes, oneRow, separatorLines, dashTables]

  /// __一、总体情况__ and __一是__.
  static let underscoreBold = Damage(name: "underscore-bold", chances: [5, 10, 15], styles: .recognised) { target in
    target.editTexts({ $0 == .title || $0.isTopHeading || $0 == .heading(2) || $0.isProse }, percent: 90) { text, _ in
      if text.contains("*") || text.contains("#") { return text }
      guard text.contains("。") else { return "__\(text)__" }
      return ["一是", "二是", "三是", "四是"].reduce(text) { $0.replacing($1, with: "__\($1)__") }
    }
  }

  /// 附件 and addresses as [text](address).
  static let links = Damage(name: "markdown-links", chances: [5, 8, 12], styles: .recognised) { target in
    guard let site = target.specimen.truth.contact["website"] else { return false }
    return target.editTexts(\.isProse, percent: 100) { text, _ in
      text.contains("<" + site)
        ? text : text.replacing(site, with: "[\(site)](http://\(site.split(separator: "/").last ?? ""))")
    }
  }

  /// 1\\. and 0951\\-2078858.
  static let escapes = Damage(name: "markdown-escapes", chances: [6, 10, 15], styles: [.pipes]) { target in
    let marks: Set<Character> = [".", "-", "(", ")", "_"]
    let escaped = { (text: String) in
      text.contains("\\") || text.contains("](") || text.contains("__")
        ? text : text.reduce(into: "") { $0 += marks.contains($1) ? "\\\($1)" : String($1) }
    }
    let isEdited = target.editTexts({ $0.isProse || $0 == .line }, percent: 100) { text, _ in escaped(text) }
    let isTable = target.editTables { grid, _, _ in
      for row in grid.rows.indices {
        for cell in grid.rows[row].cells.indices where grid.rows[row].cells[cell].role == .label {
          grid.rows[row].cells[cell].text = escaped(grid.rows[row].cells[cell].text)
        }
      }
      return true
    }
    return isEdited || isTable
  }

  /// The page as one row of the table that lays it out.
  static let oneRow = Damage(name: "one-row-layout", chances: [2, 4, 6], styles: [.pipes]) { target in
    target.specimen.isOneRow = true
    return true
  }

  /// Lines of dashes between paragraphs.
  static let separatorLines = Damage(name: "separator-lines", chances: [5, 10, 15], styles: .recognised) { target in
    let mark = target.dice.pick(["---", "***", "――――――――", "* * *", "=========="])
    let places = target.specimen.pieces.indices.dropFirst(4).filter { target.specimen.pieces[$0].kind == .paragraph }
    for place in target.dice.sample(Array(places), 2).reversed() {
      target.specimen.pieces.insert(Piece(.fragment("separator"), mark), at: place)
    }
    return !places.isEmpty
  }

  /// A table of dashes that the page does not have.
  static let dashTables = Damage(name: "dash-tables", chances: [2, 4, 8], styles: [.seedText]) { target in
    guard let place = target.specimen.pieces.lastIndex(where: { $0.kind.isTopHeading }) else { return false }
    let row = Array(repeating: "-", count: 4).joined(separator: "\t")
    let text = "数据一\t数据二\t数据三\t数据四\n\(row)\n\(row)"
    target.specimen.pieces.insert(Piece(.fragment("dash-table"), text), at: place)
    return true
  }
}
