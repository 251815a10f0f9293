import DocumentModel
import Evidence
import Markup

/// What the head of a page says of it.
enum HTMLMetadata {
  /// The title, and every `meta` with a name and a content.
  static func statements(in tree: HTMLTree) -> [Metadatum] {
    var found: [Metadatum] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .title:
        guard isInHead(index, tree), let metadatum = title(index, tree) else { continue }
        found.append(metadatum)
      case .meta:
        guard let name = tree.attribute(.name, of: index) ?? tree.attribute(.property, of: index),
          let content = tree.attribute(.content, of: index), !presentational.contains(name.lowercased())
        else { continue }
        let value = Whitespace.trimmed(Array(content.utf8))
        if !name.isEmpty, !value.isEmpty {
          found.append(Metadatum(name: name, value: value, location: place(index, tree)))
        }
      default: break
      }
    }
    return found
  }

  /// The statements that give a title.
  static func titles(_ statements: [Metadatum]) -> [String] {
    statements.filter { titleNames.contains($0.name.lowercased()) }.map(\.value)
  }

  private static let titleNames: Set<String> = ["title", "articletitle", "og:title", "dc.title"]

  /// Names that speak of the looks of a page alone.
  private static let presentational: Set<String> = [
    "viewport", "renderer", "format-detection", "theme-color", "referrer",
  ]

  /// Drawings have titles too; only that of the page counts.
  private static func isInHead(_ index: Int, _ tree: HTMLTree) -> Bool {
    let parent = Int(tree.nodes[index].parent)
    return parent < 0 || tree.nodes[parent].tag != .svg
  }

  private static func title(_ index: Int, _ tree: HTMLTree) -> Metadatum? {
    var text = HTMLText()
    for inner in index..<max(index, Int(tree.nodes[index].end)) { text.add(tree.text(inner)) }
    let value = Whitespace.trimmed(text.take())
    return value.isEmpty ? nil : Metadatum(name: "title", value: value, location: place(index, tree))
  }

  private static func place(_ index: Int, _ tree: HTMLTree) -> SourceLocation {
    SourceLocation(line: Int(tree.nodes[index].line), element: tree.path(index))
  }
}
