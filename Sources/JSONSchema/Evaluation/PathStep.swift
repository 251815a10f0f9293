import JSONText

/// One step of a JSON Pointer while it is not yet needed as text.
enum PathStep {
  case nothing
  case name(String)
  case index(Int)
  /// A name of a table, by its place.
  case place(Int, JSONNameTable)
  /// The name of a member of the instance.
  case member(JSONValue)

  /// The step as it stands in a pointer, with its slash.
  var text: String {
    switch self {
    case .nothing: ""
    case .name(let name): "/" + JSONPointer.escaped(name)
    case .index(let index): "/\(index)"
    case .place(let place, let table): "/" + JSONPointer.escaped(table.names[place])
    case .member(let name): "/" + JSONPointer.escaped(name.string ?? "")
    }
  }
}
