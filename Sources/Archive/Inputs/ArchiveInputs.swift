import Readers
import ZipIO

/// Where the inputs of a run come from.
public struct ArchiveInputs: Sendable, Hashable {
  /// Files, folders and patterns (`年报/*.docx`), in any order.
  public var paths: [String]
  /// A file with one path a line; `-` for standard input; nil for none.
  public var listPath: String?
  /// Whether symbolic links inside folders are followed; those that were given themselves always are.
  public var followsLinks: Bool

  /// Makes a description; nothing is looked at yet.
  public init(paths: [String] = [], listPath: String? = nil, followsLinks: Bool = false) {
    self.paths = paths
    self.listPath = listPath
    self.followsLinks = followsLinks
  }

  /// How many files there are, for a progress bar; nil where a list names them, which is read only once.
  ///
  /// A ZIP file counts as one, whatever it holds.
  public func count() -> Int? {
    guard listPath == nil else { return nil }
    let walk = InputWalk(self, limits: ReadLimits(), opensArchives: false)
    var count = 0
    while let step = try? walk.next() {
      if case .skipped = step { continue }
      count += 1
    }
    return count
  }
}

/// One step of the walk over the inputs.
enum WalkStep: Sendable {
  /// A file to be read.
  case file(ArchiveInput)
  /// A file inside a ZIP file.
  case member(name: String, bytes: [UInt8])
  /// An input that cannot be read.
  case failure(name: String, FailureFacts)
  /// A link, a device or a hidden file, which is no input.
  case skipped(name: String)
}
