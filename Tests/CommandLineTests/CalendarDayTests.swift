import Testing

@testable import CommandLineTool

@Suite("Days of packaging")
struct CalendarDayTests {
  @Test(
    "a moment is a day in UTC",
    arguments: [
      (0, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"), (1_700_000_000, "2023-11-14"),
      (253_402_300_799, "9999-12-31"), (-62_135_596_800, "0001-01-01"),
    ])
  func fromSeconds(_ seconds: Int, _ day: String) {
    #expect(CalendarDay(secondsSince1970: seconds)?.description == day)
  }

  @Test("moments outside the years 1 to 9999 are no days", arguments: [253_402_300_800, -62_135_596_801, .max, .min])
  func outside(_ seconds: Int) { #expect(CalendarDay(secondsSince1970: seconds) == nil) }

  @Test("every day of four centuries reads back as it is written")
  func roundTrip() throws {
    for day in stride(from: 0, to: 146_097, by: 1) {
      let date = try #require(CalendarDay(secondsSince1970: day * 86_400))
      #expect(try CalendarDay.parsed(date.description) == date)
    }
  }

  @Test("what is no day is refused", arguments: ["2024-02-30", "2023-02-29", "2024-1-1", "20240101", "", "2024-13-01"])
  func refused(_ text: String) { #expect(throws: Failure.self) { try CalendarDay.parsed(text) } }
}
