/// Writes dossiers as one XML document (`Schema/dossier.xsd`), piece by piece: memory holds one dossier at a time.
///
/// The same dossiers in the same order always give the same bytes. What it writes, ``Dossierlezer`` reads back as the
/// same values.
public struct Dossierschrijver {
  static let naamruimte = "urn:bibob:dossier:1"

  private var uit = XMLSchrijver()
  private var keten: Logketen
  private var aantal = 0
  private var dossier: SHA256.Digest?

  /// Begins a document.
  /// - Throws: ``CryptoFout`` when hashing cannot be set up.
  public init() throws(CryptoFout) {
    keten = try Logketen()
    uit.open("dossiers", [("xmlns", Dossierschrijver.naamruimte)])
  }

  /// Begins a dossier with its events; its exhibits follow, and ``sluitDossier()`` ends it.
  /// - Throws: ``SchrijfFout`` when a value cannot be written so that it is read back the same.
  public mutating func open(_ pakket: Dossierpakket) throws {
    var dossierketen = try Logketen(pakket.herkomst)
    uit.open(
      "dossier",
      [("nummer", pakket.herkomst.nummer.description), ("herkomst", pakket.herkomst.opslag)])
    for gebeurtenis in pakket.gebeurtenissen {
      let afdruk = try dossierketen.afdruk(gebeurtenis)
      try dossierketen.neem(afdruk)
      try schrijf(gebeurtenis, afdruk)
    }
    uit.leeg(
      "zegel",
      [
        ("gebeurtenissen", String(pakket.gebeurtenissen.count)), ("keten", dossierketen.waarde.description),
      ])
    dossier = dossierketen.waarde
  }

  /// Begins the exhibit that an event named; its bytes follow in pieces, in order.
  public mutating func openStuk(gebeurtenis: Int) {
    uit.open("stuk", [("gebeurtenis", String(gebeurtenis))])
  }

  /// Adds a piece of the exhibit.
  public mutating func brok(_ bytes: [UInt8]) { uit.tekst("brok", Base64.tekst(bytes)) }

  /// Ends the exhibit.
  public mutating func sluitStuk() { uit.sluit("stuk") }

  /// Ends the dossier.
  public mutating func sluitDossier() throws(CryptoFout) {
    guard let dossier else { return }
    uit.sluit("dossier")
    try keten.neem(dossier)
    aantal += 1
    self.dossier = nil
  }

  /// Ends the document; what it holds stands in its last element.
  public mutating func sluit() -> Dossierslot {
    uit.leeg("slot", [("dossiers", String(aantal)), ("keten", keten.waarde.description)])
    uit.sluit("dossiers")
    return Dossierslot(dossiers: aantal, keten: keten.waarde)
  }

  /// What was written since the last time, as UTF-8.
  public mutating func neem() -> [UInt8] { uit.neem() }

  private mutating func schrijf(
    _ gebeurtenis: Gebeurtenis, _ afdruk: SHA256.Digest
  ) throws(SchrijfFout) {
    let kop = [
      ("nr", String(gebeurtenis.volgnummer)), ("stap", gebeurtenis.stap.rawValue),
      ("datum", gebeurtenis.datum.description), ("dag", gebeurtenis.vastgelegd.dag.description),
      ("moment", String(gebeurtenis.vastgelegd.milliseconden)), ("door", gebeurtenis.door),
      ("afdruk", afdruk.description),
    ]
    let plaats = "gebeurtenis \(gebeurtenis.volgnummer)"
    guard gebeurtenis.door.unicodeScalars.allSatisfy(XMLTeken.mag) else {
      throw SchrijfFout(bezwaren: ["\(plaats): de naam van wie vastlegde bevat een teken dat niet in XML mag"]
      )
    }
    guard !gebeurtenis.velden.paren.isEmpty else { return uit.leeg("gebeurtenis", kop) }
    uit.open("gebeurtenis", kop)
    for paar in gebeurtenis.velden.paren { try schrijf(paar, plaats) }
    uit.sluit("gebeurtenis")
  }

  private mutating func schrijf(_ paar: Velden.Paar, _ plaats: String) throws(SchrijfFout) {
    let veld = [("veld", paar.veld.rawValue)]
    switch paar.waarde {
    case .tekst(let text): tekst("tekst", text, veld)
    case .lijst(let parts):
      guard !parts.isEmpty else { return uit.leeg("lijst", veld) }
      uit.open("lijst", veld)
      for part in parts { tekst("deel", part, []) }
      uit.sluit("lijst")
    case .datum(let day): uit.tekst("datum", day.description, veld)
    case .duur(let duur): uit.tekst("duur", duur.kort, veld)
    case .getal(let number): uit.tekst("getal", String(number), veld)
    case .aanvraag(let aanvraag):
      let objections = AanvraagVorm.bezwaren(aanvraag)
      guard objections.isEmpty else { throw SchrijfFout(bezwaren: objections.map { "\(plaats): \($0)" }) }
      uit.open("opening", veld)
      AanvraagSchrijver().schrijf(aanvraag, &uit)
      uit.sluit("opening")
    }
  }

  /// A text as it is, or in base64 when XML cannot hold one of its characters.
  private mutating func tekst(_ naam: String, _ text: String, _ attributen: [(String, String)]) {
    guard text.unicodeScalars.allSatisfy(XMLTeken.mag) else {
      return uit.tekst(naam, Base64.tekst(Array(text.utf8)), attributen + [("vorm", "base64")])
    }
    uit.tekst(naam, text, attributen)
  }
}
