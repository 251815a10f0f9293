import FileNames
import Glibc

/// How a path that was given is called in the collection.
///
/// - A relative path that stays below the working folder is called as it was given.
/// - Of any other path (`/…`, `../…`, `.`) the end counts: a folder's own name, a file's with the folder it lies in.
///   Where that would be the same for two of the paths on one command line, both get one folder more, until they differ.
/// - A folder that is the only input has no name: its files are called by their paths below it.
///
/// So names depend neither on the order of the paths nor, but for relative ones, on the working folder, and hold no
/// more of the machine's folders than is needed to tell inputs apart. Links are not resolved. Paths of a list are
/// called each for itself, since a list may have no end.
///
/// Each holds little more than its path, since a pattern may stand for very many.
struct GivenName: Sendable {
  /// The path without needless parts; from the root, if more of it may come in front of the name.
  private let path: [UInt8]
  /// The path to where a relative one begins; empty for one from the root.
  private let base: [UInt8]
  /// Where the name begins in the path.
  private var start: Int
  /// Whether more of the path may come in front of the name.
  private let grows: Bool

  /// Takes a path apart; `workingFolder` is the path to where relative ones begin.
  init(_ file: FileName, isFolder: Bool, workingFolder: [UInt8] = GivenName.workingFolder) {
    let isAbsolute = file.bytes.first == Self.slash
    let given = Self.parts(file.bytes)
    grows = isAbsolute || given.isEmpty || given.contains { $0.elementsEqual("..".utf8) }
    let plain =
      grows
      ? Self.resolved(isAbsolute ? given : Self.parts(workingFolder) + given).flatMap { [Self.slash] + $0 }
      : Array(given.joined(separator: [Self.slash]))
    path = plain == file.bytes ? file.bytes : plain  // which needs no memory of its own
    base = grows ? [] : workingFolder
    start = grows ? path.count + 1 : 0
    if grows { grow() }
    if grows, !isFolder { grow() }
  }

  /// The path to the working folder; empty where it is gone.
  static var workingFolder: [UInt8] {
    guard let path = getcwd(nil, 0) else { return [] }
    defer { free(path) }
    return UnsafeBufferPointer(start: path, count: strlen(path)).map(UInt8.init(bitPattern:))
  }

  /// The name as it is recorded.
  var text: String { FileName(name).recorded }

  /// Lets names that are the same for different paths grow until they differ.
  static func settle(_ names: inout [GivenName]) {
    var order = Array(names.indices)
    while true {
      order.sort { names[$0].name.lexicographicallyPrecedes(names[$1].name) }
      var hasGrown = false
      var first = 0
      while first < order.count {
        var end = first + 1
        while end < order.count, names[order[end]].name == names[order[first]].name { end += 1 }
        let group = order[first..<end]
        if group.contains(where: { !names[$0].leadsWhere(names[order[first]]) }) {
          for place in group where names[place].canGrow {
            names[place].grow()
            hasGrown = true
          }
        }
        first = end
      }
      if !hasGrown { return }
    }
  }

  private var name: ArraySlice<UInt8> { path[min(start, path.count)...] }

  private var canGrow: Bool { grows && start > 1 }

  private mutating func grow() {
    guard canGrow else { return }
    start = (path[..<(start - 1)].lastIndex(of: Self.slash) ?? -1) + 1
  }

  /// Whether both are the same path from the root.
  private func leadsWhere(_ other: GivenName) -> Bool {
    if base.isEmpty == other.base.isEmpty { return path == other.path }
    let wholes = [self, other].map { $0.base.isEmpty ? $0.path : $0.base + [Self.slash] + $0.path }
    return wholes[0] == wholes[1]
  }

  private static let slash = UInt8(ascii: "/")

  private static func parts(_ path: [UInt8]) -> [ArraySlice<UInt8>] {
    path.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
  }

  private static func resolved(_ parts: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    parts.reduce(into: []) { path, part in
      if part.elementsEqual("..".utf8) { _ = path.popLast() } else { path.append(part) }
    }
  }
}
