/// What a body says that it is.
enum ContentType {
  /// The type without its parameters, in lower case.
  static func kind(_ header: String) -> String { header.prefix { $0 != ";" && $0 != " " }.lowercased() }

  /// The most bytes of the body that a connection brings.
  static func limit(of connection: Connection, _ configuration: Configuration) -> Int {
    let hasFiles = kind(connection.header("Content-Type") ?? "") == "multipart/form-data"
    return hasFiles ? configuration.filesLimit ?? configuration.bodyLimit : configuration.bodyLimit
  }
}
