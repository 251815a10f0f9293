import Evidence
import Glibc

/// What the environment says about how to speak.
struct Environment: Sendable {
  /// The values of the variables that matter.
  private let values: [String: String]

  /// The environment of this process.
  static var current: Environment {
    var values: [String: String] = [:]
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "SOURCE_DATE_EPOCH"] {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return Environment(values)
  }

  /// An environment made by hand.
  init(_ values: [String: String]) { self.values = values }

  /// The language of the locale; English where it is neither English nor Chinese.
  var language: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { values[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }

  /// Whether colour is wanted where there is a terminal (https://no-color.org).
  var allowsColor: Bool { values["NO_COLOR", default: ""].isEmpty && values["TERM"] != "dumb" }

  /// The moment that counts as now for reproducible outputs, in seconds since 1970.
  var sourceDate: Int? { values["SOURCE_DATE_EPOCH"].flatMap { Int($0) } }
}
