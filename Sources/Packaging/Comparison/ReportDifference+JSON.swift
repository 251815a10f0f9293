import CanonicalJSON
import JSONText

extension [ReportDifference] {
  /// The differences as a JSON array, one trailing newline.
  public var json: [UInt8] {
    var writer = JSONWriter(isCompact: false)
    writer.beginArray()
    for difference in self {
      writer.beginObject()
      writer.member("kind", difference.kind.rawValue)
      writer.member("at", difference.at)
      writer.nullable("before", difference.before)
      writer.nullable("after", difference.after)
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
