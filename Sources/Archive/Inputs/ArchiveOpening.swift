import Evidence
import FileNames
import Packaging
import Readers
import ZipIO

/// What becomes of a ZIP file that was given: one input, or the inputs in it.
enum ArchiveOpening {
  /// It is one input, or cannot be taken.
  case step(WalkStep)
  /// It is a heap of files, a bag, or a volume of packages.
  case members(ArchiveMembers)

  /// Whether the name ends in `.zip`, in letters of either case.
  static func hasSuffix(_ file: FileName) -> Bool { file.suffix == "zip" }

  /// Opens a file. A volume of our own is read from the disk piece by piece and may be larger than the limit.
  init(_ input: ArchiveInput, limits: ReadLimits) {
    let limit = limits.archiveBytes
    let content = InputFile.read(input.file, limit: limit, raisedBy: "--max-archive")
    if case .success(let bytes) = content, let step = PackagedInput.step(bytes, name: input.name, limits: limits) {
      self = .step(step)
    } else if let volume = StoredMembers(input.file, limit: limit) {
      self = .members(ArchiveMembers(volume, name: input.name, limits: limits))
    } else {
      switch content {
      case .success(let bytes): self.init(bytes, name: input.name, limits: limits)
      case .failure(let facts): self = .step(.failure(name: input.name, facts))
      }
    }
  }

  /// Opens what is neither package nor volume.
  private init(_ bytes: [UInt8], name: String, limits: ReadLimits) {
    do throws(ZipError) {
      let reader = try ZipReader(bytes: bytes, limits: ZipLimits(limits), checksNames: false)
      self =
        FormatSniffer.isDocument(reader)
        ? .step(.member(name: name, bytes: bytes))
        : .members(ArchiveMembers(ZippedMembers(reader), name: name, limits: limits))
    } catch {
      let step =
        error.cause == .notZip
        ? WalkStep.member(name: name, bytes: bytes) : .refused(name: name, bytes: bytes, FailureFacts(error))
      self = .step(step)
    }
  }
}
