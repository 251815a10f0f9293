import Evidence
import JSONText

extension JSONWriter {
  /// A member with a text.
  package mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// A member with an integer.
  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// A member that is null where there is no text.
  package mutating func nullable(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// A member that is absent where there is no text.
  package mutating func optional(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  /// A member that is absent where there is no number.
  package mutating func optional(_ name: String, _ number: ExactDecimal?) {
    guard let number else { return }
    key(name)
    decimal(number)
  }

  /// A member that is absent where there is no message.
  package mutating func optional(_ name: String, _ message: Message?) {
    guard let message else { return }
    key(name)
    self.message(message)
  }

  /// A number with the digits of the source, or null.
  package mutating func decimal(_ value: ExactDecimal?) {
    guard let value else { return null() }
    if value.scale == 0 { integer(Int(value.mantissa)) } else { number(value.description) }
  }

  /// A member with an array, one call of `write` for each element.
  package mutating func array<Element>(
    _ name: String, _ elements: [Element], write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }
}
