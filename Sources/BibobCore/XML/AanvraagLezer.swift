/// Reads an application from XML: first the schema, then what a schema cannot check.
public struct AanvraagLezer: Sendable {
  private let stroom: XMLStroom
  private let vandaag: CivilDate?

  /// A reader with a compiled schema.
  ///
  /// - Parameter vandaag: the day after which nothing can have been received; nil to leave that out.
  public init(schema: XMLSchema, grenzen: XMLGrenzen = XMLGrenzen(), vandaag: CivilDate? = nil) {
    stroom = XMLStroom(schema: schema, vocabulaire: .aanvraag, grenzen: grenzen)
    self.vandaag = vandaag
  }

  /// A reader with the schema in this file.
  ///
  /// - Throws: ``InvoerFout`` when the schema cannot be used.
  public init(
    schemapad: String, grenzen: XMLGrenzen = XMLGrenzen(), vandaag: CivilDate? = nil
  ) throws(InvoerFout) {
    self.init(schema: try XMLSchema(pad: schemapad), grenzen: grenzen, vandaag: vandaag)
  }

  /// Reads the application in a regular file.
  ///
  /// - Throws: ``InvoerFout`` with all findings of a stage: the schema, and when that is satisfied the rest.
  public func lees(pad: String) throws(InvoerFout) -> Aanvraag {
    try aanvraag(stroom.boom(pad: pad))
  }

  /// Reads an application in memory; the name stands in the findings.
  ///
  /// - Throws: ``InvoerFout`` as for a file.
  public func lees(bytes: [UInt8], naam: String) throws(InvoerFout) -> Aanvraag {
    try aanvraag(stroom.boom(bytes: bytes, naam: naam))
  }

  /// Reads an application from an open descriptor, such as standard input, without closing it.
  ///
  /// - Throws: ``InvoerFout`` as for a file.
  public func lees(fd: Int32, naam: String) throws(InvoerFout) -> Aanvraag {
    try aanvraag(stroom.boom(fd: fd, naam: naam))
  }

  private func aanvraag(_ boom: XMLBoom) throws(InvoerFout) -> Aanvraag {
    var opbouw = AanvraagOpbouw(boom)
    guard let aanvraag = opbouw.aanvraag() else { throw boom.fout(opbouw.vondsten) }
    let bezwaren = AanvraagControle.bezwaren(aanvraag, vandaag: vandaag)
    let vondsten = opbouw.vondsten + bezwaren.map { boom.vondst($0) }
    guard vondsten.isEmpty else { throw boom.fout(vondsten) }
    return aanvraag
  }
}

extension XMLBoom {
  /// An objection at the place of its field; where the field is missing, at the element that should hold it.
  func vondst(_ bezwaar: AanvraagBezwaar) -> XMLVondst {
    let plaats =
      bezwaar.veld.hasPrefix("@")
      ? plaats(wortel, String(bezwaar.veld.dropFirst())) : plaats(veld: bezwaar.veld)
    return XMLVondst(plaats: plaats, tekst: bezwaar.tekst, advies: bezwaar.advies)
  }

  private func plaats(veld: String) -> Int {
    var tak = wortel
    for deel in veld.split(separator: "/") {
      if let nummer = Int(deel), tak.takken.indices.contains(nummer - 1) {
        tak = tak.takken[nummer - 1]
      } else if let kind = tak.tak(String(deel)) {
        tak = kind
      }
    }
    return tak.takken.isEmpty ? plaats(tak) : merkteken(tak)
  }
}
