import DocumentModel
import Evidence

/// Text of a line or a table that does not stand in it, while it is gathered.
struct WithheldText {
  /// A piece, and why it does not stand.
  struct Piece {
    var layer: Layer
    var text: String

    /// The block that keeps it.
    func block(id: Int, at location: SourceLocation) -> Block {
      Block(id: id, kind: .paragraph, text: text, layer: layer, location: location)
    }

    /// The remark on it.
    func finding(at location: SourceLocation) -> Finding {
      layer == .hidden
        ? ReaderFinding.hiddenText.found(at: location)
        : ReaderFinding.struckOut.found(ReaderFinding.quoted(text), at: location)
    }
  }

  private var hidden = HTMLText()
  private var struckOut = HTMLText()

  /// Whether there is none.
  var isEmpty: Bool { hidden.isEmpty && struckOut.isEmpty }

  /// Adds a piece.
  mutating func add(_ bytes: ArraySlice<UInt8>, _ state: HTMLTextState) {
    if state.contains(.hidden) { hidden.add(bytes) } else { struckOut.add(bytes) }
  }

  /// Ends the line, so that pieces of two cells are not glued.
  mutating func endLine() {
    hidden.endLine()
    struckOut.endLine()
  }

  /// The pieces, and a fresh start.
  mutating func take() -> [Piece] {
    let texts = [(Layer.hidden, hidden.take()), (.struckOut, struckOut.take())]
    return texts.filter { !Whitespace.isBlank($0.1) }
      .map { Piece(layer: $0.0, text: String(decoding: $0.1, as: UTF8.self)) }
  }
}
