import Evidence
import FileNames
import FileOutput
import Packaging
import Readers
import ZipIO

/// `gxconvert extract`: the sound files of a package, written into a folder.
enum ExtractCommand {
  static let command = Command(
    "extract", operands: "PACKAGE [ENTRY…]", count: 1...Int.max,
    summary: Message("take files out of a package, even a damaged one", "从封装包中取出文件，封装包损坏时亦可"),
    discussion: Message(
      "Files that are damaged, and names that would leave the folder, are refused; everything sound is written.",
      "损坏的文件和会越出文件夹的名称不予写出；完好的文件全部写出。"),
    options: [Option(.directory, letter: "C", takes: .folder, "write into this folder", "写入此文件夹")]
      + LimitOption.archive,
    examples: [
      Example("gxconvert extract 2023.zip -C 2023", "everything in the package", "取出全部内容"),
      Example("gxconvert extract 2023.zip data/report.json", "one file", "取出一个文件"),
    ]
  ) { invocation, console in
    let file = invocation.operands[0]
    let limits = ZipLimits(LimitOption.limits(of: invocation))
    let bytes = try InputFile.read(file, limit: limits.archiveBytes, raisedBy: .maxArchive)
    let folder = try (invocation.file(.directory) ?? FileName(".")).checkedAsOutput()
    let reporter = ConversionReporter(console, isVerbose: false)
    do {
      let package = try PackageReader(bytes, limits: limits)
      let entries = invocation.operands.dropFirst().map(\.text)
      let extraction = try PackageExtractor.extract(package, entries: entries, into: folder.text)
      for path in extraction.written { reporter.wrote(FileName(path)) }
      for refusal in extraction.refused { reporter.reporter.failure(Failure(refusal, in: file)) }
      return extraction.refused.isEmpty ? .done : .negative
    } catch let error as PackageError {
      throw Failure(error, in: file)
    } catch let error as FileOutputError {
      throw Failure(error)
    }
  }
}
