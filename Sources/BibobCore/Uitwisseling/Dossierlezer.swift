/// Reads a document of dossiers, one dossier at a time, and checks its chains on the way.
///
/// An event that was altered, left out, moved or put in is found, by its own print or by the chain of its dossier; a
/// dossier that is missing by the end of the document. Whether the sender wrote it says only a signature
/// (``Dossierzegel``).
public struct Dossierlezer: Sendable {
  private let stroom: XMLStroom

  /// The largest file that is taken in: 1 TiB.
  public static let grootste = 1 << 40

  /// A reader with a compiled schema.
  public init(schema: XMLSchema) {
    stroom = XMLStroom(
      schema: schema, vocabulaire: .dossier,
      grenzen: XMLGrenzen(bytes: Dossierlezer.grootste, tekst: 24 << 20, merkteken: 256 << 10))
  }

  /// A reader with the schema in this file.
  /// - Throws: ``InvoerFout`` when the schema cannot be used.
  public init(schemapad: String) throws(InvoerFout) { self.init(schema: try XMLSchema(pad: schemapad)) }

  /// Hands over each dossier when its chain was found right; what the whole file holds at the end.
  ///
  /// Until the end has come, a later part may still prove wrong: do nothing that cannot be undone.
  /// - Throws: ``InvoerFout``, and what `neem` throws.
  @discardableResult
  public func lees(_ herkomst: XMLHerkomst, _ neem: (Dossierpakket) throws -> Void) throws -> Dossierslot {
    try withoutActuallyEscaping(neem) { neem in
      let opbouw = try Dossieropbouw(neem)
      try stroom.verwerkLang(herkomst) { try opbouw.neem($0) }
      guard let slot = opbouw.slot else {
        throw InvoerFout(
          bestand: herkomst.naam, tekst: "Het einde van het bestand ontbreekt.",
          advies: "Vraag de afzender om het hele bestand.")
      }
      return slot
    }
  }
}

extension XMLVocabulaire {
  /// The words of a document of dossiers. Of what it holds nothing is shown but numbers, steps and days.
  static let dossier = XMLVocabulaire(
    naamruimte: Dossierschrijver.naamruimte,
    houders: XMLVocabulaire.aanvraag.houders.union([
      "dossiers", "dossier", "gebeurtenis", "lijst", "opening",
    ]),
    openbaar: [
      "besluitsoort", "procedure", "ontvangen", "gebeurtenis@nr", "gebeurtenis@stap", "gebeurtenis@datum",
      "gebeurtenis@dag", "gebeurtenis@moment", "gebeurtenis@afdruk", "dossier@nummer", "dossier@herkomst",
      "zegel@gebeurtenissen", "zegel@keten", "slot@dossiers", "slot@keten", "tekst@veld", "lijst@veld",
      "datum@veld", "duur@veld", "getal@veld", "opening@veld", "tekst@vorm", "deel@vorm", "aanvraag@spoor",
    ],
    vertrouwelijk: XMLVocabulaire.aanvraag.vertrouwelijk.union([
      "tekst", "deel", "getal", "zegel", "slot",
    ]))
}

/// Puts dossiers together out of the events of a document.
private final class Dossieropbouw {
  private let aflever: (Dossierpakket) throws -> Void
  private(set) var slot: Dossierslot?
  private var bestandsketen: Logketen
  private var aantal = 0
  private var gezien: Set<Dossierherkomst> = []

  private var herkomst: Dossierherkomst?
  private var keten: Logketen?
  private var gebeurtenissen: [Gebeurtenis] = []
  private var takken: [XMLTak] = []
  private let lezer = GebeurtenisLezer()

  init(_ aflever: @escaping (Dossierpakket) throws -> Void) throws(CryptoFout) {
    self.aflever = aflever
    bestandsketen = try Logketen()
  }

  func neem(_ gebeurtenis: XMLGebeurtenis) throws -> XMLBezwaar? {
    switch gebeurtenis {
    case .begin(let naam, let attributen, let nummer):
      let tak = XMLTak(naam: naam, attributen: attributen, nummer: nummer)
      if !takken.isEmpty || naam == "gebeurtenis" {
        takken.append(tak)
        return nil
      }
      return try begin(tak)
    case .tekst(let text):
      if !takken.isEmpty { takken[takken.count - 1].voegToe(text) }
      return nil
    case .einde(let naam):
      guard let tak = takken.popLast() else { return try naam == "dossier" ? lever() : nil }
      guard takken.isEmpty else {
        takken[takken.count - 1].voegToe(tak)
        return nil
      }
      return try voegToe(tak)
    }
  }

  private func begin(_ tak: XMLTak) throws -> XMLBezwaar? {
    switch tak.naam {
    case "dossier": try beginDossier(tak)
    case "zegel": zegel(tak)
    case "slot": slot(tak)
    default: nil
    }
  }

  private func beginDossier(_ tak: XMLTak) throws -> XMLBezwaar? {
    gebeurtenissen = []
    guard let nummer = tak.attribuut("nummer").flatMap(Dossiernummer.init),
      let herkomst = Dossierherkomst(opslag: tak.attribuut("herkomst") ?? "", nummer: nummer)
    else { return bezwaar(tak, "Nummer of herkomst van dit dossier is niet te lezen.") }
    keten = try Logketen(herkomst)
    self.herkomst = herkomst
    guard gezien.insert(herkomst).inserted else {
      return bezwaar(tak, "Dit dossier staat twee keer in het bestand.")
    }
    return nil
  }

  private func voegToe(_ tak: XMLTak) throws -> XMLBezwaar? {
    switch lezer.lees(tak) {
    case .bezwaar(let bezwaar): return bezwaar
    case .gebeurtenis(let gebeurtenis, let afdruk):
      guard gebeurtenis.volgnummer == gebeurtenissen.count + 1 else {
        return bezwaar(
          tak,
          "Hier hoort gebeurtenis \(gebeurtenissen.count + 1) te staan: er is er een weg, of de volgorde "
            + "is veranderd.")
      }
      guard let real = try keten?.afdruk(gebeurtenis), real == afdruk else {
        return bezwaar(tak, "Deze gebeurtenis is na het exporteren veranderd: haar afdruk klopt niet.")
      }
      try keten?.neem(afdruk)
      gebeurtenissen.append(gebeurtenis)
      return nil
    }
  }

  private func zegel(_ tak: XMLTak) -> XMLBezwaar? {
    guard tak.attribuut("gebeurtenissen") == String(gebeurtenissen.count),
      tak.attribuut("keten") == keten?.waarde.description
    else { return bezwaar(tak, "Het zegel past niet bij de gebeurtenissen van dit dossier.") }
    return nil
  }

  private func lever() throws -> XMLBezwaar? {
    guard let herkomst, let keten else { return nil }
    try bestandsketen.neem(keten.waarde)
    aantal += 1
    try aflever(Dossierpakket(herkomst: herkomst, gebeurtenissen: gebeurtenissen))
    return nil
  }

  private func slot(_ tak: XMLTak) -> XMLBezwaar? {
    guard tak.attribuut("dossiers") == String(aantal),
      tak.attribuut("keten") == bestandsketen.waarde.description
    else {
      return bezwaar(tak, "Het slot past niet bij de dossiers: er is er een weg, bij gezet of verplaatst.")
    }
    slot = Dossierslot(dossiers: aantal, keten: bestandsketen.waarde)
    return nil
  }

  private func bezwaar(_ tak: XMLTak, _ tekst: String) -> XMLBezwaar {
    XMLBezwaar(nummer: tak.nummer, tekst: tekst, advies: "Vraag de afzender om het bestand opnieuw te maken.")
  }
}
