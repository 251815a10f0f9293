import JSONText
import Testing

@Suite struct JSONWriterTests {
  private func text(isCompact: Bool, _ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(isCompact: isCompact)
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func sample(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("名称")
    writer.string("甲")
    writer.key("cells")
    writer.beginArray()
    writer.number("7730.28")
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.endArray()
    writer.key("whole")
    writer.bool(true)
    writer.key("count")
    writer.integer(-3)
    writer.endObject()
  }

  @Test func `lines are indented by two spaces and empty containers stay closed`() {
    let expected = """
      {
        "名称": "甲",
        "cells": [
          7730.28,
          null,
          {},
          []
        ],
        "whole": true,
        "count": -3
      }
      """
    #expect(text(isCompact: false, sample) == expected)
  }

  @Test func `the compact form has no space and no line break`() {
    #expect(
      text(isCompact: true, sample) == #"{"名称":"甲","cells":[7730.28,null,{},[]],"whole":true,"count":-3}"#)
  }

  @Test func `only quotation marks, backslashes and control characters are escaped`() {
    let written = text(isCompact: true) { $0.string("a\"b\\c/\n\t\r\u{8}\u{C}\u{0}\u{1F}\u{7F}\u{2028}㎡😀") }
    #expect(written == #""a\"b\\c/\n\t\r\b\f\u0000\u001f"# + "\u{7F}\u{2028}㎡😀\"")
  }

  @Test func `a scalar at the top needs no container`() {
    #expect(text(isCompact: false) { $0.string("") } == "\"\"")
  }

  @Test func `a close without an open does not trap`() {
    #expect(text(isCompact: false) { $0.endArray() } == "]")
  }
}
