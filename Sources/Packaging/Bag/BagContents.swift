import Digests
import Evidence
import ZipIO

/// Why a file of a bag cannot be read.
struct BagReadError: Error, Sendable {
  var kind = Defect.Kind.unreadable
  var message: Message
}

/// The files of a bag, wherever they lie.
protocol BagContents {
  /// The size of every file by its path below the top of the bag.
  var sizes: [BagPath: Int] { get }

  /// The digests of a file, read once.
  func digests(of path: BagPath, _ algorithms: Set<DigestAlgorithm>) throws(BagReadError) -> [DigestAlgorithm: String]

  /// The bytes of a file.
  func bytes(of path: BagPath) throws(BagReadError) -> [UInt8]
}

extension BagContents {
  /// The digests of a file whose bytes fit into memory.
  func digests(
    of path: BagPath, _ algorithms: Set<DigestAlgorithm>
  ) throws(BagReadError) -> [DigestAlgorithm: String] {
    let bytes = try bytes(of: path)
    return Dictionary(uniqueKeysWithValues: algorithms.map { ($0, Digest.hex($0, of: bytes)) })
  }
}

/// A bag whose files are stored, not compressed, in an archive in memory or on a disk.
struct StoredBag: BagContents {
  private let archive: any ArchiveBytes
  private var places: [BagPath: Range<Int>] = [:]
  var sizes: [BagPath: Int] { places.mapValues(\.count) }

  init(_ archive: any ArchiveBytes, files: [(path: BagPath, data: Range<Int>)]) {
    self.archive = archive
    for file in files where places[file.path] == nil { places[file.path] = file.data }
  }

  func bytes(of path: BagPath) throws(BagReadError) -> [UInt8] {
    guard let place = places[path] else { throw .absent(path) }
    guard let bytes = archive.bytes(place) else { throw .unread }
    return bytes
  }

  func digests(
    of path: BagPath, _ algorithms: Set<DigestAlgorithm>
  ) throws(BagReadError) -> [DigestAlgorithm: String] {
    guard let place = places[path] else { throw .absent(path) }
    let running = algorithms.compactMap { algorithm in Digest(algorithm).map { (algorithm, $0) } }
    guard archive.read(place, { piece in for (_, digest) in running { digest.update(piece) } }) else { throw .unread }
    return Dictionary(uniqueKeysWithValues: running.map { ($0, $1.finish()) })
  }
}

/// A bag in a ZIP file of any kind, read within limits.
struct ZippedBag: BagContents {
  private let reader: ZipReader
  private let entries: [BagPath: ZipEntry]
  let sizes: [BagPath: Int]

  /// `prefix` is the top folder in the archive with its slash; empty where there is none.
  init(_ reader: ZipReader, prefix: String) {
    self.reader = reader
    let files = reader.entries.filter { !$0.isFolder && $0.name.hasPrefix(prefix) }
    let paths = files.map { (BagPath(String($0.name.dropFirst(prefix.count))), $0) }
    sizes = Dictionary(paths.map { ($0, $1.size) }, uniquingKeysWith: { first, _ in first })
    entries = Dictionary(paths, uniquingKeysWith: { first, _ in first })
  }

  func bytes(of path: BagPath) throws(BagReadError) -> [UInt8] {
    guard let entry = entries[path] else { throw .absent(path) }
    do throws(ZipError) { return try reader.read(entry) } catch {
      guard error.cause == .damaged else { throw BagReadError(message: error.message) }
      throw BagReadError(kind: .checksum, message: BagReadError.checksum)
    }
  }
}

extension BagReadError {
  /// What is wrong with an entry whose bytes are not those that its header states.
  static let checksum = Message(
    "its bytes do not fit the checksum and the size in its header", "内容与条目头中的校验和及大小不符")

  /// The file has changed since it was opened, or the disk fails.
  static let unread = BagReadError(message: Message("its bytes cannot be read any more", "内容已无法读取"))

  static func absent(_ path: BagPath) -> BagReadError {
    BagReadError(message: Message("「\(path.text)」 is not there", "没有「\(path.text)」"))
  }
}
