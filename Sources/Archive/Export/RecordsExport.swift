import Digests
import Evidence
import FileOutput
import Packaging

/// Writes the files of all packages in the layout of 档发〔2012〕7号.
///
/// Each record is a folder `电子档案/<id>/` with the original, the report as JSON and as text, and the provenance, byte
/// for byte as in the package; `文件目录.XML` lists them with their digests; `其他/` holds catalogue and journal.
struct RecordsExport {
  let layout: CollectionLayout
  let index: RecordIndex
  let folder: String
  /// Asked before each record.
  let shouldStop: () -> Bool

  func run(progress: (Int, Int) -> Void) throws(ArchiveError) -> ExportedRecords {
    var exported = ExportedRecords()
    let directory = try HashedFile(path: folder + "/文件目录.XML")
    try directory.append(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<文件目录>\n".utf8))
    let total = try index.packageCount()
    let packages = try PackageRecords(layout, index, in: .ids)
    while let facts = try packages.next() {
      if shouldStop() { throw .stopped }
      var element = XMLText()
      element.open("文件", [("序号", String(exported.records + 1)), ("档案标识", facts.id)])
      element.leaf("题名", facts.title)
      element.leaf("责任者", facts.agency)
      element.leaf("年度", facts.year.map(String.init))
      element.leaf("原文件名", facts.sourceName)
      exported.bytes += try files(of: facts, into: &element)
      element.close("文件")
      try directory.append(element.bytes)
      exported.records += 1
      progress(exported.records, total)
    }
    try directory.append(Array("</文件目录>\n".utf8))
    _ = try directory.finish()
    try others()
    try statement(exported)
    try synchronize()
    return exported
  }

  /// Copies the files of a package and lists them.
  private func files(of facts: PackageFacts, into element: inout XMLText) throws(ArchiveError) -> Int {
    let target = "电子档案/\(facts.id)"
    try writing { () throws(FileOutputError) in try Folder.make("\(folder)/\(target)") }
    var size = 0
    let wanted = [PackageLayout.originalFolder, PackageLayout.report, PackageLayout.text, PackageLayout.provenance]
    for (path, bytes) in try PackagedReportFile.entries(of: facts, in: layout, beginningWith: wanted) {
      let name = "\(target)/\(PathName.base(path))"
      _ = try HashedFile.write(bytes, to: "\(folder)/\(name)")
      element.open("电子文件", [("路径", name), ("字节数", String(bytes.count))])
      element.leaf("SHA-256", Digest.hex(.sha256, of: bytes))
      element.close("电子文件")
      size += bytes.count
    }
    return size
  }

  private func others() throws(ArchiveError) {
    try writing { () throws(FileOutputError) in try Folder.make("\(folder)/其他") }
    let catalog = try HashedFile(path: "\(folder)/其他/catalog.csv")
    try ExportedCatalog.forEachRow(of: CatalogTable(layout, index)) { (row) throws(ArchiveError) in
      try catalog.append(row)
    }
    _ = try catalog.finish()
  }

  private func statement(_ exported: ExportedRecords) throws(ArchiveError) {
    let text = """
      内容：政府信息公开工作年度报告
      档案数量：\(exported.records) 件
      数据量：\(exported.bytes) 字节
      目录文件：文件目录.XML
      档案文件夹：电子档案（每件一个文件夹，含原件、结构化数据、文本与来源记录）
      其他文件夹：其他（catalog.csv 为全部输入的目录，含未能转换者及其原因）
      校验算法：SHA-256
      生成软件：\(Software.name) \(Software.version)
      依据：档发〔2012〕7号《电子档案移交与接收办法》

      """
    _ = try HashedFile.write(Array(text.utf8), to: "\(folder)/说明文件.TXT")
  }

  private func synchronize() throws(ArchiveError) { try CollectionLayout(root: folder).synchronize() }
}
