extension Briefvelden {
  /// Form, terms and what the law names by a length.
  static let termijnen: [Briefveld] = [
    .dag("formulier.verzonden", "dag waarop het formulier is gestuurd", of: stap(.formulierUitzetten)) {
      $0.dossier.formulier.rondes.last { $0.isUitzetting }?.gevraagd
    },
    .dag("formulier.termijn", "laatste dag om het formulier terug te sturen", of: stap(.formulierUitzetten)) {
      $0.dossier.formulier.rondes.last { $0.isUitzetting }?.termijn
    },
    .dag("formulier.ontvangen", "dag waarop het formulier is ontvangen", of: stap(.formulierOntvangen)) {
      $0.dossier.formulier.ontvangen
    },
    .dag("aanvulling.gevraagd", "dag van het verzoek om aanvulling", of: stap(.aanvullingVragen)) {
      $0.dossier.formulier.rondes.last { !$0.isUitzetting }?.gevraagd
    },
    .dag("aanvulling.termijn", "laatste dag om aan te vullen", of: stap(.aanvullingVragen)) {
      $0.dossier.formulier.rondes.last { !$0.isUitzetting }?.termijn
    },
    .alineas("aanvulling.ontbreekt", "wat er ontbreekt", of: stap(.aanvullingVragen)) {
      $0.laatste(.ontbreekt, .aanvullingVragen)
    },
    .dag(
      "vraag.gesteld", "dag van de laatste brief met een termijn voor betrokkene", of: stap(.aanvullingVragen)
    ) {
      $0.dossier.formulier.laatste?.gevraagd
    },
    .dag("vraag.termijn", "laatste dag van die termijn", of: stap(.aanvullingVragen)) {
      $0.dossier.formulier.laatste?.termijn
    },
    .vlag("beslistermijn.loopt", "of een beslistermijn geldt") {
      Beslistermijn($0.dossier, kalender: $0.kalender).grondslag != nil
    },
    .tekst("beslistermijn.duur", "lengte van de beslistermijn", of: geenTermijn) {
      Beslistermijn($0.dossier, kalender: $0.kalender).grondslag.map { Dutch.duration($0.duur) }
    },
    .tekst("beslistermijn.artikel", "bepaling die de beslistermijn geeft", of: geenTermijn) {
      Beslistermijn($0.dossier, kalender: $0.kalender).grondslag?.artikel.voluit
    },
    .dag("beslistermijn.einde", "laatste dag om te beslissen", of: geenTermijn) {
      $0.staat.van(.beslistermijn).first?.einde
    },
    .tekst("verlenging.duur", "met hoeveel de beslistermijn is verlengd", of: stap(.beslistermijnVerlengen)) {
      $0.dossier.verlengingen.last.map { Dutch.duration($0.duur) }
    },
    .tekst("verlenging.artikel", "bepaling die verlengen toelaat", of: stap(.beslistermijnVerlengen)) {
      Beslistermijn($0.dossier, kalender: $0.kalender).grondslag?.verlengingArtikel?.voluit
    },
    .alineas("verlenging.reden", "waarom de termijn is verlengd", of: stap(.beslistermijnVerlengen)) {
      $0.laatste(.reden, .beslistermijnVerlengen)
    },
    .dag(
      "uitstel.tot", "dag waarop het besluit uiterlijk komt, volgens het bericht van uitstel",
      of: stap(.uitstelBerichten)
    ) {
      $0.laatste(.uitstelBerichten)?.velden.datum(.tot)
    },
    .tekst("buitenBehandeling.termijn", "termijn om een aanvraag buiten behandeling te laten") { _ in
      Dutch.duration(Briefwet.buitenBehandeling)
    },
    .tekst("ingebrekestelling.termijn", "termijn na een ingebrekestelling") { _ in
      Dutch.duration(Briefwet.ingebreke)
    },
    .tekst("hergebruik.termijn", "hoe lang een advies en bevindingen bruikbaar zijn") { _ in
      Dutch.duration(Briefwet.hergebruik)
    },
  ]

  static let geenTermijn = "Er loopt geen beslistermijn in dit dossier; gebruik {{#beslistermijn.loopt}}."

  /// The step that gives a value.
  static func stap(_ stap: Stap) -> String {
    let needed = (Verloop.overgang(stap)?.velden ?? []).filter(\.isVerplicht).map {
      " --\($0.veld.rawValue) …"
    }
    return "Leg eerst de stap vast: bibob stap DOSSIER \(stap.rawValue)\(needed.joined())."
  }

  /// Own research.
  static let onderzoek: [Briefveld] = [
    .lijst(
      "signalen", ["bron", "datum", "artikel", "omschrijving"], "signalen en tips",
      of: "Er is geen signaal vastgelegd; gebruik {{^signalen}}."
    ) { bron in
      bron.gebeurtenissen.filter { $0.stap == .signaal }.map { event in
        let soort = event.velden.tekst(.soort).flatMap(Signaal.Bron.init(rawValue:)) ?? .anders
        return [
          "bron": .tekst(soort.naam), "datum": .tekst(event.datum.voluit),
          "artikel": .tekst(soort.artikel.nummer.isEmpty ? nil : soort.artikel.voluit, of: ""),
          "omschrijving": .tekst(event.velden.tekst(.omschrijving), of: ""),
        ]
      }
    },
    .lijst(
      "bronnen", ["bron", "over", "naam", "datum", "bevinding", "artikel"], "geraadpleegde bronnen",
      of: Self.stap(.bronRaadplegen)
    ) { bron in
      bron.gebeurtenissen.filter { $0.stap == .bronRaadplegen }.map { event in
        [
          "bron": .tekst(event.velden.tekst(.bron), of: ""),
          "over": .tekst(event.velden.tekst(.over), of: ""),
          "naam": .tekst(event.velden.tekst(.over).flatMap { bron.dossier.partij($0)?.naamInBrief }, of: ""),
          "datum": .tekst(event.datum.voluit), "bevinding": .tekst(event.velden.tekst(.bevinding), of: ""),
          "artikel": .tekst(event.velden.tekst(.artikel), of: ""),
        ]
      }
    },
    .vlag("bronnen.zijn", "of er bronnen zijn geraadpleegd") { !$0.dossier.raadplegingen.isEmpty },
    .vlag("feiten.zijn", "of er feiten zijn die mogen meetellen") { !$0.dragend.isEmpty },
    .alineas("bevindingen", "bevindingen van het eigen onderzoek", of: Self.stap(.onderzoekAfronden)) {
      $0.laatste(.bevindingen, .onderzoekAfronden, .lbbAdviesVragen, .aanvullendAdviesVragen)
    },
    .lijst("feiten", feitvelden, "vastgelegde feiten die mogen meetellen", of: Self.stap(.feitVastleggen)) {
      bron in
      bron.dragend.map { feit($0, bron.dossier) }
    },
    .lijst(
      "feiten.over", feitvelden, "wat over de persoon die de brief krijgt meetelt: zijn eigen deel",
      of: "Er is geen feit over deze persoon; gebruik {{^feiten.over}}."
    ) { bron in
      let carrying = bron.dossier.conclusie.map { Set($0.feiten) }
      return bron.dragend.filter {
        $0.partij == bron.persoon?.id && carrying?.contains($0.id) != false
      }.map { feit($0, bron.dossier) }
    },
    .lijst(
      "feiten.conclusie", feitvelden, "feiten die de conclusie dragen",
      of: "De conclusie noemt geen feiten; gebruik {{^feiten.conclusie}}."
    ) { bron in
      let ids = bron.dossier.conclusie?.feiten ?? []
      return bron.dragend.filter { ids.contains($0.id) }.map { feit($0, bron.dossier) }
    },
  ]

  private static let feitvelden = [
    "nummer", "omschrijving", "datum", "wie", "naam", "grond", "status", "bron", "verband", "sterkte",
    "ernst",
    "voordeel", "samenhang", "stuk", "stand",
  ]

  private static func feit(_ feit: Feit, _ dossier: Dossier) -> [String: Mustachewaarde] {
    let status =
      feit.afloop.vastgesteldDoor.map { "vast (\(Artikel.wb("3a lid 1 \($0)").voluit))" } ?? "vermoeden"
    let stand =
      feit.afloop.vastgesteldDoor.map { "Dit feit staat vast (\(Artikel.wb("3a lid 1 \($0)").voluit))" }
      ?? "Dit is een vermoeden"
    let grond: Artikel = feit.grond == .lid6 ? .wb("3 lid 6") : .wb("3 lid 1 \(feit.grond.rawValue)")
    let verband = feit.verband.map { "\($0.naam) (\(Artikel.wb("3 lid 4 \($0.letter)").voluit))" }
    return [
      "nummer": .tekst(feit.id), "omschrijving": .tekst(feit.omschrijving, of: ""),
      "datum": .dag(feit.pleegdatum, of: ""), "wie": .tekst(feit.partij, of: ""),
      "naam": .tekst(dossier.partij(feit.partij)?.naamInBrief, of: ""), "stand": .tekst(stand),
      "grond": .tekst(grond.voluit), "status": .tekst(status), "bron": .tekst(feit.bron, of: ""),
      "verband": .tekst(verband, of: ""), "sterkte": .tekst(feit.sterkte, of: ""),
      "ernst": .tekst(feit.ernst, of: ""),
      "voordeel": .tekst(feit.voordeel.map { Bedrag(centen: $0).description }, of: ""),
      "samenhang": .tekst(feit.samenhang, of: ""), "stuk": .tekst(feit.stuk, of: ""),
    ]
  }

  /// The LBB.
  static let lbb: [Briefveld] = [
    .dag("lbb.gevraagd", "dag van het verzoek om advies", of: stap(.lbbAdviesVragen)) {
      $0.dossier.laatsteVerzoek?.gevraagd
    },
    .vlag("lbb.aanvullend", "of om aanvullend advies is gevraagd") {
      $0.dossier.laatsteVerzoek?.aanvullend ?? false
    },
    .vlag("lbb.schortOp", "of het verzoek de beslistermijn opschort") {
      ($0.dossier.laatsteVerzoek?.schortOp ?? false)
        && Beslistermijn($0.dossier, kalender: $0.kalender).grondslag != nil
    },
    .tekst("lbb.duur", "termijn van het LBB") { _ in Dutch.duration(Briefwet.lbb) },
    .dag("lbb.termijn", "laatste dag van de termijn van het LBB", of: stap(.lbbAdviesVragen)) { bron in
      bron.dossier.laatsteVerzoek.map { LBBTermijn($0, kalender: bron.kalender).termijn(per: bron.dag).einde }
    },
    .dag(
      "lbb.stilTot", "laatste dag waarop de beslistermijn voor het advies stilstaat",
      of: stap(.lbbAdviesVragen)
    ) { bron in
      bron.dossier.laatsteVerzoek.map {
        LBBTermijn($0, kalender: bron.kalender).laatsteOpgeschorteDag(per: bron.dag)
      }
    },
    .alineas(
      "lbb.onderzoeksvragen", "vragen aan het LBB",
      of: "Geef ze bij het verzoek: bibob stap DOSSIER lbb-advies-vragen --vragen …."
    ) {
      $0.laatste(.vragen, .lbbAdviesVragen)
    },
    .dag("lbb.vraagGesteld", "dag waarop het LBB om gegevens vroeg", of: stap(.lbbVraagt)) {
      $0.dossier.laatsteVerzoek?.vragen.last?.gesteld
    },
    .vlag("lbb.vraagAanBetrokkene", "of het LBB de vraag aan betrokkene stelde") {
      $0.dossier.laatsteVerzoek?.vragen.last?.aanBetrokkene ?? false
    },
    .alineas(
      "lbb.vragen", "wat het LBB vraagt",
      of: "Geef het bij de stap: bibob stap DOSSIER lbb-vraagt --aan … --vragen …."
    ) {
      $0.laatste(.vragen, .lbbVraagt)
    },
    .vlag("advies.is", "of er een advies van het LBB is") { $0.dossier.advies != nil },
    .dag("advies.datum", "datum van het advies", of: stap(.lbbAdviesOntvangen)) { $0.dossier.advies?.datum },
    .tekst("advies.mateA", "mate van gevaar volgens het LBB, eerste grond", of: stap(.lbbAdviesOntvangen)) {
      $0.dossier.advies?.mateA.naam
    },
    .tekst("advies.mateB", "mate van gevaar volgens het LBB, tweede grond", of: stap(.lbbAdviesOntvangen)) {
      $0.dossier.advies?.mateB.naam
    },
    .alineas(
      "advies.vergewist", "hoe is nagegaan dat het advies zorgvuldig is",
      of: "Geef het bij de conclusie: --vergewist …."
    ) {
      $0.laatste(.vergewist, .conclusie)
    },
    .alineas(
      "advies.afwijking", "waarom van het advies wordt afgeweken",
      of: "Geef het bij de conclusie: --afwijking …."
    ) {
      $0.laatste(.afwijking, .conclusie)
    },
  ]
}
