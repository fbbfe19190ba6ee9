import TestSupport

@testable import BibobCore

/// Templates of the project, and dossiers to fill them from.
enum Briefproef {
  /// The templates that go with the program.
  static let bibliotheek: Briefbibliotheek = {
    var bibliotheek = Briefbibliotheek()
    let folder = Proefbestand.wortel + "/Templates"
    for file in Proefbestand.namen(in: folder + "/delen") where file.hasSuffix(".xhtml") {
      if let text = Momentopname.read("\(folder)/delen/\(file)") {
        bibliotheek.eigen(String(file.dropLast(6)), text)
      }
    }
    for name in Proefbestand.namen(in: folder) where name != "delen" {
      if let text = Momentopname.read("\(folder)/\(name)/sjabloon.xhtml") { bibliotheek.eigen(name, text) }
      if let text = Momentopname.read("\(folder)/\(name)/brief") { bibliotheek.beschrijf(name, text) }
    }
    return bibliotheek
  }()

  static let huisstijltekst = """
    naam = Gemeente Voorbeeldstad
    postadres = Postbus 10; 1234 AB Voorbeeldstad
    telefoon = 14 0123
    email = bibob@voorbeeldstad.example
    website = www.voorbeeldstad.example
    behandelaar = Team Vergunningen
    ondertekenaar = A. Verzonnen
    functie = teamleider Vergunningen
    mandaat = Mandaatregeling Voorbeeldstad
    lbb-adres = Postbus 1; 2500 AA Den Haag
    bezwaaradres = Postbus 10; 1234 AB Voorbeeldstad
    rechtbank = Rechtbank Noord-Voorbeeld
    """

  /// A full house style.
  static let huisstijl: Huisstijl = (try? Huisstijl(huisstijltekst, bestand: "huisstijl")) ?? Huisstijl()

  /// A dossier with addresses, on which every letter can be written.
  static func aanvraag(_ soort: Besluitsoort, _ spoor: Spoor, procedure: Procedure = .regulier) -> Aanvraag {
    Aanvraag(
      kenmerk: "Z-2026-00135", lichaam: "gemeente Voorbeeldstad", orgaan: soort.orgaan, soort: soort,
      spoor: spoor,
      procedure: procedure, ontvangen: Scenario.dag("2026-01-05"),
      onderwerp: "zaak De Verzonnen Herberg & Co",
      locatie: ["Dorpsstraat 1", "1234 AB Voorbeeldstad"],
      bestaandBesluit: spoor == .intrekking
        ? BestaandBesluit(kenmerk: "V-2020-7", datum: Scenario.dag("2020-03-02")) : nil,
      bedongen: Beding.allCases,
      partijen: [
        Partij(
          id: "P1", aard: .rechtspersoon, naam: "De Verzonnen Herberg B.V.", kvk: KvKNummer("12345678"),
          rechtsvorm: "besloten vennootschap", adres: ["Dorpsstraat 1", "1234 AB Voorbeeldstad"],
          rollen: [.betrokkene]),
        Partij(
          id: "P2", aard: .natuurlijkPersoon, naam: "J. Jansen", adres: ["Laan 2", "1234 AC Voorbeeldstad"],
          rollen: [.leidinggevende, .vermogensverschaffer]),
      ])
  }

  /// A dossier by its events.
  static func zaak(_ scenario: Scenario) -> Zaak? {
    Zaak(id: 1, nummer: Dossiernummer(jaar: 2026, volgnummer: 7), gebeurtenissen: scenario.gebeurtenissen)
  }

  /// What a letter of a dossier is filled from, on the last day on which something happened.
  static func bron(_ zaak: Zaak, _ beschrijving: Briefbeschrijving, huisstijl: Huisstijl = huisstijl)
    -> Briefbron?
  {
    let adres: Briefadres
    switch beschrijving.aan {
    case .betrokkene: adres = .persoon("P1")
    case .derde:
      let invited = zaak.dossier.voornemen?.zienswijzen.last { $0.wie != "P1" && $0.uitgenodigd != nil }
      guard let invited else { return nil }
      adres = .persoon(invited.wie)
    case .lbb: adres = .lbb
    case .intern, .werkgroep, .contract: adres = .intern
    }
    return Briefbron(
      zaak: zaak, dag: zaak.gebeurtenissen.map(\.datum).max() ?? zaak.dossier.geopend, kalender: .standaard,
      huisstijl: huisstijl, adres: adres, werkvoorraad: beschrijving.aan == .werkgroep ? [zaak] : [])
  }

  /// A worked refusal: form, completion, LBB, serious danger, views, decision.
  static func weigering() throws -> Scenario {
    guard let soort = Besluitsoort("alcohol-horecabedrijf") else { return Scenario() }
    var zaak = Scenario(aanvraag(soort, .aanvraag))
    try zaak.neem(
      .signaal, "2026-01-05", [.soort: "om-tip", .omschrijving: "melding van de officier van justitie"])
    try zaak.neem(.formulierUitzetten, "2026-01-07", [.termijn: "2026-01-21"])
    try zaak.neem(.formulierOntvangen, "2026-01-20")
    try zaak.neem(
      .aanvullingVragen, "2026-01-22",
      [
        .termijn: "2026-02-05",
        .ontbreekt: "leningsovereenkomst met bewijs van ontvangst\njaarrekening over drie jaren",
      ])
    try zaak.neem(.aanvullingOntvangen, "2026-02-03")
    try zaak.neem(.formulierVolledig, "2026-02-04")
    try zaak.neem(
      .bronRaadplegen, "2026-02-05",
      [.bron: "Handelsregister", .over: "P1", .bevinding: "aandelen overgedragen kort voor de aanvraag"])
    try zaak.neem(
      .feitVastleggen, "2026-02-06",
      [
        .omschrijving: "handel in verdovende middelen vanuit de vorige zaak", .wie: "P2", .grond: "b",
        .afloop: "veroordeling", .bron: "justitiële documentatie", .pleegdatum: "2023-04-11",
      ])
    try zaak.neem(
      .lbbAdviesVragen, "2026-02-09",
      [
        .bevindingen: "De herkomst van de lening is niet verklaard.", .kennisgeving: "2026-02-09",
        .vragen: "Is de geldgever betrokken bij strafbare feiten?\nWie heeft feitelijk zeggenschap?",
      ])
    try zaak.neem(.lbbVraagt, "2026-02-16", [.aan: "betrokkene", .vragen: "Wie is de geldgever?"])
    try zaak.neem(.lbbVraagBeantwoord, "2026-02-23")
    try zaak.neem(
      .lbbAdviesOntvangen, "2026-04-07",
      [.mateA: "geen", .mateB: "ernstig", .advies: "2026-04-02", .omschrijving: "advies"])
    try zaak.neem(
      .conclusie, "2026-04-10",
      [
        .mateA: "geen", .mateB: "ernstig", .feiten: "F1", .reden: "Het feit is recent en ernstig.",
        .vergewist: "Het advies is nagelopen op feiten, samenhang en volledigheid.",
      ])
    try zaak.neem(
      .voornemen, "2026-04-13",
      [
        .uitkomst: "weigeren", .termijn: "2026-04-28", .derden: "P2", .geheimhouding: "ja",
        .motivering:
          "De leiding pleegde strafbare feiten die samenhangen met de horeca.\nDe band bestaat nog.",
        .evenredigheid: "Voorschriften nemen het gevaar niet weg.",
      ])
    try zaak.neem(.derdeUitnodigen, "2026-04-14", [.wie: "P2", .termijn: "2026-04-28", .geheimhouding: "ja"])
    try zaak.neem(
      .zienswijzeOntvangen, "2026-04-24",
      [.wie: "P1", .wijze: "schriftelijk", .omschrijving: "Betrokkene wijst op de wisseling van leiding."])
    return zaak
  }
}
