/// Which exhibits, consultations and facts go to the LBB, and which may not.
///
/// 1. An earlier advice of the LBB, from whatever dossier, stays secret (art. 28(1)); the LBB is not on the list of
///    art. 28(2), and uses its own data itself (art. 19). Reading chosen: name its date, send no copy.
/// 2. What a source gave that the law does not let be asked about that person (police data about another than
///    betrokkene and who directs it: Bpg 4:3(1)l; a source of the LBB alone), is no finding to hand on.
/// 3. What may no longer be used: the five years of art. 29, 11a, 28(2)m and 19, and the last day that a source set.
/// 4. What only belongs to a hit of which nobody said that it is this person, or someone said that it is another.
/// 5. What a person leaves out, with the reason.
public struct Pakketkeuze: Sendable {
  /// Something that stays out, and why.
  public struct Achtergebleven: Sendable, Equatable {
    /// What: `S3`, `F2`, `gebeurtenis 14`.
    public let wat: String
    /// The provisions; empty for what a person left out.
    public let artikelen: [Artikel]
    /// Why, in Dutch. Persons by ``Partij/id``.
    public let reden: String
  }

  /// Exhibits that go along, in order.
  public let mee: [Stuk]
  /// What stays out, in order.
  public let weg: [Achtergebleven]
  /// The exhibits that go along and came from betrokkene: the form, answers, annexes.
  public let vanBetrokkene: [Stuk]
  let raadplegingenWeg: Set<Int>
  let feitenWeg: Set<String>

  /// The choice for a dossier on a day.
  ///
  /// - Parameter zonder: exhibits that a person leaves out, by ``Stuk/id``, each for the same reason.
  public init(_ dossier: Dossier, netwerk: Netwerk, zonder: [String] = [], reden: String = "") {
    let grens = Pakketgrens(dossier: dossier, netwerk: netwerk)
    var (kept, out): ([Stuk], [Achtergebleven]) = ([], [])
    for stuk in dossier.stukken {
      if zonder.contains(stuk.id) {
        out.append(
          Achtergebleven(wat: stuk.id, artikelen: [], reden: "weggelaten door het bestuursorgaan: \(reden)"))
      } else if let barrier = grens.stuk(stuk.id) {
        out.append(Achtergebleven(wat: stuk.id, artikelen: barrier.artikelen, reden: barrier.reden))
      } else {
        kept.append(stuk)
      }
    }
    let consultations = dossier.raadplegingen.compactMap { item in grens.raadpleging(item).map { (item, $0) }
    }
    let facts = dossier.feiten.compactMap { fact in grens.feit(fact).map { (fact, $0) } }
    out += consultations.map {
      Achtergebleven(wat: "gebeurtenis \($0.gebeurtenis)", artikelen: $1.artikelen, reden: $1.reden)
    }
    out += facts.map { Achtergebleven(wat: $0.id, artikelen: $1.artikelen, reden: $1.reden) }
    mee = kept
    weg = out
    raadplegingenWeg = Set(consultations.map(\.0.gebeurtenis))
    feitenWeg = Set(facts.map(\.0.id))
    vanBetrokkene = kept.filter { grens.isVanBetrokkene($0) }
  }

  /// The dossier as a text of the package may show it.
  func getoond(_ zaak: Zaak) -> Zaak { zaak.zonder(raadplegingen: raadplegingenWeg, feiten: feitenWeg) }
}

/// What bars a thing from going to the LBB.
struct Pakketgrens {
  let dossier: Dossier
  let netwerk: Netwerk

  private static let geheim = Belemmering(
    .wb("28 lid 1"), .wb("28 lid 2"), .wb("19"),
    reden: "een eerder advies van het LBB is geheim; het LBB heeft het zelf, noem de datum",
    doen: "Laat het weg.")

  func raadpleging(_ item: Raadpleging) -> Belemmering? {
    if item.bronsoort == "lbb-advies" { return Self.geheim }
    if let article = item.verlopen(op: netwerk.dag) {
      return Belemmering(article, reden: "ouder dan vijf jaar, niet meer te gebruiken", doen: "Laat het weg.")
    }
    guard let bron = item.catalogusbron else { return nil }
    let toets = bron.toets(
      over: item.over, in: dossier, op: item.datum, kringen: Netwerk(dossier, op: item.datum))
    guard toets.oordeel == .geweigerd, let first = toets.artikelen.first else { return nil }
    let reason = "\(toets.reden) (\(item.over))"
    guard toets.artikelen.count > 1 else { return Belemmering(first, reden: reason, doen: toets.doen) }
    return Belemmering(first, toets.artikelen[1], reden: reason, doen: toets.doen)
  }

  func feit(_ feit: Feit) -> Belemmering? {
    if ["lbb-advies", "lbb-gegevens"].contains(feit.bronsoort) { return Self.geheim }
    if let last = feit.gebruikTot, netwerk.dag > last {
      return Belemmering(
        Artikel(.avg, "5 lid 1 b"), reden: "de bron liet gebruik toe tot en met \(last)",
        doen: "Laat het weg.")
    }
    guard let clock = Bronklok(feit.bronsoort), let dated = feit.brondatum else { return nil }
    return clock.teOud(dated, ontvangen: feit.vastgelegd ?? netwerk.dag, gebruikt: netwerk.dag)
  }

  func stuk(_ id: String) -> Belemmering? {
    let asked = dossier.raadplegingen.filter { $0.stuk == id }
    if let barrier = asked.compactMap(raadpleging).first { return barrier }
    let facts = dossier.feiten.filter { $0.stuk == id }
    if let barrier = facts.compactMap(feit).first { return barrier }
    let hits = dossier.kandidaten.filter { $0.stuk == id }
    guard !hits.isEmpty, asked.isEmpty, facts.isEmpty, !hits.contains(where: { $0.oordeel == .zelfde }) else {
      return nil
    }
    let open = hits.first { $0.oordeel != .ander }
    return Belemmering(
      .wb("7a lid 4"), .wb("28 lid 1"),
      reden: open.map { "bij treffer \($0.id), waarvan niet vaststaat dat die over \($0.over) gaat" }
        ?? "bij treffer \(hits[0].id), die over een ander gaat",
      doen: "Beoordeel eerst de treffer (kandidaat-beoordelen).")
  }

  /// Whether an exhibit came from betrokkene: it is so recorded, or a question or annex is in it.
  func isVanBetrokkene(_ stuk: Stuk) -> Bool {
    let source = stuk.bron.lowercased()
    return source.hasPrefix("betrokkene")
      || dossier.vraagstanden.contains { $0.stuk == stuk.id && $0.stand == .binnen }
      || dossier.raadplegingen.contains { $0.stuk == stuk.id && $0.bronsoort == "betrokkene" }
  }
}
