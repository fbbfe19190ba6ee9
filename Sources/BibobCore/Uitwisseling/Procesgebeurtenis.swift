/// What a log for process mining holds of an event: the step, its day, the phase after it, and nobody's name.
///
/// 1. Events that were undone are left out, and so is the undoing: the log shows the course as it stands.
/// 2. The order is that of recording, in which the procedure judged the steps. A step that moves the procedure has
///    its legal day. A remark that may be recorded later than it happened (``Stap/isVrij``) has its legal day too,
///    but no day before the move that it follows or after the move that it precedes; `datum` keeps the real one.
/// 3. Days carry no time. Milliseconds count the events of a dossier, so that tools that sort keep the order.
public struct Procesgebeurtenis: Sendable, Equatable {
  /// The place in the dossier.
  public let volgnummer: Int
  /// The step.
  public let stap: Stap
  /// The phase after it.
  public let fase: Fase
  /// The day for the time line.
  public let dag: CivilDate
  /// The day in law.
  public let datum: CivilDate
  /// The day of recording.
  public let vastgelegd: CivilDate
  /// Who recorded it.
  public let door: String
  /// What was decided or concluded, for exports that ask for it.
  public let velden: Velden

  /// The course of a dossier as it stands.
  public static func verloop(_ zaak: Zaak) -> [Procesgebeurtenis] {
    let undone = Dossier.hersteld(zaak.gebeurtenissen)
    let standing = zaak.gebeurtenissen.filter { !undone.contains($0.volgnummer) && $0.stap != .herstel }
    // From the back: no remark lies after the move that follows it.
    var ceilings = [CivilDate](repeating: .laatste, count: standing.count)
    var ceiling = CivilDate.laatste
    for index in standing.indices.reversed() {
      if !standing[index].stap.isVrij { ceiling = min(ceiling, standing[index].datum) }
      ceilings[index] = ceiling
    }
    var floor = CivilDate(days: .min)
    var fase = Fase.intake
    return standing.enumerated().map { index, event in
      fase = event.stap.doel ?? fase
      let day = event.stap.isVrij ? max(floor, min(event.datum, ceilings[index])) : event.datum
      floor = max(floor, day)
      return Procesgebeurtenis(
        volgnummer: event.volgnummer, stap: event.stap, fase: fase, dag: day, datum: event.datum,
        vastgelegd: event.vastgelegd.dag, door: event.door, velden: event.velden)
    }
  }
}

/// Names for people that say nothing: `medewerker 1`, in the order in which they appear. The same within one export
/// and in no other, so that exports cannot be laid side by side to follow a person.
public struct Schuilnamen: Sendable {
  private var names: [String: String] = [:]

  /// No names yet.
  public init() {}

  /// The name that stands for a person.
  public mutating func naam(_ door: String) -> String {
    if let known = names[door] { return known }
    let made = "medewerker \(names.count + 1)"
    names[door] = made
    return made
  }
}
