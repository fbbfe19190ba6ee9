/// An application that cannot be written so that reading it gives the same value.
public struct SchrijfFout: Error, Sendable, Equatable, CustomStringConvertible {
  /// Which fields, and why; at least one. The values themselves are not in it.
  public let bezwaren: [String]

  /// One objection a line.
  public var description: String {
    "De aanvraag kan niet worden geschreven:" + bezwaren.map { "\n  \($0)" }.joined()
  }
}

/// Writes an application as XML: what it writes, ``AanvraagLezer`` reads back as the same value.
public struct AanvraagSchrijver: Sendable {
  /// A writer.
  public init() {}

  /// The document as UTF-8.
  ///
  /// - Throws: ``SchrijfFout`` when the schema or the reader would refuse the document or change a value.
  public func schrijf(_ aanvraag: Aanvraag) throws(SchrijfFout) -> [UInt8] {
    let bezwaren =
      AanvraagVorm.bezwaren(aanvraag)
      + AanvraagControle.bezwaren(aanvraag, vandaag: nil).map { "\($0.veld): \($0.tekst)" }
    guard bezwaren.isEmpty else { throw SchrijfFout(bezwaren: bezwaren) }
    var schrijver = XMLSchrijver()
    schrijf(aanvraag, naamruimte: [("xmlns", "urn:bibob:aanvraag:1")], &schrijver)
    return schrijver.bytes
  }

  /// The element, inside another document or as one of its own; the caller looked for objections.
  func schrijf(_ aanvraag: Aanvraag, naamruimte: [(String, String)] = [], _ uit: inout XMLSchrijver) {
    uit.element("aanvraag", naamruimte + [("spoor", aanvraag.spoor.rawValue)]) {
      algemeen(aanvraag, &$0)
      besluit(aanvraag, &$0)
      $0.element("partijen") { for partij in aanvraag.partijen { self.partij(partij, &$0) } }
      gegevens(aanvraag.gegevens, &$0)
    }
  }

  private func algemeen(_ aanvraag: Aanvraag, _ uit: inout XMLSchrijver) {
    uit.tekst("kenmerk", aanvraag.kenmerk)
    uit.tekst("lichaam", aanvraag.lichaam)
    uit.tekst("orgaan", aanvraag.orgaan)
    uit.tekst("besluitsoort", aanvraag.soort.id)
    uit.tekst("procedure", aanvraag.procedure.rawValue)
    if aanvraag.metInstemming { uit.tekst("met-instemming", "ja") }
    uit.tekst("ontvangen", aanvraag.ontvangen.description)
    uit.tekst("onderwerp", aanvraag.onderwerp)
    regels("locatie", aanvraag.locatie, &uit)
    guard !aanvraag.bedragen.isEmpty else { return }
    uit.element("bedragen") { for bedrag in aanvraag.bedragen { self.bedrag(bedrag, &$0) } }
  }

  private func bedrag(_ bedrag: Bedrag, _ uit: inout XMLSchrijver) {
    var attributen = bedrag.soort.isEmpty ? [] : [("soort", bedrag.soort)]
    attributen += [("btw", bedrag.btw.rawValue), ("bepaald-door", bedrag.bepaaldDoor.rawValue)]
    uit.tekst("bedrag", AanvraagVorm.euro(bedrag.centen), attributen)
  }

  private func besluit(_ aanvraag: Aanvraag, _ uit: inout XMLSchrijver) {
    if let besluit = aanvraag.bestaandBesluit {
      uit.element("bestaand-besluit") {
        $0.tekst("kenmerk", besluit.kenmerk)
        $0.tekst("datum", besluit.datum.description)
      }
    }
    if let termijn = aanvraag.lokaleTermijn {
      uit.element("lokale-termijn") {
        $0.tekst("duur", termijn.duur.kort)
        $0.gevuld("verlenging", termijn.verlenging?.kort)
        $0.tekst("artikel", termijn.artikel)
        if termijn.lexSilencio { $0.tekst("lex-silencio", "ja") }
      }
    }
    guard !aanvraag.bedongen.isEmpty else { return }
    uit.element("bedongen") { for beding in aanvraag.bedongen { $0.tekst("beding", beding.rawValue) } }
  }

  private func partij(_ partij: Partij, _ uit: inout XMLSchrijver) {
    uit.element(partij.aard.rawValue) {
      for rol in partij.rollen { $0.tekst("rol", rol.rawValue) }
      $0.tekst("naam", partij.naam)
      $0.gevuld("voornamen", partij.voornamen)
      $0.gevuld("geboortedatum", partij.geboortedatum?.description)
      $0.gevuld("bsn", partij.bsn?.description)
      $0.gevuld("rsin", partij.rsin?.description)
      $0.gevuld("kvk", partij.kvk?.description)
      $0.gevuld("rechtsvorm", partij.rechtsvorm)
      for naam in partij.handelsnamen { $0.tekst("handelsnaam", naam) }
      regels("adres", partij.adres, &$0)
    }
  }

  private func regels(_ naam: String, _ regels: [String], _ uit: inout XMLSchrijver) {
    guard !regels.isEmpty else { return }
    uit.element(naam) { for regel in regels { $0.tekst("regel", regel) } }
  }

  private func gegevens(_ gegevens: [Gegeven], _ uit: inout XMLSchrijver) {
    guard !gegevens.isEmpty else { return }
    uit.element("gegevens") {
      for gegeven in gegevens { $0.tekst("gegeven", gegeven.waarde, [("naam", gegeven.naam)]) }
    }
  }
}
