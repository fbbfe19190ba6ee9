import TestSupport
import Testing

/// What stands in `docs` is what the program draws today.
@Suite("Tekening in docs")
struct TekeningTests {
  @Test("docs/verloop.svg is made by `bibob verloop --svg`")
  func verloop() {
    let drawn = Proces.voer(["verloop", "--svg"])
    #expect(drawn.uitgang == 0)
    #expect(Momentopname.read(Momentopname.fixtures + "/../../docs/verloop.svg") == drawn.uit)
  }
}
