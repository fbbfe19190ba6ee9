/// The law table of the letters: every provision that a template can cite, by the name under which it does.
///
/// A template says `{{wet.bezwaar}}`; no article stands in a template itself. For a contract the provision is the
/// one that binds a body that contracts (``Artikel/voorPrivaatrecht``).
enum Briefwet {
  /// A provision by its name in templates.
  struct Regel: Sendable {
    let naam: String
    let uitleg: String
    let artikel: @Sendable (Dossier) -> Artikel

    init(_ naam: String, _ uitleg: String, _ artikel: @escaping @Sendable (Dossier) -> Artikel) {
      self.naam = naam
      self.uitleg = uitleg
      self.artikel = artikel
    }

    init(_ naam: String, _ artikel: Artikel, _ uitleg: String) {
      self.init(naam, uitleg) { $0.isPubliekrechtelijk ? artikel : artikel.voorPrivaatrecht }
    }
  }

  /// Length of the terms that letters name; a test holds them against the terms themselves.
  static let rechtsmiddel = Termijnduur.weken(6)
  static let buitenBehandeling = Termijnduur.weken(4)
  static let lbb = Termijnduur.weken(8)
  static let ingebreke = Termijnduur.weken(2)
  static let hergebruik = Termijnduur.jaren(5)

  static let tabel: [Regel] = [
    // Onderzoek en formulier
    Regel("onderzoek", .wb("7a lid 1"), "eigen onderzoek"),
    Regel("formulier", "gegevens die betrokkene geeft") {
      $0.aanvraag.spoor == .intrekking ? .wb("7a lid 3") : .wb("7a lid 2")
    },
    Regel("vragenlijst", .wb("7a lid 5"), "vaststelling van de formulieren"),
    Regel("bronnen", .wb("7b"), "open bronnen"),
    Regel("weigering-formulier", .wb("4 lid 1"), "weigering van de houder om het formulier in te vullen"),
    Regel("aanvullen", .awb("4:5 lid 1"), "gelegenheid om aan te vullen"),
    Regel("aanvullen-termijn", .awb("4:5 lid 4"), "termijn om buiten behandeling te laten"),
    Regel("opschorting-aanvullen", .awb("4:15 lid 1 a"), "opschorting door een verzoek om aanvulling"),
    // LBB
    Regel("lbb-advies", "advies van het LBB") { dossier in
      switch dossier.aanvraag.soort.aard {
      case .beschikking, .subsidie: .wb("9 lid 1")
      // Outside the Act there is no advice, and no letter about it (Bibob steps are refused there).
      case .overheidsopdracht, .overeenkomst: .wb("9 lid 2")
      case .vastgoedtransactie: .wb("9 lid 3")
      }
    },
    Regel("lbb-stukken", .wb("7a lid 4"), "gegevens en bevindingen die met het verzoek meegaan"),
    Regel("lbb-afzien", .wb("9 lid 5"), "gronden waarop het LBB van advies kan afzien"),
    Regel("lbb-kennisgeving", .wb("32"), "bericht aan betrokkene over het verzoek"),
    Regel("lbb-termijn", .wb("15 lid 1"), "termijn van het LBB"),
    Regel("lbb-verlenging", .wb("15 lid 3"), "verlenging van de termijn van het LBB"),
    Regel("lbb-stilstand", .wb("15 lid 2"), "stilstand van de termijn van het LBB"),
    Regel("lbb-opschorting", .wb("31"), "opschorting van de beslistermijn"),
    Regel("lbb-vragen", .wb("12 lid 3"), "vragen van het LBB aan betrokkene"),
    Regel("weigering-lbb", .wb("4 lid 2"), "weigering om vragen van het LBB te beantwoorden"),
    Regel("hergebruik", .wb("29"), "gebruik van advies en bevindingen voor een andere beslissing"),
    // Gevaar
    Regel("gevaar", "ernstig gevaar") { $0.isPubliekrechtelijk ? .wb("3 lid 1") : .wb("9 lid 4") },
    Regel("gevaar-a", .wb("3 lid 1 a"), "benutten van voordelen uit strafbare feiten"),
    Regel("gevaar-b", .wb("3 lid 1 b"), "plegen van strafbare feiten"),
    Regel("mate-a", .wb("3 lid 2"), "mate van gevaar, eerste grond"),
    Regel("mate-b", .wb("3 lid 3"), "mate van gevaar, tweede grond"),
    Regel("relatie", .wb("3 lid 4"), "relatie tot strafbare feiten"),
    Regel("evenredig", .wb("3 lid 5"), "evenredigheid aan gevaar en ernst"),
    Regel("verkrijging", .wb("3 lid 6"), "strafbaar feit ter verkrijging of behoud"),
    Regel("voorschriften", .wb("3 lid 7"), "voorschriften"),
    Regel("geen-voorschriften", .wb("9 lid 4"), "bij een overeenkomst gelden geen wettelijke voorschriften"),
    Regel("feiten-vast", .wb("3a lid 1"), "wanneer een feit vaststaat"),
    Regel("evenredig-awb", .awb("3:4 lid 2"), "evenredige belangenafweging"),
    Regel("vergewissen", .awb("3:9"), "nagaan of het advies zorgvuldig is"),
    Regel("motivering", .awb("3:46"), "deugdelijke motivering"),
    // Zienswijze en geheimhouding
    Regel("zienswijze", "gelegenheid voor een zienswijze") {
      $0.isPubliekrechtelijk ? .wb("33 lid 1") : .wb("33 lid 2")
    },
    Regel("zienswijze-wijze", .awb("4:9"), "mondeling of schriftelijk, naar keuze"),
    Regel("geheimhouding", .wb("28 lid 1"), "geheimhoudingsplicht"),
    Regel("geheimhouding-wijzen", .wb("28 lid 3"), "schriftelijk wijzen op de geheimhoudingsplicht"),
    Regel("doorgeven", .wb("28 lid 2"), "gesloten lijst van ontvangers"),
    Regel("rechter-inzage", .wb("28 lid 4"), "gegevens laten zien aan de rechter"),
    // Beslistermijn
    Regel("beslistermijn-redelijk", .awb("4:13 lid 2"), "redelijke termijn"),
    Regel("uitstel", .awb("4:14 lid 1"), "bericht dat de wettelijke termijn niet wordt gehaald"),
    Regel("ingebrekestelling", .awb("4:17 lid 3"), "ingebrekestelling"),
    Regel("dwangsom", .awb("4:17 lid 1"), "dwangsom bij niet tijdig beslissen"),
    Regel("niet-tijdig-beroep", .awb("6:12 lid 2"), "beroep tegen niet tijdig beslissen"),
    // Rechtsmiddelen
    Regel("bezwaar", .awb("7:1 lid 1"), "bezwaar"),
    Regel("beroep", .awb("8:1"), "beroep"),
    Regel("rechtstreeks-beroep", .awb("7:1 lid 1 d"), "beroep zonder bezwaar"),
    Regel("rechtsmiddel-termijn", .awb("6:7"), "termijn voor bezwaar en beroep"),
    Regel("rechtsmiddel-eisen", .awb("6:5 lid 1"), "eisen aan een bezwaar- of beroepschrift"),
    Regel("geen-schorsing", .awb("6:16"), "bezwaar en beroep schorsen niet"),
    Regel("voorlopige-voorziening", .awb("8:81 lid 1"), "voorlopige voorziening"),
    Regel("bekendmaking", .awb("3:41 lid 1"), "bekendmaking"),
    // Register
    Regel("melding", .wb("7a lid 7"), "melding van een conclusie, en van een correctie"),
    Regel("melding-terugtrekking", .wb("7a lid 8"), "melding van een terugtrekking"),
    Regel("melding-gegevens", .wb("11a lid 2"), "gegevens in de melding"),
    Regel("register", .wb("11a"), "register van het LBB"),
    Regel("tip", .wb("26"), "tip van het openbaar ministerie of een ander bestuursorgaan"),
    // Overeenkomsten
    Regel("opdracht", .wb("5 lid 1"), "overheidsopdracht"),
    Regel("opdracht-ontbinden", .wb("5 lid 2 b"), "bedongen ontbinding van een opdracht"),
    Regel("opdracht-onderaannemer", .wb("5 lid 2 c"), "bedongen toestemming voor onderaannemers"),
    Regel("vastgoed", .wb("5a"), "vastgoedtransactie"),
    Regel("vastgoed-beding", .wb("5a b"), "bedongen opschorting, ontbinding of beëindiging"),
    Regel("subsidie", .wb("6 lid 1"), "subsidie"),
    Regel("uitsluiting", Artikel(.aanbestedingswet, "2.86"), "verplichte uitsluitingsgronden"),
    Regel(
      "redelijkheid", Artikel(.burgerlijkWetboek, "3:14"), "privaatrecht niet in strijd met publiekrecht"),
  ]

  /// The provisions of a kind of decision that fit an outcome: those for refusing, for conditions, for withdrawing.
  static func grondslag(_ soort: Besluitsoort, _ uitkomst: Uitkomst?) -> [Artikel] {
    guard let uitkomst else { return soort.grondslag }
    let weigeren = ["27", "30a", "5.31", "30e", "30k", "15", "25", "7", "4.19b"]
    let intrekken = ["31", "5.40", "30f", "30l", "18", "26", "10"]
    let wanted: [String]
    switch uitkomst {
    case .intrekken, .lagerVaststellen: wanted = intrekken
    case .voorschriftenVerbinden, .verlenenMetVoorschriften, .voorschriftWijzigen: wanted = ["5.34"]
    default: wanted = weigeren
    }
    return soort.grondslag.filter { artikel in
      guard artikel.regeling != .wetBibob else { return true }
      return wanted.contains(String(artikel.nummer.split(separator: " ")[0]))
    }
  }

  /// Every provision that a letter of a dossier may cite.
  static func artikelen(_ dossier: Dossier) -> Set<Artikel> {
    var all = Set(tabel.map { $0.artikel(dossier) } + dossier.aanvraag.soort.grondslag)
    all.formUnion(Netwerkrol.Soort.allCases.flatMap(\.artikelen))
    all.formUnion(Relatie.Soort.allCases.compactMap(\.artikel))
    all.formUnion(Feit.Verband.allCases.map { .wb("3 lid 4 \($0.letter)") })
    all.formUnion(Feit.Grond.allCases.flatMap { [$0.lid] + Werkregel.van($0, in: dossier).map(\.artikel) })
    all.formUnion(Verstrekkingsregel.alle.map(\.artikel))
    all.formUnion([.wb("3a lid 3"), Artikel(.avg, "5 lid 1 b")])
    return all
  }
}
