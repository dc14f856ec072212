import Testing
import World

@testable import Community

@Suite("A name and a language of one's own")
struct NamingTests {
  @Test(arguments: Engine.all)
  func `Amina takes another name, also her own in capitals`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for name in ["AMINA", "أمينة", "Nguyễn Thị Ánh"] {
        try amina.write { try amina.rename(try Title(name), $0) }
        #expect(try scene.again(amina).person.name == name)
        #expect(try amina.read { try amina.colleagues($0) }.map(\.name) == [name])
      }
    }
  }

  @Test(arguments: Engine.all)
  func `Amina cannot take Joost's name, in whatever case`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try scene.joins(.joost, invitedBy: amina)
      for name in ["Joost", "joost", "JOOST"] {
        #expect(throws: Refusal.nameTaken) { try amina.write { try amina.rename(try Title(name), $0) } }
      }
      #expect(try scene.again(amina).person.name == "Amina")
    }
  }

  @Test(arguments: Engine.all)
  func `Joost's old name is free again and nothing remembers it`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try joost.write { try joost.rename(try Title("Bergeend"), $0) }
      #expect(try !Dump(amina.database).holds("oost"))
      try amina.write { try amina.rename(try Title("Joost"), $0) }
    }
  }

  @Test(arguments: Engine.all)
  func `Amina chooses English and Joost keeps his Dutch`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try amina.write { try amina.choose(language: "en", $0) }
      #expect(try scene.again(amina).person.language == "en")
      #expect(try scene.again(joost).person.language == "nl")
      #expect(throws: (any Error).self) { try amina.write { try amina.choose(language: "fr", $0) } }
    }
  }
}
