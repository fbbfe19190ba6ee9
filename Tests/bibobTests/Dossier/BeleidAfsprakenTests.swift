import TestSupport
import Testing

/// Local settings of a policy at work in the steps that come after it.
@Suite("Afspraken uit het beleid in het dossier")
struct BeleidAfsprakenTests {
  private static let beleid = Momentopname.fixtures + "/afspraken.xml"

  private func open(_ werk: Werkmap, _ voorbeeld: String, _ feiten: String...) throws -> JSONWaarde {
    let words = [
      "open", Momentopname.fixtures + "/aanvragen/\(voorbeeld).xml", "--beleid", Self.beleid, "--json",
    ]
    let outcome = werk.voer("2026-07-21", words + feiten.flatMap { ["--feit", $0] })
    try #require(outcome.uitgang == 0, "\(outcome.fout)")
    return try JSONWaarde(outcome.uit)
  }

  @Test("the organ of the application is held against the policy, and the difference is said")
  func orgaan() throws {
    let werk = try Werkmap()
    let json = try open(werk, "alcohol-horecabedrijf")
    let question = json["bevoegdheidsvraag"]?.tekst ?? ""
    #expect(question.contains("burgemeester") && question.contains("het college bevoegd (Alcoholwet art. 3)"))
  }

  @Test("Awb 4:5: without a term of its own the letter has that of the policy, on an ordinary day, explained")
  func termijn() throws {
    let werk = try Werkmap()
    _ = try open(werk, "alcohol-horecabedrijf")
    // Two weeks after Saturday 18 July 2026 is a Saturday; the letter takes the Monday.
    #expect(werk.voer("2026-07-21", "stap 2026-0001 formulier-uitzetten --datum 2026-07-18").uitgang == 0)
    let why = werk.voer("2026-07-21", "waarom 2026-0001 aanvulling").uit
    #expect(why.contains("laatste dag: ma 3 augustus 2026"))
    #expect(why.contains("termijn van 2 weken die het beleid geeft") && why.contains("Beleidsregel art. 5"))
    #expect(werk.voer("2026-07-22", "stap 2026-0001 formulier-ontvangen").uitgang == 0)
    let asked = werk.voer("2026-07-22", "stap 2026-0001 aanvulling-vragen --ontbreekt jaarrekening")
    #expect(asked.uitgang == 0 && asked.uit.contains("ma 3 augustus 2026"))
  }

  @Test("Awb 4:84: a shorter term than the policy gives takes a reason and the name of who decides on that")
  func korter() throws {
    let werk = try Werkmap()
    _ = try open(werk, "alcohol-horecabedrijf")
    let step = "stap 2026-0001 formulier-uitzetten --termijn 2026-07-28"
    let refused = werk.voer("2026-07-21", step)
    #expect(refused.uitgang == 3 && refused.fout.contains("Awb art. 4:84"))
    let other = werk.voer("2026-07-21", step + " --afwijking spoed --besloten-door wethouder")
    #expect(other.uitgang == 3 && other.fout.contains("Awb art. 10:3"))
    let words = [
      "stap", "2026-0001", "formulier-uitzetten", "--termijn", "2026-07-28", "--afwijking", "spoed",
      "--besloten-door", "V. Erzonnen, teamleider vergunningen",
    ]
    #expect(werk.voer("2026-07-21", words).uitgang == 0)
  }

  @Test("a longer term than the policy gives, and the very day of it, pass")
  func langer() throws {
    for day in ["2026-08-04", "2026-09-01"] {
      let werk = try Werkmap()
      _ = try open(werk, "alcohol-horecabedrijf")
      #expect(werk.voer("2026-07-21", "stap 2026-0001 formulier-uitzetten --termijn \(day)").uitgang == 0)
    }
  }

  @Test("without a policy a letter without a term is refused, as before")
  func zonderBeleid() throws {
    let werk = try Werkmap()
    _ = try werk.open("alcohol-horecabedrijf", op: "2026-07-21")
    let refused = werk.voer("2026-07-21", "stap 2026-0001 formulier-uitzetten")
    #expect(refused.uitgang == 3 && refused.fout.contains("--termijn"))
  }

  @Test("the log tells the agreements in words")
  func logboek() throws {
    let werk = try Werkmap()
    _ = try open(werk, "alcohol-horecabedrijf")
    let shown = werk.voer("2026-07-21", "toon 2026-0001").uit.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(shown.contains("bevoegd is het college (Alcoholwet art. 3)"))
    #expect(shown.contains("formulier-uitzetten 2 weken") && shown.contains("met vier ogen"))
  }

  @Test("facts that were given stay with the dossier, and count when it is judged again")
  func gegeven() throws {
    let werk = try Werkmap()
    let json = try open(werk, "vastgoedtransactie", "rol_overheid=verkoper")
    #expect(json["beleid"]?["toets"]?.tekst == "loting")
    let again = werk.voer("2026-07-21", ["beleid", "toets", "2026-0001", "--beleid", Self.beleid, "--json"])
    #expect(try JSONWaarde(again.uit)["beleid"]?["toets"]?.tekst == "loting")
    let other = werk.voer(
      "2026-07-21",
      [
        "beleid", "toets", "2026-0001", "--beleid", Self.beleid, "--feit", "rol_overheid=koper",
        "--vastleggen",
      ])
    #expect(other.uitgang == 0, "\(other.fout)")
    #expect(werk.voer("2026-07-21", "toon 2026-0001").uit.contains("niet geregeld"))
  }
}

/// The draw that a policy asks for, in the dossiers.
@Suite("Loting in het dossier")
struct LotingTests {
  private static let beleid = Momentopname.fixtures + "/afspraken.xml"

  private func opslag(_ count: Int) throws -> Werkmap {
    let werk = try Werkmap()
    let path = Momentopname.fixtures + "/aanvragen/vastgoedtransactie.xml"
    for _ in 0..<count {
      let words = ["open", path, "--beleid", Self.beleid, "--feit", "rol_overheid=verkoper"]
      try #require(werk.voer("2026-07-21", words).uitgang == 0)
    }
    return werk
  }

  private func loot(_ werk: Werkmap, _ extra: String...) -> (uitgang: Int32, uit: String, fout: String) {
    let outcome = werk.voer(
      "2026-07-21", ["beleid", "loting", Self.beleid, "--opslag", "--zaad", "proef", "--json"] + extra)
    return (Int32(outcome.uitgang), outcome.uit, outcome.fout)
  }

  @Test("before the draw nothing is decided; after it the lot is followed, or departed from with a reason")
  func volgorde() throws {
    let werk = try opslag(4)
    let drop = "buiten-bereik --reden lot"
    let before = werk.voer("2026-07-21", "stap 2026-0001 \(drop)")
    #expect(before.uitgang == 3 && before.fout.contains("geloot"))
    #expect(werk.voer("2026-07-21", "stap 2026-0001 formulier-uitzetten").uitgang == 3)

    let drawn = try JSONWaarde(loot(werk, "--aanvullen", "--vastleggen").uit)
    let round = try #require(drawn["perioden"]?.rij.first)
    let lots = round["loten"]?.rij ?? []
    #expect(lots.count == 4 && round["minimumGehaald"] == .ja(true))
    for lot in lots {
      let number = lot["zaak"]?.tekst ?? ""
      let tested = lot["uitslag"]?.tekst != "niet-getrokken"
      #expect(werk.voer("2026-07-21", "stap \(number) \(drop)").uitgang == (tested ? 3 : 0), "\(number)")
      if tested {
        #expect(werk.voer("2026-07-21", "stap \(number) formulier-uitzetten").uitgang == 0, "\(number)")
      }
    }
  }

  @Test("a second draw gives the same, and one with another seed is refused")
  func herhaald() throws {
    let werk = try opslag(3)
    #expect(loot(werk, "--aanvullen", "--vastleggen").uitgang == 0)
    let again = try JSONWaarde(loot(werk).uit)
    #expect(again["perioden"]?.rij.first?["afwijkend"] == .lijst([]))
    let other = werk.voer(
      "2026-07-21", ["beleid", "loting", Self.beleid, "--opslag", "--zaad", "ander", "--vastleggen"])
    #expect(other.uitgang == 3 && other.fout.contains("Awb art. 2:4"))
  }

  @Test("what the past would have been counts the dossiers of the store, and says what is not known")
  func simuleer() throws {
    let werk = try opslag(2)
    let path = Momentopname.fixtures + "/aanvragen/vastgoedtransactie.xml"
    try #require(werk.voer("2026-07-21", ["open", path, "--beleid", Self.beleid]).uitgang == 0)
    let outcome = werk.voer(
      "2026-07-21", ["beleid", "simuleer", Self.beleid, "--als", "verkoop=moet", "--opslag", "--json"])
    let json = try JSONWaarde(outcome.uit)
    #expect(json["aanvragen"]?.getal == 3)
    #expect(json["totaal"]?["straks"]?["getoetst"]?.getal == 2)
    #expect(json["totaal"]?["nu"]?["onbekend"]?.getal == 1)
    #expect(json["ontbrekend"]?["rol_overheid"]?.getal == 1)
    let compared = werk.voer("2026-07-21", ["beleid", "vergelijk", Self.beleid, Self.beleid, "--opslag"])
    #expect(compared.uitgang == 0)
  }
}
