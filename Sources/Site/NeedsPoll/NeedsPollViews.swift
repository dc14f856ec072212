internal import Community
internal import HTML
internal import QRCode
internal import Secrets
internal import Web

extension Writer {
  /// The polls of a network, and a form for a new one with questions to begin from.
  func needsPolls(_ polls: [NeedsPoll], suggestedDay: Day, _ draft: Draft, _ handbook: Handbook) {
    work(.pollsTitle, .pollsLead, pitfall: "P1.V3", handbook) {
      ul(.class("rows")) {
        for poll in polls {
          li {
            a(.href(NeedsPollPaths.poll(poll.id)), .autoDirection) { verbatim(poll.title) }
            p(.class("small")) { text(.pollRow(count: poll.answers, day: poll.closesOn.written(language))) }
          }
        }
      }
      form(.post, .action(NeedsPollPaths.polls())) {
        h2(.pollNew)
        problemSummary(draft)
        readers(.pollReaders)
        field(NeedsPollPages.title, draft, initial: Phrase.pollSuggestedTitle[language])
        field(NeedsPollPages.closes, draft, initial: suggestedDay.text)
        for number in 1...NeedsPoll.mostQuestions { questionFields(number, draft) }
        input(.type("hidden"), .name(NeedsPollPages.once), .value(Secrets.hex(Secrets.randomBytes(16))))
        submit(.pollOpen)
      }
    }
  }

  private func questionFields(_ number: Int, _ draft: Draft) {
    let suggestion = number <= Self.suggestions.count ? Self.suggestions[number - 1] : nil
    fieldset(.class("choice")) {
      legend(.pollQuestion(number: number))
      field(NeedsPollPages.question(number), draft, initial: suggestion?.wording[language] ?? "")
      field(NeedsPollPages.options(number), draft, initial: suggestion?.options[language] ?? "")
    }
  }

  private static let suggestions: [(wording: Phrase, options: Phrase)] = [
    (.pollSuggestion1, .pollSuggestion1Options), (.pollSuggestion2, .pollSuggestion2Options),
    (.pollSuggestion3, .pollSuggestion3Options),
  ]

  /// One poll: how to share it, and what came in so far.
  func needsPoll(_ poll: NeedsPoll, link: String, _ code: QRCode, today: Day) {
    p(.class("eyebrow p1")) { a(.href(NeedsPollPaths.polls())) { text(.pollsTitle) } }
    h1(.autoDirection) { verbatim(poll.title) }
    if poll.closesOn >= today {
      p(.class("lead")) { text(.pollUntil(day: poll.closesOn.written(language))) }
      div(.class("invitation")) {
        qr(code)
        div {
          label(.pollLink, .for("link"))
          input(.id("link"), .type("text"), .readOnly, .value(link), .class("link-field"))
          p(.class("actions")) {
            button(.keyCopy, .type("button"), .class("btn quiet"), .hidden, .fixed("data-copy-from", "link"))
            span(.class("small"), .role("status"), .read("data-done", .keyCopied)) {}
          }
          p(.pollTwice, .class("small"))
        }
      }
    } else {
      p(.class("lead")) { text(.pollClosed(day: poll.closesOn.written(language))) }
    }
    results(poll)
    form(.post, .action(NeedsPollPaths.removal(poll.id))) {
      button(.pollRemove, .type("submit"), .class("link danger"))
    }
  }

  private func results(_ poll: NeedsPoll) {
    h2(.pollResults)
    guard poll.shown > 0 else { return p(.pollTooFew(least: NeedsPoll.step)) }
    p { text(.pollShown(count: poll.shown)) }
    for question in poll.questions {
      h3(.autoDirection) { verbatim(question.wording) }
      table(.class("bars")) {
        tbody {
          for option in question.options {
            tr {
              th(.fixed("scope", "row"), .autoDirection) { verbatim(option.wording) }
              td { number(option.shown) }
              td(.class("bar-cell"), .ariaHidden) { countBar(option.shown, of: poll.shown) }
            }
          }
        }
      }
    }
  }

  /// A bar beside a number that says the same.
  private func countBar(_ count: Int, of whole: Int) {
    let width = whole == 0 ? 0 : count * 100 / whole
    svg(.class("bar"), .fixed("viewBox", "0 0 100 6"), .fixed("preserveAspectRatio", "none")) {
      path(.class("bar-ground"), .fixed("d", "M0 0h100v6h-100z")) {}
      if width > 0 { path(.class("bar-fill"), .made("d", "M0 0h\(width)v6h-\(width)z")) {} }
    }
  }
}
