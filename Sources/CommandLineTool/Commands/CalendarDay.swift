import Evidence
import FileNames

/// A day of the Gregorian calendar, without time and zone.
struct CalendarDay: CustomStringConvertible, Equatable {
  private let year: Int
  private let month: Int
  private let day: Int

  /// The day in UTC; nil before year 1 and behind year 9999.
  init?(secondsSince1970 seconds: Int) {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    guard (-719_162...2_932_896).contains(days) else { return nil }
    // Howard Hinnant, chrono-compatible low-level date algorithms: eras of 400 years that begin in March.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day as `YYYY-MM-DD`.
  var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// Reads `YYYY-MM-DD`.
  static func parsed(_ text: String) throws(Failure) -> CalendarDay {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
    guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3,
      let day = CalendarDay(secondsSince1970: seconds(numbers[0], numbers[1], numbers[2])), day.description == text
    else { throw .usage("「\(text.printable)」 is no day such as 2024-01-31", "「\(text.printable)」不是 2024-01-31 这样的日期") }
    return day
  }

  private static func seconds(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let march = month > 2 ? month - 3 : month + 9
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * march + 2) / 5 + day - 1
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    return days * 86_400
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
