import Archive
import FileNames
import Foundation

extension Scratch {
  /// Writes bytes into a file below the folder.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = try write("", to: name)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a file whose name need not be text below the folder, which is there.
  func write(_ text: String, toFile name: FileName) -> FileName {
    let file = FileName(path).appending(name)
    let bytes = Array(text.utf8)
    let descriptor = file.withPath { open($0, O_CREAT | O_WRONLY, 0o600) }
    _ = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
    return file
  }

  /// What becomes of each input that is added to the collection `2023`, by name.
  func add(_ inputs: ArchiveInputs) throws -> [String: String] {
    let collection = ReportCollection(at: path + "/2023")
    _ = try collection.add(inputs)
    var result: [String: String] = [:]
    try collection.forEachEntry { entry in
      result[entry.sourceName] = entry.failure?.cause ?? entry.status.rawValue
    }
    return result
  }

  /// The packages of a collection by path.
  func packages(of folder: String) throws -> [String: Data] {
    try contents(of: folder).filter { $0.key.hasSuffix(".zip") }
  }

  /// Makes the collection `name` of so many reports.
  func makeCollection(_ name: String, reports: Range<Int>) throws -> ReportCollection {
    for number in reports { try write(Sample.report(number), to: name + "-in/\(number).txt") }
    let collection = ReportCollection(at: path + "/" + name)
    _ = try collection.add(ArchiveInputs(paths: [path + "/\(name)-in"]))
    return collection
  }
}
