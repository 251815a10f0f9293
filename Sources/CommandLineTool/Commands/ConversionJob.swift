import Conversion
import DocumentModel
import Evidence
import FileNames
import Packaging
import ReportModel
import ZipIO

/// One input of a batch.
struct ConversionTask: Sendable {
  /// Its place in the command line, counted from 0.
  let index: Int
  /// The input.
  let input: FileName
}

/// An input that was converted, and the bytes to write.
struct ConvertedInput: Sendable {
  /// Which input.
  let task: ConversionTask
  /// The report.
  let report: Report
  /// The report written down.
  let bytes: [UInt8]
}

/// Reads and converts one input; safe to run on many threads at once.
struct ConversionJob: Sendable {
  /// How inputs are converted.
  let options: ConversionOptions
  /// What is written.
  let format: OutputFormat
  /// How packages are written.
  let packaging: PackageOptions

  /// The converted input, or why there is none.
  @Sendable func convert(_ task: ConversionTask) -> Result<ConvertedInput, Failure> {
    Result { () throws(Failure) in
      let original = try InputFile.read(task.input, limit: options.limits.inputBytes)
      var conversion = try Self.conversion(of: original, from: task.input, options)
      if format != .zip { conversion.forgetStages() }
      if original.count > Self.largeInput { FreeMemory.giveBack() }
      do throws(ZipWriteError) {
        let bytes = try conversion.write(as: format, original: original, options: options, packaging: packaging)
        return ConvertedInput(task: task, report: conversion.report, bytes: bytes)
      } catch {
        throw Failure(code: .overLimit, message: error.message, file: task.input)
      }
    }
  }

  /// Inputs whose output may be so large that it should not stand beside what is no longer needed.
  private static let largeInput = 1 << 20

  /// Reads and converts a file.
  static func conversion(of file: FileName, _ options: ConversionOptions) throws(Failure) -> Conversion {
    try conversion(of: InputFile.read(file, limit: options.limits.inputBytes), from: file, options)
  }

  private static func conversion(
    of bytes: [UInt8], from file: FileName, _ options: ConversionOptions
  ) throws(Failure) -> Conversion {
    let name = file.isStandardStream ? "stdin" : file.lastComponent.recorded
    do throws(ReadError) {
      return try Converter.convert(bytes, name: name, options: options)
    } catch {
      throw Failure(error, in: file)
    }
  }
}
