import DocumentModel

/// Titles that the name of a portal stands beside.
extension TitleSearch {
  /// The title beside the name of the portal or a counter on one of the first lines: `…年度报告-某某县人民政府`.
  func titleBesidePortal() -> Title? {
    lines.prefix(10).lazy.compactMap { Self.part(of: $0.line) ?? Self.opening(of: $0.line) }.first
  }

  /// The title that the file states of itself, without the portal's name.
  static func statedTitle(_ metadata: [Metadatum]) -> Title? {
    for datum in metadata where TitleWording.metadataNames.contains(datum.name.lowercased()) {
      let line = FoldedLine(datum.value, limit: 200)
      if let title = Title(line) { return title }
      if let title = part(of: line) { return title }
    }
    return nil
  }

  /// The title up to one of the spaces of a line.
  private static func opening(of line: FoldedLine) -> Title? {
    line.gaps.lazy.prefix(8).compactMap { Title(FoldedLine(line.text(in: 0..<$0))) }.first
  }

  /// The first part of a line that is a title, where marks part it from the name of the portal.
  private static func part(of line: FoldedLine) -> Title? {
    let parts = line.folded.indices.split { TitleWording.portalSeparators.contains(line.folded[$0]) }
    return parts.count < 2
      ? nil
      : parts.lazy.compactMap { part in
        part.first.flatMap { first in part.last.flatMap { Title(FoldedLine(line.text(in: first..<$0 + 1))) } }
      }.first
  }
}
