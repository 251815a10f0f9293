import CLibXML2

/// What libxml2 needs before it is used.
enum LibXML {
  private static let ready: Void = xmlInitParser()

  /// Makes libxml2 ready on this thread, and keeps it from writing to standard error what it tells no parser of its
  /// own, such as a fault of an encoding.
  static func prepare() {
    _ = ready
    xmlSetStructuredErrorFunc(nil) { _, _ in }
  }
}
