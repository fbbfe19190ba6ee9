/// Something wrong with an element that only its reader can see.
struct XMLBezwaar: Equatable {
  /// The number of the start tag.
  var nummer: Int
  var tekst: String
  var advies: String
}

/// Reads a document of any length by asking for one event after the other, in little memory: of the text only a
/// window is kept.
///
/// Reading stops with the first piece in which something is wrong; everything that is wrong in it comes at once. What
/// the caller did until then is for the caller to undo.
final class XMLTrekker {
  private let stroom: XMLStroom
  private let herkomst: XMLHerkomst
  private var bron: XMLBron
  private var invoer: XMLInvoer
  private let rij = Rij()
  private let ontleder: XMLOntleder
  private var klaar = false

  /// Events that were read and not yet asked for.
  private final class Rij {
    var gebeurtenissen: [XMLGebeurtenis] = []
    var volgende = 0
  }

  /// Opens a document.
  /// - Throws: ``InvoerFout``.
  init(_ stroom: XMLStroom, _ herkomst: XMLHerkomst) throws(InvoerFout) {
    XMLSchema.start()
    self.stroom = stroom
    self.herkomst = herkomst
    do throws(XMLVondst) {
      bron = try XMLBron.open(herkomst, grens: stroom.grenzen.bytes)
    } catch {
      throw InvoerFout(bestand: herkomst.naam, tekst: error.tekst, advies: error.advies)
    }
    invoer = XMLInvoer(stroom.grenzen)
    let rij = rij
    ontleder = XMLOntleder(schema: stroom.schema, grenzen: stroom.grenzen, metWit: false) {
      rij.gebeurtenissen.append($0)
    }
  }

  /// The next event; nil after the end of a document that is right.
  /// - Throws: ``InvoerFout`` with what is wrong in the piece where reading stopped.
  func volgende() throws(InvoerFout) -> XMLGebeurtenis? {
    while rij.volgende == rij.gebeurtenissen.count {
      guard !klaar else { return nil }
      rij.gebeurtenissen.removeAll(keepingCapacity: true)
      rij.volgende = 0
      try lees()
    }
    defer { rij.volgende += 1 }
    return rij.gebeurtenissen[rij.volgende]
  }

  /// The error for something that the reader found, at the content of its element.
  func fout(_ bezwaar: XMLBezwaar) -> InvoerFout {
    let vondst = XMLVondst(
      plaats: invoer.tekst.inhoud(vanStart: bezwaar.nummer), tekst: bezwaar.tekst, advies: bezwaar.advies)
    return stroom.fout(invoer.tekst, herkomst, [vondst])
  }

  private func lees() throws(InvoerFout) {
    invoer.vergeet()
    var stop: XMLVondst?
    do throws(XMLVondst) {
      if let nieuw = try invoer.vul(&bron) {
        ontleder.duw(invoer.bytes[nieuw])
      } else {
        klaar = true
        ontleder.sluit()
      }
    } catch {
      stop = error
    }
    guard klaar || stop != nil || ontleder.heeftFouten else { return }
    let gemeld = ontleder.einde(volledig: klaar)
    if gemeld.isEmpty, stop == nil { return }
    let tekst = invoer.tekst
    var vondsten = XMLVertaling(bron: tekst, vocabulaire: stroom.vocabulaire).vondsten(gemeld)
    if let stop { vondsten.append(stop) }
    guard vondsten.isEmpty else { throw stroom.fout(tekst, herkomst, vondsten) }
  }
}

@available(*, unavailable)
extension XMLTrekker: Sendable {}
