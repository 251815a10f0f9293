/// The attributes of HTML that matter for reading; all others are left out of the tree.
public enum HTMLAttribute: String, CaseIterable, Sendable {
  case id, `class`, style, role, align, hidden
  case alt, src, srcdoc, data, rowspan, colspan
  case start, value, type, selected
  case name, property, content
}
