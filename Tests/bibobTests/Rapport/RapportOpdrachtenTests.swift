import TestSupport
import Testing

@Suite("Commands of the report")
struct RapportOpdrachtenTests {
  private static let dag = "2023-08-31"

  private func oefening(_ zaken: Int = 40) throws -> Werkmap {
    let werk = try Werkmap(leeg: true)
    let made = werk.voer(Self.dag, "oefen --jaar 2023 --zaken \(zaken) --tot \(Self.dag)")
    try #require(made.uitgang == 0, "\(made.fout)")
    return werk
  }

  @Test("practice never mixes with real work, and a wrong plan makes nothing")
  func oefen() throws {
    let echt = try Werkmap()
    #expect(echt.voer(Self.dag, "oefen --jaar 2023 --zaken 5").uitgang == 2)
    let leeg = try Werkmap(leeg: true)
    for line in [
      "oefen --jaar 2022,2023 --zaken 5", "oefen --jaar 2023 --zaken 0", "oefen --jaar 1500 --zaken 5",
      "oefen --jaar 2023 --zaken veel", "oefen --jaar 2023,2023 --zaken 5,5",
    ] { #expect(leeg.voer(Self.dag, line).uitgang == 2, "\(line)") }
    #expect(leeg.voer(Self.dag, "oefen --jaar 2023 --zaken 5 --droog").uitgang == 0)
    #expect(Momentopname.read(leeg.database) == nil)
  }

  @Test("the report says 80 and 72, the yearly pace of 108 with its interval, and that growth may be chance")
  func groningen() throws {
    let werk = try Werkmap(leeg: true)
    try #require(
      werk.voer(Self.dag, "oefen --jaar 2022,2023 --zaken 80,72 --tot \(Self.dag)").uitgang == 0)
    let text = werk.voer(Self.dag, "doorlooptijd").uit
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "2022: 80 begonnen", "72 begonnen, op jaarbasis 108 (85 tot 136)", "dit kan toeval zijn",
      "Begonnen en afgerond zijn twee telregels",
    ] { #expect(flat.contains(part), "\(part)") }
    #expect(werk.voer(Self.dag, "doorlooptijd").uit == text)
    #expect(werk.voer(Self.dag, "doorlooptijd --opnieuw").uit == text)
  }

  @Test("the figures go out as CSV and as a page, and a file that is there is not overwritten")
  func vormen() throws {
    let werk = try oefening()
    let csv = werk.voer(Self.dag, "doorlooptijd --csv -").uit
    #expect(csv.hasPrefix("periode,van,tot,begrip,maat,indeling,groep,waarde\r\n"))
    #expect(csv.contains("2023-01-01,2023-08-31,begonnen,aantal,,,40\r\n"))
    let page = werk.voer(Self.dag, "doorlooptijd --html -").uit
    #expect(
      page.hasPrefix("<!doctype html>") && page.contains("begrip-begonnen") && !page.contains("<script"))
    #expect(werk.voer(Self.dag, "doorlooptijd --csv \(werk.pad)/c.csv").uitgang == 0)
    #expect(werk.voer(Self.dag, "doorlooptijd --csv \(werk.pad)/c.csv").uitgang == 4)
    #expect(werk.voer(Self.dag, "exporteer").uitgang == 2)
    #expect(werk.voer(Self.dag, "exporteer --csv - --xes -").uitgang == 2)
    #expect(werk.voer(Self.dag, "doorlooptijd --van 2023-09-01 --tot 2023-01-01").uitgang == 2)
  }

  @Test("figures as known on an earlier day are the figures of that day")
  func toen() throws {
    let werk = try oefening()
    let before = try werk.json(Self.dag, "doorlooptijd --per-datum 2023-05-31 --bekend-op 2023-05-31")
    #expect(werk.voer(Self.dag, "stap 2023-0001 notitie --omschrijving later").uitgang == 0)
    let after = try werk.json("2023-10-10", "doorlooptijd --per-datum 2023-05-31 --bekend-op 2023-05-31")
    #expect(before == after)
  }

  @Test("minutes go back into the dossiers as notes: all of them, or none")
  func verslag() throws {
    let werk = try oefening(20)
    let path = werk.pad + "/verslag.txt"
    let form = werk.voer(Self.dag, "agenda --sjabloon -").uit
    #expect(form.contains("2023-") && form.hasPrefix("# Verslag"))
    try #require(Momentopname.write("2023-0001: vraag de jaarcijfers op\n2023-9999: kan niet\n", to: path))
    #expect(werk.voer(Self.dag, "agenda --verslag \(path)").uitgang == 2)
    #expect(!werk.voer(Self.dag, "toon 2023-0001").uit.contains("werkgroep"))
    try #require(Momentopname.write("2023-0001: vraag de jaarcijfers op\n2023-0002: wacht\n", to: path))
    #expect(werk.voer(Self.dag, "agenda --verslag \(path) --droog").uitgang == 0)
    #expect(
      try werk.json(Self.dag, "toon 2023-0001")["versie"] == werk.json(Self.dag, "toon 2023-0001")["versie"])
    let before = try #require(try werk.json(Self.dag, "toon 2023-0001")["versie"]?.getal)
    #expect(werk.voer(Self.dag, "agenda --verslag \(path)").uitgang == 0)
    #expect(try werk.json(Self.dag, "toon 2023-0001")["versie"]?.getal == before + 1)
    let agenda = try werk.json(Self.dag, "agenda")
    #expect(agenda["inBehandeling"]?.getal ?? 0 > 0)
  }

  @Test("a calendar file is made anew with the same names; a person and the team see their own work")
  func agendaEnTeam() throws {
    let werk = try oefening()
    let path = werk.pad + "/t.ics"
    func uids() -> [Substring] {
      (Momentopname.read(path) ?? "").split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    #expect(werk.voer(Self.dag, "termijnen --ics \(path)").uitgang == 0)
    let first = uids()
    #expect(werk.voer(Self.dag, "termijnen --ics \(path)").uitgang == 0)
    #expect(first.count > 5 && uids() == first && Set(first).count == first.count)
    #expect(werk.voer(Self.dag, "termijnen").uitgang == 2)
    let team = try werk.json(Self.dag, "volgende --team")["team"]?.rij ?? []
    let name = try #require(team.first?["behandelaar"]?.tekst)
    let all = try #require(try werk.json(Self.dag, "volgende --alle")["aantal"]?.getal)
    let own = try #require(
      try JSONWaarde(werk.voer(Self.dag, ["volgende", "--alle", "--json", "--behandelaar", name]).uit)[
        "aantal"]?.getal)
    #expect(own > 0 && own < all)
  }

  @Test("a forecast refuses where the past says too little, and answers where it does not")
  func prognose() throws {
    let little = try oefening(10)
    #expect(little.voer(Self.dag, "prognose").uitgang == 3)
    let werk = try oefening(120)
    let answer = try werk.json(Self.dag, "prognose --keren 40 --instroom 130 --extra-fte 0,5")
    #expect(answer["varianten"]?.rij.count == 2)
    #expect(werk.voer(Self.dag, "prognose --extra-fte veel").uitgang == 2)
    try #require(Momentopname.write("behandelaar 1,5 zes\n", to: werk.pad + "/team.txt"))
    let wrong = werk.voer(Self.dag, "prognose --team \(werk.pad)/team.txt")
    #expect(wrong.uitgang == 2 && wrong.fout.contains("team.txt:1"))
  }
}
