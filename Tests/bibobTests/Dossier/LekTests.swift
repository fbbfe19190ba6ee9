import BibobCore
import TestSupport
import Testing

@testable import bibob

/// Nothing of a dossier reaches a user who was not admitted: every command is tried, as its own row in the table
/// says how it may be typed, so that a new command is tried too.
@Suite("Toegang: lekken")
struct LekTests {
  /// The dossier that must stay hidden, and one that does not exist.
  private static let geheim = "2033-0001"
  private static let nergens = "2033-0999"

  private static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <aanvraag xmlns="urn:bibob:aanvraag:1" spoor="aanvraag">
      <kenmerk>Zqkenmerk</kenmerk>
      <lichaam>gemeente Zqlichaam</lichaam>
      <orgaan>burgemeester</orgaan>
      <besluitsoort>alcohol-horecabedrijf</besluitsoort>
      <ontvangen>2026-02-06</ontvangen>
      <onderwerp>Zqonderwerp</onderwerp>
      <locatie><regel>Zqlocatie 1</regel></locatie>
      <partijen>
        <natuurlijk-persoon>
          <rol>betrokkene</rol>
          <naam>Zqnaam</naam>
          <voornamen>Zqvoornaam</voornamen>
          <geboortedatum>1984-05-17</geboortedatum>
          <bsn>999900006</bsn>
          <adres><regel>Zqadres 12</regel></adres>
        </natuurlijk-persoon>
      </partijen>
    </aanvraag>
    """
  private static let stappen = """
    2026-02-09 notitie --omschrijving Zqnotitie
    2026-02-09 partij --naam Zqpartij --aard natuurlijk-persoon --bsn 999900018
    2026-02-09 formulier-uitzetten --termijn 2026-02-23 --vragen Zqvragen
    2026-02-17 formulier-ontvangen
    2026-02-18 formulier-volledig
    2026-02-18 bron-raadplegen --bron Zqbron --over P1 --bevinding Zqbevinding
    2026-02-18 feit-vastleggen --omschrijving Zqfeit --wie P2 --grond b --afloop boete --bron Zqfeitbron
    2026-02-20 onderzoek-afronden --bevindingen Zqbevindingen
    2026-02-23 conclusie --mate-a geen --mate-b ernstig --feiten F1 --reden Zqreden
    """
  /// What stands in the dossier only: a stretch that all made-up words share, numbers and dates.
  private static let woorden = ["Zq", "ZQ", "999900006", "999900018", "1984-05-17"]

  /// A store with a hidden dossier of one user and an open one of another.
  private final class Kluis {
    let werk: Werkmap
    private let aanvraag: [UInt8]

    init(metGeheim: Bool = true) throws {
      werk = try Werkmap()
      aanvraag = try #require(Werkmap.lees(Momentopname.fixtures + "/aanvragen/subsidie.xml"))
      try mag(
        "", "toegang beginnen --naam 'Anna Coordinator' --rol coordinator --rol behandelaar --pas \(pas("a"))"
      )
      for (name, roles) in [
        ("b", "behandelaar --rol meelezer --rol beslisser"), ("auditor", "auditor"), ("d", "coordinator"),
      ] {
        try mag("a", "toegang gebruiker --naam 'Naam \(name)' --rol \(roles) --pas \(pas(name))")
      }
      if metGeheim { try verberg() }
      // A copy: commands that write a file are tried on it too.
      let example = try #require(Werkmap.lees(Momentopname.fixtures + "/aanvragen/subsidie.xml"))
      try Werkmap.schrijf(example, werk.pad + "/aanvraag.xml")
      try mag("b", "open \(werk.pad)/aanvraag.xml")
    }

    private func verberg() throws {
      try mag("a", "open -", stdin: LekTests.xml)
      for regel in LekTests.stappen.split(separator: "\n") {
        let words = Woorden.van(String(regel))
        try mag("a", "stap \(geheim) \(words[1]) --datum \(words[0])", meer: Array(words[2...]))
      }
      try Werkmap.schrijf(Array("Zqinhoud".utf8), werk.pad + "/Zqbestand.txt")
      try mag("a", "stuk \(geheim) \(werk.pad)/Zqbestand.txt --omschrijving Zqstuk --bron Zqstukbron")
      #expect(Proces.voer("/bin/rm", [werk.pad + "/Zqbestand.txt"]).uitgang == 0)
      try mag(
        "a", "toegang toelaten \(geheim) --gebruiker G4 --rol coordinator --reden Zqtoelating")
      try mag("a", "toegang uitlaten \(geheim) --gebruiker G4 --reden Zquitlating")
    }

    func pas(_ name: String) -> String { werk.pad + "/\(name).pas" }

    /// Runs `bibob` as a user; an empty name has no pass.
    func voer(
      _ name: String, _ words: [String], env more: [String: String] = [:], stdin: String = ""
    ) -> Proces.Uitkomst {
      var env = [
        "BIBOB_MAP": werk.map, "BIBOB_VANDAAG": "2033-07-01", "HOME": werk.pad, "TMPDIR": werk.pad,
        "BIBOB_GEBRUIKER": "Anna Coordinator",
      ]
      if !name.isEmpty { env["BIBOB_PAS"] = pas(name) }
      try? Werkmap.schrijf(aanvraag, werk.pad + "/invoer.xml")
      defer { ruimOp(name) }
      return Proces.voer(words, env: env.merging(more) { $1 }, stdin: stdin)
    }

    /// What a command wrote is looked at, and goes: the next must find the same folder.
    private func ruimOp(_ name: String) {
      let made = Map.namen(werk.pad).filter { $0.hasPrefix("nieuw-") }.map { werk.pad + "/" + $0 }
      let given = werk.pad + "/invoer.xml"
      if name != "a", Werkmap.lees(given) != aanvraag { LekTests.geenWoord(in: [given]) }
      guard !made.isEmpty else { return }
      if name != "a" { LekTests.geenWoord(in: made) }
      _ = Proces.voer("/bin/rm", ["-rf"] + made)
    }

    private func mag(_ name: String, _ regel: String, meer: [String] = [], stdin: String = "") throws {
      let done = voer(name, Woorden.van(regel) + meer, stdin: stdin)
      try #require(done.uitgang == 0, "\(regel) \(meer) \(done.fout)")
    }
  }

  // MARK: Every way to type a command

  private static func waarde(_ kind: ValueKind, _ name: String, _ number: String, _ pad: String) -> String {
    switch kind {
    case .text: name == "STUK" ? "S1" : name == "gebruiker" ? "G2" : "x"
    case .number(let range): String(range.lowerBound)
    case .date: "2026-02-20"
    case .duration: "4w"
    case .period: "2026-02-10..2026-02-20"
    case .file: pad + "/nieuw-\(name)"
    case .folder: pad + "/leeg"
    case .choice(let choices): choices.first?.name ?? "x"
    case .dynamic("dossier"): number
    case .dynamic("onderwerp"): "stap"
    case .dynamic("sjabloon"): "ontvangst"
    case .dynamic("sjabloon"): "ontvangstbevestiging"
    case .dynamic(let key):
      { () -> String in
        Issue.record("geen proefwaarde voor .dynamic(\"\(key)\"): vul aan in LekTests")
        return "x"
      }()
    }
  }

  /// The lines of a command: bare, with each option, as JSON, as a trial, and wrong.
  private static func regels(_ opdracht: Opdracht, _ number: String, _ pad: String) -> [[String]] {
    guard let dynamic = opdracht.dynamic else { return regels(opdracht, nil, number, pad) }
    var variants = dynamic.variants()
    if variants.count > 12, !allesDraaien {
      variants = stride(from: 0, to: variants.count, by: 5).map { variants[$0] }
    }
    return variants.flatMap { regels(opdracht, $0, number, pad) }
      + dynamic.elsewhere.keys.sorted().map { [opdracht.name, number, $0] }
  }

  private static func regels(
    _ opdracht: Opdracht, _ variant: DynamicOptions.Variant?, _ number: String, _ pad: String
  ) -> [[String]] {
    func argument(_ argument: Argument) -> String {
      if let variant, argument.name == opdracht.dynamic?.argument { return variant.name }
      // A copy: some commands write to the file that they are given.
      if case .file = argument.kind { return pad + "/invoer.xml" }
      return waarde(argument.kind, argument.name, number, pad)
    }
    func typed(_ option: Option) -> [String] {
      option.value == nil
        ? ["--" + option.name] : ["--" + option.name, waarde(option.kind, option.name, number, pad)]
    }
    let all = opdracht.options + (variant?.options ?? [])
    let must = all.filter { $0.required || $0.help.contains("(moet: ") }
    // A pass that was made anew would lock the user of this very proof out.
    let dry = opdracht.name == "toegang" && variant?.name == "pas" ? ["--droog"] : []
    let base = [opdracht.name] + opdracht.arguments.map(argument) + must.flatMap(typed) + dry
    var lines = [base, base + ["--onzin"], base + ["teveel"], Array(base.dropLast())]
    if variant != nil, opdracht.dynamic.map({ $0.variants().count > 12 }) == true {
      return [base, base + ["--json"]]
    }
    let asked = opdracht.arguments.filter(\.required)
    if asked.count < opdracht.arguments.count {
      lines.append([opdracht.name] + asked.map(argument) + must.flatMap(typed) + dry)
    }
    for option in all where !option.required { lines.append(base + typed(option)) }
    if opdracht.hasJSON, opdracht.changes { lines.append(base + ["--json", "--droog"]) }
    return lines + [[opdracht.name], [opdracht.name, "--help"]]
  }

  private static func zonderNummer(_ uitkomst: Proces.Uitkomst, _ number: String) -> [String] {
    [uitkomst.uit, uitkomst.fout].map { $0.replacing(number, with: "NUMMER") } + ["\(uitkomst.uitgang)"]
  }

  private func lek(
    _ uitkomst: Proces.Uitkomst, _ words: [String], bron: SourceLocation = #_sourceLocation
  ) {
    for word in Self.woorden where !words.contains(where: { $0.contains(word) }) {
      #expect(
        !(uitkomst.uit + uitkomst.fout).contains(word), "\(words): \(uitkomst)", sourceLocation: bron)
    }
  }

  // MARK: The proof

  @Test("who was not admitted gets the same answer as for a dossier that is not there, from every command")
  func zelfdeAntwoord() throws {
    let kluis = try Kluis()
    var tried: Set<String> = []
    var compared = 0
    for opdracht in Opdrachten.alle where opdracht.name != "demo" {
      tried.insert(opdracht.name)
      let hidden = Self.regels(opdracht, Self.geheim, kluis.werk.pad)
      let absent = Self.regels(opdracht, Self.nergens, kluis.werk.pad)
      for (words, other) in zip(hidden, absent) {
        let answer = kluis.voer("b", words)
        lek(answer, words)
        #expect(!answer.fout.contains("onverwachte fout"), "\(words) \(answer)")
        guard words != other else {
          #expect(
            !answer.uit.contains(Self.geheim) && !answer.fout.contains(Self.geheim), "\(words) \(answer)")
          continue
        }
        compared += 1
        #expect(
          Self.zonderNummer(answer, Self.geheim) == Self.zonderNummer(kluis.voer("b", other), Self.nergens),
          "\(words)")
      }
    }
    #expect(tried.union(["demo"]) == Set(Opdrachten.alle.map(\.name)))
    #expect(compared > 60, "\(compared)")
    #expect(kluis.voer("b", ["lijst"]).uit.contains("subsidie"))
    // The proof can fail: who was admitted sees every kind of thing.
    let open = ["toon", "stukken", "volgende", "waarom"].map {
      kluis.voer("a", $0 == "waarom" ? [$0, Self.geheim, "notitie"] : [$0, Self.geheim]).uit
    }
    for word in ["Zqnaam", "Zqnotitie", "Zqfeit", "Zqbestand"] {
      #expect(open.joined().contains(word), "\(word)")
    }
  }

  /// What stands in a file: of a ZIP each file in it with its name, else the bytes themselves.
  private static func uitgepakt(_ bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.starts(with: Array("PK".utf8)) else { return [bytes] }
    do {
      let zip = try ZipLezer(Zipbron(bytes))
      return try zip.ingangen.map { Array($0.naam.utf8) + (try zip.bytes($0)) }
    } catch {
      Issue.record("niet uit te pakken: \(error)")
      return [bytes]
    }
  }

  /// No word of the hidden dossier stands in files and folders.
  private static func geenWoord(in files: [String]) {
    var paths = files
    while let name = paths.popLast() {
      paths += Map.namen(name).map { name + "/" + $0 }
      guard let bytes = Werkmap.lees(name) else { continue }
      for content in uitgepakt(bytes) {
        for word in woorden { #expect(!Werkmap.bevat(content, Array(word.utf8)), "\(word) in \(name)") }
      }
    }
  }

  @Test("lists, tasks and figures are the same as when the hidden dossier had never been")
  func zelfdeCijfers() throws {
    let (with, without) = (try Kluis(), try Kluis(metGeheim: false))
    // The one dossier that this user has bears the next number in the other store.
    func plain(_ uitkomst: Proces.Uitkomst, _ kluis: Kluis, _ number: String) -> [String] {
      [uitkomst.uit, uitkomst.fout].map {
        $0.replacing(kluis.werk.pad, with: "PAD").replacing(number, with: "NUMMER")
      } + ["\(uitkomst.uitgang)"]
    }
    let names = ["lijst", "volgende", "termijnen", "doorlooptijd", "agenda", "prognose", "zoekindex"]
    // What was computed for one who sees it must not be kept for one who does not.
    for kluis in [with, without] { #expect(kluis.voer("a", ["doorlooptijd"]).uitgang == 0) }
    var compared = 0
    for opdracht in Opdrachten.alle where names.contains(opdracht.name) {
      let lines = [with, without].map { Self.regels(opdracht, Self.nergens, $0.werk.pad) }
      for (words, other) in zip(lines[0], lines[1]) where words.first != "zoekindex" || words.count == 1 {
        compared += 1
        #expect(
          plain(with.voer("b", words), with, "2033-0002")
            == plain(without.voer("b", other), without, "2033-0001"), "\(words)")
      }
    }
    #expect(compared > 20, "\(compared)")
  }

  @Test(
    "a coordinator and an auditor see that it exists and where it stands, and no word of it",
    arguments: ["d", "auditor"])
  func zonderInhoud(_ name: String) throws {
    let kluis = try Kluis()
    // The body is a plain column, which those who oversee may know.
    func check(_ words: [String]) {
      var answer = kluis.voer(name, words)
      answer.uit = answer.uit.replacing("gemeente Zqlichaam", with: "")
      lek(answer, words)
    }
    for opdracht in Opdrachten.alle where !["demo", "stap"].contains(opdracht.name) {
      let lines = Self.regels(opdracht, Self.geheim, kluis.werk.pad)
      // Every third line of a command: the proof above takes them all.
      for (index, words) in lines.enumerated() where allesDraaien || index % 3 == 0 { check(words) }
    }
    check(["stap", Self.geheim, "notitie", "--omschrijving", "x"])
    let list = kluis.voer(name, ["lijst"])
    #expect(
      list.uitgang == 0 && list.uit.contains(Self.geheim) && list.uit.contains("(afgeschermd)"), "\(list)")
    #expect(kluis.voer(name, ["controleer"]).uitgang == 0)
    let shown = kluis.voer(name, ["toon", Self.geheim])
    #expect(shown.uitgang == 3 && shown.fout.contains("AVG art. 32"), "\(shown)")
    #expect(kluis.voer(name, ["stap", Self.geheim, "notitie", "--omschrijving", "x"]).uitgang == 3)
  }

  @Test("whoever is not in the register, or holds a wrong pass, gets one answer to everything")
  func onbekende() throws {
    let kluis = try Kluis()
    try #require(
      Momentopname.write("bibob-pas-1 " + String(repeating: "0", count: 64) + "\n", to: kluis.pas("vals")))
    #expect(Proces.voer("/bin/chmod", ["600", kluis.pas("vals")]).uitgang == 0)
    for name in ["", "vals"] {
      for opdracht in Opdrachten.alle where opdracht.name != "demo" {
        for words in Self.regels(opdracht, Self.geheim, kluis.werk.pad).prefix(allesDraaien ? 100 : 1) {
          lek(kluis.voer(name, words), words)
        }
      }
      for words in [["lijst"], ["toon", Self.geheim], ["volgende"], ["controleer"], ["toegang", "wie"]] {
        let answer = kluis.voer(name, words)
        #expect(
          answer.uitgang == 3 && answer.uit.isEmpty && answer.fout.contains("Awb art. 2:5"), "\(answer)")
      }
      #expect(kluis.voer(name, ["_aanvul", "--", "toon", ""]).uit.isEmpty)
    }
  }

  @Test("being admitted opens the dossier, and being let out closes it, for that user only")
  func toelaten() throws {
    let kluis = try Kluis()
    #expect(kluis.voer("b", ["toon", Self.geheim]).uitgang == 2)
    let admitted = kluis.voer(
      "d", Woorden.van("toegang toelaten \(Self.geheim) --gebruiker G2 --rol meelezer --reden vervanging"))
    #expect(admitted.uitgang == 0, "\(admitted)")
    #expect(kluis.voer("b", ["toon", Self.geheim]).uit.contains("Zqnaam"))
    // A reader reads along and records nothing else; the name that was typed gives no rights.
    let note = kluis.voer(
      "b", ["stap", Self.geheim, "notitie", "--omschrijving", "x", "--door", "Anna Coordinator"])
    #expect(note.uitgang == 3 && note.fout.contains("in uw rol"), "\(note)")
    #expect(
      kluis.voer("b", ["stap", Self.geheim, "meelezen", "--gebeurtenis", "11", "--akkoord", "ja"]).uitgang
        == 0)
    #expect(kluis.voer("d", ["toon", Self.geheim]).uitgang == 3)
    let out = kluis.voer("a", Woorden.van("toegang uitlaten \(Self.geheim) --gebruiker G2 --reden klaar"))
    #expect(out.uitgang == 0, "\(out)")
    #expect(
      Self.zonderNummer(kluis.voer("b", ["toon", Self.geheim]), Self.geheim)
        == Self.zonderNummer(kluis.voer("b", ["toon", Self.nergens]), Self.nergens))
    #expect(kluis.voer("a", ["controleer"]).uitgang == 0)
  }
}
