/// The draw that a policy asks for, over all applications that it leaves to the lot, a period at a time.
///
/// Who is drawn follows from the seed, the period and the number (``Steekproef``): the same population and the same
/// seed give the same report, whoever makes it and whenever. What was recorded before stands, and is held against
/// what the seed gives.
public struct Loting: Sendable {
  /// How long a period is.
  public enum Ritme: String, Sendable, CaseIterable {
    case jaar, kwartaal, maand

    /// The period in which a day falls: `2026`, `2026-K1`, `2026-03`.
    public func periode(van day: CivilDate) -> String {
      let month = day.description.dropLast(3)
      return switch self {
      case .jaar: String(day.description.prefix(4))
      case .kwartaal: "\(month.prefix(4))-K\(((Int(month.suffix(2)) ?? 1) + 2) / 3)"
      case .maand: String(month)
      }
    }
  }

  /// Why no draw can be made, as a Dutch sentence without a full stop.
  public struct Fout: Error, Sendable, Hashable, CustomStringConvertible {
    /// The sentence.
    public let description: String
  }

  /// The rule that leaves the test to the lot.
  public let regel: Beleidsregel
  /// The seed.
  public let zaad: String
  /// How long a period is.
  public let ritme: Ritme
  /// The share that is drawn, in percent.
  public let percentage: Int
  /// Applications of which nobody can say whether the rule is about them.
  public private(set) var onbekend: [String] = []
  private var zaken: [String: [String: Beleidsstand.Lot?]] = [:]

  /// A draw for a rule of a policy; the only one of its kind when none is named.
  public init(_ beleid: Beleid, regel id: String?, zaad: String, ritme: Ritme) throws(Fout) {
    let rules = beleid.regels.filter { $0.modaliteit == .steekproef }
    guard !rules.isEmpty else { throw Fout(description: "dit beleid kent geen steekproef") }
    let names = Zinnenmaker.som(rules.map(\.id), "en")
    guard let rule = id.map({ id in rules.first { $0.id == id } }) ?? (rules.count == 1 ? rules[0] : nil)
    else {
      throw Fout(description: "om welke steekproef gaat het? Er zijn: \(names)")
    }
    guard let share = rule.percentage else {
      throw Fout(description: "de regel \(rule.id) noemt geen percentage: er valt niets te trekken")
    }
    guard Steekproef.past(zaad) else {
      throw Fout(description: "dit zaad past niet: gebruik letters, cijfers en streepjes, zonder |")
    }
    (regel, self.zaad, self.ritme, percentage) = (rule, zaad, ritme, share)
  }

  /// Takes in an application by what the policy says of it.
  ///
  /// - Parameters:
  ///   - kenmerk: its number.
  ///   - answer: what the policy says, with the rule that won.
  ///   - day: the reference date, which says in which period it falls.
  ///   - lot: the draw that was recorded; nil when there is none.
  public mutating func neem(
    _ kenmerk: String, _ answer: Beleidsantwoord, regel: String?, op day: CivilDate,
    lot: Beleidsstand.Lot? = nil
  ) {
    if answer == .vraag { onbekend.append(kenmerk) }
    guard answer == .loting, regel == self.regel.id else { return }
    zaken[ritme.periode(van: day), default: [:]][kenmerk] = .some(lot)
  }

  /// Draws every period, in order.
  ///
  /// - Parameter aanvullen: whether those with the lowest lots are added until the minimum is met.
  public func trek(aanvullen: Bool = false) throws(CryptoFout) -> [Ronde] {
    var rounds: [Ronde] = []
    for period in zaken.keys.sorted() {
      let population = zaken[period] ?? [:]
      guard let draw = Steekproef(zaad: zaad, periode: period, percentage: percentage) else { continue }
      let drawn = try draw.trek(population.keys)
      let text = drawn.loten.map { $0.dossier + "\n" }.joined()
      rounds.append(
        Ronde(
          trekking: drawn, afdruk: try SHA256().digest(Array(text.utf8)).description,
          aangevuld: aanvullen ? Set(drawn.aanvulling) : [],
          vastgelegd: population.compactMapValues { $0 }))
    }
    return rounds
  }

  /// The draw of one period, with what was recorded of it before.
  public struct Ronde: Sendable {
    /// Seed, period, population and lots.
    public let trekking: Trekking
    /// SHA-256 of the population: the numbers in order, a line each.
    public let afdruk: String
    /// Those that are added so that the minimum is met.
    public let aangevuld: Set<String>
    /// Draws that stand in the dossiers.
    public let vastgelegd: [String: Beleidsstand.Lot]

    /// How a dossier of the population comes out: as recorded, else as drawn now.
    public func uitslag(_ lot: Steekproef.Lot) -> Beleidsstand.Lot.Uitslag {
      if let recorded = vastgelegd[lot.dossier]?.uitslag { return recorded }
      return lot.getrokken ? .getrokken : aangevuld.contains(lot.dossier) ? .aangevuld : .nietGetrokken
    }

    /// How many are tested.
    public var getoetst: Int { trekking.loten.count { uitslag($0).isToets } }
    /// Whether the policy's minimum was met.
    public var minimumGehaald: Bool { getoetst >= trekking.minimum }
    /// Those of which no draw stands in the dossier.
    public var nieuw: [Steekproef.Lot] { trekking.loten.filter { vastgelegd[$0.dossier] == nil } }
    /// Recorded draws that this seed does not give: another seed or share, or another outcome.
    public var afwijkend: [String] {
      trekking.loten.filter { lot in
        guard let recorded = vastgelegd[lot.dossier] else { return false }
        return recorded.zaad != trekking.steekproef.zaad
          || recorded.percentage != trekking.steekproef.percentage
          || (recorded.uitslag == .getrokken) != lot.getrokken
      }.map(\.dossier)
    }

    /// What a step `loting` records of a dossier.
    public func velden(_ lot: Steekproef.Lot) -> Velden {
      Velden([
        (.lot, .tekst(uitslag(lot).rawValue)), (.zaad, .tekst(trekking.steekproef.zaad)),
        (.periode, .tekst(trekking.steekproef.periode)),
        (.percentage, .getal(trekking.steekproef.percentage)),
        (.omvang, .getal(trekking.loten.count)), (.afdruk, .tekst(afdruk)),
      ])
    }
  }
}
