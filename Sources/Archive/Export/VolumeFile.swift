import Evidence
import FileOutput
import Glibc

/// The file that a volume becomes: one that is written, or one that is there already and held against what would be.
///
/// Since the same collection gives the same bytes, an export that was interrupted goes on behind its last whole volume.
final class VolumeFile {
  private enum Target {
    case new(AtomicFile)
    case existing(descriptor: Int32)
  }

  /// Whether the volume was there already, to the last byte.
  var isKept: Bool { if case .existing = target { true } else { false } }

  private let path: String
  private let target: Target

  /// Opens a file under its temporary name, or, where one stands under the name and is not to be replaced, that one.
  init(path: String, replacing: Bool) throws(ArchiveError) {
    self.path = path
    let descriptor = replacing ? -1 : open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor >= 0 {
      target = .existing(descriptor: descriptor)
    } else {
      target = .new(
        try writing { () throws(FileOutputError) in
          try AtomicFile(path: path, existing: replacing ? .replace : .refuse)
        })
    }
  }

  deinit { if case .existing(let descriptor) = target { close(descriptor) } }

  /// Appends bytes.
  ///
  /// - Throws: `ArchiveError` where the file that is there has others.
  func write(_ bytes: [UInt8]) throws(ArchiveError) {
    switch target {
    case .new(let file): try writing { () throws(FileOutputError) in try file.write(bytes) }
    case .existing(let descriptor):
      guard Self.next(bytes.count, of: descriptor) == bytes else { throw isAnother }
    }
  }

  /// Gives the file its name; one that is there must have no more bytes.
  func commit() throws(ArchiveError) {
    switch target {
    case .new(let file): try writing { () throws(FileOutputError) in try file.commit() }
    case .existing(let descriptor): if Self.next(1, of: descriptor) != [] { throw isAnother }
    }
  }

  /// The next bytes of a file, fewer at its end; nil where it cannot be read.
  private static func next(_ count: Int, of descriptor: Int32) -> [UInt8]? {
    var isReadable = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = read(descriptor, base + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { isReadable = false }
        guard got > 0 else { return }
        filled += got
      }
    }
    return isReadable ? bytes : nil
  }

  private var isAnother: ArchiveError {
    ArchiveError(
      .cannotWrite,
      Message(
        "「\(path)」 is there already and is not this volume of this collection; choose another folder, or replace it with "
          + "--force",
        "「\(path)」已存在，且不是该归档的这一分卷；请选择其他文件夹，或用 --force 覆盖"))
  }
}
