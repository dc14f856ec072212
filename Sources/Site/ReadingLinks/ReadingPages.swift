public import Community
internal import HTML
public import Web

extension ReadingLink.Address: PathPart {
  public var pathPart: String { "\(network.text).\(token.text)" }

  public init?(pathPart: Substring) {
    let parts = pathPart.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let network = ID<Network>(parts[0]), let token = ID<ReadingLink>(parts[1]) else {
      return nil
    }
    self.init(network: network, token: token)
  }
}

enum ReadingPaths {
  static let reading = Path<ReadingLink.Address>("/readings/:")
  static let pdf = Path<ReadingLink.Address>("/readings/:/plan.pdf")
}

/// Reading a version of a plan with a link, without an account. Nothing is kept of who reads.
enum ReadingPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(ReadingPaths.reading, reading)
    router.get(ReadingPaths.pdf, pdf)
  }

  private static func reading(_: Anyone, _ call: Call, _ address: ReadingLink.Address) throws -> Response {
    let shared = try call.community.sharedReading(address)
    return try call.page(.planTitle) { $0.sharedReading(shared, address) }
  }

  private static func pdf(_: Anyone, _ call: Call, _ address: ReadingLink.Address) throws -> Response {
    let writer = Writer(call.language)
    writer.planSheet(PlanReadingWork(try call.community.sharedReading(address)))
    return call.pdf(writer.bytes, name: call.language == .nl ? "plan-van-aanpak.pdf" : "plan-of-action.pdf")
  }
}

extension PlanReadingWork {
  fileprivate init(_ shared: SharedReading) {
    self.init(network: shared.network, reading: shared.reading, number: shared.version, day: shared.madeOn)
  }
}

extension Writer {
  fileprivate func sharedReading(_ shared: SharedReading, _ address: ReadingLink.Address) {
    let work = PlanReadingWork(shared)
    div(.class("p4")) {
      p(.class("eyebrow")) { text(.planForReader(reader: shared.reading.reader.name[language])) }
      h1(.planTitle)
      p(.sharedLead, .class("lead"))
      div(.class("two")) {
        article(.class("sheet")) { planReadingBody(work) }
        aside(.class("side")) {
          section(.class("note")) {
            h2(.sharedAbout, .class("h3"))
            p(.sharedTrace)
            p { text(.shareUntil(day: shared.lastDay.written(language))) }
            p { a(.class("btn"), .href(ReadingPaths.pdf(address))) { text(.planPdf) } }
            p { a(.href(HandbookPaths.contents())) { text(.sharedHandbook) } }
          }
        }
      }
    }
  }
}
