import Testing

@testable import BibobCore

/// Roles, paths and circles, a rule of law a test.
@Suite("Netwerk")
struct NetwerkTests {
  static let dag = Scenario.dag("2026-07-01")

  /// A network from lines: `P2 zeggenschap P1 51 2019-01-01..2021-12-31`. P1 is betrokkene; small letters are
  /// natural persons.
  static func netwerk(_ lines: String, rollen: [String: [Partijrol]] = [:], vorm: [String: String] = [:])
    -> Netwerk
  {
    var ids = ["P1"]
    var ties: [Relatie] = []
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 3, let soort = Relatie.Soort(rawValue: words[1]) else { continue }
      for id in [words[0], words[2]] where !ids.contains(id) { ids.append(id) }
      let period = words.first { $0.contains("..") }.map { text -> [CivilDate?] in
        let dots = text.split(separator: ".", omittingEmptySubsequences: false)
        return [CivilDate(dots.first ?? ""), CivilDate(dots.last ?? "")]
      }
      ties.append(
        Relatie(
          id: "R\(ties.count + 1)", soort: soort, van: words[0], naar: words[2],
          aandeel: words.dropFirst(3).first { !$0.contains("-") && !$0.contains("..") }.flatMap(Aandeel.lees),
          vanaf: period?[0], tot: period?[1], bron: "proef"))
    }
    let people = ids.map { id in
      Partij(
        id: id, aard: id.hasPrefix("n") ? .natuurlijkPersoon : .rechtspersoon, naam: "Verzonnen \(id)",
        rechtsvorm: vorm[id] ?? "", rollen: id == "P1" ? [.betrokkene] : rollen[id] ?? [.derde])
    }
    return Netwerk(personen: people, relaties: ties, op: dag)
  }

  /// `soort pad tijd` of every role.
  static func rollen(_ netwerk: Netwerk, _ id: String) -> [String] {
    netwerk.rollen(van: id).map { rol in
      let path = rol.pad.map { $0.relatie ?? "opgegeven" }.joined(separator: "+")
      let time =
        switch rol.tijd {
        case .nu: "nu"
        case .voorheen(let day): "tot \(day)"
        case .straks(let day): "vanaf \(day)"
        }
      return "\(rol.soort.rawValue) \(path) \(time)"
    }
  }

  @Test("art. 1(1): direct and indirect, the shortest path")
  func indirect() {
    let net = NetwerkTests.netwerk(
      """
      P2 zeggenschap P1 51
      P3 zeggenschap P2 51
      n4 leiding P3
      n5 vermogen P3
      """)
    #expect(NetwerkTests.rollen(net, "P1") == ["betrokkene  nu"])
    #expect(NetwerkTests.rollen(net, "P3") == ["zeggenschaphebbende R2+R1 nu"])
    #expect(net.rollen(van: "P3").map(\.aandeelLangsPad) == [2601])
    #expect(NetwerkTests.rollen(net, "n4") == ["zeggenschaphebbende R3+R2+R1 nu"])
    #expect(NetwerkTests.rollen(net, "n5") == ["vermogensverschaffer R4+R2+R1 nu"])
    #expect(net.rollen(van: "n4").map(\.aandeelLangsPad) == [nil])
  }

  @Test("art. 1(1): in the past, on the last day that every link existed; never without such a day")
  func past() {
    let net = NetwerkTests.netwerk(
      """
      n2 zeggenschap P1 2015-01-01..2021-06-30
      n3 leiding P4 2010-01-01..2014-12-31
      P4 zeggenschap P1 2015-01-01..
      n5 leiding P6 2018-01-01..2024-01-31
      P6 leiding P1 2016-01-01..2022-05-31
      """)
    #expect(NetwerkTests.rollen(net, "n2") == ["zeggenschaphebbende R1 tot 2021-06-30"])
    #expect(NetwerkTests.rollen(net, "n3").isEmpty)
    #expect(NetwerkTests.rollen(net, "P4") == ["zeggenschaphebbende R3 nu"])
    #expect(NetwerkTests.rollen(net, "n5") == ["leidinggevende R4+R5 tot 2022-05-31"])
  }

  @Test("a role that holds now goes before a shorter one that ended")
  func nowFirst() {
    let net = NetwerkTests.netwerk(
      """
      n2 zeggenschap P1 2015-01-01..2021-06-30
      n2 zeggenschap P3
      P3 zeggenschap P1
      """)
    #expect(NetwerkTests.rollen(net, "n2") == ["zeggenschaphebbende R2+R3 nu"])
  }

  @Test("capital passes control and capital, not leadership; that leads to a question")
  func capital() {
    let net = NetwerkTests.netwerk(
      """
      P2 leiding P1
      n3 vermogen P2
      P4 vermogen P1
      n5 leiding P4
      n6 vermogen P4
      """)
    #expect(NetwerkTests.rollen(net, "n3").isEmpty)
    #expect(net.vragen.map(\.wie) == ["n3"])
    #expect(net.vragen.first?.relaties == ["R2"])
    #expect(NetwerkTests.rollen(net, "n5") == ["vermogensverschaffer R4+R3 nu"])
    #expect(NetwerkTests.rollen(net, "n6") == ["vermogensverschaffer R5+R3 nu"])
  }

  @Test("art. 3(4)b: legal persons that betrokkene leads, controls or finances, never natural persons")
  func outward() {
    let net = NetwerkTests.netwerk(
      """
      P1 zeggenschap P2 100
      P2 leiding P3
      P1 vermogen n4
      P2 vermogen P5
      """)
    #expect(NetwerkTests.rollen(net, "P2") == ["beheerst-door-betrokkene R1 nu"])
    #expect(NetwerkTests.rollen(net, "P3") == ["geleid-door-betrokkene R1+R2 nu"])
    #expect(NetwerkTests.rollen(net, "n4").isEmpty)
    #expect(NetwerkTests.rollen(net, "P5") == ["gefinancierd-door-betrokkene R1+R4 nu"])
    #expect(net.rollen(van: "P3").map { $0.soort.verband } == [.zeggenschap])
    #expect(!net.isInZesRollenkring("P3"))
  }

  @Test("art. 3(4)c: a partnership with betrokkene himself, either way; outside the six roles")
  func partners() {
    let net = NetwerkTests.netwerk(
      """
      P1 samenwerking P2
      P3 samenwerking P1 2019-01-01..2020-12-31
      P4 leiding P1
      P5 samenwerking P4
      """)
    #expect(NetwerkTests.rollen(net, "P2") == ["zakelijk-samenwerkingsverband R1 nu"])
    #expect(NetwerkTests.rollen(net, "P3") == ["zakelijk-samenwerkingsverband R2 tot 2020-12-31"])
    #expect(NetwerkTests.rollen(net, "P5").isEmpty)
    #expect(net.vragen.map(\.wie) == ["P5"])
    for id in ["P2", "P3", "P5"] { #expect(!net.isInZesRollenkring(id)) }
    #expect(net.isInZesRollenkring("P4"))
  }

  @Test("family is a mere fact and links nothing")
  func family() {
    let net = NetwerkTests.netwerk("n2 familie n3\nn3 leiding P1\nn4 familie P1")
    #expect(NetwerkTests.rollen(net, "n2").isEmpty && NetwerkTests.rollen(net, "n4").isEmpty)
    #expect(net.vragen.isEmpty)
  }

  @Test("art. 7c(2)e and f, 1(1) onderaannemer: direct, and what is to come where the Act says so")
  func direct() {
    let net = NetwerkTests.netwerk(
      """
      n2 beheer P1 2026-08-01..
      n3 invloed P1
      P4 onderaanneming P1 2026-08-01..
      n5 leiding P1 2026-08-01..
      n6 beheer P4
      """)
    #expect(NetwerkTests.rollen(net, "n2") == ["vermeld-op-beschikking R1 vanaf 2026-08-01"])
    #expect(NetwerkTests.rollen(net, "n3") == ["gelijkgesteld R2 nu"])
    #expect(NetwerkTests.rollen(net, "P4") == ["onderaannemer R3 vanaf 2026-08-01"])
    #expect(NetwerkTests.rollen(net, "n5").isEmpty && NetwerkTests.rollen(net, "n6").isEmpty)
    #expect(net.isInZesRollenkring("n2") && net.isInZesRollenkring("n3"))
    guard case .vraag = net.zesRollenkring("P4") else { return #expect(Bool(false), "geen vraag") }
    #expect(net.vragen.map(\.wie) == ["n3", "n5"])
  }

  @Test("a stated role counts where no tie gives it, and carries chains")
  func stated() {
    let net = NetwerkTests.netwerk(
      """
      n3 leiding P2
      n4 leiding P1 2015-01-01..2020-12-31
      """,
      rollen: ["P2": [.zeggenschaphebbende], "n4": [.leidinggevende], "n3": [.vertegenwoordiger]])
    #expect(NetwerkTests.rollen(net, "P2") == ["zeggenschaphebbende opgegeven nu"])
    #expect(net.rollen(van: "P2").allSatisfy { $0.isOpgegeven })
    #expect(
      NetwerkTests.rollen(net, "n3") == ["zeggenschaphebbende R1+opgegeven nu", "vertegenwoordiger  nu"])
    #expect(NetwerkTests.rollen(net, "n4") == ["leidinggevende R2 tot 2020-12-31"])
  }

  @Test("cycles and ties to oneself end, and make nobody his own controller")
  func cycles() {
    let net = NetwerkTests.netwerk(
      """
      P1 zeggenschap P1 100
      P2 zeggenschap P1 60
      P1 zeggenschap P2 40
      P3 zeggenschap P2
      P2 zeggenschap P3
      """)
    #expect(NetwerkTests.rollen(net, "P1") == ["betrokkene  nu"])
    #expect(
      NetwerkTests.rollen(net, "P2") == ["zeggenschaphebbende R2 nu", "beheerst-door-betrokkene R3 nu"])
    #expect(
      NetwerkTests.rollen(net, "P3") == ["zeggenschaphebbende R4+R2 nu", "beheerst-door-betrokkene R3+R5 nu"])
  }

  @Test("Bpg 4:3(1)l: betrokkene, directors, directors of a director, partners but the limited one")
  func police() {
    let net = NetwerkTests.netwerk(
      """
      n2 leiding P1
      P3 leiding P1
      n4 leiding P3
      P5 zeggenschap P1 100
      n6 leiding P1 2015-01-01..2020-12-31
      n7 leiding P8
      P8 leiding P3
      n9 vermogen P1
      """, rollen: ["nA": [.leidinggevende]])
    for (id, inside) in [
      ("P1", true), ("n2", true), ("P3", true), ("n4", true), ("P8", true), ("P5", false), ("n6", false),
      ("n7", false), ("n9", false),
    ] {
      #expect(net.isPolitiegegevensKring(id) == inside, "\(id)")
    }
    #expect(net.isInZesRollenkring("n6") && net.isInZesRollenkring("n9"))
    let firm = NetwerkTests.netwerk(
      "n2 leiding P1\nn3 vermogen P1", vorm: ["P1": "Commanditaire Vennootschap"])
    #expect(firm.isPolitiegegevensKring("n2") && !firm.isPolitiegegevensKring("n3"))
  }

  @Test("Bpg 4:3(1)l: who only leads in fact, or whose office nobody recorded, is no plain yes")
  func policeUnsure() {
    let people = [
      Partij(id: "P1", aard: .rechtspersoon, naam: "Verzonnen B.V.", rollen: [.betrokkene]),
      Partij(id: "P2", aard: .natuurlijkPersoon, naam: "Verzonnen", rollen: [.leidinggevende]),
      Partij(id: "P3", aard: .natuurlijkPersoon, naam: "Verzonnen", rollen: [.derde]),
    ]
    let ties = [
      Relatie(id: "R1", soort: .leiding, van: "P3", naar: "P1", omschrijving: "Feitelijk leidinggevende")
    ]
    let net = Netwerk(personen: people, relaties: ties, op: NetwerkTests.dag)
    guard case .vraag = net.politiegegevensKring("P2") else { return #expect(Bool(false), "geen vraag") }
    #expect(!net.isPolitiegegevensKring("P3") && net.isInZesRollenkring("P3"))
    #expect(!net.isPolitiegegevensKring("P9") && net.rollen(van: "P9").isEmpty)
  }

  @Test("without betrokkene nobody has a role, and the program asks")
  func nobody() {
    let net = Netwerk(
      personen: [Partij(id: "P1", aard: .rechtspersoon, naam: "Verzonnen", rollen: [.derde])], relaties: [],
      op: NetwerkTests.dag)
    #expect(net.rollen(van: "P1").isEmpty && net.vragen.count == 1)
  }
}
