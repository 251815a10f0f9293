/// What stands around a report and is no part of its sections: contents, web frames, dates below the title.
enum FrameDamage {
  static let all = [contentsList, webFrame, dateBelowTitle, noisyHeadingNumbers, angleLinks, closingNote]

  /// A table of contents in front of the text.
  static let contentsList = Damage(
    name: "contents-list", chances: [4, 8, 12], styles: [.seedText, .pipes, .markup, .pdfRaw, .docx]
  ) { target in
    guard let place = afterTitle(target.specimen) else { return false }
    let leader = target.dice.pick(["………………", "......................", "  ", " · · · · · · "])
    var page = 1
    var lines = [Piece(.fragment("contents"), target.dice.pick(["目  录", "目录"]))]
    for heading in target.specimen.truth.sections {
      lines.append(Piece(.fragment("contents"), "\(heading)\(leader)\(page)"))
      page += target.dice.within(0...3)
    }
    target.specimen.pieces.insert(contentsOf: lines, at: place)
    return true
  }

  /// Breadcrumbs above and buttons below, as copied from a page.
  static let webFrame = Damage(name: "web-frame", chances: [8, 15, 25], styles: [.flattened, .seedText, .linePerCell]) {
    target in
    let above = "您现在的位置：首页 > 政务公开 > 法定主动公开内容 > 年报"
    let below = "【打印本页】【关闭窗口】 分享到："
    let info =
      "发布时间：\(target.specimen.truth.year + 1)-01-\(target.dice.within(10...29)) 来源：本站编辑 阅读次数：\(target.dice.within(10...900))"
    guard let place = afterTitle(target.specimen) else { return false }
    target.specimen.pieces.insert(Piece(.fragment("web-frame"), info), at: place)
    target.specimen.pieces.insert(Piece(.fragment("web-frame"), above), at: 0)
    target.specimen.pieces.append(Piece(.fragment("web-frame"), below))
    for text in [above, info, below] { target.specimen.truth.fragments.append(.init(kind: "web-frame", text: text)) }
    return true
  }

  /// （2021年1月20日） or a document number below the title.
  static let dateBelowTitle = Damage(name: "date-below-title", chances: [5, 8, 10]) { target in
    guard let place = afterTitle(target.specimen) else { return false }
    let year = target.specimen.truth.year + 1
    let text = target.dice.pick([
      "（\(year)年1月20日）", "\(year)年1月\(target.dice.within(4...30))日", "公开办发〔\(year)〕\(target.dice.within(1...60))号",
    ])
    target.specimen.pieces.insert(Piece(.line, text), at: place)
    return true
  }

  /// 一. 一， or 一 、 in front of headings; they stay as printed.
  static let noisyHeadingNumbers = Damage(name: "noisy-heading-numbers", chances: [4, 8, 15]) { target in
    let mark = target.dice.pick([".", "．", "，", " 、"])
    for index in target.specimen.pieces.indices where target.specimen.pieces[index].kind == .heading(1) {
      let old = target.specimen.pieces[index].text
      guard let section = target.specimen.truth.sections.firstIndex(of: old), let comma = old.firstIndex(of: "、") else {
        continue
      }
      let text = String(old[..<comma]) + mark + String(old[old.index(after: comma)...])
      target.specimen.pieces[index].text = text
      target.specimen.truth.sections[section] = text
      target.specimen.truth.originals.append(text)
    }
    return true
  }

  /// Addresses of the web in angle brackets.
  static let angleLinks = Damage(name: "angle-links", chances: [10, 15, 20], styles: .recognised) { target in
    guard let site = target.specimen.truth.contact["website"] else { return false }
    return target.editTexts(\.isProse, percent: 100) { text, _ in text.replacing(site, with: "<\(site)>") }
  }

  /// （此件公开发布） at the end.
  static let closingNote = Damage(name: "closing-note", chances: [4, 6, 8]) { target in
    target.specimen.pieces.append(Piece(.line, target.dice.pick(["（此件公开发布）", "（此件主动公开）", "特此报告。"])))
    return true
  }

  private static func afterTitle(_ specimen: Specimen) -> Int? {
    specimen.pieces.lastIndex { $0.kind == .title }.map { $0 + 1 }
  }
}
