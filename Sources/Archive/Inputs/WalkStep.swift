/// One step of the walk over the inputs.
enum WalkStep: Sendable {
  /// A file to be read.
  case file(ArchiveInput)
  /// What was read already: a file inside a ZIP file, or the original of a package.
  case member(name: String, bytes: [UInt8])
  /// What was read, but is not to be taken.
  case refused(name: String, bytes: [UInt8], FailureFacts)
  /// An input that cannot be read.
  case failure(name: String, FailureFacts)
  /// A symbolic link inside a folder, which is followed only when asked.
  case skippedLink(name: String)
  /// What is no input: a device, a hidden file, a file that another program has left there, the collection.
  case skipped
  /// Waiting for more was broken off, as asked.
  case stopped
}
