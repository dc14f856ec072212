/// What each in the core group carries, beside what they agreed. For the core group only: it is made of tasks and of
/// hours that people entered themselves, never of what somebody did.
public struct TaskLoad: Sendable, Hashable {
  /// Nobody should carry more than this share of all tasks, in hundredths (domain.md, S01).
  public static let mostShare = 40

  /// What one person carries.
  public struct Share: Sendable, Hashable {
    public let colleague: CoreColleague
    /// How many tasks.
    public let tasks: Int
    /// Their minutes a month together.
    public let minutes: Int
    /// Minutes times weight.
    public let load: Int
    /// The load of all tasks of the network.
    public let whole: Int

    /// The part of the whole, in hundredths; above `mostShare` always a larger number.
    public var percent: Int {
      guard whole > 0 else { return 0 }
      return isTooMuch ? (load * 100 + whole - 1) / whole : load * 100 / whole
    }
    /// Whether it is more than `mostShare` of the whole.
    public var isTooMuch: Bool { load * 100 > TaskLoad.mostShare * whole }
    /// Whether the minutes are more than agreed; false when nothing was agreed.
    public var isOverHours: Bool { colleague.minutesAMonth.map { minutes > $0 } ?? false }
  }

  /// One for everybody, by name.
  public let shares: [Share]
  /// How many tasks nobody does yet.
  public let undivided: Int
  /// Minutes times weight of all tasks.
  public let whole: Int

  public init(_ people: [CoreColleague], _ tasks: [CoreTask]) { self.init(people, sums: tasks.map { TaskSum($0) }) }

  public init(_ people: [CoreColleague], sums: [TaskSum]) {
    let whole = sums.load
    let known = Set(people.map(\.id))
    shares = people.map { colleague in
      let own = sums.filter { $0.person == colleague.id }
      return Share(
        colleague: colleague, tasks: own.tasks, minutes: own.minutes, load: own.load, whole: whole)
    }
    undivided = sums.filter { sum in sum.person.map { !known.contains($0) } ?? true }.tasks
    self.whole = whole
  }

  /// The part that is divided, in hundredths.
  public var dividedPercent: Int { whole == 0 ? 0 : shares.reduce(0) { $0 + $1.load } * 100 / whole }
}

/// What happens when somebody is away for a month: a simulation that changes nothing.
public struct Absence: Sendable, Hashable {
  /// A task of whoever is away, and who would do it: whoever has its role or covers it for a month.
  public struct Handover: Sendable, Hashable {
    public let task: CoreTask
    /// Nil where nobody would: a hole.
    public let taker: CoreColleague?
  }

  public let away: CoreColleague
  public let handovers: [Handover]
  /// Roles that nobody would have: no one covers them for a month.
  public let openRoles: [CoreRole]
  /// Roles of others behind whom nobody stands while this person is away.
  public let unbackedRoles: [CoreRole]
  /// What the others would carry.
  public let load: TaskLoad

  public init(of away: CoreColleague, _ people: [CoreColleague], _ roles: [CoreRole], _ tasks: [CoreTask]) {
    self.away = away
    func there(_ id: ID<Person>?) -> CoreColleague? {
      id.flatMap { id in id == away.id ? nil : people.first { $0.id == id } }
    }
    let kept = roles.filter { $0.setAsideOn == nil }
    func taker(of role: KeyRole) -> CoreColleague? {
      guard let found = kept.first(where: { $0.role == role }) else { return nil }
      return there(found.holder) ?? there(found.monthCover)
    }
    handovers = tasks.filter { $0.person == away.id }.map { Handover(task: $0, taker: taker(of: $0.role)) }
    openRoles = kept.filter { $0.holder == away.id && there($0.monthCover) == nil }
    unbackedRoles = kept.filter { role in
      there(role.holder) != nil && (role.backup == away.id || role.monthCover == away.id)
        && there(role.backup) == nil && there(role.monthCover) == nil
    }
    let takers = Dictionary(uniqueKeysWithValues: handovers.map { ($0.task.id, $0.taker?.id) })
    load = TaskLoad(
      people.filter { $0.id != away.id },
      tasks.map { task in takers[task.id].map { task.given(to: $0) } ?? task })
  }

  /// The tasks that nobody would do.
  public var holes: [CoreTask] { handovers.filter { $0.taker == nil }.map(\.task) }
  /// Whether everything goes on.
  public var isWhole: Bool { holes.isEmpty && openRoles.isEmpty && unbackedRoles.isEmpty }
}
