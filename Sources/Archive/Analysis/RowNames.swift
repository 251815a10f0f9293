import Evidence
import Recognition
import ReportModel

/// Finds rows and columns of official forms by what a person calls them: keys, groups of keys, or printed labels.
struct RowNames {
  /// How directly a name names rows, the most direct first.
  enum Directness: Int, Comparable, Sendable {
    case key, group, label, groupLabel, part

    static func < (left: Directness, right: Directness) -> Bool { left.rawValue < right.rawValue }
  }

  private let known: [FormRow]

  /// Knows the rows of all generations of one table.
  init(_ known: [FormRow]) { self.known = known }

  /// The keys of all rows, each once, in the order of the forms.
  var paths: [String] { Self.unique(known.map(\.path)) }

  private var columns: [FormColumn] { known.flatMap(\.columns) }

  /// The keys of the rows that names mean, and the least direct of the names; all rows for no names.
  ///
  /// - Throws: `ArchiveError` of the cause `.usage` for a name that means none.
  func rows(_ names: [String]) throws(ArchiveError) -> (paths: Set<String>, Directness) {
    guard !names.isEmpty else { return (Set(paths), .key) }
    var found: Set<String> = []
    var worst = Directness.key
    for name in names {
      guard let (rows, directness) = rows(called: name) else { throw Self.unknown(name, paths, "row", "行") }
      found.formUnion(rows)
      worst = max(worst, directness)
    }
    return (found, worst)
  }

  /// The keys of the columns that names mean; all columns for no names.
  ///
  /// - Throws: `ArchiveError` of the cause `.usage` for a name that means none.
  func columns(_ names: [String]) throws(ArchiveError) -> Set<String> {
    guard !names.isEmpty else { return Set(columns.map(\.key)) }
    var found: Set<String> = []
    for name in names {
      let label = FormLabel(name)
      let keys = columns.filter { $0.name == name || $0.isCalled(label) }.map(\.key)
      if keys.isEmpty { throw Self.unknown(name, Self.unique(columns.map(\.name)), "column", "列") }
      found.formUnion(keys)
    }
    return found
  }

  private func rows(called name: String) -> ([String], Directness)? {
    let label = FormLabel(name)
    let ways: [(Directness, (FormRow) -> Bool)] = [
      (.key, { $0.path == name }),
      (.group, { $0.path.hasPrefix(name + "/") }),
      (.label, { $0.isCalled(label) }),
      (.groupLabel, { $0.labels.contains { FormLabel($0) == label } }),
    ]
    for (directness, isMeant) in ways {
      let rows = known.filter(isMeant).map(\.path)
      if !rows.isEmpty { return (rows, directness) }
    }
    let rows = Set(known.filter { FormLabel($0.label).contains(label) }.map(\.path))
    return rows.count == 1 ? (Array(rows), .part) : nil
  }

  private static func unknown(
    _ name: String, _ known: [String], _ english: String, _ chinese: String
  ) -> ArchiveError {
    let list = known.joined(separator: ", ")
    return ArchiveError(
      .usage, Message("the table has no \(english) 「\(name)」; it has \(list)", "该表没有\(chinese)「\(name)」；可用：\(list)"))
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension FormRow {
  /// Whether the row's own label, or another wording of it, is that label.
  fileprivate func isCalled(_ wanted: FormLabel) -> Bool {
    !wanted.isEmpty && ([label] + variants).contains { FormLabel($0) == wanted }
  }
}

extension FormColumn {
  /// The key as tables write it: the only column of a row is `value`.
  var name: String { key.isEmpty ? "value" : key }

  /// Whether the printed header, or another wording of it, is that label.
  fileprivate func isCalled(_ wanted: FormLabel) -> Bool {
    !wanted.isEmpty && ([label] + variants).contains { FormLabel($0) == wanted }
  }
}
