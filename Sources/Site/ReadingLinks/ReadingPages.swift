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
    return try call.page(.planTitle) { $0.sharedReading(shared, address, today: call.community.today) }
  }

  private static func pdf(_: Anyone, _ call: Call, _ address: ReadingLink.Address) throws -> Response {
    let shared = try call.community.sharedReading(address)
    let (writer, work) = (Writer(call.language), PlanReadingWork(shared, today: call.community.today))
    switch shared.extent {
    case .whole:
      writer.planSheet(work)
      return call.pdf(writer.bytes, name: call.language == .nl ? "plan-van-aanpak.pdf" : "plan-of-action.pdf")
    case .page:
      writer.planOnePage(work)
      return call.pdf(
        writer.bytes, name: call.language == .nl ? "plan-op-een-bladzijde.pdf" : "plan-on-one-page.pdf")
    }
  }
}

extension Writer {
  fileprivate func sharedReading(_ shared: SharedReading, _ address: ReadingLink.Address, today: Day) {
    let work = PlanReadingWork(shared, today: today)
    div(.class("p4")) {
      p(.class("eyebrow")) { text(.planForReader(reader: shared.reading.reader.name[language])) }
      h1(.planTitle)
      p(.sharedLead, .class("lead"))
      div(.class("two")) {
        div {
          article(.class("sheet")) { planReadingBody(work) }
          if !work.promises.isEmpty {
            h2(.sharedPromises)
            p(.sharedPromisesLead, .class("small"))
            ownPromises(work)
          }
        }
        aside(.class("side")) {
          section(.class("note")) {
            h2(.sharedAbout, .class("h3"))
            if shared.extent == .page { p(.sharedOnePage) }
            p(.sharedTrace)
            p { text(.shareUntil(day: shared.lastDay.written(language))) }
            p {
              a(.class("btn"), .href(ReadingPaths.pdf(address))) {
                text(shared.extent == .page ? .planOnePage : .planPdf)
              }
            }
            p { a(.href(HandbookPaths.contents())) { text(.sharedHandbook) } }
          }
        }
      }
    }
  }

  /// What the reader promised themselves, on a page and on paper.
  func ownPromises(_ work: PlanReadingWork) {
    ul(.class("plan-lines")) {
      for (promise, age) in work.promises {
        li {
          p(.class("strong"), .autoDirection) { verbatim(promise.promise) }
          p(.class("small")) {
            text(.commitmentFor(day: promise.dueOn.written(language)))
            verbatim(" · ")
            text(age.toldWords(language))
          }
        }
      }
    }
  }
}

extension Commitment.Age {
  /// How a promise stands, for whoever made it: without what the core group could do about it.
  fileprivate func toldWords(_ language: Language) -> Phrase {
    switch self {
    case .late(let days), .veryLate(let days), .stale(let days): .commitmentDueSince(count: days)
    case .closed, .onTime, .due: words(language)
    }
  }
}
