import CLibXML

/// An XML Schema, compiled once and used for any number of documents.
///
/// `@unchecked Sendable`: libxml2 only reads a compiled schema, every validation has a context of its own.
public final class XMLSchema: @unchecked Sendable {
  let handvat: xmlSchemaPtr

  private static let gestart: Void = clibxml_start()
  /// Starts libxml2 once and blocks every load of an external file for the whole process.
  static func start() { gestart }

  /// Compiles a schema from its bytes; imports and includes are refused.
  ///
  /// - Throws: ``InvoerFout`` when it is not a schema.
  public init(bytes: [UInt8], naam: String) throws(InvoerFout) {
    Self.start()
    let stroom = XMLStroom(
      schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true), grenzen: XMLGrenzen())
    try stroom.verwerk(.bytes(bytes, naam: naam)) { _ in }
    let doos = XMLFoutendoos()
    var doel = doos.doel
    let gelezen = withUnsafeMutablePointer(to: &doel) { doel in
      bytes.withUnsafeBytes { ruw -> xmlSchemaPtr? in
        guard
          let context = xmlSchemaNewMemParserCtxt(
            ruw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: ruw.count))
        else { return nil }
        defer { xmlSchemaFreeParserCtxt(context) }
        clibxml_watch_schema_parser(context, doel)
        return xmlSchemaParse(context)
      }
    }
    guard let gelezen, doos.fouten.isEmpty else {
      if let gelezen { xmlSchemaFree(gelezen) }
      throw InvoerFout(
        bestand: naam,
        tekst: "Dit is geen bruikbaar XML-schema (libxml2-code \(doos.fouten.first?.code ?? 0)).",
        advies: "Zet het meegeleverde schema terug; het mag geen andere schema’s insluiten.")
    }
    handvat = gelezen
  }

  /// Compiles the schema in this file.
  ///
  /// - Throws: ``InvoerFout`` when it cannot be read or is not a schema.
  public convenience init(pad: String) throws(InvoerFout) {
    try self.init(bytes: try XMLSchema.bytes(pad), naam: pad)
  }

  private static func bytes(_ pad: String) throws(InvoerFout) -> [UInt8] {
    do throws(XMLVondst) {
      let grens = XMLGrenzen().bytes
      var bron = try XMLBron.open(pad: pad, grens: grens)
      var uit: [UInt8] = []
      while true {
        let stuk = try bron.volgende(grens: grens)
        if stuk.isEmpty { return uit }
        uit += stuk
      }
    } catch {
      throw InvoerFout(bestand: pad, tekst: error.tekst, advies: error.advies)
    }
  }

  deinit { xmlSchemaFree(handvat) }
}
