import Evidence
import FileNames

/// The paths of a list, one at a time: from a file, or from a pipe whose other end is still at work.
final class ListedPaths {
  /// What the list says next.
  enum Next {
    case path(FileName)
    case end
    /// It said nothing, and waiting was broken off.
    case stopped
  }

  private let list: PathList
  private let reader: LineReader
  private var isAtStart = true

  /// Opens a list.
  init(_ list: PathList) throws(ArchiveError) {
    self.list = list
    let separator = list.isZeroTerminated ? 0 : UInt8(ascii: "\n")
    reader =
      list.file.isStandardStream
      ? LineReader(reading: 0, path: list.file.display, separator: separator)
      : try LineReader(path: list.file, separator: separator)
  }

  /// The next path; empty lines are none.
  ///
  /// - Throws: `ArchiveError` of the cause `.unreadable` where the list cannot be read or is no list of bytes.
  func next(unless shouldStop: () -> Bool) throws(ArchiveError) -> Next {
    while let (line, _) = try reader.next(unless: shouldStop) {
      let path = list.isZeroTerminated ? line[...] : try withoutMarks(line)
      if !path.isEmpty { return .path(FileName(path)) }
    }
    return reader.isStopped ? .stopped : .end
  }

  /// The line without what editors of Windows add: a byte order mark in front of all, a carriage return at the end.
  private func withoutMarks(_ line: [UInt8]) throws(ArchiveError) -> ArraySlice<UInt8> {
    var path = line[...]
    if isAtStart {
      if path.starts(with: [0xFF, 0xFE]) || path.starts(with: [0xFE, 0xFF]) { throw isUTF16 }
      if path.starts(with: [0xEF, 0xBB, 0xBF]) { path = path.dropFirst(3) }
    }
    isAtStart = false
    return path.last == UInt8(ascii: "\r") ? path.dropLast() : path
  }

  private var isUTF16: ArchiveError {
    ArchiveError(
      .unreadable,
      Message(
        "the list 「\(list.file.display)」 is text in UTF-16; save it as UTF-8",
        "清单「\(list.file.display)」是 UTF-16 文本；请另存为 UTF-8"))
  }
}
