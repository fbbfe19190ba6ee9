import Testing

@testable import BibobCore

/// Work that two threads take from both ends.
@Suite("Work taken from both ends")
struct VerdelerTests {
  @Test("every piece is taken once, from below in order and from above in order", arguments: [0, 1, 2, 5000])
  func once(_ count: Int64) {
    let work = Verdeler(0..<count)
    let thread = Draad {
      var taken: [Int64] = []
      while let next = work.hoogste() { taken.append(next) }
      return taken
    }
    var taken: [Int64] = []
    while let next = work.laagste() { taken.append(next) }
    let other = thread.wacht()
    #expect(taken == taken.sorted() && other == other.sorted(by: >))
    #expect(taken + other.reversed() == Array(0..<count))
    #expect(Array(work.vanBoven) == other.reversed())
  }

  @Test("who gives up leaves nothing")
  func stop() {
    let work = Verdeler(0..<9)
    #expect(work.laagste() == 0 && work.hoogste() == 8 && work.hoogste() == 7)
    work.staak()
    #expect(work.laagste() == nil && work.hoogste() == nil)
  }
}
