import FileOutput
import Glibc
import Testing

@Suite struct AtomicFolderTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func write(_ text: String, to path: String) throws {
    try AtomicFile.write(Array(text.utf8), to: path, durability: .deferred)
  }

  @Test("a folder appears under its name only when it is committed; an empty one gives way")
  func appearsWhole() throws {
    try Folder.make(folder.path + "/out")
    let target = try AtomicFolder(path: folder.path + "/out/")
    try write("x", to: target.workingPath + "/a")
    #expect(folder.content("out/a") == nil)
    try target.commit()
    #expect(folder.names == ["out"] && folder.content("out/a") == "x")
  }

  @Test("what was given up, and what a killed run has left, goes")
  func leavesNothing() throws {
    try Folder.make(folder.path + "/.gxconvert-out.tmp/b")
    try write("old", to: folder.path + "/.gxconvert-out.tmp/b/c")
    do {
      let target = try AtomicFolder(path: folder.path + "/out")
      #expect(Folder.isEmpty(target.workingPath))
      try write("x", to: target.workingPath + "/a")
    }
    #expect(folder.names == [])
  }

  @Test("a folder that holds something, a file, and a folder that another run is writing are refused")
  func refusals() throws {
    try write("x", to: folder.path + "/file")
    let held = try AtomicFolder(path: folder.path + "/held")
    for (name, code) in [("", ENOTEMPTY), ("/file", EEXIST), ("/held", EWOULDBLOCK)] {
      let error = #expect(throws: FileOutputError.self) { try AtomicFolder(path: folder.path + name) }
      #expect(error?.code == code, "\(name)")
    }
    try held.commit()
    #expect(folder.names == ["file", "held"])
  }
}
