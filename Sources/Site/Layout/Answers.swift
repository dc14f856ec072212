internal import Community
internal import HTML
internal import Paper
internal import Web

extension Call {
  /// The page for what went wrong: what it is, and what is possible instead.
  func response(to error: any Error) -> Response {
    switch error {
    case let refusal as Refusal: answer(refusal)
    case is Foreign: plain(403, .errorForeignTitle, .errorForeignText)
    case Paper.Failure.busy: answer(Outage.busy)
    default: Outage(error).map(answer) ?? fault(error)
    }
  }

  private func answer(_ outage: Outage) -> Response {
    switch outage {
    case .full: plain(507, .errorFullTitle, .errorFullText)
    case .busy: plain(503, .errorBusyTitle, .errorBusyText)
    case .unavailable: plain(503, .errorUnavailableTitle, .errorUnavailableText)
    }
  }

  private func answer(_ refusal: Refusal) -> Response {
    switch refusal {
    case .notFound: plain(404, .errorNotFoundTitle, .errorNotFoundText)
    case .signInNeeded: request.isSafe ? .seeOther(SignInPaths.form()) : plain(401, .errorSignInTitle, .errorSignInText)
    case .notCore: plain(403, .errorCoreTitle, .errorCoreText)
    case .wrongKey, .nameTaken, .lastPerson, .outdated: plain(409, .errorConflictTitle, .errorConflictText)
    case .invitationOver: plain(410, .errorInvitationTitle, .errorInvitationText)
    case .closed: plain(409, .errorClosedTitle, .errorClosedText)
    case .pollClosed: plain(410, .errorPollTitle, .errorPollText)
    case .readingOver: plain(410, .errorReadingTitle, .errorReadingText)
    case .unavailable: answer(Outage.unavailable)
    case .tooFewPeople: plain(409, .errorFewTitle, .errorFewText)
    case .membersFirst: plain(409, .errorMembersFirstTitle, .errorMembersFirstText)
    case .picturesFull: plain(409, .pictureNone, .pictureFull(most: Picture.most))
    case .paused: plain(403, .errorPausedTitle, .errorPausedText)
    case .tooMany: plain(429, .errorTooManyTitle, .errorTooManyText)
    }
  }

  /// A method that a path does not have (RFC 9110, 15.5.6).
  func wrongMethod(_ methods: [String]) -> Response {
    plain(405, .errorMethodTitle, .errorMethodText).adding("Allow", Set(methods).sorted().joined(separator: ", "))
  }

  /// What the server refused before it came to a handler.
  func serverRefusal(_ status: Int) -> Response {
    switch status {
    case 413: plain(413, .errorTooLargeTitle, .errorTooLargeText)
    case 503: plain(503, .errorBusyTitle, .errorBusyText)
    default: plain(status, .errorRequestTitle, .errorRequestText)
    }
  }

  /// We or the machine failed: the page has a number, the log has the number and the kind of fault, never content.
  private func fault(_ error: any Error) -> Response {
    let number = String(UInt32.random(in: 0x1000_0000...UInt32.max), radix: 16)
    house.log("fault \(number): \(error)")
    return plain(500, .errorFaultTitle, .errorFaultText(number: number))
  }

  /// A page of one sentence. It needs nothing that could fail in its turn.
  private func plain(_ status: Int, _ title: Phrase, _ sentence: Phrase) -> Response {
    var visitor = self
    visitor.draft = Draft()
    do {
      return try visitor.page(title, status: status) { page in
        page.h1(title)
        page.p(sentence, .class("lead"))
        page.p { page.a(.href(FrontPaths.front()), .class("btn quiet")) { page.text(.errorHome) } }
      }
    } catch {
      return Response(
        status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array(title[language].utf8))
    }
  }
}
