import FileNames
import Glibc

/// The names in a folder in ascending order of their bytes, which is the same on every machine.
///
/// Memory does not grow with the number of names: of a folder with more than `held` names only the least are kept, and
/// when they have been handed on, the folder is read again for the least of those behind them. Names that come into the
/// folder in the meantime may be among those to come; none is handed on twice.
final class FolderListing {
  /// One name.
  struct Item: Sendable {
    let file: FileName
    let kind: FileKind

    /// The name as text.
    var name: String { file.text }
  }

  /// What the names are ordered as.
  enum Order: Sendable {
    /// As they are.
    case names
    /// A folder's name with the slash that stands behind it in paths.
    case paths
  }

  private let path: FileName
  private let order: Order
  private let held: Int
  private var names = NameBuffer()
  private var place = 0
  private var isWhole = false

  /// Reads a folder of the collection.
  convenience init(_ path: String, order: Order = .names) throws(SystemFailure) {
    try self.init(FileName(path), order: order)
  }

  /// Reads a folder.
  ///
  /// - Parameter held: How many names are kept of a folder that has more than twice as many.
  init(_ path: FileName, order: Order = .names, held: Int = 1 << 13) throws(SystemFailure) {
    self.path = path
    self.order = order
    self.held = held
    try read(behind: nil)
  }

  /// The next name; nil at the end.
  func next() throws(SystemFailure) -> Item? {
    if place > 0, place == names.count, !isWhole {
      let last = names[place - 1].name
      (names, place) = (NameBuffer(), 0)
      try read(behind: last)
    }
    guard place < names.count else { return nil }
    let (bytes, kind) = names[place]
    place += 1
    let name = bytes.last == UInt8(ascii: "/") ? bytes.dropLast() : bytes[...]
    return Item(file: FileName(name), kind: FileKind(rawValue: kind) ?? .other)
  }

  /// The first of the names to come that is wanted; nil where none is.
  func first(where isWanted: (Item) -> Bool) throws(SystemFailure) -> Item? {
    while let item = try next() { if isWanted(item) { return item } }
    return nil
  }

  /// Reads the least names behind `last`.
  private func read(behind last: [UInt8]?) throws(SystemFailure) {
    guard let folder = path.withPath({ opendir($0) }) else { throw SystemFailure(code: errno) }
    defer { closedir(folder) }
    var least = NameBuffer()
    var bound: [UInt8]?
    while let entry = readdir(folder) {
      guard let (name, kind) = named(entry) else { continue }
      if let last, !last.lexicographicallyPrecedes(name) { continue }
      if let bound, !name.lexicographicallyPrecedes(bound) { continue }
      least.append(name, kind: kind.rawValue)
      if least.count > 2 * held {
        least.keepLeast(held)
        bound = least[held - 1].name
      }
    }
    least.sort()
    names = least
    isWhole = bound == nil
  }

  /// The bytes of a name as they are ordered, and its kind; nil for the folder itself and the one above.
  private func named(_ entry: UnsafeMutablePointer<dirent>) -> (name: [UInt8], kind: FileKind)? {
    var name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name == [UInt8(ascii: ".")] || name == Array("..".utf8) { return nil }
    let kind =
      FileKind(entry: entry.pointee.d_type)
      ?? (try? FileKind.at(path.appending(FileName(name))).get()) ?? .other
    if order == .paths, kind == .folder { name.append(UInt8(ascii: "/")) }
    return (name, kind)
  }
}
