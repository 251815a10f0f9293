import Digests

/// The names inside a package.
public enum PackageLayout {
  /// The canonical JSON.
  public static let report = "data/report.json"
  /// The clean text.
  public static let text = "data/report.txt"
  /// The provenance as PROV-JSON.
  public static let provenance = "data/provenance.json"
  /// The log of repairs, one a line.
  public static let repairs = "data/repairs.jsonl"
  /// The place in the original of every row and block, one a line.
  public static let trace = "data/trace.jsonl"
  /// The RO-Crate metadata; the folder `data` is the crate.
  public static let crate = "data/ro-crate-metadata.json"
  /// The folder of the original.
  public static let originalFolder = "data/original/"

  /// The id of a package: `gx-2023-3f91c0de77aa0b12`, of the reporting year and the original's SHA-256.
  public static func id(year: Int?, sha256: String) -> String {
    "gx-\(year.map(String.init) ?? "undated")-\(sha256.prefix(16))"
  }

  /// Whether a name is an id as `id(year:sha256:)` makes it.
  public static func isID(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "gx", parts[2].utf8.count == 16 else { return false }
    return (parts[1] == "undated" || Int(parts[1]) != nil) && UInt64(parts[2], radix: 16) != nil
  }

  /// The name of the original: its own name stands in the metadata, since names inside are ASCII.
  static func original(mediaType: String) -> String {
    originalFolder + "source." + (suffixes[mediaType] ?? "bin")
  }

  private static let suffixes = [
    "text/plain": "txt", "text/html": "html", "application/json": "json", "application/zip": "zip",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  ]

  /// The paths of a package in the order in which they are written: tag files first, then the payload by bytes.
  static func ordered(_ paths: [BagPath]) -> [BagPath] {
    let tags =
      ["bagit.txt", "bag-info.txt"]
      + ["manifest", "tagmanifest"].flatMap { kind in
        algorithms(includesSM3: true).map { "\(kind)-\($0.rawValue).txt" }
      }
    let ranks = Dictionary(uniqueKeysWithValues: zip(tags.map(BagPath.init), tags.indices))
    return paths.sorted { left, right in
      let (a, b) = (ranks[left] ?? tags.count, ranks[right] ?? tags.count)
      return a == b ? left < right : a < b
    }
  }

  /// The algorithms of the manifests.
  static func algorithms(includesSM3: Bool) -> [DigestAlgorithm] {
    includesSM3 ? [.sha256, .sha512, .sm3] : [.sha256, .sha512]
  }
}

/// A file of a bag, by its path below the bag's top folder.
struct BagFile: Sendable {
  var path: String
  var bytes: [UInt8]
}
