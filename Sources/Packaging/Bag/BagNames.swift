/// The names of the files that are in a bag, and those that only some file systems take for the same.
struct BagNames {
  private let exact: Set<BagPath>
  private let folded: [String: BagPath]

  init(_ paths: some Sequence<BagPath>) {
    exact = Set(paths)
    folded = Dictionary(exact.sorted().map { ($0.folded, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a file of exactly that name is there.
  func isKnown(_ path: BagPath) -> Bool { exact.contains(path) }

  /// The file whose name differs only in case or normal form, if there is one.
  func variant(of path: BagPath) -> BagPath? { folded[path.folded] }
}
