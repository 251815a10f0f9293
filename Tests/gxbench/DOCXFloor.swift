import CLibXML2
import CLibZip

/// What a DOCX costs at least: libzip inflates every part, libxml2 parses the XML ones and tells nobody.
enum DOCXFloor {
  static func print(_ sets: [BenchSet]) {
    guard let set = sets.first(where: { $0.name == "DOCX" }) else { return }
    let count = Double(set.inputs.count)
    xmlInitParser()
    let inflate = Stopwatch.best { for input in set.inputs { for part in parts(of: input.bytes) { keep(part) } } }
    let floor = Stopwatch.best {
      for input in set.inputs { for part in parts(of: input.bytes) where part.isXML { parse(part.bytes) } }
    }
    let whole = Throughput.wholeTime(set)
    Columns.heading("DOCX against the floor: libzip inflates, libxml2 parses, nobody listens (µs a report)")
    Columns.row("", ["inflate", "parse", "floor", "ours", "ratio"])
    Columns.row(
      "DOCX to JSON",
      [inflate, floor - inflate, floor, whole].map { Columns.micros($0 / count) }
        + [Columns.number(whole / floor, digits: 2)])
  }

  private static func parts(of archive: [UInt8]) -> [(isXML: Bool, bytes: [UInt8])] {
    archive.withUnsafeBytes { buffer in
      let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil)
      guard let source, let handle = zip_open_from_source(source, 0, nil) else {
        BenchCommand.fail("libzip cannot open an input")
      }
      defer { zip_discard(handle) }
      return (0..<zip_get_num_entries(handle, 0)).map { part(UInt64($0), of: handle) }
    }
  }

  private static func part(_ index: UInt64, of archive: OpaquePointer) -> (isXML: Bool, bytes: [UInt8]) {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0, let file = zip_fopen_index(archive, index, 0) else {
      BenchCommand.fail("libzip cannot read a part")
    }
    defer { zip_fclose(file) }
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = Int(max(0, zip_fread(file, buffer.baseAddress, UInt64(size))))
    }
    let name = String(cString: status.name)
    return (name.hasSuffix(".xml") || name.hasSuffix(".rels"), bytes)
  }

  private static func parse(_ bytes: [UInt8]) {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
    handler.endElementNs = { _, _, _, _ in }
    handler.characters = { _, _, _ in }
    let result = bytes.withUnsafeBytes { buffer in
      xmlSAXUserParseMemory(
        &handler, nil, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
    }
    if result != 0 { BenchCommand.fail("libxml2 cannot parse a part") }
  }
}
