import FileNames
import Glibc

/// A folder on the way of the walk.
struct WalkedFolder {
  /// Where it is.
  let path: FileName
  /// The name that its files' names begin with; may be empty.
  let name: String
  /// Whether it belongs to a collection, of which only packages count.
  let holdsPackages: Bool
  /// The folder, whatever its name.
  let identity: FileIdentity
  /// What of it is still to be walked.
  let rest: FolderListing

  /// What of the folder at a path counts; nil for all.
  static func payload(_ path: FileName) -> BagPayload? {
    BagPayload { path.appending(FileName($0)).exists }
  }
}

/// A file or folder, whatever its name.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  /// What a path leads to; nil where it leads nowhere.
  init?(_ path: FileName) {
    var status = stat()
    guard path.withPath({ stat($0, &status) }) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
