import TestSupport
import Testing

@testable import BibobCore

/// Another validator accepts what we write: every exported dossier, every file of metadata.
@Suite("Uitwisseling: xmllint")
struct XmllintTests {
  private static let aantal = Proces.omgeving("BIBOB_ALLES") == nil ? 40 : 10_000
  private static let mdto =
    (Proces.omgeving("BIBOB_GEDEELD") ?? Momentopname.fixtures + "/../../../shared") + "/standaarden/mdto"

  @Test(
    "every exported dossier", .enabled(if: Proces.vind("xmllint") != nil, "overgeslagen: geen xmllint"))
  func dossiers() throws {
    let folder = try #require(Proefbestand.map())
    let path = folder + "/dossiers.xml"
    #expect(Proefbestand.schrijf(try Pakketten.schrijf(Pakketten.maak(Self.aantal, zaad: 3)), naar: path))
    let run = Proces.voer(
      try #require(Proces.vind("xmllint")),
      ["--stream", "--noout", "--schema", Proefbestand.wortel + "/Schema/dossier.xsd", path])
    #expect(run.uitgang == 0, "\(run.fout.prefix(400))")
    _ = Proces.voer("/bin/rm", ["-rf", folder])
  }

  @Test(
    "every file of MDTO, under both versions",
    .enabled(
      if: Proces.vind("xmllint") != nil && Momentopname.read(mdto + "/MDTO-XML1.0.2.xsd") != nil,
      "overgeslagen: geen xmllint, of de schema's van MDTO staan hier niet"))
  func metadata() throws {
    let folder = try #require(Proefbestand.map())
    var files: [String] = []
    for package in Pakketten.maak(Self.aantal, zaad: 12, stappen: 25) {
      let dossier = try #require(Dossier(gebeurtenissen: package.gebeurtenissen))
      for file in try MDTOTests.bestanden(dossier, package.herkomst) {
        files.append("\(folder)/\(files.count).xml")
        #expect(Proefbestand.schrijf(file, naar: files[files.count - 1]))
      }
    }
    for schema in ["MDTO-XML1.0.2.xsd", "MDTO-XML1.0.21.xsd"] {
      for begin in stride(from: 0, to: files.count, by: 500) {
        let run = Proces.voer(
          try #require(Proces.vind("xmllint")),
          ["--noout", "--schema", "\(Self.mdto)/\(schema)"] + files[begin..<min(begin + 500, files.count)])
        let bad = run.fout.split(separator: "\n").filter { !$0.hasSuffix(" validates") }
        #expect(run.uitgang == 0 && bad.isEmpty, "\(bad.prefix(5))")
      }
    }
    _ = Proces.voer("/bin/rm", ["-rf", folder])
  }
}
