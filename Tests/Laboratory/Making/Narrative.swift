import ReportModel

/// Sentences that repeat numbers of the tables: rightly, or deliberately not.
struct Narrative {
  let phrasebook: Phrasebook

  /// The section 三 in words; a slip goes into the truth.
  func requests(_ truth: inout Truth, _ dice: inout Dice) -> String? {
    let at = { (row: String) in "/tables/requests/\(row)/total" }
    guard let new = number(at("new_requests"), truth), let carried = number(at("carried_in"), truth),
      let done = number(at("results_total"), truth), let left = number(at("carried_out"), truth)
    else { return nil }
    let agency = phrasebook.agency
    let year = phrasebook.year
    var said = new
    if dice.chance(8) {
      said += dice.within(1...30)
      truth.inconsistencies.append(Truth.Inconsistency(pointers: [at("new_requests")], what: "新收\(said)件"))
    }
    if new + carried == 0, said == 0 { return "\(year)年，\(agency.selfName)未收到政府信息公开申请。" }
    return dice.pick([
      "\(year)年，\(agency.selfName)新收政府信息公开申请\(said)件，上年结转\(carried)件，全年办结\(done)件，结转下年度继续办理\(left)件。",
      "\(year)年\(agency.selfName)共收到政府信息公开申请\(said)件，另有上年结转\(carried)件，已办结\(done)件，结转下一年度\(left)件。",
      "全年\(agency.selfName)新收申请\(said)件，其中\(agency.scope)其他单位另行统计，不计入本报告。办结\(done)件。",
      "\(agency.scope)各单位共收到政府信息公开申请\(said + 40 + carried)件，其中\(agency.selfName)本级新收\(said)件。",
    ])
  }

  /// Section 二 in words, where the table prints the numbers.
  func proactive(_ truth: Truth, _ dice: inout Dice) -> String? {
    guard let issued = number("/tables/proactive/art20_1/normative_documents/issued", truth),
      let repealed = number("/tables/proactive/art20_1/normative_documents/repealed", truth),
      let valid = number("/tables/proactive/art20_1/normative_documents/in_force", truth)
    else { return nil }
    return dice.pick([
      "年内制发行政规范性文件\(issued)件，废止\(repealed)件，现行有效\(valid)件。",
      "\(phrasebook.agency.selfName)全年制发行政规范性文件\(issued)件，废止行政规范性文件\(repealed)件，截至年底现行有效行政规范性文件\(valid)件。",
    ])
  }

  /// Section 四 in words.
  func review(_ truth: Truth, _ dice: inout Dice) -> String? {
    let at = { (group: String) in "/tables/review_litigation/\(group)/total" }
    guard let review = number(at("review"), truth), let direct = number(at("litigation_direct"), truth),
      let after = number(at("litigation_after_review"), truth)
    else { return nil }
    if review + direct + after == 0 { return "全年未发生因政府信息公开引起的行政复议、行政诉讼案件。" }
    return "因政府信息公开引起的行政复议\(review)件，行政诉讼\(direct + after)件。"
  }

  private func number(_ pointer: String, _ truth: Truth) -> Int? { truth.cells[pointer]?.value?.integer }
}
