/// A parsed web page as one flat list of nodes in document order; a parent stands before its children.
public final class HTMLTree: Sendable {
  /// One element or piece of text.
  public struct Node: Sendable {
    /// What it is.
    public var tag: HTMLTag
    /// The number of its name, for a path.
    var name: UInt16
    /// The node it is in; -1 for the root.
    public internal(set) var parent: Int32
    /// The first node behind it and all that is in it.
    public internal(set) var end: Int32
    /// The line it begins on.
    public internal(set) var line: Int32
    /// The how-manieth child of its parent with that name it is, counted from 1.
    public internal(set) var ordinal: Int32
    /// Text: its bytes. Element: its attributes.
    var first: Int32
    var count: Int32

    /// The bytes of a piece of text; 0 for an element.
    public var textLength: Int { tag == .text ? Int(count) : 0 }
  }

  /// One attribute of an element.
  public struct Attribute: Sendable {
    /// The name.
    public var name: HTMLAttribute
    /// Where its value stands among those of all attributes.
    var first: Int32
    var count: Int32
  }

  /// What a page is made of, while it is parsed.
  struct Parts {
    var nodes: [Node] = []
    var text: [UInt8] = []
    var attributes: [Attribute] = []
    var values: [UInt8] = []
    var names: [String] = []
  }

  /// The nodes.
  public let nodes: [Node]
  private let text: [UInt8]
  private let attributes: [Attribute]
  private let values: [UInt8]
  private let names: [String]

  init(_ parts: Parts) {
    nodes = parts.nodes
    text = parts.text
    attributes = parts.attributes
    values = parts.values
    names = parts.names
  }

  /// The bytes of a piece of text.
  public func text(_ node: Int) -> ArraySlice<UInt8> {
    let node = nodes[node]
    guard node.tag == .text else { return [] }
    return text[Int(node.first)..<Int(node.first) + Int(node.count)]
  }

  /// The attributes of an element, as far as they matter.
  public func attributes(_ node: Int) -> ArraySlice<Attribute> {
    let node = nodes[node]
    guard node.tag != .text else { return [] }
    return attributes[Int(node.first)..<Int(node.first) + Int(node.count)]
  }

  /// The value of an attribute, entities resolved; empty where there is none.
  public func value(_ attribute: Attribute) -> ArraySlice<UInt8> {
    values[Int(attribute.first)..<Int(attribute.first) + Int(attribute.count)]
  }

  /// The value of an element's attribute; nil where it has no such attribute.
  public func value(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    attributes(node).first { $0.name == name }.map { value($0) }
  }

  /// The value of an element's attribute as text.
  public func attribute(_ name: HTMLAttribute, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The element path from the root, such as `html/body/div[2]/p[1]`.
  public func path(_ node: Int) -> String {
    var steps: [Int] = []
    var index = node
    while index >= 0 {
      if nodes[index].tag != .text { steps.append(index) }
      index = Int(nodes[index].parent)
    }
    var path = ""
    for index in steps.reversed() {
      let node = nodes[index]
      if !path.isEmpty { path += "/" }
      path += names[Int(node.name)]
      if node.tag == .html || node.tag == .body { continue }
      path += "["
      path += String(node.ordinal)
      path += "]"
    }
    return path
  }
}
