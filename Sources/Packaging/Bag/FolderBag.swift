import Digests
import Evidence
import Glibc

/// A bag that lies in a folder; files of any size are read piece by piece.
///
/// Symbolic links are not followed: they, devices and pipes are `strangers`, since what they lead to is not in the bag.
struct FolderBag: BagContents {
  private let folder: String
  private(set) var sizes: [BagPath: Int] = [:]
  /// What is neither file nor folder.
  private(set) var strangers: [BagPath] = []

  /// Lists a folder and those below it.
  ///
  /// - Throws: `BagReadError` where a folder cannot be listed or they are nested without end.
  init(_ folder: String) throws(BagReadError) {
    self.folder = folder
    var waiting = [""]
    while let below = waiting.popLast() {
      for name in try Self.names(in: folder + "/" + below) {
        let path = below.isEmpty ? name : below + "/" + name
        var status = stat()
        guard lstat(folder + "/" + path, &status) == 0 else { throw Self.failure(path) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: sizes[BagPath(path)] = Int(status.st_size)
        case S_IFDIR: waiting.append(path)
        default: strangers.append(BagPath(path))
        }
      }
    }
    strangers.sort()
  }

  func bytes(of path: BagPath) throws(BagReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  func digests(
    of path: BagPath, _ algorithms: Set<DigestAlgorithm>
  ) throws(BagReadError) -> [DigestAlgorithm: String] {
    let running = algorithms.compactMap { algorithm in Digest(algorithm).map { (algorithm, $0) } }
    try read(path) { piece in for (_, digest) in running { digest.update(piece) } }
    return Dictionary(uniqueKeysWithValues: running.map { ($0, $1.finish()) })
  }

  private func read(_ path: BagPath, _ take: (UnsafeRawBufferPointer) -> Void) throws(BagReadError) {
    let descriptor = open(folder + "/" + path.text, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw Self.failure(path.text) }
    defer { close(descriptor) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { return }
      if count > 0 {
        take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      } else if errno != EINTR {
        throw Self.failure(path.text)
      }
    }
  }

  private static func names(in folder: String) throws(BagReadError) -> [String] {
    guard let stream = opendir(folder) else { throw failure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func failure(_ path: String) -> BagReadError {
    let code = errno
    let cause = code == EACCES ? Message("permission denied", "没有权限") : Message("system error \(code)", "系统错误 \(code)")
    return BagReadError(
      message: Message("cannot read 「\(path)」: \(cause.english)", "无法读取「\(path)」：\(cause.chinese)"))
  }
}
