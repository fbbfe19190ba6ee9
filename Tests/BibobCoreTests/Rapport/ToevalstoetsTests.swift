import TestSupport
import Testing

@testable import BibobCore

/// What is chance, against figures of another program (chi-square and binomial quantiles of SciPy) and against
/// sums term by term.
@Suite("Chance in counts")
struct ToevalstoetsTests {
  @Test(
    "the exact interval around a count",
    arguments: [
      (0, 0, 3.688_879_454_113_935_4), (1, 0.025_317_807_984_289_876, 5.571_643_390_938_898),
      (5, 1.623_486_390_118_420_7, 11.668_332_079_322_67),
      (72, 56.335_565_690_188_34, 90.672_084_044_657_95), (80, 63.435_024_590_990_35, 99.566_924_967_438_47),
      (105, 85.879_597_320_278_15, 127.108_901_868_835_83),
      (1000, 938.973_018_407_695_2, 1063.952_136_016_302),
      (33_000, 32_644.902_958_381_062, 33_357.996_737_967_97),
    ])
  func interval(_ count: Int, _ low: Double, _ high: Double) {
    let range = Toevalstoets.interval(count)
    #expect(abs(range.lowerBound - low) < 1e-7 * max(1, low))
    #expect(abs(range.upperBound - high) < 1e-7 * max(1, high))
  }

  @Test(
    "two counts, given their sum",
    arguments: [
      (80, 365, 72, 243, 0.076_655_383_771_242_4, 0.969_369_519_798_574_3, 1.882_354_276_648_286_6),
      (80, 365, 105, 365, 0.077_362_191_364_020_87, 0.971_912_833_435_276_2, 1.778_212_865_254_786_4),
      (10, 100, 0, 50, 0.034_683_059_831_665_21, 0, 0.892_251_099_183_858_4),
      (3000, 365, 3200, 366, 0.015_530_101_264_891_594, 1.011_748_558_880_725_8, 1.118_451_627_661_674_3),
    ])
  func vergelijking(
    _ first: Int, _ firstDays: Int, _ second: Int, _ secondDays: Int, _ chance: Double, _ low: Double,
    _ high: Double
  ) throws {
    let toets = try #require(
      Toevalstoets.vergelijk(first, dagen: firstDays, met: second, dagen: secondDays))
    #expect(abs(toets.kans - chance) < 1e-9)
    #expect(abs(toets.onder - low) < 1e-7)
    #expect(abs((toets.boven ?? 0) - high) < 1e-7)
    // Twice the smaller tail and the central interval never disagree.
    #expect(toets.isMeerDanToeval == (toets.onder > 1 || (toets.boven ?? 2) < 1))
  }

  @Test("with nothing before there is no ratio and no upper bound; with nothing at all no comparison")
  func leeg() throws {
    let toets = try #require(Toevalstoets.vergelijk(0, dagen: 365, met: 5, dagen: 365))
    #expect(toets.verhouding == nil && toets.boven == nil && abs(toets.kans - 0.0625) < 1e-12)
    #expect(abs(toets.onder - 0.916_355_857_315_460_1) < 1e-7)
    #expect(Toevalstoets.vergelijk(0, dagen: 365, met: 0, dagen: 365) == nil)
    #expect(Toevalstoets.vergelijk(1, dagen: 0, met: 1, dagen: 365) == nil)
  }

  @Test("both distributions against the sum of their terms")
  func termen() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<400 {
      let (count, total) = (random.int(0...60), random.int(60...120))
      let mean = Double(random.int(1...9000)) / 100
      let share = Double(random.int(1...999)) / 1000
      var (poisson, term) = (0.0, Wiskunde.exp(-mean))
      for index in 0...count {
        poisson += term
        term *= mean / Double(index + 1)
      }
      #expect(abs(Toevalstoets.poissonVerdeling(count, mean) - poisson) < 1e-10)
      var binomial = 0.0
      for index in 0...count {
        var product = 1.0
        for step in 0..<index { product *= Double(total - step) / Double(step + 1) * share }
        for _ in 0..<(total - index) { product *= 1 - share }
        binomial += product
      }
      #expect(abs(Toevalstoets.binomiaal(count, total, share) - min(1, binomial)) < 1e-9)
    }
  }

  @Test("in words: 80 in a year and 72 in eight months")
  func zin() throws {
    let jaren = Periode.verdeel(van: Scenario.dag("2022-01-01"), tot: Scenario.dag("2023-08-31"), per: .jaar)
    let toets = try #require(
      Toevalstoets.vergelijk(80, dagen: jaren[0].dagen, met: 72, dagen: jaren[1].dagen))
    #expect(
      Toevalstoets.zin(jaren[0], jaren[1], toets)
        == "2022: 80 begonnen, op jaarbasis 80 (63 tot 100). 2023 (t/m 31 augustus): 72 begonnen, op jaarbasis 108 "
        + "(85 tot 136). Het tempo is 1,35 keer dat van daarvoor (0,97 tot 1,88). Een verschil van deze grootte "
        + "komt ook zonder verandering in ongeveer 8 van de 100 gevallen voor: dit kan toeval zijn.")
  }
}
