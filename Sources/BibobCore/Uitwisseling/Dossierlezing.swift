/// A document of dossiers while it is read: a dossier, then its exhibits piece by piece, then the next dossier.
///
/// Until ``slot`` is there, a later part may still prove wrong: do nothing that cannot be undone.
public final class Dossierlezing {
  private let trekker: XMLTrekker
  private let bestand: String
  private var keten: Logketen
  private var aantal = 0
  private var gezien: Set<Dossierherkomst> = []
  private var dossier: Lopend?
  private var stuk: Stuklezing?
  /// What the file holds; nil until its end was read.
  public private(set) var slot: Dossierslot?

  /// A dossier of which the exhibits may still come.
  private struct Lopend {
    var keten: SHA256.Digest
    /// Events whose exhibit did not come yet, with its size and hash.
    var verwacht: [Int: (grootte: Int, sha256: String)]
  }

  /// An exhibit whose pieces are being read.
  private struct Stuklezing {
    var tak: XMLTak
    var hasher: SHA256
    var rest: Int
    var sha256: String
  }

  init(_ trekker: XMLTrekker, _ bestand: String) throws(CryptoFout) {
    self.trekker = trekker
    self.bestand = bestand
    keten = try Logketen()
  }

  /// The next dossier; nil at the end of the document. Exhibits that were not asked for are read and checked.
  /// - Throws: ``InvoerFout``, ``CryptoFout``.
  public func volgende() throws -> Dossierpakket? {
    while try volgendStuk() != nil {}
    while let gebeurtenis = try trekker.volgende() {
      guard case .begin(let naam, let attributen, let nummer) = gebeurtenis else { continue }
      let tak = XMLTak(naam: naam, attributen: attributen, nummer: nummer)
      if naam == "dossier" { return try leesDossier(tak) }
      if naam == "slot" { try neemSlot(tak) }
    }
    guard slot != nil else {
      throw InvoerFout(
        bestand: bestand, tekst: "Het einde van het bestand ontbreekt.",
        advies: "Vraag de afzender om het hele bestand.")
    }
    return nil
  }

  /// The number of the event whose exhibit comes next; nil when the dossier has no more.
  /// - Throws: ``InvoerFout``, ``CryptoFout``.
  public func volgendStuk() throws -> Int? {
    while stuk != nil { while try brok() != nil {} }
    guard var lopend = dossier else { return nil }
    while let gebeurtenis = try trekker.volgende() {
      if case .einde("dossier") = gebeurtenis { break }
      guard case .begin("stuk", let attributen, let nummer) = gebeurtenis else { continue }
      let tak = XMLTak(naam: "stuk", attributen: attributen, nummer: nummer)
      guard let event = tak.attribuut("gebeurtenis").flatMap({ Int($0) }),
        let wanted = lopend.verwacht.removeValue(forKey: event)
      else { throw fout(tak, "Geen gebeurtenis van dit dossier noemt dit stuk, of het staat er twee keer.") }
      dossier = lopend
      stuk = Stuklezing(tak: tak, hasher: try SHA256(), rest: wanted.grootte, sha256: wanted.sha256)
      return event
    }
    if let missing = lopend.verwacht.keys.min() {
      throw InvoerFout(
        bestand: bestand,
        tekst: "Van het stuk van gebeurtenis \(missing) van dossier \(aantal + 1) ontbreekt de inhoud.",
        advies: "Vraag de afzender om het bestand opnieuw te maken.")
    }
    try keten.neem(lopend.keten)
    aantal += 1
    dossier = nil
    return nil
  }

  /// The next piece of the exhibit; nil when it is complete and its hash is right.
  /// - Throws: ``InvoerFout``, ``CryptoFout``.
  public func brok() throws -> [UInt8]? {
    guard var lezing = stuk else { return nil }
    var text = ""
    while let gebeurtenis = try trekker.volgende() {
      switch gebeurtenis {
      case .tekst(let part): text += part
      case .begin: text = ""
      case .einde("brok"):
        guard let bytes = Base64.lees(text), bytes.count <= lezing.rest else {
          throw fout(lezing.tak, "Dit stuk is na het exporteren veranderd.")
        }
        bytes.withUnsafeBytes { lezing.hasher.update($0) }
        lezing.rest -= bytes.count
        stuk = lezing
        return bytes
      case .einde:
        stuk = nil
        guard lezing.rest == 0, try lezing.hasher.finish().description == lezing.sha256 else {
          throw fout(lezing.tak, "Dit stuk is na het exporteren veranderd: zijn SHA-256 klopt niet.")
        }
        return nil
      }
    }
    return nil
  }

  private func leesDossier(_ tak: XMLTak) throws -> Dossierpakket {
    guard let nummer = tak.attribuut("nummer").flatMap(Dossiernummer.init),
      let herkomst = Dossierherkomst(opslag: tak.attribuut("herkomst") ?? "", nummer: nummer)
    else { throw fout(tak, "Nummer of herkomst van dit dossier is niet te lezen.") }
    guard gezien.insert(herkomst).inserted else {
      throw fout(tak, "Dit dossier staat twee keer in het bestand.")
    }
    var keten = try Logketen(herkomst)
    var gebeurtenissen: [Gebeurtenis] = []
    while let next = try takOfNiets() {
      if next.naam == "zegel" {
        guard next.attribuut("gebeurtenissen") == String(gebeurtenissen.count),
          next.attribuut("keten") == keten.waarde.description
        else { throw fout(next, "Het zegel past niet bij de gebeurtenissen van dit dossier.") }
        break
      }
      gebeurtenissen.append(try gebeurtenis(next, na: gebeurtenissen.count, &keten))
    }
    dossier = Lopend(keten: keten.waarde, verwacht: Dossierlezing.stukken(gebeurtenissen))
    return Dossierpakket(herkomst: herkomst, gebeurtenissen: gebeurtenissen)
  }

  private func gebeurtenis(_ tak: XMLTak, na count: Int, _ keten: inout Logketen) throws -> Gebeurtenis {
    switch GebeurtenisLezer.lees(tak) {
    case .bezwaar(let bezwaar): throw trekker.fout(bezwaar)
    case .gebeurtenis(let gebeurtenis, let afdruk):
      guard gebeurtenis.volgnummer == count + 1 else {
        throw fout(
          tak, "Hier hoort gebeurtenis \(count + 1) te staan: er is er een weg, of de volgorde is veranderd.")
      }
      guard try keten.afdruk(gebeurtenis) == afdruk else {
        throw fout(tak, "Deze gebeurtenis is na het exporteren veranderd: haar afdruk klopt niet.")
      }
      try keten.neem(afdruk)
      return gebeurtenis
    }
  }

  /// What exhibits the events name.
  static func stukken(_ gebeurtenissen: [Gebeurtenis]) -> [Int: (grootte: Int, sha256: String)] {
    var out: [Int: (grootte: Int, sha256: String)] = [:]
    for event in gebeurtenissen where event.stap == .stukToevoegen {
      out[event.volgnummer] = (event.velden.getal(.grootte) ?? 0, event.velden.tekst(.sha256) ?? "")
    }
    return out
  }

  /// The next whole element at this depth; nil when the element around it ends.
  private func takOfNiets() throws -> XMLTak? {
    var open: [XMLTak] = []
    while let gebeurtenis = try trekker.volgende() {
      switch gebeurtenis {
      case .begin(let naam, let attributen, let nummer):
        open.append(XMLTak(naam: naam, attributen: attributen, nummer: nummer))
      case .tekst(let text):
        if !open.isEmpty { open[open.count - 1].voegToe(text) }
      case .einde:
        guard let tak = open.popLast() else { return nil }
        if open.isEmpty { return tak }
        open[open.count - 1].voegToe(tak)
      }
    }
    return nil
  }

  private func neemSlot(_ tak: XMLTak) throws {
    guard tak.attribuut("dossiers") == String(aantal), tak.attribuut("keten") == keten.waarde.description
    else {
      throw fout(tak, "Het slot past niet bij de dossiers: er is er een weg, bij gezet of verplaatst.")
    }
    slot = Dossierslot(dossiers: aantal, keten: keten.waarde)
  }

  private func fout(_ tak: XMLTak, _ tekst: String) -> InvoerFout {
    trekker.fout(
      XMLBezwaar(
        nummer: tak.nummer, tekst: tekst, advies: "Vraag de afzender om het bestand opnieuw te maken."))
  }
}

@available(*, unavailable)
extension Dossierlezing: Sendable {}
