import CanonicalJSON
import Digests
import Evidence
import ReportModel
import ZipIO

/// Verifies packages of this software and foreign BagIt bags.
///
/// A package is sound when its container is canonical, so that no byte of it can have changed unseen; when every file
/// fits every manifest; when none is missing or too many; and when the report is that of the original. Foreign bags
/// are held to BagIt alone. It changes nothing, and it fetches nothing.
public enum PackageVerifier {
  /// Verifies an archive in memory; bytes that are no archive at all are an invalid package too.
  public static func verify(
    archive: [UInt8], name: String, limits: ZipLimits = ZipLimits()
  ) -> VerificationReport {
    verify(PackageContainer(archive, limits: limits), name: name)
  }

  /// Verifies an archive on a disk, such as a volume of gigabytes, a piece at a time; nil for an archive that is not in
  /// canonical form and must be held in memory.
  public static func verify(large archive: ArchiveFile, name: String) -> VerificationReport? {
    guard let entries = try? CanonicalZip.entries(of: archive) else { return nil }
    return verify(PackageContainer(canonical: entries, archive), name: name)
  }

  private static func verify(_ container: PackageContainer, name: String) -> VerificationReport {
    var bag = BagVerifier(container.contents, damaged: container.damaged)
    bag.verify()
    report(on: container, in: &bag)
    let isOurs = bag.isPackage || container.hasPackageName
    if isOurs {
      bag.checkIdentity(folder: container.folder)
      bag.checkOrder(container.order)
    }
    return report(bag, name: name, isOurs: isOurs, container: container)
  }

  /// Verifies a bag that lies in a folder.
  ///
  /// - Throws: `PackageError` where the folder cannot be listed.
  public static func verify(folder: String, name: String) throws(PackageError) -> VerificationReport {
    let contents: FolderBag
    do throws(BagReadError) { contents = try FolderBag(folder) } catch { throw PackageError(error.message) }
    var bag = BagVerifier(contents)
    bag.verify()
    for path in contents.strangers {
      bag.report(.unsafe, path, "it is neither file nor folder", "既非文件也非文件夹")
    }
    if bag.isPackage { bag.checkIdentity(folder: nil) }
    return report(bag, name: name, isOurs: bag.isPackage, container: nil)
  }

  /// Whether an archive is a package in canonical form whose manifests all hold.
  ///
  /// The same answer as `verify` gives for a package that was not deflated, but it stops at the first doubt.
  public static func isIntact(_ archive: [UInt8]) -> Bool {
    guard let entries = try? CanonicalZip.entries(of: archive) else { return false }
    return verify(PackageContainer(canonical: entries, archive), name: "").isValid
  }

  private static func report(on container: PackageContainer, in bag: inout BagVerifier) {
    for path in container.damaged.sorted() {
      bag.report(.checksum, path, BagReadError.checksum.english, BagReadError.checksum.chinese)
    }
    for name in container.strangers {
      bag.report(.unlisted, BagPath(name), "it lies outside the folder of the bag", "位于包文件夹之外")
    }
    guard let deviation = container.deviation else { return }
    switch container.form {
    case .canonical: break
    case .foreign(let isStored):
      if isStored, bag.isPackage || container.hasPackageName { report(deviation, in: &bag) }
    case .damaged(let message):
      bag.report(.container, nil, message.english, message.chinese)
      report(deviation, in: &bag)
    }
  }

  private static func report(_ deviation: CanonicalZip.Deviation, in bag: inout BagVerifier) {
    let path = deviation.name.map { BagPath(String($0.drop { $0 != "/" }.dropFirst())) }
    if let path, bag.damaged.contains(path) || bag.defects.contains(where: { $0.entry == path.text }) { return }
    switch deviation.part {
    case .entry:
      bag.report(
        .container, path, "its header is not the canonical one (from byte \(deviation.offset) of the archive)",
        "条目头不是规范形式（自压缩包第 \(deviation.offset) 字节起）")
    case .directory:
      bag.report(
        .container, nil, "the directory of the archive is not the canonical one (byte \(deviation.offset))",
        "压缩包目录不是规范形式（第 \(deviation.offset) 字节）")
    }
  }

  private static func report(
    _ bag: BagVerifier, name: String, isOurs: Bool, container: PackageContainer?
  ) -> VerificationReport {
    let order = VerificationTest.allCases
    let defects = bag.defects.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let ranks = (order.firstIndex(of: a.kind.test) ?? 0, order.firstIndex(of: b.kind.test) ?? 0)
      return (ranks.0, a.entry ?? "", left.offset) < (ranks.1, b.entry ?? "", right.offset)
    }.map(\.element)
    let broken: Set<Defect.Kind> = [.changed, .checksum, .unreadable, .unlisted, .contradiction]
    let damaged = Set(defects.filter { broken.contains($0.kind) && $0.severity == .error }.compactMap(\.entry))
    return VerificationReport(
      name: name, subject: isOurs ? .package : .bag, id: isOurs ? bag.info.value("External-Identifier") : nil,
      version: bag.declaration.map { "\($0.major).\($0.minor)" },
      canonicalForm: canonicalForm(of: container, isOurs: isOurs),
      files: bag.contents.sizes.count + bag.damaged.count, damagedFiles: damaged.sorted(), defects: defects)
  }

  private static func canonicalForm(
    of container: PackageContainer?, isOurs: Bool
  ) -> VerificationReport.CanonicalForm {
    guard isOurs, let container else { return .notApplicable }
    return switch container.form {
    case .canonical: .kept
    case .foreign(let isStored): isStored ? .broken : .notApplicable
    case .damaged: .broken
    }
  }
}

extension PackageContainer {
  /// Whether the top folder is named as packages are.
  fileprivate var hasPackageName: Bool { PackageLayout.isID(folder) }
}

extension BagVerifier {
  /// Whether the bag says that it is a package.
  fileprivate var isPackage: Bool { info.value("BagIt-Profile-Identifier") == BagInfo.profile }

  /// Checks that report, original and id belong together; `folder` is nil where the folder may have any name.
  fileprivate mutating func checkIdentity(folder: String?) {
    let original = contents.sizes.keys.filter { $0.text.hasPrefix(PackageLayout.originalFolder) }.sorted()
    guard original.count == 1, let path = original.first else {
      if !damaged.contains(where: { $0.text.hasPrefix(PackageLayout.originalFolder) }) {
        report(.missing, BagPath(PackageLayout.originalFolder), "there must be one original", "应恰有一个原件")
      }
      return
    }
    guard let digest = try? contents.digests(of: path, [.sha256])[.sha256], let report = readReport() else { return }
    checkOriginal(path, digest: digest, report: report)
    let id = PackageLayout.id(year: report.year, sha256: digest)
    if info.value("External-Identifier") != id || folder.map({ $0 != id }) ?? false {
      self.report(.identity, nil, "the id should be \(id), as year and original make it", "编号应为 \(id)，由年度与原件得出")
    }
  }

  /// Checks that no name comes twice, which would show one file to us and another to other programs, and the order.
  fileprivate mutating func checkOrder(_ paths: [BagPath]) {
    if paths == PackageLayout.ordered(Array(Set(paths))) { return }
    var seen: Set<BagPath> = []
    let repeated = paths.first { !seen.insert($0).inserted }
    report(
      .container, repeated, repeated == nil ? "the entries are not in their order" : "two entries have this name",
      repeated == nil ? "条目顺序不符" : "有两个条目同名")
  }

  private mutating func readReport() -> Report? {
    let path = BagPath(PackageLayout.report)
    guard let bytes = try? contents.bytes(of: path) else { return nil }
    do throws(ReportDecodingError) { return try ReportDecoder.decode(bytes) } catch {
      report(.malformed, path, error.message.english, error.message.chinese)
      return nil
    }
  }

  /// An original that is itself canonical JSON holds a finished report, which names its own source.
  private mutating func checkOriginal(_ path: BagPath, digest: String, report: Report) {
    if path.text.hasSuffix(".json") || report.source.sha256 == digest { return }
    self.report(.identity, path, "it is not the source that report.json names", "与 report.json 所记来源不符")
  }
}
