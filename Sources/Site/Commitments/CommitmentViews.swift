internal import Community
internal import HTML
internal import Web

extension Writer {
  /// A page of the register.
  func commitments(_ work: CommitmentWork, today: Day, _ draft: Draft, _ handbook: Handbook) {
    planWork(.commitmentTitle, .commitmentLead, pitfall: "P4.V4", handbook) {
      if work.page.count > 0 {
        p(.class("strong")) {
          text(.commitmentOpen(count: work.open))
          verbatim(" ")
          if work.late > 0 { text(.commitmentLate(count: work.late)) }
        }
      }
      if let promiser = work.page.promiser {
        h2(.autoDirection) { verbatim(promiser) }
        p { a(.href(CommitmentPaths.register())) { text(.commitmentAll) } }
      } else if work.page.count > 0 {
        p { a(.href(CommitmentPaths.promisers())) { text(.commitmentByPromiser) } }
      }
      if work.page.count == 0 { p(.commitmentNone, .class("quiet-text")) }
      ul(.class("rows promises")) {
        for entry in work.page.entries { commitment(entry, today: today, isCore: work.isCore) }
      }
      pages(work)
      if work.isCore, work.page.promiser == nil { commitmentForm(work.ask, draft) }
    }
  }

  private func commitment(_ entry: Commitment, today: Day, isCore: Bool) {
    let age = entry.age(on: today)
    li(.id("c" + entry.id.text), .made("class", "promise-row " + age.name)) {
      p(.class("strong"), .autoDirection) { verbatim(entry.promiser) }
      p(.class("written"), .autoDirection) { verbatim(entry.promise) }
      p(.class("small")) { text(.commitmentFor(day: entry.dueOn.written(language))) }
      p(.class("age")) {
        text(age.words(language))
        if age.daysLate > 0 { lateBar(age.daysLate) }
      }
      if isCore { commitmentActions(entry) }
    }
  }

  /// How late a promise is, up to 90 days; the words beside it say the same.
  private func lateBar(_ days: Int) {
    let width = min(days, 90) * 100 / 90
    svg(.class("bar"), .fixed("viewBox", "0 0 100 6"), .fixed("preserveAspectRatio", "none"), .ariaHidden) {
      path(.class("bar-ground"), .fixed("d", "M0 0h100v6h-100z")) {}
      path(.class("bar-fill"), .made("d", "M0 0h\(width)v6h-\(width)z")) {}
    }
  }

  private func commitmentActions(_ entry: Commitment) {
    let name = " " + String(entry.promise.prefix(60))
    div(.class("line-actions")) {
      form(.post, .action(CommitmentPaths.outcome(entry.id)), .class("row")) {
        if entry.outcome == nil {
          outcomeButton("kept", .commitmentKeep, name)
          outcomeButton("broken", .commitmentBreak, name)
          outcomeButton("withdrawn", .commitmentWithdraw, name)
        } else {
          outcomeButton("open", .commitmentReopen, name)
        }
      }
      removal(CommitmentPaths.removal(entry.id), String(entry.promise.prefix(60)))
    }
  }

  private func outcomeButton(_ value: String, _ title: Phrase, _ name: String) {
    button(.type("submit"), .name(CommitmentPages.outcome), .value(value), .class("link")) {
      text(title)
      span(.class("hidden-label")) { verbatim(name) }
    }
  }

  /// The way to the other pages.
  private func pages(_ work: CommitmentWork) {
    let last = max(1, (work.page.count + Commitment.page - 1) / Commitment.page)
    pager(work.range.page, of: last, .commitmentPages) {
      CommitmentPaths.page(CommitmentRange(page: $0, sameAs: work.range.sameAs))
    }
  }

  private func commitmentForm(_ ask: PlanItem?, _ draft: Draft) {
    var addressee = ""
    if case .ask(let of, _) = ask?.contents { addressee = of }
    form(.post, .action(CommitmentPaths.register())) {
      h2(.commitmentNew)
      problemSummary(draft)
      readers(.preparationReaders)
      field(CommitmentPages.promiser, draft, initial: addressee)
      field(CommitmentPages.promise, draft, initial: ask?.title ?? "")
      field(CommitmentPages.dueOn, draft, initial: ask?.day?.text ?? "")
      submit(.commitmentSubmit)
    }
  }

  /// Who promised something, those with the most that is late first.
  func promisers(_ all: [Promiser], _ handbook: Handbook) {
    planWork(.commitmentPromisers, .commitmentPromisersLead, pitfall: "P4.V3", handbook) {
      if all.isEmpty { p(.commitmentNone, .class("quiet-text")) }
      ul(.class("rows")) {
        for promiser in all {
          li {
            a(
              .href(CommitmentPaths.page(CommitmentRange(page: 1, sameAs: promiser.example))), .class("strong"),
              .autoDirection
            ) { verbatim(promiser.name) }
            p(.class("small")) {
              text(.commitmentOpen(count: promiser.open))
              verbatim(" ")
              if promiser.late > 0 { text(.commitmentLate(count: promiser.late)) }
            }
          }
        }
      }
      p { a(.href(CommitmentPaths.register())) { text(.commitmentAll) } }
    }
  }
}

extension Commitment.Age {
  /// The name of its class in the style sheet.
  fileprivate var name: String {
    switch self {
    case .closed: "closed"
    case .onTime: "on-time"
    case .due: "due"
    case .late: "late"
    case .veryLate: "very-late"
    case .stale: "stale"
    }
  }

  /// How it stands, in words.
  func words(_ language: Language) -> Phrase {
    switch self {
    case .closed(.kept, let day): .commitmentKeptOn(day: day.written(language))
    case .closed(.broken, let day): .commitmentBrokenOn(day: day.written(language))
    case .closed(.withdrawn, let day): .commitmentWithdrawnOn(day: day.written(language))
    case .onTime(let days): .commitmentOnTime(count: days)
    case .due(0): .commitmentToday
    case .due(let days): .commitmentDueSince(count: days)
    case .late(let days): .commitmentLateDays(count: days)
    case .veryLate(let days): .commitmentVeryLate(count: days)
    case .stale(let days): .commitmentStale(count: days)
    }
  }
}
