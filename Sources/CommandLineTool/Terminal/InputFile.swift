import DocumentModel
import Evidence
import FileNames
import Glibc

/// Reads the bytes of inputs: regular files, and pipes where the user has made one.
///
/// A folder, a device or a named pipe is refused with a word: opening one must neither hang nor read without end.
enum InputFile {
  /// The bytes of a file, or of standard input for `-`; at most `limit` of them, which `option` raises.
  static func read(
    _ file: FileName, limit: Int, raisedBy option: OptionName = .maxInput
  ) throws(Failure) -> [UInt8] {
    let limit = Limit(bytes: limit, option: option)
    if file.isStandardStream { return try readStream(.standardInput, file, limit) }
    guard !file.bytes.contains(0) else { throw .unreadable(file, "no file name holds a zero byte", "文件名不能含零字节") }
    let descriptor: Descriptor
    do throws(SystemError) {
      descriptor = try Descriptor.open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    } catch {
      throw cannotRead(file, error)
    }
    defer { close(descriptor.number) }
    return try read(descriptor, file, limit)
  }

  private struct Limit {
    var bytes: Int
    var option: OptionName
  }

  private static func read(_ descriptor: Descriptor, _ file: FileName, _ limit: Limit) throws(Failure) -> [UInt8] {
    let before = try status(of: descriptor, file)
    switch before.st_mode & S_IFMT {
    case S_IFREG:
      guard before.st_size <= limit.bytes else { throw tooLarge(file, limit) }
      let bytes = try readStream(descriptor, file, expecting: Int(before.st_size), limit)
      let after = try status(of: descriptor, file)
      guard bytes.count == before.st_size, after.st_size == before.st_size, after.modified == before.modified else {
        throw .unreadable(
          file, "the file changed while it was read; try again when nobody writes it", "读取时文件被改动；请在无人写入时重试")
      }
      return bytes
    case S_IFDIR:
      throw .unreadable(
        file, "is a folder; name its files, or use 「gxconvert archive add」",
        "是一个文件夹；请列出其中的文件，或使用「gxconvert archive add」")
    case S_IFIFO where file.isOpenPipe:
      _ = fcntl(descriptor.number, F_SETFL, 0)
      return try readStream(descriptor, file, limit)
    case S_IFIFO:
      throw .unreadable(file, "is a named pipe; use 「cat NAME | gxconvert -」", "是一个命名管道；请使用「cat 名称 | gxconvert -」")
    default:
      if file.isOpenPipe {
        throw .unreadable(file, "is no regular file; standard input is 「-」", "不是普通文件；标准输入请写「-」")
      }
      throw .unreadable(file, "is no regular file", "不是普通文件")
    }
  }

  private static func readStream(
    _ descriptor: Descriptor, _ file: FileName, expecting size: Int = 0, _ limit: Limit
  ) throws(Failure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try descriptor.readAll(expecting: size, limit: limit.bytes)
    } catch {
      throw cannotRead(file, error)
    }
    guard bytes.count <= limit.bytes else { throw tooLarge(file, limit) }
    return bytes
  }

  private static func status(of descriptor: Descriptor, _ file: FileName) throws(Failure) -> stat {
    var status = stat()
    guard fstat(descriptor.number, &status) == 0 else { throw cannotRead(file, SystemError(number: errno)) }
    return status
  }

  private static func cannotRead(_ file: FileName, _ error: SystemError) -> Failure {
    .unreadable(file, "cannot be read: \(error.message.english)", "无法读取：\(error.message.chinese)")
  }

  private static func tooLarge(_ file: FileName, _ limit: Limit) -> Failure {
    let option = "--" + limit.option.rawValue
    return Failure(
      code: .overLimit,
      message: Message(
        "is larger than \(limit.bytes) bytes; \(option) raises the limit", "超过 \(limit.bytes) 字节；可用 \(option) 提高上限"),
      file: file)
  }
}

extension stat {
  /// The last change as one comparable value.
  fileprivate var modified: [Int] { [Int(st_mtim.tv_sec), Int(st_mtim.tv_nsec)] }
}

extension FileName {
  /// Whether the name stands for a pipe that the shell has opened, as in `gxconvert <(command)`.
  fileprivate var isOpenPipe: Bool {
    ["/dev/fd/", "/proc/self/fd/", "/dev/stdin"].contains { bytes.starts(with: $0.utf8) }
  }
}
