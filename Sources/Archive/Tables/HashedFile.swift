import Digests
import FileOutput

/// A file that is written as a stream, hashed on the way, and appears under its name when it is whole.
final class HashedFile {
  /// What manifests and the data package say of the file.
  struct Facts: Sendable, Hashable {
    var bytes: Int
    var sha256: String
  }

  private let file: AtomicFile
  private let digest = Digest(.sha256)
  private var count = 0
  private var buffer: [UInt8] = []

  /// Starts the file at a path; one that stands there is replaced.
  init(path: String) throws(ArchiveError) {
    file = try writing { () throws(FileOutputError) in
      try AtomicFile(path: path, existing: .replace, durability: .deferred)
    }
  }

  /// Appends bytes.
  func append(_ bytes: [UInt8]) throws(ArchiveError) {
    buffer += bytes
    if buffer.count >= 1 << 18 { try flush() }
  }

  /// Gives the file its name; the caller brings it to the disk.
  func finish() throws(ArchiveError) -> Facts {
    try flush()
    try writing { () throws(FileOutputError) in try file.commit() }
    return Facts(bytes: count, sha256: digest?.finish() ?? "")
  }

  /// Writes a whole file at once.
  static func write(_ bytes: [UInt8], to path: String) throws(ArchiveError) -> Facts {
    let file = try HashedFile(path: path)
    try file.append(bytes)
    return try file.finish()
  }

  private func flush() throws(ArchiveError) {
    let bytes = buffer
    try writing { () throws(FileOutputError) in try file.write(bytes) }
    bytes.withUnsafeBytes { digest?.update($0) }
    count += bytes.count
    buffer.removeAll(keepingCapacity: true)
  }
}
