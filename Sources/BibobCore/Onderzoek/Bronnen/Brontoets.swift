/// Whether the law lets a source be asked about a person, on a day.
public struct Brontoets: Sendable, Hashable {
  /// What the law says.
  public enum Oordeel: String, Sendable, CaseIterable {
    /// It may be asked.
    case toegestaan
    /// A person judges, and says why.
    case vraag
    /// It may not be asked.
    case geweigerd
  }

  /// What the law says.
  public var oordeel: Oordeel
  /// The provisions.
  public var artikelen: [Artikel]
  /// Why, in Dutch, without names.
  public var reden: String
  /// What to do, in Dutch; empty when nothing stands in the way.
  public var doen: String
}

extension Bron {
  /// Judges the source for a person of a dossier.
  ///
  /// 1. The day: a provision that was not in force gives nothing (art. 7c, 11a, 28(2)m), or gave it about
  ///    betrokkene alone (Bjsg 15(2) before 1 August 2020). Open sources were no secret before art. 7b said so: a
  ///    person names the ground then.
  /// 2. The circle of the source.
  /// 3. For a file of another body also the trigger of art. 28(2)m 1°.
  public func toets(
    over partij: String, in dossier: Dossier, op dag: CivilDate, kringen: some Kringen
  ) -> Brontoets {
    if kring == .alleenBureau { return buitenBereik }
    if let sinds, dag < sinds.dag, let early = voorheen(sinds, partij, kringen) { return early }
    let circle = kringtoets(partij, kringen)
    guard circle.oordeel == .toegestaan, houdbaarheid == .anderLichaam else { return circle }
    return aanleiding(partij, dossier) ?? circle
  }

  private var buitenBereik: Brontoets {
    Brontoets(
      oordeel: .geweigerd, artikelen: grondslag, reden: "\(naam): alleen het LBB mag deze bron bevragen",
      doen: "Vraag het LBB om advies (lbb-advies-vragen).")
  }

  private func voorheen(_ ingang: Ingang, _ partij: String, _ kringen: some Kringen) -> Brontoets? {
    let since = "sinds \(ingang.dag.voluit)"
    switch ingang.voorheen {
    case .geweigerd:
      return Brontoets(
        oordeel: .geweigerd, artikelen: grondslag, reden: "\(naam): deze bepaling geldt pas \(since)",
        doen: "Controleer de dag, of laat deze bron rusten.")
    case .vraag:
      return Brontoets(
        oordeel: .vraag, artikelen: grondslag, reden: "\(naam): uitdrukkelijk geregeld \(since)",
        doen: "Noem waarop de raadpleging rust (--reden).")
    case .alleenBetrokkene:
      guard !kringen.partijrollen(van: partij).contains(.betrokkene) else { return nil }
      return Brontoets(
        oordeel: .geweigerd, artikelen: grondslag.reversed(),
        reden: "\(naam): over anderen dan betrokkene pas \(since)", doen: "Vraag alleen over betrokkene.")
    }
  }

  private func kringtoets(_ partij: String, _ kringen: some Kringen) -> Brontoets {
    switch kring {
    case .ieder: return Brontoets(oordeel: .toegestaan, artikelen: grondslag, reden: kring.naam, doen: "")
    case .perGeval:
      let unsure = status == .nietGeverifieerd
      return Brontoets(
        oordeel: .vraag, artikelen: grondslag,
        reden: unsure
          ? "\(naam): de bepaling is niet geverifieerd"
          : "\(naam): of dit mag, beoordeelt een mens per geval",
        doen: unsure
          ? "Noem de bepaling en het doel (--reden)." : "Schrijf op waarom het noodzakelijk is (--reden).")
    case .zesRollen: return uitkomst(kringen.zesRollenkring(partij), artikel: kringartikel)
    case .betrokkeneEnBestuur: return uitkomst(kringen.politiegegevensKring(partij), artikel: grondslag)
    case .alleenBureau: return buitenBereik
    }
  }

  /// The provision that draws the circle, first.
  private var kringartikel: [Artikel] {
    houdbaarheid == .anderLichaam
      ? [.wb("28 lid 2 m 4°")] : code == "lbb-register" ? [grondslag[0]] : grondslag.reversed()
  }

  private func uitkomst(_ answer: Kringoordeel, artikel: [Artikel]) -> Brontoets {
    switch answer {
    case .ja(let why): Brontoets(oordeel: .toegestaan, artikelen: artikel, reden: why, doen: "")
    case .vraag(let question):
      Brontoets(
        oordeel: .vraag, artikelen: artikel, reden: "\(naam): niet zeker is of dit over deze persoon mag",
        doen: question)
    case .nee(let why):
      Brontoets(
        oordeel: .geweigerd, artikelen: artikel, reden: "\(naam): niet over deze persoon: \(why)",
        doen:
          "Leg eerst de rol of relatie vast als die er is; zo niet, vraag deze bron niet over deze persoon.")
    }
  }

  /// Art. 28(2)m 1°: a hit of the register about this person is plain; a signal says only that there is someone.
  private func aanleiding(_ partij: String, _ dossier: Dossier) -> Brontoets? {
    let hit = dossier.raadplegingen.contains {
      $0.bronsoort == "lbb-register" && $0.over == partij && $0.resultaat == .treffer
    }
    if hit { return nil }
    let signals: [Signaal.Bron] = [.register, .omTip, .bestuursorgaan, .riec]
    let first = Artikel.wb("28 lid 2 m 1°")
    if dossier.signalen.contains(where: { signals.contains($0.bron) }) {
      return Brontoets(
        oordeel: .vraag, artikelen: [first],
        reden: "\(naam): er is een signaal, maar niet vast staat over wie",
        doen:
          "Schrijf op dat uit dit signaal blijkt dat dat lichaam deze persoon eerder onderzocht (--reden).")
    }
    return Brontoets(
      oordeel: .geweigerd, artikelen: [first],
      reden: "\(naam): uit niets blijkt dat dat lichaam deze persoon eerder onderzocht",
      doen:
        "Bevraag eerst het Bibob-register (lbb-register), of leg de tip of het RIEC-signaal vast (signaal).")
  }
}
