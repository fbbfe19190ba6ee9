import BibobCore

extension Toegangsonderwerp {
  /// `toegang beginnen`
  static let beginnen = Toegangsonderwerp(
    variant: .init(
      name: "beginnen", summary: "begin een register van gebruikers; de eerste is coördinator",
      options: [
        Option("naam", "NAAM", required: true, help: naam.help), login, nieuwePas,
        Option(
          "rol", "ROL", kind: rolkeuze, repeats: true, help: "zijn rollen, anders coordinator en behandelaar"),
        Option(
          "vier-ogen", "STAP",
          kind: .choice(["conclusie", "voornemen", "besluit"]), repeats: true,
          help: "bij deze stap leest een ander mee"),
      ],
      explanation: """
        De eerste gebruiker wordt toegelaten tot elk dossier dat er al is. Daarna ziet iedereen alleen nog de \
        dossiers waartoe hij is toegelaten. Een register gaat niet meer weg.
        """)
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    var roles = rollen(aanroep)
    if roles.isEmpty { roles = [.coordinator, .behandelaar] }
    var user = Gebruiker(
      nummer: 1, naam: aanroep.value("naam") ?? "", login: aanroep.value("login"), rollen: roles)
    try geefPas(&user, aanroep)
    try doe(aanroep, werkplek) {
      try werkplek.kast.beginRegister(
        user, vierOgen: Set(aanroep.values("vier-ogen").compactMap(Stap.init(rawValue:))),
        door: werkplek.door,
        op: werkplek.moment)
    }
    return meld(user, "Het register is begonnen", aanroep, to: uitvoer)
  }

  /// `toegang gebruiker`
  static let gebruiker = Toegangsonderwerp(
    variant: .init(
      name: "gebruiker", summary: "neem een gebruiker op, of verander er een",
      options: [
        naam, login, nieuwePas,
        Option(
          "rol", "ROL", kind: rolkeuze, repeats: true, help: "wat hij mag zijn; herhaal voor meer rollen"),
        Option("gebruiker", "G", help: "verander deze gebruiker"),
      ])
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    guard let register = werkplek.opslag.register else {
      throw Fout.gebruik(
        "deze opslag heeft geen register", uitleg: "Begin er een met: bibob toegang beginnen --naam NAAM.")
    }
    if let refusal = werkplek.opslag.kijker.gebruiker?.beoordeel(.beheren) {
      throw StapGeweigerd(weigeringen: [refusal])
    }
    var user = Gebruiker(nummer: register.volgende, naam: "", rollen: [])
    if aanroep.value("gebruiker") != nil { user = try gebruiker(aanroep, werkplek) }
    user.naam = aanroep.value("naam") ?? user.naam
    user.login = aanroep.value("login") ?? user.login
    if !rollen(aanroep).isEmpty { user.rollen = rollen(aanroep) }
    user.isWeg = false
    guard !user.naam.isEmpty else { throw Fout.gebruik("--naam ontbreekt") }
    var trial = user
    if aanroep.value("pas") != nil { trial.pas = "-" }
    if let refusal = register.beoordeel(.gebruiker(trial)) { throw StapGeweigerd(weigeringen: [refusal]) }
    try geefPas(&user, aanroep)
    try doe(aanroep, werkplek) {
      try werkplek.opslag.leg(.gebruiker(user), reden: "", op: werkplek.moment)
    }
    return meld(user, "In het register", aanroep, to: uitvoer)
  }

  /// `toegang weg`
  static let weg = Toegangsonderwerp(
    variant: .init(
      name: "weg", summary: "laat een gebruiker uit het register vertrekken", options: [wieOptie, reden],
      explanation: "Hij ziet niets meer. Wat hij vastlegde, blijft op zijn naam staan.")
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let user = try gebruiker(aanroep, werkplek)
    try doe(aanroep, werkplek) {
      try werkplek.opslag.leg(.weg(user.nummer), reden: aanroep.value("reden") ?? "", op: werkplek.moment)
    }
    return meld(user, "Niet meer in het register", aanroep, to: uitvoer)
  }

  /// `toegang pas`
  static let pas = Toegangsonderwerp(
    variant: .init(
      name: "pas", summary: "maak een nieuwe pas voor uzelf; de oude geldt niet meer",
      options: [Option("naar", "PAD", kind: .file, required: true, help: "het bestand dat wordt gemaakt")])
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    guard var user = werkplek.opslag.kijker.gebruiker else {
      throw Fout.gebruik("deze opslag heeft geen register", uitleg: "Zonder register is er geen pas nodig.")
    }
    if !aanroep.droog { user.pas = try Pas.maak(naar: aanroep.value("naar") ?? "") }
    try doe(aanroep, werkplek) {
      try werkplek.opslag.leg(.gebruiker(user), reden: "nieuwe pas", op: werkplek.moment)
    }
    return meld(user, "Er is een nieuwe pas", aanroep, to: uitvoer)
  }

  /// Makes the pass that `--pas` asks for; a trial makes none.
  private static func geefPas(_ user: inout Gebruiker, _ aanroep: Aanroep) throws {
    guard let path = aanroep.value("pas") else { return }
    user.pas = aanroep.droog ? "-" : try Pas.maak(naar: path)
  }

  private static func meld(
    _ user: Gebruiker, _ done: String, _ aanroep: Aanroep, to uitvoer: Uitvoer
  ) -> Uitgang {
    if aanroep.json {
      uitvoer.json(.object(ToegangWeergave.velden(user) + [("droog", .bool(aanroep.droog))]))
    } else {
      uitvoer.line("\(done): \(uitvoer.paint(.antwoord, user.id)) \(Breedte.safe(user.naam))")
      if aanroep.droog { uitvoer.line("Dit was een proef: er is niets veranderd.") }
    }
    return .goed
  }
}
