import Foundation
import Packaging
import Testing
import TestSupport

/// The BagIt conformance suite of the Library of Congress, where it is at hand.
@Suite(.enabled(if: BagSuite.isPresent, "the suite is not there: GX_SUITES names no folder with bagit/"))
struct BagSuiteTests {
  @Test("every valid bag of the suite is accepted", arguments: BagSuite.bags("valid"))
  func valid(bag: String) throws {
    let report = try BagSuite.verify(bag)
    #expect(report.isValid, "\(report.lines(in: .english))")
  }

  @Test("every invalid bag of the suite is refused", arguments: BagSuite.bags("invalid"))
  func invalid(bag: String) throws { #expect(try !BagSuite.verify(bag).isValid) }

  @Test("every bag that is invalid on Linux is refused", arguments: BagSuite.bags("linux-only"))
  func linuxOnly(bag: String) throws { #expect(try !BagSuite.verify(bag).isValid) }

  @Test("every bag whose names only Windows would follow is refused too", arguments: BagSuite.bags("windows-only"))
  func windowsOnly(bag: String) throws { #expect(try !BagSuite.verify(bag).isValid) }

  @Test("every doubtful bag of the suite is accepted with a warning", arguments: BagSuite.bags("warning"))
  func warning(bag: String) throws {
    let report = try BagSuite.verify(bag)
    #expect(report.isValid, "\(report.lines(in: .english))")
    #expect(!report.defects.isEmpty)
  }

  @Test("the suite is complete")
  func complete() {
    let counts = ["valid", "invalid", "linux-only", "warning", "windows-only"].map { BagSuite.bags($0).count }
    #expect(counts == [27, 15, 6, 6, 6])
  }
}

enum BagSuite {
  static let folder: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").standardized
    let suites = ProcessInfo.processInfo.environment["GX_SUITES"] ?? root.path + "/../shared/suites"
    return suites + "/bagit"
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder)

  static func bags(_ kind: String) -> [String] {
    names(folder).filter { $0.hasPrefix("v") }.flatMap { version in
      names("\(folder)/\(version)/\(kind)").map { "\(version)/\(kind)/\($0)" }
    }.filter { (bag: String) in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\(bag)", isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  static func verify(_ bag: String) throws -> VerificationReport {
    try PackageVerifier.verify(folder: "\(folder)/\(bag)", name: bag)
  }

  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
