/// The facts of an application that policies may look at without declaring them.
public enum Feitenlijst {
  /// Name, kind and question of each fact.
  public static let alle: [Beleidsfeit] =
    aanvraag + wie + bouw + evenement + subsidie + vastgoed + opdracht + plaats + verleden

  private static let aanvraag = [
    Beleidsfeit("beslissing_soort", .woorden, "Om welk soort beslissing gaat het?"),
    Beleidsfeit("spoor", .woord, "Gaat het om een aanvraag of om een bestaand besluit (intrekking)?"),
    Beleidsfeit("grondslag", .woorden, "Op welke wet en welk artikel berust de aanvraag?"),
    Beleidsfeit("bevoegd_orgaan", .woord, "Welk orgaan is bevoegd?"),
    Beleidsfeit("indieningsdatum", .datum, "Op welke dag is de aanvraag ingediend?"),
    Beleidsfeit("ontvangstdatum", .datum, "Op welke dag is de aanvraag ontvangen?"),
    Beleidsfeit(
      "aanleiding", .woorden,
      "Is de aanvraag nieuw, of gaat het om overname, verlenging, wijziging of iets bestaands?"),
    Beleidsfeit("aanvraag_volledig", .jaNee, "Is de aanvraag volledig?"),
    Beleidsfeit("formulier_ontvangen", .jaNee, "Is het Bibob-formulier ontvangen?"),
    Beleidsfeit("steekproef_nummer", .getal, "Welk nummer heeft de zaak in de steekproef?"),
  ]

  private static let wie = [
    Beleidsfeit("branche", .woorden, "In welke branche of branches werkt betrokkene?"),
    Beleidsfeit("object_soort", .woorden, "Wat voor bedrijf of pand is het?"),
    Beleidsfeit("commercieel", .jaNee, "Is de exploitatie commercieel?"),
    Beleidsfeit("paracommercieel", .jaNee, "Is betrokkene een paracommerciële rechtspersoon?"),
    Beleidsfeit("rechtsvorm", .woord, "Welke rechtsvorm heeft betrokkene?"),
    Beleidsfeit(
      "partij_soort", .woorden,
      "Wat voor partij is betrokkene: onderneming, overheid, woningcorporatie, vereniging, particulier?"),
    Beleidsfeit("betrokken_rollen", .woorden, "Welke rollen hebben de personen in de zaak?"),
    Beleidsfeit("personen", .woorden, "Welke personen zijn in de zaak betrokken?"),
    Beleidsfeit("personen_volledig", .jaNee, "Is de kring van personen volledig in beeld?"),
    Beleidsfeit("rollen", .woorden, "Welke rollen heeft deze persoon?"),
    Beleidsfeit("nieuw_in_gemeente", .jaNee, "Is betrokkene nieuw in de gemeente?"),
  ]

  private static let bouw = [
    Beleidsfeit("bouwbedrag", .bedrag, "Hoe hoog is het bouwbedrag?"),
    Beleidsfeit(
      "bouwbedrag_samen", .bedrag, "Hoe hoog zijn de bouwbedragen van samenhangende zaken bij elkaar?"),
    Beleidsfeit("samenhangende_zaken", .woorden, "Welke zaken hangen met deze samen?"),
    Beleidsfeit("aantal_woningen", .getal, "Om hoeveel woningen gaat het?"),
    Beleidsfeit("gebruik", .woorden, "Voor welk gebruik is het bouwwerk of de afwijking bestemd?"),
  ]

  private static let evenement = [
    Beleidsfeit("evenement_soort", .woorden, "Wat voor evenement is het?"),
    Beleidsfeit("grootschalig", .jaNee, "Is het evenement grootschalig?"),
    Beleidsfeit("bezoekers", .getal, "Hoeveel bezoekers worden er verwacht?"),
    Beleidsfeit("omcg_betrokken", .jaNee, "Is er een motorclub die tot de OMCG’s wordt gerekend betrokken?"),
    Beleidsfeit("organisator_noc_nsf", .jaNee, "Is de organisator aangesloten bij NOC*NSF?"),
    Beleidsfeit("eerder_gehouden_in_gemeente", .jaNee, "Is het evenement eerder in de gemeente gehouden?"),
    Beleidsfeit("voor_of_door_motorclub", .jaNee, "Is het evenement voor of door een motorclub?"),
  ]

  private static let subsidie = [
    Beleidsfeit("subsidie_bedrag", .bedrag, "Hoe hoog is de gevraagde subsidie?"),
    Beleidsfeit("subsidie_karakter", .woord, "Is de subsidie incidenteel of structureel?"),
    Beleidsfeit("subsidieregeling", .woord, "Onder welke subsidieregeling valt de aanvraag?"),
    Beleidsfeit("subsidie_activiteit", .woorden, "Welke activiteit wordt gesubsidieerd?"),
  ]

  private static let vastgoed = [
    Beleidsfeit(
      "vastgoed_soort", .woorden, "Gaat het om koop, verkoop, huur, verhuur, pacht, erfpacht of iets anders?"),
    Beleidsfeit("rol_overheid", .woord, "Wat doet het lichaam: kopen, verkopen, huren of verhuren?"),
    Beleidsfeit("object_herkomst", .woord, "Hoe heeft het lichaam het object verkregen?"),
    Beleidsfeit("transactiewaarde", .bedrag, "Hoe hoog is de waarde van de transactie?"),
    Beleidsfeit("huur", .bedrag, "Hoe hoog is de huur, en over welke periode?"),
    Beleidsfeit("canon", .bedrag, "Hoe hoog is de canon, en over welke periode?"),
    Beleidsfeit("looptijd_maanden", .getal, "Hoeveel maanden loopt de overeenkomst?"),
  ]

  private static let opdracht = [
    Beleidsfeit("opdracht_sector", .woorden, "In welke sector valt de opdracht: bouw, milieu, ict, zorg?"),
    Beleidsfeit(
      "procedure_vorm", .woord,
      "Hoe wordt de opdracht gegeven: openbaar, meervoudig onderhands, open house?"),
    Beleidsfeit("opdrachtwaarde", .bedrag, "Hoe hoog is de waarde van de opdracht?"),
    Beleidsfeit("gunningsfase", .woord, "In welke fase is de gunning?"),
    Beleidsfeit("onderaannemer", .jaNee, "Gaat het om een onderaannemer?"),
    Beleidsfeit(
      "is_overheidsopdracht", .jaNee, "Is het een overheidsopdracht in de zin van de Aanbestedingswet 2012?"),
  ]

  private static let plaats = [
    Beleidsfeit("postcode", .woorden, "Wat is de postcode van de plaats?"),
    Beleidsfeit("straat", .woorden, "In welke straat ligt de plaats?"),
    Beleidsfeit("ligging", .woord, "Wat zijn de coördinaten van de plaats (lengte,breedte)?"),
    Beleidsfeit("stadsdeel", .woord, "In welk stadsdeel ligt de plaats?"),
  ]

  private static let verleden = [
    Beleidsfeit(
      "andere_vergunningen", .woorden, "Welke andere vergunningen heeft betrokkene voor deze plaats?"),
    Beleidsfeit("laatste_toets", .datum, "Wanneer is betrokkene voor het laatst getoetst?"),
    Beleidsfeit("laatste_toets_uitkomst", .woord, "Wat was de uitkomst van de laatste toets?"),
    Beleidsfeit("laatste_lbb_advies", .datum, "Wanneer bracht het LBB voor het laatst advies uit?"),
    Beleidsfeit("lichte_toets_uitkomst", .woord, "Wat kwam er uit de lichte toets?"),
    Beleidsfeit("eigen_onderzoek_klaar", .jaNee, "Is het eigen onderzoek afgerond?"),
    Beleidsfeit("vog_datum", .datum, "Van welke dag is de verklaring omtrent het gedrag?"),
    Beleidsfeit(
      "laatste_maatregel", .datum, "Wanneer kreeg betrokkene voor het laatst een bestuurlijke maatregel?"),
    Beleidsfeit("signalen", .woorden, "Welke signalen zijn er, en van wie: om, lbb, riec, politie, media?"),
    Beleidsfeit("vermoeden", .jaNee, "Is er een vermoeden van misbruik?"),
  ]

  private static let perNaam = Dictionary(uniqueKeysWithValues: alle.map { ($0.naam, $0) })

  /// The fact with this name; nil when policies must declare it.
  public static func feit(_ naam: String) -> Beleidsfeit? { perNaam[naam] }
}

extension Beleid {
  /// The fact with this name: of the policy itself, of the vocabulary, or indicators of a list.
  public func feit(_ naam: String) -> Beleidsfeit? {
    if let own = feiten.first(where: { $0.naam == naam }) { return own }
    if let known = Feitenlijst.feit(naam) { return known }
    guard let list = Beleid.indicatorenlijst(naam) else { return lidOfHerkomst(naam) }
    guard let lijst = lijsten.first(where: { $0.id == list }) else { return nil }
    return Beleidsfeit(naam, .woorden, "Welke indicatoren van ‘\(lijst.naam)’ zijn vastgesteld?")
  }

  /// `FEIT.datum` and `FEIT.bron`: from which day and by whom a fact is. `p1.FEIT`: a fact of a person or of a case
  /// that belongs with this one.
  private func lidOfHerkomst(_ naam: String) -> Beleidsfeit? {
    guard let dot = naam.lastIndex(of: ".") else { return nil }
    let (head, tail) = (String(naam[..<dot]), String(naam[naam.index(after: dot)...]))
    if let (kind, question) = Beleid.herkomst[tail], let fact = feit(head) {
      return Beleidsfeit(naam, kind, "\(question): \(fact.vraag)")
    }
    guard !head.isEmpty, !head.contains(":"), let own = feit(tail) else { return nil }
    // The name of a member may hold the fact of which this is the origin: `p1.veroordeling.datum`.
    return Beleidsfeit(naam, own.soort, "Over \(head): \(own.vraag)")
  }

  private static let herkomst: [String: (Beleidsfeit.Soort, String)] = [
    "datum": (.datum, "Van welke dag is het antwoord"), "bron": (.woord, "Uit welke bron komt het antwoord"),
  ]

  /// The list in `indicatoren:LIJST` or `indicatoren-onbekend:LIJST`.
  static func indicatorenlijst(_ naam: String) -> String? {
    for prefix in ["indicatoren:", "indicatoren-onbekend:"] where naam.hasPrefix(prefix) {
      return String(naam.dropFirst(prefix.count))
    }
    return nil
  }
}
