import TestSupport
import Testing

@testable import BibobCore

/// Dossiers as XML and back: nothing is lost, and what was tampered with is found.
@Suite("Uitwisseling")
struct UitwisselingTests {
  @Test("what is written is read back the same, and written again gives the same bytes")
  func roundTrip() throws {
    let count = Proces.omgeving("BIBOB_ALLES") == nil ? 300 : 10_000
    let packages = Pakketten.maak(count)
    #expect(packages.count == count)
    let bytes = try Pakketten.schrijf(packages)
    let read = try Pakketten.lees(bytes)
    #expect(read == packages)
    #expect(try Pakketten.schrijf(read) == bytes)
  }

  @Test(
    "any text survives: line ends, spaces, markup, characters that XML does not know",
    arguments: [
      "regel een\nregel twee\r\nen\tdrie", "  spaties om de tekst  ", "<a href=\"x\">&amp;]]></a>",
      "é 😀 e\u{301}",
      "nul\u{0}bel\u{7}", "\u{FFFE}", " ", "\u{85}\u{2028}", "]]>",
    ])
  func texts(_ text: String) throws {
    let package = Pakketten.metTekst(text)
    let read = try Pakketten.lees(try Pakketten.schrijf([package]))
    let value = try #require(read.first?.gebeurtenissen.last?.velden.tekst(.omschrijving))
    #expect(Array(value.utf8) == Array(text.utf8))
  }

  @Test("an empty file of dossiers is one too")
  func empty() throws {
    #expect(try Pakketten.lees(try Pakketten.schrijf([])).isEmpty)
  }

  /// A change to the text of a file and what it must be called.
  struct Greep: CustomTestStringConvertible, Sendable {
    let naam: String
    let melding: String
    let doe: @Sendable (String) -> String
    var testDescription: String { naam }
  }

  static let grepen: [Greep] = [
    Greep(naam: "a text altered", melding: "afdruk klopt niet") {
      $0.replacing("tekst met", with: "tekst zonder", maxReplacements: 1)
    },
    Greep(naam: "a legal day altered", melding: "afdruk klopt niet") { text in
      text.replacing(#/nr="2" stap="([^"]+)" datum="20(\d\d)/#, maxReplacements: 1) {
        "nr=\"2\" stap=\"\($0.1)\" datum=\"19\($0.2)"
      }
    },
    Greep(naam: "who recorded it altered", melding: "afdruk klopt niet") {
      $0.replacing("door=\"proef\"", with: "door=\"ander\"", maxReplacements: 1)
    },
    Greep(naam: "an event left out", melding: "hoort gebeurtenis 3") { text in
      text.replacing(
        #/    <gebeurtenis nr="3"(?s:.*?)(?=    <gebeurtenis nr="4")/#, with: "", maxReplacements: 1)
    },
    Greep(naam: "two events in another order", melding: "hoort gebeurtenis 2") { text in
      guard let two = text.firstMatch(of: #/    <gebeurtenis nr="2"(?s:.*?)(?=    <gebeurtenis nr="3")/#),
        let three = text.firstMatch(of: #/    <gebeurtenis nr="3"(?s:.*?)(?=    <gebeurtenis nr="4")/#)
      else { return text }
      var out = text
      out.replaceSubrange(
        two.range.lowerBound..<three.range.upperBound, with: String(three.0) + String(two.0))
      return out
    },
    Greep(naam: "the last events cut off", melding: "zegel past niet") { text in
      text.replacing(#/    <gebeurtenis nr="5"(?s:.*?)(?=    <zegel)/#, with: "", maxReplacements: 1)
    },
    Greep(naam: "a dossier left out", melding: "slot past niet") { text in
      text.replacing(#/  <dossier nummer="2026-0002"(?s:.*?)<\/dossier>\n/#, with: "", maxReplacements: 1)
    },
    Greep(naam: "a dossier twice", melding: "staat twee keer") { text in
      guard let one = text.firstMatch(of: #/  <dossier nummer="2026-0001"(?s:.*?)<\/dossier>\n/#) else {
        return text
      }
      return text.replacingCharacters(after: one.range.upperBound, with: String(one.0))
    },
    Greep(naam: "a dossier under another number", melding: "zegel past niet") {
      $0.replacing("<dossier nummer=\"2026-0001\"", with: "<dossier nummer=\"2026-0009\"")
    },
    Greep(naam: "dossiers in another order", melding: "slot past niet") { text in
      text.replacing("nummer=\"2026-0001\"", with: "nummer=\"x\"").replacing("<slot", with: "<slot")
        .replacing(
          #/(  <dossier nummer="x"(?s:.*?)<\/dossier>\n)(  <dossier nummer="2026-0002"(?s:.*?)<\/dossier>\n)/#
        ) {
          String($0.2) + String($0.1)
        }.replacing("nummer=\"x\"", with: "nummer=\"2026-0001\"")
    },
    Greep(naam: "the end cut off", melding: "eind") {
      String($0.prefix($0.count / 2).split(separator: "\n").dropLast().joined(separator: "\n"))
    },
    Greep(naam: "a step that does not exist", melding: "kent deze versie van bibob niet") {
      $0.replacing("stap=\"openen\"", with: "stap=\"toveren\"", maxReplacements: 1)
    },
    Greep(naam: "a doctype", melding: "DOCTYPE") {
      $0.replacing(
        "<dossiers", with: "<!DOCTYPE dossiers [<!ENTITY x \"y\">]>\n<dossiers", maxReplacements: 1)
    },
  ]

  @Test("what was altered, left out, moved, doubled or cut off is found", arguments: grepen)
  func tampering(_ greep: Greep) throws {
    let text = String(decoding: try Pakketten.schrijf(Pakketten.maak(4, zaad: 3)), as: UTF8.self)
    let other = greep.doe(text)
    try #require(other != text, "the change did nothing")
    let error = try #require(try Pakketten.fout(Array(other.utf8)))
    let found = error.bevindingen.map(\.tekst).joined(separator: " | ")
    #expect(found.contains(greep.melding), "\(found)")
    #expect(!error.description.contains("Jansen") && !error.description.contains("tekst met"))
  }

  @Test("no changed byte gives other dossiers without being found")
  func everyByte() throws {
    let packages = Pakketten.maak(2, zaad: 9, stappen: 6)
    let bytes = try Pakketten.schrijf(packages)
    var random = SplitMix64(seed: 4)
    let rounds = Proces.omgeving("BIBOB_ALLES") == nil ? 400 : 20_000
    for _ in 0..<rounds {
      var other = bytes
      let place = random.int(0...other.count - 1)
      other[place] = UInt8(truncatingIfNeeded: random.int(0...255))
      guard let read = try? Pakketten.lees(other) else { continue }
      #expect(read == packages, "byte \(place) changed the content unnoticed")
    }
  }

  @Test("a long file is read in a window: findings still have the right line")
  func window() throws {
    let text = String(decoding: try Pakketten.schrijf(Pakketten.maak(900, zaad: 5)), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.lastIndex { $0.contains("door=\"proef\"") })
    var other = lines.map(String.init)
    other[line] = other[line].replacing("door=\"proef\"", with: "door=\"ander\"")
    let error = try #require(try Pakketten.fout(Array(other.joined(separator: "\n").utf8)))
    #expect(text.utf8.count > 2 << 20)
    #expect(error.bevindingen.map(\.regel).contains { abs($0 - (line + 1)) <= 2 })
  }

  @Test("the types of an application are the same in both schemas")
  func schemas() throws {
    let application = try #require(Momentopname.read(AanvraagProef.schemapad))
    let dossier = try #require(Momentopname.read(Pakketten.schemapad))
    let start = try #require(application.firstRange(of: "  <xs:complexType name=\"aanvraag\">"))
    #expect(dossier.hasSuffix(application[start.lowerBound...]))
  }

  @Test("a signature of another key, over another file or with a changed line is not real")
  func signature() throws {
    let key = [UInt8](repeating: 7, count: 32)
    let digest = try SHA256().digest([1, 2, 3])
    let seal = try Dossierzegel(bestand: digest, dossiers: 4, datum: Scenario.dag("2026-01-05"), geheim: key)
    #expect(try seal.isEcht())
    #expect(Dossierzegel(seal.tekst) == seal)
    for change in ["dossiers 5", "dossiers 40"] {
      let other = try #require(Dossierzegel(seal.tekst.replacing("dossiers 4", with: change)))
      #expect(try !other.isEcht())
    }
    var other = seal
    other.sleutel = try Handtekening.openbaar(geheim: [UInt8](repeating: 8, count: 32))
    #expect(try !other.isEcht())
    #expect(Dossierzegel(seal.tekst.replacing("bibob-zegel 1", with: "bibob-zegel 2")) == nil)
  }

  @Test("Ed25519 gives the test vector of RFC 8032, section 7.1")
  func vector() throws {
    let secret = try #require(Hex.lees("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    let open = try Handtekening.openbaar(geheim: secret)
    #expect(Hex.tekst(open) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    let signed = Hex.tekst(try Handtekening.teken([], geheim: secret))
    #expect(
      signed
        == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        + "d25bf5f0595bbe24655141438e7a100b")
  }

  @Test("a text in another form is read so, whatever white space stands around the name of the form")
  func vorm() throws {
    let pakket = Pakketten.metTekst("een\u{1}twee")
    let text = String(decoding: try Pakketten.schrijf([pakket]), as: UTF8.self)
    #expect(text.contains("vorm=\"base64\""))
    let spaced = text.replacing("vorm=\"base64\"", with: "vorm=\"\n base64\t\"")
    #expect(try Pakketten.lees(Array(spaced.utf8)) == [pakket])
  }

  @Test("base64 reads what it writes, and nothing else")
  func base64() {
    var random = SplitMix64(seed: 1)
    for length in 0...70 {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.int(0...255)) }
      #expect(Base64.lees(Base64.tekst(bytes)) == bytes)
    }
    for wrong in ["a", "ab", "abc", "ab=c", "====", "YQ=a", "YR==", "Y Q=="] {
      #expect(Base64.lees(wrong) == nil, "\(wrong)")
    }
  }
}

extension String {
  fileprivate func replacingCharacters(after place: Index, with text: String) -> String {
    String(self[..<place]) + text + String(self[place...])
  }

  @Test("what the schema refuses at the end of a piece lets nothing of that piece out")
  func schoonStuk() throws {
    let bytes = try Pakketten.schrijf([Pakketten.metTekst("een notitie")])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.count < 16 << 10)
    for wrong in [
      text.replacing("<slot dossiers=\"1\"", with: "<slot dossiers=\"een\""),
      text.replacing("</dossiers>", with: "<vreemd/></dossiers>"),
      text.replacing("</dossiers>", with: ""),
    ] {
      #expect(wrong != text)
      let lezing = try Dossierlezer(schemapad: Pakketten.schemapad)
        .lees(.bytes(Array(wrong.utf8), naam: "dossiers.xml"))
      // Again and again, and never a dossier.
      for _ in 0..<2 { #expect(throws: InvoerFout.self) { try lezing.volgende() } }
      #expect(lezing.slot == nil)
    }
  }

  @Test("who lets go of a long document halfway need not read it")
  func losgelaten() throws {
    let packages = Pakketten.maak(40, zaad: 9)
    let bytes = try Pakketten.schrijf(packages)
    let lezer = try Dossierlezer(schemapad: Pakketten.schemapad)
    for count in [0, 1, 5] {
      let lezing = lezer.lees(.bytes(bytes, naam: "dossiers.xml"))
      for place in 0..<count { #expect(try lezing.volgende() == packages[place]) }
      #expect(lezing.slot == nil)
    }
  }
}
