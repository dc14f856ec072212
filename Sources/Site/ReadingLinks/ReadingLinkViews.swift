internal import Community
internal import HTML
internal import Secrets
internal import Web

extension Writer {
  /// Sharing a reading version, and what is shared.
  func readingLinks(
    _ links: [(ReadingLink, String)], newest: Int?, _ promisers: [Promiser], suggested: Day, _ draft: Draft,
    _ handbook: Handbook
  ) {
    planWork(.shareTitle, .shareLead, pitfall: "P4.V2", handbook) {
      if let newest {
        form(.post, .action(ReadingLinkPaths.all()), .class("narrow")) {
          problemSummary(draft)
          readers(.shareReaders)
          shareReaders(draft)
          choice(ReadingLinkPages.extent, draft, initial: .whole)
          if !promisers.isEmpty { sharePromises(promisers, draft) }
          field(ReadingLinkPages.version, draft, initial: String(newest))
          field(ReadingLinkPages.lastDay, draft, initial: suggested.text)
          input(.type("hidden"), .name(ReadingLinkPages.token), .value(Secrets.hex(Secrets.randomBytes(16))))
          submit(.shareSubmit)
        }
      } else {
        p(.shareNoVersion)
        p { a(.class("btn"), .href(PlanPaths.plan())) { text(.planTitle) } }
      }
      h2(.shareStanding, .id("standing"))
      if links.isEmpty { p(.shareNone, .class("quiet-text")) }
      ul(.class("rows")) { for (place, link) in links.enumerated() { li { readingLink(link.0, link.1, place) } } }
      p(.shareTrace, .class("small"))
    }
  }

  private func shareReaders(_ draft: Draft) {
    fieldset(.class("choice"), .id(ReadingLinkPages.reader.name)) {
      legend(.shareReader)
      if let problem = draft.problems[ReadingLinkPages.reader.name] as? Phrase { p(problem, .class("problem")) }
      for reader in PlanReader.allCases {
        label(.class("check")) {
          input(
            .type("radio"), .name(ReadingLinkPages.reader.name), .value(reader.rawValue),
            .when(draft[ReadingLinkPages.reader.name] == reader.rawValue, .checked))
          span {
            text(reader.name)
            span(.class("small")) {
              verbatim(" ")
              text(reader.sees)
            }
          }
        }
      }
    }
  }

  /// Whose promises a sponsor reads: a role or body of the register.
  private func sharePromises(_ promisers: [Promiser], _ draft: Draft) {
    let name = ReadingLinkPages.promises.name
    let problem = draft.problems[name] as? Phrase
    div(.class("field")) {
      label(.sharePromises, .for(name))
      p(.sharePromisesHint, .class("hint"), .id(name + "-hint"))
      if let problem { p(problem, .class("problem"), .id(name + "-problem")) }
      select(
        .id(name), .name(name), .when(problem != nil, .invalid),
        .describedBy(name + (problem == nil ? "-hint" : "-hint \(name)-problem"))
      ) {
        option(.value("")) { text(.sharePromisesNone) }
        for promiser in promisers {
          option(.value(promiser.example.text), .when(draft[name] == promiser.example.text, .selected)) {
            verbatim(promiser.name)
          }
        }
      }
    }
  }

  private func readingLink(_ link: ReadingLink, _ address: String, _ place: Int) {
    let field = "link-\(place + 1)"
    p(.class("strong")) {
      text(.shareRow(reader: link.reader.name[language], version: link.version))
    }
    if link.extent == .page { p(.shareOnOnePage, .class("small")) }
    if let promiser = link.promiser { p(.shareWithPromises(promiser: promiser), .class("small"), .autoDirection) }
    p(.class("small")) { text(.shareUntil(day: link.lastDay.written(language))) }
    label(.shareLink, .for(field))
    input(.id(field), .type("text"), .readOnly, .value(address), .class("link-field"))
    p(.class("actions")) {
      button(.keyCopy, .type("button"), .class("btn quiet"), .hidden, .made("data-copy-from", field))
      span(.class("small"), .role("status"), .read("data-done", .keyCopied)) {}
    }
    form(.post, .action(ReadingLinkPaths.withdrawal(link.token))) {
      button(.shareWithdraw, .type("submit"), .class("link danger"))
    }
  }
}
