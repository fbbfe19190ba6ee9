/// The words for facts and codes, as a policy says them.
struct Beleidswoorden: Sendable {
  private let vragen: [String: Beleidsfeit]
  private let codes: [String: String]

  /// The words of a policy: its lists name codes, its facts bring questions. Those of the vocabulary come behind.
  init(_ beleid: Beleid, woordenschat: [Beleidsfeit] = Feitenlijst.alle) {
    vragen = Dictionary((beleid.feiten + woordenschat).map { ($0.naam, $0) }) { first, _ in first }
    codes = Dictionary(
      beleid.lijsten.flatMap(\.waarden).filter { !$0.naam.isEmpty }.map { ($0.code, $0.naam) }
    ) { first, _ in first }
  }

  /// The name of a code: that of a list, else the code itself with spaces.
  func code(_ code: String) -> String { codes[code] ?? Beleidswoorden.leesbaar(code) }

  /// A sector with its article: `een omgevingsvergunning voor bouwen`.
  func sector(_ code: String) -> String {
    if let known = Beleidswoorden.sectoren[code] { return known }
    guard let kind = Besluitsoort(code)?.naam else { return Beleidswoorden.leesbaar(code) }
    return "een " + (kind.hasPrefix("Alcoholwet") ? kind : Beleidsproza.kleineLetter(kind))
  }

  /// A fact as a noun with its article: `het bouwbedrag`.
  func naam(_ fact: String) -> String {
    if let known = Beleidswoorden.namen[fact] { return known }
    if let kind = fact.split(separator: ":").last, fact.hasPrefix("indicatoren") {
      return "de indicatoren van “\(kind)”"
    }
    if fact.hasSuffix(".datum") { return "de dag van het antwoord op “\(herkomst(fact))”" }
    if fact.hasSuffix(".bron") { return "de bron van het antwoord op “\(herkomst(fact))”" }
    return Beleidswoorden.metLidwoord(Beleidswoorden.leesbaar(fact))
  }

  /// The question of the fact before the dot, or its name.
  private func herkomst(_ fact: String) -> String {
    let own = String(fact.prefix { $0 != "." })
    return vragen[own]?.vraag ?? Beleidswoorden.leesbaar(own)
  }

  /// The question for a fact; nil when nobody worded one.
  func vraag(_ fact: String) -> String? { vragen[fact]?.vraag }

  /// A yes-or-no fact as a clause with its verb at the end, as it stands after `als`: `Staat de branche op de
  /// lijst?` becomes `de branche op de lijst staat`.
  func bijzin(_ fact: String, waar: Bool) -> String {
    if let (yes, no) = Beleidswoorden.oordelen[fact] { return waar ? yes : no }
    guard let question = vragen[fact]?.vraag else {
      return "voor “\(Beleidswoorden.leesbaar(fact))” het antwoord \(waar ? "ja" : "nee") is"
    }
    guard let clause = Beleidswoorden.omgedraaid(question) else {
      return "op de vraag “\(question)” het antwoord \(waar ? "ja" : "nee") is"
    }
    return waar ? clause : "het niet zo is dat \(clause)"
  }

  /// A question that begins with its verb, as a clause; nil for another.
  static func omgedraaid(_ question: String) -> String? {
    // What stands behind the question mark tells who answers where to look.
    guard let mark = question.firstIndex(of: "?") else { return nil }
    let rest = question[question.index(after: mark)...]
    guard rest.isEmpty || rest.hasPrefix(" (") else { return nil }
    let words = question[..<mark].split(separator: " ").map(String.init)
    guard words.count > 2, let first = words.first?.lowercased(), !open.contains(first),
      !words.contains(where: { $0.hasSuffix(",") || $0.hasSuffix(".") || $0.hasSuffix(":") })
    else { return nil }
    return (words.dropFirst() + [first]).joined(separator: " ")
  }

  private static let open: Set<String> = [
    "wat", "welk", "welke", "hoe", "hoeveel", "wie", "waar", "wanneer", "op", "in", "van", "uit", "aan",
    "met",
    "voor", "door", "om", "bij", "naar", "tot", "is/zijn",
  ]

  /// A name in files as words.
  static func leesbaar(_ name: String) -> String { String(name.map { $0 == "_" || $0 == "-" ? " " : $0 }) }

  /// With `de`, or `het` where that is known.
  static func metLidwoord(_ noun: String) -> String {
    let last = noun.split(separator: " ").first.map(String.init) ?? noun
    return (het.contains { last.hasSuffix($0) } ? "het " : "de ") + noun
  }

  private static let het = [
    "bedrag", "aantal", "karakter", "orgaan", "object", "pand", "perceel", "percentage",
  ]

  private static let sectoren = [
    "alcohol": "een vergunning op grond van de Alcoholwet", "exploitatie": "een exploitatievergunning",
    "terras": "een terrasvergunning", "ligplaats": "een ligplaatsvergunning",
    "seks": "een vergunning voor een seksbedrijf", "escort": "een vergunning voor een escortbedrijf",
    "coffeeshop": "een exploitatievergunning voor een coffeeshop",
    "speelautomatenhal": "een vergunning voor een speelautomatenhal",
    "speelgelegenheid": "een vergunning voor een speelgelegenheid",
    "kansspelautomaten": "een vergunning voor kansspelautomaten", "evenement": "een evenementenvergunning",
    "vuurwerkverkoop": "een vergunning voor de verkoop van vuurwerk",
    "bouw": "een omgevingsvergunning voor bouwen",
    "milieu": "een omgevingsvergunning voor een milieubelastende activiteit",
    "afwijken": "een omgevingsvergunning om van het omgevingsplan af te wijken",
    "huisvesting": "een vergunning op grond van de Huisvestingswet",
    "verhuurvergunning": "een verhuurvergunning",
    "subsidie": "een subsidie", "overheidsopdracht": "een overheidsopdracht",
    "opdracht": "een overheidsopdracht", "zorg": "een overheidsopdracht in de zorg",
    "omgevingsvergunning": "een omgevingsvergunning", "vergunning": "een vergunning",
    "omgevingsplan": "een omgevingsvergunning om van het omgevingsplan af te wijken",
    "horeca": "een vergunning voor een horecabedrijf", "slijterij": "een vergunning voor een slijterij",
    "seksinrichting": "een vergunning voor een seksinrichting",
    "apv": "een vergunning op grond van de APV", "verordening": "een vergunning op grond van een verordening",
    "vastgoedtransactie": "een vastgoedtransactie", "vastgoed": "een vastgoedtransactie",
    "taxi": "een taxivergunning", "vervoer": "een vervoersvergunning",
    "winkel": "een winkelvergunning", "nachtwinkel": "een vergunning voor een nachtwinkel",
    "parkeren": "een parkeervergunning", "openbare-inrichting": "een vergunning voor een openbare inrichting",
    "apv-ondermijning": "een vergunning op grond van de APV tegen een onveilig ondernemersklimaat",
    "beperkte_milieutoets": "een beperkte milieutoets",
    "verordening-overig": "een andere vergunning op grond van een verordening",
    "ontheffing-verordening": "een ontheffing van een verordening",
    "alcohol-horecabedrijf": "een Alcoholwetvergunning voor een horecabedrijf",
    "alcohol-slijtersbedrijf": "een Alcoholwetvergunning voor een slijtersbedrijf",
    "exploitatie-horeca": "een exploitatievergunning voor de horeca",
    "exploitatie-coffeeshop": "een exploitatievergunning voor een coffeeshop",
  ]

  private static let namen = [
    "beslissing_soort": "de soort beslissing", "branche": "de branche", "bouwbedrag": "het bouwbedrag",
    "subsidie_bedrag": "het subsidiebedrag", "opdrachtwaarde": "de waarde van de opdracht",
    "transactiewaarde": "de waarde van de transactie", "looptijd": "de looptijd", "postcode": "de postcode",
    "rechtsvorm": "de rechtsvorm", "partij_soort": "de soort partij", "vastgoed_soort": "het soort vastgoed",
    "object_soort": "het soort object", "evenement_soort": "het soort evenement",
    "aanleiding": "de aanleiding",
    "gebruik": "het gebruik", "stadsdeel": "het stadsdeel", "grondslag": "de grondslag",
    "subsidie_karakter": "het karakter van de subsidie", "rol_overheid": "de rol van het lichaam",
    "opdracht_sector": "de sector van de opdracht", "laatste_toets": "de laatste toets",
    "eerdere_toets": "de eerdere toets",
  ]

  private static let oordelen = [
    "paracommercieel": ("de inrichting paracommercieel is", "de inrichting niet paracommercieel is"),
    "commercieel": ("de inrichting commercieel is", "de inrichting niet commercieel is"),
    "grootschalig": ("het evenement grootschalig is", "het evenement niet grootschalig is"),
    "signaal": ("er een signaal is", "er geen signaal is"),
    "omcg_betrokken": ("een motorclub betrokken is", "geen motorclub betrokken is"),
    "open_house": ("het om een openhouseprocedure gaat", "het niet om een openhouseprocedure gaat"),
  ]
}
