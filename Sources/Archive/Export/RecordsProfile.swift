/// A layout in which an archives office takes records over.
public enum RecordsProfile: String, Sendable, CaseIterable {
  /// 档发〔2012〕7号 电子档案移交与接收办法: 说明文件.TXT, 文件目录.XML, 电子档案/, 其他/.
  case cn2012 = "cn-2012"
}

/// What an export to an archives office has written.
public struct ExportedRecords: Sendable, Hashable {
  /// Records in the directory.
  public var records = 0
  /// Bytes of their files.
  public var bytes = 0
}
