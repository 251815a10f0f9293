/// Names of hosts, RFC 1123 §2.1 and RFC 5890 §2.3.2.3.
enum HostnameFormat {
  /// A host name in ASCII; labels that begin with `xn--` must be sound A-labels.
  static func isHostname(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return text.utf8.count <= 253 && labels.allSatisfy { isLabel(Array($0)) }
  }

  /// A host name that may hold characters beyond ASCII; full stops of East Asia separate labels, too (RFC 3490 §3.1).
  static func isInternationalHostname(_ text: String) -> Bool {
    let dots: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]
    let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) { dots.contains($0) }
    // One label that runs from right to left forbids all others to begin with a digit (RFC 5893 §2).
    let runsLeft = text.unicodeScalars.contains(where: InternationalLabel.isRightToLeft)
    if runsLeft, labels.contains(where: { $0.first.map { "0"..."9" ~= $0 } ?? false }) { return false }
    var length = labels.count - 1
    for label in labels {
      guard let size = encodedLength(of: Array(label)) else { return false }
      length += size
    }
    return length <= 253
  }

  private static func isLabel(_ label: [UInt8]) -> Bool {
    guard 1...63 ~= label.count, label.first != UInt8(ascii: "-"), label.last != UInt8(ascii: "-") else { return false }
    guard label.allSatisfy({ labelBytes.contains($0) }) else { return false }
    guard label.count >= 4, label[2] == UInt8(ascii: "-"), label[3] == UInt8(ascii: "-") else { return true }
    return isALabel(label)
  }

  /// `xn--` with a Punycode form that stands for a sound U-label and is the only form of it.
  private static func isALabel(_ label: [UInt8]) -> Bool {
    let lowercase = label.map { ASCIISet.letters.contains($0) ? $0 | 0x20 : $0 }
    guard lowercase.starts(with: "xn--".utf8), let scalars = Punycode.decoded(lowercase.dropFirst(4)) else {
      return false
    }
    guard scalars.contains(where: { !$0.isASCII }), InternationalLabel.isSound(scalars) else { return false }
    return Punycode.encodedLength(of: scalars).map { $0 + 4 } == label.count
  }

  /// The length of a label in its ASCII form; nil if it is none.
  private static func encodedLength(of label: [Unicode.Scalar]) -> Int? {
    if label.allSatisfy(\.isASCII) { return isLabel(label.map { UInt8($0.value) }) ? label.count : nil }
    guard InternationalLabel.isSound(label), let length = Punycode.encodedLength(of: label), length <= 59 else {
      return nil
    }
    return length + 4
  }

  private static let labelBytes = ASCIISet.alphanumerics.union("-")
}
