/// The table of the procedure seen from its phases: which steps a phase knows, and which moves lie between two
/// phases. Every way to show the procedure (text, drawing, Mermaid) reads this.
public struct Verloopkaart: Sendable {
  /// The phases whose steps are shown, in the order of the procedure.
  public let fasen: [Fase]
  /// The rows that start in one of these phases, in the order of the table.
  public let overgangen: [Overgang]
  /// Steps that stay in a phase and exist in so many phases that a list in each would hide what is particular.
  public let groepen: [Groep]

  /// Steps that stay where they are and exist in the same phases, under the same conditions.
  public struct Groep: Sendable {
    /// From 1, in the order of the table.
    public let nummer: Int
    /// The steps.
    public let overgangen: [Overgang]
    /// The phases in which they exist.
    public let fasen: [Fase]

    /// `In elke fase behalve gesloten en vernietigd`.
    public var naam: String {
      let without = Fase.allCases.filter { !fasen.contains($0) }
      if without.isEmpty { return "In elke fase" }
      if without.count <= 3 { return "In elke fase behalve " + Groep.opsomming(without) }
      if let first = fasen.first, let last = fasen.last, let start = Fase.allCases.firstIndex(of: first),
        Array(Fase.allCases[start...].prefix(fasen.count)) == fasen
      {
        return "Van \(first.naam) tot en met \(last.naam)"
      }
      return "In " + Groep.opsomming(fasen)
    }

    private static func opsomming(_ fasen: [Fase]) -> String {
      let names = fasen.map(\.naam)
      guard let last = names.last, names.count > 1 else { return names.joined() }
      return names.dropLast().joined(separator: ", ") + " en " + last
    }
  }

  /// The moves from one phase to another.
  public struct Boog: Sendable {
    /// The phase that is left.
    public let van: Fase
    /// The phase that is entered.
    public let naar: Fase
    /// The steps, in the order of the table.
    public let overgangen: [Overgang]
  }

  /// The part of a table that starts in certain phases (none given: every phase that can be reached) and exists
  /// on a track (nil: on either).
  public init(_ tabel: [Overgang] = Verloop.tabel, fasen: [Fase] = [], spoor: Spoor? = nil) {
    let rows = tabel.filter { row in spoor.map { row.sporen.contains($0) } ?? true }
    let chosen =
      fasen.isEmpty
      ? Fase.allCases.filter { fase in fase == .intake || rows.contains { $0.naar == fase } }
      : Fase.allCases.filter(fasen.contains)
    self.fasen = chosen
    overgangen = rows.filter { row in row.van.contains(where: chosen.contains) }
    groepen = Verloopkaart.groepeer(overgangen)
  }

  /// From how many phases on a step that stays is named once, beside the phases.
  private static let veel = 4

  private static func groepeer(_ rows: [Overgang]) -> [Groep] {
    var groups: [[Overgang]] = []
    for row in rows where row.naar == nil && row.van.count >= veel {
      let same = groups.firstIndex { group in
        group[0].van == row.van && group[0].sporen == row.sporen && group[0].rechtsgebied == row.rechtsgebied
      }
      if let same { groups[same].append(row) } else { groups.append([row]) }
    }
    return groups.enumerated().map { Groep(nummer: $0 + 1, overgangen: $1, fasen: $1[0].van) }
  }

  /// The steps that a phase knows; none when the phase is not shown.
  public func stappen(in fase: Fase) -> [Overgang] {
    fasen.contains(fase) ? overgangen.filter { $0.van.contains(fase) } : []
  }

  /// The steps particular to a phase: ``stappen(in:)`` without those of a ``Groep``.
  public func eigenStappen(in fase: Fase) -> [Overgang] {
    stappen(in: fase).filter { $0.naar != nil || $0.van.count < Verloopkaart.veel }
  }

  /// The particular steps after which the dossier is still in the phase.
  public func blijvers(in fase: Fase) -> [Overgang] {
    eigenStappen(in: fase).filter { $0.naar == nil || $0.naar == fase }
  }

  /// The groups of which the steps exist in a phase.
  public func groepen(in fase: Fase) -> [Groep] {
    fasen.contains(fase) ? groepen.filter { $0.fasen.contains(fase) } : []
  }

  /// All moves between two different phases, in the order of the phases.
  public var bogen: [Boog] {
    fasen.flatMap { van in
      Fase.allCases.compactMap { naar in
        let rows = stappen(in: van).filter { $0.naar == naar }
        return van == naar || rows.isEmpty ? nil : Boog(van: van, naar: naar, overgangen: rows)
      }
    }
  }

  /// The phases shown and those that their steps lead to.
  public var betrokkenFasen: [Fase] {
    Fase.allCases.filter { fase in fasen.contains(fase) || overgangen.contains { $0.naar == fase } }
  }
}
