import JSONSchema
import JSONText
import Testing

@Suite(.enabled(if: OfficialSuite.isPresent, "the official suite is absent; set GX_SUITES"))
struct OfficialSuiteTests {
  @Test func `every required case agrees`() throws {
    let score = try #require(OfficialSuite()).run("")
    #expect(score.misses == [])
    #expect(score.total >= 1299)
  }

  @Test func `the optional cases agree but for known ones`() throws {
    let score = try #require(OfficialSuite()).run("optional")
    #expect(score.agreed >= 150, "\(score.misses)")
    print("optional: \(score.agreed) of \(score.total)", score.misses)
  }

  @Test func `the formats agree but for known ones`() throws {
    let score = try #require(OfficialSuite()).run("optional/format", assertsFormats: true)
    #expect(score.agreed >= 740, "\(score.misses)")
    print("format: \(score.agreed) of \(score.total)", score.misses.joined(separator: "\n"))
  }

  @Test(arguments: OutputFormat.allCases)
  func `the output tests and the schema of outputs agree`(_ format: OutputFormat) throws {
    let suite = try #require(OfficialSuite())
    let misses = try suite.runOutput(format)
    #expect(misses == [])
  }
}
