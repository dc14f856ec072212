internal import SQL

/// Why a network cannot be read or written at the moment, through no fault of who asks.
public enum Outage: Sendable, Equatable {
  /// The disk is full: nothing was written, and everything earlier stands.
  case full
  /// Others held it for too long; trying again later may help.
  case busy
  /// Its database is missing, damaged or from a newer program.
  case unavailable

  /// The outage that an error is; nil when it is something else.
  public init?(_ error: any Error) {
    switch error as? SQLError {
    case .full: self = .full
    case .busy: self = .busy
    case .damaged, .missing, .newer: self = .unavailable
    default: return nil
    }
  }
}
