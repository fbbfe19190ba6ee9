import TestSupport
import Testing

@testable import BibobCore

/// Every letter of generated dossiers, read back: nothing empty, no date that the dossier or a term does not explain,
/// no article that is not in the law table.
@Suite struct BriefinhoudTests {
  private static let aantal = Proces.omgeving("BIBOB_ALLES") == nil ? 30 : 200

  @Test func lettersOfGeneratedDossiers() throws {
    var random = SplitMix64(seed: 2026)
    let sjablonen = try Briefproef.bibliotheek.namen.map { try Briefproef.bibliotheek.sjabloon($0) }
    let persen = try sjablonen.map { try Briefpers($0, huisstijl: Briefproef.huisstijl, concept: false) }
    var made: [String: Int] = [:]
    for round in 0..<Self.aantal {
      let scenario = Wandeling(&random, stappen: random.int(4...40)) { soort, spoor, procedure in
        Briefproef.aanvraag(soort, spoor, procedure: procedure)
      }.scenario
      let zaak = try #require(Briefproef.zaak(scenario))
      for pers in persen where pers.sjabloon.beschrijving.waaromNiet(zaak) == nil {
        let naam = pers.sjabloon.beschrijving.naam
        guard let bron = Briefproef.bron(zaak, pers.sjabloon.beschrijving) else { continue }
        let bytes: [UInt8]
        do throws(BriefFout) {
          bytes = try pers.html(pers.gegevens(bron))
        } catch {
          // What is still missing must come with what to do.
          #expect(
            error.bevindingen.allSatisfy { !$0.advies.isEmpty && $0.plaats != nil }, "\(naam): \(error)")
          continue
        }
        made[naam, default: 0] += 1
        let text = Brieftekst(bytes).tekst
        controleer(text, naam, round, zaak, bron)
      }
    }
    // Chance leaves few letters out.
    #expect(made.count >= (Self.aantal < 200 ? 14 : 20), "\(made)")
  }

  private func controleer(_ text: String, _ naam: String, _ round: Int, _ zaak: Zaak, _ bron: Briefbron) {
    let label: Comment = "\(naam), ronde \(round)"
    for leeg in ["{{", "}}", "()", "( ", " ,", " .", "  ", "null", "nil"] {
      #expect(!text.contains(leeg), label)
    }
    let known = Self.dagen(zaak, bron)
    for day in Brieftekst.dagen(in: text) { #expect(known.contains(day), "\(naam), ronde \(round): \(day)") }
    let law = Set(Briefwet.artikelen(zaak.dossier).map(\.voluit).map(Brieftekst.artikelkern))
    let terms = Set(
      [Beslistermijn(zaak.dossier, kalender: .standaard).grondslag].compactMap { $0 }
        .flatMap { [$0.artikel, $0.verlengingArtikel].compactMap { $0 } }.map(\.voluit)
        .map(Brieftekst.artikelkern))
    let feiten = Set(
      ["a", "b", "c", "d", "e"].map { Brieftekst.artikelkern(Artikel.wb("3a lid 1 \($0)").voluit) })
    let signalen = Set(Signaal.Bron.allCases.map { Brieftekst.artikelkern($0.artikel.voluit) })
    for artikel in Brieftekst.artikelen(in: text) {
      #expect(
        law.union(terms).union(feiten).union(signalen).contains(artikel),
        "\(naam), ronde \(round): \(artikel)")
    }
  }

  /// Every day that the events, the application or a term gives.
  private static func dagen(_ zaak: Zaak, _ bron: Briefbron) -> Set<String> {
    var days: [CivilDate] = [bron.dag, zaak.dossier.aanvraag.ontvangen]
    days += [zaak.dossier.aanvraag.bestaandBesluit?.datum].compactMap { $0 }
    for event in zaak.gebeurtenissen {
      days.append(event.datum)
      for paar in event.velden.paren { if case .datum(let day) = paar.waarde { days.append(day) } }
    }
    for termijn in Termijnstaat(zaak.dossier, per: bron.dag, kalender: .standaard).termijnen {
      days += [termijn.start, termijn.einde, termijn.uiterlijk ?? termijn.einde]
    }
    for verzoek in zaak.dossier.lbb {
      days.append(LBBTermijn(verzoek, kalender: .standaard).laatsteOpgeschorteDag(per: bron.dag))
    }
    days += Taken.van(zaak.dossier, per: bron.dag, kalender: .standaard).compactMap(\.uiterlijk)
    return Set(days.map(\.voluit))
  }
}

/// The text of a letter in HTML, and what stands in it.
struct Brieftekst {
  let tekst: String

  init(_ html: [UInt8]) {
    let all = String(decoding: html, as: UTF8.self)
    let body = all.range(of: "<main>").map { all[$0.upperBound...] } ?? all[...]
    var (out, inTag) = ("", false)
    for character in body {
      if character == "<" {
        inTag = true
        if out.last != " " { out.append(" ") }
      } else if character == ">" {
        inTag = false
      } else if !inTag {
        if character != " " || out.last != " " { out.append(character) }
      }
    }
    // Tags within a line leave a space before a mark of punctuation.
    for mark in [",", ".", ";", ":", ")"] { out = out.replacing(" \(mark)", with: mark) }
    tekst = out.replacing("( ", with: "(").replacing("  ", with: " ")
  }

  /// Days as a letter writes them.
  static func dagen(in text: String) -> [String] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let months = Set(CivilDate.maanden)
    return words.indices.dropFirst().dropLast().compactMap { index in
      guard months.contains(words[index]), Int(words[index - 1]) != nil, words[index + 1].count == 4,
        Int(words[index + 1]) != nil
      else { return nil }
      return "\(words[index - 1]) \(words[index]) \(words[index + 1])"
    }
  }

  /// The number, paragraph and part of a provision in full, without the act.
  static func artikelkern(_ voluit: String) -> String { artikelen(in: voluit).first ?? voluit }

  /// Provisions in a text, each from `artikel` to its last paragraph or part.
  static func artikelen(in text: String) -> [String] {
    var found: [String] = []
    let words = text.split(separator: " ").map(String.init)
    var index = 0
    while index < words.count {
      guard words[index].hasSuffix("artikel"), index + 1 < words.count,
        words[index + 1].first?.isNumber == true
      else {
        index += 1
        continue
      }
      var parts = [
        words[index + 1].filter { $0.isNumber || $0.isLetter || $0 == ":" || $0 == "." }.trimmedDots
      ]
      var next = index + 2
      while next + 1 < words.count, words[next - 1].hasSuffix(","),
        words[next + 1].hasPrefix("lid") || words[next] == "onderdeel"
      {
        parts.append(words[next] + " " + words[next + 1].filter(\.isLetter))
        next += 2
      }
      found.append(parts.joined(separator: ", "))
      index = next
    }
    return found
  }
}

extension String {
  fileprivate var trimmedDots: String { String(reversed().drop { $0 == "." }.reversed()) }

  fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}
