import TestSupport
import Testing

@testable import BibobCore

/// FIPS 180-4, examples of NIST, and the program of the system.
@Suite struct SHA512Tests {
  private static func afdruk(_ bytes: [UInt8], _ random: inout SplitMix64) throws -> String {
    let hasher = try SHA512()
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(random.int(1...5000))
      Array(part).withUnsafeBytes { hasher.update($0) }
      rest = rest.dropFirst(part.count)
    }
    return Hex.tekst(try hasher.finish())
  }

  @Test(arguments: [
    (
      "",
      "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a"
        + "81a538327af927da3e"
    ),
    (
      "abc",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce8"
        + "0e2a9ac94fa54ca49f"
    ),
  ])
  func `known answers`(text: String, expected: String) throws {
    var random = SplitMix64(seed: 1)
    #expect(try Self.afdruk(Array(text.utf8), &random) == expected)
  }

  @Test func `one hasher serves many messages, in whatever pieces, as sha512sum does`() throws {
    guard let program = Proces.vind("sha512sum") else { return }
    var random = SplitMix64(seed: 5)
    let path = "/tmp/bibob-sha512-\(random.next())"
    defer { Proefbestand.verwijder(path) }
    for count in [1, 111, 112, 127, 128, 129, 70_000] {
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(Proefbestand.schrijf(bytes, naar: path))
      let told = Proces.voer(program, [path]).uit.prefix(128)
      #expect(try Self.afdruk(bytes, &random) == told)
    }
  }
}
