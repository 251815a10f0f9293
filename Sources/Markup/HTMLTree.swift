/// A parsed web page as one flat list of nodes in document order; a parent stands before its children.
public struct HTMLTree: Sendable {
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
    /// The name in lower case.
    public var name: String
    /// The value, entities resolved; empty where there is none.
    public var value: String
  }

  /// The nodes.
  public internal(set) var nodes: [Node] = []
  var bytes: [UInt8] = []
  var attributes: [Attribute] = []
  var names: [String] = []

  /// The bytes of a piece of text.
  public func text(_ node: Int) -> ArraySlice<UInt8> {
    let node = nodes[node]
    guard node.tag == .text else { return [] }
    return bytes[Int(node.first)..<Int(node.first) + Int(node.count)]
  }

  /// The attributes of an element.
  public func attributes(_ node: Int) -> ArraySlice<Attribute> {
    let node = nodes[node]
    guard node.tag != .text else { return [] }
    return attributes[Int(node.first)..<Int(node.first) + Int(node.count)]
  }

  /// The value of an attribute.
  public func attribute(_ name: String, of node: Int) -> String? { attributes(node).first { $0.name == name }?.value }

  /// The element path from the root, such as `html/body/div[2]/p[1]`.
  public func path(_ node: Int) -> String {
    var steps: [String] = []
    var index = node
    while index >= 0 {
      let node = nodes[index]
      if node.tag != .text {
        let name = names[Int(node.name)]
        steps.append(node.tag == .html || node.tag == .body ? name : "\(name)[\(node.ordinal)]")
      }
      index = Int(node.parent)
    }
    return steps.reversed().joined(separator: "/")
  }
}
