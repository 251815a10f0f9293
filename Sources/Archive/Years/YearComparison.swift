import Evidence

/// Compares the reports of an agency in two years (forms.md, relations 5, 6 and 8).
struct YearComparison {
  typealias Cell = YearFigures.Cell

  /// The folders of this year's and last year's collection.
  let collections: (present: String, previous: String)
  let present: YearFigures
  let previous: YearFigures

  /// Everything that does not fit.
  func findings() -> [CollectionFinding] {
    let carried = YearFigures.requestColumns.compactMap(carriedOver)
    return carried + YearFigures.documentRows.compactMap(inForce) + YearFigures.itemRows.compactMap(previousItems)
  }

  private func carriedOver(_ column: String) -> CollectionFinding? {
    let now = Cell(table: .requests, row: "carried_in", column: column)
    let then = Cell(table: .requests, row: "carried_out", column: column)
    guard let left = present.value(now), let right = previous.value(then), left != right else { return nil }
    return finding(
      .carriedOver, now, then,
      Message("\(left) requests carried in, but last year carried out \(right)", "上年结转 \(left) 件，而上年报告结转下年度 \(right) 件")
    )
  }

  private func inForce(_ row: String) -> CollectionFinding? {
    let cell = { (column: String) in Cell(table: .proactive, row: row, column: column) }
    guard let before = previous.value(cell("in_force")), let issued = present.value(cell("issued")),
      let repealed = present.value(cell("repealed")), let now = present.value(cell("in_force")),
      before + issued - repealed != now
    else { return nil }
    let expected = before + issued - repealed
    return finding(
      .inForce, cell("in_force"), cell("in_force"),
      Message(
        "\(now) documents in force, but \(before) of last year + \(issued) issued - \(repealed) repealed = \(expected)",
        "现行有效 \(now) 件，而上年 \(before) + 制发 \(issued) - 废止 \(repealed) = \(expected)"))
  }

  private func previousItems(_ row: String) -> CollectionFinding? {
    let cell = { (column: String) in Cell(table: .proactive, row: row, column: column) }
    guard let before = previous.value(cell("previous_year_items")), let change = previous.value(cell("change")),
      let now = present.value(cell("previous_year_items")), before + change != now
    else { return nil }
    return finding(
      .previousItems, cell("previous_year_items"), cell("previous_year_items"),
      Message(
        "\(now) items of the year before, but last year's report gives \(before) \(change < 0 ? "-" : "+") \(change.magnitude)",
        "上一年项目数量 \(now)，而上年报告为 \(before) \(change < 0 ? "-" : "+") \(change.magnitude)"))
  }

  private func finding(
    _ check: CollectionCheck, _ now: Cell, _ then: Cell, _ message: Message
  ) -> CollectionFinding {
    CollectionFinding(
      check: check, agency: present.agency, year: present.year, message: message,
      places: [
        .init(collection: collections.present, id: present.id, pointer: now.pointer),
        .init(collection: collections.previous, id: previous.id, pointer: then.pointer),
      ])
  }
}
