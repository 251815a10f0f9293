import JSONText

/// The description of the tables as a tabular data package (Frictionless Data Package, version 1).
struct DataPackage: Sendable {
  /// The tables with what was written of them.
  let tables: [(schema: TableSchema, facts: HashedFile.Facts)]

  /// The file `datapackage.json`.
  var json: [UInt8] {
    var writer = JSONWriter(isCompact: false)
    writer.beginObject()
    writer.member("profile", "tabular-data-package")
    writer.member("name", "government-information-disclosure-reports")
    writer.member("title", "政府信息公开工作年度报告")
    writer.key("resources")
    writer.beginArray()
    for (schema, facts) in tables { writer.resource(schema, facts) }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func resource(_ schema: TableSchema, _ facts: HashedFile.Facts) {
    beginObject()
    member("name", schema.name)
    member("title", schema.title)
    member("path", schema.fileName)
    member("profile", "tabular-data-resource")
    member("format", "csv")
    member("mediatype", "text/csv")
    member("encoding", "utf-8")
    key("bytes")
    integer(facts.bytes)
    member("hash", "sha256:\(facts.sha256)")
    key("schema")
    self.schema(schema)
    endObject()
  }

  private mutating func schema(_ schema: TableSchema) {
    beginObject()
    key("fields")
    beginArray()
    for column in schema.columns {
      beginObject()
      member("name", column.name)
      member("type", column.column.type.rawValue)
      member("description", column.description)
      endObject()
    }
    endArray()
    key("missingValues")
    names([""])
    if !schema.primaryKey.isEmpty {
      key("primaryKey")
      names(schema.primaryKey)
    }
    if schema.name != TableSchema.catalog.name { foreignKey() }
    endObject()
  }

  /// Every id of the other tables stands in the catalogue.
  private mutating func foreignKey() {
    key("foreignKeys")
    beginArray()
    beginObject()
    key("fields")
    names(["id"])
    key("reference")
    beginObject()
    member("resource", TableSchema.catalog.name)
    key("fields")
    names(["id"])
    endObject()
    endObject()
    endArray()
  }

  private mutating func names(_ names: [String]) {
    beginArray()
    for name in names { string(name) }
    endArray()
  }
}
