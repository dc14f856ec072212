public import SQL
internal import Secrets

/// What somebody keeps of the story builder, or their boundaries card: sealed in their browser with a key from their twelve words, which the server
/// never has. It says only about how long it is, in steps.
public struct KeptDraft: Sendable, Hashable {
  /// What is kept: a person has at most one of each.
  public enum Kind: Sendable, CaseIterable {
    case story, card

    var table: String { self == .story ? "kept_draft" : "kept_card" }
  }

  /// Counts how often it was kept, from 1.
  public let revision: Int
  /// Nonce, ciphertext and tag of AES-256-GCM, base64url.
  public let sealed: String

  /// The bytes of a step, of nonce and tag together, and the most steps: less than 64 KB.
  public static let step = 4096
  public static let overhead = 28
  public static let mostSteps = 15

  /// Whether a text can be a sealed draft: base64url, as long as whole steps.
  public static func fits(_ sealed: String) -> Bool {
    guard sealed.utf8.count <= 90_000, let bytes = Secrets.bytes(base64URL: sealed) else { return false }
    let length = bytes.count - overhead
    return length % step == 0 && (1...mostSteps).contains(length / step)
  }
}

extension Member {
  /// What one keeps oneself; nil when there is none. Nobody else can ask for it.
  public func keptDraft(of kind: KeptDraft.Kind = .story, _ db: Snapshot) throws -> KeptDraft? {
    try db.first("SELECT revision, sealed FROM \(raw: kind.table) WHERE person = \(person.id)") {
      KeptDraft(revision: try $0.integer(0), sealed: try $0.text(1))
    }
  }

  /// Keeps a sealed draft in the place of the one that was seen (0 when there was none). The same twice is one. Throws
  /// `Refusal.outdated` when another was kept meanwhile, on another device, and `Refusal.tooMany` for what is no draft.
  public func keep(
    draft sealed: String, as kind: KeptDraft.Kind = .story, upon base: Int, _ db: Transaction
  ) throws {
    guard KeptDraft.fits(sealed) else { throw Refusal.tooMany }
    let standing = try keptDraft(of: kind, db)
    if standing?.sealed == sealed { return }
    guard standing?.revision ?? 0 == base, base < 9999 else { throw Refusal.outdated }
    try db.run(
      """
      INSERT INTO \(raw: kind.table) (person, revision, sealed) VALUES (\(person.id), \(base + 1), \(sealed))
      ON CONFLICT (person) DO UPDATE SET revision = \(base + 1), sealed = \(sealed)
      """)
  }

  /// Throws what one keeps away.
  public func removeKeptDraft(of kind: KeptDraft.Kind = .story, _ db: Transaction) throws {
    try db.run("DELETE FROM \(raw: kind.table) WHERE person = \(person.id)")
  }
}
