/// The properties that ECMA-262 §22.2.1 lets a pattern name, in the notation of PCRE2.
enum UnicodeProperties {
  /// `\p{…}` or `\P{…}` for PCRE2; nil where it knows no such property.
  static func text(for name: String, isNegated: Bool) -> String? {
    let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let value = parts.count == 2 ? assignment(parts[0], parts[1]) : lone(name) else { return nil }
    let isComplement = value.utf8.first == UInt8(ascii: "^")
    return (isNegated != isComplement ? "\\P{" : "\\p{") + value.drop { $0 == "^" } + "}"
  }

  private static func assignment(_ property: String, _ value: String) -> String? {
    switch property {
    case "General_Category", "gc": categories[value] ?? (isShort(value) ? value : nil)
    case "Script", "sc": known("sc:" + value)
    case "Script_Extensions", "scx": known("scx:" + value)
    default: nil
    }
  }

  private static func lone(_ name: String) -> String? {
    if name == "Assigned" { return "^Cn" }
    return categories[name] ?? known(name)
  }

  private static func isShort(_ value: String) -> Bool { categories.values.contains(value) }

  /// The name, if PCRE2 can compile it.
  private static func known(_ name: String) -> String? {
    (try? CompiledPattern("\\p{" + name + "}")) == nil ? nil : name
  }

  /// The long names of the general categories (PropertyValueAliases.txt).
  private static let categories: [String: String] = [
    "Letter": "L", "Cased_Letter": "L&", "LC": "L&", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll",
    "Titlecase_Letter": "Lt", "Modifier_Letter": "Lm", "Other_Letter": "Lo",
    "Mark": "M", "Combining_Mark": "M", "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc", "Enclosing_Mark": "Me",
    "Number": "N", "Decimal_Number": "Nd", "digit": "Nd", "Letter_Number": "Nl", "Other_Number": "No",
    "Punctuation": "P", "punct": "P", "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd",
    "Open_Punctuation": "Ps", "Close_Punctuation": "Pe", "Initial_Punctuation": "Pi", "Final_Punctuation": "Pf",
    "Other_Punctuation": "Po",
    "Symbol": "S", "Math_Symbol": "Sm", "Currency_Symbol": "Sc", "Modifier_Symbol": "Sk", "Other_Symbol": "So",
    "Separator": "Z", "Space_Separator": "Zs", "Line_Separator": "Zl", "Paragraph_Separator": "Zp",
    "Other": "C", "Control": "Cc", "cntrl": "Cc", "Format": "Cf", "Surrogate": "Cs", "Private_Use": "Co",
    "Unassigned": "Cn",
  ]
}
