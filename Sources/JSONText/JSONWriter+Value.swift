extension JSONWriter {
  /// Writes a parsed value with all that it contains; numbers keep their digits, strings lose needless escapes.
  public mutating func value(_ value: JSONValue) {
    switch value.kind {
    case .null: null()
    case .bool: bool(value.bool == true)
    case .number: number(value.digits ?? "0")
    case .string: string(value.string ?? "")
    case .array:
      beginArray()
      for element in value.elements { self.value(element) }
      endArray()
    case .object:
      beginObject()
      for member in value.members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }
}
