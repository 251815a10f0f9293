import FileNames
import FileOutput

/// Where the results of a batch go, in the order of the inputs.
enum OutputSink {
  case standardOutput(Console)
  /// One file for all results, which gets its name at the end.
  case file(FileName, AtomicFile)
  /// One file for each input.
  case files([FileName], AtomicFile.Existing)

  /// Opens the destination; what cannot be written is refused before any input is read.
  init(_ plan: ConversionPlan, _ console: Console) throws(Failure) {
    do throws(FileOutputError) {
      switch plan.destination {
      case .standardOutput: self = .standardOutput(console)
      case .file(let name): self = .file(name, try AtomicFile(path: name.text, existing: plan.existing))
      case .folder(let folder):
        try Folder.make(folder.text)
        self = .files(plan.outputNames().map(folder.appending), plan.existing)
      }
    } catch {
      throw Failure(error)
    }
  }

  /// Writes one result; returns the name of the file, if it has one of its own.
  func write(_ converted: ConvertedInput) throws(Failure) -> FileName? {
    if case .standardOutput(let console) = self {
      try console.write(converted.bytes)
      return nil
    }
    do throws(FileOutputError) { return try writeToFile(converted) } catch { throw Failure(error) }
  }

  /// Gives a single output file its name, and returns it.
  func finish() throws(Failure) -> FileName? {
    guard case .file(let name, let file) = self else { return nil }
    do throws(FileOutputError) { try file.commit() } catch { throw Failure(error) }
    return name
  }

  /// Writes one whole file.
  static func write(_ bytes: [UInt8], to file: FileName, replaces: Bool) throws(Failure) {
    do throws(FileOutputError) {
      try AtomicFile.write(bytes, to: file.text, existing: replaces ? .replace : .refuse)
    } catch {
      throw Failure(error)
    }
  }

  private func writeToFile(_ converted: ConvertedInput) throws(FileOutputError) -> FileName? {
    switch self {
    case .standardOutput: return nil
    case .file(_, let file):
      try file.write(converted.bytes)
      return nil
    case .files(let names, let existing):
      let name = names[converted.task.index]
      try AtomicFile.write(converted.bytes, to: name.text, existing: existing, durability: .deferred)
      return name
    }
  }
}
