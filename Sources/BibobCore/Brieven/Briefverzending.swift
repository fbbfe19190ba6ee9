/// What sending a letter hands on about third parties, and on what ground (Wet Bibob art. 28).
///
/// 1. To betrokkene: the facts and persons that the reasons need (28(2)a). To a derde who is heard: his own part
///    (28(2)b, 28(3)). Both are disclosures, kept in the register of the dossier by the step `verstrekken`.
/// 2. To the LBB goes what 7a(4), (7) or (8) ask for. The LBB stands not on the list of 28(2): no disclosure.
/// 3. A letter that names nobody but its reader, or that stays within the body, discloses nothing.
public enum Briefverzending: Sendable, Equatable {
  case geen
  /// To the LBB, on this ground.
  case aanLBB(Artikel)
  /// A disclosure, with the fields of the step that records it and the part of art. 28(2).
  case verstrekking(Velden, Artikel)

  /// Fields of a template that tell of others than the reader; the rest of a letter cannot.
  static let overAnderen: Set<String> = [
    "advies.vergewist", "advies.afwijking", "bevindingen", "bronnen", "conclusie.reden", "feiten",
    "feiten.conclusie", "feiten.weggelaten", "natuurlijkePersonen", "personen", "rechtspersonen", "relaties",
    "rollen", "stukken", "voornemen.motivering", "besluit.motivering", "verstrekkingen", "weging",
    "weging.slotsommen", "zienswijzen", "zienswijze.inhoud",
  ]

  /// What a letter hands on when it goes to an address.
  public init(_ sjabloon: Briefsjabloon, _ zaak: Zaak, aan adres: Briefadres, dag: CivilDate) {
    let dossier = zaak.dossier
    switch adres {
    case .intern: self = .geen
    case .lbb: self = .aanLBB(Self.grond(dossier, sjabloon.beschrijving))
    case .persoon(let id) where sjabloon.beschrijving.aan == .derde:
      self = .verstrekking(
        Self.velden(
          .b, wie: id, over: [id], "brief ‘\(sjabloon.beschrijving.naam)’, met alleen zijn eigen deel",
          doel: "zienswijze"), .wb("28 lid 2 b"))
    case .persoon:
      let names = Self.genoemd(sjabloon, dossier, dag)
      guard !names.isEmpty, let betrokkene = dossier.aanvraag.betrokkene?.id else {
        self = .geen
        return
      }
      self = .verstrekking(
        Self.velden(
          .a, wie: betrokkene, over: names, "brief ‘\(sjabloon.beschrijving.naam)’",
          doel: "motivering van de beslissing"), .wb("28 lid 2 a"))
    }
  }

  /// Why a letter may not go to this person: one to betrokkene that tells of others goes to him or to who
  /// represents him. Nil when it may.
  public static func waaromNiet(
    _ sjabloon: Briefsjabloon, _ zaak: Zaak, aan adres: Briefadres, dag: CivilDate
  ) -> Weigering? {
    guard case .persoon(let id) = adres, sjabloon.beschrijving.aan == .betrokkene,
      let rollen = zaak.dossier.partij(id)?.rollen,
      !rollen.contains(.betrokkene), !rollen.contains(.vertegenwoordiger),
      !overAnderen.isDisjoint(with: sjabloon.velden)
    else { return nil }
    return Weigering(
      .wb("28 lid 2"), .wb("28 lid 3"),
      reden:
        "de brief ‘\(sjabloon.beschrijving.naam)’ bevat gegevens over anderen, en \(id) is niet betrokkene",
      doen: "Een derde krijgt alleen zijn eigen deel: bibob brief \(zaak.nummer) voornemen-derde --aan \(id)."
    )
  }

  /// The persons other than betrokkene whom a letter to him names.
  private static func genoemd(
    _ sjabloon: Briefsjabloon, _ dossier: Dossier, _ dag: CivilDate
  ) -> [String] {
    guard let betrokkene = dossier.aanvraag.betrokkene?.id else { return [] }
    var names: Set<String> = []
    if sjabloon.velden.contains("feiten.conclusie") {
      names.formUnion(Uittreksel(voor: betrokkene, in: dossier, per: dag)?.personen ?? [])
    }
    if sjabloon.velden.contains("zienswijzen") {
      names.formUnion((dossier.voornemen?.zienswijzen ?? []).map(\.wie))
    }
    return dossier.partijen.map(\.id).filter { $0 != betrokkene && names.contains($0) }
  }

  private static func velden(
    _ ontvanger: Verstrekking.Ontvanger, wie: String, over: [String], _ gegevens: String, doel: String
  ) -> Velden {
    Velden([
      (.ontvanger, .tekst(ontvanger.rawValue)), (.bestemd, .tekst(wie)), (.gegevens, .tekst(gegevens)),
      (.doel, .tekst(doel)), (.personen, .lijst(over)), (.geheimhouding, .tekst("ja")), (.wie, .tekst(wie)),
    ])
  }

  private static func grond(_ dossier: Dossier, _ beschrijving: Briefbeschrijving) -> Artikel {
    guard !beschrijving.meldingen.isEmpty else { return .wb("7a lid 4") }
    return dossier.teMelden?.soort.artikel ?? .wb("7a lid 7")
  }
}
