/// The files below a folder of a collection, in the order of their paths' bytes.
struct PayloadWalk {
  private let layout: CollectionLayout
  private var frames: [(path: String, listing: FolderListing)] = []

  /// Starts below `folder`, a path below the collection; an absent folder has no files.
  init(_ layout: CollectionLayout, below folder: String) {
    self.layout = layout
    open(folder)
  }

  /// Something in a folder that is no folder.
  struct Item {
    /// Its path below the collection.
    let path: String
    /// Whether it is a file, whose bytes lie in the collection, and neither a link nor a device.
    let isFile: Bool
  }

  /// What comes next below the collection; nil at the end.
  mutating func next() -> Item? {
    while let last = frames.indices.last {
      guard let item = try? frames[last].listing.next() else {
        frames.removeLast()
        continue
      }
      let path = frames[last].path + "/" + item.name
      if item.kind != .folder { return Item(path: path, isFile: item.kind == .file) }
      open(path)
    }
    return nil
  }

  /// A folder's files come where its name with a slash stands, so that whole paths are in order.
  private mutating func open(_ folder: String) {
    guard let listing = try? FolderListing(layout.path(folder), order: .paths) else { return }
    frames.append((folder, listing))
  }
}
