/// The names of files that other programs leave in folders and that nobody means when a folder is given.
enum ForeignFiles {
  /// Whether the name is hidden (with a leading point), or that of a file or folder of some program's own.
  static func areHiddenOrLeft(_ name: some Collection<UInt8>) -> Bool {
    name.first == UInt8(ascii: ".") || areLeft(name)
  }

  /// Whether the name is that of a file or folder of some program's own: previews and settings of Windows, the marks
  /// of macOS in ZIP files, the lock files of Word.
  static func areLeft(_ name: some Collection<UInt8>) -> Bool {
    name.starts(with: "~$".utf8) || names.contains { $0.elementsEqual(name.lazy.map(lowercased)) }
  }

  private static let names = ["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", "__macosx"].map { Array($0.utf8) }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
