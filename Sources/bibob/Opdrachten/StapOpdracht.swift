import BibobCore

extension Opdracht {
  /// `bibob stap DOSSIER STAP`
  static let stap = Opdracht(
    name: "stap", group: .work, summary: "zet een stap in een dossier",
    arguments: [.dossier, Argument(name: "STAP", help: "wat er is gebeurd", kind: .dynamic("stap"))],
    options: [
      Option("datum", "DATUM", kind: .date, help: "de dag waarop het in rechte gebeurde, anders vandaag"),
      Option(
        "versie", "N", kind: .number(1...10_000_000),
        help: "weiger als het dossier intussen verder is dan dit"),
      .sleutels,
    ],
    examples: [
      Example(
        "bibob stap 2026-0001 formulier-uitzetten --datum 2026-02-09 --termijn 2026-02-23",
        "het formulier is verstuurd, met twee weken de tijd"),
      Example(
        "bibob stap 2026-0001 formulier-ontvangen --datum 2026-02-18 --droog", "laat zien wat er zou gebeuren"
      ),
      Example("bibob hulp stap besluit", "de velden van één stap"),
    ],
    explanation: """
      Een stap wordt getoetst aan het dossier zoals het nu is. Mag hij niet, dan staat erbij welk artikel zich verzet, \
      wat er ontbreekt en wat te doen; er wordt dan niets vastgelegd (uitgang 3). Mag hij wel, dan komt hij als één \
      gebeurtenis in het logboek, met de dag waarop het gebeurde en de dag van vastleggen.
      """, changes: true,
    dynamic: DynamicOptions(
      argument: "STAP",
      elsewhere: [
        Stap.openen.rawValue: "bibob open AANVRAAG.xml",
        Stap.herstel.rawValue: "bibob herstel DOSSIER [GEBEURTENIS] --reden TEKST",
        Stap.stukToevoegen.rawValue: "bibob stuk DOSSIER BESTAND",
        Stap.toelaten.rawValue: "bibob toegang toelaten DOSSIER",
        Stap.toelatingBeeindigen.rawValue: "bibob toegang uitlaten DOSSIER",
        Stap.vernietigen.rawValue: "bibob vernietig DOSSIER",
        Stap.briefVastgesteld.rawValue: "bibob brief DOSSIER SJABLOON --definitief",
      ]
    ) {
      Verloop.tabel.filter {
        ![.vernietigen, .stukToevoegen, .briefVastgesteld, .toelaten, .toelatingBeeindigen].contains($0.stap)
      }.map { $0.variant }
    }
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    var zaak = try werkplek.kast.lees(try Werkplek.nummer(aanroep))
    guard let stap = Stap(rawValue: try aanroep.argument("STAP")) else {
      throw Fout.gebruik("onbekende stap")
    }
    if let version = aanroep.value("versie").flatMap({ Int($0) }), version != zaak.versie {
      throw Fout.geweigerd(
        "dossier \(zaak.nummer) is intussen gewijzigd: u las versie \(version), nu staat er versie \(zaak.versie)",
        artikel: Fout.logboek, uitleg: "Kijk met toon en probeer opnieuw.")
    }
    let datum = try aanroep.date("datum") ?? werkplek.vandaag
    werkplek.kast.vragen = try Vragenkeuze.voor(stap, zaak.dossier, aanroep)
    let velden = try Veldlezer(dossier: zaak.dossier, aanroep: aanroep).velden(stap)
    let before = zaak.dossier
    if aanroep.droog {
      try Stapverslag.proef(stap, in: &zaak, datum: datum, velden: velden, werkplek)
    } else {
      try werkplek.kast.neem(
        stap, in: &zaak, datum: datum, velden: velden, door: werkplek.door, op: werkplek.moment)
    }
    Stapverslag(
      stap: stap, datum: datum, before: before, zaak: zaak, per: werkplek.vandaag,
      kalender: werkplek.kast.kalender, droog: aanroep.droog
    ).write(to: uitvoer, json: aanroep.json)
    return .goed
  }
}

extension Overgang {
  /// The step as a variant of the command, with its fields as options.
  fileprivate var variant: DynamicOptions.Variant {
    DynamicOptions.Variant(
      name: stap.rawValue, summary: omschrijving, options: velden.map(\.option),
      explanation: ([omschrijving, "Artikel: " + artikelen.map(\.description).joined(separator: "; ") + "."]
        + wachters.map { "\($0.regel) (\($0.artikel))" } + (verschuldigd.isEmpty ? [] : [verschuldigd]))
        .joined(separator: "\n\n"))
  }
}

extension Veldeis {
  fileprivate var option: Option {
    let need = artikel.map { " (moet: \($0))" } ?? ""
    let help = veld.uitleg + need
    if let woorden {
      return Option(veld.rawValue, "WOORD", kind: .choice(woorden.map { ValueKind.Choice($0) }), help: help)
    }
    return switch veld.soort {
    case .datum: Option(veld.rawValue, "DATUM", kind: .date, help: help)
    case .duur: Option(veld.rawValue, "DUUR", kind: .duration, help: help)
    case .getal: Option(veld.rawValue, "N", kind: .number(1...10_000_000), help: help)
    case .partij: Option(veld.rawValue, "P", help: help)
    case .partijen: Option(veld.rawValue, "P,P", help: help)
    case .feit: Option(veld.rawValue, "F", help: help)
    case .feiten: Option(veld.rawValue, "F,F", help: help)
    case .relatie: Option(veld.rawValue, "R", help: help)
    case .kandidaat: Option(veld.rawValue, "K", help: help)
    case .stuk: Option(veld.rawValue, "S", help: help)
    case .bedrag: Option(veld.rawValue, "EURO", help: help)
    case .aandeel: Option(veld.rawValue, "PROCENT", help: help)
    case .bsn, .rsin, .kvk: Option(veld.rawValue, "NUMMER", help: help)
    case .tekst, .lijst, .keuze, .jaNee, .aanvraag, .brief: Option(veld.rawValue, "TEKST", help: help)
    }
  }
}

/// Turns options into the fields of a step.
private struct Veldlezer {
  let dossier: Dossier
  let aanroep: Aanroep

  func velden(_ stap: Stap) throws -> Velden {
    var velden = Velden()
    for eis in Verloop.overgang(stap)?.velden ?? [] {
      guard let text = aanroep.value(eis.veld.rawValue) else { continue }
      velden[eis.veld] = try waarde(text, eis.veld)
    }
    return velden
  }

  private func waarde(_ text: String, _ veld: Veld) throws -> Waarde {
    let name = "--\(veld.rawValue)"
    switch veld.soort {
    case .datum: return .datum(try datum(text, name))
    case .duur: return .duur(try duur(text, name))
    case .getal: return .getal(Int(text) ?? 0)
    case .lijst: return .lijst(try lijst(text, name))
    case .partij: return .tekst(try bekend(text, in: dossier.partijen.map(\.id), name))
    case .partijen:
      return .lijst(try lijst(text, name).map { try bekend($0, in: dossier.partijen.map(\.id), name) })
    case .feit: return .tekst(try bekend(text, in: dossier.feiten.map(\.id), name))
    case .feiten:
      return .lijst(try lijst(text, name).map { try bekend($0, in: dossier.feiten.map(\.id), name) })
    case .relatie: return .tekst(try bekend(text, in: dossier.relaties.map(\.id), name))
    case .kandidaat: return .tekst(try bekend(text, in: dossier.kandidaten.map(\.id), name))
    case .stuk: return .tekst(try bekend(text, in: dossier.stukken.map(\.id), name))
    case .bedrag: return .getal(try bedrag(text, name))
    case .aandeel: return .getal(try aandeel(text, name))
    case .bsn: return .tekst(try nummer(BSN(text)?.description, name, "een BSN dat aan de elfproef voldoet"))
    case .rsin:
      return .tekst(try nummer(RSIN(text)?.description, name, "een RSIN dat aan de elfproef voldoet"))
    case .kvk: return .tekst(try nummer(KvKNummer(text)?.description, name, "acht cijfers"))
    case .tekst, .keuze, .jaNee, .aanvraag, .brief: return .tekst(text)
    }
  }

  /// A day on which something about a dossier can have happened or can be due; others are slips, and lie too
  /// near the end of the calendar to count from.
  private func datum(_ text: String, _ name: String) throws -> CivilDate {
    let date = try aanroep.date(from: text)
    guard (1900...2199).contains(date.year) else {
      throw Fout.gebruik(
        "\(name): \(date) is niet aannemelijk", uitleg: "Geef een dag van 1900 tot en met 2199.")
    }
    return date
  }

  /// A length that a provision may have: in days or longer, at most ten years.
  private func duur(_ text: String, _ name: String) throws -> Termijnduur {
    let duur = try ValueKind.readDuration(text)
    guard duur.eenheid != .uren else {
      throw Fout.gebruik(
        "\(name): een termijn in uren heeft geen laatste dag",
        uitleg: "Schrijf dagen, weken, maanden of jaren, zoals 8w.")
    }
    let start = CivilDate(days: 0)
    guard duur.na(start) <= Termijnduur.jaren(10).na(start) else {
      throw Fout.gebruik("\(name): \(duur) is niet aannemelijk", uitleg: "Geef ten hoogste tien jaar.")
    }
    return duur
  }

  private func bedrag(_ text: String, _ name: String) throws -> Int {
    guard let cents = Bedrag.centen(text), let amount = Int(exactly: cents) else {
      throw Fout.gebruik("\(name): geen bedrag in euro's", uitleg: "Schrijf 12500 of 1250,50, zonder punten.")
    }
    return amount
  }

  private func aandeel(_ text: String, _ name: String) throws -> Int {
    guard let share = Aandeel.lees(text) else {
      throw Fout.gebruik("\(name): geen aandeel van 0 tot en met 100", uitleg: "Schrijf 51 of 33,33.")
    }
    return share
  }

  private func lijst(_ text: String, _ name: String) throws -> [String] {
    let parts = text.split(separator: ",").map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !ValueKind.isBlank($0) }
    guard !parts.isEmpty else { throw Fout.gebruik("\(name) is leeg") }
    return parts
  }

  /// The number of a person or fact. What is no such number is not repeated: it may be a name.
  private func bekend(_ text: String, in known: [String], _ name: String) throws -> String {
    let text = text.uppercased()
    if known.contains(text) { return text }
    let isNumber = text.utf8.count < 8 && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    throw Fout.gebruik(
      isNumber ? "\(name): ‘\(text)’ staat niet in dit dossier" : "\(name): geen nummer uit dit dossier",
      bedoelde: isNumber ? Suggestie.nearest(to: text, in: known) : nil,
      uitleg: known.isEmpty ? "Er is er nog geen vastgelegd." : "Mogelijk: \(known.joined(separator: ", ")).")
  }

  /// The number itself is not repeated: it may be a slip in a real one.
  private func nummer(_ value: String?, _ name: String, _ wanted: String) throws -> String {
    guard let value else { throw Fout.gebruik("\(name) is ongeldig: verwacht \(wanted)") }
    return value
  }
}
