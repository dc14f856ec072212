// libical, found when it is first needed.

internal import CICal
internal import Glibc

/// The functions of libical that are used. It is opened when somebody first asks for a calendar and not linked: it
/// brings ICU along, of which the start and the memory of a server that makes no calendar would pay.
///
/// A `let` of functions of C, which have no state of their own; whoever calls them holds the lock of `CalendarFile`.
struct ICalLibrary: @unchecked Sendable {
  typealias Component = OpaquePointer
  typealias Property = OpaquePointer
  typealias Zone = OpaquePointer
  typealias NewText = @convention(c) (UnsafePointer<CChar>?) -> Property?
  typealias NewTime = @convention(c) (icaltimetype) -> Property?

  let newComponent: @convention(c) (icalcomponent_kind) -> Component?
  let freeComponent: @convention(c) (Component?) -> Void
  let addProperty: @convention(c) (Component?, Property?) -> Void
  let addComponent: @convention(c) (Component?, Component?) -> Void
  /// What it gives is to be freed.
  let text: @convention(c) (Component?) -> UnsafeMutablePointer<CChar>?
  let version, prodID, uid, summary, description: NewText
  let begin, end, stamp: NewTime
  let sequence: @convention(c) (Int32) -> Property?
  let status: @convention(c) (icalproperty_status) -> Property?
  let visibility: @convention(c) (icalproperty_class) -> Property?
  let transparency: @convention(c) (icalproperty_transp) -> Property?
  let action: @convention(c) (icalproperty_action) -> Property?
  let trigger: @convention(c) (icaltriggertype) -> Property?
  /// How many seconds after the event; before it when negative.
  let triggerSeconds: @convention(c) (Int32) -> icaltriggertype
  let zone: @convention(c) (UnsafePointer<CChar>?) -> Zone?
  let utc: @convention(c) () -> Zone?
  let converted: @convention(c) (icaltimetype, Zone?) -> icaltimetype
  /// Puts what lies beyond an hour or a day where it belongs.
  let normalised: @convention(c) (icaltimetype) -> icaltimetype

  /// The library, opened once; nil where it is not there.
  static let shared = ICalLibrary()

  private init?() {
    guard let library = dlopen("libical.so.3", RTLD_NOW | RTLD_LOCAL) else { return nil }
    func find<T>(_ name: String, _: T.Type = T.self) -> T? {
      dlsym(library, name).map { unsafeBitCast($0, to: T.self) }
    }
    guard let newComponent: @convention(c) (icalcomponent_kind) -> Component? = find("icalcomponent_new"),
      let freeComponent: @convention(c) (Component?) -> Void = find("icalcomponent_free"),
      let addProperty: @convention(c) (Component?, Property?) -> Void = find("icalcomponent_add_property"),
      let addComponent: @convention(c) (Component?, Component?) -> Void = find("icalcomponent_add_component"),
      let text: @convention(c) (Component?) -> UnsafeMutablePointer<CChar>? = find("icalcomponent_as_ical_string_r"),
      let version: NewText = find("icalproperty_new_version"), let prodID: NewText = find("icalproperty_new_prodid"),
      let uid: NewText = find("icalproperty_new_uid"), let summary: NewText = find("icalproperty_new_summary"),
      let description: NewText = find("icalproperty_new_description"),
      let begin: NewTime = find("icalproperty_new_dtstart"), let end: NewTime = find("icalproperty_new_dtend"),
      let stamp: NewTime = find("icalproperty_new_dtstamp"),
      let sequence: @convention(c) (Int32) -> Property? = find("icalproperty_new_sequence"),
      let status: @convention(c) (icalproperty_status) -> Property? = find("icalproperty_new_status"),
      let visibility: @convention(c) (icalproperty_class) -> Property? = find("icalproperty_new_class"),
      let transparency: @convention(c) (icalproperty_transp) -> Property? = find("icalproperty_new_transp"),
      let action: @convention(c) (icalproperty_action) -> Property? = find("icalproperty_new_action"),
      let trigger: @convention(c) (icaltriggertype) -> Property? = find("icalproperty_new_trigger"),
      let triggerSeconds: @convention(c) (Int32) -> icaltriggertype = find("icaltriggertype_from_int"),
      let zone: @convention(c) (UnsafePointer<CChar>?) -> Zone? = find("icaltimezone_get_builtin_timezone"),
      let utc: @convention(c) () -> Zone? = find("icaltimezone_get_utc_timezone"),
      let converted: @convention(c) (icaltimetype, Zone?) -> icaltimetype = find("icaltime_convert_to_zone"),
      let normalised: @convention(c) (icaltimetype) -> icaltimetype = find("icaltime_normalize")
    else { return nil }
    (self.newComponent, self.freeComponent, self.addProperty, self.addComponent) =
      (newComponent, freeComponent, addProperty, addComponent)
    (self.text, self.version, self.prodID, self.uid, self.summary) = (text, version, prodID, uid, summary)
    (self.description, self.begin, self.end, self.stamp) = (description, begin, end, stamp)
    (self.sequence, self.status, self.visibility, self.transparency) = (sequence, status, visibility, transparency)
    (self.action, self.trigger, self.triggerSeconds) = (action, trigger, triggerSeconds)
    (self.zone, self.utc, self.converted, self.normalised) = (zone, utc, converted, normalised)
  }
}
