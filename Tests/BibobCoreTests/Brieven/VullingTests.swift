import TestSupport
import Testing

@testable import BibobCore

/// Filling by number against filling by name, tag after tag, as slowly as it can be done.
@Suite struct VullingTests {
  /// A template filled without compiling it: every name is looked up anew, in every layer.
  private struct Naief {
    let stukken: [Briefvlak.Stuk]
    var stapel: Mustachestapel
    var uit: [UInt8] = []

    mutating func vul(_ bereik: Range<Int>) {
      var index = bereik.lowerBound
      while index < bereik.upperBound {
        switch stukken[index] {
        case .tekst(let text, _): uit += text.utf8
        case .waarde(let merk):
          if case .tekst(let text)? = stapel.waarde(merk.naam) { XMLTeken.ontsnapt(text, in: &uit) }
        case .begin(let merk):
          let einde = sluit(index)
          sectie(merk, index + 1..<einde)
          index = einde
        case .einde: break
        }
        index += 1
      }
    }

    private mutating func sectie(_ merk: Briefmerk, _ bereik: Range<Int>) {
      let waarde = stapel.waarde(merk.naam)
      guard merk.soort == .sectie else {
        if waarde?.isWaar != true { vul(bereik) }
        return
      }
      guard let waarde, waarde.isWaar else { return }
      let rondes: [Mustachewaarde] = if case .lijst(let all) = waarde { all } else { [waarde] }
      for ronde in rondes {
        stapel.op(ronde)
        vul(bereik)
        stapel.af()
      }
    }

    private func sluit(_ begin: Int) -> Int {
      var depth = 0
      for index in begin..<stukken.count {
        if case .begin = stukken[index] { depth += 1 }
        if case .einde = stukken[index] { depth -= 1 }
        if depth == 0 { return index }
      }
      return stukken.count
    }
  }

  /// Text without tags and white space.
  private static func kaal(_ bytes: some Sequence<UInt8>) -> String {
    var (out, inTag): ([UInt8], Bool) = ([], false)
    for byte in bytes {
      if byte == UInt8(ascii: "<") { inTag = true }
      if !inTag, !XMLTeken.isWit(byte) { out.append(byte) }
      if byte == UInt8(ascii: ">") { inTag = false }
    }
    return String(decoding: out, as: UTF8.self)
  }

  @Test func everyLetterAsTheSlowWayFillsIt() throws {
    var compared = 0
    for geval in try Briefzaken.alle() {
      let sjabloon = try Briefproef.bibliotheek.sjabloon(geval.brief)
      let pers = try Briefpers(sjabloon, huisstijl: Briefproef.huisstijl, concept: false)
      let zaak = try #require(Briefproef.zaak(geval.scenario))
      let gegevens = pers.gegevens(try #require(Briefproef.bron(zaak, sjabloon.beschrijving)))
      let vlak = Briefvlak(geval.brief, delen: Briefproef.bibliotheek.delen)
      var naief = Naief(
        stukken: vlak.stukken, stapel: Mustachestapel(gegevens.waarden, heleNamen: true))
      naief.vul(0..<vlak.stukken.count)
      let html = try pers.html(gegevens)
      let begin = try #require(String(decoding: html, as: UTF8.self).firstRange(of: "<main>"))
      let text = String(decoding: html, as: UTF8.self)[begin.upperBound...]
      let main = text.prefix(upTo: text.firstRange(of: "</main>")?.lowerBound ?? text.endIndex)
      #expect(Self.kaal(main.utf8) == Self.kaal(naief.uit), "\(geval)")
      compared += 1
    }
    #expect(compared > 30)
  }

  /// XML 1.0 section 2.2 and 2.4: every character against a table made one by one.
  @Test func escaping() {
    func traag(_ text: String) -> String {
      String(
        text.unicodeScalars.map { scalar -> String in
          switch scalar {
          case "&": "&amp;"
          case "<": "&lt;"
          case ">": "&gt;"
          case "\"": "&quot;"
          default: XMLTeken.mag(scalar) ? String(scalar) : "\u{FFFD}"
          }
        }.joined())
    }
    var random = SplitMix64(seed: 28)
    let pool: [Unicode.Scalar] = [
      "a", "é", "€", "😀", "&", "<", ">", "\"", "'", "\t", "\n", "\u{0}", "\u{1F}", "\u{7F}", "\u{FFFD}",
      "\u{FFFE}", "\u{FFFF}", "\u{FEFF}", "\u{BF}", "\u{FFBF}", " ", "z",
    ]
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.int(0...40) { text.append(pool[random.int(0...pool.count - 1)]) }
      var bytes: [UInt8] = []
      XMLTeken.ontsnapt(String(text), in: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == traag(String(text)))
    }
  }

  /// The mould lays the same file as the writer of ZIP files.
  @Test func mouldIsTheWriter() throws {
    var random = SplitMix64(seed: 6)
    for _ in 0..<60 {
      func inhoud(_ most: Int) -> [UInt8] {
        (0..<random.int(0...most)).map { _ in UInt8(random.int(0...30)) }
      }
      let vast = try [
        ZipDeel("mimetype", inhoud(40), .opgeslagen), ZipDeel("styles.xml", inhoud(9_000)),
      ]
      let wisselend = [inhoud(30_000), inhoud(900)]
      let verkleiner = try Verkleiner()
      let mal = try Zipmal(vast: vast, wisselend: ["content.xml", "meta.xml"])
      let made = try mal.bytes(wisselend, verkleiner)
      let again = try mal.bytes(wisselend, verkleiner)
      let written = try ZipSchrijver.bytes(
        vast + [ZipDeel("content.xml", wisselend[0]), ZipDeel("meta.xml", wisselend[1])])
      #expect(made == written && again == written)
    }
    #expect(throws: ZipFout.self) {
      try Zipmal(vast: [ZipDeel("a", [1])], wisselend: ["A"])
    }
  }
}
