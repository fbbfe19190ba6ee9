/// Reads a document of dossiers, one dossier at a time, and checks its chains on the way.
///
/// An event that was altered, left out, moved or put in is found, by its own print or by the chain of its dossier; a
/// dossier that is missing by the end of the document; an exhibit by the hash that its event names. Whether the
/// sender wrote it says only a signature (``Dossierzegel``).
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

  /// Begins to read a document; what is wrong with it comes with its parts.
  public func lees(_ herkomst: XMLHerkomst) -> Dossierlezing { Dossierlezing(stroom, herkomst) }
}

extension XMLVocabulaire {
  /// The words of a document of dossiers. Of what it holds nothing is shown but numbers, steps and days.
  static let dossier = XMLVocabulaire(
    naamruimte: Dossierschrijver.naamruimte,
    houders: XMLVocabulaire.aanvraag.houders.union([
      "dossiers", "dossier", "gebeurtenis", "lijst", "opening", "stuk",
    ]),
    openbaar: [
      "besluitsoort", "procedure", "ontvangen", "gebeurtenis@nr", "gebeurtenis@stap", "gebeurtenis@datum",
      "gebeurtenis@dag", "gebeurtenis@moment", "gebeurtenis@afdruk", "dossier@nummer", "dossier@herkomst",
      "zegel@gebeurtenissen", "zegel@keten", "slot@dossiers", "slot@keten", "tekst@veld", "lijst@veld",
      "datum@veld", "duur@veld", "getal@veld", "opening@veld", "tekst@vorm", "deel@vorm", "aanvraag@spoor",
      "stuk@gebeurtenis",
    ],
    vertrouwelijk: XMLVocabulaire.aanvraag.vertrouwelijk.union([
      "tekst", "deel", "getal", "zegel", "slot", "brok",
    ]))
}
