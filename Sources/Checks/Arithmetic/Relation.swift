import ReportModel

/// A relation between cells of one form table.
struct Relation: Sendable {
  /// How the two sides stand to each other.
  enum Comparison: Sendable {
    case equal
    /// The left side is at most the right one.
    case atMost
  }

  /// The check it belongs to.
  let card: CheckCard
  /// How the sides compare.
  let comparison: Comparison
  /// The cells whose sum is the left side: the parts.
  let left: [CellIndex]
  /// The cells whose sum is the right side: the total first.
  let right: [CellIndex]
  /// The row or column that it is about, as the form prints it.
  let label: String

  /// Whether the parts that are printed can be compared where the table lacks rows of the form.
  var mayLackRows: Bool { card == CheckCatalogue.resultsSum }
}

/// A cell of a form: its row and its column, counted from 0.
struct CellIndex: Sendable, Hashable {
  let row: Int
  let column: Int
}

extension Relation {
  /// All relations that hold within the table of a form.
  static func relations(_ key: TableKey, _ generation: Generation) -> [Relation] {
    switch (key, generation) {
    case (.requests, .form2019): requests2019
    case (.requests, .form2021): requests2021
    case (.reviewLitigation, _): disputes
    case (.proactive, .form2019): proactive2019
    case (.proactive, .form2021): proactive2021
    case (.statistics, _): annex
    case (.requests, .form2014), (.proactive, .form2014): []
    }
  }

  private static let requests2019 = RelationBuilder(.requests2019).requests()
  private static let requests2021 = RelationBuilder(.requests2021).requests()
  private static let disputes = RelationBuilder(.reviewLitigation2021).disputes()
  private static let proactive2019 = RelationBuilder(.proactive2019).disclosedDocuments()
  private static let proactive2021 = RelationBuilder(.proactive2021).documentsInForce()
  private static let annex = RelationBuilder(.statistics2014).annex()
}
