import CLibZip

/// Reads the entries of one archive in memory, within limits.
///
/// The directory is checked as a whole when the reader is made; the bytes of an entry are handed out only when all of
/// them were inflated and their checksum is right. It never writes, never follows names, never guesses passwords.
/// One reader belongs to one thread at a time.
public final class ZipReader {
  /// The entries in the order of the directory.
  public let entries: [ZipEntry]
  /// How many bytes follow the end of the archive; they are no part of it and were not read.
  public let trailingBytes: Int

  private let directory: ZipDirectory
  private let limits: ZipLimits
  private let storage: UnsafeMutableBufferPointer<UInt8>
  private let handle: OpaquePointer
  private let places: [[UInt8]: Int]
  private var inflatedBytes = 0
  /// Deflate cannot do better than 1032:1, so a size beyond that is a lie.
  private static let greatestDeflateRatio = 1033

  /// Opens the archive in `bytes`.
  ///
  /// - Parameter checksNames: Whether names that leave the folder and names that two entries share are refused. Whoever
  ///   says no reads by entry, not by name, writes nothing by these names, and looks at `ZipEntry.staysInside` himself.
  /// - Throws: `ZipError` for anything that is no ZIP archive, is cut off, contradicts itself or is over a limit.
  public init(bytes: [UInt8], limits: ZipLimits = ZipLimits(), checksNames: Bool = true) throws(ZipError) {
    guard bytes.count <= limits.archiveBytes else {
      throw .overLimit(
        "--max-archive", limits.archiveBytes, "the archive has \(bytes.count) bytes", "压缩包有 \(bytes.count) 字节")
    }
    let storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    _ = storage.update(fromContentsOf: bytes)
    do throws(ZipError) {
      let view = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(storage)[..<bytes.count])
      directory = try ZipDirectory(LittleEndianBytes(bytes: view), limits: limits, checksNames: checksNames)
      handle = try Self.open(storage, length: directory.end.archiveEnd, entries: directory.entries)
    } catch {
      storage.deallocate()
      throw error
    }
    self.storage = storage
    self.limits = limits
    entries = directory.entries
    trailingBytes = bytes.count - directory.end.archiveEnd
    places = Dictionary(entries.map { (Array($0.rawName), $0.index) }, uniquingKeysWith: { first, _ in first })
  }

  deinit {
    zip_discard(handle)
    storage.deallocate()
  }

  /// The entry of that exact name, byte for byte.
  public func entry(_ name: String) -> ZipEntry? { places[Array(name.utf8)].map { entries[$0] } }

  /// Inflates the entry of that exact name.
  ///
  /// - Throws: `ZipError` if there is none, if it is encrypted or compressed in an unknown way, if it holds more or
  ///   less than stated, if its checksum is wrong, or if a limit is reached.
  public func read(_ name: String) throws(ZipError) -> [UInt8] {
    guard let entry = entry(name) else {
      throw ZipError(
        .missing, .init("the archive holds no entry 「\(name)」", "压缩包中没有条目「\(name)」"), entry: name)
    }
    return try read(entry)
  }

  /// Inflates an entry of this archive; see `read(_:)` for a name.
  public func read(_ entry: ZipEntry) throws(ZipError) -> [UInt8] {
    try checkAllowed(entry)
    try directory.checkLocalHeader(of: entry, in: LittleEndianBytes(bytes: UnsafeBufferPointer(storage)))
    guard let file = zip_fopen_index(handle, zip_uint64_t(entry.index), 0) else { throw Self.broken(entry) }
    defer { zip_fclose(file) }
    var failure = false
    let bytes = [UInt8](unsafeUninitializedCapacity: entry.size + 1) { buffer, count in
      failure = !Self.fill(buffer, from: file, count: &count) || count != entry.size
    }
    if failure { throw Self.broken(entry) }
    inflatedBytes += entry.size
    return bytes
  }

  /// Reads until libzip says 0; only then has it compared the checksum. One byte more than stated is room for the lie.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from file: OpaquePointer, count: inout Int
  ) -> Bool {
    guard let base = buffer.baseAddress else { return false }
    while count < buffer.count {
      let got = Int(zip_fread(file, base + count, zip_uint64_t(buffer.count - count)))
      if got <= 0 { return got == 0 }
      count += got
    }
    return false
  }

  private static func broken(_ entry: ZipEntry) -> ZipError {
    .damaged(
      "the entry 「\(entry.name)」 does not inflate to what is stated (size or checksum)",
      "条目「\(entry.name)」解压结果与声明不符（大小或校验和）", entry: entry.name)
  }

  private func checkAllowed(_ entry: ZipEntry) throws(ZipError) {
    if entry.isEncrypted {
      throw ZipError(
        .encrypted,
        .init(
          "the entry 「\(entry.name)」 is encrypted; save the file without a password",
          "条目「\(entry.name)」已加密；请另存为无密码的文件"), entry: entry.name)
    }
    guard entry.method == 0 || entry.method == 8 else {
      throw ZipError(
        .unsupportedMethod,
        .init(
          "the entry 「\(entry.name)」 is compressed with method \(entry.method); only store and deflate can be read",
          "条目「\(entry.name)」使用第 \(entry.method) 号压缩方法；只支持存储和 deflate"), entry: entry.name)
    }
    guard entry.size <= limits.entryBytes else {
      throw .overLimit(
        "--max-part", limits.entryBytes, "the entry 「\(entry.name)」 inflates to \(entry.size) bytes",
        "条目「\(entry.name)」解压后有 \(entry.size) 字节", entry: entry.name)
    }
    guard entry.size / Self.greatestDeflateRatio <= entry.compressedSize else { throw Self.broken(entry) }
    guard entry.size <= 1 << 20 || entry.size / max(1, limits.ratio) <= entry.compressedSize else {
      throw .overLimit(
        "--max-ratio", limits.ratio, "the entry 「\(entry.name)」 inflates to more times its size",
        "条目「\(entry.name)」的压缩比", entry: entry.name)
    }
    guard inflatedBytes + entry.size <= limits.inflatedBytes else {
      throw .overLimit(
        "--max-inflated", limits.inflatedBytes, "the entries inflate to more bytes in all", "所有条目解压后的总字节数",
        entry: entry.name)
    }
  }

  /// Opens the archive in libzip and makes sure that libzip sees the same entries.
  private static func open(
    _ storage: UnsafeMutableBufferPointer<UInt8>, length: Int, entries: [ZipEntry]
  ) throws(ZipError) -> OpaquePointer {
    let refused = ZipError.damaged("it cannot be opened", "无法打开")
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(storage.baseAddress, zip_uint64_t(length), 0, &error) else {
      throw refused
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw refused
    }
    let agrees = zip_get_num_entries(handle, 0) == entries.count && entries.allSatisfy { sees($0, handle) }
    guard agrees else {
      zip_discard(handle)
      throw refused
    }
    return handle
  }

  private static func sees(_ entry: ZipEntry, _ handle: OpaquePointer) -> Bool {
    var stat = zip_stat_t()
    return zip_stat_index(handle, zip_uint64_t(entry.index), 0, &stat) == 0
      && stat.size == zip_uint64_t(entry.size) && stat.comp_size == zip_uint64_t(entry.compressedSize)
      && stat.crc == entry.crc
  }
}
