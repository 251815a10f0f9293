import Conversion
import Evidence
import FileNames
import Packaging
import Readers
import ZipIO

/// `gxconvert repackage`: a package made again of its original, with the rules of today.
enum RepackageCommand {
  static let command = Command(
    "repackage", operands: "PACKAGE", count: 1...1,
    summary: Message("convert the original of a package again and tell what changed", "重新转换封装包中的原件并说明变化"),
    discussion: Message(
      "Without -o nothing is written: only the differences are told. A damaged package is refused.",
      "不带 -o 时不写出文件，只说明变化。损坏的封装包不予处理。"),
    options: [Option(.output, letter: "o", takes: .file, "write the new package", "写出新的封装包"), .force]
      + [Option.repair] + Option.packaging + LimitOption.all.map(\.option),
    examples: [Example("gxconvert repackage 2023.zip -o 2023-new.zip", "brings a package up to date", "更新封装包")]
  ) { invocation, console in
    let file = invocation.operands[0]
    let limits = ZipLimits(LimitOption.limits(of: invocation))
    let bytes = try InputFile.read(file, limit: limits.archiveBytes, raisedBy: .maxArchive)
    let verification = PackageVerifier.verify(archive: bytes, name: file.display, limits: limits)
    guard verification.isValid else {
      throw Failure.unreadable(
        file, "is not sound; 「gxconvert verify」 tells what is wrong", "不完好；请用「gxconvert verify」查看问题")
    }
    do {
      let result = try Repackaging(
        of: bytes, options: ConversionOptions(invocation), packaging: PackageOptions(invocation))
      for difference in result.differences { try console.write(difference.line(in: console.language) + "\n") }
      guard let output = try invocation.file(.output)?.checkedAsOutput() else { return .done }
      try OutputSink.write(result.package, to: output, replaces: invocation.isGiven(.force))
      ConversionReporter(console, isVerbose: false).wrote(output)
      return .done
    } catch let error as PackageError {
      throw Failure(error, in: file)
    }
  }
}
