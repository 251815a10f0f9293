// swift-tools-version: 6.2
import PackageDescription

/// Every module is strict: a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of ours and the rooms it may look into; the build refuses any other import.
func room(_ name: String, _ rooms: [String] = [], resources: [Resource]? = nil) -> Target {
  .target(
    name: name, dependencies: rooms.map { .init(stringLiteral: $0) }, resources: resources, swiftSettings: strict)
}

/// The tests of one module.
func tests(_ name: String, _ rooms: [String]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: rooms.map { .init(stringLiteral: $0) }, path: "Tests/\(name)Tests",
    swiftSettings: strict)
}

/// A library of the system, found through pkg-config.
func system(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
  name: "gxconvert",
  products: [
    .library(name: "Conversion", targets: ["Conversion"]),
    .library(name: "JSONSchema", targets: ["JSONSchema"]),
    .executable(name: "gxconvert", targets: ["gxconvert"]),
  ],
  targets: [
    system("CLibXML2", "libxml-2.0", "libxml2-dev"),
    system("CLibZip", "libzip", "libzip-dev"),
    system("CZLib", "zlib", "zlib1g-dev"),
    system("CLibCrypto", "libcrypto", "libssl-dev"),
    system("CPCRE2", "libpcre2-8", "libpcre2-dev"),
    system("CSQLite", "sqlite3", "libsqlite3-dev"),
    .systemLibrary(name: "CSystem"),

    room("Evidence"),
    room("JSONText", ["Evidence"]),
    room("DocumentModel", ["Evidence"]),
    room("ReportModel", ["Evidence"]),
    room("Markup", ["CLibXML2", "Evidence"]),
    room("ZipIO", ["CLibZip", "CZLib", "Evidence", "FileNames"]),
    room("Digests", ["CLibCrypto"]),
    room("FileNames"),
    room("FileOutput", ["Evidence", "CSystem"]),
    room("Patterns", ["CPCRE2", "Evidence"]),
    room("Readers", ["DocumentModel", "Evidence", "Markup", "ZipIO"]),
    room("Repair", ["DocumentModel", "Evidence"]),
    room("Recognition", ["DocumentModel", "ReportModel", "Evidence"]),
    room("Checks", ["ReportModel", "Evidence"]),
    room(
      "CanonicalJSON", ["ReportModel", "Evidence", "JSONText"], resources: [.embedInCode("report-1.schema.json")]),
    room("Writers", ["ReportModel", "Evidence"]),
    room(
      "JSONSchema", ["JSONText", "Patterns", "Evidence"],
      resources: [
        "schema", "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation",
        "format-assertion", "content",
      ].map { .embedInCode("Metaschemas/\($0).json") }),
    room("Packaging", ["ReportModel", "Evidence", "JSONText", "CanonicalJSON", "ZipIO", "Digests", "FileOutput"]),
    room(
      "Conversion",
      [
        "Evidence", "DocumentModel", "ReportModel", "Readers", "Repair", "Recognition", "Checks", "CanonicalJSON",
        "Writers", "JSONText", "JSONSchema", "Packaging", "Digests", "ZipIO",
      ]),
    room(
      "Archive",
      [
        "Conversion", "Packaging", "ReportModel", "Evidence", "JSONText", "JSONSchema", "CanonicalJSON", "ZipIO",
        "Digests", "FileNames", "FileOutput", "Recognition", "CSystem", "CSQLite", "Readers", "DocumentModel",
      ]),
    room(
      "CommandLineTool",
      [
        "Archive", "Conversion", "Packaging", "JSONSchema", "JSONText", "CanonicalJSON", "Checks", "Repair", "Readers",
        "Recognition",
        "Writers", "ReportModel", "DocumentModel", "Evidence", "FileNames", "FileOutput", "ZipIO", "CSystem",
      ]),
    .executableTarget(name: "gxconvert", dependencies: ["CommandLineTool"], swiftSettings: strict),

    // The damage laboratory, its program, and the benchmark program.
    .target(
      name: "Laboratory",
      dependencies: [
        "Conversion", "CanonicalJSON", "DocumentModel", "Repair", "Writers", "ReportModel", "Evidence", "JSONText",
        "ZipIO",
      ],
      path: "Tests/Laboratory", swiftSettings: strict),
    .executableTarget(name: "gxlab", dependencies: ["Laboratory"], path: "Tests/gxlab", swiftSettings: strict),
    .executableTarget(
      name: "gxbench",
      dependencies: [
        "Archive", "Conversion", "Laboratory", "Readers", "Repair", "Recognition", "Checks", "DocumentModel",
        "ReportModel", "CanonicalJSON", "JSONSchema", "JSONText", "ZipIO", "CLibZip", "CLibXML2",
      ],
      path: "Tests/gxbench", swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("Evidence", ["Evidence"]),
    tests("JSONText", ["JSONText", "Evidence", "TestSupport"]),
    tests("JSONSchema", ["JSONSchema", "JSONText", "Patterns", "Evidence", "TestSupport"]),
    tests("ZipIO", ["ZipIO", "Evidence", "TestSupport"]),
    tests("Readers", ["Readers", "DocumentModel", "Evidence", "ZipIO", "Markup", "TestSupport"]),
    tests("Repair", ["Repair", "DocumentModel", "Evidence", "Readers", "TestSupport"]),
    tests(
      "Recognition", ["Recognition", "DocumentModel", "ReportModel", "Evidence", "Readers", "Repair", "TestSupport"]),
    tests("Checks", ["Checks", "ReportModel", "Evidence", "TestSupport"]),
    tests("Writers", ["Writers", "CanonicalJSON", "ReportModel", "Evidence", "JSONText", "Conversion", "TestSupport"]),
    tests("FileOutput", ["FileOutput", "Evidence"]),
    tests(
      "Packaging",
      [
        "Packaging", "Conversion", "CanonicalJSON", "Writers", "ReportModel", "DocumentModel", "Repair", "Evidence",
        "FileOutput", "ZipIO", "JSONText", "JSONSchema", "Digests", "Laboratory", "TestSupport",
      ]),
    tests(
      "Archive",
      [
        "Archive", "Conversion", "Packaging", "Laboratory", "JSONText", "CanonicalJSON", "DocumentModel", "ReportModel",
        "Evidence", "FileNames", "Readers", "ZipIO", "TestSupport",
      ]),
    tests(
      "Conversion",
      [
        "Conversion", "ReportModel", "DocumentModel", "Repair", "CanonicalJSON", "JSONText", "JSONSchema", "Evidence",
        "TestSupport",
      ]),
    tests(
      "CommandLine", ["CommandLineTool", "Conversion", "DocumentModel", "Evidence", "FileNames", "TestSupport"]),
    tests("Laboratory", ["Laboratory", "Conversion", "Repair", "ReportModel", "Evidence", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// One fuzzing program per parser, only when asked for (`make fuzz`): they need the sanitizers' own main function.
if Context.environment["GX_FUZZ"] != nil {
  for (parser, rooms) in [
    ("text", ["Conversion"]), ("html", ["Conversion"]), ("docx", ["Conversion"]), ("json", ["JSONText"]),
    ("xml", ["Markup"]),
    ("schema", ["JSONSchema", "JSONText"]), ("package", ["Packaging"]),
  ] {
    package.targets.append(
      .executableTarget(
        name: "fuzz-" + parser, dependencies: rooms.map { .init(stringLiteral: $0) }, path: "Tests/Fuzz/" + parser,
        exclude: ["corpus"], swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
  }
}
