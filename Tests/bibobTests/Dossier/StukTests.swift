import TestSupport
import Testing

/// Exhibits over the built program: in, listed, out, and refused.
@Suite("Dossier: stukken")
struct StukTests {
  private func bestand(_ werk: Werkmap, _ naam: String, _ bytes: [UInt8]) throws -> String {
    let path = werk.pad + "/" + naam
    try Werkmap.schrijf(bytes, path)
    return path
  }

  private func metStuk() throws -> (Werkmap, String, [UInt8]) {
    let werk = try Werkmap()
    let dossier = try werk.open("alcohol-horecabedrijf", op: "2026-02-07")
    var random = SplitMix64(seed: 11)
    let bytes = (0..<300_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let path = try bestand(werk, "uittreksel.pdf", bytes)
    let added = werk.voer(
      "2026-02-10",
      "stuk \(dossier) \(path) --omschrijving 'uittreksel handelsregister' --bron KVK --gebruiksgrens 'alleen art. 7a'"
    )
    try #require(added.uitgang == 0, "\(added.fout)")
    #expect(added.uit.hasPrefix("Toegevoegd: stuk S1 van dossier \(dossier)\n"))
    return (werk, dossier, bytes)
  }

  @Test("a file comes out as it went in, with the hash that sha256sum gives")
  func rond() throws {
    let (werk, dossier, bytes) = try metStuk()
    let uit = werk.pad + "/uit.pdf"
    let done = werk.voer("2026-02-11", "stuk-uit \(dossier) s1 --naar \(uit)")
    #expect(done.uitgang == 0 && done.uit == "Geschreven: \(uit) (300,0 kB, de SHA-256 klopt)\n", "\(done)")
    #expect(Werkmap.lees(uit) == bytes)
    let json = try werk.json("2026-02-11", "stukken \(dossier)")
    let stuk = try #require(json["stukken"]?.rij.first)
    #expect(stuk["stuk"]?.tekst == "S1" && stuk["mediatype"]?.tekst == "application/pdf")
    #expect(stuk["naam"]?.tekst == "uittreksel.pdf" && stuk["grootte"]?.getal == 300_000)
    guard let sha256sum = Proces.vind("sha256sum") else { return }
    #expect(Proces.voer(sha256sum, [uit]).uit.hasPrefix((stuk["sha256"]?.tekst ?? "?") + " "))
    let list = werk.voer("2026-02-11", "stukken \(dossier)").uit
    for word in ["S1", "uittreksel handelsregister", "KVK", "alleen art. 7a", "300,0 kB"] {
      #expect(list.contains(word), "\(list)")
    }
    #expect(werk.voer("2026-02-11", "controleer").uit.contains("Stukken         1, elk geheel"))
  }

  @Test("nothing is overwritten, and a trial leaves the store as it was")
  func behoedzaam() throws {
    let (werk, dossier, _) = try metStuk()
    let before = werk.bytes()
    let path = try bestand(werk, "brief.eml", Array("tip".utf8))
    let refused = werk.voer("2026-02-11", "stuk-uit \(dossier) S1 --naar \(path)")
    #expect(refused.uitgang == 2 && refused.fout.contains("bestaat al"), "\(refused)")
    #expect(Werkmap.lees(path) == Array("tip".utf8))
    let dry = werk.voer("2026-02-11", "stuk \(dossier) \(path) --omschrijving x --bron y --droog")
    #expect(dry.uitgang == 0 && dry.uit.contains("brief.eml (3 bytes)"), "\(dry)")
    let same = werk.bytes() == before
    #expect(same)
  }

  @Test("a file that was changed in the store is found, and not a byte of it is left behind")
  func veranderd() throws {
    let (werk, dossier, _) = try metStuk()
    #expect(werk.voer("2026-02-11", "controleer").uitgang == 0)
    var bytes = try #require(Werkmap.lees(werk.database))
    // Most of the file is that exhibit: the middle of a page there is content.
    bytes[bytes.count / 8192 * 4096 + 2048] ^= 1
    try Werkmap.schrijf(bytes, werk.database)
    let uit = werk.pad + "/uit.pdf"
    let failed = werk.voer("2026-02-11", "stuk-uit \(dossier) S1 --naar \(uit)")
    #expect(failed.uitgang == 4 && failed.fout.contains("is veranderd"), "\(failed)")
    #expect(Werkmap.lees(uit) == nil)
    let check = werk.voer("2026-02-11", "controleer")
    #expect(
      check.uitgang == 4 && check.uit.contains("het bestand van gebeurtenis 2 is niet heel"), "\(check)")
  }
}
