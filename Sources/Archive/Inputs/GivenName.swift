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
struct GivenName {
  /// The names on the way from the root.
  private let parts: [[UInt8]]
  /// How many of the last ones stand in the name.
  private var depth: Int
  /// Whether others may be added.
  private let grows: Bool

  /// Takes a path apart; `workingFolder` are the names on the way to where relative paths begin.
  init(_ path: FileName, isFolder: Bool, workingFolder: [[UInt8]] = GivenName.workingFolder) {
    let given = Self.parts(path.bytes)
    let isAbsolute = path.bytes.first == UInt8(ascii: "/")
    parts = Self.resolved((isAbsolute ? [] : workingFolder) + given)
    grows = isAbsolute || given.isEmpty || given.contains(Self.parent)
    depth = grows ? min(parts.count, isFolder ? 1 : 2) : given.count
  }

  /// The names on the way to the working folder; none where it is gone.
  static var workingFolder: [[UInt8]] {
    guard let path = getcwd(nil, 0) else { return [] }
    defer { free(path) }
    return parts(UnsafeBufferPointer(start: path, count: strlen(path)).map(UInt8.init(bitPattern:)))
  }

  /// The name as it is recorded.
  var text: String { FileName(suffix.joined(separator: [UInt8(ascii: "/")])).recorded }

  /// Lets names that are the same for different paths grow until they differ.
  static func settle(_ names: inout [GivenName]) {
    while true {
      let groups = Dictionary(grouping: names.indices) { names[$0].suffix }
      let shared = groups.values.filter { places in places.contains { names[$0].parts != names[places[0]].parts } }
      let growing = shared.joined().filter { names[$0].grows && names[$0].depth < names[$0].parts.count }
      if growing.isEmpty { return }
      for place in growing { names[place].depth += 1 }
    }
  }

  private var suffix: [[UInt8]] { parts.suffix(depth) }

  private static let parent = Array("..".utf8)

  private static func parts(_ path: [UInt8]) -> [[UInt8]] {
    path.split(separator: UInt8(ascii: "/")).map(Array.init).filter { $0 != [UInt8(ascii: ".")] }
  }

  private static func resolved(_ parts: [[UInt8]]) -> [[UInt8]] {
    parts.reduce(into: []) { path, part in
      if part == parent { _ = path.popLast() } else { path.append(part) }
    }
  }
}
