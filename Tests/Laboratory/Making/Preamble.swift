/// Writes the lines in front of the first section, with the period and the contact.
struct Preamble {
  let phrasebook: Phrasebook
  let title: String
  let year: Int

  /// One or two paragraphs; the contact goes into the truth where it is printed.
  func paragraphs(namesAgency: Bool, _ truth: inout Truth, _ dice: inout Dice) -> [String] {
    if dice.chance(8), !namesAgency { return [] }
    let author = namesAgency ? phrasebook.agency.name : phrasebook.agency.selfName
    let opening = dice.pick([
      "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条规定，由\(author)编制本报告。",
      "按照《条例》和上级关于编报年度报告的通知要求，\(author)结合\(year)年工作实际编制了本年度报告。",
      "本报告依照《中华人民共和国政府信息公开条例》和\(regulation)文件规定的格式编写，编制单位为\(author)。",
      "现将\(author)\(year)年度政府信息公开工作情况向社会公布。",
    ])
    let contents = dice.chance(40) ? "全文包括总体情况、主动公开、依申请公开、行政复议和行政诉讼、问题与改进、其他事项等部分。" : ""
    let text = opening + contents + period(&dice)
    let contact = dice.chance(70) ? Contacts(phrasebook: phrasebook).sentence(&truth, &dice) : ""
    return dice.chance(25) && !contact.isEmpty ? [text, contact] : [text + contact]
  }

  private var regulation: String {
    year > 2020 ? "国办公开办函〔2021〕30号" : year > 2018 ? "国办公开办函〔2019〕60号" : "上级通知"
  }

  private func period(_ dice: inout Dice) -> String {
    dice.pick([
      "本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。",
      "报告中所列数据统计期限为\(year)年1月1日至12月31日。",
      "数据统计时间：\(year)年1月1日—\(year)年12月31日。",
      "",
    ])
  }
}

/// Invents an address, telephone and so on, and prints them the way reports do.
struct Contacts {
  let phrasebook: Phrasebook

  /// A sentence that names some of them; they go into the truth.
  func sentence(_ truth: inout Truth, _ dice: inout Dice) -> String {
    let values = invented(&dice)
    let wanted = ["address", "postcode", "phone", "email", "website"].filter { $0 == "phone" || dice.chance(60) }
    let names = [
      "address": "地址", "postcode": dice.pick(["邮编", "邮政编码"]), "phone": dice.pick(["电话", "联系电话"]),
      "email": dice.pick(["电子邮箱", "邮箱"]), "website": "网址",
    ]
    let separator = dice.pick(["，", "；"])
    let items = wanted.map { "\(names[$0, default: ""])：\(values[$0, default: ""])" }
    for name in wanted { truth.contact[name] = values[name] }
    let agency = phrasebook.agency
    return dice.pick([
      "如对本报告有疑问，请与\(agency.shortName)办公室联系（\(items.joined(separator: separator))）。",
      "公众如有意见或者建议，可以通过以下方式联系：\(items.joined(separator: separator))。",
      "联系方式：\(items.joined(separator: separator))。",
    ])
  }

  private func invented(_ dice: inout Dice) -> [String: String] {
    let area = "0" + dice.pick(["3", "4", "5", "7", "8", "9"]) + dice.digits(2)
    let host = "www." + dice.pick(["ydx", "qsz", "lhq", "zyt"]) + dice.digits(2) + ".example.cn"
    return [
      "address": phrasebook.agency.place + dice.pick(Pools.streets) + "\(dice.within(1...480))号"
        + dice.pick(Pools.buildings),
      "postcode": dice.digits(6),
      "phone": area + dice.pick(["-", "-", "—", "－"]) + dice.digits(dice.pick([7, 8])),
      "email": dice.pick(["xxgk", "zwgk", "bgs", "sfj_bgs"]) + dice.digits(3) + "@example.cn",
      "website": dice.pick(["http://", "https://", ""]) + host + dice.pick(["", "", "/zwgk"]),
    ]
  }
}
