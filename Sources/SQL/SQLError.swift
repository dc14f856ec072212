/// What can go wrong with a database. No text of an error contains a bound value.
public enum SQLError: Error, Equatable {
  /// There is no such database.
  case missing
  /// The file is not a database of ours, or no longer whole.
  case damaged(String)
  /// It was written by a newer program: the name of a migration that this one does not know.
  case newer(String)
  /// A rule of the schema forbids it (unique, foreign key, check, not null): which, in the engine's own words.
  case constraint(String)
  /// The disk is full. Nothing of the transaction stands.
  case full
  /// Others held the database for too long, or kept winning; trying again later may help.
  case busy
  /// The file, the server or the snapshot does not allow writing.
  case readOnly
  /// A mistake in a statement, a lost connection, a failing disk.
  case other(String)
}
