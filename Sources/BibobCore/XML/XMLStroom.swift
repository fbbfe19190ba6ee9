/// Reads XML as a stream of events and validates it against a schema on the way.
///
/// Bytes go in pieces through ``XMLOmzetter`` (encoding) and ``XMLVerkenner`` (limits) to the push parser of
/// libxml2; external files and entities are never loaded. All findings come at once, in Dutch.
public struct XMLStroom: Sendable {
  /// The schema; nil for well-formedness only.
  public let schema: XMLSchema?
  /// What may be shown in an error.
  public let vocabulaire: XMLVocabulaire
  /// How much is taken in.
  public let grenzen: XMLGrenzen

  /// A reader for one kind of document.
  public init(schema: XMLSchema?, vocabulaire: XMLVocabulaire, grenzen: XMLGrenzen = XMLGrenzen()) {
    self.schema = schema
    self.vocabulaire = vocabulaire
    self.grenzen = grenzen
  }

  /// Reads a regular file; the receiver gets events while it is read.
  ///
  /// - Throws: ``InvoerFout`` with every finding; events that came before are then worthless.
  public func verwerk(pad: String, _ ontvanger: (XMLGebeurtenis) -> Void) throws(InvoerFout) {
    _ = try lees(pad: pad, ontvanger)
  }

  /// Reads bytes in memory under a name for the findings.
  ///
  /// - Throws: ``InvoerFout`` with every finding.
  public func verwerk(
    bytes: [UInt8], naam: String, _ ontvanger: (XMLGebeurtenis) -> Void
  ) throws(InvoerFout) {
    _ = try lees(bytes: bytes, naam: naam, ontvanger)
  }

  /// Reads an open descriptor to its end, without closing it: standard input, a pipe.
  ///
  /// - Throws: ``InvoerFout`` with every finding.
  public func verwerk(fd: Int32, naam: String, _ ontvanger: (XMLGebeurtenis) -> Void) throws(InvoerFout) {
    _ = try lees(fd: fd, naam: naam, ontvanger)
  }

  func lees(pad: String, _ ontvanger: (XMLGebeurtenis) -> Void) throws(InvoerFout) -> XMLBrontekst {
    var bron: XMLBron
    do throws(XMLVondst) {
      bron = try XMLBron.open(pad: pad, grens: grenzen.bytes)
    } catch {
      throw InvoerFout(bestand: pad, tekst: error.tekst, advies: error.advies)
    }
    return try lees(&bron, naam: pad, ontvanger)
  }

  func lees(
    bytes: [UInt8], naam: String, _ ontvanger: (XMLGebeurtenis) -> Void
  ) throws(InvoerFout) -> XMLBrontekst {
    var bron = XMLBron(bytes: bytes)
    return try lees(&bron, naam: naam, ontvanger)
  }

  func lees(fd: Int32, naam: String, _ ontvanger: (XMLGebeurtenis) -> Void) throws(InvoerFout) -> XMLBrontekst
  {
    var bron = XMLBron(fd: fd)
    return try lees(&bron, naam: naam, ontvanger)
  }

  private func lees(
    _ bron: inout XMLBron, naam: String, _ ontvanger: (XMLGebeurtenis) -> Void
  ) throws(InvoerFout) -> XMLBrontekst {
    XMLSchema.start()
    var invoer = XMLInvoer(grenzen)
    var vondsten: [XMLVondst] = []
    let fouten = withoutActuallyEscaping(ontvanger) { ontvanger in
      let ontleder = XMLOntleder(schema: schema, grenzen: grenzen, ontvanger)
      do throws(XMLVondst) {
        while let nieuw = try invoer.vul(&bron) { ontleder.duw(invoer.tekst.bytes[nieuw]) }
        ontleder.sluit()
      } catch {
        vondsten.append(error)
      }
      return ontleder.einde()
    }
    let verslag = XMLVerslag(bron: invoer.tekst, vocabulaire: vocabulaire)
    vondsten += XMLVertaling(bron: invoer.tekst, vocabulaire: vocabulaire).vondsten(fouten)
    guard vondsten.isEmpty else { throw verslag.fout(bestand: naam, vondsten, hoogste: grenzen.bevindingen) }
    return invoer.tekst
  }
}

/// Source bytes on their way to the parser: read, converted, walked over.
struct XMLInvoer {
  private(set) var tekst = XMLBrontekst()
  private var omzetter: XMLOmzetter?
  private var verkenner: XMLVerkenner
  private let grenzen: XMLGrenzen
  private var klaar = false

  init(_ grenzen: XMLGrenzen) {
    self.grenzen = grenzen
    verkenner = XMLVerkenner(grenzen)
  }

  /// Reads a piece; the range of the new text, nil at the end.
  mutating func vul(_ bron: inout XMLBron) throws(XMLVondst) -> Range<Int>? {
    guard !klaar else { return nil }
    var stuk = try bron.volgende(grens: grenzen.bytes)
    let begin = tekst.bytes.count
    var omzetter: XMLOmzetter
    if let bestaand = self.omzetter {
      omzetter = bestaand
    } else {
      let (tekenset, merk) = try XMLTekenset.bepaal(stuk)
      omzetter = XMLOmzetter(tekenset)
      stuk = stuk.dropFirst(merk)
    }
    klaar = stuk.isEmpty
    do throws(XMLVondst) {
      try omzetter.zet(stuk, achter: &tekst.bytes, einde: klaar)
    } catch {
      neemPlaatsenOver()
      throw error
    }
    self.omzetter = omzetter
    defer { neemPlaatsenOver() }
    try verkenner.verken(tekst.bytes)
    return begin..<tekst.bytes.count
  }

  private mutating func neemPlaatsenOver() {
    var regels = verkenner.regels
    if let laatste = regels.last {
      for index in laatste..<max(laatste, tekst.bytes.count) where tekst.bytes[index] == 0x0A {
        regels.append(index + 1)
      }
    }
    tekst.regels = regels
    tekst.starts = verkenner.starts
  }
}
