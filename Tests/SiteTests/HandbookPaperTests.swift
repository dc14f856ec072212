import Foundation
import Testing
import World

@Suite(.serialized, .enabled(if: PDF.canBeMade, "bubblewrap is not installed, and without it no PDF is made"))
struct `The handbook on paper` {
  /// A PDF of the handbook and what poppler says of it.
  private struct Sheet {
    let bytes: [UInt8]
    let pdf: PDF
    let words: String
    let links: String

    init(_ browser: Browser, _ path: String) throws {
      bytes = try browser.visit(path).bytes
      pdf = try PDF(bytes)
      words = pdf.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let file = NSTemporaryDirectory() + "kring-\(UUID().uuidString).pdf"
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      defer { try? FileManager.default.removeItem(atPath: file) }
      links = try Spawned("pdfinfo", "-dests", file).expectSuccess()
    }
  }

  @Test func `the whole of it has every step in full, at most three megabytes, tagged, with its contents`() throws {
    let installation = try Installation()
    let sheet = try Sheet(try installation.browser(.amina), "/handbook/handbook.pdf")
    #expect(sheet.bytes.count <= 3 << 20, "\(sheet.bytes.count) bytes")
    #expect(sheet.pdf["Tagged"] == "yes")
    #expect(Int(sheet.pdf["Pages"] ?? "") ?? 0 > 60)
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(text.contains("/Lang") && text.contains("/Outlines"))
    for sentence in [
      "Eén zin waar jullie naar kunnen wijzen, is genoeg.", "Een sponsor zoeken", "Met andere netwerken leren",
      "Wie mag zien wie lid is?",
    ] { #expect(sheet.words.contains(sentence), "\(sentence)") }
    for key in ["intro", "P1.S4", "P4.S5", "P6.exit"] { #expect(sheet.links.contains("\"\(key)\""), "\(key)") }
    #expect(!sheet.words.contains("charter is hier getekend in 2024"), "a network's own note is in no PDF")
    #expect(!sheet.words.contains("Wat je ervan kunt leren"), "nor is the gallery")
  }

  @Test func `a phase in English has its steps and nothing of another phase`() throws {
    let browser = try Installation(withWorld: false).browser()
    browser.forge("l", "en")
    let sheet = try Sheet(browser, "/handbook/1/phase.pdf")
    #expect(sheet.words.contains("Look at what is already there") && sheet.links.contains("\"P1.S1\""))
    #expect(!sheet.links.contains("\"P2.S1\""))
    #expect(sheet.bytes.count <= 1 << 20)
    #expect(sheet.pdf["Title"]?.contains("Phase 1") == true)
  }
}
