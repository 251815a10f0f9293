import Evidence
import Readers

/// The inputs inside a ZIP file, one at a time in the order of its directory.
///
/// Packages in it are taken as packages are that were given as files. Of a collection, a volume or a bag, at the top or
/// in a folder, the payload counts (`BagPayload`), else every file. Other ZIP files inside it are handed on as they
/// are: archives are opened one level deep.
///
/// A name that would leave the folder fails by itself; names that come again get a number, so that no two members of
/// one ZIP file are called the same. Nothing is ever written under such a name.
final class ArchiveMembers {
  private let source: any MemberSource
  private let name: String
  private let limits: ReadLimits
  private let payload: MemberPayload
  private var place = 0
  private var names: Set<[UInt8]> = []

  init(_ source: any MemberSource, name: String, limits: ReadLimits) {
    self.source = source
    self.name = name
    self.limits = limits
    payload = MemberPayload(source.members.map(\.name))
  }

  /// The next input; nil at the end.
  func next() -> WalkStep? {
    while place < source.members.count {
      defer { place += 1 }
      let member = source.members[place]
      guard member.isFile || member.isLink, payload.contains(member.name) else { continue }
      return step(member)
    }
    return nil
  }

  private func step(_ member: ArchiveMember) -> WalkStep {
    let parts = member.name.utf8.split(separator: UInt8(ascii: "/"))
    if member.isLink || parts.contains(where: ForeignFiles.areHiddenOrLeft) && member.staysInside { return .skipped }
    let name = PathName.joined(name, numbered(member.name))
    guard member.staysInside else { return .failure(name: name, .leavesFolder) }
    switch source.bytes(at: place) {
    case .success(let bytes):
      return PackagedInput.step(bytes, name: name, limits: limits) ?? .member(name: name, bytes: bytes)
    case .failure(let facts): return .failure(name: name, facts)
    }
  }

  /// The name, with a number where it has come before: `a.txt`, `a (2).txt`.
  private func numbered(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1
    let dot = bytes.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > slash + 1 ? $0 : nil } ?? bytes.count
    var number = 1
    var next = bytes
    while !names.insert(next).inserted {
      number += 1
      next = bytes[..<dot] + Array(" (\(number))".utf8) + bytes[dot...]
    }
    return String(decoding: next, as: UTF8.self)
  }
}

/// Which members of a ZIP file count.
struct MemberPayload {
  private let bags: [(folder: String, payload: String, holdsPackages: Bool)]

  /// Looks for collections, volumes and bags among the names.
  init(_ names: [String]) {
    let signs = names.filter { ["bagit.txt", "journal.jsonl"].contains(PathName.base($0)) }
    let folders = Set(signs.map { Array($0.utf8.dropLast(PathName.base($0).utf8.count)) })
    bags = folders.compactMap { bytes in
      let folder = String(decoding: bytes, as: UTF8.self)
      let inside = names.lazy.filter { $0.utf8.starts(with: bytes) }.map { $0.utf8.dropFirst(bytes.count) }
      let payload = BagPayload { path in
        inside.contains { $0.elementsEqual(path.utf8) || $0.starts(with: (path + "/").utf8) }
      }
      return payload.map { (folder, folder + $0.rawValue + "/", $0 == .packages) }
    }
  }

  /// Whether a member counts.
  func contains(_ name: String) -> Bool {
    bags.allSatisfy { bag in
      guard name.utf8.starts(with: bag.folder.utf8) else { return true }
      return name.utf8.starts(with: bag.payload.utf8) && (!bag.holdsPackages || name.lowercased().hasSuffix(".zip"))
    }
  }
}

extension FailureFacts {
  fileprivate static let leavesFolder = FailureFacts(
    cause: "deceptive",
    message: Message(
      "its name in the ZIP file would lead out of the folder; the other files are taken", "其在 ZIP 中的名称指向文件夹之外；其余文件照常收入")
  )
}
