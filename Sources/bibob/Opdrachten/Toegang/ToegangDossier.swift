import BibobCore

extension Toegangsonderwerp {
  /// `toegang toelaten DOSSIER`
  static let toelaten = Toegangsonderwerp(
    variant: .init(
      name: "toelaten", summary: "laat een gebruiker toe tot een dossier",
      options: [
        wieOptie, Option("rol", "ROL", kind: rolkeuze, required: true, help: "in welke rol"), reden,
      ],
      explanation: """
        Dit kan de coördinator, die daarvoor de inhoud niet hoeft te zien, en een behandelaar van het dossier. \
        Niemand laat zichzelf toe.
        """), metDossier: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let nummer = try Werkplek.nummer(aanroep)
    let user = try gebruiker(aanroep, werkplek)
    let rol = rollen(aanroep).first ?? .meelezer
    try doe(aanroep, werkplek) {
      _ = try werkplek.kast.laatToe(
        nummer, user, rol: rol, reden: aanroep.value("reden") ?? "", door: werkplek.door, op: werkplek.moment)
    }
    return meld("Toegelaten", user, rol, nummer, aanroep, to: uitvoer)
  }

  /// `toegang uitlaten DOSSIER`
  static let uitlaten = Toegangsonderwerp(
    variant: .init(
      name: "uitlaten", summary: "beëindig de toelating van een gebruiker tot een dossier",
      options: [
        wieOptie, Option("rol", "ROL", kind: rolkeuze, help: "alleen in deze rol, anders in alle"), reden,
      ]), metDossier: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let nummer = try Werkplek.nummer(aanroep)
    let user = try gebruiker(aanroep, werkplek)
    let rol = rollen(aanroep).first
    try doe(aanroep, werkplek) {
      _ = try werkplek.kast.laatUit(
        nummer, user, rol: rol, reden: aanroep.value("reden") ?? "", door: werkplek.door, op: werkplek.moment)
    }
    return meld("Niet meer toegelaten", user, rol, nummer, aanroep, to: uitvoer)
  }

  /// `toegang wie [DOSSIER]`
  static let wie = Toegangsonderwerp(
    variant: .init(
      name: "wie",
      summary: "toon wie een dossier mag zien, sinds wanneer en waarom; zonder dossier het register"),
    metDossier: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    guard let register = werkplek.opslag.register else {
      if aanroep.json {
        uitvoer.json(["register": false])
      } else {
        uitvoer.paragraph("Deze opslag heeft geen register: wie haar kan openen, ziet elk dossier.")
      }
      return .goed
    }
    guard aanroep.optionalArgument("DOSSIER") != nil else {
      ToegangWeergave.write(register, json: aanroep.json, to: uitvoer)
      return .goed
    }
    let nummer = try Werkplek.nummer(aanroep)
    ToegangWeergave.write(
      try werkplek.kast.toelatingen(nummer), nummer, register, json: aanroep.json, to: uitvoer)
    return .goed
  }

  private static func meld(
    _ done: String, _ user: Gebruiker, _ rol: Rol?, _ nummer: Dossiernummer, _ aanroep: Aanroep,
    to uitvoer: Uitvoer
  ) -> Uitgang {
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(nummer.description), "gebruiker": .string(user.id), "rol": JSON(rol?.rawValue),
        "droog": .bool(aanroep.droog),
      ])
    } else {
      let role = rol.map { " als \($0.naam)" } ?? ""
      uitvoer.line("\(done): \(user.id) \(Breedte.safe(user.naam))\(role), dossier \(nummer)")
      if aanroep.droog { uitvoer.line("Dit was een proef: er is niets veranderd.") }
    }
    return .goed
  }
}

/// Who may see what, for a person and for another program.
enum ToegangWeergave {
  static func velden(_ user: Gebruiker) -> [(String, JSON)] {
    [
      ("gebruiker", .string(user.id)), ("naam", .string(user.naam)), ("login", JSON(user.login)),
      ("pas", .bool(user.pas != nil)), ("rollen", .array(namen(user).map { .string($0) })),
      ("weg", .bool(user.isWeg)),
    ]
  }

  private static func namen(_ user: Gebruiker) -> [String] {
    Rol.allCases.filter(user.rollen.contains).map(\.rawValue)
  }

  static func write(_ register: Register, json: Bool, to uitvoer: Uitvoer) {
    if json {
      return uitvoer.json([
        "register": true, "vierOgen": .array(register.vierOgen.map(\.rawValue).sorted().map { .string($0) }),
        "gebruikers": .array(register.gebruikers.map { .object(velden($0)) }),
      ])
    }
    uitvoer.heading("Gebruikers van deze opslag")
    let rows = register.gebruikers.map { user -> [Cell] in
      let known = [user.login.map { "login \($0)" }, user.pas == nil ? nil : "pas"].compactMap { $0 }
      let roles = Rol.allCases.filter(user.rollen.contains).map(\.naam)
      return [
        Cell(user.id, .nadruk), Cell(user.naam, user.isWeg ? .zacht : nil),
        Cell(user.isWeg ? "(weg)" : roles.joined(separator: ", ")),
        Cell(known.joined(separator: ", "), .zacht),
      ]
    }
    uitvoer.table(
      Table(
        columns: [
          .init(""), .init("Naam", .wrap, minimum: 10), .init("Rollen", .wrap, minimum: 12),
          .init("Herkend aan", .wrap, minimum: 8),
        ],
        rows: rows, indent: 2))
    guard !register.vierOgen.isEmpty else { return }
    uitvoer.line()
    let steps = register.vierOgen.map(\.rawValue).sorted().joined(separator: ", ")
    uitvoer.paragraph("Een ander leest mee bij: \(steps).", indent: 2)
  }

  static func write(
    _ toelatingen: [Toelating], _ nummer: Dossiernummer, _ register: Register, json: Bool, to uitvoer: Uitvoer
  ) {
    if json {
      return uitvoer.json([
        "dossier": .string(nummer.description),
        "toelatingen": .array(
          toelatingen.map {
            [
              "gebruiker": .string($0.gebruiker), "naam": JSON(register.gebruiker($0.gebruiker)?.naam),
              "rol": .string($0.rol.rawValue), "sinds": .string($0.sinds.description),
              "reden": .string($0.reden), "tot": JSON($0.tot?.description),
              "eindreden": .string($0.eindreden),
            ]
          }),
      ])
    }
    uitvoer.heading("Toegelaten tot \(nummer)")
    let rows = toelatingen.map { toelating -> [Cell] in
      let ended = toelating.tot.map { "tot \($0): \(toelating.eindreden)" }
      return [
        Cell(toelating.gebruiker, .nadruk), Cell(register.gebruiker(toelating.gebruiker)?.naam ?? "?"),
        Cell(toelating.rol.naam), Cell(toelating.sinds.description),
        Cell(
          [toelating.reden, ended].compactMap { $0 }.joined(separator: "; "), ended == nil ? nil : .zacht),
      ]
    }
    uitvoer.table(
      Table(
        columns: [
          .init(""), .init("Naam", .wrap, minimum: 10), .init("Rol"), .init("Sinds"),
          .init("Waarom", .wrap, minimum: 16),
        ], rows: rows, indent: 2))
  }
}
