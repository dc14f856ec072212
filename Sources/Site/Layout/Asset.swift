internal import Secrets
internal import Web

/// A style sheet, script or picture of ours, at an address that changes with its content.
struct Asset: Sendable {
  let name: String
  /// Where it stands, such as `/assets/kring-1a2b3c4d.css`.
  let path: String
  /// For the browser to check what it got (Subresource Integrity).
  let integrity: String
  let response: Response

  init(_ name: String, _ text: String) {
    let bytes = Array(text.utf8)
    let hash = Secrets.sha512(bytes)
    let parts = name.split(separator: ".", maxSplits: 1)
    self.name = name
    path = "/assets/\(parts[0])-\(Secrets.hex(Array(hash.prefix(6)))).\(parts[1])"
    integrity = "sha512-" + Secrets.base64(hash)
    response = Response(
      200,
      headers: [("Content-Type", Self.type(parts[1])), ("Cache-Control", "public, max-age=31536000, immutable")],
      body: bytes)
  }

  private static func type(_ ending: Substring) -> String {
    switch ending {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    default: "text/plain; charset=utf-8"
    }
  }
}

/// Every asset, by its address and by its name.
struct AssetShelf: Sendable {
  private let byPath: [String: Asset]
  private let byName: [String: Asset]

  init() {
    // A module names another by its address, which is known only here: each is made after those it imports.
    var done: [String: Asset] = ["key-words.js": Asset("key-words.js", Asset.keyWords)]
    for (name, text) in Asset.files {
      var text = text
      for other in done.values { text = text.replacing("./\(other.name)", with: other.path) }
      done[name] = Asset(name, text)
    }
    byName = done
    byPath = Dictionary(uniqueKeysWithValues: done.values.map { ($0.path, $0) })
  }

  /// The asset at an address.
  subscript(path path: String) -> Asset? { byPath[path] }

  /// An asset that the layout names. A page that names one which is not there shows no picture; a test looks.
  subscript(_ name: String) -> Asset { byName[name] ?? Asset("missing.txt", "") }
}
