import Digests

/// A manifest of a bag that is verified.
struct ReadManifest {
  /// Which files it lists.
  enum Kind: Sendable {
    case payload(algorithm: String)
    case tags(algorithm: String)

    /// The kind by the file's name; nil for another file.
    init?(_ path: BagPath) {
      guard path.text.hasSuffix(".txt"), !path.text.utf8.contains(UInt8(ascii: "/")) else { return nil }
      let name = path.text.dropLast(4)
      if name.hasPrefix("manifest-") {
        self = .payload(algorithm: String(name.dropFirst(9)))
      } else if name.hasPrefix("tagmanifest-") {
        self = .tags(algorithm: String(name.dropFirst(12)))
      } else {
        return nil
      }
    }

    var isPayload: Bool { if case .payload = self { true } else { false } }

    var algorithm: String {
      switch self {
      case .payload(let algorithm), .tags(let algorithm): algorithm
      }
    }
  }

  let path: BagPath
  let kind: Kind
  /// The algorithm; nil for one that is not known.
  let algorithm: DigestAlgorithm?
  /// The digest of each file.
  var digests: [BagPath: String] = [:]

  init(path: BagPath, kind: Kind) {
    self.path = path
    self.kind = kind
    algorithm = DigestAlgorithm(rawValue: kind.algorithm.lowercased().split(separator: "-").joined())
  }
}
