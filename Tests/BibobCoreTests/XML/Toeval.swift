/// A seeded generator (SplitMix64): the same cases on every run.
struct Toeval: RandomNumberGenerator {
  private var staat: UInt64

  init(_ zaad: UInt64) { staat = zaad }

  mutating func next() -> UInt64 {
    staat &+= 0x9E37_79B9_7F4A_7C15
    var waarde = staat
    waarde = (waarde ^ (waarde >> 30)) &* 0xBF58_476D_1CE4_E5B9
    waarde = (waarde ^ (waarde >> 27)) &* 0x94D0_49BB_1331_11EB
    return waarde ^ (waarde >> 31)
  }

  mutating func getal(_ bereik: ClosedRange<Int>) -> Int { Int.random(in: bereik, using: &self) }
  mutating func kans(_ procent: Int) -> Bool { getal(1...100) <= procent }
  mutating func keuze<Soort>(_ uit: [Soort]) -> Soort { uit[getal(0...(uit.count - 1))] }
  mutating func lijst<Soort>(_ bereik: ClosedRange<Int>, _ maak: (inout Toeval) -> Soort) -> [Soort] {
    (0..<getal(bereik)).map { _ in maak(&self) }
  }
}
