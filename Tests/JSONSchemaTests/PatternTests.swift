import Patterns
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    ("^a.c$", "abc", "a\nc"), (#"^\w+$"#, "a_9", "é"), (#"^\s$"#, "\u{3000}", "\u{200B}"),
    (#"^\S$"#, "\u{200B}", "\u{FEFF}"),
    (#"^[\s\d]+$"#, "1\u{A0}", "x"), (#"^[^\S]$"#, " ", "x"), (#"^\cJ$"#, "\n", "cJ"), (#"^\u{1F600}$"#, "😀", "x"),
    (#"^\ud83d\ude00$"#, "😀", "x"), (#"^[\ud83d\ude00-\ud83d\ude02]$"#, "😁", "😃"), (#"^\x41\v\0$"#, "A\u{B}\u{0}", "A"),
    (#"^\p{L}+$"#, "年é", "1"), (#"^\p{Letter}\P{Letter}$"#, "a1", "aa"), (#"^\p{Script=Han}$"#, "年", "a"),
    (#"^\p{sc=Greek}$"#, "α", "a"), (#"^\p{General_Category=Decimal_Number}$"#, "٣", "x"), (#"^\p{Lu}$"#, "É", "é"),
    (#"^\p{Alphabetic}$"#, "年", "1"), (#"^(?<a>x)\k<a>$"#, "xx", "xy"), (#"^(a)\1$"#, "aa", "ab"),
    (#"^(?:(a)|b)\1$"#, "b", "ab"), (#"^[]$|^b$"#, "b", "a"), (#"^[^]$"#, "\n", ""), (#"^[\w-.]+$"#, "a-.", "a,"),
    (#"^\d{2,3}?$"#, "12", "1"), (#"^\-\/$"#, "-/", "\\-"), (#"^(?=a)(?!ab)a"#, "ac", "ab"),
    (#"(?<=x)y(?<!z)"#, "xy", "zy"),
    (#"\bfoo\b"#, "a foo.", "afoo"), (#"^[\b]$"#, "\u{8}", "b"), (#"^[a-c&&x]$"#, "&", "d"), (#"^#$"#, "#", ""),
    (#"^\$\.\^\|\(\)\[\]\{\}\*\+\?$"#, "$.^|()[]{}*+?", ""), (#"^a$"#, "a", "a\n"), (#"年|月"#, "岁月", "日"),
    (#"^[一-龥]{2}$"#, "年报", "年a"),
  ])
  func `a pattern finds what ECMA-262 says`(_ source: String, _ match: String, _ other: String) throws {
    let pattern = try Pattern(source)
    #expect(pattern.search(in: match) == .matched)
    #expect(pattern.search(in: other) == .unmatched)
  }

  @Test(arguments: [
    "(", ")", "[", "a{2", "a{2,1}", "{", "}", "]", "*", "a**", "a++", "^*", "(?=a)*", "(?i)a", "(?#x)", "(?P<n>a)",
    "(?>a)",
    #"\a"#, #"\z"#, #"\A"#, #"\Z"#, #"\Q"#, #"\h"#, #"\K"#, #"\c"#, #"\c1"#, #"\x4"#, #"\u12"#, #"\u{110000}"#, #"\1"#,
    #"\k<n>"#, #"(?<n>a)(?<n>b)"#, #"(?<1>a)"#, #"\p"#, #"\p{}"#, #"\p{Nonsense}"#, #"\p{gc=Han}"#, "[z-a]", #"\"#,
    "(?<n",
    #"\01"#,
  ])
  func `what is no pattern of ECMA-262 is refused`(_ source: String) {
    #expect(!Pattern.isWellFormed(source))
    #expect(throws: PatternError.self) { try Pattern(source) }
  }

  @Test func `a sound pattern that the engine cannot run is refused, but well-formed`() {
    #expect(Pattern.isWellFormed("(?<=a+)b"))
    #expect(throws: PatternError.self) { try Pattern("(?<=a+)b") }
  }

  @Test func `groups may be nested to a limit`() {
    #expect(Pattern.isWellFormed(String(repeating: "(", count: 200) + String(repeating: ")", count: 200)))
    #expect(!Pattern.isWellFormed(String(repeating: "(", count: 10_000)))
  }

  @Test func `a pattern may have a length to a limit`() {
    #expect(Pattern.isWellFormed(String(repeating: "a", count: 20_000)))
    #expect(!Pattern.isWellFormed(String(repeating: "(?<a>)", count: 100_000)))
  }

  @Test func `an empty text can match`() throws {
    #expect(try Pattern("^$").search(in: "") == .matched)
    #expect(try Pattern("").search(in: "") == .matched)
    #expect(try Pattern("a").search(in: "") == .unmatched)
  }
}
