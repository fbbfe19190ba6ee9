/// Whether a request for advice to the LBB is complete, and all that is not.
///
/// Wet Bibob art. 7a(4): what betrokkene supplied (7a(2), on the other track 7a(3)) goes with the findings of own
/// research. Art. 9(5): without them (a), or where own research was not used enough (b), the LBB may decline. What those
/// provisions ask is demanded here; all else is advice. Whether the research was enough a person judges, and then the
/// LBB: the program demands only that there was any.
///
/// A datum of art. 7a(2) counts as supplied when the dossier has it, or when a person judged that the question of the
/// form that asks for it is answered, or does not apply. Reading chosen: once the form was found complete, a question
/// that nobody judged holds up nothing; one that is marked as missing does.
public struct Volledigheid: Sendable {
  /// Something that is missing, or would be good to have.
  public struct Punt: Sendable, Equatable {
    /// How much hangs on it.
    public enum Ernst: String, Sendable, CaseIterable {
      /// The law asks for it: without, the LBB may decline.
      case ontbreekt
      /// Good to have; the package can go without.
      case aanbevolen
    }

    /// Who can supply it.
    public enum Bron: Sendable, Equatable {
      case bestuursorgaan
      case betrokkene
      /// A register, by the name of ``Bron/naam``.
      case register(String)

      /// As a person reads it.
      public var naam: String {
        switch self {
        case .bestuursorgaan: "het bestuursorgaan zelf"
        case .betrokkene: "betrokkene"
        case .register(let naam): naam
        }
      }
    }

    /// How much hangs on it.
    public let ernst: Ernst
    /// The provisions that ask for it; for advice also where it is customary.
    public let artikelen: [Artikel]
    /// What is missing, in Dutch. Persons by ``Partij/id``.
    public let reden: String
    /// Who can supply it.
    public let bron: Bron
    /// The command that adds it, or what to do.
    public let doen: String
  }

  /// Everything, first what the law asks.
  public let punten: [Punt]

  /// What the law asks and is not there.
  public var ontbreekt: [Punt] { punten.filter { $0.ernst == .ontbreekt } }
  /// What would be good to have.
  public var aanbevolen: [Punt] { punten.filter { $0.ernst == .aanbevolen } }
  /// Whether nothing that the law asks is missing.
  public var isVolledig: Bool { ontbreekt.isEmpty }

  /// Looks at a dossier on a day.
  ///
  /// - Parameters:
  ///   - lijst: the questionnaire of the dossier.
  ///   - keuze: what goes along and what does not.
  ///   - wensen: what the policy of the body asks of sources.
  public init(
    _ zaak: Zaak, lijst: Vragenlijst, netwerk: Netwerk, keuze: Pakketkeuze, wensen: [Bronwens] = []
  ) {
    let toets = Volledigheidstoets(
      zaak: zaak, lijst: lijst, netwerk: netwerk, keuze: keuze, wensen: wensen)
    let all = toets.formulier() + toets.gegevens() + toets.onderzoek() + toets.verzoek() + toets.stukken()
    punten = all.filter { $0.ernst == .ontbreekt } + all.filter { $0.ernst == .aanbevolen }
  }
}
