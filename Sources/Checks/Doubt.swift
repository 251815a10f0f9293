import ReportModel

/// The cells whose reading is itself in doubt: a relation over them may fail because of us, not because of the source.
struct Doubt {
  private let places: Set<String>

  /// Collects the doubtful cells, rows and tables of a report.
  init(_ annotations: [Annotation]) {
    places = Set(annotations.lazy.filter { Self.isDoubtful($0.status) }.map(\.at))
  }

  private static func isDoubtful(_ status: Annotation.Status) -> Bool {
    switch status {
    case .placed, .inferred, .ambiguous, .unreadable: true
    case .unit, .note, .notApplicable: false
    }
  }

  /// Whether a cell, its row or its table is in doubt.
  func touches(_ pointer: String) -> Bool {
    guard !places.isEmpty else { return false }
    var place = pointer[...]
    while !place.isEmpty {
      if places.contains(String(place)) { return true }
      place = place.lastIndex(of: "/").map { place[..<$0] } ?? ""
    }
    return false
  }
}
