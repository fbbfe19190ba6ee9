import TestSupport
import Testing

@testable import BibobCore

/// Roles in random networks against a second computation that shares nothing with the first.
@Suite("Netwerk in het wild")
struct NetwerkToevalTests {
  /// What is compared of the program's answer: roles that chains give.
  static func ketenrollen(_ netwerk: Netwerk) -> NaiefNetwerk.Rollen {
    var result: NaiefNetwerk.Rollen = [:]
    for person in netwerk.personen {
      for rol in netwerk.rollen(van: person.id) where Ketenregel.rollen.contains(rol.soort) {
        var last: Int?
        if case .voorheen(let day) = rol.tijd { last = day - Toevalsnetwerk.begin }
        result[person.id, default: [:]][rol.soort] = .init(lengte: rol.pad.count, laatste: last)
      }
    }
    return result
  }

  @Test("Wet Bibob 1(1), 3(4): small networks, every chain written out", arguments: 0..<8)
  func small(_ part: Int) {
    var random = SplitMix64(seed: 0x4E45_5457 + UInt64(part))
    for _ in 0..<(allesDraaien ? 1_150 : 90) {
      let case1 = Toevalsnetwerk(personen: random.int(2...6), relaties: random.int(0...9), &random)
      let netwerk = Netwerk(personen: case1.personen, relaties: case1.relaties, op: Toevalsnetwerk.dag)
      let found = NetwerkToevalTests.ketenrollen(netwerk)
      // Chains of more than eight links are left to the other comparison.
      guard found.values.allSatisfy({ $0.values.allSatisfy { $0.lengte <= 8 } }) else { continue }
      #expect(found == NaiefNetwerk.ketenrollen(case1, woorden: 8), "\(case1)")
      controleer(netwerk, case1)
    }
  }

  @Test("Wet Bibob 1(1), 3(4): larger networks, by rounds over all ties", arguments: 0..<8)
  func larger(_ part: Int) {
    var random = SplitMix64(seed: 0x4752_4F4F + UInt64(part))
    for _ in 0..<(allesDraaien ? 100 : 12) {
      let count = random.int(5...40)
      let case1 = Toevalsnetwerk(personen: count, relaties: random.int(count...3 * count), &random)
      let netwerk = Netwerk(personen: case1.personen, relaties: case1.relaties, op: Toevalsnetwerk.dag)
      #expect(NetwerkToevalTests.ketenrollen(netwerk) == NaiefNetwerk.ketenrollen(case1))
      controleer(netwerk, case1)
    }
  }

  @Test("a thousand persons")
  func thousand() {
    var random = SplitMix64(seed: 1_000)
    let case1 = Toevalsnetwerk(personen: 1_000, relaties: 2_500, &random)
    let netwerk = Netwerk(personen: case1.personen, relaties: case1.relaties, op: Toevalsnetwerk.dag)
    #expect(NetwerkToevalTests.ketenrollen(netwerk) == NaiefNetwerk.ketenrollen(case1))
    controleer(netwerk, case1)
  }

  @Test("a thousand persons in a row, and every one ended on another day")
  func longest() {
    let people = (0...1_000).map {
      Partij(id: "P\($0)", aard: .rechtspersoon, naam: "B\($0)", rollen: $0 == 0 ? [.betrokkene] : [.derde])
    }
    let ties = (1...1_000).map {
      Relatie(
        id: "R\($0)", soort: .zeggenschap, van: "P\($0)", naar: "P\($0 - 1)", aandeel: 10_000,
        tot: Toevalsnetwerk.dag.adding(days: -$0))
    }
    let netwerk = Netwerk(personen: people, relaties: ties, op: Toevalsnetwerk.dag)
    let last = netwerk.rollen(van: "P1000")
    #expect(last.map(\.pad.count) == [1_000])
    #expect(last.map(\.tijd) == [.voorheen(tot: Toevalsnetwerk.dag.adding(days: -1_000))])
    #expect(last.map(\.aandeelLangsPad) == [10_000])
  }

  /// Each path stands by itself: real ties, end to end, all there on one day, and what they make is the role.
  private func controleer(_ netwerk: Netwerk, _ given: Toevalsnetwerk) {
    for person in netwerk.personen {
      let roles = netwerk.rollen(van: person.id)
      #expect(Set(roles.map(\.soort)).count == roles.count)
      if person.rollen.contains(.betrokkene) { #expect(roles.map(\.soort) == [.betrokkene]) }
      for rol in roles where !rol.pad.isEmpty {
        #expect(zip(rol.pad, rol.pad.dropFirst()).allSatisfy { $0.naar == $1.van })
        for link in rol.pad where link.relatie != nil {
          let tie = given.relaties.first { $0.id == link.relatie }
          #expect(tie?.soort == link.soort && tie?.van == link.van && tie?.naar == link.naar)
        }
        if let start = rol.periode.vanaf, let end = rol.periode.tot { #expect(start <= end) }
        if rol.tijd == .nu { #expect(rol.pad.allSatisfy { $0.bestaat(op: Toevalsnetwerk.dag) }) }
        let ends = [rol.pad.first, rol.pad.last].compactMap { $0 }.flatMap { [$0.van, $0.naar] }
        #expect(ends.contains(person.id) && ends.contains(rol.betrokkene))
        #expect(netwerk.betrokkenen.contains(rol.betrokkene))
      }
      let inside = roles.contains { $0.soort.isInZesRollenkring }
      #expect(netwerk.isInZesRollenkring(person.id) == inside)
    }
  }
}
