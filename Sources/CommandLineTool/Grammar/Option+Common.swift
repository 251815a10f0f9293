import DocumentModel
import Evidence
import Repair

extension Option {
  /// The options that every command knows.
  static let common: [Option] = [
    Option(
      .lang, takes: .choice(Language.allCases.map(\.rawValue)), "speak English or Chinese; by the locale",
      "使用英文或中文；默认随语言环境"),
    Option(
      .color, takes: .choice(["auto", "always", "never"]), "colour in messages; auto: on a terminal only",
      "消息着色；auto 表示仅在终端上"),
    Option(.quiet, letter: "q", "say nothing but errors", "只报告错误"),
    Option(.help, letter: "h", "explain the command", "显示帮助"),
    Option(.version, "print the version", "显示版本"),
  ]

  /// How an input is read; all commands that convert know them.
  static let reading: [Option] = [
    Option(
      .from, takes: .choice(InputFormat.allCases.map(\.rawValue)), "the kind of input; told by the content by default",
      "输入的格式；默认由内容判断"),
    repair,
  ]

  /// How packages are written.
  static let packaging: [Option] = [
    Option(.compress, "packages: deflate; other machines may get other bytes", "封装包：压缩；不同机器的字节可能不同"),
    Option(.sm3, "packages: add manifests of SM3 (GB/T 32905)", "封装包：增加 SM3（GB/T 32905）清单"),
    date,
  ]

  /// The day that packages and bags state.
  static let date = Option(.date, takes: .text("DAY"), "state this day of packaging", "注明封装日期")

  /// Which repairs are applied.
  static let repair = Option(
    .repair, takes: .choice(RepairLevel.allCases.map(\.rawValue)),
    "which repairs to apply: safe (default), suggested too, none",
    "执行哪些修复：safe（默认）、suggested（含建议的）、none（不修复）")

  /// Where results go and how many inputs are worked on at once.
  static let jobs = Option(
    .jobs, letter: "j", takes: .count, "inputs worked on at once; by the number of processors", "同时处理的输入数；默认为处理器数")

  /// The limit of an input's size.
  static let inputLimit = LimitOption.all[0].option

  /// Which years are asked about.
  static let year = Option(
    .year, takes: .text("YEAR"), "reports on this year only; may be given several times", "只取该年度的报告；可多次给出")

  /// Whether a file that exists may be replaced.
  static let force = Option(.force, letter: "f", "replace files that exist", "覆盖已有文件")
}
