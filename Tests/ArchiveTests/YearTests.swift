import Archive
import Testing

@Suite("Reports of several years")
struct YearTests {
  private func agencies(_ numbers: [Int], year: Int) -> [SampleReport] {
    numbers.map { SampleReport(agency: "云岭县\($0)局", year: year, new: $0) }
  }

  @Test("two years are compared: what was carried over, who is missing, who reports twice")
  func twoCollections() throws {
    let scratch = Scratch()
    let previous = try scratch.collection("2022", agencies([1, 2, 3], year: 2022))
    let again = SampleReport(agency: "云岭县2局", new: 50)
    let present = try scratch.collection("2023", agencies([1, 2], year: 2023) + [again])
    let findings = try present.findings(previous: previous)
    #expect(findings.map(\.check) == [.repeated, .missing])
    #expect(findings.map(\.agency) == ["云岭县2局", "云岭县3局"])
    #expect(findings[0].places.count == 2 && findings[1].places.map(\.collection) == [previous.path])
    #expect(try previous.findings().isEmpty)
  }

  @Test("a difference between the years is told with both places, in one collection as in two")
  func carriedOver() throws {
    let scratch = Scratch()
    let then = SampleReport(year: 2022, carriedOut: 1)
    let now = SampleReport(year: 2023, carriedIn: 4)
    let previous = try scratch.collection("2022", [then])
    let two = try scratch.collection("2023", [now]).findings(previous: previous)
    let one = try scratch.collection("both", [then, now]).findings()
    #expect(two.map(\.message) == one.map(\.message))
    #expect(one.map(\.check) == Array(repeating: .carriedOver, count: 7) + [.sums])
    #expect(
      one[6].places.map(\.pointer) == ["/tables/requests/carried_in/total", "/tables/requests/carried_out/total"])
    #expect(one[6].message.english == "4 requests carried in, but last year carried out 1")
    #expect(one[7].message.english == "over 1 agency 4 requests were carried into 2023, but 1 carried out of 2022")
  }

  @Test("years that do not follow each other are not compared, and that is told")
  func gaps() throws {
    let scratch = Scratch()
    let old = try scratch.collection("2021", [SampleReport(year: 2021, carriedOut: 5)])
    let new = try scratch.collection("2023", [SampleReport(year: 2023, carriedIn: 1)])
    let gap = try new.findings(previous: old)
    #expect(gap.map(\.check) == [.gap])
    #expect(
      gap[0].message.english == "2023 is not compared: no report on 2022 is there; 「\(old.path)」 holds 2021")
    let wrongOrder = try old.findings(previous: new)
    #expect(wrongOrder.map(\.check) == [.gap])
    #expect(wrongOrder[0].message.english.hasSuffix("holds 2023, not a year before"))
    let both = try scratch.collection("both", [SampleReport(year: 2021, carriedOut: 5), SampleReport(year: 2023)])
    #expect(
      try both.findings().map(\.message.english) == [
        "2023 is not compared: no report on 2022 is there; the last one before is 2021"
      ])
    #expect(throws: ArchiveError.self) { try new.findings(previous: ReportCollection(at: new.path + "/.")) }
  }

  @Test("agencies of which nothing tells whether they are the same are not compared, but told")
  func placeless() throws {
    let scratch = Scratch()
    let names: [String?] = ["人民政府", "司法局", "市教育局", nil]
    let previous = try scratch.collection("2022", names.map { SampleReport(agency: $0, year: 2022, carriedOut: 3) })
    let present = try scratch.collection("2023", names.map { SampleReport(agency: $0, year: 2023) })
    let findings = try present.findings(previous: previous)
    #expect(findings.map(\.check) == [.anonymous, .placeless, .placeless, .placeless, .gap])
  }

  @Test(
    "a name with a place in it, or with a word that is no kind of office, can be told from others",
    arguments: [
      ("云岭县司法局", false), ("和县人民政府", false), ("资源县教育局", false), ("教育部", false), ("国家税务总局", false), ("溪城海关", false),
      ("人民政府", true), ("司法局", true), ("市司法局", true), ("市场监督管理局", true), ("住房和城乡建设局", true), ("区人民政府办公室", true),
      ("高新技术产业开发区管理委员会", true), ("城市管理综合行政执法局", true), ("人力资源和社会保障局", true), ("国有资产监督管理委员会", true),
    ])
  func names(_ name: String, isShared: Bool) throws {
    let scratch = Scratch()
    let findings = try scratch.collection([SampleReport(agency: name)]).findings()
    #expect(findings.map(\.check) == (isShared ? [.placeless] : []))
  }
}
