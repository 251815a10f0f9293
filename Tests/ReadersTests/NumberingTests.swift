import Testing

@testable import Readers

@Suite("The lists of a DOCX")
struct NumberingTests {
  @Test("of several lists with one style the first by its number counts, in every run")
  func sharedStyle() {
    var numbering = Numbering()
    for number in 1...12 {
      var level = NumberingLevel()
      level.start = number
      level.style = "Heading1"
      numbering.lists[number] = Numbering.List(levels: [1: level, 0: level, 2: level], styleLink: "chapters")
    }
    numbering.lists[20] = Numbering.List(usesStyle: "chapters")
    numbering.instances[5] = Numbering.Instance(list: 20)
    numbering.instances[6] = Numbering.Instance(list: 7)
    #expect(numbering.level(0, of: Numbering.Instance(list: 20))?.start == 1)
    #expect(numbering.level(ofStyle: "Heading1", in: 6) == 0)
    #expect(numbering.level(ofStyle: "Heading1", in: 5) == nil)
  }
}
