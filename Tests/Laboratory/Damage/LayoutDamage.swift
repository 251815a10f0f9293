/// Damage by page turns and line ends.
enum LayoutDamage {
  static let all = [
    tornSentences, pageNumbers, wrappedParagraphs, inventedHeadings, repeatedTitle, foreignEncoding, stretchedLines,
    positionedLines,
  ]

  /// A page ends inside a sentence; sometimes its number stands in the gap.
  static let tornSentences = Damage(name: "torn-sentences", chances: [50, 70, 90], styles: .text) { target in
    let share = target.share(8, 15, 30)
    return tear(&target, percent: share) { dice in
      dice.chance(35) ? [Piece(.fragment("page_number"), PageMarks.pageNumber(&dice))] : []
    }
  }

  /// Tears paragraphs in two; tells whether one was torn.
  static func tear(_ target: inout Damage.Target, percent: Int, gap: (inout Dice) -> [Piece]) -> Bool {
    var pieces: [Piece] = []
    var isChanged = false
    for piece in target.specimen.pieces {
      guard piece.kind == .paragraph, target.dice.chance(percent), let place = seam(piece.text, &target.dice) else {
        pieces.append(piece)
        continue
      }
      let characters = Array(piece.text)
      var second = piece
      second.text = String(characters[place...])
      second.continues = true
      var first = piece
      first.text = String(characters[..<place])
      target.specimen.truth.joins.append(Joins.seam(first.text, second.text))
      let between = gap(&target.dice)
      for piece in between { target.specimen.truth.fragments.append(.init(kind: kind(of: piece), text: piece.text)) }
      pieces += [first] + between + [second]
      isChanged = true
    }
    target.specimen.pieces = pieces
    return isChanged
  }

  /// The name of a fragment piece.
  static func kind(of piece: Piece) -> String {
    if case .fragment(let kind) = piece.kind { return kind }
    return ""
  }

  /// A place inside a sentence: not behind an end mark, not in front of a closing mark, not beside a space.
  private static func seam(_ text: String, _ dice: inout Dice) -> Int? {
    let characters = Array(text)
    guard characters.count > 50 else { return nil }
    for _ in 0..<8 {
      let place = dice.within(24...(characters.count - 12))
      let before = characters[place - 1]
      let after = characters[place]
      if "。；：！？*# ".contains(before) || "，。、；：）》”！？,;:)*# ".contains(after) { continue }
      if after.isNumber || before.isNumber || "一二三四五六（(".contains(after) { continue }
      return place
    }
    return nil
  }

  /// Page numbers between the paragraphs.
  static let pageNumbers = Damage(name: "page-numbers", chances: [25, 40, 60], styles: .text) { target in
    var number = 1
    var pieces: [Piece] = []
    let shape = target.dice.below(3)
    for piece in target.specimen.pieces {
      if target.dice.chance(12) {
        let text = ["— \(number) —", "- \(number) -", "第 \(number) 页"][shape]
        pieces.append(Piece(.fragment("page_number"), text))
        if text.unicodeScalars.count > 4 {
          target.specimen.truth.fragments.append(.init(kind: "page_number", text: text))
        }
        number += 1
      }
      pieces.append(piece)
    }
    target.specimen.pieces = pieces
    return number > 1
  }

  /// A paragraph with a line break at the end of every printed line.
  static let wrappedParagraphs = Damage(
    name: "wrapped-paragraphs", chances: [4, 8, 15], styles: [.seedText, .flattened]
  ) { target in
    var pieces: [Piece] = []
    let width = target.dice.within(26...42)
    for piece in target.specimen.pieces {
      guard piece.kind == .paragraph, piece.text.count > 60 else {
        pieces.append(piece)
        continue
      }
      let lines = Wrapping.lines(of: piece.text, width: width)
      for (line, next) in zip(lines, lines.dropFirst()) where !Joins.isParagraphEnd(line) {
        target.specimen.truth.joins.append(Joins.seam(line, next))
      }
      pieces += lines.enumerated().map { index, line in
        var part = Piece(.paragraph, line)
        part.continues = index > 0
        return part
      }
    }
    target.specimen.pieces = pieces
    return true
  }

  /// A heading that the page does not have, in front of a table.
  static let inventedHeadings = Damage(
    name: "invented-headings", chances: [3, 6, 12], styles: [.pipes, .markup, .seedText]
  ) { target in
    var pieces: [Piece] = []
    var count = 0
    for piece in target.specimen.pieces {
      if piece.grid != nil, target.dice.chance(60) {
        count += 1
        pieces.append(Piece(.fragment("invented-heading"), "## 表\(Headings.numbers[min(count, 9)])：数据统计"))
      }
      pieces.append(piece)
    }
    target.specimen.pieces = pieces
    return count > 0
  }

  /// The title once more, as a running head of some later page.
  static let repeatedTitle = Damage(name: "repeated-title", chances: [3, 8, 15], styles: .text) { target in
    let title = target.specimen.truth.title
    let places = target.specimen.pieces.indices.dropFirst(6).filter { target.specimen.pieces[$0].kind == .paragraph }
    guard places.count > 4 else { return false }
    for place in target.dice.sample(Array(places), 3).reversed() {
      target.specimen.pieces.insert(Piece(.fragment("running-head"), title), at: place)
    }
    target.specimen.truth.fragments.append(.init(kind: "running-head", text: title))
    return true
  }

  /// Another encoding than UTF-8, or a byte order mark.
  static let foreignEncoding = Damage(name: "foreign-encoding", chances: [10, 12, 15], styles: .text) { target in
    target.specimen.encoding = target.dice.pick([.utf8WithMark, .gb18030, .gb18030, .utf16LittleEndian])
    return true
  }

  /// Runs of blanks in front of numbers, as programs print them that keep the places of a page's characters.
  static let stretchedLines = Damage(name: "stretched-lines", chances: [20, 30, 40], styles: [.pdfLayout]) { target in
    target.specimen.isStretched = true
    return true
  }

  /// Printed lines at places of their own, with line breaks between those of one paragraph.
  static let positionedLines = Damage(name: "positioned-lines", chances: [6, 10, 15], styles: [.html]) { target in
    target.specimen.isPositioned = true
    return true
  }
}
