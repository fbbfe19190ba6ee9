/// A whole document as a tree of values, for documents that fit in memory under their limits.
public struct XMLBoom: Sendable {
  /// The root element.
  public let wortel: XMLTak
  /// The file as it is named in findings.
  public let bestand: String
  let bron: XMLBrontekst
  let vocabulaire: XMLVocabulaire
  let hoogste: Int

  /// The error for things that a schema cannot say, at their places.
  func fout(_ vondsten: [XMLVondst]) -> InvoerFout {
    XMLVerslag(bron: bron, vocabulaire: vocabulaire).fout(bestand: bestand, vondsten, hoogste: hoogste)
  }

  /// Where the content of an element stands.
  func plaats(_ tak: XMLTak) -> Int { bron.inhoud(vanStart: tak.nummer) }

  /// Where an attribute stands.
  func plaats(_ tak: XMLTak, _ attribuut: String) -> Int { bron.attribuut(attribuut, vanStart: tak.nummer) }

  /// Where the tag of an element stands.
  func merkteken(_ tak: XMLTak) -> Int { bron.start(tak.nummer) }
}

/// An element of an ``XMLBoom``.
public struct XMLTak: Sendable {
  /// The name without a prefix.
  public let naam: String
  /// The attributes as written.
  public let attributen: [XMLAttribuut]
  /// Elements within this one.
  public fileprivate(set) var takken: [XMLTak] = []
  /// All text directly in this element.
  public fileprivate(set) var ruweTekst = ""
  /// Which start tag of the document this is, from 0.
  public let nummer: Int

  init(naam: String, attributen: [XMLAttribuut], nummer: Int) {
    self.naam = naam
    self.attributen = attributen
    self.nummer = nummer
  }

  /// Adds what stands in the element.
  mutating func voegToe(_ tak: XMLTak) { takken.append(tak) }

  /// Adds what stands in the element.
  mutating func voegToe(_ tekst: String) { ruweTekst += tekst }

  /// The text with white space collapsed, as `xs:token`.
  public var tekst: String { ruweTekst.samengevouwen }

  /// The first element with this name.
  public func tak(_ naam: String) -> XMLTak? { takken.first { $0.naam == naam } }

  /// Every element with this name.
  public func alle(_ naam: String) -> [XMLTak] { takken.filter { $0.naam == naam } }

  /// The value of an attribute, white space collapsed.
  public func attribuut(_ naam: String) -> String? {
    attributen.first { $0.naam == naam }?.waarde.samengevouwen
  }
}

extension String {
  /// Runs of space, tab and line ends as one space, none at the ends (XML Schema, `whiteSpace="collapse"`).
  var samengevouwen: String {
    guard !isSamengevouwen else { return self }
    let delen = utf8.split(whereSeparator: XMLTeken.isWit)
    return String(decoding: Array(delen.joined(separator: CollectionOfOne(0x20))), as: UTF8.self)
  }
}

extension String {
  /// Whether no white space would be taken out; most values are so.
  private var isSamengevouwen: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var before: UInt8 = 0x20
      for byte in bytes {
        if byte <= 0x20, XMLTeken.isWit(byte), byte != 0x20 || before == 0x20 { return false }
        before = byte
      }
      return bytes.isEmpty || before != 0x20
    } ?? false
  }
}

extension XMLStroom {
  /// Reads a document into a tree.
  ///
  /// - Throws: ``InvoerFout`` with every finding.
  public func boom(_ herkomst: XMLHerkomst) throws(InvoerFout) -> XMLBoom {
    let (boom, vondsten) = try onderzoek(herkomst)
    guard vondsten.isEmpty else { throw boom.fout(vondsten) }
    return boom
  }

  /// Reads a document into a tree that may have findings; without findings it satisfies the schema.
  ///
  /// - Throws: ``InvoerFout`` when there is no tree at all.
  func onderzoek(_ herkomst: XMLHerkomst) throws(InvoerFout) -> (XMLBoom, [XMLVondst]) {
    let bouw = XMLBouw()
    let (bron, vondsten) = try onderzoek(herkomst) { bouw.neem($0) }
    guard let wortel = bouw.wortel else {
      let leeg = XMLVondst(
        plaats: nil, tekst: "Het bestand heeft geen hoofdelement.", advies: "Geef een XML-bestand.")
      throw fout(bron, herkomst, vondsten.isEmpty ? [leeg] : vondsten)
    }
    let boom = XMLBoom(
      wortel: wortel, bestand: herkomst.naam, bron: bron, vocabulaire: vocabulaire,
      hoogste: grenzen.bevindingen)
    return (boom, vondsten)
  }
}

/// Puts events together.
private final class XMLBouw {
  private(set) var wortel: XMLTak?
  private var open: [XMLTak] = []

  func neem(_ gebeurtenis: XMLGebeurtenis) {
    switch gebeurtenis {
    case .begin(let naam, let attributen, let nummer):
      open.append(XMLTak(naam: naam, attributen: attributen, nummer: nummer))
    case .tekst(let tekst):
      if !open.isEmpty { open[open.count - 1].voegToe(tekst) }
    case .einde:
      guard let tak = open.popLast() else { return }
      if open.isEmpty { wortel = tak } else { open[open.count - 1].voegToe(tak) }
    }
  }
}
