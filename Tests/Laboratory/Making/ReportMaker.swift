import Evidence
import ReportModel

/// Makes one report with its truth, before anything damages it.
struct ReportMaker {
  private var dice: Dice
  private let agency: Agency
  private let year: Int
  private let format: String
  private var phrasebook: Phrasebook
  private let wording: Wording
  private let profile: FigureProfile
  private var specimen = Specimen()
  /// The number that the printed headings leave out, counted from 0.
  private var skipped: Int?

  /// Makes the report of a seed.
  static func make(seed: UInt64) -> Specimen {
    var maker = ReportMaker(Dice(seed: seed))
    maker.assemble()
    maker.specimen.truth.originals = maker.specimen.pieces.flatMap { piece in
      [piece.text] + (piece.grid?.rows.flatMap { $0.cells.map(\.text) } ?? [])
    }
    return maker.specimen
  }

  private init(_ start: Dice) {
    var dice = start
    agency = Agency.invented(&dice)
    (format, year) =
      switch dice.below(100) {
      case ..<18: ("2014", dice.within(2014...2018))
      case ..<48: ("2019", dice.within(2019...2020))
      case ..<85: ("2021", dice.within(2021...2024))
      case ..<95: ("mixed", dice.within(2021...2023))
      default: ("none", dice.within(2015...2022))
      }
    phrasebook = Phrasebook(agency: agency, year: year, dice: &dice)
    wording = Wording.drawn(&dice)
    profile = FigureProfile.drawn(&dice)
    self.dice = dice
  }

  private mutating func assemble() {
    specimen.truth.year = year
    specimen.truth.format = format
    let namesAgency = addTitle()
    let preamble = Preamble(phrasebook: phrasebook, title: specimen.truth.title, year: year)
    for text in preamble.paragraphs(namesAgency: namesAgency, &specimen.truth, &dice) { add(.paragraph, text) }
    switch format {
    case "2014": assembleFree(withAnnex: true)
    case "none": assembleFree(withAnnex: false)
    default: assembleOfficial()
    }
    if format != "2014" { addSignature() }
    if dice.chance(4) { TraditionalScript(usesLocalWords: dice.chance(40)).apply(to: &specimen) }
  }

  // MARK: Title

  /// Adds the title; tells whether the preamble must name the agency.
  private mutating func addTitle() -> Bool {
    let rest = Headings.titleRest(year, &dice)
    let shape = dice.below(20)
    let name = shape == 19 ? agency.shortName : agency.name
    specimen.truth.agency = name
    if shape == 18 {
      specimen.truth.title = rest
      specimen.pieces.append(Piece(.title, rest))
      specimen.truth.note(feature: "title-without-agency")
      specimen.truth.agency = agency.name
      return true
    }
    specimen.truth.title = name + rest
    let lines = shape < 10 ? [name, rest] : [name + rest]
    for line in lines { specimen.pieces.append(Piece(.title, line)) }
    return dice.chance(50) && name == agency.name
  }

  // MARK: Sections

  private mutating func assembleOfficial() {
    let tables = officialTables()
    skipped = dice.chance(4) ? dice.within(2...4) : nil
    if skipped != nil { specimen.truth.note(feature: "number-missing") }
    let narrative = Narrative(phrasebook: phrasebook)
    heading(0, Headings.overview)
    overview(narrative)
    heading(1, Headings.proactive)
    if dice.chance(25) { prose(Sentences.proactive, 2...4) }
    if dice.chance(6) { ownTable() }
    addProactive(tables.proactive)
    heading(2, Headings.requests)
    specimen.pieces.append(Piece(tables.requests))
    if dice.chance(10) { add(.line, "注：本表数据包含\(agency.place)所属单位办理的申请。") }
    heading(3, Headings.review)
    specimen.pieces.append(Piece(tables.review))
    if dice.chance(10) { add(.line, "注：行政复议栏含上年度结转数量。") }
    heading(4, Headings.problems)
    problems()
    heading(5, Headings.other)
    others()
  }

  /// A small table of the agency's own; its words belong to the report.
  private mutating func ownTable() {
    let platforms = [
      "\(agency.place)人民政府门户网站", "\(agency.place.prefix(3))政务服务微信公众号", "\(agency.place.prefix(3))融媒体中心手机客户端",
    ]
    let header = Grid.Row([.header("序号"), .header("公开平台名称"), .header("发布条数")])
    let rows = platforms.enumerated().map { index, name in
      Grid.Row([.label(String(index + 1)), .label(name), .label(String(dice.within(3...900)))])
    }
    add(.line, "附表：主要公开平台信息发布情况一览")
    specimen.truth.prose += platforms
    specimen.pieces.append(Piece(Grid(nil, [header] + rows)))
    specimen.truth.note(feature: "own-table")
  }

  /// The small tables; where they stand apart, their first rows may stand above them as lines.
  private mutating func addProactive(_ grids: [Grid]) {
    let isApart = grids.count > 1 && dice.chance(40)
    if isApart { specimen.truth.note(feature: "articles-above-tables") }
    for var grid in grids {
      if isApart, let title = grid.rows.first?.cells.first?.text {
        specimen.pieces.append(Piece(.line, title))
        grid.rows.removeFirst()
      }
      specimen.pieces.append(Piece(grid))
    }
  }

  private mutating func officialTables() -> (proactive: [Grid], requests: Grid, review: Grid) {
    let isMixed = format == "mixed"
    let isNewProactive = isMixed ? dice.chance(75) : format == "2021"
    let isNewRequests = isMixed ? !isNewProactive : format == "2021"
    let proactive = ProactiveTable(generation: isNewProactive ? .form2021 : .form2019, wording: wording)
    let form = isNewRequests ? Form.requests2021 : Form.requests2019
    let figures = RequestFigures(form: form, profile: profile, &dice)
    let isOneTable = dice.chance(70)
    let grids = proactive.grids(isOneTable: isOneTable, ProactiveFigures(profile: profile), &specimen.truth, &dice)
    let requestCells = quirk().cells(of: form.rows.map { figures.rows[$0.path] ?? [] }, &dice)
    let requests = RequestsTable(form: form, wording: wording).grid(requestCells, &specimen.truth)
    let reviewCells = quirk().cells(of: ReviewTable.figures(profile: profile, &dice), &dice)
    let review = ReviewTable(wording: wording).grid(reviewCells, generation: form.generation, &specimen.truth)
    return (grids, requests, review)
  }

  private mutating func quirk() -> CellQuirks {
    let quirk = CellQuirks.drawn(&dice)
    if let feature = quirk.feature { specimen.truth.note(feature: feature) }
    return quirk
  }

  private mutating func overview(_ narrative: Narrative) {
    prose(Sentences.overview, 2...4)
    let pools = [
      ("主动公开", Sentences.proactive), ("依申请公开", Sentences.requests), ("政府信息管理", Sentences.management),
      ("平台建设", Sentences.platform),
      ("监督保障", Sentences.supervision), ("政策解读与回应", Sentences.interpretation), ("重点领域公开", Sentences.fieldWork),
    ]
    let style = dice.below(4)
    for (index, pool) in dice.sample(pools, dice.within(3...6)).enumerated() {
      let numbered = "（\(Headings.numbers[index])）\(pool.0)情况"
      var text = phrasebook.paragraph(pool.1, dice.within(2...5), &dice)
      if pool.0 == "依申请公开", let said = narrative.requests(&specimen.truth, &dice) { text = said + text }
      if pool.0 == "主动公开", let said = narrative.proactive(specimen.truth, &dice) { text += said }
      if pool.0 == "监督保障", dice.chance(50), let said = narrative.review(specimen.truth, &dice) { text += said }
      switch style {
      case 0:
        add(.heading(2), numbered)
        add(.paragraph, text)
      case 1: add(.paragraph, numbered + "。" + text)
      case 2: add(.paragraph, "\(index + 1)." + pool.0 + "。" + text)
      default: add(.paragraph, text)
      }
    }
  }

  private mutating func problems() {
    prose(Sentences.problems, 2...4)
    if dice.chance(60) {
      add(.paragraph, dice.pick(Sentences.pointsLead) + phrasebook.points(dice.within(2...4), &dice))
    }
    prose(Sentences.measures, 2...5)
  }

  private mutating func others() {
    if dice.chance(25) { return add(.paragraph, dice.pick(["无。", "无其他需要报告的事项。", "无"])) }
    prose(Sentences.other, 1...3)
    if dice.chance(20), specimen.truth.contact.isEmpty {
      add(.paragraph, Contacts(phrasebook: phrasebook).sentence(&specimen.truth, &dice))
    }
  }

  private mutating func assembleFree(withAnnex: Bool) {
    let pools = [
      Sentences.overview, Sentences.proactive, Sentences.management, Sentences.platform, Sentences.supervision,
      Sentences.interpretation, Sentences.fieldWork, Sentences.training,
    ]
    let named = dice.chance(50) ? dice.below(8) : -1
    for (index, name) in dice.sample(Headings.free, dice.within(5...10)).enumerated() {
      heading(index, [name])
      for _ in 0...dice.below(2) { prose(dice.pick(pools), 2...5) }
      if index == named { names() }
    }
    guard withAnnex else { return }
    add(.line, "附件：政府信息公开情况统计表")
    addSignature()
    add(.line, dice.pick(["附件", "附件：", "附表"]))
    add(.line, "政府信息公开情况统计表")
    add(.line, "（\(year)年度）")
    if dice.chance(30) { add(.line, "填报单位（盖章）：\(agency.name)  填报日期：\(year + 1)年1月\(dice.within(3...28))日") }
    let table = StatisticsTable(
      wording: wording, profile: profile, blank: dice.chance(12) ? dice.pick(["", "", "/"]) : nil)
    specimen.pieces.append(Piece(table.grid(&specimen.truth, &dice)))
    if dice.chance(30) { add(.line, "（单位主要负责人审签：\(name())  填报人：\(name())  联系电话：\(dice.digits(8))）") }
  }

  /// A list of names that belongs to the report.
  private mutating func names() {
    add(.paragraph, "政务公开工作领导小组组成人员如下：")
    add(.line, "组 长：\(name()) 党组书记、\(agency.shortName.suffix(1))长")
    add(.line, "副组长：\(name()) 党组成员")
    add(.line, "成 员：\(name())、\(name())、\(name())、\(name())")
  }

  private mutating func name() -> String {
    dice.pick(Pools.surnames) + dice.pick(Pools.givenNames) + (dice.chance(50) ? dice.pick(Pools.givenNames) : "")
  }

  private mutating func addSignature() {
    guard dice.chance(45) else { return }
    add(.line, specimen.truth.agency ?? agency.name)
    add(.line, "\(year + 1)年1月\(dice.within(4...30))日")
  }

  // MARK: Pieces

  private mutating func heading(_ index: Int, _ names: [String]) {
    let number = index + (skipped.map { index >= $0 ? 1 : 0 } ?? 0)
    let text = Headings.numbers[number] + "、" + dice.pick(names)
    specimen.truth.sections.append(text)
    specimen.pieces.append(Piece(.heading(1), text))
  }

  private mutating func prose(_ pool: [String], _ count: ClosedRange<Int>) {
    add(.paragraph, phrasebook.paragraph(pool, dice.within(count), &dice))
  }

  private mutating func add(_ kind: Piece.Kind, _ text: String) {
    if text.isEmpty { return }
    specimen.truth.prose.append(text)
    specimen.pieces.append(Piece(kind, text))
  }
}
