import FileNames
import Glibc

/// The bytes of an archive, in memory or on a disk.
public protocol ArchiveBytes: Sendable {
  /// How many they are.
  var count: Int { get }

  /// Hands out the bytes of a range in one or more pieces, in order; false where they cannot be read.
  func read(_ range: Range<Int>, _ take: (UnsafeRawBufferPointer) -> Void) -> Bool
}

extension ArchiveBytes {
  /// The bytes of a range; nil where they cannot be read.
  public func bytes(_ range: Range<Int>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    return read(range) { bytes.append(contentsOf: $0) } ? bytes : nil
  }
}

extension [UInt8]: ArchiveBytes {
  /// Hands out the bytes of a range at once; false where it reaches beyond the end.
  public func read(_ range: Range<Int>, _ take: (UnsafeRawBufferPointer) -> Void) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= count else { return false }
    withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[range])) }
    return true
  }
}

/// An archive on a disk that is read piece by piece, a mebibyte at most at a time.
///
/// A file that is cut or changed while it is read gives other bytes or none, never a fault.
public final class ArchiveFile: ArchiveBytes {
  /// The size when it was opened.
  public let count: Int

  private let descriptor: CInt
  private static let pieceSize = 1 << 20

  /// Opens a regular file; nil where there is none or it cannot be read.
  public convenience init?(path: String) { self.init(FileName(path)) }

  /// Opens a regular file, whatever the bytes of its name; nil where there is none or it cannot be read.
  public init?(_ file: FileName) {
    let descriptor = file.withPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    count = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Hands out the bytes of a range; false where the file has become shorter or the disk fails.
  public func read(_ range: Range<Int>, _ take: (UnsafeRawBufferPointer) -> Void) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: min(Self.pieceSize, max(1, range.count)), alignment: 16) { buffer in
      var offset = range.lowerBound
      while offset < range.upperBound {
        let got = pread(descriptor, buffer.baseAddress, min(buffer.count, range.upperBound - offset), off_t(offset))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return false }
        take(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
        offset += got
      }
      return true
    }
  }
}
