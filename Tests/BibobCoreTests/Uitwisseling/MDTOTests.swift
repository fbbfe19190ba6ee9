import TestSupport
import Testing

@testable import BibobCore

/// Archive metadata, held against the schemas of the Nationaal Archief.
@Suite("MDTO")
struct MDTOTests {
  private static let map =
    (Proces.omgeving("BIBOB_GEDEELD") ?? Momentopname.fixtures + "/../../../shared") + "/standaarden/mdto"

  @Test(
    "every file validates against 1.0.2 and 1.0.21, for random dossiers, open and closed",
    .enabled(
      if: Momentopname.read(map + "/MDTO-XML1.0.2.xsd") != nil, "de schema's van MDTO staan hier niet"),
    arguments: ["MDTO-XML1.0.2.xsd", "MDTO-XML1.0.21.xsd"])
  func valid(_ schema: String) throws {
    let stroom = XMLStroom(
      schema: try XMLSchema(pad: MDTOTests.map + "/" + schema),
      vocabulaire: XMLVocabulaire(allesOpenbaar: true))
    for package in Pakketten.maak(60, zaad: 11, stappen: 25) {
      let dossier = try #require(Dossier(gebeurtenissen: package.gebeurtenissen))
      for file in try MDTOTests.bestanden(dossier, package.herkomst) {
        try stroom.verwerk(.bytes(file, naam: "mdto.xml")) { _ in }
      }
    }
  }

  @Test("a closed dossier says until when it is kept; nobody is named")
  func retention() throws {
    var scenario = Scenario()
    scenario.leg(.buitenBereik, "2026-01-06", [.reden: "x"])
    scenario.leg(.sluiten, "2026-01-07")
    let herkomst = try #require(
      Dossierherkomst(opslag: Pakketten.opslag, nummer: Dossiernummer(jaar: 2026, volgnummer: 1)))
    let text = String(
      decoding: try #require(try MDTOTests.bestanden(scenario.dossier, herkomst).first), as: UTF8.self)
    #expect(text.contains("<termijnLooptijd>P1Y</termijnLooptijd>"))
    #expect(text.contains("<termijnEinddatum>2027-01-07</termijnEinddatum>"))
    #expect(text.contains("resultaat 4.2"))
    #expect(!text.contains("Proef BV") && !text.contains("Jansen"))
  }

  @Test(
    "a moment is written as UTC",
    arguments: [(0, "1970-01-01T00:00:00Z"), (951_782_399_999, "2000-02-28T23:59:59Z")])
  func time(_ milliseconds: Int64, _ text: String) {
    #expect(MDTO.tijd(Moment(milliseconden: milliseconds, dag: CivilDate(days: 0))) == text)
  }

  static func bestanden(_ dossier: Dossier, _ herkomst: Dossierherkomst) throws -> [[UInt8]] {
    let document = MDTO.Document(
      id: "S1", naam: "uittreksel <&>", bestandsnaam: "S1-uittreksel.pdf", mediatype: "application/pdf",
      grootte: 12, sha256: try SHA256().digest([1]).description,
      moment: Moment(milliseconden: 1_795_734_706_401, dag: dossier.geopend))
    let mdto = MDTO(
      dossier, herkomst: herkomst, documenten: [document], per: dossier.laatste.adding(days: 1))
    return [mdto.dossierbestand(), mdto.informatieobject(document), mdto.bestand(document)]
  }
}
