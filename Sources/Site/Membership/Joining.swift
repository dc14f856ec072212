public import Community
internal import HTML
public import Web

/// The address of an invitation as one part of a path: network and token, joined by a point.
extension Invitation.Address: PathPart {
  public var pathPart: String { "\(network.text).\(token.text)" }

  public init?(pathPart: Substring) {
    let parts = pathPart.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let network = ID<Network>(parts[0]), let token = ID<Invitation>(parts[1]) else {
      return nil
    }
    self.init(network: network, token: token)
  }
}

enum JoinPaths {
  static let invitation = Path<Invitation.Address>("/join/:")
}

/// Following an invitation: choose a name, get twelve words, and be in.
enum JoiningPages {
  static let name = Field(name: "name", label: .joinName, hint: .joinNameHint, limit: Title.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(JoinPaths.invitation, form)
    router.post(JoinPaths.invitation, from: form, join)
  }

  private static func form(_: Anyone, _ call: Call, _ address: Invitation.Address) throws -> Response {
    let network = try call.community.invited(address)
    return try call.page(.joinTitle, scripts: ["key.js"]) { $0.joinForm(network, address, call.draft) }
  }

  private static func join(_: Anyone, _ call: Call, _ address: Invitation.Address) throws -> Response {
    try call.takeTurn()
    var form = FormReader(call.draft)
    guard let name = form.title(Self.name) else { throw form.problems }
    let (key, words) = try KeyForm.new(call.draft)
    do {
      let joined = try call.community.accept(address, name: name, key: key, language: call.language.code)
      return try call.showKey(.keyTitle, network: call.community.name(of: joined), words: words, joined)
    } catch Refusal.nameTaken {
      throw Problems(Self.name.name, Phrase.problemNameTaken)
    }
  }
}

extension Writer {
  fileprivate func joinForm(_ network: Network, _ address: Invitation.Address, _ draft: Draft) {
    p(.class("eyebrow")) { text(.joinEyebrow(organisation: network.organisation)) }
    h1(.autoDirection) { verbatim(network.name) }
    p(.class("lead"), .autoDirection) { verbatim(network.scope) }
    form(.post, .action(JoinPaths.invitation(address)), .class("narrow"), .fixed("data-key", "new")) {
      problemSummary(draft)
      readers(.joinReaders)
      field(JoiningPages.name, draft)
      newKey(draft)
      p(.helpNoCare, .class("hint"))
      submit(.joinSubmit)
    }
  }
}
