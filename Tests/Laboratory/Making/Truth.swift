import Evidence
import ReportModel

/// What a made report says: the figures that a conversion is held against.
public struct Truth: Sendable {
  /// A cell whose value the damage has destroyed: null with an annotation is right, too.
  struct Unknowable {
    var pointer: String
    var reason: String
  }
  /// Text that is no part of the report.
  struct Fragment {
    var kind: String
    var text: String
  }
  /// A number of the prose that disagrees with a table.
  struct Inconsistency {
    var pointers: [String]
    var what: String
  }
  /// An indicator row that no form knows.
  struct Unlisted {
    var label: String
    var unit: String
    var cell: TruthCell
  }

  /// The title on one line.
  public internal(set) var title = ""
  /// The issuing body; nil where the report names none.
  public internal(set) var agency: String?
  /// The reporting year.
  public internal(set) var year = 0
  /// `2014`, `2019`, `2021`, `mixed` or `none`.
  public internal(set) var format = ""
  /// How the report was written down, such as `seed-text`.
  public internal(set) var style = ""
  /// The damages that were done, by their names.
  public internal(set) var damage: [String] = []
  /// Peculiarities of the content that are no damage.
  public internal(set) var features: [String] = []

  var generations: [TableKey: Generation] = [:]
  var sections: [String] = []
  var cells: [String: TruthCell] = [:]
  /// The pointers of `cells` in printed order.
  var pointers: [String] = []
  var unlisted: [Unlisted] = []
  var contact: [String: String] = [:]
  var prose: [String] = []
  var joins: [String] = []
  var fragments: [Fragment] = []
  var unknowable: [Unknowable] = []
  var inconsistencies: [Inconsistency] = []
  /// Every text that the undamaged report prints: prose, headings, labels and cells.
  var originals: [String] = []

  /// Notes a cell.
  mutating func add(_ cell: TruthCell, at pointer: String) {
    if cells.updateValue(cell, forKey: pointer) == nil { pointers.append(pointer) }
  }

  /// Takes cells out: the report does not print them any more.
  mutating func remove(_ gone: Set<String>) {
    for pointer in gone { cells[pointer] = nil }
    pointers.removeAll { gone.contains($0) }
  }

  /// Notes that the damage destroyed cells.
  mutating func markUnknowable(_ pointers: [String], _ reason: String) {
    unknowable += pointers.map { Unknowable(pointer: $0, reason: reason) }
  }

  /// Notes a peculiarity once.
  mutating func note(feature: String) { if !features.contains(feature) { features.append(feature) } }

  /// Notes a damage once.
  mutating func note(damage name: String) { if !damage.contains(name) { damage.append(name) } }
}
