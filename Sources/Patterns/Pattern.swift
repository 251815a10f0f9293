import CPCRE2
import Evidence

/// A regular expression of ECMA-262 in Unicode mode, compiled once and safe to share between threads.
///
/// The pattern is translated and run by PCRE2 without its just-in-time compiler, with limits on steps and memory that
/// grow only with the text: no pattern can hang. A pattern is searched for, it need not match the whole text.
///
/// It does not run a lookbehind of variable length (PCRE2 cannot), and a group inside a repetition keeps its last
/// capture where ECMA-262 resets it.
public final class Pattern: Sendable {
  /// The pattern as written.
  public let source: String
  private let code: CompiledPattern

  /// Compiles a pattern.
  public init(_ source: String) throws(PatternError) {
    self.source = source
    var translator = PatternTranslator(source)
    code = try CompiledPattern(translator.translation())
  }

  /// Whether the text is a pattern by the grammar of ECMA-262, no matter whether the engine can run it.
  public static func isWellFormed(_ source: String) -> Bool {
    var translator = PatternTranslator(source)
    return (try? translator.translation()) != nil
  }

  /// Searches a text of valid UTF-8.
  public func search(in text: UnsafeBufferPointer<UInt8>) -> PatternOutcome {
    guard let data = pcre2_match_data_create_8(1, nil), let context = pcre2_match_context_create_8(nil) else {
      return .givenUp
    }
    defer {
      pcre2_match_data_free_8(data)
      pcre2_match_context_free_8(context)
    }
    pcre2_set_match_limit_8(context, Self.steps(for: text.count))
    pcre2_set_heap_limit_8(context, Self.heapKibibytes)
    // PCRE2 10.42 refuses a null pointer, also for an empty text.
    let empty: StaticString = ""
    let result = pcre2_match_8(
      code.pointer, text.baseAddress ?? empty.utf8Start, text.count, 0, PCRE2_NO_UTF_CHECK, data, context)
    if result >= 0 { return .matched }
    return result == PCRE2_ERROR_NOMATCH ? .unmatched : .givenUp
  }

  /// Searches a string.
  public func search(in text: String) -> PatternOutcome {
    var text = text
    return text.withUTF8 { search(in: $0) }
  }

  /// A hundred steps a byte and some for a start: sound patterns need a few.
  private static func steps(for length: Int) -> UInt32 {
    UInt32(clamping: 100_000 + 100 * min(length, 1 << 30))
  }

  private static let heapKibibytes: UInt32 = 32 << 10
}
