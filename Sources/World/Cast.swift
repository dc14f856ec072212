public import Community
internal import Secrets

/// The people of the demo world. They are invented; everybody who works on Kring knows them.
public enum Cast: String, Sendable, CaseIterable {
  /// Began Open Hoofd.
  case amina = "Amina"
  /// Was the second.
  case joost = "Joost"
  case fatou = "Fatou"
  case ruben = "Ruben"
  case linh = "Linh"
  case marijke = "Marijke"
  /// Began Daglicht, in phase 5.
  case naima = "Naïma"
  /// Is in Daglicht too.
  case wessel = "Wessel"
  /// Began Houvast, in phase 2.
  case yusuf = "Yusuf"
  case greet = "Greet"
  /// Tells a story in Houvast, under another name.
  case dilan = "Dilan"
  /// In another network, of another organisation: what she sees of Open Hoofd is a leak.
  case samira = "Samira"
  /// Leads Stroomlijn, which is in phase 4.
  case hanneke = "Hanneke"
  /// In the core group of Stroomlijn with Hanneke.
  case tjeerd = "Tjeerd"
  /// Began Rugwind, and carries too much of it.
  case noor = "Noor"
  case emre = "Emre"
  case tirza = "Tirza"
  case wietske = "Wietske"
  case bram = "Bram"
  /// In Rugwind, but not in its core group.
  case hedda = "Hedda"

  /// The network this person is in.
  public var network: String {
    switch self {
    case .amina, .joost, .fatou, .ruben, .linh, .marijke: World.network
    case .samira: World.otherNetwork
    case .hanneke, .tjeerd: World.planningNetwork
    case .noor, .emre, .tirza, .wietske, .bram, .hedda: World.coreGroupNetwork
    case .naima, .wessel: World.doingNetwork
    case .yusuf, .greet, .dilan: World.storyNetwork
    }
  }

  /// The twelve words of this person, the same in every demo world and therefore no secret at all.
  public var words: KeyWords { KeyWords(entropy: Array(Secrets.sha256(Array("demo \(rawValue)".utf8)).prefix(16))) }

  /// The secret with which this person signs in.
  public var key: SignInSecret { SignInSecret(words) }
}
