internal import Community
internal import HTML
internal import Web

extension PreparationPaths {
  static let scope = Path<Nothing>("/preparation/scope")
}

/// Saying for whom the network is.
enum ScopePages {
  static let scopeField = Field(
    name: "scope", label: .foundScope, hint: .scopeHint, kind: .lines(6), limit: Prose.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(PreparationPaths.scope, scope)
    router.post(PreparationPaths.scope, from: scope, saveScope)
  }

  private static func scope(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.scopeTitle, member, place: .journey) { $0.scope(member.network, call.draft, call.house.handbook) }
  }

  private static func saveScope(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let scope = form.neededProse(scopeField) else { throw form.problems }
    try member.write { try member.describe(scope, $0) }
    return .seeOther(JourneyPaths.phase(1))
  }
}

extension Writer {
  fileprivate func scope(_ network: Network, _ draft: Draft, _ handbook: Handbook) {
    work(.scopeTitle, .scopeLead, pitfall: "P1.V8", handbook) {
      form(.post, .action(PreparationPaths.scope())) {
        problemSummary(draft)
        readers(.scopeReaders)
        field(ScopePages.scopeField, draft, initial: network.scope)
        submit(.save)
      }
    }
  }
}
