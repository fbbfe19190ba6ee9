/// Something wrong with an element that only its reader can see.
struct XMLBezwaar: Equatable {
  /// The number of the start tag.
  var nummer: Int
  var tekst: String
  var advies: String
}

extension XMLStroom {
  /// Reads a document of any length in little memory: of the text only a window is kept.
  ///
  /// Reading stops with the first piece in which something is wrong; everything that is wrong in it comes at once.
  /// What the receiver did until then is for the caller to undo.
  /// - Throws: ``InvoerFout``, and what the receiver throws.
  func verwerkLang(
    _ herkomst: XMLHerkomst, _ ontvanger: (XMLGebeurtenis) throws -> XMLBezwaar?
  ) throws {
    XMLSchema.start()
    var bron: XMLBron
    do throws(XMLVondst) {
      bron = try XMLBron.open(herkomst, grens: grenzen.bytes)
    } catch {
      throw InvoerFout(bestand: herkomst.naam, tekst: error.tekst, advies: error.advies)
    }
    try withoutActuallyEscaping(ontvanger) { ontvanger in
      let lezing = XMLLezing(ontvanger)
      let ontleder = XMLOntleder(schema: schema, grenzen: grenzen) { lezing.neem($0) }
      try lees(&bron, ontleder, lezing, herkomst)
    }
  }

  private func lees(
    _ bron: inout XMLBron, _ ontleder: XMLOntleder, _ lezing: XMLLezing, _ herkomst: XMLHerkomst
  ) throws {
    var invoer = XMLInvoer(grenzen)
    var stop: XMLVondst?
    do throws(XMLVondst) {
      while let nieuw = try invoer.vul(&bron) {
        ontleder.duw(invoer.tekst.bytes[nieuw])
        if ontleder.heeftFouten || lezing.isKlaar { break }
        invoer.vergeet()
      }
      if !ontleder.heeftFouten, !lezing.isKlaar { ontleder.sluit() }
    } catch {
      stop = error
    }
    let volledig = stop == nil && !lezing.isKlaar
    let gemeld = ontleder.einde(volledig: volledig)
    var vondsten = XMLVertaling(bron: invoer.tekst, vocabulaire: vocabulaire).vondsten(gemeld)
    vondsten += lezing.bezwaren.map {
      XMLVondst(plaats: invoer.tekst.inhoud(vanStart: $0.nummer), tekst: $0.tekst, advies: $0.advies)
    }
    if let stop { vondsten.append(stop) }
    guard vondsten.isEmpty else { throw fout(invoer.tekst, herkomst, vondsten) }
    if let fout = lezing.fout { throw fout }
  }
}

/// What the receiver made of the events of one document.
private final class XMLLezing {
  private let ontvanger: (XMLGebeurtenis) throws -> XMLBezwaar?
  private(set) var bezwaren: [XMLBezwaar] = []
  private(set) var fout: (any Error)?
  /// Whether reading on is of no use.
  var isKlaar: Bool { !bezwaren.isEmpty || fout != nil }

  init(_ ontvanger: @escaping (XMLGebeurtenis) throws -> XMLBezwaar?) { self.ontvanger = ontvanger }

  func neem(_ gebeurtenis: XMLGebeurtenis) {
    guard fout == nil else { return }
    do {
      if let bezwaar = try ontvanger(gebeurtenis) { bezwaren.append(bezwaar) }
    } catch {
      fout = error
    }
  }
}
