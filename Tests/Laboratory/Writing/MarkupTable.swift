/// Writes a grid as an HTML table.
enum MarkupTable {
  /// The table as it stands in recognised text: one line, or one line a row.
  static func lines(of grid: Grid, _ dice: inout Dice) -> [String] {
    let usesHeads = dice.chance(30)
    let style = dice.chance(20) ? " style=\"text-align: center;\"" : ""
    let rows = grid.rows.map { row in
      let cells = row.cells.map { element($0, name: usesHeads && row.isHeader ? "th" : "td", attributes: style) }
      return "<tr>" + cells.joined() + "</tr>"
    }
    let open = dice.chance(50) ? "<table border=\"1\">" : usesHeads ? "<table><tbody>" : "<table>"
    let close = open.hasSuffix("<tbody>") ? "</tbody></table>" : "</table>"
    return dice.chance(50) ? [open + rows.joined() + close] : [open] + rows + [close]
  }

  /// One cell with its spans.
  static func element(_ cell: Grid.Cell, name: String = "td", attributes: String = "", content: String? = nil) -> String
  {
    let rows = cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : ""
    let columns = cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : ""
    return "<\(name)\(attributes)\(rows)\(columns)>\(content ?? escaped(cell.text))</\(name)>"
  }

  /// Text with the marks of HTML escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
