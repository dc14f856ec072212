// Events as a file that calendar programs read (RFC 5545), by libical.

internal import CICal
internal import Glibc
internal import Synchronization

/// A calendar as `text/calendar`. It says of nobody who made it, and of nothing what it is about but its titles.
public enum CalendarFile {
  /// Why there is no calendar.
  public enum Failure: Error, Equatable {
    /// libical is not on this machine.
    case noLibrary
    /// The machine does not know the clock of the place: tzdata is missing, or the name is none.
    case noZone
    /// There was no memory.
    case full
  }

  /// The events as a file, lines folded and ended as the standard wants.
  ///
  /// Times are written in UTC, reckoned by the clock of a place as the machine knows it: summer time is in them, and no
  /// program needs to know the place.
  ///
  /// - Parameter zone: the clock of the place, such as `Europe/Amsterdam`.
  public static func bytes(_ events: [CalendarEvent], zone: String) throws(Failure) -> [UInt8] {
    guard let library = ICalLibrary.shared else { throw .noLibrary }
    // libical reads and keeps zones as it goes.
    let made = lock.withLock { _ in Result { () throws(Failure) in try library.file(events, zone: zone) } }
    return try made.get()
  }

  private static let lock = Mutex(())
}

extension ICalLibrary {
  fileprivate func file(_ events: [CalendarEvent], zone name: String) throws(CalendarFile.Failure) -> [UInt8] {
    guard let place = zone(name), let utc = utc() else { throw .noZone }
    guard let calendar = newComponent(ICAL_VCALENDAR_COMPONENT) else { throw .full }
    defer { freeComponent(calendar) }
    addProperty(calendar, prodID("-//Calendar//NONSGML 1//EN"))
    addProperty(calendar, version("2.0"))
    for event in events { addComponent(calendar, component(event, at: place, utc)) }
    guard let text = text(calendar) else { throw .full }
    defer { free(text) }
    return [UInt8](UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  private func component(_ event: CalendarEvent, at place: Zone, _ utc: Zone) -> Component? {
    let made = newComponent(ICAL_VEVENT_COMPONENT)
    addProperty(made, uid(event.uid))
    addProperty(made, stamp(moment(event.changedOn, minute: 0, in: utc)))
    let first = converted(moment(event.day, minute: event.minuteOfDay, in: place), utc)
    var last = first
    last.minute += Int32(clamping: event.minutes)
    addProperty(made, begin(first))
    // Reckoned on in UTC: it lasts so long also in the night in which the clock is changed.
    addProperty(made, end(normalised(last)))
    addProperty(made, summary(event.title))
    addProperty(made, sequence(Int32(clamping: event.revision)))
    addProperty(made, visibility(ICAL_CLASS_PRIVATE))
    switch event.status {
    case .confirmed: addProperty(made, status(ICAL_STATUS_CONFIRMED))
    case .tentative: addProperty(made, status(ICAL_STATUS_TENTATIVE))
    case .cancelled: addProperty(made, status(ICAL_STATUS_CANCELLED))
    }
    if event.status != .confirmed { addProperty(made, transparency(ICAL_TRANSP_TRANSPARENT)) }
    if event.reminds { addComponent(made, reminder(event.title)) }
    return made
  }

  private func reminder(_ title: String) -> Component? {
    let made = newComponent(ICAL_VALARM_COMPONENT)
    addProperty(made, action(ICAL_ACTION_DISPLAY))
    addProperty(made, description(title))
    addProperty(made, trigger(triggerSeconds(-86_400)))
    return made
  }

  private func moment(_ day: CalendarEvent.Day, minute: Int, in zone: Zone) -> icaltimetype {
    var moment = icaltimetype()
    moment.year = Int32(clamping: day.year)
    moment.month = Int32(clamping: day.month)
    moment.day = Int32(clamping: day.day)
    moment.hour = Int32(clamping: minute / 60)
    moment.minute = Int32(clamping: minute % 60)
    moment.zone = zone
    return moment
  }
}
