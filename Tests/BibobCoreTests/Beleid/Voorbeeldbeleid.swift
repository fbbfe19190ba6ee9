@testable import BibobCore

/// Policies for tests: one after a short municipal text, one with everything that a policy can say.
enum Voorbeeldbeleid {
  private static func dag(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(days: 0) }

  static var kust: Beleid {
    var policy = Beleid(
      "kust-2023", naam: "Bibob-beleid Kustdorp", lichamen: ["gemeente Kustdorp"],
      geldigheid: .inWerking(van: dag("2023-04-04")),
      bron: Beleidsbron(
        "Bibob-beleid Kustdorp, college 4 april 2023", .direct, adres: "https://voorbeeld.nl/beleid"),
      feiten: [Beleidsfeit("in_bijlage_1", .jaNee, "Staat de branche in bijlage 1 van het beleid?")],
      lijsten: [risico], regels: regels,
      standaard: [
        Standaardregel(
          "niet-genoemd", .bijIndicatie, tekst: "Wat het beleid niet noemt",
          bron: Beleidsbron("pagina als geheel", .onzeker))
      ])
    policy.opmerkingen = ["Bijlage 1 is niet gezien: of een bedrijf daarop staat, is een vraag"]
    return policy
  }

  private static var risico: Beleidslijst {
    var list = Beleidslijst(
      "risicocategorieen", naam: "risicocategorieën bouw",
      codes: ["horeca", "speelautomatenhal", "kapsalon", "cadeauwinkel", "transport", "autohandel"])
    list.waarden[1].synoniemen = ["gokhal"]
    list.bron = Beleidsbron("tweede punt, tweede streepje", .onzeker)
    return list
  }

  private static let alcohol = Voorwaarde.heeft(feit: "beslissing_soort", woorden: ["alcohol"])
  private static let bouw = Voorwaarde.heeft(feit: "beslissing_soort", woorden: ["bouw"])

  private static let regels = [
    Beleidsregel(
      "vrij-slijterij", .vrijstelling, .inBeginselGeen,
      als: .alle([
        alcohol, .eenVan([.heeft(feit: "branche", woorden: ["slijterij"]), .waar(feit: "paracommercieel")]),
      ]),
      tekst: "Slijterijen en paracommerciële inrichtingen, zoals een dorpshuis of kantine",
      bron: Beleidsbron("eerste punt, uitzondering", .direct)),
    Beleidsregel(
      "alcohol", .positief, .moet, als: alcohol, tekst: "Een aanvraag op grond van de Alcoholwet",
      bron: Beleidsbron("eerste punt", .direct)),
    Beleidsregel(
      "bouw-bedrag", .positief, .moet,
      als: .alle([
        bouw,
        .eenVan([
          .bedrag(feit: "bouwbedrag", .meerDan, .init(centen: 50_000_000, soort: "bouwsom")),
          .opLijst(feit: "branche", lijst: "risicocategorieen"),
        ]),
      ]), tekst: "Grote bouwplannen en bouwplannen van bedrijven met een hoger risico",
      bron: Beleidsbron("tweede punt", .direct)),
    Beleidsregel(
      "milieu", .positief, .moet,
      als: .alle([.heeft(feit: "beslissing_soort", woorden: ["milieu"]), .waar(feit: "in_bijlage_1")]),
      bron: Beleidsbron("derde punt", .direct)),
  ]

  /// Every kind of condition, modality, layer, list, area and remark.
  static var stad: Beleid {
    var policy = Beleid(
      "stad-2025", naam: "Beleidsregel Wet Bibob Stad & Ommeland 2025",
      lichamen: ["gemeente Stad", "gemeente Ommeland"],
      geldigheid: Beleidsgeldigheid(
        status: .inWerking, bekendgemaakt: dag("2025-02-01"), van: dag("2025-01-01"), tot: dag("2027-12-31"),
        peildatum: .indiening), bron: Beleidsbron("Gemeenteblad 2025, 1234", .verzonnen),
      feiten: [
        Beleidsfeit("eigen_geld", .jaNee, "Is de financiering met eigen geld gedaan?"),
        Beleidsfeit("ondermijning", .jaNee, "Bestaat een ernstig vermoeden van ondermijning?"),
      ], lijsten: lijsten,
      gebieden: [
        Beleidsgebied(
          id: "kern", naam: "de binnenstad", postcodes: ["1011", "1012"], straten: ["kade", "markt"],
          veelhoek: [])
      ], regels: stadsregels,
      standaard: [
        Standaardregel(
          "rest-vastgoed", .geen, als: .heeft(feit: "beslissing_soort", woorden: ["vastgoedtransactie"])),
        Standaardregel("rest", .nietGeregeld),
      ])
    policy.vervangt = ["stad-2019", "ommeland-2020"]
    return policy
  }

  private static var lijsten: [Beleidslijst] {
    var signals = Beleidslijst("signalen", naam: "aanwijzingen", codes: ["schulden", "stroman", "geweld"])
    for (index, group) in ["financiering", "financiering", "omgeving"].enumerated() {
      signals.waarden[index].groep = group
    }
    var branches = Beleidslijst("gevoelig", naam: "gevoelige branches", codes: ["autoverhuur", "belwinkel"])
    branches.van = dag("2025-07-01")
    return [
      signals, branches, Beleidslijst("kort", naam: "kleine horeca", codes: ["ijssalon", "lunchroom"]),
    ]
  }

  private static var stadsregels: [Beleidsregel] {
    var rules = [
      Beleidsregel(
        "buiten", .reikwijdte, .geen, als: .niet(.waar(feit: "binnen_wet")), tekst: "Wat buiten de wet valt",
        bron: Beleidsbron("artikel 2", .direct)),
      Beleidsregel(
        "signaal", .signaal, .moet,
        als: .eenVan([.oordeel(feit: "ondermijning"), .telling(lijst: "signalen", minstens: 2, groepen: 2)]),
        tekst: "Aanwijzingen van ondermijning", bron: Beleidsbron("artikel 3", .direct), gaatVoor: ["vrij"]),
      Beleidsregel(
        "vrij", .vrijstelling, .inBeginselGeen,
        als: .alle([
          .heeft(feit: "beslissing_soort", woorden: ["exploitatie"]),
          .binnen(feit: "laatste_toets", .jaren(2)),
          .niet(.heeft(feit: "rechtsvorm", woorden: ["bv", "stichting"])),
        ]), tekst: "Wie kort geleden is getoetst", bron: Beleidsbron("artikel 4", .afgeleid)),
      Beleidsregel(
        "horeca", .positief, .inBeginsel,
        als: .alle([
          .heeft(feit: "beslissing_soort", woorden: ["exploitatie"]),
          .eenVan([
            .alle([.inGebied("kern"), .niet(.opLijst(feit: "branche", lijst: "kort"))]),
            .opLijst(feit: "branche", lijst: "gevoelig"), .getal(feit: "aantal_bezoekers", .meerDan, 500),
          ]),
          .niet(.waar(feit: "eigen_geld")),
        ]), bron: Beleidsbron("artikel 5", .direct)),
      Beleidsregel(
        "subsidie", .positief, .steekproef,
        als: .alle([
          .heeft(feit: "beslissing_soort", woorden: ["subsidie"]),
          .bedrag(
            feit: "subsidie_bedrag", .minstens, .init(centen: 2_500_050, btw: .exclusief, perJaar: true)),
        ]), tekst: "Terugkerende subsidies", bron: Beleidsbron("artikel 6", .direct), percentage: 10),
      Beleidsregel(
        "vastgoed", .positief, .kan,
        als: .alle([
          .heeft(feit: "beslissing_soort", woorden: ["vastgoedtransactie"]),
          .bedrag(
            feit: "transactiewaarde", .meerDan,
            .init(centen: 10_000_000, soort: "koopsom", bepaaldDoor: .gemeente)),
          .datum(feit: "ontvangstdatum", .minstens, dag("2025-01-01")), .bekend(feit: "koper"),
        ]), tekst: "Verkoop van grond en panden", bron: Beleidsbron("artikel 7", .onzeker)),
    ]
    rules[1].diepte = .volledig
    rules[1].stadium = .lbbAdvies
    rules[3].diepte = .licht
    rules[3].acties = ["intakegesprek", "formulier-horeca"]
    rules[5].toelichting = "De tekst noemt geen termijn"
    return rules
  }
}
