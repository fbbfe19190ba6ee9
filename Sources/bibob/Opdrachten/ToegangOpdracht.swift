import BibobCore

extension Opdracht {
  /// `bibob toegang ONDERWERP [DOSSIER]`
  static let toegang = Opdracht(
    name: "toegang", group: .control, summary: "regel wie welk dossier mag zien, en toon wie dat mag",
    arguments: [
      Argument(name: "ONDERWERP", help: "wat u met de toegang wilt"),
      Argument(name: "DOSSIER", help: "het dossier", kind: .dynamic("dossier"), required: false),
    ],
    options: [.sleutels],
    examples: [
      Example(
        "bibob toegang beginnen --naam \"A. de Vries\" --login vries",
        "begin een register; u bent coördinator"),
      Example(
        "bibob toegang gebruiker --naam \"B. Jansen\" --rol behandelaar --rol meelezer --pas jansen.pas",
        "neem een collega op, met een pas"),
      Example(
        "bibob toegang toelaten 2026-0001 --gebruiker G2 --rol meelezer --reden \"tweede paar ogen\"",
        "laat hem toe tot een dossier"),
      Example("bibob toegang wie 2026-0001", "wie mag dit dossier zien, sinds wanneer en waarom"),
    ],
    explanation: """
      Zonder register is een opslag één bureau: wie haar kan openen, ziet elk dossier. Met een register ziet iemand \
      alleen de dossiers waartoe hij is toegelaten. Van andere dossiers blijkt hem niets: zij bestaan voor hem niet \
      (geheimhouding: Wet Bibob art. 28 lid 1, Awb art. 2:5; beveiliging: AVG art. 32).

      Wie u bent, blijkt uit uw inlognaam of uit uw pas, een bestandje met een geheim waar BIBOB_PAS naar wijst. \
      --door geeft geen rechten. Wat een rol mag, en wat dit alles wel en niet beschermt, staat in docs/toegang.md.
      """, changes: true,
    dynamic: DynamicOptions(argument: "ONDERWERP") { Toegangsonderwerp.alle.map(\.variant) }
  ) { aanroep, uitvoer in
    let name = try aanroep.argument("ONDERWERP")
    guard let subject = Toegangsonderwerp.alle.first(where: { $0.variant.name == name }) else {
      throw Fout.gebruik("onbekend onderwerp")
    }
    if !subject.metDossier, aanroep.optionalArgument("DOSSIER") != nil {
      throw Fout.gebruik("‘toegang \(name)’ gaat niet over een dossier", uitleg: "Laat DOSSIER weg.")
    }
    return try subject.run(aanroep, uitvoer)
  }
}

/// What can be done with access: a row of ``alle``.
struct Toegangsonderwerp: Sendable {
  let variant: DynamicOptions.Variant
  var metDossier = false
  let run: @Sendable (Aanroep, Uitvoer) throws -> Uitgang

  /// Every subject, in the order of the help.
  static let alle = [beginnen, gebruiker, weg, pas, toelaten, uitlaten, wie]

  private struct Proef: Error {}

  /// Does something, or with `--droog` does it and takes it back.
  static func doe(_ aanroep: Aanroep, _ werkplek: Werkplek, _ body: () throws -> Void) throws {
    do {
      try werkplek.opslag.inEenTransactie {
        try body()
        if aanroep.droog { throw Proef() }
      }
    } catch is Proef {}
  }

  /// The user that `--gebruiker` names.
  static func gebruiker(_ aanroep: Aanroep, _ werkplek: Werkplek) throws -> Gebruiker {
    guard let register = werkplek.opslag.register else {
      throw Fout.gebruik(
        "deze opslag heeft geen register", uitleg: "Begin er een met: bibob toegang beginnen --naam NAAM.")
    }
    let id = aanroep.value("gebruiker") ?? ""
    guard let user = register.gebruiker(id) else {
      throw Fout.gebruik(
        "--gebruiker: geen nummer uit het register", uitleg: "‘bibob toegang wie’ noemt de gebruikers.")
    }
    return user
  }

  static func rollen(_ aanroep: Aanroep) -> Set<Rol> {
    Set(aanroep.values("rol").compactMap(Rol.init(rawValue:)))
  }

  static let rolkeuze = ValueKind.choice(Rol.allCases.map { ValueKind.Choice($0.rawValue, $0.naam) })
  static let naam = Option("naam", "NAAM", help: "de naam onder wat de gebruiker vastlegt")
  static let login = Option("login", "NAAM", help: "de inlognaam waaraan de machine de gebruiker kent")
  static let nieuwePas = Option("pas", "PAD", kind: .file, help: "maak hier een pas voor de gebruiker")
  static let wieOptie = Option("gebruiker", "G", required: true, help: "het nummer in het register")
  static let reden = Option("reden", "TEKST", required: true, help: "waarom")
}
