/// A form that is being decoded while it arrives, into `fields`. The body itself is not kept.
protocol FormBody: AnyObject {
  var fields: FormFields { get }

  /// Decodes some more bytes; false when this cannot become a form or would be too much of one.
  func read(_ bytes: UnsafeRawBufferPointer) -> Bool

  /// All bytes have come; false when some are missing.
  func finish() -> Bool
}
