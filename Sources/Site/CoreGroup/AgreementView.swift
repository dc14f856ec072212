internal import Community
internal import HTML
internal import Web

extension Writer {
  func agreements(_ states: [AgreementState], _ handbook: Handbook) {
    coreGroupWork(
      .coreAgreements, .coreAgreementsLead, at: CoreGroupPaths.agreements(), pitfall: "P3.V5", handbook
    ) {
      ul(.class("works")) {
        for state in states {
          let agreement = state.standing.agreement
          li(.class("work")) {
            h2(.class("h3")) { a(.href(CoreGroupPaths.agreement(agreement))) { text(agreement.title) } }
            p(agreement.short)
            p(.class("small")) { acceptedCount(state) }
          }
        }
      }
    }
  }

  private func acceptedCount(_ state: AgreementState) {
    if state.newest == nil {
      text(.coreAgreementNone)
    } else {
      text(.coreAccepted(count: state.standing.accepted, people: state.standing.people))
    }
  }

  func agreement(_ state: AgreementState, _ draft: Draft, _ handbook: Handbook) {
    let agreement = state.standing.agreement
    coreGroupWork(agreement.title, agreement.short, at: CoreGroupPaths.agreements(), pitfall: "P3.V5", handbook) {
      problemSummary(draft)
      if let newest = state.newest {
        article(.class("sheet"), .made("lang", newest.language)) { p(.autoDirection) { verbatim(newest.wording) } }
        p(.class("small")) {
          text(.noteVersion(number: newest.number))
          verbatim(" · ")
          day(newest.madeOn)
          verbatim(" · ")
          a(.href(CoreGroupPaths.agreementVersions(agreement))) { text(.noteVersionsTitle) }
        }
        acceptance(state, newest)
      } else {
        p(.coreAgreementBegin)
        article(.class("sheet")) { p(agreement.beginning) }
      }
      if state.isCore {
        p(.class("actions")) {
          a(.class(state.newest == nil ? "btn" : "btn quiet"), .href(CoreGroupPaths.agreementText(agreement))) {
            text(state.newest == nil ? .coreAgreementUse : .coreAgreementEdit)
          }
        }
        p(.coreAgreementLaw, .class("small"))
      }
    }
  }

  /// Accepting for oneself; how many did, and to the core group who did not yet.
  private func acceptance(_ state: AgreementState, _ newest: Agreement.Version) {
    let path = CoreGroupPaths.acceptance(state.standing.agreement)
    section(.class("part"), .labelledBy("accepted")) {
      h2(.coreAcceptance, .id("accepted"))
      p { acceptedCount(state) }
      if state.isCore, !state.waiting.isEmpty {
        p(.autoDirection) { text(.coreWaiting(names: state.waiting.map(\.name).joined(separator: ", "))) }
      }
      if state.isIn {
        form(.post, .action(path), .id("acceptance")) {
          if state.hasAccepted {
            p(.coreAcceptedSelf, .class("seen"))
            p { button(.coreAcceptBack, .type("submit"), .name("withdraw"), .value("yes"), .class("link")) }
          } else {
            if state.own != nil { p(.coreAcceptedOlder, .class("small")) }
            readers(.coreAcceptReaders)
            input(.type("hidden"), .name("number"), .value(String(newest.number)))
            submit(.coreAccept)
          }
        }
      } else if state.isCore {
        p(.class("note")) {
          text(.coreTasksFormFirst)
          verbatim(" ")
          a(.href(CoreGroupPaths.group())) { text(.coreTitle) }
        }
      }
    }
  }

  func agreementForm(
    _ agreement: Agreement, _ newest: Agreement.Version?, theirs: Agreement.Version?, _ draft: Draft,
    _ handbook: Handbook
  ) {
    let kept = newest.flatMap { Language(rawValue: $0.language) } ?? language
    let chosen = draft["language"].flatMap(Language.init) ?? kept
    coreGroupWork(
      agreement.title, .coreAgreementFormLead, at: CoreGroupPaths.agreements(), pitfall: "P3.V5", handbook
    ) {
      form(.post, .action(CoreGroupPaths.agreementText(agreement))) {
        problemSummary(draft)
        base(version: (theirs ?? newest)?.number ?? 0, draft, isConflict: theirs != nil)
        if let theirs {
          other { p(.class("lines"), .made("lang", theirs.language), .autoDirection) { verbatim(theirs.wording) } }
        }
        readers(.preparationReaders)
        div(.class("field")) {
          label(.noteLanguage, .for("language"))
          select(.id("language"), .name("language")) {
            for language in Language.allCases {
              option(.value(language.rawValue), .when(language == chosen, .selected)) {
                verbatim(language == .nl ? "Nederlands" : "English")
              }
            }
          }
        }
        field(AgreementPages.wording, draft, initial: newest?.wording ?? agreement.beginning[language])
        submit(.coreAgreementSave)
      }
      p { a(.href(CoreGroupPaths.agreement(agreement))) { text(.coreAgreementBack) } }
    }
  }

  func agreementVersions(_ agreement: Agreement, _ all: [(number: Int, madeOn: Day)]) {
    p(.class("eyebrow p3")) { a(.href(CoreGroupPaths.agreement(agreement))) { text(agreement.title) } }
    h1(.noteVersionsTitle)
    if all.isEmpty { p(.noteVersionsNone, .class("lead")) }
    ul(.class("rows")) {
      for version in all {
        li {
          a(.href(CoreGroupPaths.agreementVersion(AgreementVersionAddress(agreement, version.number)))) {
            text(.noteVersion(number: version.number))
          }
          verbatim(" · ")
          day(version.madeOn)
        }
      }
    }
  }

  /// One version, with what changed since the one before.
  func agreementVersion(_ agreement: Agreement, _ version: Agreement.Version, since earlier: Agreement.Version?) {
    p(.class("eyebrow p3")) { a(.href(CoreGroupPaths.agreementVersions(agreement))) { text(agreement.title) } }
    h1(.noteVersion(number: version.number))
    p(.class("lead")) { day(version.madeOn) }
    if earlier == nil { p(.noteFirst) } else { p(.noteSince(number: version.number - 1)) }
    article(.class("sheet")) {
      if let earlier {
        let (old, new) = (earlier.wording.lines, version.wording.lines)
        for line in lineDifference(old, new) { difference(line, Language(rawValue: version.language) ?? .nl) }
      } else {
        p(.made("lang", version.language), .autoDirection) { verbatim(version.wording) }
      }
    }
  }

  /// The difference word by word, a paragraph for each line that stayed in place.
  private func lineDifference(_ old: [String], _ new: [String]) -> [Difference] {
    old.count == new.count
      ? zip(old, new).filter { !$0.isEmpty || !$1.isEmpty }.map { Difference(from: $0, to: $1) }
      : [Difference(from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))]
  }
}

extension String {
  fileprivate var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}
