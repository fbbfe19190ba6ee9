import CLibXML

/// Owns a parser of libxml2, one that is given its text or one that asks for it, with, if asked, the validation of a schema plugged into it.
///
/// A SAX parser and not `xmlTextReader`: the validation of the reader runs ahead of the node that it hands out,
/// here the start tag to which a schema error belongs is known exactly.
final class XMLOntleder {
  private let doos: XMLFoutendoos
  private let grenzen: XMLGrenzen
  /// Who gets what is read; nil when only the verdict matters.
  private let ontvanger: (any XMLOntvanger)?
  /// What the receiver threw; from then on it gets nothing.
  @exclusivity(unchecked) private(set) var halt: (any Error)?
  private let doel = UnsafeMutablePointer<clibxml_target>.allocate(capacity: 1)
  private var parser: xmlParserCtxtPtr?
  private var geldigheid: xmlSchemaValidCtxtPtr?
  private var stekker: xmlSchemaSAXPlugPtr?
  // Only libxml2 calls back, one call at a time: a check of every access would cost more than the work.
  @exclusivity(unchecked) private var teller = -1
  /// The open elements; libxml2 keeps their names as long as the parser lives.
  @exclusivity(unchecked) private var stapel: [(naam: UnsafePointer<xmlChar>?, nummer: Int)] = []
  private let tekst = Bytebuffer(capacity: 4096)
  private let namen = XMLNamen()
  private var gestopt = false
  private let metSchema: Bool

  private let toevoer: XMLToevoer?
  private let metWit: Bool
  /// Whether the last event was the end of an element.
  @exclusivity(unchecked) private var naEinde = false

  /// With `toevoer` the parser asks for its text (``ontleed()``); without, it is given in pieces (``duw(_:)``).
  /// Without `metWit` no event tells of white space between elements.
  init(
    schema: XMLSchema?, grenzen: XMLGrenzen, toevoer: XMLToevoer? = nil, metWit: Bool = true,
    _ ontvanger: (any XMLOntvanger)?
  ) {
    self.toevoer = toevoer
    self.metWit = metWit
    self.grenzen = grenzen
    self.ontvanger = ontvanger
    metSchema = schema != nil
    doos = XMLFoutendoos(hoogste: grenzen.bevindingen)
    doel.initialize(to: doos.doel)
    toevoer?.doos = doos
    parser = maak()
    guard let parser else { return }
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    if let schema, let context = xmlSchemaNewValidCtxt(schema.handvat) {
      geldigheid = context
      clibxml_watch_schema(context, doel)
      stekker = clibxml_plug(context, parser)
    }
    clibxml_watch_parser(parser, doel)
  }

  private func maak() -> xmlParserCtxtPtr? {
    var handler = Self.handler()
    let own = Unmanaged.passUnretained(self).toOpaque()
    guard let toevoer else { return xmlCreatePushParserCtxt(&handler, own, nil, 0, nil) }
    return xmlCreateIOParserCtxt(
      &handler, own,
      { context, buffer, count in
        guard let context, let buffer else { return -1 }
        let toevoer = Unmanaged<XMLToevoer>.fromOpaque(context).takeUnretainedValue()
        return Int32(toevoer.vul(UnsafeMutableRawBufferPointer(start: buffer, count: max(0, Int(count)))))
      }, nil, Unmanaged.passUnretained(toevoer).toOpaque(), XML_CHAR_ENCODING_NONE)
  }

  deinit {
    if let stekker { _ = xmlSchemaSAXUnplug(stekker) }
    if let geldigheid { xmlSchemaFreeValidCtxt(geldigheid) }
    if let parser {
      if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
      xmlFreeParserCtxt(parser)
    }
    doel.deallocate()
  }

  /// Gives text to the parser.
  func duw(_ bytes: ArraySlice<UInt8>) {
    guard let parser, !gestopt, !bytes.isEmpty else { return }
    let uitkomst = bytes.withUnsafeBytes { ruw in
      xmlParseChunk(
        parser, ruw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: ruw.count), 0)
    }
    if uitkomst != 0, parser.pointee.wellFormed == 0 { gestopt = true }
  }

  /// Parses the document for which the parser asks.
  func ontleed() {
    guard let parser else { return }
    xmlParseDocument(parser)
  }

  /// Says that nothing follows.
  func sluit() {
    guard let parser, !gestopt else { return }
    xmlParseChunk(parser, nil, 0, 1)
  }

  /// What libxml2 found. A failure to set up counts as a finding, and so does a verdict without a reason.
  func einde(volledig: Bool) -> [XMLFoutendoos.Fout] {
    guard let parser, geldigheid != nil || !metSchema, (geldigheid == nil) == (stekker == nil) else {
      return [.geheugen]
    }
    guard volledig, doos.fouten.isEmpty else { return doos.fouten }
    let goed = parser.pointee.wellFormed != 0 && geldigheid.map { xmlSchemaIsValid($0) == 1 } != false
    return goed ? [] : [.geheugen]
  }
}

extension XMLOntleder {
  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    clibxml_silence(&handler)
    handler.startElementNs = { context, naam, _, _, _, _, aantal, _, attributen in
      ontleder(context)?.begin(naam, Int(aantal), attributen)
    }
    handler.endElementNs = { context, _, _, _ in ontleder(context)?.slot() }
    handler.characters = { context, tekens, aantal in ontleder(context)?.tekens(tekens, Int(aantal)) }
    handler.cdataBlock = { context, tekens, aantal in ontleder(context)?.tekens(tekens, Int(aantal)) }
    handler.ignorableWhitespace = { context, tekens, aantal in ontleder(context)?.tekens(tekens, Int(aantal))
    }
    return handler
  }

  private func begin(
    _ naam: UnsafePointer<xmlChar>?, _ aantal: Int,
    _ attributen: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    meldTekst(tussenElementen: true)
    naEinde = false
    teller += 1
    stapel.append((naam, teller))
    doos.element = teller
    doos.open = (naam, teller)
    meld {
      try $0.begin(
        namen.naam(naam), XMLMerkattributen(attributen, aantal: aantal, namen), nummer: teller)
    }
  }

  private func slot() {
    meldTekst(tussenElementen: naEinde)
    naEinde = true
    guard let (naam, nummer) = stapel.popLast() else { return }
    doos.element = nummer
    doos.open = stapel.last ?? (nil, -1)
    meld { try $0.einde(namen.naam(naam)) }
  }

  private func tekens(_ tekens: UnsafePointer<xmlChar>?, _ aantal: Int) {
    if let nummer = stapel.last?.nummer { doos.element = nummer }
    guard ontvanger != nil else { return }
    tekst.append(UnsafeRawBufferPointer(start: tekens, count: max(0, aantal)))
  }

  private func meldTekst(tussenElementen: Bool) {
    guard tekst.count > 0 else { return }
    let bytes = tekst.bytes.bindMemory(to: UInt8.self)
    if metWit || !tussenElementen || !bytes.allSatisfy(XMLTeken.isWit) { meld { try $0.tekst(bytes) } }
    tekst.clear()
  }

  /// Tells that nothing was found wrong so far.
  func meldSchoonStuk() { meld { try $0.schoonStuk() } }

  /// Hands something over, unless the receiver threw before.
  @inline(__always)
  private func meld(_ body: (any XMLOntvanger) throws -> Void) {
    guard halt == nil, let ontvanger else { return }
    do { try body(ontvanger) } catch {
      halt = error
      toevoer?.isGestaakt = true
    }
  }
}

/// The parser behind the context of a callback.
private func ontleder(_ context: UnsafeMutableRawPointer?) -> XMLOntleder? {
  context.map { Unmanaged<XMLOntleder>.fromOpaque($0).takeUnretainedValue() }
}
