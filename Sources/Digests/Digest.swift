import CLibCrypto

/// A hash function of the system's libcrypto.
public enum DigestAlgorithm: String, Sendable, CaseIterable {
  case md5, sha1, sha224, sha256, sha384, sha512, sm3
}

/// A running hash; nothing is kept of what was fed.
public final class Digest {
  private let context: OpaquePointer

  /// Starts a hash; nil where libcrypto does not offer the algorithm.
  public init?(_ algorithm: DigestAlgorithm) {
    guard let context = EVP_MD_CTX_new() else { return nil }
    self.context = context
    guard let function = EVP_get_digestbyname(algorithm.rawValue), EVP_DigestInit_ex(context, function, nil) == 1
    else { return nil }
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Feeds bytes.
  public func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// Ends the hash and returns it in lower-case hexadecimal digits.
  public func finish() -> String {
    var result = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    EVP_DigestFinal_ex(context, &result, &count)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: result.prefix(Int(count)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The hash of bytes in hexadecimal digits; empty where libcrypto does not offer the algorithm.
  public static func hex(_ algorithm: DigestAlgorithm, of bytes: [UInt8]) -> String {
    guard let digest = Digest(algorithm) else { return "" }
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.finish()
  }
}
