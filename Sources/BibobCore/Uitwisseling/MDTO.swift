/// Archive metadata of a dossier and its documents: MDTO-XML of the Nationaal Archief, in the part that versions
/// 1.0.2 and 1.0.21 share.
///
/// The dossier is an informatieobject, each document (the log, every exhibit) one too, with the bestand that holds it.
/// Terms of the lists of concepts are named with their list. How long to keep it comes from the dossier
/// (``Termijnstaat/bewaartermijn(_:per:)``, Selectielijst 2020).
public struct MDTO: Sendable {
  /// A document of the dossier as a file.
  public struct Document: Sendable, Equatable {
    /// The identification within the dossier: `S1`, `logboek`.
    public var id: String
    /// What it is.
    public var naam: String
    /// The name of the file.
    public var bestandsnaam: String
    /// The kind of file (RFC 6838).
    public var mediatype: String
    /// Size in bytes.
    public var grootte: Int64
    /// SHA-256, hexadecimal.
    public var sha256: String
    /// When the hash was taken.
    public var moment: Moment

    /// A document by its parts.
    public init(
      id: String, naam: String, bestandsnaam: String, mediatype: String, grootte: Int64, sha256: String,
      moment: Moment
    ) {
      self.id = id
      self.naam = naam
      self.bestandsnaam = bestandsnaam
      self.mediatype = mediatype
      self.grootte = grootte
      self.sha256 = sha256
      self.moment = moment
    }
  }

  private let dossier: Dossier
  private let herkomst: Dossierherkomst
  private let documenten: [Document]
  private let bewaren: Termijn?

  /// Metadata for a dossier as of a day.
  public init(_ dossier: Dossier, herkomst: Dossierherkomst, documenten: [Document], per day: CivilDate) {
    self.dossier = dossier
    self.herkomst = herkomst
    self.documenten = documenten
    bewaren = Termijnstaat.bewaartermijn(dossier, per: day)
  }

  private var dossiernaam: String { "Bibob-dossier \(herkomst.nummer)" }

  /// The metadata of the dossier itself. It names nobody.
  public func dossierbestand() -> [UInt8] {
    document("informatieobject") { uit in
      identificatie(herkomst.nummer.description, &uit)
      uit.tekst("naam", dossiernaam)
      begrip("aggregatieniveau", "Dossier", "MDTO begrippenlijst aggregatieniveaus", &uit)
      begrip(
        "classificatie", "Bibob-onderzoek", "Selectielijst gemeenten en intergemeentelijke organen 2020",
        code: bewaren?.artikel.nummer ?? "resultaat 4.1.12", &uit)
      uit.tekst("omschrijving", "\(dossier.aanvraag.soort.naam), spoor \(dossier.aanvraag.spoor.rawValue)")
      uit.element("dekkingInTijd") {
        begrip("dekkingInTijdType", "Looptijd van het dossier", "Begrippenlijst van bibob", &$0)
        $0.tekst("dekkingInTijdBegindatum", dossier.geopend.description)
        $0.gevuld("dekkingInTijdEinddatum", dossier.gesloten?.description)
      }
      uit.tekst("taal", "nl")
      event("Openen van het dossier", dossier.geopend, &uit)
      if let closed = dossier.gesloten { event("Sluiten van het dossier", closed, &uit) }
      bewaring(&uit)
      for document in documenten { verwijzing("bevatOnderdeel", document.naam, id(document), &uit) }
      slot(&uit)
    }
  }

  /// The metadata of a document, as the thing that people read.
  public func informatieobject(_ document: Document) -> [UInt8] {
    self.document("informatieobject") { uit in
      identificatie(id(document), &uit)
      uit.tekst("naam", document.naam)
      begrip("aggregatieniveau", "Archiefstuk", "MDTO begrippenlijst aggregatieniveaus", &uit)
      uit.tekst("taal", "nl")
      bewaring(&uit)
      verwijzing("isOnderdeelVan", dossiernaam, herkomst.nummer.description, &uit)
      verwijzing("heeftRepresentatie", document.bestandsnaam, id(document) + "/bestand", &uit)
      slot(&uit)
    }
  }

  /// The metadata of the file that holds a document.
  public func bestand(_ document: Document) -> [UInt8] {
    self.document("bestand") { uit in
      identificatie(id(document) + "/bestand", &uit)
      uit.tekst("naam", document.bestandsnaam)
      uit.tekst("omvang", String(document.grootte))
      begrip("bestandsformaat", document.mediatype, "IANA Media Types", &uit)
      uit.element("checksum") {
        begrip("checksumAlgoritme", "SHA-256", "MDTO begrippenlijst checksumalgoritmes", &$0)
        $0.tekst("checksumWaarde", document.sha256)
        $0.tekst("checksumDatum", MDTO.tijd(document.moment))
      }
      verwijzing("isRepresentatieVan", document.naam, id(document), &uit)
    }
  }

  private func id(_ document: Document) -> String { "\(herkomst.nummer)/\(document.id)" }

  private func document(_ naam: String, _ inhoud: (inout XMLSchrijver) -> Void) -> [UInt8] {
    var uit = XMLSchrijver()
    uit.element("MDTO", [("xmlns", "https://www.nationaalarchief.nl/mdto")]) { $0.element(naam, [], inhoud) }
    return uit.bytes
  }

  private func identificatie(_ id: String, _ uit: inout XMLSchrijver, als naam: String = "identificatie") {
    uit.element(naam) {
      $0.tekst("identificatieKenmerk", id)
      $0.tekst("identificatieBron", "bibob, opslag \(herkomst.opslag)")
    }
  }

  private func verwijzing(
    _ element: String, _ naam: String, _ id: String?, _ uit: inout XMLSchrijver
  ) {
    uit.element(element) {
      $0.tekst("verwijzingNaam", naam)
      if let id { identificatie(id, &$0, als: "verwijzingIdentificatie") }
    }
  }

  private func begrip(
    _ element: String, _ label: String, _ lijst: String, code: String? = nil, _ uit: inout XMLSchrijver
  ) {
    uit.element(element) {
      $0.tekst("begripLabel", label)
      $0.gevuld("begripCode", code)
      verwijzing("begripBegrippenlijst", lijst, nil, &$0)
    }
  }

  private func event(_ label: String, _ day: CivilDate, _ uit: inout XMLSchrijver) {
    uit.element("event") {
      begrip("eventType", label, "Begrippenlijst van bibob", &$0)
      $0.tekst("eventTijd", day.description)
    }
  }

  /// Waardering and bewaartermijn: destroy, after the years that the selectielijst gives from the day of closing.
  private func bewaring(_ uit: inout XMLSchrijver) {
    begrip(
      "waardering", "Tijdelijk te bewaren", "MDTO begrippenlijst waarderingen", code: "V", &uit)
    guard let bewaren, let closed = dossier.gesloten else { return }
    uit.element("bewaartermijn") {
      begrip(
        "termijnTriggerStartLooptijd", "Sluiten van het dossier", "Begrippenlijst van bibob", &$0)
      $0.tekst("termijnStartdatumLooptijd", closed.description)
      $0.tekst("termijnLooptijd", "P\(dossier.afgebroken ? 1 : 5)Y")
      $0.tekst("termijnEinddatum", bewaren.einde.description)
    }
  }

  /// Who made it, and that it is secret: Wet Bibob art. 28.
  private func slot(_ uit: inout XMLSchrijver) {
    verwijzing("archiefvormer", dossier.aanvraag.lichaam, nil, &uit)
    uit.element("beperkingGebruik") {
      begrip("beperkingGebruikType", "Geheimhoudingsplicht", "Begrippenlijst van bibob", &$0)
      $0.tekst(
        "beperkingGebruikNadereBeschrijving",
        "\(Artikel.wb("28 lid 1")) en \(Artikel.wb("7a lid 6")): alleen aan wie in \(Artikel.wb("28 lid 2")) staat"
      )
    }
  }

  /// `2026-01-20T13:05:09Z`.
  static func tijd(_ moment: Moment) -> String {
    let seconds = moment.milliseconden / 1000
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let day = CivilDate(days: Int32(clamping: days))
    return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
