internal import Community
internal import HTML
internal import Web

/// The places in the menu of a network.
enum Place: CaseIterable {
  case journey, rooms, startNote, invitations, handbook, me
}

extension Call {
  /// A page for anybody. Whoever is signed in gets the menu of their network with it.
  func page(
    _ title: Phrase, status: Int = 200, scripts: [String] = [], place: Place? = nil, _ content: (Writer) throws -> Void
  ) throws -> Response {
    let inside = try Cookies.session(request).map(community.isSignedIn) ?? false
    return try page(title, inside: inside, status: status, scripts: scripts, place: place, content)
  }

  /// A page that is shown once and leads nowhere but on: no menu and no other language, since leaving it loses it.
  func pageOnce(_ title: Phrase, scripts: [String], _ content: (Writer) throws -> Void) throws -> Response {
    try page(title, inside: true, status: 200, scripts: scripts, place: nil, isOnce: true, content)
  }

  /// A page for a member.
  func page(
    _ title: Phrase, _ member: Member, status: Int = 200, scripts: [String] = [], place: Place? = nil,
    _ content: (Writer) throws -> Void
  ) throws -> Response {
    try page(title, inside: true, status: status, scripts: scripts, place: place, content)
  }

  private func page(
    _ title: Phrase, inside: Bool, status: Int, scripts: [String], place: Place?, isOnce: Bool = false,
    _ content: (Writer) throws -> Void
  ) throws -> Response {
    let writer = Writer(language)
    // Inside a network the title and the icon tell nothing: a tab bar is read by whoever stands behind you.
    let name = inside ? title[language] : "\(title[language]) · Kring"
    let frame = house.frame
    try writer.document(title: name) {
      writer.fragment(frame.heads[inside ? 1 : 0])
      for script in scripts {
        writer.module(src: house.assets[script].path, integrity: house.assets[script].integrity)
      }
    } body: {
      writer.fragment(isOnce ? frame.topOnce : frame.top(inside: inside, place))
      try writer.main(.id("content")) { try content(writer) }
      // Another language would be another page, and what was filled in here would be lost.
      let holdsWriting = !draft.problems.isEmpty || (status == 409 && !draft.isEmpty)
      let url = isOnce || holdsWriting ? nil : request.isSafe ? request.path : FrontPaths.front()
      writer.foot(frame, url: url, isWriting: holdsWriting)
    }
    return .page(writer.bytes, status: status)
  }
}
