import ReportModel

/// The printed rows that make one form table, torn pieces and lines between them included.
struct FormRegion: Sendable {
  var key: TableKey
  var rows: [PrintedRow]
  /// The sum of the weights of the labels that were found.
  var weight: Int
  /// The rows of the form that are named.
  var targets: Set<Int>
  /// Those of them that print numbers beside their label.
  var filled: Set<Int> = []
  /// The weight of the words that only the form's header and groups say, in rows of its own.
  var headerWeight = 0
  /// Whether its numbers stand there without any header, so that the section alone tells what they are.
  var isHeaderless = false
  /// Whether its rows are sentences, which stay in the text.
  var isProse = false
  /// In which other layout it is printed, where its rows were set upright.
  private(set) var layout: Layout?

  /// A layout that is not the form's.
  enum Layout { case turned, split, moved }

  /// Whether another piece of the same table goes on where this one ends; a second copy says the same rows again.
  func goesOn(in other: FormRegion) -> Bool {
    if other.key != key { return false }
    if key == .reviewLitigation { return !hasWholeRow || !other.hasWholeRow }
    if targets.isDisjoint(with: other.targets) { return true }
    let fewer = min(filled.count, other.filled.count)
    return fewer > 0 && filled.intersection(other.filled).count * 4 <= fewer
  }

  /// Whether a row prints all numbers of section 四, or nearly all.
  private var hasWholeRow: Bool { rows.contains { $0.valueCount > 10 } }

  /// Whether the rows of another piece are those of the form behind the rows of this one.
  func isFollowed(by other: FormRegion) -> Bool {
    guard let last = targets.max(), let first = other.targets.min() else { return false }
    return last < first
  }

  /// The same with the rows of a table that is printed in another layout as the form has them.
  var upright: FormRegion {
    var region = self
    if let rows = TurnedTable.upright(self) {
      (region.rows, region.layout) = (rows, .turned)
    } else if let rows = SplitColumns.joined(self) {
      (region.rows, region.layout) = (rows, .split)
    } else if let rows = FlatHeader.upright(self) {
      (region.rows, region.layout) = (rows, .moved)
    }
    return region
  }

  /// Whether it says the words of the form's header.
  var hasHeader: Bool { headerWeight >= Self.leastHeader }

  /// A word found nowhere else than in the header of the form weighs as much.
  private static let leastHeader = 3

  /// Takes the rows of another piece of the same table.
  mutating func add(_ other: FormRegion) {
    rows += other.rows
    weight += other.weight
    targets.formUnion(other.targets)
    filled.formUnion(other.filled)
    headerWeight += other.headerWeight
  }
}

extension TableKey {
  /// The section in which the form table stands; nil for the annex.
  var section: SectionRole? {
    switch self {
    case .proactive: .proactive
    case .requests: .requests
    case .reviewLitigation: .reviewLitigation
    case .statistics: nil
    }
  }
}
