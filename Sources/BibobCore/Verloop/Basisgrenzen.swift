/// What a contract outside the Act allows, and what it does not: the Act gives no powers there (Wet Bibob 1(1), 5, 5a).
///
/// 1. No form of 7a, no advice, no register, no danger conclusion, no report, no conditions of 3(7), no hearing of 33.
/// 2. What is left is the freedom to contract, within the unwritten rules of public law (BW 3:14), the policy of the
///    body, and what the integrity clause reserves.
/// 3. A test under the Act takes none of these steps: its own questions are wider and its safeguards too.
enum Basisgrenzen {
  /// The steps of the lighter check itself.
  static let eigen: Set<Stap> = [.basistoetsBeginnen, .basistoetsPunt, .basistoetsSlotsom]

  /// The steps that rest on no power of the Act.
  private static let vrij: Set<Stap> = eigen.union([
    .signaal, .notitie, .partij, .partijWijzigen, .relatie, .relatieBeeindigen, .beleidToetsen, .buitenBereik,
    .bronRaadplegen, .kandidaatVastleggen, .kandidaatBeoordelen, .besluit, .terugtrekken, .beroep, .uitspraak,
    .opnieuwBeslissen, .sluiten, .vernietigen,
  ])

  /// Whether a step exists for the kind of dossier.
  static func bestaat(_ stap: Stap, _ dossier: Dossier) -> Bool {
    dossier.aanvraag.soort.aard == .overeenkomst ? vrij.contains(stap) : !eigen.contains(stap)
  }

  /// Why a step does not exist for the kind of dossier; nil when it does.
  static func weigering(_ stap: Stap, _ dossier: Dossier) -> Weigering? {
    guard !bestaat(stap, dossier) else { return nil }
    if eigen.contains(stap) {
      return Weigering(
        .wb("7a lid 1"),
        reden:
          "op \(dossier.aanvraag.soort.naam) is de Wet Bibob van toepassing; een basis-integriteitsbeoordeling "
          + "is er alleen voor overeenkomsten daarbuiten",
        doen: "Doe het eigen onderzoek, of verklaar de zaak buiten bereik.")
    }
    return Weigering(
      .wb("1 lid 1"), .wb("5"),
      reden:
        "deze overeenkomst is geen overheidsopdracht of vastgoedtransactie: de Wet Bibob geeft hier geen "
        + "bevoegdheid voor '\(stap.rawValue)'",
      doen:
        "Gebruik open bronnen, de antwoorden van de wederpartij en de integriteitsclausule (basistoets-punt). "
        + "Hoort de zaak toch onder de wet, open dan een dossier van die soort.")
  }

  /// Why an outcome is not allowed on a contract outside the Act; nil when it is.
  static func waaromNiet(_ uitkomst: Uitkomst, _ dossier: Dossier) -> Weigering? {
    let artikel = Artikel(.burgerlijkWetboek, "3:14")
    guard let slotsom = dossier.basistoets?.slotsom else {
      return Weigering(
        artikel, reden: "de basis-integriteitsbeoordeling heeft nog geen slotsom",
        doen: "Leg haar vast met basistoets-slotsom.")
    }
    switch uitkomst {
    case .aangaanMetVoorwaarden, .nietAangaan:
      guard slotsom == .geenBezwaar else { return nil }
      return Weigering(
        artikel, reden: "de slotsom is geen bezwaar", doen: "Kies aangaan, of herzie de slotsom.")
    case .ontbinden, .beeindigen:
      let beding: Beding = uitkomst == .ontbinden ? .ontbinding : .beeindiging
      guard dossier.aanvraag.bedongen.contains(beding) else {
        return Weigering(
          Artikel(.lokaal, "integriteitsclausule"), artikel,
          reden:
            "dit kan alleen als de integriteitsclausule het toelaat, en '\(beding.rawValue)' staat niet in de "
            + "aanvraag", doen: "Kies voortzetten, of open het dossier met het beding erin.")
      }
      guard slotsom != .ernstigRisico else { return nil }
      return Weigering(
        Artikel(.lokaal, "integriteitsclausule"), artikel,
        reden: "de clausule werkt bij een ernstig integriteitsrisico; de slotsom is \(slotsom.naam)",
        doen: "Kies voortzetten, of herzie de slotsom.")
    default: return nil
    }
  }
}
