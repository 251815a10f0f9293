@testable import Archive
import FileNames
import Foundation
import Testing

@Suite("Names in a folder")
struct FolderListingTests {
  private func rest(_ listing: FolderListing) throws -> [String] {
    var names: [String] = []
    while let item = try listing.next() { names.append(item.kind == .folder ? item.name + "/" : item.name) }
    return names
  }

  private func isBefore(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

  @Test(
    "come in the order of their bytes, each once, however few are held",
    arguments: [0, 1, 7, 8, 16, 17, 33, 200], [1, 8, 1000])
  func order(count: Int, held: Int) throws {
    let scratch = Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path + "/in", withIntermediateDirectories: true)
    var names: Set<String> = []
    while names.count < count {
      names.insert("\(["", "年报", "a", "~"][names.count % 4])\(Int.random(in: 0..<1000)).txt")
    }
    for name in names { try scratch.write("", to: "in/" + name) }
    let listed = try rest(FolderListing(FileName(scratch.path + "/in"), held: held))
    #expect(listed == names.sorted(by: isBefore))
  }

  @Test("of folders come where their slash puts them, when paths are asked for", arguments: [1, 1000])
  func slashes(held: Int) throws {
    let scratch = Scratch()
    for name in ["a/x", "a-b", "a.txt", "a0", "b/x", "b!/x", "c"] { try scratch.write("", to: "in/" + name) }
    let folder = scratch.path + "/in"
    #expect(
      try rest(FolderListing(FileName(folder), held: held)) == ["a/", "a-b", "a.txt", "a0", "b/", "b!/", "c"])
    #expect(
      try rest(FolderListing(FileName(folder), order: .paths, held: held)) == [
        "a-b", "a.txt", "a/", "a0", "b!/", "b/", "c",
      ])
  }

  @Test("keep bytes that are no UTF-8, also where the folder is read again", arguments: [1, 1000])
  func bytes(held: Int) throws {
    let scratch = Scratch()
    let folder = FileName(scratch.path)
    let names = [[0x61], [0x61, 0xFF], [0xC4, 0xEA], [0xC4, 0xEB]].map { FileName($0) }
    for name in names { folder.appending(name).withPath { _ = close(creat($0, 0o644)) } }
    let listing = try FolderListing(folder, held: held)
    var listed: [FileName] = []
    while let item = try listing.next() { listed.append(item.file) }
    #expect(listed == names)
  }

  @Test("are told of a folder that is not there, or goes while it is read")
  func unreadable() throws {
    let scratch = Scratch()
    #expect(throws: SystemFailure.self) { try FolderListing(scratch.path + "/none") }
    for number in 0..<9 { try scratch.write("", to: "in/\(number)") }
    let listing = try FolderListing(FileName(scratch.path + "/in"), held: 2)
    #expect(try listing.next()?.name == "0")
    try FileManager.default.removeItem(atPath: scratch.path + "/in")
    #expect(throws: SystemFailure.self) { try rest(listing) }
  }
}
