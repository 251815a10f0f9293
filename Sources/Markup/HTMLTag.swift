/// The elements of HTML that matter for reading; all others are `unknown`.
public enum HTMLTag: UInt8, CaseIterable, Sendable {
  case text, unknown
  case html, head, title, meta, base, link, style, script, noscript, template, body
  case header, footer, nav, aside, main, article, section, address, hgroup
  case h1, h2, h3, h4, h5, h6, p, div, center, blockquote, pre, hr, figure, figcaption, details, summary, dialog
  case ul, ol, li, dl, dt, dd, dir, menu
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case form, fieldset, legend, input, select, option, optgroup, textarea, button, label
  case span, a, b, strong, i, em, u, s, strike, del, font, small, big, sub, sup, br, img, wbr, rt, rp, ruby
  case iframe, frame, frameset, noframes, object, embed, svg, math, video, audio, canvas

  /// Whether it begins and ends a block of text.
  public var isBlock: Bool {
    switch self {
    case .text, .unknown, .span, .a, .b, .strong, .i, .em, .u, .s, .strike, .del, .font, .small, .big, .sub, .sup, .br,
      .img, .wbr, .rt, .rp, .ruby, .input, .select, .option, .optgroup, .textarea, .button, .label, .svg, .math,
      .object, .embed,
      .canvas,
      .video, .audio, .title, .meta, .base, .link, .style, .script:
      false
    default: true
    }
  }

  /// The level of a heading.
  public var headingLevel: Int? {
    let level = Int(rawValue) - Int(HTMLTag.h1.rawValue) + 1
    return (1...6).contains(level) ? level : nil
  }
}
