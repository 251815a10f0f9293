import Evidence
import FileNames
import Packaging

extension PackageOptions {
  /// The options that a command line asks for; the environment variable SOURCE_DATE_EPOCH stands in for `--date`.
  init(_ invocation: Invocation, environment: Environment = .current) throws(Failure) {
    self.init(
      date: try PackageDay.day(invocation, environment: environment), includesSM3: invocation.isGiven(.sm3),
      compresses: invocation.isGiven(.compress))
  }
}

/// The day that packages and bags state.
enum PackageDay {
  /// The day of `--date`, else that of the environment variable SOURCE_DATE_EPOCH; nil for none.
  static func day(_ invocation: Invocation, environment: Environment = .current) throws(Failure) -> String? {
    if let text = invocation.text(.date) { return try CalendarDay.parsed(text).description }
    return environment.sourceDate.flatMap { CalendarDay(secondsSince1970: $0) }?.description
  }
}
