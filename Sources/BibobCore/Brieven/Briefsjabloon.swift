/// The texts of templates: those that go with the program, and those of a body over them.
public struct Briefbibliotheek: Sendable, Hashable {
  /// Templates and parts by name; `bibob/naam` is always the one that goes with the program.
  public private(set) var delen: [String: String] = [:]
  /// Descriptions by the name of the letter.
  public private(set) var beschrijvingen: [String: String] = [:]

  /// No texts.
  public init() {}

  /// A template or a part that goes with the program.
  public mutating func eigen(_ naam: String, _ tekst: String) {
    delen["bibob/" + naam] = tekst
    delen[naam] = tekst
  }

  /// A template or a part of a body, in the place of one of the same name.
  public mutating func vervang(_ naam: String, _ tekst: String) { delen[naam] = tekst }

  /// What a letter is for; the last one counts.
  public mutating func beschrijf(_ naam: String, _ tekst: String) { beschrijvingen[naam] = tekst }

  /// The names of the letters, in order.
  public var namen: [String] { beschrijvingen.keys.sorted() }

  /// Compiles a letter.
  /// - Throws: ``BriefFout`` with everything that is wrong.
  public func sjabloon(_ naam: String) throws(BriefFout) -> Briefsjabloon {
    guard let text = beschrijvingen[naam] else {
      let near = Suggestie.nearest(to: naam, in: namen).map { "Bedoelt u ‘\($0)’?" }
      throw BriefFout(
        sjabloon: naam,
        [
          Briefbevinding(
            plaats: nil, tekst: "Er is geen brief ‘\(naam)’.",
            advies: near ?? "‘bibob sjabloon lijst’ noemt de brieven.")
        ])
    }
    return try Briefsjabloon(Briefbeschrijving(text, naam: naam), beschrijving: text, delen: delen)
  }
}

/// A letter, compiled once and filled many times.
public struct Briefsjabloon: Sendable {
  /// What it is for and to whom it goes.
  public let beschrijving: Briefbeschrijving
  /// Every text that it is made of, by name, in order; the description under a name that no file has.
  public let bron: [(naam: String, tekst: String)]
  /// SHA-256 of those texts.
  public let afdruk: SHA256.Digest
  /// Outer names that it uses, in order.
  public let velden: [String]
  let namen: Briefnamen
  let titel: Briefprogramma
  let html: Briefprogramma
  let odt: Briefprogramma
  let tabellen: [(stijl: String, kolommen: [Int])]
  let stijlen: Set<String>

  init(
    _ beschrijving: Briefbeschrijving, beschrijving text: String, delen: [String: String]
  ) throws(BriefFout) {
    let naam = beschrijving.naam
    let vlak = Briefvlak(naam, delen: delen)
    let boom = Briefboom(vlak)
    let html = BriefHTML(boom.wortel)
    let odt = ODTSchrijver(boom.wortel)
    let titel = Brieftitel(boom.wortel)
    var bevindingen = vlak.bevindingen
    if bevindingen.isEmpty { bevindingen += boom.bevindingen + html.bevindingen + odt.bevindingen }
    if bevindingen.isEmpty {
      bevindingen += Briefvelden.bevindingen(vlak) + Briefplicht.bevindingen(beschrijving, vlak)
      if titel.bytes.isEmpty {
        bevindingen.append(
          Briefbevinding(
            plaats: Mustache.Plaats(bron: naam, regel: 1, kolom: 1), tekst: "De brief heeft geen kop (<h1>).",
            advies: "Geef het onderwerp in <h1>: het is ook de titel van het bestand."))
      }
    }
    guard bevindingen.isEmpty else { throw BriefFout(sjabloon: naam, bevindingen) }
    self.beschrijving = beschrijving
    namen = Briefnamen(vlak.merken)
    self.html = Briefprogramma(html.bytes, merken: vlak.merken, namen: namen)
    self.odt = Briefprogramma(odt.bytes, merken: vlak.merken, namen: namen)
    self.titel = Briefprogramma(titel.bytes, merken: vlak.merken, namen: namen)
    tabellen = odt.tabellen
    stijlen = odt.stijlen
    velden = Set(vlak.merken.map { Briefvelden.buitenste($0.naam) }).sorted()
    bron =
      [(Briefsjabloon.beschrijvingsnaam, text)]
      + vlak.gebruikt.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    afdruk = Briefsjabloon.afdruk(bron)
  }

  /// The name of the description among the texts.
  static let beschrijvingsnaam = ":beschrijving"

  private static func afdruk(_ bron: [(naam: String, tekst: String)]) -> SHA256.Digest {
    var schrijver = ByteSchrijver()
    for (naam, tekst) in bron {
      schrijver.text(naam)
      schrijver.text(tekst)
    }
    return (try? SHA256().digest(schrijver.bytes)) ?? SHA256.Digest()
  }
}

/// The text of the first heading: the title of the document.
private struct Brieftitel {
  private(set) var bytes: [UInt8] = []
  private var klaar = false

  init(_ takken: [Brieftak]) { zoek(takken) }

  private mutating func zoek(_ takken: [Brieftak]) {
    for tak in takken where !klaar {
      switch tak {
      case .element(let element) where element.naam == "h1":
        tekst(element.takken)
        klaar = true
      case .element(let element): zoek(element.takken)
      case .sectie(_, _, let inner): zoek(inner)
      case .tekst, .waarde: continue
      }
    }
  }

  private mutating func tekst(_ takken: [Brieftak]) {
    for tak in takken {
      switch tak {
      case .tekst(let text): XMLTeken.ontsnapt(text, in: &bytes)
      case .waarde(let merk): bytes += String(merk.teken).utf8
      case .element(let element): tekst(element.takken)
      case .sectie(let merk, let einde, let inner):
        bytes += String(merk.teken).utf8
        tekst(inner)
        bytes += String(einde.teken).utf8
      }
    }
  }
}

/// What the law wants in a letter, so that no template can leave it out.
enum Briefplicht {
  private struct Plicht {
    let geldt: @Sendable (Briefbeschrijving) -> Bool
    /// One of these fields must stand in the template.
    let velden: [String]
    /// Whether it must stand there always, not within a section.
    let altijd: Bool
    let artikel: Artikel
    let zin: String
  }

  private static let plichten: [Plicht] = [
    Plicht(
      geldt: { $0.aan == .derde || $0.stappen.contains(.voornemen) || $0.stappen.contains(.derdeUitnodigen) },
      velden: ["geheimhouding"], altijd: true, artikel: .wb("28 lid 3"),
      zin: "Wie een advies of een deel ervan krijgt, wordt schriftelijk op de geheimhoudingsplicht gewezen"),
    Plicht(
      geldt: { $0.aanBesluit && $0.rechtsgebied != .privaat }, velden: ["rechtsmiddel.artikel"],
      altijd: false,
      artikel: .awb("3:45"), zin: "Een besluit noemt het rechtsmiddel dat ertegen openstaat"),
    Plicht(
      geldt: { $0.naam == "lbb-kennisgeving" }, velden: ["lbb.gevraagd"], altijd: true,
      artikel: .wb("32"), zin: "Betrokkene hoort dat het LBB om advies is gevraagd"),
  ]

  /// Art. 28(3): a letter to a derde tells of nobody else.
  private static func eigenDeel(
    _ beschrijving: Briefbeschrijving, _ vlak: Briefvlak
  ) -> [Briefbevinding] {
    guard beschrijving.aan == .derde else { return [] }
    return vlak.merken.filter { $0.soort != .einde && Briefverzending.overAnderen.contains($0.naam.tekst) }
      .map { merk in
        Briefbevinding(
          plaats: merk.plaats,
          tekst:
            "Een derde krijgt alleen zijn eigen deel (\(Artikel.wb("28 lid 3"))); ‘\(merk.naam.tekst)’ gaat "
            + "ook over anderen.",
          advies: "Gebruik {{feiten.over}} en {{stukken.ingezien}}, of laat het weg.")
      }
  }

  static func bevindingen(_ beschrijving: Briefbeschrijving, _ vlak: Briefvlak) -> [Briefbevinding] {
    eigenDeel(beschrijving, vlak)
      + plichten.filter { $0.geldt(beschrijving) }.compactMap { plicht in
        let found = plicht.altijd ? vlak.altijd : Set(vlak.merken.map(\.naam.tekst))
        guard found.isDisjoint(with: plicht.velden) else { return nil }
        let fields = plicht.velden.map { "{{\($0)}}" }.joined(separator: " of ")
        return Briefbevinding(
          plaats: Mustache.Plaats(bron: beschrijving.naam, regel: 1, kolom: 1),
          tekst: "\(plicht.zin) (\(plicht.artikel)); het sjabloon doet dat niet.",
          advies: "Zet er \(fields) in" + (plicht.altijd ? ", buiten elke sectie." : "."))
      }
  }
}

extension Briefvlak {
  /// The names of values that stand outside every section.
  var altijd: Set<String> {
    var depth = 0
    var names: Set<String> = []
    for stuk in stukken {
      switch stuk {
      case .begin: depth += 1
      case .einde: depth -= 1
      case .waarde(let merk): if depth == 0 { names.insert(merk.naam.tekst) }
      case .tekst: continue
      }
    }
    return names
  }
}
