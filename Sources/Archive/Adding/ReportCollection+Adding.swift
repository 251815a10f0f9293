import Conversion
import DocumentModel
import Evidence
import FileNames
import FileOutput
import Glibc
import Packaging
import ZipIO

extension ReportCollection {
  /// Takes inputs in: converts each that is new, packages it, and acknowledges in batches.
  ///
  /// Idempotent: what was acknowledged is skipped by its content and name, so the same command goes on after any kill.
  /// An input of which nothing can be made gets a line in the journal and a row in the catalogue, and the run goes on.
  /// At the end `data/catalog.csv` is written; the other tables are made by `seal`.
  ///
  /// A path that leads nowhere is refused before anything is touched; one in a list is a failed input. The collection
  /// itself is no input, wherever it lies.
  ///
  /// - Parameters:
  ///   - report: Called by the calling thread after each input, failure and batch.
  ///   - shouldStop: Asked before each input, and while a list has nothing to say; after a yes the inputs under way are
  ///     finished and acknowledged.
  /// - Throws: `ArchiveError` when a path leads nowhere or the collection cannot be written; what was acknowledged stays.
  public func add(
    _ inputs: ArchiveInputs, options: AddOptions = AddOptions(), report: @escaping (AddEvent) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws(ArchiveError) -> AddSummary {
    let paths = try GivenPath.all(inputs.paths, areAll: inputs.list == nil)
    try create()
    let rules = InputWalk.Rules(
      followsLinks: inputs.followsLinks, limits: options.limits, collection: FileIdentity(FileName(path)))
    return try locked(for: "add") { (journal) throws(ArchiveError) in
      let run = AddRun(
        layout, journal: journal, walk: InputWalk(paths, list: inputs.list, rules: rules),
        total: inputs.list == nil ? InputWalk.count(paths, rules: rules) : nil, options: options, report: report)
      do throws(ArchiveError) {
        let summary = try run.run(shouldStop: shouldStop)
        if !summary.isStopped, !isSealed { try TableBuilder(layout: layout, index: journal.index).writeCatalog() }
        return summary
      } catch {
        report(.brokenOff(run.acknowledged))
        throw error.after(acknowledging: run.acknowledged.inputs)
      }
    }
  }

  /// How this program converts and packages an input.
  public static func packaging(
    _ options: ConversionOptions = ConversionOptions(), package: PackageOptions = PackageOptions()
  ) -> ReportPackaging {
    { (bytes, name) throws(ReadError) in
      let conversion = try Converter.convert(bytes, name: name, options: options)
      do throws(ZipWriteError) {
        let packaged = try conversion.package(original: bytes, options: options, packaging: package)
        return PackagedReport(
          report: conversion.report, package: packaged, isSchemaValid: SchemaConformance.holds(for: conversion.report))
      } catch {
        throw ReadError(
          .overLimit(option: "--max-input"),
          Message("a package of it would reach 4 GiB", "其封装包将达到 4 GiB"))
      }
    }
  }
}

extension ArchiveError {
  /// The same error, with what a person who sees a run end wants to know first.
  fileprivate func after(acknowledging count: Int) -> ArchiveError {
    ArchiveError(
      cause,
      Message(
        "\(message.english); \(count) inputs are acknowledged, and the same command goes on",
        "\(message.chinese)；已确认收入 \(count) 个输入，用同一命令即可继续"))
  }
}
