import BibobCore

extension Opdracht {
  /// `bibob pakket DOSSIER`
  static let pakket = Opdracht(
    name: "pakket", group: .exchange, summary: "maak het pakket bij een verzoek om advies aan het LBB",
    arguments: [
      Argument(
        name: "DOSSIER", help: "het nummer, zoals 2026-0001", kind: .dynamic("dossier"), required: false)
    ],
    options: [
      Option("naar", "PAD", kind: .file, help: "het ZIP-bestand, of de map waarin het komt"),
      Option("zonder", "S,S", help: "stukken die niet meegaan"),
      Option("reden", "TEKST", help: "waarom die stukken niet meegaan"),
      Option("set", "SET", help: "naam of bestand van een vragenset, anders die is uitgezet"),
      Option(
        "controleer", "BESTAND", kind: .file, help: "ga na of een pakket nog precies is zoals het is gemaakt"),
      .sjablonen, .sleutels,
    ],
    examples: [
      Example(
        "bibob pakket 2026-0001 --droog", "is het verzoek compleet? wat ontbreekt, en wie kan het geven?"),
      Example("bibob pakket 2026-0001 --naar verzoek.zip", "maak het pakket en leg de verstrekking vast"),
      Example(
        "bibob pakket 2026-0001 --zonder S4 --reden \"interne notitie\" --droog", "laat een stuk weg"),
      Example("bibob pakket --controleer verzoek.zip", "ga een pakket na, ook zonder opslag"),
    ],
    explanation: """
      Eerst wordt nagegaan of het verzoek compleet is: zonder de gegevens van betrokkene en de bevindingen van het \
      eigen onderzoek (Wet Bibob art. 7a lid 4) kan het LBB van advies afzien (art. 9 lid 5). Ontbreekt er iets dat de \
      wet vraagt, dan komt er geen pakket (uitgang 3); erbij staat per punt het artikel, wie het kan geven en welke \
      opdracht het vastlegt. Wat alleen is aanbevolen, houdt het pakket niet tegen.

      In het pakket komen: inventaris, verzoek, bevindingen, onderzoeksvragen, vragenlijst, aanvraag, personen met hun \
      rol, de tekening van het netwerk, het bericht aan betrokkene, en de stukken. Wat niet naar het LBB mag, blijft \
      erbuiten en staat in de inventaris, met het artikel. Namen van bestanden noemen niemand.

      Het pakket is een zak volgens BagIt 1.0 (RFC 8493) met SHA-256 en SHA-512, in een ZIP-bestand. \
      \(Adviespakket.voorbehoud)

      Een pakket dat wordt gemaakt, komt als verstrekking aan het LBB in het logboek, met de SHA-256 van het bestand. \
      Met --droog wordt niets geschreven en niets vastgelegd. Het bestand is niet versleuteld.

      Met --controleer: uitgang 0, alles is zoals het is gemaakt; uitgang 1, alleen het ZIP-bestand eromheen is \
      anders; uitgang 4, een bestand is veranderd, weg, hernoemd of bijgezet.
      """, changes: true
  ) { aanroep, uitvoer in
    if let path = aanroep.value("controleer") {
      guard aanroep.optionalArgument("DOSSIER") == nil else {
        throw Fout.gebruik("--controleer gaat over een bestand, niet over een dossier")
      }
      return try Pakketcontrole.voer(path, aanroep, uitvoer)
    }
    guard aanroep.optionalArgument("DOSSIER") != nil else {
      throw Fout.gebruik("welk dossier? Geef DOSSIER, of --controleer BESTAND")
    }
    return try Pakketwerk(aanroep).voer(uitvoer)
  }
}

/// Making a package, as the command does it.
private struct Pakketwerk {
  let aanroep: Aanroep
  let werkplek: Werkplek
  let zaak: Zaak
  let netwerk: Netwerk
  let lijst: Vragenlijst
  let keuze: Pakketkeuze
  let volledigheid: Volledigheid

  init(_ aanroep: Aanroep) throws {
    self.aanroep = aanroep
    werkplek = try Werkplek(aanroep)
    zaak = try werkplek.kast.lees(try Werkplek.nummer(aanroep))
    netwerk = Netwerk(zaak.dossier, op: werkplek.vandaag)
    lijst = Vragenlijst(zaak.dossier, set: try Vragenkeuze.vind(aanroep, zaak.dossier).set, kringen: netwerk)
    keuze = Pakketkeuze(
      zaak.dossier, netwerk: netwerk, zonder: try Pakketwerk.zonder(aanroep, zaak.dossier),
      reden: aanroep.value("reden") ?? "")
    let beleid = try Beleidskeuze.vind(aanroep, zaak.dossier.aanvraag)?.beleid
    volledigheid = Volledigheid(
      zaak, lijst: lijst, netwerk: netwerk, keuze: keuze,
      wensen: beleid?.instellingen.gegevensvragen.compactMap(Bronwens.init) ?? [])
  }

  private static func zonder(_ aanroep: Aanroep, _ dossier: Dossier) throws -> [String] {
    guard let text = aanroep.value("zonder") else {
      guard aanroep.value("reden") == nil else { throw Fout.gebruik("--reden hoort bij --zonder") }
      return []
    }
    guard aanroep.value("reden") != nil else {
      throw Fout.gebruik(
        "waarom gaan deze stukken niet mee?", uitleg: "Geef --reden; die komt in de inventaris.")
    }
    let known = dossier.stukken.map(\.id)
    return try text.uppercased().split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init).map
    { id in
      guard known.contains(id) else {
        throw Fout.gebruik(
          "--zonder: dit stuk staat niet in het dossier",
          uitleg: known.isEmpty
            ? "Er is er nog geen toegevoegd." : "Mogelijk: \(known.joined(separator: ", ")).")
      }
      return id
    }
  }

  func voer(_ uitvoer: Uitvoer) throws -> Uitgang {
    let weergave = PakketWeergave(
      nummer: zaak.nummer, volledigheid: volledigheid, keuze: keuze, droog: aanroep.droog)
    guard volledigheid.isVolledig else {
      weergave.write(nil, to: uitvoer, json: aanroep.json)
      return .geweigerd
    }
    let pakket = try maak()
    if aanroep.droog {
      try beoordeel(pakket.regels.count)
      weergave.write(.init(pakket: pakket, bestand: nil, sha256: nil), to: uitvoer, json: aanroep.json)
      return .goed
    }
    let path = try doel()
    let hash = try schrijf(pakket, path)
    weergave.write(.init(pakket: pakket, bestand: path, sha256: hash), to: uitvoer, json: aanroep.json)
    return .goed
  }

  private func maak() throws -> Adviespakket {
    let sjablonen = try Sjabloonmap(own: aanroep.value("sjablonen"), map: aanroep.map)
    let (kast, zaak) = (werkplek.kast, zaak)
    return try Adviespakket(
      Adviespakket.Bron(
        zaak: zaak, netwerk: netwerk, lijst: lijst, keuze: keuze, volledigheid: volledigheid,
        bibliotheek: sjablonen.bibliotheek, huisstijl: sjablonen.huisstijl, kalender: kast.kalender
      ) { stuk in
        { uit in try kast.lees(stuk, van: zaak, uit) }
      })
  }

  /// Where it comes: the file itself, or a file in a folder that is there.
  private func doel() throws -> String {
    let name = Adviespakket.naam(zaak.nummer) + ".zip"
    var path = aanroep.value("naar") ?? name
    if !path.lowercased().hasSuffix(".zip") {
      guard Bestand.bestaat(path) else {
        throw Fout.gebruik("er is geen map \(path)", uitleg: "Geef een map die er is, of een naam op .zip.")
      }
      path += (path.hasSuffix("/") ? "" : "/") + name
    }
    if Bestand.bestaat(path) {
      throw Fout.gebruik("\(path) bestaat al", uitleg: "Kies met --naar een andere naam.")
    }
    return path
  }

  /// Writes the file and records the disclosure. The file gets its name only when both are done: a package that can be
  /// sent stands in the log.
  private func schrijf(_ pakket: Adviespakket, _ path: String) throws -> String {
    try beoordeel(pakket.regels.count)
    let part = path + ".deel"
    let bestand = try Bestandsschrijver(part)
    let hasher = try SHA256()
    try pakket.schrijf { bytes in
      hasher.update(bytes)
      try bestand.schrijf(bytes)
    }
    let hash = try hasher.finish().description
    try bestand.sluit()
    do {
      var after = zaak
      try werkplek.kast.neem(
        .verstrekken, in: &after, datum: werkplek.vandaag, velden: velden(pakket.regels.count, hash),
        door: werkplek.door, op: werkplek.moment)
    } catch {
      Bestand.verwijder(part)
      throw error
    }
    guard Bestand.verplaats(part, naar: path) else {
      throw Fout.beschadigd(
        "\(path) is niet te maken; het pakket staat in \(part)",
        uitleg: "De verstrekking is vastgelegd: geef het bestand zelf de goede naam.")
    }
    return hash
  }

  /// Whether the disclosure may be recorded.
  private func beoordeel(_ aantal: Int) throws {
    let outcome = werkplek.kast.beoordeel(
      zaak, .verstrekken, datum: werkplek.vandaag, velden: velden(aantal, "–"), vandaag: werkplek.vandaag,
      door: werkplek.door)
    if case .geweigerd(let refusals) = outcome { throw StapGeweigerd(weigeringen: refusals) }
  }

  private func velden(_ aantal: Int, _ hash: String) -> Velden {
    Velden([
      (.ontvanger, .tekst(Verstrekking.Ontvanger.lbb.rawValue)), (.bestemd, .tekst("Landelijk Bureau Bibob")),
      (.gegevens, .tekst("adviespakket van \(aantal) bestanden, SHA-256 \(hash)")),
      (.doel, .tekst("verzoek om advies (Wet Bibob art. 7a lid 4 en art. 9)")),
      (.personen, .lijst(zaak.dossier.partijen.map(\.id))),
    ])
  }
}

/// Inspecting a package.
private enum Pakketcontrole {
  static func voer(_ path: String, _ aanroep: Aanroep, _ uitvoer: Uitvoer) throws -> Uitgang {
    for name in ["naar", "zonder", "reden", "set"] where aanroep.value(name) != nil {
      throw Fout.gebruik("--\(name) hoort niet bij --controleer")
    }
    let bestand = try Bestandslezer(path)
    let progress = Voortgang()
    let verslag = try BagItControle.controleer(
      Zipbron(lengte: UInt64(bestand.grootte), lees: bestand.lees(_:_:))
    ) {
      progress.toon("controleren", Int64(clamping: $0), Int64(clamping: $1))
    }
    progress.klaar()
    PakketcontroleWeergave(pad: path, verslag: verslag).write(to: uitvoer, json: aanroep.json)
    if verslag.isHeel { return .goed }
    return verslag.inhoudIsHeel ? .bevindingen : .beschadigd
  }
}
