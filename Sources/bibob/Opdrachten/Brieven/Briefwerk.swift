import BibobCore

/// Making a letter from a dossier, as a command does it.
struct Briefwerk {
  let aanroep: Aanroep
  let werkplek: Werkplek
  let sjablonen: Sjabloonmap
  private let zaak: Zaak
  private let werkvoorraad: [Zaak]

  /// The dossier that the command line names, or all of those in hand for the working group.
  init(_ aanroep: Aanroep, _ werkplek: Werkplek, _ sjablonen: Sjabloonmap) throws {
    self.aanroep = aanroep
    self.werkplek = werkplek
    self.sjablonen = sjablonen
    guard try aanroep.argument("DOSSIER") == "werkgroep" else {
      zaak = try werkplek.kast.lees(try Werkplek.nummer(aanroep))
      werkvoorraad = []
      return
    }
    var open: [Zaak] = []
    try werkplek.kast.leesAlles(Dossierfilter()) { result in
      if let zaak = try? result.get(), zaak.dossier.fase.isInBehandeling { open.append(zaak) }
    }
    guard let first = open.first else { throw Fout.gebruik("er zijn geen lopende dossiers") }
    zaak = first
    werkvoorraad = open.sorted { $0.nummer < $1.nummer }
  }

  // MARK: - List

  /// The letters that fit the dossier now.
  func toonLijst(_ uitvoer: Uitvoer) -> Uitgang {
    let all = sjablonen.bibliotheek.namen.compactMap { try? sjablonen.bibliotheek.sjabloon($0).beschrijving }
    let fitting = all.filter { $0.waaromNiet(zaak) == nil && ($0.aan == .werkgroep) == !werkvoorraad.isEmpty }
    if aanroep.json {
      uitvoer.json([
        "dossier": .string(zaak.nummer.description), "brieven": .array(fitting.map(Briefweergave.json)),
      ])
    } else {
      uitvoer.heading("Brieven die nu bij \(zaak.nummer) passen")
      Briefweergave.tabel(fitting, to: uitvoer)
    }
    return .goed
  }

  // MARK: - Make

  /// Makes a letter, a draft or a final one.
  func maak(_ naam: String, _ uitvoer: Uitvoer) throws -> Uitgang {
    let sjabloon = try sjablonen.bibliotheek.sjabloon(naam)
    if let refusal = sjabloon.beschrijving.waaromNiet(zaak) { throw StapGeweigerd(weigeringen: [refusal]) }
    let vorm = aanroep.value("vorm") ?? "odt"
    let final = aanroep.flag("definitief")
    let adres = try adres(sjabloon.beschrijving)
    let dag = try aanroep.date("datum") ?? werkplek.vandaag
    if let refusal = Briefverzending.waaromNiet(sjabloon, zaak, aan: adres, dag: dag) {
      throw StapGeweigerd(weigeringen: [refusal])
    }
    let pers = try Briefpers(sjabloon, huisstijl: sjablonen.huisstijl, concept: !final)
    let gegevens = pers.gegevens(
      Briefbron(
        zaak: zaak, dag: dag, kalender: werkplek.kast.kalender, huisstijl: sjablonen.huisstijl, adres: adres,
        werkvoorraad: werkvoorraad))
    let bytes = try vorm == "html" ? pers.html(gegevens) : pers.odt(gegevens)
    let path =
      aanroep.value("uit")
      ?? "\(werkvoorraad.isEmpty ? zaak.nummer.description : "werkgroep")-\(naam).\(vorm)"
    guard !Bestand.bestaat(path) else {
      throw Fout.gebruik("\(path) bestaat al", uitleg: "Kies met --uit een andere naam.")
    }
    var verslag = Briefverslag(sjabloon: naam, adres: adres, path: path, droog: aanroep.droog)
    if final {
      let verzending = Briefverzending(sjabloon, zaak, aan: adres, dag: dag)
      verslag.stelVast(try stelVast(pers, gegevens, adres, vorm, bytes, verzending), verzending)
    }
    if !aanroep.droog { try schrijf(bytes, vorm, path) }
    verslag.write(to: uitvoer, json: aanroep.json)
    return .goed
  }

  /// Records a final letter, and what it hands on about third parties, in one go.
  private func stelVast(
    _ pers: Briefpers, _ gegevens: Briefgegevens, _ adres: Briefadres, _ vorm: String, _ bytes: [UInt8],
    _ verzending: Briefverzending
  ) throws -> Briefverslag.Vaststelling {
    guard werkvoorraad.isEmpty else {
      throw Fout.gebruik("een stuk van de werkgroep hoort bij geen dossier en wordt daar niet bewaard")
    }
    guard sjablonen.huisstijl[.ondertekenaar] != nil || pers.sjabloon.beschrijving.aan == .contract else {
      throw Fout.geweigerd(
        "een definitieve brief heeft een ondertekenaar", artikel: Artikel.awb("10:10").description,
        uitleg:
          "Zet ‘ondertekenaar’ en ‘functie’ in de huisstijl (‘mandaat’ als namens het orgaan wordt getekend)."
      )
    }
    let pakket = Briefpakket(vorm: vorm == "html" ? .html : .odt, pers: pers, gegevens: gegevens)
    let afdruk = try Briefpakket.afdruk(bytes)
    let velden = pakket.velden(aan: adres, afdruk: afdruk)
    var after = zaak
    return try werkplek.kast.log.inEenTransactie {
      let brief = try leg(.briefVastgesteld, velden, in: &after)
      guard case .verstrekking(let velden, _) = verzending else {
        return Briefverslag.Vaststelling(gebeurtenis: brief, afdruk: afdruk)
      }
      let verstrekking = try leg(.verstrekken, velden, in: &after)
      return Briefverslag.Vaststelling(gebeurtenis: brief, afdruk: afdruk, verstrekking: verstrekking)
    }
  }

  /// Takes a step, or tries it in memory; the number of the event.
  private func leg(_ stap: Stap, _ velden: Velden, in zaak: inout Zaak) throws -> Int {
    if aanroep.droog {
      try Stapverslag.proef(stap, in: &zaak, datum: werkplek.vandaag, velden: velden, werkplek)
    } else {
      try werkplek.kast.neem(
        stap, in: &zaak, datum: werkplek.vandaag, velden: velden, door: werkplek.door, op: werkplek.moment)
    }
    return zaak.versie
  }

  /// Makes a letter again that was kept.
  func opnieuw(_ number: Int, _ uitvoer: Uitvoer) throws -> Uitgang {
    guard
      let event = zaak.gebeurtenissen.first(where: { $0.volgnummer == number && $0.stap == .briefVastgesteld }
      ),
      let pakket = try Briefpakket(event.velden)
    else {
      throw Fout.gebruik(
        "gebeurtenis \(number) van \(zaak.nummer) is geen vastgestelde brief",
        uitleg: "‘bibob toon \(zaak.nummer)’ laat de gebeurtenissen zien: zoek brief-vastgesteld.")
    }
    let bytes = try pakket.bytes()
    let naam = pakket.sjabloon.beschrijving.naam
    guard try Briefpakket.afdruk(bytes) == event.velden.tekst(.afdruk) else {
      throw Fout.beschadigd(
        "de brief ‘\(naam)’ van gebeurtenis \(number) komt niet meer gelijk uit",
        uitleg: "Deze versie van het programma maakt brieven anders; gebruik het bestand dat toen is bewaard."
      )
    }
    let path = aanroep.value("uit") ?? "\(zaak.nummer)-\(naam)-\(number).\(pakket.vorm.rawValue)"
    if !aanroep.droog { try Bestand.schrijf(bytes, naar: path) }
    var verslag = Briefverslag(sjabloon: naam, adres: nil, path: path, droog: aanroep.droog)
    verslag.opnieuw = event
    verslag.write(to: uitvoer, json: aanroep.json)
    return .goed
  }

  // MARK: - Parts

  private func adres(_ beschrijving: Briefbeschrijving) throws -> Briefadres {
    let known = zaak.dossier.partijen.map(\.id)
    if let text = aanroep.value("aan")?.uppercased() {
      guard known.contains(text) else {
        throw Fout.gebruik(
          "--aan: geen persoon uit dit dossier", uitleg: "Mogelijk: \(known.joined(separator: ", ")).")
      }
      return .persoon(text)
    }
    switch beschrijving.aan {
    case .betrokkene: return .persoon(zaak.dossier.aanvraag.betrokkene?.id ?? "P1")
    case .derde:
      let invited = zaak.dossier.voornemen?.zienswijzen.dropFirst().map(\.wie) ?? []
      guard invited.count == 1, let only = invited.first else {
        throw Fout.gebruik(
          "aan welke derde?",
          uitleg:
            "Geef --aan: \(invited.isEmpty ? known.joined(separator: ", ") : invited.joined(separator: ", "))."
        )
      }
      return .persoon(only)
    case .lbb: return .lbb
    case .intern, .werkgroep, .contract: return .intern
    }
  }

  private func schrijf(_ bytes: [UInt8], _ vorm: String, _ path: String) throws {
    guard vorm == "pdf" else { return try Bestand.schrijf(bytes, naar: path) }
    try PDF.maak(bytes, naar: path)
  }
}

/// PDF by way of LibreOffice.
private enum PDF {
  private static let namen = [
    "soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
  ]

  static func maak(_ odt: [UInt8], naar path: String) throws {
    guard let program = Programmastart.vind(namen) else {
      throw Fout.beschadigd(
        "voor een pdf is LibreOffice nodig, en dat staat niet op deze machine",
        uitleg: "Maak de brief als odt of html, en bewaar hem daar als pdf; of installeer LibreOffice.")
    }
    let folder = try Bestand.tijdelijkeMap("bibob-brief-")
    let (source, made) = (folder + "/brief.odt", folder + "/brief.pdf")
    try Bestand.schrijf(odt, naar: source)
    // A profile of its own: a LibreOffice that is open would otherwise take the order and drop it.
    let code = Programmastart.voer(
      program,
      [
        "-env:UserInstallation=file://\(folder)/profiel", "--headless", "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir", folder, source,
      ])
    Bestand.verwijder(source)
    defer { _ = Programmastart.voer("/bin/rm", ["-rf", folder]) }
    guard code == 0, let bytes = try Bestand.lees(made, hoogstens: 1 << 28) else {
      throw Fout.beschadigd("LibreOffice kon van de brief geen pdf maken (uitgang \(code))")
    }
    try Bestand.schrijf(bytes, naar: path)
  }
}
