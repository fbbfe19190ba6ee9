import Testing

@testable import BibobCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Damaged policies are refused, or say what they say: nothing crashes or hangs, and no change of a file that loads
/// goes past the program.
///
/// What a document means is worked out a second time, without the reader (``vorm(_:)``): its elements, attributes and
/// texts. It does not matter
/// 1. what XML does not count: comments, the order of attributes, spaces around and between words;
/// 2. how a number, an amount or a length of time is spelt (`05`, `5,0`, `02j`), and capitals in a street;
/// 3. whether an attribute is left out or has the value that it then has (beleid.xsd: “Weggelaten: …”);
/// 4. in which order the facts of a case stand;
/// 5. in which order a model is changed, save where two changes are about the same rule, list, area or default.
@Suite struct BeleidFuzzTests {
  private struct Bron {
    var pad: String
    var bytes: [UInt8]
    var beleid: Beleid
    var vorm: String
  }

  /// What became of some damaged files.
  private struct Telling {
    var gelezen = 0
    var anders = 0
    var fouten: [String] = []
  }

  /// A hundred thousand in the full run, which is built for speed (script/test --alles); a sample otherwise.
  private static let aantal = getenv("BIBOB_VERMINKINGEN").flatMap { Int(String(cString: $0)) } ?? 1500

  @Test func verminkingen() async throws {
    let lezer = try BeleidProef.lezer()
    let bronnen = try BeleidProef.bestanden.map { pad in
      let bytes = try #require(Bestand.lees(pad))
      return Bron(pad: pad, bytes: bytes, beleid: try lezer.lees(pad: pad), vorm: try Self.vorm(bytes))
    }
    try #require(!bronnen.isEmpty)
    let stapels = 20
    let totaal = await withTaskGroup(of: Telling.self) { groep in
      for stapel in 0..<stapels {
        groep.addTask { Self.vermink(bronnen, Self.aantal / stapels, zaad: UInt64(11 + stapel), lezer) }
      }
      var alles = Telling()
      for await deel in groep {
        alles.gelezen += deel.gelezen
        alles.anders += deel.anders
        alles.fouten += deel.fouten
      }
      return alles
    }
    #expect(totaal.fouten.isEmpty, "\(totaal.fouten.prefix(20).joined(separator: "\n"))")
    #expect(totaal.gelezen > Self.aantal / 100 && totaal.anders > Self.aantal / 200)
  }

  private static func vermink(
    _ bronnen: [Bron], _ aantal: Int, zaad: UInt64, _ lezer: BeleidLezer
  ) -> Telling {
    var toeval = Toeval(zaad)
    var telling = Telling()
    for geval in 0..<aantal {
      let bron = toeval.keuze(bronnen)
      var bytes = bron.bytes
      vermink(&bytes, &toeval)
      do throws(InvoerFout) {
        let beleid = try lezer.lees(bytes: bytes, naam: "geval") { name in
          .pad(bron.pad.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/\(name).xml")
        }
        telling.gelezen += 1
        let vorm = (try? Self.vorm(bytes)) ?? ""
        if vorm != bron.vorm { telling.anders += 1 }
        // What the document says otherwise, the policy says otherwise, and only that.
        if (zonderRegels(beleid) == zonderRegels(bron.beleid)) != (vorm == bron.vorm) {
          telling.fouten.append("\(zaad)/\(geval) \(bron.beleid.id): \(verschil(vorm, bron.vorm))")
        }
      } catch {
        if !(1...100).contains(error.bevindingen.count) || error.bevindingen.contains(where: \.tekst.isEmpty)
        {
          telling.fouten.append("\(zaad)/\(geval): \(error.bevindingen.count) bevindingen")
        }
      }
    }
    return telling
  }

  private static func verschil(_ nieuw: String, _ oud: String) -> String {
    let regels = zip(nieuw.split(separator: "\n"), oud.split(separator: "\n")).first { $0 != $1 }
    return regels.map { "\($0.0) in plaats van \($0.1)" } ?? "gelijk"
  }

  private static func zonderRegels(_ beleid: Beleid) -> Beleid {
    var kaal = beleid
    for index in kaal.gevallen.indices { kaal.gevallen[index].regelnummer = 0 }
    return kaal
  }

  /// The content of a document, one line an element, with amounts and defaults in one spelling.
  private static func vorm(_ bytes: [UInt8]) throws -> String {
    let stroom = XMLStroom(schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true))
    var uit = ""
    schrijf(try stroom.boom(.bytes(bytes, naam: "vorm")).wortel, 0, &uit)
    return uit
  }

  private static func schrijf(_ tak: XMLTak, _ diepte: Int, _ uit: inout String) {
    let attributen = tak.attributen.filter { $0.naam != "xmlns" && !isWeggelaten(tak.naam, $0) }.map {
      attribuut -> String in
      var waarde = attribuut.waarde.samengevouwen
      // `05` and `5` are the same number, `02j` and `2j` the same length.
      if let getal = Int(waarde) { waarde = String(getal) }
      if let duur = Termijnduur(waarde) { waarde = duur.kort }
      if attribuut.naam == "euro" { waarde = Bedrag.centen(waarde).map(String.init) ?? waarde }
      return "\(attribuut.naam)=\(waarde)"
    }.sorted()
    let bedrag = tak.naam == "gegeven" ? Bedrag.centen(tak.tekst).map(String.init) : nil
    let tekst =
      tak.takken.isEmpty ? (tak.naam == "straat" ? tak.tekst.lowercased() : bedrag ?? tak.tekst) : ""
    uit += "\(diepte) \(tak.naam) \(attributen.joined(separator: "|")) \(tekst)\n"
    guard ["geval", "ouder"].contains(tak.naam) else {
      for kind in tak.takken { schrijf(kind, diepte + 1, &uit) }
      return
    }
    let delen = tak.takken.map { kind in
      var deel = ""
      schrijf(kind, diepte + 1, &deel)
      return deel
    }
    if tak.naam == "ouder" {
      let plaatsen = delen.indices.sorted { (doel(tak.takken[$0]), $0) < (doel(tak.takken[$1]), $1) }
      uit += plaatsen.map { delen[$0] }.joined()
      return
    }
    // The facts of a case are a set: sorted among themselves, behind the explanation and before the questions.
    let paren = zip(tak.takken, delen)
    uit += paren.filter { $0.0.naam == "toelichting" }.map(\.1).joined()
    uit += paren.filter { $0.0.naam == "gegeven" }.map(\.1).sorted().joined()
    uit += paren.filter { !["toelichting", "gegeven"].contains($0.0.naam) }.map(\.1).joined()
  }

  /// What an edit of a model is about.
  private static func doel(_ tak: XMLTak) -> String {
    ["regel", "lijst", "gebied", "standaard"].lazy.compactMap { naam in
      tak.attribuut(naam).map { "\(naam) \($0)" }
    }.first ?? ""
  }

  /// The values that attributes have when they are left out, from the descriptions in beleid.xsd.
  private static let weggelaten: [String: String] = [
    "beleid@minimum": "nee", "beleid@soort": "beleid", "geldigheid@peildatum": "ontvangst",
    "telling@groepen": "1", "bedrag@samen": "nee", "waarde@zwaar": "nee", "ondertekening@vier-ogen": "nee",
    "regel@stadium": "eigen-onderzoek", "ouder@ten-minste-zo-streng": "nee",
    "formulier@uitvoering": "volledig",
  ]

  private static func isWeggelaten(_ element: String, _ attribuut: XMLAttribuut) -> Bool {
    weggelaten["\(element)@\(attribuut.naam)"] == attribuut.waarde.samengevouwen
  }

  private static let stukken = [
    "<", ">", "\"", "/", "<!-- x -->", "</als>", "<niet>", "</niet>", "uitkomst=\"geen\"", "<alle/>", " ",
    "0", "9",
    "&amp;", "\u{0}", "é", "van=\"2020-01-01\"", "percentage=\"5\"", "<waar feit=\"vermoeden\"/>",
  ].map { Array($0.utf8) }

  private static func vermink(_ bytes: inout [UInt8], _ toeval: inout Toeval) {
    let plaats = toeval.getal(0...(bytes.count - 1))
    switch toeval.getal(0...6) {
    case 0: bytes[plaats] = UInt8(toeval.getal(0...255))
    case 1: bytes.removeSubrange(plaats..<min(bytes.count, plaats + toeval.getal(1...40)))
    case 2: bytes.insert(contentsOf: toeval.keuze(stukken), at: plaats)
    case 3: wisselWaarden(&bytes, &toeval)
    case 4:
      // Another digit, where there is one.
      let cijfers = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
      bytes[toeval.keuze(cijfers)] = UInt8(toeval.getal(0x30...0x39))
    case 5:
      let letters = bytes.indices.filter { (0x61...0x7A).contains(bytes[$0]) }
      bytes[toeval.keuze(letters)] = UInt8(toeval.getal(0x61...0x7A))
    default: wisselRegels(&bytes, &toeval)
    }
  }

  /// Puts the value of one attribute in another.
  private static func wisselWaarden(_ bytes: inout [UInt8], _ toeval: inout Toeval) {
    let quotes = bytes.indices.filter { bytes[$0] == 0x22 }
    guard quotes.count >= 4 else { return }
    let (een, ander) = (
      toeval.getal(0...(quotes.count / 2 - 1)) * 2, toeval.getal(0...(quotes.count / 2 - 1)) * 2
    )
    let waarde = Array(bytes[(quotes[een] + 1)..<quotes[een + 1]])
    bytes.replaceSubrange((quotes[ander] + 1)..<quotes[ander + 1], with: waarde)
  }

  private static func wisselRegels(_ bytes: inout [UInt8], _ toeval: inout Toeval) {
    var regels = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let (een, ander) = (toeval.getal(0...(regels.count - 1)), toeval.getal(0...(regels.count - 1)))
    switch toeval.getal(0...2) {
    case 0: regels.swapAt(een, ander)
    case 1: regels.remove(at: een)
    default: regels.insert(regels[een], at: ander)
    }
    bytes = Array(regels.joined(separator: [0x0A]))
  }
}

/// Files made to keep the program busy are refused or read at once.
@Suite struct BeleidVijandigTests {
  private func lees(_ als: [String], gevallen: Int = 1) throws -> InvoerFout? {
    let regels = als.enumerated().map { index, voorwaarde in
      """
      <regel id="extra\(index)" laag="positief" uitkomst="\(index % 2 == 0 ? "kan" : "moet")"><tekst>x</tekst>
      <bron vindplaats="x" kwaliteit="verzonnen"/><als>\(voorwaarde)</als></regel>
      """
    }.joined()
    let extra = (0..<gevallen).map { "<geval id=\"g\($0)\" toets=\"vraag\"/>" }.joined()
    let tekst = BeleidProef.document([
      ("</regels>", regels + "</regels>"), ("<gevallen>", "<gevallen>" + extra),
    ])
    if case .failure(let fout) = try BeleidProef.lees(tekst) { return fout }
    return nil
  }

  /// Two conditions that nest in turn have more ways to compare than there are atoms.
  @Test func diepGenest() throws {
    func nest(_ diepte: Int, _ buiten: String, _ binnen: String) -> String {
      let blad = "<waar feit=\"risico\"/><waar feit=\"vermoeden\"/>"
      return (0..<diepte).reduce(blad) { tekst, laag in
        let naam = laag % 2 == 0 ? buiten : binnen
        return "<\(naam)><waar feit=\"commercieel\"/>\(tekst)<waar feit=\"grootschalig\"/></\(naam)>"
      }
    }
    _ = try lees([nest(20, "alle", "een-van"), nest(21, "een-van", "alle"), nest(20, "een-van", "alle")])
    #expect(try lees([nest(40, "alle", "een-van")]) != nil)
  }

  @Test func veelGevallen() throws {
    let fout = try lees(
      Array(
        repeating: "<op-lijst feit=\"branche\" lijst=\"branches\"/><is feit=\"gebruik\">x</is>", count: 900),
      gevallen: 1990)
    #expect(fout != nil)
  }
}
