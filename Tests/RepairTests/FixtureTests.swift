import DocumentModel
import Evidence
import Foundation
import TestSupport
import Testing

@testable import Repair

/// The fixtures of the rules: `before.txt` becomes `after.txt`, and the rule leaves `keep.txt` alone.
@Suite struct FixtureTests {
  static let folder = packageRoot.appendingPathComponent("Fixtures/repair")
  static let ids = Catalogue.cards.map(\.id)

  static func text(_ id: String, _ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("\(id)/\(name).txt"), encoding: .utf8)
  }

  @Test("a fixture is repaired as written beside it", arguments: ids)
  func fixtureHolds(id: String) throws {
    let result = try repaired(try Self.text(id, "before")) + "\n"
    if Golden.isRewriting {
      try Data(result.utf8).write(to: Self.folder.appendingPathComponent("\(id)/after.txt"))
    }
    #expect(result == (try Self.text(id, "after")), "\(id)")
    #expect(!Golden.isRewriting)
  }

  @Test("the rule of a fixture is at work in it", arguments: ids)
  func ruleIsAtWork(id: String) throws {
    let result = RepairEngine.repair(try document(try Self.text(id, "before")), level: .suggested)
    #expect(result.records.contains { $0.rule == id }, "\(id)")
  }

  @Test("what looks alike is left alone by the rule", arguments: ids)
  func keepHolds(id: String) throws {
    let source = try document(try Self.text(id, "keep"))
    let result = RepairEngine.repair(source, level: .suggested, rules: Catalogue.rules.filter { $0.card.id == id })
    #expect(result.records.isEmpty, "\(id) \(result.records.map(\.before))")
  }

  @Test("a fixture repaired twice is the fixture repaired once, and its log replays", arguments: ids)
  func fixtureIsStable(id: String) throws {
    let source = try document(try Self.text(id, "before"))
    let once = RepairEngine.repair(source, level: .suggested)
    #expect(RepairEngine.repair(once.document, level: .suggested).records.isEmpty, "\(id)")
    #expect(RepairEngine.replay(once.records, on: source) == once.document, "\(id)")
  }

  @Test("there is a fixture for every rule and a rule for every fixture")
  func fixturesAreComplete() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(folders) == Set(Self.ids))
  }
}
