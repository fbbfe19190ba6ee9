/// The course of a scan: which question goes out when, what is asked again, what is given up.
///
/// A state machine without a clock or a connection. The edge asks ``volgende(op:)`` what may go out now, sends it,
/// and hands back what came of it with ``neem(_:van:op:)``. Each source has one question under way at most, and
/// its own pace. Times are milliseconds of any clock that only goes forward.
public struct Scanronde: Sendable {
  /// A question to send.
  public struct Zending: Sendable {
    /// The source.
    public let bron: Scanbron
    /// The question.
    public let verzoek: Webverzoek
  }

  private var banen: [Scanbron: Scanbaan]
  private var toeval: Scantoeval
  private var gedeeld: [String: Webantwoord] = [:]

  /// A course for these consultations, in this order within each source. `zaad` spreads the waiting times.
  public init(
    _ vragen: [Scanvraag], instellingen: [Scanbron: Broninstelling], vandaag: CivilDate, zaad: UInt64
  ) {
    toeval = Scantoeval(staat: zaad)
    banen = [:]
    for bron in Scanbron.allCases {
      let eigen = vragen.filter { $0.bron == bron }
      guard !eigen.isEmpty, let instelling = instellingen[bron] else { continue }
      banen[bron] = Scanbaan(bron, eigen, instelling, vandaag)
    }
  }

  /// Whether nothing is left to ask or to wait for.
  public var isKlaar: Bool { banen.values.allSatisfy(\.isKlaar) }

  /// How many consultations are not finished.
  public var teGaan: Int { banen.values.reduce(0) { $0 + $1.teGaan } }

  /// The sources that have a question under way.
  public var onderweg: [Scanbron] { Scanbron.allCases.filter { banen[$0]?.isOnderweg == true } }

  /// The first moment at which something may go out; nil when all that is left is under way.
  public var wakker: Int? { banen.values.compactMap(\.wakker).min() }

  /// What may go out now, and what is known without asking: an answer that another person's question brought.
  public mutating func volgende(op nu: Int) -> (zendingen: [Zending], meldingen: [Scanmelding]) {
    var (zendingen, meldingen): ([Zending], [Scanmelding]) = ([], [])
    for bron in Scanbron.allCases {
      while let verzoek = banen[bron]?.volgende(op: nu) {
        if verzoek.isGedeeld, let bekend = gedeeld[verzoek.adres.volledig] {
          meldingen += neem(.success(bekend), van: bron, op: nu, uitGeheugen: true)
          continue
        }
        zendingen.append(Zending(bron: bron, verzoek: verzoek))
        break
      }
    }
    return (zendingen, meldingen)
  }

  /// Takes what came of the question that is under way at a source.
  public mutating func neem(_ uitkomst: Webpost.Uitkomst, van bron: Scanbron, op nu: Int) -> [Scanmelding] {
    neem(uitkomst, van: bron, op: nu, uitGeheugen: false)
  }

  private mutating func neem(
    _ uitkomst: Webpost.Uitkomst, van bron: Scanbron, op nu: Int, uitGeheugen: Bool
  ) -> [Scanmelding] {
    guard var baan = banen[bron] else { return [] }
    if !uitGeheugen, let verzoek = baan.verzoek, verzoek.isGedeeld, case .success(let antwoord) = uitkomst,
      verzoek.aanvaard.contains(antwoord.status)
    {
      gedeeld[verzoek.adres.volledig] = antwoord
    }
    let meldingen = baan.neem(uitkomst, op: nu, telt: !uitGeheugen, toeval: &toeval)
    banen[bron] = baan
    return meldingen
  }
}

/// What a scan has to tell.
public enum Scanmelding: Sendable, Equatable {
  /// A consultation is finished, well or not.
  case klaar(Scanverslag)
  /// A question is asked again after so many milliseconds.
  case opnieuw(Scanbron, na: Int, Webfout)
  /// A source is given up for now; so many consultations stay undone.
  case opgegeven(Scanbron, Webfout, over: Int)
}

/// What came of one consultation.
public struct Scanverslag: Sendable, Equatable {
  /// Who was asked about, where.
  public let vraag: Scanvraag
  /// What it yielded, or why nothing.
  public let uitkomst: Result<Scanuitkomst, Webfout>
  /// Every answer as it came, in order: the exhibits.
  public let antwoorden: [Webantwoord]

  /// What came of one consultation.
  public init(vraag: Scanvraag, uitkomst: Result<Scanuitkomst, Webfout>, antwoorden: [Webantwoord]) {
    self.vraag = vraag
    self.uitkomst = uitkomst
    self.antwoorden = antwoorden
  }
}

/// A small random generator, so that the same seed gives the same course.
struct Scantoeval: RandomNumberGenerator, Sendable {
  var staat: UInt64

  /// The next number (SplitMix64).
  mutating func next() -> UInt64 {
    staat &+= 0x9E37_79B9_7F4A_7C15
    var gemengd = staat
    gemengd = (gemengd ^ (gemengd >> 30)) &* 0xBF58_476D_1CE4_E5B9
    gemengd = (gemengd ^ (gemengd >> 27)) &* 0x94D0_49BB_1331_11EB
    return gemengd ^ (gemengd >> 31)
  }
}
