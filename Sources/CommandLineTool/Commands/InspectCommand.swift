import CanonicalJSON
import Conversion
import Evidence
import FileNames
import ReportModel

/// `gxconvert inspect`: what one stage yielded, or where one value comes from.
enum InspectCommand {
  /// The stages that can be printed.
  enum Stage: String, CaseIterable { case blocks, repaired, report }

  static let command = Command(
    "inspect", operands: "FILE", count: 1...1,
    summary: Message("print a stage of a conversion, or where a value comes from", "查看转换的某个阶段，或某个数值的来源"),
    discussion: Message(
      """
      blocks: what the reader found. repaired: the same after repair, which is what recognition sees.
      report: the canonical JSON. A cell is named by its JSON Pointer in the canonical JSON.
      """,
      """
      blocks：读取所得的内容块。repaired：修复之后、识别之前的内容块。report：规范 JSON。
      单元格以其在规范 JSON 中的 JSON Pointer 指明。
      """),
    options: [
      Option(.stage, letter: "s", takes: .choice(Stage.allCases.map(\.rawValue)), "the stage to print", "要查看的阶段"),
      Option(.cell, letter: "c", takes: .text("POINTER"), "the value to explain", "要说明的数值"),
    ] + Option.reading + LimitOption.all.map(\.option),
    examples: [
      Example("gxconvert inspect --stage repaired 2023.txt", "what recognition saw", "查看识别所依据的内容"),
      Example(
        "gxconvert inspect --cell /tables/requests/granted/total 2023.txt", "where that number is printed",
        "查看该数字印在何处"),
    ]
  ) { invocation, console in
    guard invocation.isGiven(.stage) != invocation.isGiven(.cell) else {
      let stages = Stage.allCases.map(\.rawValue).joined(separator: "|")
      throw Failure.usage(
        "inspect needs --stage \(stages) or --cell POINTER", "inspect 须有 --stage \(stages) 或 --cell POINTER")
    }
    let file = invocation.operands[0]
    let conversion = try ConversionJob.conversion(of: file, ConversionOptions(invocation))
    if let pointer = invocation.text(.cell) {
      try console.write(CellOrigin(conversion).line(for: pointer, in: console.language, file: file) + "\n")
    } else {
      try console.write(text(of: conversion, at: invocation.choice(.stage) ?? Stage.report, file: file))
    }
    return .done
  }

  private static func text(of conversion: Conversion, at stage: Stage, file: FileName) throws(Failure) -> [UInt8] {
    let document = stage == .blocks ? conversion.read : conversion.repaired
    if stage == .report { return ReportEncoder.encode(conversion.report) }
    guard let document else {
      throw .unreadable(file, "holds a finished report; there are no blocks to show", "内容是已完成的报告，没有可显示的内容块")
    }
    return Array(StagePrint.text(of: document).utf8)
  }
}
