import DocumentModel
import Evidence
import Markup

/// What a page holds beside its text: pictures, and documents within the document.
extension HTMLFlow {
  /// Counts a picture of the article; its alternative text is kept apart.
  mutating func addPicture(_ index: Int) {
    guard layers.mayHoldReport(index) else { return }
    pictures += 1
    let alternative = tree.attribute(.alt, of: index) ?? ""
    guard !alternative.isEmpty else { return }
    flush()
    blocks.append(
      Block(
        id: blocks.count, kind: .figure, text: alternative, layer: .furniture(kind: "picture"),
        location: location(index)))
  }

  /// Tells of a part of the page that is not read, unless it belongs to what stands around the report.
  mutating func noteUnread(_ index: Int) {
    guard layers.mayHoldReport(index), !layers.isAround(index), let (english, chinese) = unread(index) else { return }
    findings.append(ReaderFinding.unreadPart.found(english, chinese, at: location(index)))
  }

  /// What the part is called; nil for one that holds nothing.
  private func unread(_ index: Int) -> (String, String)? {
    switch tree.nodes[index].tag {
    case .iframe, .frame:
      if tree.value(.srcdoc, of: index).map({ !Whitespace.isBlank($0) }) == true {
        return ("frame that holds a page of its own (srcdoc)", "自带页面内容的框架（srcdoc）")
      }
      return named(.src, of: index, "frame", "框架页")
    case .object: return named(.data, of: index, "embedded object", "嵌入的对象")
    case .embed:
      let parent = Int(tree.nodes[index].parent)
      let isFallback = parent >= 0 && tree.nodes[parent].tag == .object && tree.value(.data, of: parent) != nil
      return isFallback ? nil : named(.src, of: index, "embedded object", "嵌入的对象")
    case .template: return ("template", "模板（template）")
    default: return nil
    }
  }

  private func named(
    _ name: HTMLAttribute, of index: Int, _ english: String, _ chinese: String
  ) -> (String, String)? {
    guard let target = tree.attribute(name, of: index), !target.isEmpty else { return nil }
    let quoted = ReaderFinding.quoted(target)
    return ("\(english) \(quoted)", "\(chinese)\(quoted)")
  }
}

/// Content that a page keeps for its scripts.
enum HTMLTemplate {
  /// Bytes of text below which a template holds words of the page's own controls.
  private static let leastText = 60

  /// Whether prose or a table stands in it, which a script may put on the page; else it is no text at all.
  static func holdsContent(_ node: Int, _ tree: HTMLTree) -> Bool {
    var length = 0
    var isContent = false
    for index in node + 1..<max(node + 1, Int(tree.nodes[node].end)) {
      switch tree.nodes[index].tag {
      case .td: isContent = true
      case .text:
        let text = tree.text(index)
        length += text.count { $0 > 0x7F }
        if text.contains(word: stop) { isContent = true }
      default: break
      }
    }
    return isContent && length >= leastText
  }

  private static let stop = Array("。".utf8)
}
