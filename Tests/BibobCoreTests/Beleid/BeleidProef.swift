import Testing

@testable import BibobCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the tests of policies share: the schema, the shipped files, a document to vary.
enum BeleidProef {
  static let schema = Result { () throws(InvoerFout) in
    try XMLSchema(pad: AanvraagProef.wortel + "/Policy/beleid.xsd")
  }

  static func lezer() throws -> BeleidLezer { BeleidLezer(schema: try schema.get()) }

  /// The shipped policies, by path.
  static let bestanden = bestanden(in: AanvraagProef.wortel + "/Policy")

  /// The XML files in a folder, by path.
  static func bestanden(in folder: String) -> [String] {
    guard let list = opendir(folder) else { return [] }
    defer { closedir(list) }
    var names: [String] = []
    while let entry = readdir(list) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".xml") { names.append(folder + "/" + name) }
    }
    return names.sorted()
  }

  /// Reads a text; models come from the dictionary.
  static func lees(_ tekst: String, modellen: [String: String] = [:]) throws -> Result<Beleid, InvoerFout> {
    let lezer = try lezer()
    return Result { () throws(InvoerFout) in
      try lezer.lees(bytes: Array(tekst.utf8), naam: "proef.xml") { name in
        modellen[name].map { .bytes(Array($0.utf8), naam: name + ".xml") }
      }
    }
  }

  /// A document that reads; `vervang` changes it by literal text.
  static func document(_ vervang: [(String, String)] = [], _ start: String = basis) -> String {
    vervang.reduce(start) { tekst, paar in
      guard let bereik = tekst.eerste(paar.0) else { return "niet gevonden: \(paar.0)" }
      return tekst.replacingCharacters(bereik, paar.1)
    }
  }

  static let basis = """
    <?xml version="1.0" encoding="UTF-8"?>
    <beleid xmlns="urn:bibob:beleid:1" id="proef" naam="Proefbeleid">
      <lichaam>gemeente Proefstad</lichaam>
      <geldigheid status="in-werking" van="2024-01-01" peildatum="ontvangst"/>
      <bron vindplaats="Proef" kwaliteit="verzonnen"/>
      <instellingen>
        <bevoegd soort="alcohol" orgaan="burgemeester" grondslag="Alcoholwet art. 3"/>
      </instellingen>
      <feit naam="risico" soort="ja-nee" vraag="Is er risico?"/>
      <lijst id="branches" naam="branches">
        <waarde code="horeca" synoniemen="cafe">horeca</waarde>
        <waarde code="kapsalon" groep="g1">kapsalon</waarde>
      </lijst>
      <gebied id="centrum" naam="het centrum"><postcode>9711</postcode></gebied>
      <regels>
        <regel id="vrij" laag="vrijstelling" uitkomst="in-beginsel-geen">
          <tekst>De overheid</tekst>
          <bron vindplaats="art. 2" kwaliteit="verzonnen"/>
          <als><is feit="partij_soort">overheid</is></als>
        </regel>
        <regel id="alcohol" laag="positief" uitkomst="moet">
          <tekst>Alcohol</tekst>
          <bron vindplaats="art. 3" kwaliteit="verzonnen"/>
          <als><is feit="beslissing_soort">alcohol</is></als>
        </regel>
        <regel id="bouw" laag="positief" uitkomst="moet">
          <tekst>Bouwen</tekst>
          <bron vindplaats="art. 4" kwaliteit="verzonnen"/>
          <als>
            <is feit="beslissing_soort">bouw</is>
            <bedrag feit="bouwbedrag" is="meer-dan" euro="500000,00"/>
          </als>
        </regel>
      </regels>
      <standaard id="rest" uitkomst="bij-indicatie">
        <tekst>De rest</tekst>
        <bron vindplaats="art. 9" kwaliteit="verzonnen"/>
      </standaard>
      <gevallen>
        <geval id="een" toets="ja" regel="alcohol">
          <gegeven feit="beslissing_soort">alcohol</gegeven>
          <gegeven feit="partij_soort">onderneming</gegeven>
        </geval>
      </gevallen>
    </beleid>
    """
}
