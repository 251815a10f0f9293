/// Blank cells in the styles in which they leave no trace.
enum Blanks {
  /// Notes the rows in which some cells are blank and some are not: their places cannot be known.
  static func markUnknowable(_ specimen: inout Specimen) {
    for piece in specimen.pieces {
      for row in piece.grid?.rows ?? [] {
        let values = row.cells.filter { $0.role == .value }
        let blanks = values.count { $0.text.isEmpty }
        guard blanks > 0, blanks < values.count else { continue }
        specimen.truth.markUnknowable(row.valuePointers, "blank cells of the row leave no trace")
      }
    }
  }
}
