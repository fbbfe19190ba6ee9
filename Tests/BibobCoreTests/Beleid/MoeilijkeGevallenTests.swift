import Testing

@testable import BibobCore

/// What a plain decision table cannot say, each in a small policy with its own cases.
@Suite("Beleid: wat een beslistabel niet kan zeggen")
struct MoeilijkeGevallenTests {
  private static let map = AanvraagProef.wortel + "/Tests/Fixtures/beleid"
  static let bestanden = BeleidProef.bestanden(in: map)

  @Test("elk bestand leest en haalt zijn gevallen", arguments: bestanden) func leest(pad: String) throws {
    let policy = try BeleidProef.lezer().lees(pad: pad)
    #expect(!policy.gevallen.isEmpty)
    #expect(policy.bron.kwaliteit == .verzonnen)
  }

  @Test("elk van de 25 heeft een bestand") func alle() {
    let numbers = Set(Self.bestanden.compactMap { Int($0.split(separator: "/").last?.prefix(2) ?? "") })
    #expect(numbers == Set(1...25))
  }
}
