internal import Community
internal import HTML
internal import Secrets
internal import Web

/// How a form carries a key. With script the browser makes the words and sends only the secret derived from them;
/// without, the words are in the page, and come back with the form.
enum KeyForm {
  static let words = "words"
  static let secret = "secret"

  /// The key a form carries for somebody new: the derived secret, or else the words. Throws `Refusal.notFound` for a
  /// form that was made up.
  static func new(_ draft: Draft) throws -> (key: SignInSecret, words: KeyWords?) {
    if let text = draft[secret], !text.isEmpty {
      guard let key = SignInSecret(base64URL: text) else { throw Refusal.notFound }
      return (key, nil)
    }
    do {
      let words = try KeyWords(draft[words] ?? "")
      return (SignInSecret(words), words)
    } catch {
      throw Refusal.notFound
    }
  }
}

extension Writer {
  /// The hidden fields by which a form for somebody new carries a key.
  func newKey(_ draft: Draft) {
    let words =
      draft[KeyForm.words].flatMap { $0.isEmpty ? nil : $0 } ?? KeyWords(entropy: Secrets.randomBytes(16)).text
    input(.type("hidden"), .name(KeyForm.words), .value(words))
    input(.type("hidden"), .name(KeyForm.secret), .value(""))
  }

  /// The page that shows the twelve words, once.
  func keyPage(network: String, words: KeyWords?) {
    p(.keyEyebrow, .class("eyebrow"))
    h1(.keyTitle)
    p(.keyLead, .class("lead"))
    form(.post, .action(FoundPaths.key()), .fixed("data-key", "show")) {
      ol(.class("words"), .id("words")) {
        for word in words?.words ?? [] { li { verbatim(word) } }
      }
      noscriptNote()
      p(.class("actions noprint"), .hidden, .fixed("data-key-tools", "")) {
        button(.keyCopy, .type("button"), .class("btn quiet"), .fixed("data-copy", ""))
        button(.keyPrint, .type("button"), .class("btn quiet"), .fixed("data-print", ""))
        span(.class("small"), .role("status"), .read("data-done", .keyCopied)) {}
      }
      ul(.class("plain")) {
        li(.keyRuleOnce)
        li(.keyRuleNobody)
        li(.keyRuleDevice)
      }
      keptFields(network: network, words: words)
      submit(.keyKept)
    }
  }

  /// What a password manager keeps. The words have no name, so that they are not sent.
  private func keptFields(network: String, words: KeyWords?) {
    div(.class("kept")) {
      div(.class("field")) {
        label(.keyNetwork, .for("network"))
        input(.id("network"), .type("text"), .autocomplete("username"), .readOnly, .value(network))
      }
      div(.class("field")) {
        label(.keyWords, .for("kept"))
        input(.id("kept"), .type("password"), .autocomplete("new-password"), .readOnly, .value(words?.text ?? ""))
      }
    }
  }

  private func noscriptNote() {
    p(.keyLost, .class("problem"), .hidden, .fixed("data-key-lost", ""))
  }
}
