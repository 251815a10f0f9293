/// What pictures say in a way of their own: talks and notices.
extension ScreenshotSurroundings {
  /// Takes what people say to each other below a time of the day: a name with a colon, a few short lines, and the word
  /// that stands for a picture.
  mutating func takeConversation() {
    let stamp = view.blocks[end - 1].text
    guard ScreenSigns(stamp, LineShape(stamp))?.isTimeStamp ?? false, end < view.blocks.count, lines.isRemark(end)
    else { return }
    var index = end
    while index < view.blocks.count, index - end < Self.most, view.isText(index), view.shapes[index].width <= 44,
      view.shapes[index].number == nil
    {
      index += 1
    }
    guard index < view.blocks.count, view.blocks[index].layer == .furniture(kind: FragmentKind.imagePlaceholder),
      !goesOn(before: index)
    else { return }
    take(end..<index, upTo: index + 1)
  }

  /// Takes a notice below the head of its page: who it is for, what it says, and the list of names that it announces.
  mutating func takeNotice() {
    guard kind == FragmentKind.catalogueHeader, end < view.blocks.count, lines.isSoft(end),
      view.shapes[end].endsClause
    else { return }
    var index = end + 1
    while index < view.blocks.count, index - end <= 4, view.isText(index), view.shapes[index].number == nil {
      index += 1
      if view.shapes[index - 1].endsClause { break }
    }
    guard view.shapes[index - 1].endsClause, index - 1 > end else { return }
    var last = index
    while last < view.blocks.count, lines.isSoft(last), !view.shapes[last].endsSentence { last += 1 }
    guard last - index >= 2 else { return }
    take(upTo: last)
  }
}
