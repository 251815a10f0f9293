import Evidence
import FileOutput
import Glibc
import Testing

/// A folder of its own for each test, gone afterwards.
final class ScratchFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/gxconvert-test-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { _ = path.withCString { folder in "rm -rf '\(String(cString: folder))'".withCString { system($0) } } }

  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func content(_ name: String) -> String? {
    guard let file = fopen(path + "/" + name, "r") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }
}

@Suite struct AtomicFileTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func error(_ body: () throws -> Void) -> FileOutputError? {
    do { try body() } catch { return error as? FileOutputError }
    return nil
  }

  @Test("what a killed writer has left goes, what a living one writes and all else stays")
  func leftovers() throws {
    let file = try AtomicFile(path: folder.path + "/a.json")
    let living = folder.names
    for name in [".gxconvert-99999999-2-0.tmp", ".gxconvert-1-2-0.tmp", "b.tmp"] {
      fclose(fopen(folder.path + "/" + name, "w"))
    }
    mkdir(folder.path + "/.gxconvert-c.tmp", 0o700)
    AtomicFile.removeLeftovers(in: folder.path)
    #expect(folder.names == (living + [".gxconvert-1-2-0.tmp", ".gxconvert-c.tmp", "b.tmp"]).sorted())
    try file.commit()
  }

  @Test("a file appears under its name only when it is committed")
  func appearsWhole() throws {
    let file = try AtomicFile(path: folder.path + "/a.json")
    try file.write(Array("one ".utf8))
    #expect(folder.content("a.json") == nil)
    #expect(folder.names.allSatisfy(AtomicFile.isTemporary))
    try file.write(Array("two".utf8))
    try file.commit()
    #expect(folder.names == ["a.json"])
    #expect(folder.content("a.json") == "one two")
  }

  @Test("a file that is given up leaves nothing behind")
  func givenUp() throws {
    do {
      let file = try AtomicFile(path: folder.path + "/a.json")
      try file.write([1, 2, 3])
    }
    #expect(folder.names == [])
  }

  @Test("an existing file is refused, and replaced only when asked")
  func existing() throws {
    let path = folder.path + "/a.json"
    try AtomicFile.write(Array("old".utf8), to: path)
    chmod(path, 0o640)
    #expect(error { try AtomicFile.write(Array("new".utf8), to: path) }?.code == EEXIST)
    #expect(folder.content("a.json") == "old")
    try AtomicFile.write(Array("new".utf8), to: path, existing: .replace)
    #expect(folder.content("a.json") == "new")
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test("a file that appears while another is written is not replaced")
  func appearsMeanwhile() throws {
    let path = folder.path + "/a.json"
    let file = try AtomicFile(path: path)
    try AtomicFile.write(Array("first".utf8), to: path)
    try file.write(Array("second".utf8))
    #expect(error { try file.commit() }?.code == EEXIST)
    #expect(folder.names == ["a.json"])
    #expect(folder.content("a.json") == "first")
  }

  @Test("a full disk is an error that leaves nothing behind")
  func fullDisk() throws {
    let device = error { try AtomicFile.write([1], to: "/dev/full", existing: .replace) }
    #expect(device?.code == ENOSPC)
    #expect(device?.message.english.contains("no space left") == true)
  }

  @Test("a folder, a missing folder and a file in the path are named as such")
  func impossiblePaths() throws {
    try AtomicFile.write([1], to: folder.path + "/plain")
    #expect(error { try AtomicFile.write([1], to: folder.path) }?.code == EISDIR)
    #expect(error { try AtomicFile.write([1], to: folder.path + "/none/a") }?.code == ENOENT)
    #expect(error { try AtomicFile.write([1], to: folder.path + "/plain/a") }?.code == ENOTDIR)
    #expect(folder.names == ["plain"])
  }

  @Test("a device is written to and stays a device")
  func device() throws {
    try AtomicFile.write([1, 2, 3], to: "/dev/null", existing: .replace)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("a symbolic link stays one, and the file it leads to is replaced")
  func symbolicLink() throws {
    try AtomicFile.write(Array("old".utf8), to: folder.path + "/real")
    #expect(symlink("real", folder.path + "/link") == 0)
    try AtomicFile.write(Array("new".utf8), to: folder.path + "/link", existing: .replace)
    var status = stat()
    #expect(lstat(folder.path + "/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(folder.content("real") == "new")
  }

  @Test("folders above are made; a name of 255 bytes is no trouble")
  func folders() throws {
    try Folder.make(folder.path + "/a/b/c")
    let name = String(repeating: "年", count: 85)
    try AtomicFile.write([1], to: folder.path + "/a/b/c/" + name)
    #expect(error { try Folder.make(folder.path + "/a/b/c/" + name) }?.code == ENOTDIR)
  }

  @Test(
    "the folder of a path is told like dirname does",
    arguments: [("a", "."), ("a/b", "a"), ("/a", "/"), ("/", "/"), ("a//b/", "a"), ("", "."), ("/a/b", "/a")])
  func parents(path: String, parent: String) {
    #expect(Folder.parent(of: path) == parent)
  }
}
