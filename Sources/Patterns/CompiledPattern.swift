import CPCRE2
import Evidence

/// A compiled pattern of PCRE2, freed with its owner.
final class CompiledPattern: @unchecked Sendable {
  // PCRE2 never changes compiled code, so that threads may share it (pcre2api, "Multithreading").
  let pointer: OpaquePointer

  init(_ pattern: String) throws(PatternError) {
    var error: Int32 = 0
    var offset = 0
    var pattern = pattern
    let options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_MATCH_UNSET_BACKREF | PCRE2_NEVER_BACKSLASH_C
    let compiled = pattern.withUTF8 { bytes in
      pcre2_compile_8(bytes.baseAddress, bytes.count, options, &error, &offset, nil)
    }
    guard let compiled else {
      let reason = Self.text(of: error)
      throw PatternError(
        message: Message("the engine cannot run the pattern: \(reason)", "引擎无法执行该正则表达式：\(reason)"), offset: 0)
    }
    pointer = compiled
  }

  deinit { pcre2_code_free_8(pointer) }

  private static func text(of error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return length > 0 ? String(decoding: buffer.prefix(Int(length)), as: UTF8.self) : "error \(error)"
  }
}
