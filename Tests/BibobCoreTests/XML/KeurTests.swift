import Testing

@testable import BibobCore

/// Validation by stream in a window against validation of the whole text: one verdict, at one place.
@Suite struct KeurTests {
  private static func oordeel(_ keur: () throws -> Void) -> [String] {
    do {
      try keur()
      return []
    } catch let error as InvoerFout {
      return error.bevindingen.map { "\($0.regel):\($0.kolom) \($0.tekst)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func sameVerdictOnDamagedApplications() throws {
    let schema = try AanvraagProef.schema.get()
    let stroom = XMLStroom(schema: schema, vocabulaire: .aanvraag)
    let bronnen = try AanvraagProef.fixtures.map { try #require(Bestand.lees(AanvraagProef.pad($0))) }
    var toeval = Toeval(11)
    var (goed, fout) = (0, 0)
    for geval in 0..<1500 {
      var bytes = toeval.keuze(bronnen)
      for _ in 0..<toeval.getal(0...2) {
        let place = toeval.getal(0...bytes.count - 1)
        if toeval.kans(50) {
          bytes[place] = UInt8(toeval.getal(0...255))
        } else {
          bytes.removeSubrange(place..<min(bytes.count, place + toeval.getal(1...9)))
        }
      }
      let heel = Self.oordeel { try stroom.verwerk(.bytes(bytes, naam: "geval")) { _ in } }
      let venster = Self.oordeel { try stroom.keur(.bytes(bytes, naam: "geval")) }
      #expect(heel.isEmpty == venster.isEmpty, "geval \(geval): \(heel) \(venster)")
      if let first = heel.first { #expect(venster.contains(first), "geval \(geval): \(heel) \(venster)") }
      if heel.isEmpty { goed += 1 } else { fout += 1 }
    }
    #expect(goed > 200 && fout > 700)
  }

  /// Far beyond the window, the line still counts from the start of the file.
  @Test func placesInALongDocument() throws {
    var bytes = Array("<wortel>\n".utf8)
    for serial in 0..<60_000 { bytes += "<regel nummer=\"\(serial)\">tekst \(serial)</regel>\n".utf8 }
    let good = bytes + Array("</wortel>\n".utf8)
    let stroom = XMLStroom(schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true))
    #expect(Self.oordeel { try stroom.keur(.bytes(good, naam: "lang")) } == [])
    bytes += "<regel></anders>\n</wortel>\n".utf8
    let found = Self.oordeel { try stroom.keur(.bytes(bytes, naam: "lang")) }
    #expect(found.first?.hasPrefix("60002:") == true, "\(found)")
  }

  /// A file without line ends keeps no more text in memory than any other, and columns still count from its start.
  @Test func placesInALongLine() throws {
    var bytes = Array("<wortel>\n<é>".utf8)
    for serial in 0..<60_000 { bytes += "<regel nummer=\"\(serial)\">tékst \(serial)</regel>".utf8 }
    bytes += "<regel></anders></é></wortel>".utf8
    let stroom = XMLStroom(schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true))
    let whole = Self.oordeel { try stroom.verwerk(.bytes(bytes, naam: "lang")) { _ in } }
    let found = Self.oordeel { try stroom.keur(.bytes(bytes, naam: "lang")) }
    #expect(found.first?.hasPrefix("2:") == true && found.first == whole.first, "\(found) \(whole)")
    var bron = XMLBron(bytes: bytes)
    var invoer = XMLInvoer(XMLGrenzen())
    var most = 0
    while try invoer.vul(&bron) != nil {
      invoer.vergeet()
      most = max(most, invoer.bytes.count)
    }
    #expect(bytes.count > 2 << 20 && most < 512 << 10, "\(most)")
  }
}
