import Testing

@testable import BibobCore

/// One thread makes, another takes.
@Suite("Reading ahead")
struct VooruitlezerTests {
  private struct Mis: Error, Equatable { let nummer: Int }

  /// Counts what was made; touched by the making thread, read when that has ended or waits.
  private final class Teller: @unchecked Sendable { var gemaakt = 0 }

  @Test("everything comes, in order, whatever it weighs", arguments: [1, 7, 1 << 20])
  func volgorde(_ gewicht: Int) throws {
    let lezer = Vooruitlezer<Int>(gewicht: gewicht) { leg in
      for number in 1...5000 { try leg(number, number % 5) }
    }
    var found: [Int] = []
    while let number = try lezer.volgende() { found.append(number) }
    #expect(found == Array(1...5000))
    #expect(try lezer.volgende() == nil)
  }

  @Test("an error comes in its turn, and again at every asking")
  func fout() throws {
    let lezer = Vooruitlezer<Int>(gewicht: 1 << 20) { leg in
      for number in 1...3 { try leg(number, 1) }
      throw Mis(nummer: 4)
    }
    for expected in 1...3 { #expect(try lezer.volgende() == expected) }
    for _ in 0..<3 { #expect(throws: Mis(nummer: 4)) { try lezer.volgende() } }
  }

  @Test("nobody makes more than fits, and who lets go need not wait")
  func losgelaten() throws {
    for taken in [0, 1, 50] {
      let teller = Teller()
      do {
        let lezer = Vooruitlezer<Int>(gewicht: 10) { leg in
          while true {
            teller.gemaakt += 1
            try leg(teller.gemaakt, 1)
          }
        }
        for expected in 0..<taken { #expect(try lezer.volgende() == expected + 1) }
      }
      // What lay ready, what was taken, and the one that found no room.
      #expect(teller.gemaakt <= taken + 11)
    }
  }
}
