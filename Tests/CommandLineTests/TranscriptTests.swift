import Foundation
import TestSupport
import Testing

@Suite("Sessions at the shell")
struct TranscriptTests {
  @Test("every transcript comes out as written", arguments: try Transcript.all())
  func comesOutAsWritten(_ url: URL) throws {
    for (session, actual) in try Transcript(url).failures() {
      let expected = session.expected
      #expect(actual.output == expected.output, "\(url.lastPathComponent): output of % \(session.command)")
      #expect(actual.errors == expected.errors, "\(url.lastPathComponent): errors of % \(session.command)")
      #expect(actual.exitCode == expected.exitCode, "\(url.lastPathComponent): exit code of % \(session.command)")
    }
  }

  @Test("transcripts hold sessions")
  func holdSessions() throws {
    let transcripts = try Transcript.all()
    #expect(transcripts.count > 3)
    for url in transcripts { #expect(try !Transcript(url).sessions.isEmpty, "\(url.lastPathComponent)") }
  }

  @Test("goldens are not being rewritten")
  func goldensAreCompared() {
    #expect(!Golden.isRewriting, "GX_REWRITE is set: read what was written, then run without it")
  }
}
