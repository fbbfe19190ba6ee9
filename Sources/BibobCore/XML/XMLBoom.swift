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
  func merkteken(_ tak: XMLTak) -> Int {
    bron.starts.indices.contains(tak.nummer) ? bron.starts[tak.nummer] : 0
  }
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
    let delen = utf8.split(whereSeparator: XMLTeken.isWit)
    return String(decoding: Array(delen.joined(separator: CollectionOfOne(0x20))), as: UTF8.self)
  }
}

extension XMLStroom {
  /// Reads a file into a tree.
  ///
  /// - Throws: ``InvoerFout`` with every finding.
  public func boom(pad: String) throws(InvoerFout) -> XMLBoom {
    let bouw = XMLBouw()
    let bron = try lees(pad: pad) { bouw.neem($0) }
    return try boom(bouw, bron, pad)
  }

  /// Reads bytes into a tree.
  ///
  /// - Throws: ``InvoerFout`` with every finding.
  public func boom(bytes: [UInt8], naam: String) throws(InvoerFout) -> XMLBoom {
    let bouw = XMLBouw()
    let bron = try lees(bytes: bytes, naam: naam) { bouw.neem($0) }
    return try boom(bouw, bron, naam)
  }

  /// Reads an open descriptor to its end into a tree.
  ///
  /// - Throws: ``InvoerFout`` with every finding.
  public func boom(fd: Int32, naam: String) throws(InvoerFout) -> XMLBoom {
    let bouw = XMLBouw()
    let bron = try lees(fd: fd, naam: naam) { bouw.neem($0) }
    return try boom(bouw, bron, naam)
  }

  private func boom(_ bouw: XMLBouw, _ bron: XMLBrontekst, _ naam: String) throws(InvoerFout) -> XMLBoom {
    guard let wortel = bouw.wortel else {
      throw InvoerFout(
        bestand: naam, tekst: "Het bestand heeft geen hoofdelement.", advies: "Geef een XML-bestand.")
    }
    return XMLBoom(
      wortel: wortel, bestand: naam, bron: bron, vocabulaire: vocabulaire, hoogste: grenzen.bevindingen)
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
      if !open.isEmpty { open[open.count - 1].ruweTekst += tekst }
    case .einde:
      guard let tak = open.popLast() else { return }
      if open.isEmpty { wortel = tak } else { open[open.count - 1].takken.append(tak) }
    }
  }
}
