import Archive
import Evidence

/// `gxconvert archive export`: a collection in the form in which it is handed over.
enum ArchiveExportCommand {
  static let command = Command(
    "archive export", operands: "DIR", count: 1...1,
    summary: Message(
      "hand a collection over: as ZIP volumes, or in an archives office's layout", "移交：导出为 ZIP 分卷，或档案部门要求的结构"),
    discussion: Message(
      """
      A volume, and the folder of a profile, appears under its name only when it is whole. After an interruption the
      same command goes on: volumes that are there already are compared and kept.
      """,
      """
      分卷和 profile 的文件夹写完后才以其名称出现。中断后用同一命令即可继续：已有的分卷经比对后保留。
      """),
    options: [
      Option(.into, takes: .folder, "the folder to write into", "写入的文件夹"),
      Option(
        .volumes, "ZIP volumes, each a BagIt bag; the first one holds the catalogue too",
        "ZIP 分卷，各为一个 BagIt 包；第一卷另含目录 catalog.csv"),
      Option(
        .volumeSize, takes: .size, "bytes of a volume; 4 GB by default, 4G less 1 at most; a package is never divided",
        "分卷的字节数；默认 4 GB，至多 4G 减 1；封装包不拆分"),
      Option(
        .profile, takes: .choice(RecordsProfile.allCases.map(\.rawValue)), "cn-2012: the layout of 档发〔2012〕7号",
        "cn-2012：档发〔2012〕7号规定的结构"),
      .force,
    ],
    examples: [
      Example("gxconvert archive export 2023 --volumes --into 移交", "raw copies in volumes", "原样分卷"),
      Example(
        "gxconvert archive export 2023 --volumes --volume-size 640M --into 光盘", "volumes for compact discs", "适合光盘的分卷"),
      Example("gxconvert archive export 2023 --profile cn-2012 --into 移交", "for an archives office", "移交档案部门"),
    ]
  ) { invocation, console in
    let collection = try ArchiveCommands.collection(invocation)
    guard let folder = try invocation.file(.into)?.checkedAsOutput() else {
      throw Failure.usage("archive export needs --into DIR", "archive export 须有 --into DIR")
    }
    let profile: RecordsProfile? = invocation.choice(.profile)
    guard invocation.isGiven(.volumes) != (profile != nil) else {
      throw Failure.usage(
        "archive export needs --volumes or --profile cn-2012", "archive export 须有 --volumes 或 --profile cn-2012")
    }
    let progress = ProgressDisplay(console)
    defer { progress.end() }
    Interruption.watch()
    return try ArchiveCommands.archiving {
      if let profile {
        let result = try collection.exportRecords(
          to: folder.text, profile: profile, progress: progress.show, shouldStop: { Interruption.wasAsked })
        return console.tell(
          Message(
            "\(result.records.counted("record")), \(result.bytes) bytes", "\(result.records) 件，\(result.bytes) 字节"))
      }
      let limits = invocation.number(.volumeSize).map { VolumeLimits(bytes: $0) } ?? VolumeLimits()
      let volumes = try collection.exportVolumes(
        to: folder.text, limits: limits, replacing: invocation.isGiven(.force), progress: progress.show,
        shouldStop: { Interruption.wasAsked })
      for volume in volumes {
        let (english, chinese) = volume.isKept ? (", there already", "，此前已有") : ("", "")
        _ = console.tell(
          Message(
            "\(volume.name): \(volume.packages.counted("package")), \(volume.bytes) bytes\(english)",
            "\(volume.name)：\(volume.packages) 个封装包，\(volume.bytes) 字节\(chinese)"))
      }
      return .done
    }
  }
}
