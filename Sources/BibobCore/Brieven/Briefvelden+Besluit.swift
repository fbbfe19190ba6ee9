extension Briefvelden {
  /// The conclusion.
  static let gevaar: [Briefveld] = [
    .tekst("conclusie.mate", "mate van gevaar volgens de conclusie", of: stap(.conclusie)) {
      $0.dossier.conclusie?.mate.naam
    },
    .tekst("conclusie.mateA", "mate van gevaar, eerste grond", of: stap(.conclusie)) {
      $0.dossier.conclusie?.mateA.naam
    },
    .tekst("conclusie.mateB", "mate van gevaar, tweede grond", of: stap(.conclusie)) {
      $0.dossier.conclusie?.mateB.naam
    },
    .dag("conclusie.datum", "dag van de conclusie", of: stap(.conclusie)) { $0.dossier.conclusie?.datum },
    .alineas("conclusie.reden", "redenen van de conclusie", of: stap(.conclusie)) {
      $0.laatste(.reden, .conclusie)
    },
    .vlag("conclusie.is", "of er een conclusie is") { $0.dossier.conclusie != nil },
    .vlag("conclusie.isErnstig", "of het gevaar ernstig is") { $0.dossier.conclusie?.mate == .ernstig },
    .vlag("conclusie.isMindere", "of er een mindere mate van gevaar is") {
      $0.dossier.conclusie?.mate == .mindere
    },
    .vlag("conclusie.isGeen", "of er geen gevaar is") { $0.dossier.conclusie?.mate == .geen },
    .vlag("conclusie.weging", "of de conclusie op een weging van feiten rust") {
      $0.dossier.conclusie?.basis == .weging
    },
    .vlag("conclusie.weigeringFormulier", "of zij rust op de weigering om het formulier in te vullen") {
      $0.dossier.conclusie?.basis == .artikel4Lid1
    },
    .vlag("conclusie.weigeringLBB", "of zij rust op de weigering om vragen van het LBB te beantwoorden") {
      $0.dossier.conclusie?.basis == .artikel4Lid2
    },
    .vlag("conclusie.verkrijging", "of er een feit is ter verkrijging of behoud") {
      $0.dossier.conclusie?.lid6 ?? false
    },
    .vlag("conclusie.metAdvies", "of het LBB had geadviseerd") { $0.dossier.conclusie?.metAdvies ?? false },
    .tekst("opties", "wat de wet nu toelaat", of: "De wet laat nu geen uitkomst toe.") { bron in
      Dutch.list(Opties.toegestaan(bron.dossier).map { bron.aanvraag.zin($0) }, "of")
    },
  ]

  /// Intention, views, decision and remedy.
  static let besluit: [Briefveld] = [
    .dag("voornemen.datum", "dag van het voornemen", of: stap(.voornemen)) { $0.dossier.voornemen?.datum },
    .tekst("voornemen", "wat het orgaan van plan is: de vergunning te weigeren", of: stap(.voornemen)) {
      bron in
      bron.dossier.voornemen.map { bron.aanvraag.zin($0.uitkomst) }
    },
    .vlag("voornemen.voorschriften", "of het voornemen voorschriften inhoudt") {
      $0.dossier.voornemen?.uitkomst.metVoorschriften ?? false
    },
    .alineas("voornemen.motivering", "redenen van het voornemen", of: stap(.voornemen)) {
      $0.laatste(.motivering, .voornemen)
    },
    .alineas(
      "voornemen.evenredigheid", "waarom het voornemen evenredig is",
      of: "Geef het bij de stap voornemen: --evenredigheid …."
    ) {
      $0.laatste(.evenredigheid, .voornemen)
    },
    .alineas(
      "voornemen.voorschriftenlijst", "de voorschriften in het voornemen",
      of: "Geef ze bij de stap voornemen: --voorschriften …."
    ) {
      $0.laatste(.voorschriften, .voornemen)
    },
    .tekst("voornemen.grondslag", "bepalingen voor het voornemen", of: stap(.grondslagVastleggen)) {
      $0.grondslag($0.dossier.voornemen?.uitkomst)
    },
    .dag(
      "zienswijze.termijn", "laatste dag voor de zienswijze van wie de brief krijgt",
      of: stap(.derdeUitnodigen)
    ) { bron in
      bron.zienswijze?.termijn
    },
    .dag(
      "zienswijze.uitgenodigd", "dag van de uitnodiging van wie de brief krijgt", of: stap(.derdeUitnodigen)
    ) {
      $0.zienswijze?.uitgenodigd
    },
    .lijst(
      "zienswijzen", ["wie", "uitgenodigd", "ontvangen", "uitkomst"],
      "wie gelegenheid kreeg voor een zienswijze; een ander met naam waar de lezer die mag zien",
      of: "Niemand is uitgenodigd voor een zienswijze; gebruik {{^zienswijzen}}."
    ) { bron in
      (bron.dossier.voornemen?.zienswijzen ?? []).map { zienswijze in
        let outcome =
          zienswijze.ontvangen.map { "ontvangen op \($0.voluit)" }
          ?? zienswijze.afgezien.map { "afgezien op \($0.voluit)" }
          ?? zienswijze.achterwege.map { "niet gehoord, vastgelegd op \($0.voluit)" }
          ?? "geen zienswijze ontvangen"
        return [
          "wie": .tekst(bron.naam(zienswijze.wie)), "uitgenodigd": .dag(zienswijze.uitgenodigd, of: ""),
          "ontvangen": .dag(zienswijze.ontvangen, of: ""), "uitkomst": .tekst(outcome),
        ]
      }
    },
    .vlag("zienswijzen.zijn", "of iemand gelegenheid kreeg voor een zienswijze") {
      $0.dossier.voornemen?.zienswijzen.isEmpty == false
    },
    .dag("zienswijze.ontvangen", "dag waarop betrokkene een zienswijze gaf", of: stap(.zienswijzeOntvangen)) {
      bron in
      bron.dossier.voornemen?.zienswijzen.first?.ontvangen
    },
    .alineas(
      "zienswijze.inhoud", "wat betrokkene naar voren bracht",
      of: "Geef het bij de stap zienswijze-ontvangen: --omschrijving …."
    ) { bron in
      bron.gebeurtenissen.last {
        $0.stap == .zienswijzeOntvangen && $0.velden.tekst(.wie) == bron.aanvraag.betrokkene?.id
      }?.velden.tekst(.omschrijving)
    },
    .tekst("besluit", "wat is besloten: de vergunning te weigeren", of: stap(.besluit)) { bron in
      bron.dossier.besluiten.last.map { bron.aanvraag.zin($0.uitkomst) }
    },
    .dag("besluit.datum", "dag van het besluit", of: stap(.besluit)) { $0.dossier.besluiten.last?.datum },
    .dag("besluit.verzonden", "dag van bekendmaking", of: stap(.besluit)) {
      $0.dossier.besluiten.last?.bekendmaking
    },
    .alineas("besluit.motivering", "redenen van het besluit", of: stap(.besluit)) {
      $0.laatste(.motivering, .besluit, .buitenBehandelingLaten)
    },
    .alineas(
      "besluit.evenredigheid", "waarom het besluit evenredig is",
      of: "Geef het bij de stap besluit: --evenredigheid …."
    ) {
      $0.laatste(.evenredigheid, .besluit) ?? $0.laatste(.evenredigheid, .voornemen)
    },
    .alineas(
      "besluit.voorschriften", "de voorschriften of voorwaarden",
      of: "Geef ze bij de stap besluit: --voorschriften …."
    ) {
      $0.laatste(.voorschriften, .besluit) ?? $0.laatste(.voorschriften, .voornemen)
    },
    .tekst("besluit.grondslag", "bepalingen waarop het besluit rust", of: stap(.grondslagVastleggen)) {
      $0.grondslag($0.dossier.besluiten.last?.uitkomst)
    },
    .vlag("besluit.negatief", "of het besluit nadelig is") { $0.uitkomst?.isNegatief ?? false },
    .vlag("besluit.metVoorschriften", "of het besluit voorschriften inhoudt") {
      $0.uitkomst?.metVoorschriften ?? false
    },
    .vlag("besluit.onderaannemer", "of het om een onderaannemer gaat") {
      $0.aanvraag.soort.id == "overheidsopdracht-onderaannemer"
    },
    .tekst("contract.artikel", "bepaling die het beding toelaat") { bron in
      bron.aanvraag.soort.aard == .overheidsopdracht
        ? Artikel.wb("5 lid 2 b").voluit : Artikel.wb("5a b").voluit
    },
    .vlag("rechtsmiddel.isBezwaar", "of bezwaar openstaat") {
      $0.dossier.isPubliekrechtelijk
        && !Rechtsbeschermingstermijnen($0.dossier, kalender: $0.kalender).rechtstreeksBeroep
    },
    .vlag("rechtsmiddel.isBeroep", "of rechtstreeks beroep openstaat") {
      $0.dossier.isPubliekrechtelijk
        && Rechtsbeschermingstermijnen($0.dossier, kalender: $0.kalender).rechtstreeksBeroep
    },
    .tekst("rechtsmiddel.artikel", "bepaling over bezwaar of beroep") { bron in
      let direct = Rechtsbeschermingstermijnen(bron.dossier, kalender: bron.kalender).rechtstreeksBeroep
      return direct ? Artikel.awb("8:1").voluit : Artikel.awb("7:1 lid 1").voluit
    },
    .tekst("rechtsmiddel.termijn", "termijn voor bezwaar of beroep") { _ in
      Dutch.duration(Briefwet.rechtsmiddel)
    },
    .tekst(
      "rechtsmiddel.bezwaaradres", "adres voor een bezwaarschrift",
      of: "Zet het in de huisstijl: bezwaaradres = …."
    ) {
      $0.huisstijl.delen(.bezwaaradres).isEmpty
        ? nil : $0.huisstijl.delen(.bezwaaradres).joined(separator: ", ")
    },
    .tekst("rechtsmiddel.site", "webadres voor bezwaar", of: "Zet het in de huisstijl: bezwaarsite = ….") {
      $0.huisstijl[.bezwaarsite]
    },
    .tekst("rechtsmiddel.rechtbank", "bevoegde rechtbank", of: "Zet het in de huisstijl: rechtbank = ….") {
      $0.huisstijl[.rechtbank]
    },
    .tekst("geheimhouding", "de zin over de geheimhoudingsplicht, die de wet voorschrijft") { bron in
      "Op alle gegevens over anderen die u uit of bij deze brief leert kennen, rust een geheimhoudingsplicht "
        + "(\(Artikel.wb("28 lid 1").voluit)). U mag ze niet aan anderen doorgeven of bekendmaken, behalve waar een "
        + "wet u daartoe verplicht of waar dat voor de uitvoering van de Wet Bibob nodig is. U mag de gegevens wel "
        + "laten zien aan de rechter \(bron.dossier.isPubliekrechtelijk ? "bij wie u tegen het besluit opkomt" : "aan wie u de beslissing voorlegt") (\(Artikel.wb("28 lid 4").voluit)). Met deze "
        + "alinea wijst \(bron.aanvraag.orgaanInZin) u daar schriftelijk op. Bij een afschrift van een advies schrijft "
        + "\(Artikel.wb("28 lid 3").voluit) dat voor."
    },
  ]

  /// Reports to the register, closing, the working group.
  static let einde: [Briefveld] = [
    .vlag("melding.conclusie", "of een conclusie moet worden gemeld") { $0.melding == .conclusie },
    .vlag("melding.terugtrekking", "of een terugtrekking moet worden gemeld") {
      $0.melding == .terugtrekking
    },
    .dag("melding.sinds", "dag waarop de melding verschuldigd werd", of: geenMelding) {
      $0.laatsteMelding?.sinds
    },
    .tekst("melding.mate", "mate van gevaar die nu geldt", of: geenMelding) {
      ($0.dossier.conclusie?.mate ?? .geen).naam
    },
    .dag("melding.eerder", "dag van de eerdere melding", of: "Er is nog niets gemeld dat te corrigeren is.") {
      $0.dossier.meldingen.last { $0.soort == .conclusie && $0.gedaan != nil }?.gedaan
    },
    .dag("terugtrekking.datum", "dag waarop betrokkene zich terugtrok", of: stap(.terugtrekken)) {
      $0.dossier.teruggetrokken
    },
    .alineas(
      "terugtrekking.reden", "waarom het vermoeden bestaat dat de Wet Bibob de reden is",
      of: stap(.terugtrekken)
    ) {
      $0.laatste(.reden, .terugtrekken)
    },
    .dag("dossier.geopend", "dag van openen", of: "") { $0.dossier.geopend },
    .dag("dossier.gesloten", "dag van sluiten", of: stap(.sluiten)) { $0.dossier.gesloten },
    .tekst("dossier.fase", "fase van het dossier") { $0.dossier.fase.naam },
    .tekst("dossier.gebeurtenissen", "aantal gebeurtenissen in het logboek") { String($0.zaak.versie) },
    .dag("bewaartermijn.einde", "laatste dag van de bewaartermijn", of: stap(.sluiten)) {
      Termijnstaat.bewaartermijn($0.dossier, per: $0.dag)?.einde
    },
    .tekst("bewaartermijn.artikel", "waar de bewaartermijn staat", of: stap(.sluiten)) {
      Termijnstaat.bewaartermijn($0.dossier, per: $0.dag)?.artikel.description
    },
    .tekst("bewaartermijn.duur", "lengte van de bewaartermijn", of: stap(.sluiten)) { bron in
      bron.dossier.gesloten.map { _ in Dutch.duration(.jaren(bron.dossier.afgebroken ? 1 : 5)) }
    },
    .lijst(
      "vernietigd",
      [
        "nummer", "soort", "lichaam", "geopend", "gesloten", "gebeurtenissen", "artikel", "bewaardTot",
        "datum",
      ], "wat is vernietigd, alleen in een verklaring van vernietiging", of: naVernietiging
    ) { bron in bron.vernietigd.map(vernietigd) },
    .tekst("vernietigd.aantal", "hoeveel dossiers zijn vernietigd", of: naVernietiging) {
      $0.vernietigd.isEmpty ? nil : String($0.vernietigd.count)
    },
    .tekst("vernietigd.door", "wie vernietigde", of: naVernietiging) { $0.vernietigd.first?.door },
    .lijst(
      "werkvoorraad", ["nummer", "onderwerp", "soort", "fase", "sinds", "taak", "uiterlijk", "waarom"],
      "lopende dossiers voor de werkgroep", of: "Er zijn geen lopende dossiers; gebruik {{^werkvoorraad}}."
    ) { bron in bron.werkvoorraad.map { werk($0, bron) } },
  ]

  private static let naVernietiging =
    "Dit is er pas na het vernietigen: bibob vernietig DOSSIER --bewijs PAD."

  private static func vernietigd(_ bewijs: Vernietigingsbewijs) -> [String: Mustachewaarde] {
    [
      "nummer": .tekst(bewijs.nummer.description), "soort": .tekst(bewijs.soort),
      "lichaam": .tekst(bewijs.lichaam),
      "geopend": .tekst(bewijs.geopend.voluit), "gesloten": .dag(bewijs.gesloten, of: ""),
      "gebeurtenissen": .tekst(String(bewijs.gebeurtenissen)), "artikel": .tekst(bewijs.artikel.description),
      "bewaardTot": .dag(bewijs.bewaardTot, of: ""), "datum": .tekst(bewijs.datum.voluit),
    ]
  }

  private static let geenMelding = "Er is geen melding aan het LBB verschuldigd in dit dossier."

  /// A dossier on the agenda: its most pressing task, and the day by which it must be done.
  private static func werk(_ zaak: Zaak, _ bron: Briefbron) -> [String: Mustachewaarde] {
    let taak = Taken.van(zaak.dossier, per: bron.dag, kalender: bron.kalender).first
    return [
      "nummer": .tekst(zaak.nummer.description), "onderwerp": .tekst(zaak.dossier.aanvraag.onderwerp),
      "soort": .tekst(zaak.dossier.aanvraag.soort.naam), "fase": .tekst(zaak.dossier.fase.naam),
      "sinds": .tekst(zaak.dossier.faseSinds.voluit), "taak": .tekst(taak?.wat, of: ""),
      "uiterlijk": .dag(taak?.uiterlijk, of: ""), "waarom": .tekst(taak?.waarom, of: ""),
    ]
  }

  /// The provisions that templates cite.
  static let wet: [Briefveld] = Briefwet.tabel.map { regel in
    .tekst("wet.\(regel.naam)", "bepaling: \(regel.uitleg)") { regel.artikel($0.dossier).voluit }
  }
}

extension Briefbron {
  /// The provisions of the kind for an outcome, with the one that a person named; nil when there is none.
  func grondslag(_ uitkomst: Uitkomst?) -> String? {
    let artikelen = Briefwet.grondslag(aanvraag.soort, uitkomst)
    let texts = [artikelen.isEmpty ? nil : Artikel.voluit(artikelen), dossier.grondslagGenoemd].compactMap {
      $0
    }
    return texts.isEmpty ? nil : Dutch.list(texts)
  }

  /// The invitation of the person to whom the letter goes.
  var zienswijze: Voornemen.Zienswijze? {
    dossier.voornemen?.zienswijzen.first { $0.wie == persoon?.id }
  }

  var laatsteMelding: Melding? { dossier.teMelden }
  var melding: Melding.Soort? { dossier.teMelden?.soort }
}

extension Aanvraag {
  /// An outcome as the end of a sentence: `de vergunning te weigeren`.
  func zin(_ uitkomst: Uitkomst) -> String {
    switch uitkomst {
    case .verlenen: "de \(ding) te verlenen"
    case .verlenenMetVoorschriften: "de \(ding) te verlenen en daaraan voorschriften te verbinden"
    case .weigeren: "de \(ding) te weigeren"
    case .inStandLaten: "de \(ding) in stand te laten"
    case .voorschriftenVerbinden: "voorschriften te verbinden aan de \(ding)"
    case .voorschriftWijzigen: "de voorschriften bij de \(ding) te wijzigen"
    case .intrekken: "de \(ding) in te trekken"
    case .lagerVaststellen: "de \(ding) lager vast te stellen"
    case .buitenBehandeling: "de aanvraag niet te behandelen"
    case .gunnen: "de opdracht te gunnen"
    case .nietGunnen: "de opdracht niet te gunnen"
    case .onderaannemerAccepteren: "toestemming te geven voor de onderaannemer"
    case .onderaannemerWeigeren: "geen toestemming te geven voor de onderaannemer"
    case .aangaan: "de vastgoedtransactie aan te gaan"
    case .aangaanMetVoorwaarden: "de vastgoedtransactie alleen onder voorwaarden aan te gaan"
    case .nietAangaan: "de vastgoedtransactie niet aan te gaan"
    case .voortzetten: "de overeenkomst voort te zetten"
    case .opschorten: "de overeenkomst op te schorten"
    case .ontbinden: "de overeenkomst te ontbinden"
    case .beeindigen: "de overeenkomst te beëindigen"
    }
  }
}
