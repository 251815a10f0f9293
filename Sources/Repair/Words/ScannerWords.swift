/// What apps for scanning stamp on the pages that they make.
enum ScannerWords {
  /// Whether a scalar may open such a stamp.
  static func mayOpen(with first: UInt32) -> Bool { apps.mayBegin(with: first) || others.mayBegin(with: first) }

  /// Whether a line is made of such words alone, the name of an app among them.
  static func make(_ text: String) -> Bool {
    let line = text.unicodeScalars.lazy.map(\.value).filter { !Scalars.isSpace($0) && $0 != 0x22 }
    let words = Array(line)
    var hasApp = false
    var index = 0
    while index < words.count {
      let app = apps.length(at: index, in: words)
      let length = max(app, others.length(at: index, in: words))
      if length == 0 { return false }
      hasApp = hasApp || app == length
      index += length
    }
    return hasApp
  }

  /// The names, without their blanks.
  private static let apps = WordSet(
    "扫描全能王 全能扫描王 万能扫描王 夸克扫描王 手机扫描王 布丁扫描 WPS扫描 福昕扫描 CS扫描全能王 CamScanner TapScanner ClearScanner TinyScanner SwiftScan ScannerPro FastScanner GeniusScan iScanner AdobeScan MicrosoftLens OfficeLens 3亿人都在用的扫描App www.camscanner.com"
  )
  /// The words around them.
  private static let others = WordSet("由 用 使用 通过 创建 扫描 制作 生成 Scanned scanned Created created with by using App APP 免费版")
}
