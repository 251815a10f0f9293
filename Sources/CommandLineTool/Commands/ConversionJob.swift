import Conversion
import DocumentModel
import Evidence
import ReportModel

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

  /// The converted input, or why there is none.
  @Sendable func convert(_ task: ConversionTask) -> Result<ConvertedInput, Failure> {
    Result { () throws(Failure) in
      let conversion = try Self.conversion(of: task.input, options)
      return ConvertedInput(task: task, report: conversion.report, bytes: conversion.write(as: format))
    }
  }

  /// Converts a file.
  static func conversion(of file: FileName, _ options: ConversionOptions) throws(Failure) -> Conversion {
    let bytes = try InputFile.read(file, limit: options.limits.inputBytes)
    do throws(ReadError) {
      return try Converter.convert(
        bytes, name: file.isStandardStream ? "stdin" : file.lastComponent.text, options: options)
    } catch {
      throw Failure(error, in: file)
    }
  }
}
