import CLibXML

/// Owns a parser of libxml2, one that is given its text or one that asks for it, with, if asked, the validation of a schema plugged into it.
///
/// A SAX parser and not `xmlTextReader`: the validation of the reader runs ahead of the node that it hands out,
/// here the start tag to which a schema error belongs is known exactly.
final class XMLOntleder {
  private let doos: XMLFoutendoos
  private let grenzen: XMLGrenzen
  /// Who gets the events; nil when only the verdict matters.
  private let ontvanger: ((XMLGebeurtenis) -> Void)?
  private let doel = UnsafeMutablePointer<clibxml_target>.allocate(capacity: 1)
  private var parser: xmlParserCtxtPtr?
  private var geldigheid: xmlSchemaValidCtxtPtr?
  private var stekker: xmlSchemaSAXPlugPtr?
  // Only libxml2 calls back, one call at a time: a check of every access would cost more than the work.
  @exclusivity(unchecked) private var teller = -1
  /// The open elements; libxml2 keeps their names as long as the parser lives.
  @exclusivity(unchecked) private var stapel: [(naam: UnsafePointer<xmlChar>?, nummer: Int)] = []
  @exclusivity(unchecked) private var tekst: [UInt8] = []
  /// Names that were made before, each at the place that its address gives.
  @exclusivity(unchecked) private var namen = [(adres: UnsafeRawPointer?, naam: String)](
    repeating: (nil, ""), count: 256)
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
    _ ontvanger: ((XMLGebeurtenis) -> Void)?
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
    guard let ontvanger else { return }
    ontvanger(
      .begin(naam: self.naam(naam), attributen: self.attributen(aantal, attributen), nummer: teller))
  }

  private func slot() {
    meldTekst(tussenElementen: naEinde)
    naEinde = true
    guard let (naam, nummer) = stapel.popLast() else { return }
    doos.element = nummer
    doos.open = stapel.last ?? (nil, -1)
    if let ontvanger { ontvanger(.einde(naam: self.naam(naam))) }
  }

  private func tekens(_ tekens: UnsafePointer<xmlChar>?, _ aantal: Int) {
    if let nummer = stapel.last?.nummer { doos.element = nummer }
    guard ontvanger != nil else { return }
    tekst.append(contentsOf: UnsafeBufferPointer(start: tekens, count: max(0, aantal)))
  }

  private func meldTekst(tussenElementen: Bool) {
    guard !tekst.isEmpty, let ontvanger else { return }
    if metWit || !tussenElementen || !tekst.allSatisfy(XMLTeken.isWit) {
      ontvanger(.tekst(String(decoding: tekst, as: UTF8.self)))
    }
    tekst.removeAll(keepingCapacity: true)
  }

  /// A name: libxml2 keeps each name of a document once, so that the pointer tells it apart.
  private func naam(_ naam: UnsafePointer<xmlChar>?) -> String {
    guard let naam else { return "" }
    let adres = UnsafeRawPointer(naam)
    let place = (Int(bitPattern: adres) >> 2) & 255
    if namen[place].adres == adres { return namen[place].naam }
    let tekst = String(cString: adres.assumingMemoryBound(to: CChar.self))
    namen[place] = (adres, tekst)
    return tekst
  }

  /// Five pointers an attribute: name, prefix, namespace, begin and end of the value. libxml2 leaves every
  /// ampersand of a value as `&#38;` here.
  private func attributen(
    _ aantal: Int, _ bron: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [XMLAttribuut] {
    guard let bron, aantal > 0 else { return [] }
    var uit: [XMLAttribuut] = []
    uit.reserveCapacity(aantal)
    for index in 0..<aantal {
      let veld = bron + 5 * index
      guard let begin = veld[3], let einde = veld[4] else { continue }
      let ruw = UnsafeBufferPointer(start: begin, count: max(0, einde - begin))
      uit.append(XMLAttribuut(naam: naam(veld[0]), waarde: Self.ontdubbeld(ruw)))
    }
    return uit
  }

  private static func ontdubbeld(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    let teken = Array("&#38;".utf8)
    var uit: [UInt8] = []
    var rest = Array(bytes)[...]
    while let eerste = rest.first {
      uit.append(eerste)
      rest = rest.starts(with: teken) ? rest.dropFirst(teken.count) : rest.dropFirst()
    }
    return String(decoding: uit, as: UTF8.self)
  }
}

/// The parser behind the context of a callback.
private func ontleder(_ context: UnsafeMutableRawPointer?) -> XMLOntleder? {
  context.map { Unmanaged<XMLOntleder>.fromOpaque($0).takeUnretainedValue() }
}
