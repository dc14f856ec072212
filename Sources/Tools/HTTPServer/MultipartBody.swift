internal import CMicroHTTPD
internal import Glibc

/// A form of `multipart/form-data`, taken apart by libmicrohttpd.
final class MultipartBody: FormBody {
  /// What a body may have around its values: boundaries and part headers. libmicrohttpd moves its whole buffer for
  /// every line of those, so that megabytes of them would keep a worker busy for seconds.
  private static let wrappingLimit = 256 << 10
  /// The longest header of a part.
  private static let bufferSize = 4096

  let fields: FormFields
  private var processor: OpaquePointer?
  private var received = 0

  /// nil when the Content-Type has no boundary.
  init?(_ connection: Connection, _ fields: FormFields) {
    self.fields = fields
    let take: MHD_PostDataIterator = { context, _, name, _, _, _, data, offset, size in
      guard let context, let name else { return .NO }
      let fields = Unmanaged<FormFields>.fromOpaque(context).takeUnretainedValue()
      if offset == 0, !fields.begin(UnsafeRawBufferPointer(start: name, count: strlen(name))) { return .NO }
      return fields.append(UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : size)) ? .YES : .NO
    }
    let context = Unmanaged.passUnretained(fields).toOpaque()
    processor = MHD_create_post_processor(connection.native, MultipartBody.bufferSize, take, context)
    if processor == nil { return nil }
  }

  deinit { if let processor { MHD_destroy_post_processor(processor) } }

  func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    received += bytes.count
    let text = bytes.bindMemory(to: CChar.self).baseAddress
    guard let processor, MHD_post_process(processor, text, bytes.count) == .YES else { return false }
    return received - fields.valueBytes <= MultipartBody.wrappingLimit
  }

  func finish() -> Bool {
    let whole = processor.map { MHD_destroy_post_processor($0) } == .YES
    processor = nil
    fields.end()
    return whole
  }
}
