import ReportModel
import Testing

@testable import Recognition

@Suite("The sums of section 三")
struct RequestsSumsTests {
  @Test("a lost cell is put back by the sums where they leave one reading")
  func lostCellProved() throws {
    var lines = FormText.requests(FormText.someRequests)
    lines[0] = "一、本年新收政府信息公开申请数量\t5\t1\t0\t0\t0\t6"
    let report = try FormText.report(lines)
    let values = try #require(FormText.values(report, "new_requests"))
    #expect(values[0] == "5" && values[1] == "1" && values[6] == "6")
    #expect(values.count { $0 == nil } == 1)
    #expect(!FormText.statuses(report, at: "/tables/requests/new_requests").isEmpty)
  }

  @Test("six zeros for seven columns leave one cell unknown and the row marked")
  func lostZero() throws {
    var lines = FormText.requests()
    lines[5] = "三、本年度办理结果\t（三）不予公开\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0"
    let report = try FormText.report(lines)
    let values = try #require(FormText.values(report, "refused_prohibited_by_law"))
    #expect(values.count { $0 == "0" } == 6 && values.count { $0 == nil } == 1)
    #expect(FormText.statuses(report, at: "/tables/requests/refused_prohibited_by_law") == [.ambiguous])
  }

  @Test("two readings that differ leave null, never a guess")
  func doubt() throws {
    let lines = ["一、本年新收政府信息公开申请数量\t3\t4\t7", "二、上年结转政府信息公开申请数量\t1\t1", "四、结转下年度继续办理\t9\t9"]
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "carried_in")?.allSatisfy { $0 == nil } == true)
    #expect(FormText.statuses(report, at: "/tables/requests/carried_in") == [.ambiguous])
  }

  @Test("a sum that the agency got wrong is left as printed")
  func wrongSum() throws {
    var rows = FormText.someRequests
    rows["granted"] = ["3", "1", "0", "0", "0", "0", "9"]
    let report = try FormText.report(FormText.requests(rows))
    #expect(FormText.values(report, "granted") == ["3", "1", "0", "0", "0", "0", "9"])
    #expect(report.annotations.isEmpty)
  }

  @Test("surplus cells of which the last is a mark prove no reading")
  func surplusMarks() throws {
    let report = try FormText.report(
      FormText.requests(["granted": ["1", "0", "0", "0", "23", "0", "24", "-", "3", "-"]]))
    #expect(FormText.values(report, "granted")?.allSatisfy { $0 == nil } == true)
    #expect(FormText.statuses(report, at: "/tables/requests/granted").contains(.ambiguous))
  }

  @Test("digits that one blank parts on a line with columns are put together where the sum proves it")
  func piecesOnLine() throws {
    var lines = FormText.requests().map { $0.split(separator: "\t").suffix(8).joined(separator: "    ") }
    lines[9] = "6.属于四类过程性信息    0    2    0    0    1 2    2    1 6"
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "refused_process_information") == ["0", "2", "0", "0", "12", "2", "16"])
    #expect(FormText.statuses(report, at: "/tables/requests/refused_process_information").contains(.placed))
  }

  @Test("a number with thousands separators that is joined to its label is read")
  func joinedThousands() throws {
    let report = try FormText.report(
      FormText.requests().map { line in
        let words = line.split(separator: "\t")
        return words.dropLast(7).last.map { "\($0)1,204 0 0 0 0 0 1,204" } ?? ""
      })
    #expect(FormText.values(report, "new_requests") == ["1204", "0", "0", "0", "0", "0", "1204"])
  }
}
