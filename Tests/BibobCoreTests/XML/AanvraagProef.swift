import BibobCore
import Testing

/// What the tests of reading share: the schema, the fixtures, a document to vary.
enum AanvraagProef {
  static let wortel = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    .joined(separator: "/")
  static let schemapad = wortel + "/Schema/aanvraag.xsd"
  static let schema = Result { () throws(InvoerFout) in try XMLSchema(pad: schemapad) }
  static let fixtures =
    Besluitsoort.alle.map(\.id) + [
      "intrekking-horeca", "intrekking-alcohol", "intrekking-subsidie", "intrekking-opdracht",
      "intrekking-vastgoed",
    ]

  static func pad(_ fixture: String) -> String { wortel + "/Tests/Fixtures/aanvragen/\(fixture).xml" }

  static func lezer(vandaag: CivilDate? = nil) throws -> AanvraagLezer {
    AanvraagLezer(schema: try schema.get(), vandaag: vandaag)
  }

  /// The findings on this text; nil when it reads.
  static func fout(_ tekst: String, vandaag: CivilDate? = nil) throws -> InvoerFout? {
    try fout(Array(tekst.utf8), vandaag: vandaag)
  }

  static func fout(_ bytes: [UInt8], vandaag: CivilDate? = nil) throws -> InvoerFout? {
    let lezer = try lezer(vandaag: vandaag)
    do throws(InvoerFout) {
      _ = try lezer.lees(bytes: bytes, naam: "proef.xml")
      return nil
    } catch {
      return error
    }
  }

  /// A document that reads; `vervang` changes it by literal text.
  static func document(_ vervang: [(String, String)] = []) -> String {
    vervang.reduce(basis) { tekst, paar in
      guard let bereik = tekst.eerste(paar.0) else { return "niet gevonden: \(paar.0)" }
      return tekst.replacingCharacters(bereik, paar.1)
    }
  }

  private static let basis = """
    <?xml version="1.0" encoding="UTF-8"?>
    <aanvraag xmlns="urn:bibob:aanvraag:1" spoor="aanvraag">
      <kenmerk>Z-2026-1</kenmerk>
      <lichaam>gemeente Voorbeeldstad</lichaam>
      <orgaan>burgemeester</orgaan>
      <besluitsoort>exploitatie-horeca</besluitsoort>
      <ontvangen>2026-03-02</ontvangen>
      <onderwerp>Herberg van Jansma</onderwerp>
      <partijen>
        <natuurlijk-persoon>
          <rol>betrokkene</rol>
          <naam>Jansma</naam>
          <voornamen>Wiebe</voornamen>
          <geboortedatum>1980-01-31</geboortedatum>
          <bsn>999990019</bsn>
        </natuurlijk-persoon>
      </partijen>
    </aanvraag>

    """
}

extension String {
  /// Where a text stands first.
  func eerste(_ zoek: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(zoek) { return index..<self.index(index, offsetBy: zoek.count) }
      index = self.index(after: index)
    }
    return nil
  }

  func replacingCharacters(_ bereik: Range<String.Index>, _ nieuw: String) -> String {
    String(self[..<bereik.lowerBound]) + nieuw + String(self[bereik.upperBound...])
  }
}
