import FileOutput
import Glibc

/// The file `.adding`, which tells later runs that packages were being written when a run ended.
///
/// It is on the disk before the first package of a run is and goes when all of them are acknowledged. So packages that
/// the journal does not know are what a killed run has left only where it stands; anywhere else the journal has
/// suffered. It holds how long the journal was at the last acknowledgement: a journal that is shorter has suffered, too.
final class AddingMark {
  private let layout: CollectionLayout
  private let descriptor: Int32

  /// Makes the file and brings it to the disk.
  init(_ layout: CollectionLayout, journalLength: Int) throws(ArchiveError) {
    self.layout = layout
    try writing { () throws(FileOutputError) in
      try AtomicFile.write(Self.text(journalLength), to: layout.adding, existing: .replace, durability: .durable)
    }
    descriptor = open(layout.adding, O_WRONLY | O_CLOEXEC)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Notes that the journal has grown. Where that cannot be written the older length stands, which is as true.
  func note(journalLength: Int) {
    let text = Self.text(journalLength)
    _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// How long the journal was at least when a run ended before its time; nil where none has.
  static func journalLength(in layout: CollectionLayout) -> Int? {
    guard case .success(let bytes) = InputFile.read(layout.adding, limit: 4096) else { return nil }
    return Int(String(decoding: bytes.drop { $0 == UInt8(ascii: "0") }.dropLast(), as: UTF8.self)) ?? 0
  }

  /// Takes the file away; there are no packages any more that the journal does not know.
  static func remove(in layout: CollectionLayout) throws(ArchiveError) {
    guard unlink(layout.adding) == 0 else { return }
    try writing { () throws(FileOutputError) in try Folder.synchronize(layout.root) }
  }

  /// Always as long, so that one replaces the other whole.
  private static func text(_ length: Int) -> [UInt8] {
    let digits = String(length)
    return Array((String(repeating: "0", count: max(0, 20 - digits.utf8.count)) + digits + "\n").utf8)
  }
}
