/// One piece of a report on its way to be written down.
struct Piece {
  /// What it is.
  enum Kind: Equatable {
    case title
    case heading(Int)
    case paragraph
    /// A line that stands alone: signature, date, table title, note.
    case line
    case table
    /// A pasted picture's text or page furniture; the name is its kind.
    case fragment(String)
  }

  var kind: Kind
  var text: String
  var grid: Grid?
  /// Whether the piece before was torn off right here.
  var continues = false

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  init(_ grid: Grid) {
    kind = .table
    text = ""
    self.grid = grid
  }
}

/// A made report before it is written down: its pieces and its truth.
struct Specimen {
  var pieces: [Piece] = []
  var truth = Truth()
  /// How the text becomes bytes.
  var encoding = TextEncoding.utf8
  /// Whether the whole page stands in one row of a table.
  var isOneRow = false
  /// Whether printed lines are stretched at their numbers.
  var isStretched = false
  /// Whether every printed line of a web page stands at a place of its own.
  var isPositioned = false
}
