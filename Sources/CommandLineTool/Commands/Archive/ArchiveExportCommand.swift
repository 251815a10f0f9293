import Archive
import Evidence

/// `gxconvert archive export`: a collection in the form in which it is handed over.
enum ArchiveExportCommand {
  static let command = Command(
    "archive export", operands: "DIR", count: 1...1,
    summary: Message(
      "hand a collection over: as ZIP volumes, or in an archives office's layout", "移交：导出为 ZIP 分卷，或档案部门要求的结构"),
    options: [
      Option(.into, takes: .folder, "the folder to write into", "写入的文件夹"),
      Option(.volumes, "ZIP volumes below 4 GiB, each a BagIt bag", "每卷小于 4 GiB 的 ZIP，各为一个 BagIt 包"),
      Option(
        .profile, takes: .choice(RecordsProfile.allCases.map(\.rawValue)), "cn-2012: the layout of 档发〔2012〕7号",
        "cn-2012：档发〔2012〕7号规定的结构"),
    ],
    examples: [
      Example("gxconvert archive export 2023 --volumes --into 移交", "raw copies in volumes", "原样分卷"),
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
    return try ArchiveCommands.archiving {
      if let profile {
        let result = try collection.exportRecords(to: folder.text, profile: profile, progress: progress.show)
        return console.tell(
          Message("\(result.records) records, \(result.bytes) bytes", "\(result.records) 件，\(result.bytes) 字节"))
      }
      let volumes = try collection.exportVolumes(to: folder.text, progress: progress.show)
      for volume in volumes {
        _ = console.tell(
          Message(
            "\(volume.name): \(volume.packages) packages, \(volume.bytes) bytes",
            "\(volume.name)：\(volume.packages) 个封装包，\(volume.bytes) 字节"))
      }
      return .done
    }
  }
}
