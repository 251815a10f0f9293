import CSystem
import FileOutput
import Glibc

extension CollectionLayout {
  /// Brings everything that was written to the file system of the collection to the disk.
  func synchronize() throws(ArchiveError) {
    let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(root, code: errno) }
    defer { close(descriptor) }
    guard syncfs(descriptor) == 0 else { throw ArchiveError(FileOutputError(.write, root, code: errno)) }
  }

  /// Makes the folders of an empty collection.
  func makeFolders() throws(ArchiveError) {
    try writing { () throws(FileOutputError) in try Folder.make(packages) }
  }

  /// Whether a file or folder stands there.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
