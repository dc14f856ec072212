import Archive
import Glibc
import Testing

@Suite(.serialized) struct `An archive` {
  private let day = (year: 2026, month: 3, day: 1)

  @Test func `is a ZIP that another program reads: names, contents and days`() throws {
    var archive = Archive()
    archive.add(path: "wensen/café – 1.txt", bytes: [UInt8]("Hallo".utf8), day: day)
    archive.add(path: "empty", bytes: [], day: (1980, 1, 1))
    archive.add(path: "large", bytes: [UInt8](repeating: 7, count: 1_000_000), day: (2107, 12, 31))
    let zip = try archive.zip()
    #expect(zip.count < 10_000)
    let reader = """
      import sys, io, zipfile
      z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
      assert z.testzip() is None
      for i in z.infolist(): print(i.filename, i.file_size, sum(z.read(i)), *i.date_time, oct(i.external_attr >> 16))
      """
    let answer = try Spawned("/usr/bin/python3", "-I", "-X", "utf8", "-c", reader, input: zip)
    #expect(
      answer.text == """
        wensen/café – 1.txt 5 496 2026 3 1 0 0 0 0o100644
        empty 0 0 1980 1 1 0 0 0 0o100644
        large 1000000 7000000 2107 12 31 0 0 0 0o100644

        """)
    #expect(answer.status == 0)
  }

  @Test func `has the same bytes wherever and whenever it is made`() throws {
    var archive = Archive()
    archive.add(path: "a", bytes: [1, 2, 3], day: day)
    let here = try archive.zip()
    #expect(setenv("TZ", "America/New_York", 1) == 0)
    tzset()
    defer {
      unsetenv("TZ")
      tzset()
    }
    #expect(try archive.zip() == here)
  }

  @Test func `may be without files`() throws {
    #expect(try Archive().zip().count == 22)
  }

  @Test(arguments: ["", "/etc/passwd", "../a", "a/../b", "a/./b", "a//b", "a/", "a\\b", "C:a", "a\u{0}b", "a\nb", ".."])
  func `does not take a path that unpacks elsewhere`(path: String) {
    var archive = Archive()
    archive.add(path: path, bytes: [], day: day)
    #expect(throws: Archive.Failure.path(path)) { try archive.zip() }
  }

  @Test func `does not take a path twice`() {
    var archive = Archive()
    archive.add(path: "a", bytes: [], day: day)
    archive.add(path: "a", bytes: [1], day: day)
    #expect(throws: Archive.Failure.twice("a")) { try archive.zip() }
  }
}
