import BibobCore
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct SchemaTests {
  /// The enumerations of the schema and the tables of the program are the same, in the same order.
  @Test func opsommingenZijnGelijk() throws {
    let stroom = XMLStroom(schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true))
    let wortel = try stroom.boom(.pad(AanvraagProef.schemapad)).wortel
    func waarden(_ type: String) -> [String] {
      wortel.alle("simpleType").first { $0.attribuut("name") == type }?.tak("restriction")?.alle(
        "enumeration"
      )
      .compactMap { $0.attribuut("value") } ?? []
    }
    #expect(waarden("besluitsoort") == (Besluitsoort.alle + Besluitsoort.buitenDeWet).map(\.id))
    #expect(waarden("spoor") == Spoor.allCases.map(\.rawValue))
    #expect(waarden("procedure") == Procedure.allCases.map(\.rawValue))
    #expect(waarden("beding") == Beding.allCases.map(\.rawValue))
    #expect(waarden("rol") == Partijrol.allCases.map(\.rawValue))
    #expect(waarden("btw") == Bedrag.BTW.allCases.map(\.rawValue))
    #expect(waarden("bepaald-door") == Bedrag.Bron.allCases.map(\.rawValue))
  }

  /// Every type, element, attribute and value says in Dutch what it is.
  @Test func allesIsBeschreven() throws {
    let stroom = XMLStroom(schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true))
    var tellen = 0
    func kijk(_ tak: XMLTak) {
      if ["simpleType", "complexType", "element", "attribute", "enumeration"].contains(tak.naam) {
        tellen += 1
        let tekst = tak.tak("annotation")?.tak("documentation")?.tekst ?? ""
        #expect(!tekst.isEmpty, "\(tak.naam) \(tak.attribuut("name") ?? tak.attribuut("value") ?? "")")
      }
      for kind in tak.takken { kijk(kind) }
    }
    kijk(try stroom.boom(.pad(AanvraagProef.schemapad)).wortel)
    #expect(tellen > 100)
  }

  /// Another validator agrees; without xmllint there is nothing to compare with.
  @Test(.enabled(if: access("/usr/bin/xmllint", X_OK) == 0, "xmllint is er niet: overgeslagen"))
  func xmllintKeurtGoed() {
    let paden = AanvraagProef.fixtures.map { "'\(AanvraagProef.pad($0))'" }.joined(separator: " ")
    let uitkomst = pclose(
      popen("/usr/bin/xmllint --noout --schema '\(AanvraagProef.schemapad)' \(paden) 2>/dev/null", "r"))
    #expect(uitkomst == 0)
  }

  @Test func geenSchema() {
    let fout = #expect(throws: InvoerFout.self) { try XMLSchema(bytes: Array("<a/>".utf8), naam: "s.xsd") }
    #expect(fout?.description.hasPrefix("s.xsd: Dit is geen bruikbaar XML-schema") == true)
  }

  /// A schema that draws in another file is refused, and the file is not opened.
  @Test(arguments: ["include", "import namespace=\"urn:x\"", "redefine"])
  func insluitenGeweigerd(hoe: String) throws {
    try Bestand.inMap { map in
      let ander =
        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"a\"/></xs:schema>"
      Bestand.schrijf(Array(ander.utf8), map + "/ander.xsd")
      let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:\(hoe) schemaLocation="\(map)/ander.xsd"/>
        <xs:element name="b"><xs:complexType><xs:sequence><xs:element ref="a"/></xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """
      #expect(throws: InvoerFout.self) { try XMLSchema(bytes: Array(schema.utf8), naam: "s.xsd") }
    }
  }
}
