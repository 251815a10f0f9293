import Evidence
import FileOutput
import Glibc

/// Why a collection could not be worked on; it never means that an acknowledged record was lost.
public struct ArchiveError: Error, Sendable, Hashable {
  /// The class of the cause; it decides the exit code.
  public enum Cause: Sendable, Hashable {
    /// The request makes no sense for this collection.
    case usage
    /// The folder is no collection, or a file of it cannot be read.
    case unreadable
    /// Another run holds the collection.
    case locked
    /// The collection contradicts itself.
    case damaged
    /// It was asked to stop before the end.
    case stopped
    /// The disk is full, the device fails, the folder is not writable.
    case cannotWrite
  }

  /// The class of the cause.
  public var cause: Cause
  /// What is wrong and what to do next.
  public var message: Message

  /// Makes an error.
  public init(_ cause: Cause, _ message: Message) {
    self.cause = cause
    self.message = message
  }

  /// A failed write.
  init(_ error: FileOutputError) { self.init(.cannotWrite, error.message) }

  /// A file that cannot be read, after the system's error number.
  static func unreadable(_ path: String, code: Int32) -> ArchiveError {
    let reason = SystemReason.message(code)
    return ArchiveError(
      .unreadable, Message("cannot read 「\(path)」: \(reason.english)", "无法读取「\(path)」：\(reason.chinese)"))
  }

  /// A file of the collection that is not as it must be.
  static func damaged(_ path: String, _ english: String, _ chinese: String) -> ArchiveError {
    ArchiveError(.damaged, Message("「\(path)」 is damaged: \(english)", "「\(path)」已损坏：\(chinese)"))
  }

  /// A journal that lacks lines or cannot be understood, with what a person can do about it.
  static func damagedJournal(_ layout: CollectionLayout, _ english: String, _ chinese: String) -> ArchiveError {
    let packages = layout.packages
    return .damaged(
      layout.journal,
      "\(english); nothing was changed; restore the journal from a copy, or take the packages into a new collection: "
        + "gxconvert archive add 「\(packages)」 --into NEW",
      "\(chinese)；未作任何改动；请用备份恢复日志，或将封装包收入新的归档：gxconvert archive add 「\(packages)」 --into 新归档")
  }
}

/// Runs a write and turns its error into ours.
func writing<Result>(_ body: () throws(FileOutputError) -> Result) throws(ArchiveError) -> Result {
  do throws(FileOutputError) { return try body() } catch { throw ArchiveError(error) }
}
