import ReportModel

/// What a number of the prose says if certain words stand before it, and the cells that should say the same.
struct Claim: Sendable {
  let card: CheckCard
  /// The generation of the form, nil for any.
  let generation: Generation?
  let table: TableKey
  /// Words of which the clause must have all.
  let all: ProseWords
  /// Words of which the clause must have one; empty for none needed.
  let any: ProseWords
  /// Words of which the clause, the sentence before or the heading above must have one; empty for none needed.
  let context: ProseWords
  /// Words that the clause must not have.
  let none: ProseWords
  let units: [ProseUnit]
  /// The cells whose sum the number may be; several readings are possible.
  let readings: [[CellPath]]
  /// Words with which a claim is a question only.
  let weak: ProseWords
  /// Whether the wording leaves no doubt about what is counted where the whole clause is understood.
  let isExact: Bool

  init(
    _ card: CheckCard, _ table: TableKey, _ generation: Generation? = nil, all: ProseWords = [], any: ProseWords = [],
    context: ProseWords = [], none: ProseWords = [], units: [ProseUnit] = [.item], isExact: Bool = false,
    weak: ProseWords = [.ofWhich, .ownLevel],
    _ readings: [[CellPath]]
  ) {
    (self.card, self.table, self.generation, self.isExact) = (card, table, generation, isExact)
    (self.all, self.any, self.context, self.none) = (all, any, context, none)
    (self.units, self.readings, self.weak) = (units, readings, weak)
  }

  /// Whether a statement says it.
  func matches(_ statement: ProseStatement) -> Bool {
    statement.clause.isSuperset(of: all) && (any.isEmpty || !statement.clause.isDisjoint(with: any))
      && statement.clause.isDisjoint(with: none)
      && (!needsTopic(of: statement) || mayTakeTopic(of: statement))
      && units.contains { $0 == statement.unit }
  }

  /// Whether the heading above tells what the sentence speaks of: not where the sentence has named something else.
  private func mayTakeTopic(of statement: ProseStatement) -> Bool {
    !statement.topic.isDisjoint(with: context)
      && statement.sentence.isDisjoint(with: [.part, .scope, .channel, .otherwise])
  }

  /// Whether the sentence itself does not say what it speaks of.
  func needsTopic(of statement: ProseStatement) -> Bool {
    !context.isEmpty && statement.clause.union(statement.sentence).isDisjoint(with: context)
  }
}

/// A cell of a form table by its keys.
struct CellPath: Sendable, Hashable {
  let row: String
  let column: String

  init(_ row: String, _ column: String = "total") {
    self.row = row
    self.column = column
  }

  /// The JSON Pointer of the cell.
  func pointer(in table: TableKey) -> String {
    "/tables/\(table.rawValue)/\(row)" + (column.isEmpty ? "" : "/" + column)
  }
}
