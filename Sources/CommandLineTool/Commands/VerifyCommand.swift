import Archive
import Evidence
import FileNames
import Packaging
import Readers
import ZipIO

/// `gxconvert verify`: whether packages, and BagIt bags of others, are whole and unchanged.
enum VerifyCommand {
  private enum Style: String, CaseIterable { case human, json, tests }

  static let command = Command(
    "verify", operands: "PACKAGE…", count: 1...Int.max,
    summary: Message("check that packages and BagIt bags are whole and unchanged", "检验封装包和 BagIt 包是否完整、未被改动"),
    discussion: Message(
      """
      Checks every checksum, every manifest, that no file is missing or extra, and, for packages of this program,
      that the file is byte for byte the one its contents make. A bag may be a ZIP file or a folder.
      """,
      """
      检验每个校验和与每份清单，检验没有缺失或多余的文件；对本程序生成的封装包，还检验其逐字节等于由内容重新生成的文件。
      BagIt 包可以是 ZIP 文件或文件夹。
      """),
    options: [
      Option(
        .format, takes: .choice(Style.allCases.map(\.rawValue)),
        "human (default), json, or tests: by the four tests of DA/T 70", "human（默认）、json 或 tests：按 DA/T 70 四性分组")
    ] + LimitOption.archive,
    examples: [
      Example("gxconvert verify *.zip", "all packages of a folder; 1 if one is damaged", "检验文件夹中全部封装包；有损坏则以 1 退出")
    ]
  ) { invocation, console in
    var code = ExitCode.done
    for operand in invocation.operands {
      do throws(Failure) {
        let report = try verification(of: operand, ZipLimits(LimitOption.limits(of: invocation)))
        try console.write(text(report, invocation.choice(.format) ?? Style.human, console))
        if !report.isValid { code = max(code, .negative) }
      } catch {
        if error.code == .cannotWrite || invocation.operands.count == 1 { throw error }
        Reporter(console: console).failure(error)
        code = .negative
      }
    }
    return code
  }

  private static func verification(of file: FileName, _ limits: ZipLimits) throws(Failure) -> VerificationReport {
    guard file.isFolder else {
      // Volumes of our own may have any size.
      if !file.isStandardStream, let large = ArchiveFile(file), large.count > limits.archiveBytes,
        let report = PackageVerifier.verify(large: large, name: file.display)
      {
        return report
      }
      let bytes = try InputFile.read(file, limit: limits.archiveBytes, raisedBy: .maxArchive)
      return PackageVerifier.verify(archive: bytes, name: file.display, limits: limits)
    }
    do throws(PackageError) {
      var report = try PackageVerifier.verify(folder: file.text, name: file.display)
      report.add(journalOf: ReportCollection(at: file.text))
      return report
    } catch {
      throw Failure(error, in: file)
    }
  }

  private static func text(_ report: VerificationReport, _ style: Style, _ console: Console) -> [UInt8] {
    switch style {
    case .human: Array((report.lines(in: console.language).joined(separator: "\n") + "\n").utf8)
    case .tests: Array((report.linesByTest(in: console.language).joined(separator: "\n") + "\n").utf8)
    case .json: report.json
    }
  }
}

extension VerificationReport {
  /// Adds what the journal of a collection contradicts in the bag that the collection is.
  fileprivate mutating func add(journalOf collection: ReportCollection) {
    guard collection.exists else { return }
    do throws(ArchiveError) {
      let known = Set(defects.map(\.entry))
      for defect in try collection.journalDefects() where !known.contains(defect.path) {
        defects.append(
          Defect(
            entry: defect.path, kind: Defect.Kind(rawValue: defect.kind.rawValue) ?? .contradiction, severity: .error,
            message: defect.message))
      }
    } catch {
      defects.append(Defect(entry: "journal.jsonl", kind: .malformed, severity: .error, message: error.message))
    }
  }
}
