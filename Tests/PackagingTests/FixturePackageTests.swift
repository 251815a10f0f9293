import CanonicalJSON
import Conversion
import DocumentModel
import Foundation
import Packaging
import Repair
import ReportModel
import TestSupport
import Testing

/// What must hold of the package of every report fixture.
@Suite struct FixturePackageTests {
  private static let fixtures = (try? ReportFixture.all()) ?? []

  @Test("the package is sound and gives back report and original", arguments: fixtures)
  func roundTrip(fixture: ReportFixture) throws {
    let conversion = try fixture.converted()
    let archive = try fixture.packaged()
    #expect(PackageVerifier.verify(archive: archive, name: fixture.name).defects == [])
    let package = try PackageReader(archive)
    #expect(try package.original().bytes == fixture.bytes())
    #expect(ReportEncoder.encode(try package.report()) == ReportEncoder.encode(conversion.report))
    #expect(Self.cells(of: try package.report()) == Self.cells(of: conversion.report))
    #expect(try package.report().sections == conversion.report.sections)
  }

  /// Every cell with its place in words; the place of a blank cell has no bytes, so only line and column count.
  private static func cells(of report: Report) -> [String] {
    TableKey.allCases.compactMap { report.tables[$0] }.flatMap { table in
      table.rows.flatMap { row in
        row.cells.map { cell in
          let place = cell.location.map { "\($0) \($0.bytes.isEmpty ? "" : "\($0.bytes)")" } ?? ""
          return
            "\(row.form.path) \(cell.value as Any) \(cell.printed ?? "") \(cell.cellNumber) \(place) \(cell.printedRow ?? "")"
        }
      }
    }
  }

  @Test("replaying repairs.jsonl over the original gives what recognition saw", arguments: fixtures)
  func replay(fixture: ReportFixture) throws {
    let conversion = try fixture.converted()
    let records = try PackageReader(try fixture.packaged()).repairs()
    let read = try #require(conversion.read)
    #expect(RepairEngine.replay(records, on: read).blocks == conversion.repaired?.blocks)
  }

  @Test("every cell that is printed can be traced to its words in the original", arguments: fixtures)
  func trace(fixture: ReportFixture) throws {
    let report = try PackageReader(try fixture.packaged()).report()
    let placed = report.annotations.filter { [.ambiguous, .inferred, .unreadable].contains($0.status) }.map(\.at)
    for (key, table) in report.tables {
      for row in table.rows {
        for (index, cell) in row.cells.enumerated() where cell.value != nil {
          let pointer = row.pointer(in: key, column: index)
          #expect(cell.printed != nil && cell.location != nil || placed.contains(pointer), "\(pointer)")
        }
      }
    }
  }

  @Test("a package is an input too: its report is the same, and packed again it is the same package")
  func packageAsInput() throws {
    for fixture in Self.fixtures.prefix(3) {
      let archive = try fixture.packaged()
      let again = try Converter.convert(archive, name: "p.zip")
      #expect(ReportEncoder.encode(again.report) == ReportEncoder.encode(try fixture.converted().report))
      let parts = try PackageReader(try again.package(original: archive))
      #expect(try parts.bytes(of: PackageLayout.report) == PackageReader(archive).bytes(of: PackageLayout.report))
      #expect(parts.id == (try PackageReader(archive).id))
    }
  }

  @Test("a damaged package is refused as an input")
  func damagedInput() throws {
    var archive = try #require(try Self.fixtures.first?.packaged())
    archive[archive.count / 2] ^= 4
    #expect(throws: ReadError.self) { try Converter.convert(archive, name: "p.zip") }
  }

  @Test("a package made again with the same rules is the same, and nothing differs", arguments: fixtures.prefix(4))
  func repackage(fixture: ReportFixture) throws {
    let archive = try fixture.packaged()
    let again = try Repackaging(of: archive)
    #expect(again.differences == [])
    #expect(again.package == archive)
    let raw = try Repackaging(of: archive, options: ConversionOptions(repair: .none))
    #expect(raw.id == again.id)
  }
}
