import TestSupport
import Testing

@testable import BibobCore

@Suite("The decision term against a count day by day")
struct DagVoorDagTests {
  @Test("25,000 random courses", arguments: 0..<5)
  func toeval(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(20_260_400 + seed))
    var failures = 0
    for number in 0..<5000 {
      let geval = Toevalsdossier(&random)
      let counted = Beslistermijn(geval.dossier, kalender: .standaard).termijn(per: geval.per)
      let expected = DagVoorDag(geval).einde
      guard counted?.einde != expected else { continue }
      failures += 1
      if failures < 4 {
        Issue.record("\(seed)/\(number): \(counted?.einde.description ?? "-") is not \(expected): \(geval)")
      }
    }
    #expect(failures == 0)
  }

  @Test("The moves of a term add up to the days from start to end")
  func stappen() {
    var random = SplitMix64(seed: 31)
    for _ in 0..<1000 {
      let geval = Toevalsdossier(&random)
      guard let termijn = Beslistermijn(geval.dossier, kalender: .standaard).termijn(per: geval.per) else {
        continue
      }
      #expect(termijn.stappen.reduce(0) { $0 + $1.dagen } == termijn.einde - termijn.start)
      if let latest = termijn.uiterlijk { #expect(latest >= termijn.einde) }
    }
  }
}
