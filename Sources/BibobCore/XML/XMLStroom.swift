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

  /// Reads a document; the receiver gets events while it is read.
  ///
  /// - Throws: ``InvoerFout`` with every finding; events that came before are then worthless.
  public func verwerk(_ herkomst: XMLHerkomst, _ ontvanger: (XMLGebeurtenis) -> Void) throws(InvoerFout) {
    let (bron, vondsten) = try onderzoek(herkomst, ontvanger)
    guard vondsten.isEmpty else { throw fout(bron, herkomst, vondsten) }
  }

  /// Validates a document of any length in little memory; of the text only a window is kept. Reading stops soon
  /// after the first thing that is wrong.
  ///
  /// - Throws: ``InvoerFout`` with what was found wrong until then.
  public func keur(_ herkomst: XMLHerkomst) throws { try lees(herkomst, nil) }

  /// Validates a document in the same way; the receiver gets what is read, without white space between elements. Whether
  /// that satisfies the schema is known when ``XMLOntvanger/schoonStuk()`` is called: after every piece of the text in
  /// which nothing was found wrong, and at the end.
  ///
  /// - Throws: ``InvoerFout`` with what was found wrong, also when the receiver throws ``XMLBezwaar``; any other error of
  ///   the receiver as it is. What the schema finds in the same piece goes first.
  func lees(_ herkomst: XMLHerkomst, _ ontvanger: (any XMLOntvanger)?) throws {
    XMLSchema.start()
    let toevoer: XMLToevoer
    do throws(XMLVondst) {
      toevoer = XMLToevoer(try XMLBron.open(herkomst, grens: grenzen.bytes), grenzen)
    } catch {
      throw InvoerFout(bestand: herkomst.naam, tekst: error.tekst, advies: error.advies)
    }
    let ontleder = XMLOntleder(
      schema: schema, grenzen: grenzen, toevoer: toevoer, metWit: false, ontvanger)
    toevoer.bijSchoonStuk = { [unowned ontleder] in ontleder.meldSchoonStuk() }
    ontleder.ontleed()
    let fouten = toevoer.fouten ?? ontleder.einde(volledig: toevoer.stop == nil)
    let tekst = toevoer.tekst
    var vondsten =
      [toevoer.stop].compactMap { $0 }
      + XMLVertaling(bron: tekst, vocabulaire: vocabulaire).vondsten(fouten)
    if vondsten.isEmpty, let halt = ontleder.halt {
      guard let bezwaar = halt as? XMLBezwaar else { throw halt }
      vondsten = [
        XMLVondst(
          plaats: tekst.inhoud(vanStart: bezwaar.nummer), tekst: bezwaar.tekst, advies: bezwaar.advies)
      ]
    }
    guard vondsten.isEmpty else { throw fout(tekst, herkomst, vondsten) }
    try ontvanger?.schoonStuk()
  }

  /// The error for these findings.
  func fout(_ bron: XMLBrontekst, _ herkomst: XMLHerkomst, _ vondsten: [XMLVondst]) -> InvoerFout {
    XMLVerslag(bron: bron, vocabulaire: vocabulaire)
      .fout(bestand: herkomst.naam, vondsten, hoogste: grenzen.bevindingen)
  }

  /// Reads a document to its end; the text as far as it was read, and what is wrong with it.
  func onderzoek(
    _ herkomst: XMLHerkomst, _ ontvanger: (XMLGebeurtenis) -> Void
  ) throws(InvoerFout) -> (XMLBrontekst, [XMLVondst]) {
    XMLSchema.start()
    var bron: XMLBron
    do throws(XMLVondst) {
      bron = try XMLBron.open(herkomst, grens: grenzen.bytes)
    } catch {
      throw InvoerFout(bestand: herkomst.naam, tekst: error.tekst, advies: error.advies)
    }
    var invoer = XMLInvoer(grenzen)
    var vondsten: [XMLVondst] = []
    let fouten = withoutActuallyEscaping(ontvanger) { ontvanger in
      let ontleder = XMLOntleder(schema: schema, grenzen: grenzen, XMLVerteller(ontvanger))
      do throws(XMLVondst) {
        while let nieuw = try invoer.vul(&bron) { ontleder.duw(invoer.bytes[nieuw]) }
        ontleder.sluit()
      } catch {
        vondsten.append(error)
        return ontleder.einde(volledig: false)
      }
      return ontleder.einde(volledig: true)
    }
    vondsten += XMLVertaling(bron: invoer.tekst, vocabulaire: vocabulaire).vondsten(fouten)
    return (invoer.tekst, vondsten)
  }
}
