import BibobCore

extension Opdracht {
  /// `bibob stuk DOSSIER BESTAND`
  static let stuk = Opdracht(
    name: "stuk", group: .work, summary: "voeg een bestand als stuk aan een dossier toe",
    arguments: [.dossier, Argument(name: "BESTAND", help: "het bestand, van welke soort ook", kind: .file)],
    options: [
      Option("omschrijving", "TEKST", required: true, help: "wat het is"),
      Option("bron", "TEKST", required: true, help: "waar het vandaan komt"),
      Option("gebruiksgrens", "TEKST", help: "waarvoor het mag worden gebruikt en waarvoor niet"),
      Option("naam", "NAAM", help: "de naam van het bestand, als die anders moet zijn"),
      Option("mediatype", "TYPE", help: "de soort bestand, anders naar het einde van de naam"),
      Option("datum", "DATUM", kind: .date, help: "de dag waarop het binnenkwam, anders vandaag"), .sleutels,
    ],
    examples: [
      Example(
        "bibob stuk 2026-0001 uittreksel.pdf --omschrijving \"uittreksel handelsregister\" --bron KVK",
        "voeg een uittreksel toe"),
      Example(
        "bibob stuk 2026-0001 brief.eml --omschrijving \"tip\" --bron OM --droog",
        "laat zien wat er zou gebeuren"
      ),
    ],
    explanation: """
      Het bestand komt versleuteld in de opslag, met de sleutel van het dossier, en krijgt een nummer (S1, S2, …). \
      Naam, grootte en SHA-256 staan alleen in het logboek, dat ook versleuteld is: aan de opslag is niet te zien \
      welke bekende documenten erin zitten. Het bestand zelf blijft staan waar het staat; gooi het zelf weg als dat moet.

      Een stuk is ten hoogste 2 GiB. Met stukken ziet u de lijst, met stuk-uit schrijft u een stuk weer uit.
      """, changes: true
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    var zaak = try werkplek.kast.lees(try Werkplek.nummer(aanroep))
    let path = try aanroep.argument("BESTAND")
    // Else who may read one dossier could carry off the keys of all.
    if let real = Platform.real(path),
      real == Platform.real(werkplek.opslag.sleutelpad) || real.hasPrefix(werkplek.opslag.map + "/")
    {
      throw Fout.gebruik("een bestand van de opslag zelf wordt geen stuk")
    }
    let bestand = try Bestandslezer(path)
    let datum = try aanroep.date("datum") ?? werkplek.vandaag
    let gegevens = Stukgegevens(
      naam: aanroep.value("naam") ?? path, mediatype: aanroep.value("mediatype"),
      omschrijving: aanroep.value("omschrijving") ?? "", bron: aanroep.value("bron") ?? "",
      gebruiksgrens: aanroep.value("gebruiksgrens"))
    if aanroep.droog {
      try werkplek.kast.beoordeelStuk(
        zaak, gegevens, grootte: bestand.grootte, datum: datum, vandaag: werkplek.vandaag)
      if aanroep.json {
        uitvoer.json([
          "dossier": .string(zaak.nummer.description), "naam": .string(gegevens.naam),
          "mediatype": .string(gegevens.mediatype), "grootte": .int(Int(bestand.grootte)), "droog": true,
        ])
      } else {
        uitvoer.line(
          "Zou toevoegen: \(Breedte.safe(gegevens.naam)) (\(StukWeergave.grootte(bestand.grootte))).")
        uitvoer.line("Er is niets vastgelegd.")
      }
      return .goed
    }
    let progress = Voortgang()
    var read: Int64 = 0
    let stuk = try werkplek.kast.voegStukToe(
      in: &zaak, gegevens, grootte: bestand.grootte, datum: datum, door: werkplek.door, op: werkplek.moment
    ) { buffer in
      let count = try bestand.lees(buffer)
      read += Int64(count)
      progress.toon("toevoegen", read, bestand.grootte)
      return count
    }
    progress.klaar()
    if aanroep.json {
      uitvoer.json(
        .object(
          [("dossier", .string(zaak.nummer.description)), ("versie", .int(zaak.versie)), ("droog", false)]
            + StukWeergave.velden(stuk)))
      return .goed
    }
    uitvoer.line("Toegevoegd: stuk \(uitvoer.paint(.antwoord, stuk.id)) van dossier \(zaak.nummer)")
    StukWeergave.write(stuk, to: uitvoer)
    return .goed
  }

  /// `bibob stukken DOSSIER`
  static let stukken = Opdracht(
    name: "stukken", group: .dossier, summary: "toon de stukken van een dossier", arguments: [.dossier],
    options: [.per, .bekendOp, .sleutels],
    examples: [
      Example("bibob stukken 2026-0001", "alle stukken"),
      Example("bibob stukken 2026-0001 --json", "met de SHA-256 van elk, voor een ander programma"),
    ]
  ) { aanroep, uitvoer in
    let zaak = try Werkplek(aanroep).zaak(aanroep)
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description),
        "stukken": .array(zaak.dossier.stukken.map { .object(StukWeergave.velden($0)) }),
      ])
    } else {
      StukWeergave.write(zaak, to: uitvoer)
    }
    return .goed
  }

  /// `bibob stuk-uit DOSSIER STUK`
  static let stukUit = Opdracht(
    name: "stuk-uit", group: .work, summary: "schrijf een stuk uit naar een bestand",
    arguments: [.dossier, Argument(name: "STUK", help: "het nummer van het stuk, zoals S1")],
    options: [
      Option("naar", "PAD", kind: .file, required: true, help: "het bestand dat wordt gemaakt"), .sleutels,
    ],
    examples: [Example("bibob stuk-uit 2026-0001 S1 --naar uittreksel.pdf", "schrijf stuk S1 uit")],
    explanation: """
      De inhoud wordt nagerekend: is het niet meer precies het bestand dat is toegevoegd, dan wordt er niets \
      geschreven. Een bestand dat er al staat, wordt niet overschreven. Buiten de opslag is het stuk niet meer \
      versleuteld: bewaar het niet langer dan nodig is.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let known = zaak.dossier.stukken.map(\.id)
    let id = try aanroep.argument("STUK").uppercased()
    guard let stuk = zaak.dossier.stuk(id) else {
      throw Fout.gebruik(
        "dit stuk staat niet in dossier \(zaak.nummer)", bedoelde: Suggestie.nearest(to: id, in: known),
        uitleg: known.isEmpty ? "Er is er nog geen toegevoegd." : "‘bibob stukken \(zaak.nummer)’ noemt ze.")
    }
    let path = aanroep.value("naar") ?? ""
    let bestand = try Bestandsschrijver(path)
    try werkplek.kast.lees(stuk, van: zaak) { try bestand.schrijf($0) }
    try bestand.sluit()
    if aanroep.json {
      uitvoer.json(
        .object(
          [("dossier", .string(zaak.nummer.description)), ("naar", .string(path))] + StukWeergave.velden(stuk)
        ))
    } else {
      uitvoer.line("Geschreven: \(path) (\(StukWeergave.grootte(stuk.grootte)), de SHA-256 klopt)")
    }
    return .goed
  }
}
