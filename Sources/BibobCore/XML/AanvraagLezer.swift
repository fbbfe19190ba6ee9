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
  /// - Throws: ``InvoerFout`` with all findings on the form; how the parts fit together is looked at when the form is
  ///   right.
  public func lees(pad: String) throws(InvoerFout) -> Aanvraag {
    try lees(.pad(pad))
  }

  /// Reads an application in memory; the name stands in the findings.
  ///
  /// - Throws: ``InvoerFout`` as for a file.
  public func lees(bytes: [UInt8], naam: String) throws(InvoerFout) -> Aanvraag {
    try lees(.bytes(bytes, naam: naam))
  }

  /// Reads an application from an open descriptor, such as standard input, without closing it.
  ///
  /// - Throws: ``InvoerFout`` as for a file.
  public func lees(fd: Int32, naam: String) throws(InvoerFout) -> Aanvraag {
    try lees(.fd(fd, naam: naam))
  }

  private func lees(_ herkomst: XMLHerkomst) throws(InvoerFout) -> Aanvraag {
    let (boom, gevonden) = try stroom.onderzoek(herkomst)
    var opbouw = AanvraagOpbouw(boom)
    let aanvraag = opbouw.aanvraag()
    let plaatsen = Set(gevonden.map(\.plaats))
    var vondsten = gevonden + opbouw.vondsten.filter { !plaatsen.contains($0.plaats) }
    if gevonden.isEmpty, let aanvraag {
      vondsten += AanvraagControle.bezwaren(aanvraag, vandaag: vandaag).map { boom.vondst($0) }
    }
    guard vondsten.isEmpty, let aanvraag else { throw boom.fout(vondsten) }
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
