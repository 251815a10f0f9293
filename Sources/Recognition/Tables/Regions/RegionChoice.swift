import DocumentModel
import ReportModel

/// Decides which of the regions that speak for a form table is it.
///
/// Tables of other things name rows of the forms too: a summary of the results, a comparison with last year, the numbers
/// of towns. The form's own header tells the table, or so many of its rows that nothing else has them, or the section; all
/// other tables stay what they are. Of several the one under the heading of its section and with the rows of its form is
/// taken, the first where they are alike.
struct RegionChoice {
  private let blocks: [Block]
  private let year: Int?
  private lazy var places = SectionPlaces(blocks)
  private var regions: [TableKey: [FormRegion]] = [:]

  /// So many rows of section 三 are named by the form alone.
  private static let enoughRequests = 8
  /// More pieces of the text than this are not weighed for one table.
  private static let mostCopies = 4

  /// Weighs the regions of a document of a year.
  init(_ blocks: [Block], year: Int?) {
    self.blocks = blocks
    self.year = year
    let found = FormRegionFinder.regions(of: blocks)
    for key in TableKey.allCases {
      let own = found.filter { $0.key == key }
      if !own.isEmpty { regions[key] = inOrder(merged(credible(own))) }
    }
  }

  /// The region that is the form table; nil where there is none.
  func region(of key: TableKey) -> FormRegion? { regions[key]?.first }

  /// The other regions that are the form table as well.
  func copies(of key: TableKey) -> ArraySlice<FormRegion> { regions[key]?.dropFirst() ?? [] }

  /// Regions of one table that go on where the last one ended are one.
  private func merged(_ regions: [FormRegion]) -> [FormRegion] {
    var result: [FormRegion] = []
    for region in regions {
      if let index = result.firstIndex(where: { $0.goesOn(in: region) }) {
        result[index].add(region)
      } else if result.count < Self.mostCopies {
        result.append(region)
      }
    }
    return result
  }
}

// Which regions may be the form table.
extension RegionChoice {
  private mutating func credible(_ regions: [FormRegion]) -> [FormRegion] {
    var result: [FormRegion] = []
    for var region in regions where supports(&region, after: result.last) { result.append(region) }
    return result
  }

  /// Whether header, rows or section speak for the form, and no header against it.
  private mutating func supports(_ region: inout FormRegion, after last: FormRegion?) -> Bool {
    if region.hasHeader || region.key == .statistics { return true }
    if region.key == .requests, region.targets.count >= Self.enoughRequests { return true }
    switch HeaderAbove(region, in: blocks) {
    case .form: return true
    case .foreign: return false
    case .nothing: break
    }
    if region.key == .reviewLitigation {
      region.isHeaderless = region.headerWeight == 0
      return !region.isHeaderless || place(of: region) == .own
    }
    return place(of: region) != .elsewhere || last?.isFollowed(by: region) ?? false
  }

  /// Where a region stands.
  private enum Place { case own, repeated, unknown, elsewhere }

  private mutating func place(of region: FormRegion) -> Place {
    guard let own = region.key.section, let section = region.rows.first.flatMap({ places.section(of: $0.block) })
    else { return .unknown }
    if section.role != own { return .elsewhere }
    return section.isRepeated ? .repeated : .own
  }
}

// Which of several it is.
extension RegionChoice {
  private mutating func inOrder(_ regions: [FormRegion]) -> [FormRegion] {
    if regions.count < 2 { return regions }
    let weights = regions.map { weight(of: $0) }
    let order = regions.indices.sorted { weights[$0] > weights[$1] || weights[$0] == weights[$1] && $0 < $1 }
    // The table of another year is no copy.
    return order.enumerated().filter { $0.offset == 0 || weights[$0.element] >= 0 }.map { regions[$0.element] }
  }

  /// How much speaks for a region.
  private mutating func weight(of region: FormRegion) -> Int {
    let place =
      switch place(of: region) {
      case .own: 4
      case .repeated, .unknown: 2
      case .elsewhere: 0
      }
    return place + (region.hasHeader ? 4 : 0) + Self.completeness(of: region) + yearWeight(of: region)
  }

  /// Up to 8 for half of the form's rows and more.
  private static func completeness(of region: FormRegion) -> Int {
    guard let rows = Form.form(region.key, .form2021)?.rows.count ?? Form.form(region.key, .form2014)?.rows.count
    else { return 0 }
    if region.key == .reviewLitigation { return region.rows.contains { $0.valueCount > 2 } ? 8 : 0 }
    return min(8, region.targets.count * 16 / max(1, rows))
  }

  /// A caption that names another year than the report's speaks against a table.
  private func yearWeight(of region: FormRegion) -> Int {
    guard let year, let stated = TableCaption.year(above: region, in: blocks) else { return 0 }
    return stated == year ? 2 : -32
  }
}
