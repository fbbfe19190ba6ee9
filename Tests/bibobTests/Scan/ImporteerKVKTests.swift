import TestSupport
import Testing

/// `bibob importeer-kvk` as a user runs it.
@Suite("Basisprofiel importeren")
struct ImporteerKVKTests {
  private static let dag = "2026-07-01"

  @Test("toont eerst, legt dan vast, en legt niets twee keer vast")
  func vastleggen() throws {
    let werkmap = try Werkmap()
    let dossier = try werkmap.open("alcohol-horecabedrijf", op: Self.dag)
    let pad = werkmap.pad + "/profiel.json"
    try Werkmap.schrijf(
      Array(Proefbronnen.basisprofiel("90000077", naam: "Verzonnen Beheer B.V.", rsin: "999980063").utf8), pad
    )
    let voor = try werkmap.stand(dossier)
    let droog = werkmap.voer(Self.dag, "importeer-kvk \(dossier) \(pad) --droog --rol zeggenschaphebbende")
    #expect(droog.uitgang == 0 && droog.uit.contains("Zou vastleggen"), "\(droog.uit)\(droog.fout)")
    #expect(try werkmap.stand(dossier) == voor)
    let echt = try werkmap.json(Self.dag, "importeer-kvk \(dossier) \(pad) --rol zeggenschaphebbende")
    #expect(echt["toegevoegd"]?.tekst?.hasPrefix("P") == true)
    let weer = werkmap.voer(Self.dag, "importeer-kvk \(dossier) \(pad)")
    #expect(weer.uitgang == 0 && weer.uit.contains("Staat al in het dossier"))
  }

  @Test("een eenmanszaak en een kapot bestand leggen niets vast")
  func nietVast() throws {
    let werkmap = try Werkmap()
    let dossier = try werkmap.open("alcohol-horecabedrijf", op: Self.dag)
    let voor = try werkmap.stand(dossier)
    let pad = werkmap.pad + "/profiel.json"
    try Werkmap.schrijf(
      Array(
        #"{"kvkNummer":"90000078","naam":"Fiets","_embedded":{"eigenaar":{"rechtsvorm":"Eenmanszaak"}}}"#.utf8
      ), pad)
    let eenmanszaak = werkmap.voer(Self.dag, "importeer-kvk \(dossier) \(pad)")
    #expect(eenmanszaak.uitgang == 1 && eenmanszaak.uit.contains("geen rechtspersoon"))
    try Werkmap.schrijf(Array("{\"kvkNummer\":\n12}".utf8), pad)
    let kapot = werkmap.voer(Self.dag, "importeer-kvk \(dossier) \(pad)")
    #expect(kapot.uitgang == 2 && kapot.fout.contains("profiel.json:2:1"), "\(kapot.fout)")
    #expect(try werkmap.stand(dossier) == voor)
  }

  @Test("relaties uit CSV: alle of geen")
  func relaties() throws {
    let werkmap = try Werkmap()
    let dossier = try werkmap.open("alcohol-horecabedrijf", op: Self.dag)
    try werkmap.stappen(
      dossier, "\(Self.dag) partij --aard natuurlijk-persoon --naam Fictief --voornamen Ans --rollen derde")
    let personen = try werkmap.json(Self.dag, "toon \(dossier)")
    let pad = werkmap.pad + "/relaties.csv"
    try Werkmap.schrijf(
      Array("van,naar,soort,bron\nP1,P2,vermogen,akte\nP2,P1,leiding,uittreksel\n".utf8), pad)
    let voor = try werkmap.stand(dossier)
    #expect(
      werkmap.voer(Self.dag, "importeer-relaties \(dossier) \(pad) --droog").uit.contains("Zou vastleggen"))
    #expect(try werkmap.stand(dossier) == voor)
    let echt = werkmap.voer(Self.dag, "importeer-relaties \(dossier) \(pad)")
    #expect(echt.uitgang == 0 && echt.uit.contains("2 relaties"), "\(echt.uit)\(echt.fout)\(personen)")
    let na = try werkmap.stand(dossier)
    try Werkmap.schrijf(Array("van,naar,soort,bron\nP1,P2,vermogen,akte\nP1,P77,leiding,x\n".utf8), pad)
    let kapot = werkmap.voer(Self.dag, "importeer-relaties \(dossier) \(pad)")
    #expect(kapot.uitgang == 2 && kapot.fout.contains("relaties.csv:3:4"), "\(kapot.fout)")
    #expect(try werkmap.stand(dossier) == na)
  }
}
