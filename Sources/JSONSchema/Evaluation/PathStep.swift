import JSONText

/// One step of a JSON Pointer while it is not yet needed as text.
enum PathStep {
  case nothing
  case name(String)
  case index(Int)
  /// The name of a member of the instance.
  case member(JSONValue)

  /// The step as it stands in a pointer, with its slash.
  var text: String {
    switch self {
    case .nothing: ""
    case .name(let name): "/" + JSONPointer.escaped(name)
    case .index(let index): "/\(index)"
    case .member(let name): "/" + JSONPointer.escaped(name.string ?? "")
    }
  }
}
