import Conversion
import ZipIO

/// How the time grows with the input: a report with everything in it twice, four times and eight times.
enum Growth {
  static func print(_ sets: [BenchSet]) {
    Columns.heading("growth: time against the single report; equal to the factor is linear")
    Columns.row("", ["x2", "x4", "x8"])
    for set in sets {
      guard let input = set.inputs.max(by: { $0.bytes.count < $1.bytes.count }) else { continue }
      let single = time(of: input.bytes, input.name)
      let ratios = [2, 4, 8].map { factor in
        time(of: repeated(input.bytes, factor, kind: set.name), input.name) / single
      }
      Columns.row(set.name, ratios.map { Columns.number($0, digits: 1) })
    }
  }

  private static func time(of bytes: [UInt8], _ name: String) -> Double {
    Stopwatch.best(rounds: 3) {
      let conversion = try? Converter.convert(bytes, name: name)
      keep(try? conversion?.write(as: .json, original: bytes))
    }
  }

  private static func repeated(_ bytes: [UInt8], _ factor: Int, kind: String) -> [UInt8] {
    switch kind {
    case "DOCX": repeatedDOCX(bytes, factor)
    case "HTML": repeatedBody(bytes, factor, open: "<body", close: "</body>")
    default: [[UInt8]](repeating: bytes, count: factor).flatMap(\.self)
    }
  }

  private static func repeatedDOCX(_ bytes: [UInt8], _ factor: Int) -> [UInt8] {
    guard let archive = try? ZipReader(bytes: bytes) else { return bytes }
    let files = archive.entries.compactMap { entry -> (name: String, bytes: [UInt8])? in
      guard let part = try? archive.read(entry) else { return nil }
      let isMain = entry.name == "word/document.xml"
      return (entry.name, isMain ? repeatedBody(part, factor, open: "<w:body", close: "<w:sectPr") : part)
    }
    return (try? ZipWriter.deflatedArchive(files)) ?? bytes
  }

  /// What stands between the end of the tag `open` and `close`, so many times.
  private static func repeatedBody(_ bytes: [UInt8], _ factor: Int, open: String, close: String) -> [UInt8] {
    guard let tag = bytes.firstRange(of: Array(open.utf8)),
      let start = bytes[tag.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let end = bytes[start...].firstRange(of: Array(close.utf8))
    else { BenchCommand.fail("an input has no body") }
    let body = bytes[(start + 1)..<end.lowerBound]
    return bytes[...start] + [ArraySlice](repeating: body, count: factor).flatMap(\.self) + bytes[end.lowerBound...]
  }
}
