import CanonicalJSON
import JSONText

extension VerificationReport {
  /// The report as JSON: the same facts as the text, one trailing newline.
  public var json: [UInt8] {
    var writer = JSONWriter(isCompact: false)
    writer.beginObject()
    writer.member("file", name)
    writer.member("subject", subject.rawValue)
    writer.nullable("id", id)
    writer.nullable("bagit_version", version)
    writer.key("valid")
    writer.bool(isValid)
    writer.member("canonical_form", canonicalForm.rawValue)
    writer.member("files", files)
    writer.array("damaged_files", damagedFiles) { $0.string($1) }
    writer.object("tests") { writer in
      for test in VerificationTest.allCases { writer.member(test.rawValue, passes(test) ? "passed" : "failed") }
    }
    writer.array("defects", defects) { $0.defect($1) }
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func defect(_ defect: Defect) {
    beginObject()
    nullable("entry", defect.entry)
    member("kind", defect.kind.rawValue)
    member("severity", defect.severity.rawValue)
    member("test", defect.kind.test.rawValue)
    key("message")
    message(defect.message)
    endObject()
  }
}
