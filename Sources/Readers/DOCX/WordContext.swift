import DocumentModel
import Evidence
import Markup

/// What the stories of one document share: styles, counters, limits, and the remarks.
final class WordContext {
  let package: OfficePackage
  let links: [Relationship]
  var findings: [Finding] = []
  /// The first error of a part that was needed in the middle of another.
  var error: ReadError?
  private(set) var cellCount = 0
  private(set) var pictureCount = 0
  private var blockCount = 0
  private var loadedStyles: StyleSheet?
  private var loadedCounter: NumberingCounter?

  init(package: OfficePackage, links: [Relationship]) {
    self.package = package
    self.links = links
  }

  var limits: ReadLimits { package.limits }

  /// The styles; read when a paragraph first asks for one.
  var styles: StyleSheet {
    if let loadedStyles { return loadedStyles }
    var handler = StyleSheetHandler()
    load("styles", &handler)
    let sheet = handler.sheet
    loadedStyles = sheet
    return sheet
  }

  /// The printed number of the next paragraph at a level of a list; nil for a list that does not exist.
  func nextNumber(_ number: Int, level: Int?, style: String?) -> String? {
    var counter = counter
    loadedCounter = nil
    let index = level ?? style.flatMap { counter.numbering.level(ofStyle: $0, in: number) } ?? 0
    let text = counter.next(number, level: index)
    loadedCounter = counter
    return text
  }

  private var counter: NumberingCounter {
    if let loadedCounter { return loadedCounter }
    var handler = NumberingHandler()
    load("numbering", &handler)
    return NumberingCounter(handler.numbering)
  }

  private func load(_ kind: String, _ handler: inout some XMLEventHandler) {
    guard let part = part(kind), error == nil else { return }
    do throws(ReadError) { try package.parse(part, with: &handler) } catch { self.error = error }
  }

  /// The first part of that kind that is in the package; a remark for one that is named but missing.
  func part(_ kind: String) -> String? {
    guard let link = links.first(where: { $0.kind == kind && !$0.isExternal }) else { return nil }
    if package.archive.entry(link.part) != nil { return link.part }
    note(.unreadPart, "「\(link.part)」 is missing", "缺少「\(link.part)」")
    return nil
  }

  /// Notes a remark.
  func note(
    _ finding: ReaderFinding, _ english: String = "", _ chinese: String = "", at location: SourceLocation = .whole
  ) {
    guard findings.count < limits.blocks else { return fail(.tooManyBlocks(limits)) }
    findings.append(finding.found(english, chinese, at: location))
  }

  private func fail(_ error: ReadError) { if self.error == nil { self.error = error } }

  /// Counts a block; with the remarks there may be only so many.
  func countBlock() {
    blockCount += 1
    if blockCount + findings.count > limits.blocks { fail(.tooManyBlocks(limits)) }
  }

  func countPicture() { pictureCount += 1 }

  /// Counts a cell; false once there are too many.
  func countCell() -> Bool {
    cellCount += 1
    return cellCount <= limits.tableCells
  }
}
