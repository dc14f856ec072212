import Glibc
import SQL
import Testing

@Suite("The file of a SQLite database")
struct FileTests {
  static func path(_ name: String) -> String { "\(Engine.folder)/\(name).sqlite" }

  static func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  static func write(_ bytes: [UInt8], at offset: Int, to path: String) {
    let file = open(path, O_CREAT | O_WRONLY, 0o600)
    pwrite(file, bytes, bytes.count, off_t(offset))
    close(file)
  }

  @Test("is for its owner only, in a folder for its owner only")
  func modes() throws {
    try Engine.sqlite.database { database throws in
      #expect(FileTests.mode(FileTests.path(database.name)) == 0o600)
      try database.write { db in try Person.amina.insert(db) }
      #expect(FileTests.mode(FileTests.path(database.name) + "-wal") == 0o600)
      #expect(FileTests.mode(Engine.folder) == 0o700)
    }
  }

  @Test("goes with its log when the database is destroyed")
  func destroyed() throws {
    let database = try Database(Engine.name(), in: Engine.sqlite.store, schema: .people, create: true)
    try database.write { db in try Person.amina.insert(db) }
    _ = try people(database)
    let path = FileTests.path(database.name)
    try database.destroy()
    for ending in ["", "-wal", "-shm", "-journal", "-new"] { #expect(access(path + ending, F_OK) != 0) }
  }

  @Test("keeps no table in the order of arrival")
  func withoutRowid() throws {
    try Engine.sqlite.database { database throws in
      let kept = try database.read { db throws in
        try db.all("SELECT name, wr, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'") {
          [try $0.text(0), "\(try $0.integer(1))\(try $0.integer(2))"]
        }
      }
      #expect(kept.count == 3)
      #expect(kept.allSatisfy { $0[1] == "11" })
    }
  }

  @Test("is refused when it is no database, not ours, or empty")
  func damaged() throws {
    try Engine.sqlite.database { _ in }
    for bytes in [Array("This is a letter, not a database. ".utf8) + [UInt8](repeating: 65, count: 5_000), []] {
      let name = Engine.name()
      FileTests.write(bytes, at: 0, to: FileTests.path(name))
      defer { unlink(FileTests.path(name)) }
      let error = #expect(throws: SQLError.self) {
        try Database(name, in: Engine.sqlite.store, schema: .people, create: true)
      }
      #expect(error?.kind == "damaged")
    }
  }

  @Test("counts for nothing until it is whole, and starts without what a crash left behind")
  func crashed() throws {
    try Engine.sqlite.database { _ in }
    let name = Engine.name()
    let path = FileTests.path(name)
    for ending in ["-new", "-new-wal", "-wal"] {
      FileTests.write(Array("half a database".utf8), at: 0, to: path + ending)
    }
    #expect(!Database.exists(name, in: Engine.sqlite.store))
    #expect(throws: SQLError.missing) {
      try Database(name, in: Engine.sqlite.store, schema: .people, create: false)
    }
    let database = try Database(name, in: Engine.sqlite.store, schema: .people, create: true)
    try expect(database, holds: [])
    #expect(access(path + "-new", F_OK) != 0)
    try database.destroy()
  }

  @Test("is found damaged when pages are overwritten")
  func overwritten() throws {
    try Engine.sqlite.database { database throws in
      try database.write { db in for n in 0..<500 { try Person("\(n)", "person \(n)", n).insert(db) } }
      try database.shrink()
      database.close()
      FileTests.write([UInt8](repeating: 0xa5, count: 8_192), at: 8_192, to: FileTests.path(database.name))
      let error = #expect(throws: SQLError.self) { try database.check() }
      #expect(error?.kind == "damaged")
    }
  }

  @Test("is not a link to elsewhere")
  func links() throws {
    try Engine.sqlite.database { database throws in
      let name = Engine.name()
      symlink(FileTests.path(database.name), FileTests.path(name))
      defer { unlink(FileTests.path(name)) }
      #expect(throws: SQLError.self) { try Database(name, in: Engine.sqlite.store, schema: .people, create: false) }
    }
  }

  @Test("is copied whole, but never over another file")
  func copies() throws {
    try Engine.sqlite.database { database throws in
      try database.write { db in try Person.amina.insert(db) }
      let name = Engine.name()
      try database.copy(to: FileTests.path(name))
      #expect(FileTests.mode(FileTests.path(name)) == 0o600)
      #expect(throws: SQLError.self) { try database.copy(to: FileTests.path(name)) }
      let copy = try Database(name, in: Engine.sqlite.store, schema: .people, create: false)
      try expect(copy, holds: ["a"])
      try copy.destroy()
    }
  }

  @Test("and its log hold nothing of what was deleted, once shrunk")
  func deleted() throws {
    try Engine.sqlite.database { database throws in
      let words = "nobody should ever read this again"
      try database.write { db in try Person("w", words, nil).insert(db) }
      _ = try people(database)
      try database.write { db in try db.run("DELETE FROM person") }
      try database.shrink()
      for ending in ["", "-wal"] {
        let file = open(FileTests.path(database.name) + ending, O_RDONLY)
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = read(file, &bytes, bytes.count)
        close(file)
        #expect(!String(decoding: bytes[..<max(0, count)], as: UTF8.self).contains(words))
      }
    }
  }
}
