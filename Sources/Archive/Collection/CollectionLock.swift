import CSystem
import Evidence
import Glibc

/// The right of one run to write a collection.
///
/// The right is a lock of the kernel (`flock`) on the file `.lock`, so it ends with the process whatever ends it; what
/// stands in the file only tells others who holds it. A file that nobody has locked is left over from a killed run and
/// means nothing. On network file systems that do not carry `flock` over, two hosts do not see each other's lock.
final class CollectionLock {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock or says who holds it; it never waits.
  init(_ layout: CollectionLayout, task: String) throws(ArchiveError) {
    path = layout.lock
    descriptor = try Self.acquire(path, collection: layout.root)
    let holder = "\(getpid()) \(task) \(Timestamp.now)\n"
    ftruncate(descriptor, 0)
    _ = holder.utf8.withContiguousStorageIfAvailable { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// Refuses where a run that writes holds the collection; needs no right to write and holds nothing afterwards.
  static func refuseIfHeld(_ layout: CollectionLayout) throws(ArchiveError) {
    let descriptor = open(layout.lock, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      throw held(by: descriptor, collection: layout.root)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  /// The file may be removed by its holder between our opening and locking it; then what we locked is no longer it.
  private static func acquire(_ path: String, collection: String) throws(ArchiveError) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        let reason = SystemReason.message(errno)
        throw ArchiveError(
          .cannotWrite,
          Message("cannot lock 「\(collection)」: \(reason.english)", "无法锁定「\(collection)」：\(reason.chinese)"))
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let error = held(by: descriptor, collection: collection)
        close(descriptor)
        throw error
      }
      var ours = stat()
      var named = stat()
      if fstat(descriptor, &ours) == 0, stat(path, &named) == 0, ours.st_ino == named.st_ino { return descriptor }
      close(descriptor)
    }
  }

  private static func held(by descriptor: Int32, collection: String) -> ArchiveError {
    var buffer = [UInt8](repeating: 0, count: 200)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    let words = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let english = words.count == 3 ? "process \(words[0]) (\(words[1])) since \(words[2])" : "another process"
    let chinese = words.count == 3 ? "进程 \(words[0])（\(words[1])），自 \(words[2]) 起" : "另一进程"
    return ArchiveError(
      .locked,
      Message(
        "「\(collection)」 is being written by \(english); wait for its end, then run the command again",
        "「\(collection)」正由\(chinese)写入；请待其结束后重新运行"))
  }
}

/// The time of day for the journal; it never stands in a package or a table.
enum Timestamp {
  /// Now, in UTC, as `2024-01-31T08:00:00Z`.
  static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let date =
      "\(padded(Int(parts.tm_year) + 1900, 4))-\(padded(Int(parts.tm_mon) + 1, 2))-\(padded(Int(parts.tm_mday), 2))"
    return date + "T\(padded(Int(parts.tm_hour), 2)):\(padded(Int(parts.tm_min), 2)):\(padded(Int(parts.tm_sec), 2))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
