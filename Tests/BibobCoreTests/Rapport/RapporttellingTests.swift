import TestSupport
import Testing

@testable import BibobCore

/// Counting by period, held against the definitions word for word: every figure of every period counted on its own.
@Suite("Counting by period")
struct RapporttellingTests {
  private static let soorten = ["alcohol", "omgeving", "subsidie"]
  private static let eerste = Scenario.dag("2021-11-20")

  /// Figures that need not be possible: an end may lie before the begin.
  private static func cijfers(_ random: inout SplitMix64, _ serial: Int) -> Onderzoekscijfers {
    func day(_ random: inout SplitMix64) -> CivilDate { eerste.adding(days: random.int(0...900)) }
    var item = Onderzoekscijfers(
      nummer: Dossiernummer(jaar: 2022, volgnummer: serial),
      woorden: Cijferwoorden(
        soort: soorten[random.int(0...2)], spoor: "aanvraag", lichaam: "L\(random.int(0...1))",
        regel: random.int(0...1) == 0 ? "" : "r1"),
      ontvangen: day(&random), peildatum: Scenario.dag("2024-06-01"), fase: .eigenOnderzoek,
      faseSinds: day(&random))
    if random.int(0...5) > 0 { item.begin = day(&random) }
    if random.int(0...3) > 0 {
      item.einde = day(&random)
      item.afloop = Afloop.allCases.randomElement(using: &random)
    }
    item.mate = random.int(0...2) == 0 ? nil : MateVanGevaar.allCases.randomElement(using: &random)
    item.naastAdvies = random.int(0...2) == 0 ? .lichter : nil
    item.zienswijze = random.int(0...2) == 0 ? .anders : nil
    item.stil = random.int(0...20)
    item.herstelrondes = random.int(0...2)
    item.lbbGevraagd = random.int(0...3) == 0
    item.lbbWachttijd = item.lbbGevraagd ? random.int(10...90) : nil
    item.vanwegeBibob = random.int(0...9) == 0
    item.isVernietigd = random.int(0...9) == 0
    item.fasen[.eigenOnderzoek] = random.int(0...40)
    item.opTijd = [nil, true, false][random.int(0...2)]
    item.ruimte = item.opTijd.map { $0 ? random.int(0...30) : -random.int(1...30) }
    return item
  }

  @Test(
    "each period and the whole span equal a count of their own",
    arguments: [Periodesoort.jaar, .kwartaal, .maand], [1, 2, 3] as [UInt64])
  func periodes(_ soort: Periodesoort, _ zaad: UInt64) throws {
    var random = SplitMix64(seed: zaad)
    let all = (1...800).map { Self.cijfers(&random, $0) }
    let vraag = Rapportvraag(
      van: Scenario.dag("2022-02-10"), tot: Scenario.dag("2023-11-05"), per: soort,
      peildatum: Scenario.dag("2024-06-01"))
    var rapport = Rapport(vraag)
    for item in all { rapport.tel(item) }
    rapport.sluit()
    for found in rapport.perioden { vergelijk(found, all, metLijst: false) }
    vergelijk(rapport.totaal, all, metLijst: true)
    #expect(rapport.lopend.map(\.nummer.volgnummer).sorted() == all.filter(\.loopt).map(\.nummer.volgnummer))
    #expect(rapport.perioden.count == [.jaar: 2, .kwartaal: 8, .maand: 22][soort])
  }

  @Test("the last comparisons are the last of all, also where the span ends in periods without anything")
  func laatste() {
    var random = SplitMix64(seed: 8)
    var rapport = Rapport(
      Rapportvraag(
        van: Scenario.dag("2022-02-10"), tot: Scenario.dag("2025-11-05"), per: .kwartaal,
        peildatum: Scenario.dag("2025-11-05")))
    for serial in 1...60 { rapport.tel(Self.cijfers(&random, serial)) }
    rapport.sluit()
    let all = rapport.vergelijkingen()
    #expect(all.count > 5 && all.last?.tweede.tot != rapport.perioden.last?.periode.tot)
    #expect(all.map(\.eerste.van) == all.map(\.eerste.van).sorted())
    for count in 0...all.count + 2 {
      let last = rapport.vergelijkingen(laatste: count)
      #expect(last.map(\.eerste) == all.suffix(count).map(\.eerste))
      #expect(last.map(\.toets) == all.suffix(count).map(\.toets))
    }
  }

  private func vergelijk(_ found: Periodecijfers, _ all: [Onderzoekscijfers], metLijst: Bool) {
    let (van, tot) = (found.periode.van, found.periode.tot)
    let begun = all.filter { item in item.begin.map { van <= $0 && $0 <= tot } ?? false }
    let ended = all.filter { item in item.begin != nil && item.einde.map { van <= $0 && $0 <= tot } ?? false }
    let readable = ended.filter { !$0.isVernietigd }
    #expect(found.geopend == all.filter { van <= $0.ontvangen && $0.ontvangen <= tot }.count)
    #expect(found.begonnen == begun.count && found.afgerond == ended.count)
    for (day, count) in [(van, found.inBehandelingBegin), (tot.adding(days: 1), found.inBehandelingEind)] {
      let inHand = all.filter { item in item.begin.map { $0 < day } ?? false }
        .filter { item in item.einde.map { $0 >= day } ?? true }
      #expect(count == inHand.count)
    }
    #expect(found.bruto.waarden == ended.compactMap(\.bruto).sorted())
    #expect(found.netto.waarden == readable.compactMap(\.netto).sorted())
    #expect(found.lbbWachttijd.waarden == ended.compactMap(\.lbbWachttijd).sorted())
    #expect(found.lbb == ended.filter(\.lbbGevraagd).count)
    #expect(found.herstelrondes == ended.map(\.herstelrondes).reduce(0, +))
    #expect(found.metHerstel == ended.filter { $0.herstelrondes > 0 }.count)
    #expect(found.teruggetrokken == ended.filter { $0.afloop == .teruggetrokken }.count)
    #expect(found.vanwegeBibob == ended.filter(\.vanwegeBibob).count)
    #expect(found.metFasen == readable.count && found.fasen.som == readable.map(\.fasen.som).reduce(0, +))
    #expect(found.metTermijn == readable.filter { $0.opTijd != nil }.count)
    #expect(found.opTijd == readable.filter { $0.opTijd == true }.count)
    let late = readable.filter { $0.opTijd == false }
      .sorted { ($0.ruimte ?? 0, $0.nummer) < ($1.ruimte ?? 0, $1.nummer) }
    #expect(found.teLaat == (metLijst ? Array(late.prefix(Periodecijfers.hoogstensTeLaat)) : []))
    func counts(_ items: [Onderzoekscijfers], _ word: (Onderzoekscijfers) -> String?) -> [String: Int]? {
      let counted = Dictionary(grouping: items.compactMap(word).filter { $0 != "" }) { $0 }
        .mapValues(\.count)
      return counted.isEmpty ? nil : counted
    }
    #expect(found.begonnenNaar[.soort] == counts(begun) { $0.soort })
    #expect(found.begonnenNaar[.sector] == counts(begun) { $0.sector.rawValue })
    #expect(found.begonnenNaar[.regel] == counts(begun) { $0.regel })
    #expect(found.afgerondNaar[.soort] == counts(ended) { $0.soort })
    #expect(found.afgerondNaar[.afloop] == counts(ended) { ($0.afloop ?? .onbekend).rawValue })
    #expect(found.afgerondNaar[.mate] == counts(ended) { $0.mate?.rawValue })
    #expect(found.afgerondNaar[.advies] == counts(ended) { $0.naastAdvies?.rawValue })
    #expect(found.afgerondNaar[.zienswijze] == counts(ended) { $0.zienswijze?.rawValue })
  }

  @Test("every choice stands at its own place")
  func plaatsen() {
    #expect(Afloop.allCases.map(\.plaats) == Array(0..<Afloop.allCases.count))
    #expect(MateVanGevaar.allCases.map(\.plaats) == Array(0..<MateVanGevaar.allCases.count))
    #expect(Onderzoekscijfers.NaastAdvies.allCases.map(\.plaats) == [0, 1, 2])
    #expect(Onderzoekscijfers.Zienswijzegevolg.allCases.map(\.plaats) == [0, 1, 2])
  }

  @Test("days come in order, close together or far apart")
  func dagen() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<200 {
      let wide = random.int(0...1) == 0 ? 40 : 1_000_000
      let days = (0..<random.int(0...60)).map { _ in random.int(-wide...wide) }
      let expected = days.sorted()
      var spread = Verdeling(days)
      #expect(spread.waarden == expected && spread.aantal == days.count && spread.som == days.reduce(0, +))
      #expect(spread.minimum == expected.first && spread.maximum == expected.last)
      for percent in [1, 25, 50, 90, 100] where !days.isEmpty {
        // The smallest value within which that share lies, by looking at every one.
        let within = expected.first { value in
          expected.filter { $0 <= value }.count * 100 >= percent * expected.count
        }
        #expect(spread.percentiel(percent) == within)
      }
      let more = (0..<random.int(0...9)).map { _ in random.int(-wide...wide) }
      spread += Verdeling(more)
      #expect(spread == Verdeling(more + days.reversed()) && spread.waarden == (days + more).sorted())
      if !more.isEmpty { #expect(spread != Verdeling(days)) }
    }
  }
}
