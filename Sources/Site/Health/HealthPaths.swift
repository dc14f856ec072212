public import Community
public import Web

extension Signal.Kind: PathPart {}

enum HealthPaths {
  static let health = Path<Nothing>("/health")
  static let rest = Path<Signal.Kind>("/health/:/rest")
  static let restRemoval = Path<Signal.Kind>("/health/:/rest/removal")
  static let reorganisation = Path<Nothing>("/health/reorganisation")
  static let tidying = Path<Nothing>("/health/tidying")
}
