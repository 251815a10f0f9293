/// A member of an object.
public struct JSONMember: Sendable {
  /// The name, as a string value with its own place.
  public let name: JSONValue
  /// The value.
  public let value: JSONValue

  /// The name's text.
  public var key: String { name.string ?? "" }
}

/// The elements of an array in order; empty for another kind of value.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let storage: JSONStorage
  private var index: Int
  private var remaining: Int

  init(of value: JSONValue) {
    storage = value.storage
    index = value.index + 1
    remaining = value.kind == .array ? value.count : 0
  }

  /// The next element.
  public mutating func next() -> JSONValue? {
    guard remaining > 0 else { return nil }
    let element = JSONValue(storage: storage, index: index)
    index = Int(element.node.next)
    remaining -= 1
    return element
  }

  /// How many are still to come.
  public var underestimatedCount: Int { remaining }
}

/// The members of an object in the order of the text; empty for another kind of value.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  private let storage: JSONStorage
  private var index: Int
  private var remaining: Int

  init(of value: JSONValue) {
    storage = value.storage
    index = value.index + 1
    remaining = value.kind == .object ? value.count : 0
  }

  /// The next member.
  public mutating func next() -> JSONMember? {
    guard remaining > 0 else { return nil }
    let name = JSONValue(storage: storage, index: index)
    let value = JSONValue(storage: storage, index: index + 1)
    index = Int(value.node.next)
    remaining -= 1
    return JSONMember(name: name, value: value)
  }

  /// How many are still to come.
  public var underestimatedCount: Int { remaining }
}

extension JSONStorage {
  /// The place of the last member of that name in an object.
  ///
  /// Members are looked up often: the nodes are compared where they lie, without a handle for each.
  fileprivate func member(_ wanted: UnsafeBufferPointer<UInt8>, of object: Int) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      nodes.withUnsafeBufferPointer { nodes in
        var found: Int?
        var place = object + 1
        for _ in 0..<nodes[object].count {
          if nodes[place].withDecoded(in: text, { $0.elementsEqual(wanted) }) { found = place + 1 }
          place = Int(nodes[place + 1].next)
        }
        return found
      }
    }
  }
}

extension JSONValue {
  /// The elements of an array; empty for another kind.
  public var elements: JSONElements { JSONElements(of: self) }

  /// The members of an object; empty for another kind.
  public var members: JSONMembers { JSONMembers(of: self) }

  /// The member of that name, the last one if there are several; looks at every member.
  public subscript(_ name: String) -> JSONValue? {
    guard kind == .object else { return nil }
    var name = name
    let place = name.withUTF8 { storage.member($0, of: index) }
    return place.map { JSONValue(storage: storage, index: $0) }
  }

  /// The element at that place, counted from 0; walks over the elements before it.
  public subscript(_ place: Int) -> JSONValue? {
    guard kind == .array, place >= 0, place < count else { return nil }
    return elements.dropFirst(place).first { _ in true }
  }
}
