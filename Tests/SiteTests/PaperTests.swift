import Foundation
import Paper
import Testing
import World

/// A PDF, read by the programs of poppler.
struct PDF {
  let information: String
  let text: String

  init(_ bytes: [UInt8]) throws {
    let path = NSTemporaryDirectory() + "kring-\(UUID().uuidString).pdf"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    information = try Spawned("pdfinfo", path).expectSuccess()
    text = try Spawned("pdftotext", path, "-").expectSuccess()
  }

  /// One line of what pdfinfo says.
  subscript(_ name: String) -> String? {
    information.split(separator: "\n").first { $0.hasPrefix(name + ":") }?
      .drop { $0 != ":" }.dropFirst().trimmingPrefix { $0 == " " }.description
  }

  static let canBeMade = FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap")
}

@Suite(.serialized, .enabled(if: PDF.canBeMade, "bubblewrap is not installed, and without it no PDF is made"))
struct `On paper` {
  @Test func `the start note is one tagged page with the name of the network and what was chosen`() throws {
    let browser = try Installation().browser(.amina)
    let answer = try browser.visit("/start-note/start-note.pdf")
    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == "application/pdf")
    #expect(answer["Content-Disposition"] == "attachment; filename=\"startnotitie.pdf\"")
    #expect(answer["Cache-Control"] == "no-store")
    let pdf = try PDF(answer.bytes)
    #expect(pdf["Title"] == "Startnotitie Open Hoofd")
    #expect(pdf["Tagged"] == "yes")
    #expect(pdf["Pages"] == "1")
    let words = pdf.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Open Hoofd") && words.contains("Gemeente Waterveen") && words.contains("2 maart 2026"))
    #expect(words.contains("Voor wie en waarom") && words.contains("als je hoofd niet meewerkt"))
  }

  @Test func `the start note in English has an English name and headings`() throws {
    let browser = try Installation().browser(.amina)
    try browser.visit("/start-note/edit")
    try browser.submit("/start-note/edit", ["language": "en"])
    let answer = try browser.visit("/start-note/start-note.pdf")
    #expect(answer["Content-Disposition"] == "attachment; filename=\"start-note.pdf\"")
    let pdf = try PDF(answer.bytes)
    #expect(pdf["Title"] == "Start note Open Hoofd")
    #expect(pdf.text.contains("For whom and why"))
  }

  @Test func `the poster is one tagged page with the name, the link and the last day`() throws {
    let browser = try Installation().browser(.amina)
    let link = try browser.invite()
    try browser.follow(link: "/poster.pdf")
    let pdf = try PDF(browser.answer.bytes)
    #expect(pdf["Title"] == "Uitnodiging voor Open Hoofd")
    #expect(pdf["Tagged"] == "yes")
    #expect(pdf["Pages"] == "1")
    let letters = pdf.text.filter { !$0.isWhitespace }
    #expect(letters.contains("OpenHoofd") && letters.contains("16maart2026"))
    #expect(letters.contains("http://kring.test" + link))
  }

  @Test func `the longest texts still make a start note and a poster, and markup in them is only text`() throws {
    let browser = try Installation().browser(.amina)
    let long = String(repeating: "<b>Lang</b> & “breed” ", count: 65)
    try browser.visit("/preparation/scope")
    try browser.submit("/preparation/scope", ["scope": long])
    let note = try PDF(browser.visit("/start-note/start-note.pdf").bytes)
    #expect(note.text.contains("<b>Lang</b>"))
    _ = try browser.invite()
    try browser.follow(link: "/poster.pdf")
    #expect(try PDF(browser.answer.bytes)["Pages"] == "1")
  }

  @Test func `a name of eighty letters without a space stays on every kind of paper`() throws {
    let browser = try Installation(withWorld: false).browser()
    let name = String(repeating: "Hoogwaterbeschermingsprogramma", count: 3).prefix(80).description
    try browser.found(name)
    _ = try browser.invite()
    var papers = ["poster": try browser.follow(link: "/poster.pdf").bytes]
    for path in [
      "/start-note/start-note.pdf", "/plan/readings/sponsor/plan.pdf", "/plan/readings/sponsor/one-page.pdf",
      "/story/pitch/pitch.pdf", "/factsheets/2026/factsheet.pdf",
    ] { papers[path] = try browser.visit(path).bytes }
    for (paper, bytes) in papers {
      #expect(try PDF(bytes).text.filter { !$0.isWhitespace }.contains(name), "\(paper)")
    }
  }

  @Test func `a phase of the handbook and the whole of it are there for everybody`() throws {
    let browser = try Installation().browser()
    for (path, title) in [("/handbook/2/phase.pdf", "verhaal"), ("/handbook/handbook.pdf", "zes fasen")] {
      let pdf = try PDF(browser.visit(path).bytes)
      #expect(pdf["Tagged"] == "yes")
      #expect(pdf["Title"]?.contains(title) == true, "\(pdf["Title"] ?? "")")
    }
  }
}
