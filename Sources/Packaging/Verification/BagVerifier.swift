import Digests
import Evidence

/// Verifies a bag of BagIt 0.93 to 1.0 (RFC 8493) file by file.
///
/// It never stops at the first defect. What RFC 8493 forbids and the drafts before it did not, is a warning in a bag
/// of a draft. It fetches nothing: a file of fetch.txt that is not there is missing.
struct BagVerifier {
  let contents: any BagContents
  /// Files that are there but known to be damaged: they are neither missing nor looked at again.
  let damaged: Set<BagPath>
  private(set) var defects: [Defect] = []
  /// The declared version; nil where there is no declaration.
  private(set) var declaration: BagDeclaration?
  /// The statements of bag-info.txt.
  private(set) var info = BagInfo()

  private var manifests: [ReadManifest] = []
  private var missingSystemFiles: Set<BagPath> = []
  private let names: BagNames

  init(_ contents: any BagContents, damaged: Set<BagPath> = []) {
    self.contents = contents
    self.damaged = damaged
    names = BagNames(contents.sizes.keys)
  }

  /// Whether every file that a manifest lists has been looked at and found right.
  mutating func verify() {
    readDeclaration()
    readManifests()
    readInfo()
    checkCompleteness()
    checkDigests()
    checkFetchList()
    checkSize()
  }

  mutating func report(
    _ kind: Defect.Kind, _ path: BagPath?, _ english: String, _ chinese: String, severity: Severity = .error
  ) {
    defects.append(Defect(entry: path?.text, kind: kind, severity: severity, message: Message(english, chinese)))
  }

  private var isStandard: Bool { declaration.map { $0.isStandard || !$0.isKnown } ?? true }

  private mutating func text(of path: BagPath) -> String? {
    guard contents.sizes[path] != nil, let bytes = bytes(of: path) else { return nil }
    if let text = TagFileText.decode(bytes, encoding: declaration?.encoding ?? "UTF-8") { return text }
    report(.malformed, path, "it is not in the declared encoding", "内容不是声明的编码")
    return nil
  }

  private mutating func bytes(of path: BagPath) -> [UInt8]? {
    do throws(BagReadError) { return try contents.bytes(of: path) } catch {
      report(error.kind, path, error.message.english, error.message.chinese)
      return nil
    }
  }

  private mutating func readDeclaration() {
    let path = BagPath("bagit.txt")
    if damaged.contains(path) { return }
    guard contents.sizes[path] != nil else {
      return report(.missing, path, "the declaration of a bag is missing", "缺少包声明文件")
    }
    guard let bytes = bytes(of: path) else { return }
    declaration = BagDeclaration(parsing: bytes)
    if let declaration, !declaration.isKnown {
      report(
        .malformed, path, "it declares a version of BagIt that is not known; the rules of 1.0 are applied",
        "声明的 BagIt 版本未知；按 1.0 的规则检验", severity: .warning)
    }
    if declaration == nil {
      report(
        .malformed, path, "it must hold the two lines BagIt-Version and Tag-File-Character-Encoding exactly",
        "应恰好包含 BagIt-Version 与 Tag-File-Character-Encoding 两行")
    }
  }

  private mutating func readInfo() {
    let path = BagPath("bag-info.txt")
    if contents.sizes[path] != nil, let text = text(of: path) { info = BagInfo(parsing: text) }
  }

  private mutating func readManifests() {
    for path in contents.sizes.keys.sorted() {
      guard let kind = ReadManifest.Kind(path), let text = text(of: path) else { continue }
      var manifest = ReadManifest(path: path, kind: kind)
      if manifest.algorithm == nil {
        report(.unknownAlgorithm, path, "its digests cannot be checked", "无法核对其摘要", severity: .warning)
      }
      read(Manifest(parsing: text), into: &manifest)
      manifests.append(manifest)
    }
    let damagedManifests = damaged.contains { ReadManifest.Kind($0)?.isPayload == true }
    if !damagedManifests, !manifests.contains(where: { $0.kind.isPayload && $0.algorithm != nil }) {
      report(.missing, nil, "there is no manifest of the payload that can be checked", "没有可核对的内容清单")
    }
  }

  private mutating func read(_ lines: Manifest, into manifest: inout ReadManifest) {
    for number in lines.malformedLines {
      report(.malformed, manifest.path, "line \(number) is no digest and path", "第 \(number) 行不是摘要与路径")
    }
    for line in lines.lines {
      guard let path = resolve(line, in: manifest) else { continue }
      if let other = manifest.digests[path] {
        let isSame = other == line.digest
        report(
          isSame ? .listedTwice : .contradiction, path,
          "\(manifest.path.text) lists it twice\(isSame ? "" : ", with two digests")",
          "\(manifest.path.text) 将其列出两次\(isSame ? "" : "，摘要不同")", severity: isSame && !isStandard ? .warning : .error)
      } else {
        manifest.digests[path] = line.digest
      }
    }
  }

  /// The file that a line means; nil where it means none that may be looked at.
  private mutating func resolve(_ line: Manifest.Line, in manifest: ReadManifest) -> BagPath? {
    let written = BagPath(line.path)
    if line.hasAsterisk {
      report(
        .pathForm, written, "an asterisk stands before it in \(manifest.path.text)",
        "\(manifest.path.text) 中其前有星号", severity: .warning)
    }
    let path = written.withoutDot
    if path != written {
      report(.pathForm, written, "it is listed with 「./」 in front", "清单中以「./」开头", severity: .warning)
    }
    guard path.isSafe, path.isPayload == manifest.kind.isPayload else {
      report(.unsafe, path, "\(manifest.path.text) must not list it", "\(manifest.path.text) 不得列出该路径")
      return nil
    }
    return find(path)
  }

  private mutating func find(_ path: BagPath) -> BagPath {
    if path.isSystemFile {
      report(.systemFile, path, "a file of the operating system is listed", "清单列有操作系统文件", severity: .warning)
    }
    if names.isKnown(path) || damaged.contains(path) { return path }
    if names.isKnown(path.decoded) { return path.decoded }
    if let variant = names.variant(of: path) {
      report(
        .nameVariant, path, "it is there as 「\(variant.text)」, which only some file systems take for the same",
        "实际文件名为「\(variant.text)」，仅部分文件系统视为同名", severity: .warning)
      return path
    }
    if path.isSystemFile { missingSystemFiles.insert(path) }
    return path
  }
}

extension BagVerifier {
  private func file(for path: BagPath) -> BagPath? {
    names.isKnown(path) ? path : names.variant(of: path)
  }

  private mutating func checkCompleteness() {
    let payload = manifests.filter(\.kind.isPayload)
    var reported: Set<BagPath> = []
    for manifest in manifests {
      for path in manifest.digests.keys.sorted()
      where file(for: path) == nil && !damaged.contains(path) && !missingSystemFiles.contains(path) {
        guard reported.insert(path).inserted else { continue }
        report(
          .missing, path, "it is listed in \(manifest.path.text) but not there", "\(manifest.path.text) 列有该文件，但文件不存在")
      }
    }
    if payload.isEmpty { return }
    for path in contents.sizes.keys.sorted() where path.isPayload {
      let listing = payload.filter { $0.digests[path] != nil }
      if listing.count < (isStandard ? payload.count : 1) {
        report(.unlisted, path, "it is there but not in every manifest", "文件存在，但并非每个清单都列出")
      }
    }
  }

  private mutating func checkDigests() {
    let listed = Set(manifests.flatMap(\.digests.keys))
    for path in listed.sorted() {
      guard let file = file(for: path) else { continue }
      let wanted = manifests.filter { $0.digests[path] != nil && $0.algorithm != nil }
      do throws(BagReadError) {
        let digests = try contents.digests(of: file, Set(wanted.compactMap(\.algorithm)))
        for manifest in wanted where manifest.algorithm.flatMap({ digests[$0] }) != manifest.digests[path] {
          report(
            .changed, path, "its digest differs from \(manifest.path.text)", "其摘要与 \(manifest.path.text) 不符")
        }
      } catch {
        report(error.kind, path, error.message.english, error.message.chinese)
      }
    }
  }

  private mutating func checkFetchList() {
    let path = BagPath("fetch.txt")
    guard contents.sizes[path] != nil, let text = text(of: path) else { return }
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(maxSplits: 2) { $0 == " " || $0 == "\t" }
      guard parts.count == 3 else {
        report(.malformed, path, "a line is no URL, length and path 「\(line)」", "有一行不是网址、长度与路径「\(line)」")
        continue
      }
      let target = BagPath(parts[2].trimmed).withoutDot
      if !target.isSafe || !target.isPayload {
        report(.unsafe, target, "fetch.txt must not list it", "fetch.txt 不得列出该路径")
      }
    }
  }

  private mutating func checkSize() {
    guard let oxum = info.value("Payload-Oxum"), !damaged.contains(where: \.isPayload) else { return }
    let payload = contents.sizes.filter { $0.key.isPayload }
    let size = payload.values.reduce(0, +)
    let counts = [payload.count, payload.count + missingSystemFiles.count]
    if !counts.contains(where: { oxum == "\(size).\($0)" }) {
      report(
        .size, BagPath("bag-info.txt"),
        "it states a payload of 「\(oxum)」 octets and files, there are \(size).\(counts[0])",
        "声明内容为「\(oxum)」（字节数.文件数），实际为 \(size).\(counts[0])")
    }
  }
}
