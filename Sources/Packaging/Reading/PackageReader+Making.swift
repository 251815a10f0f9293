import Evidence
import JSONText

/// What a package says of how it was made.
public struct PackageMaking: Sendable, Hashable {
  /// The options that bore on the conversion, by name.
  public var options: [NamedValue]
  /// The media type of the original where a person stated it; nil where the content told.
  public var statedMediaType: String?
  /// How the package was written.
  public var packaging: PackageOptions
}

extension PackageReader {
  /// How it was made, so that it can be made again in the same way; limits of reading are not on record.
  ///
  /// - Throws: `PackageError` where the provenance cannot be read.
  public func making() throws(PackageError) -> PackageMaking {
    let provenance = try bytes(of: PackageLayout.provenance)
    guard let root = try? JSONDocument(parsing: provenance).root,
      let options = root["activity"]?["pkg:conversion"]?["gx:option"]?.elements,
      let original = originalPath.flatMap({ root["entity"]?["pkg:" + $0] })
    else {
      throw PackageError(
        Message("it does not tell how the package was made", "其中没有封装方式的记载"), entry: PackageLayout.provenance)
    }
    let isStated = original["gx:formatFoundBy"]?.string == MediaTypeBasis.option.rawValue
    return PackageMaking(
      options: options.compactMap { $0.string.flatMap(Self.pair) },
      statedMediaType: isStated ? original["dcterms:format"]?.string : nil, packaging: packaging)
  }

  private var packaging: PackageOptions {
    let info = (try? bytes(of: "bag-info.txt")).map { BagInfo(parsing: String(decoding: $0, as: UTF8.self)) }
    return PackageOptions(
      date: info?.value("Bagging-Date"), includesSM3: entries.contains("manifest-sm3.txt"), compresses: isDeflated)
  }

  private static func pair(_ text: String) -> NamedValue? {
    guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    return NamedValue(String(text[..<sign]), String(text[text.utf8.index(after: sign)...]))
  }
}
