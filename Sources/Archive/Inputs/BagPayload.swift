/// What of a folder counts that is not a heap of files, on a disk or in a ZIP file.
enum BagPayload: String {
  /// A collection, or a volume of one: its packages.
  case packages = "data/packages"
  /// An unpacked package: its original.
  case original = "data/original"
  /// Any other bag of BagIt: its payload.
  case data = "data"

  /// Tells by what there is below the folder; nil for a heap of files.
  init?(_ exists: (String) -> Bool) {
    let isBag = exists("bagit.txt")
    if isBag || exists("journal.jsonl"), exists(Self.packages.rawValue) {
      self = .packages
    } else if isBag, exists(Self.original.rawValue), exists("data/report.json") {
      self = .original
    } else if isBag, exists(Self.data.rawValue) {
      self = .data
    } else {
      return nil
    }
  }
}
