import TestSupport
import Testing

@testable import BibobCore

@Suite("A name within a dossier never comes to mean another")
struct NaamgevingTests {
  static let dag = Scenario.dag("2026-02-02")

  private func open(_ map: Proefmap, personen: Int = 2) throws -> (Dossierkast, Zaak) {
    let kast = Dossierkast(log: try Opslag.begin(map: map.map), kalender: .standaard)
    let people = (1...personen).map { number in
      Partij(
        id: "P\(number)", aard: .natuurlijkPersoon, naam: "partij 0-\(number)",
        rollen: [number == 1 ? .betrokkene : .leidinggevende])
    }
    let aanvraag = Aanvraag(
      kenmerk: "Z-1", lichaam: "gemeente Voorbeeldstad", orgaan: "burgemeester",
      soort: Besluitsoort.alle[0], spoor: .aanvraag, ontvangen: Scenario.dag("2026-01-05"),
      onderwerp: "proef",
      partijen: people)
    return (kast, try kast.open(aanvraag, door: "proef", op: NaamgevingTests.moment(0)))
  }

  private static func moment(_ number: Int) -> Moment {
    Moment(milliseconden: Int64(number), dag: dag.adding(days: number))
  }

  private func voeg(
    _ kast: Dossierkast, _ zaak: inout Zaak, _ stap: Stap, _ velden: KeyValuePairs<Veld, String>,
    op number: Int = 1, datum: CivilDate = NaamgevingTests.dag
  ) throws {
    try kast.neem(
      stap, in: &zaak, datum: datum, velden: Scenario.velden(velden), door: "proef",
      op: NaamgevingTests.moment(number))
  }

  @Test("After undoing a person the next one keeps his number, and the number falls to nobody")
  func undone() throws {
    let map = try Proefmap()
    var (kast, zaak) = try open(map)
    try voeg(kast, &zaak, .partij, [.naam: "weg", .aard: "natuurlijk"])
    let wrong = zaak.versie
    try voeg(kast, &zaak, .partij, [.naam: "blijft", .aard: "natuurlijk"])
    try voeg(
      kast, &zaak, .feitVastleggen,
      [.omschrijving: "iets", .wie: "P4", .grond: "b", .afloop: "geen", .bron: "uitspraak"])
    try kast.herstel(
      &zaak, gebeurtenis: wrong, reden: "vergissing", door: "proef", op: NaamgevingTests.moment(2))
    #expect(zaak.dossier.partij("P4")?.naam == "blijft" && zaak.dossier.partij("P3") == nil)
    try voeg(kast, &zaak, .partij, [.naam: "nieuw", .aard: "natuurlijk"], op: 3)
    #expect(zaak.dossier.partij("P5")?.naam == "nieuw")
    #expect(try kast.lees(zaak.nummer).dossier == zaak.dossier)
  }

  @Test("Who is named by a later step cannot be undone before that step is")
  func named() throws {
    let map = try Proefmap()
    var (kast, zaak) = try open(map)
    try voeg(kast, &zaak, .partij, [.naam: "weg", .aard: "natuurlijk"])
    let person = zaak.versie
    try voeg(kast, &zaak, .relatie, [.soort: "leiding", .van: "P3", .naar: "P1", .bron: "KVK"])
    #expect(throws: StapGeweigerd.self) {
      try kast.herstel(
        &zaak, gebeurtenis: person, reden: "vergissing", door: "proef", op: NaamgevingTests.moment(2))
    }
    let refusals = Herstel.gevolgen(zaak, person, kalender: .standaard)
    #expect(refusals.count == 1 && refusals.first?.reden.contains("gebeurtenis \(person + 1)") == true)
  }

  @Test("Undoing the undoing of an undoing takes away what it had restored, and is judged so")
  func thrice() throws {
    let map = try Proefmap()
    var (kast, zaak) = try open(map)
    try voeg(kast, &zaak, .partij, [.naam: "weg", .aard: "natuurlijk"])
    for number in 2...3 {
      try kast.herstel(
        &zaak, gebeurtenis: zaak.versie, reden: "proef", door: "proef", op: NaamgevingTests.moment(number))
    }
    let restoring = zaak.versie
    try voeg(kast, &zaak, .relatie, [.soort: "leiding", .van: "P3", .naar: "P1", .bron: "KVK"], op: 4)
    #expect(throws: StapGeweigerd.self) {
      try kast.herstel(
        &zaak, gebeurtenis: restoring, reden: "proef", door: "proef", op: NaamgevingTests.moment(5))
    }
  }

  @Test("A view that leaves out an earlier addition names the rest as ever")
  func view() throws {
    let map = try Proefmap()
    var (kast, zaak) = try open(map)
    try voeg(kast, &zaak, .partij, [.naam: "later", .aard: "natuurlijk"])
    try voeg(
      kast, &zaak, .partij, [.naam: "eerder", .aard: "natuurlijk"], op: 2, datum: Scenario.dag("2026-01-10"))
    let view = zaak.beeld(per: Scenario.dag("2026-01-20"))
    #expect(view?.dossier.partijen.map(\.id) == ["P1", "P2", "P4"])
    #expect(view?.dossier.partij("P4")?.naam == "eerder")
  }

  @Test("A condition that fell leaves its number behind")
  func condition() {
    var scenario = Scenario()
    func draft(_ text: String) -> KeyValuePairs<Veld, String> { [.grond: "b", .omschrijving: text] }
    scenario.leg(.voorschriftOpstellen, "2026-02-01", draft("een"))
    scenario.leg(.voorschriftOpstellen, "2026-02-01", draft("twee"))
    scenario.leg(.voorschriftVervallen, "2026-02-02", [.voorschrift: "V1"])
    scenario.leg(.voorschriftOpstellen, "2026-02-03", draft("drie"))
    #expect(scenario.dossier.voorschriften.map(\.id) == ["V2", "V3"])
  }

  @Test("Events without a number, and with one that goes back, still give every name once")
  func unnumbered() {
    var scenario = Scenario()
    for (name, number) in [("a", nil), ("b", "P7"), ("c", "P3"), ("d", "F9"), ("e", "P99999999999")] {
      var velden = Scenario.velden([.naam: name, .aard: "natuurlijk"])
      if let number { velden[.nummer] = .tekst(number) }
      scenario.leg(.partij, NaamgevingTests.dag, velden)
    }
    #expect(scenario.dossier.partijen.map(\.id) == ["P1", "P2", "P3", "P7", "P8", "P9", "P10"])
  }

  /// The slow way: what every name meant when it was given, kept beside the dossier.
  private struct Getuige {
    var betekenis: [String: String] = [:]

    /// Notes a name that appeared; false when it was given before.
    mutating func noteer(_ name: String, _ label: String) -> Bool {
      guard betekenis[name] == nil else { return false }
      betekenis[name] = label
      return true
    }

    func klopt(_ dossier: Dossier) -> Bool {
      dossier.partijen.allSatisfy { betekenis[$0.id] == $0.naam }
        && dossier.feiten.allSatisfy { betekenis[$0.id] == $0.omschrijving }
        && dossier.relaties.allSatisfy { betekenis[$0.id] == $0.omschrijving }
        && dossier.kandidaten.allSatisfy { betekenis[$0.id] == $0.omschrijving }
        && dossier.relaties.allSatisfy { dossier.partij($0.van) != nil && dossier.partij($0.naar) != nil }
        && dossier.feiten.allSatisfy { dossier.partij($0.partij) != nil }
        && dossier.kandidaten.allSatisfy { dossier.partij($0.over) != nil }
    }
  }

  @Test("Random courses of adding and undoing, against a witness that remembers", arguments: 0..<6)
  func random(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(77_000 + seed))
    let map = try Proefmap()
    var (kast, zaak) = try open(map, personen: 1 + random.int(0...2))
    var getuige = Getuige()
    var twice = 0
    for partij in zaak.dossier.partijen { twice += getuige.noteer(partij.id, partij.naam) ? 0 : 1 }
    var undoings = 0
    for number in 1...60 {
      let label = "ding \(seed)-\(number)"
      let someone = zaak.dossier.partijen[random.int(0...zaak.dossier.partijen.count - 1)].id
      let other = zaak.dossier.partijen[random.int(0...zaak.dossier.partijen.count - 1)].id
      let day = NaamgevingTests.dag.adding(days: -random.int(0...20))
      let before = zaak
      switch random.int(0...5) {
      case 0:
        try voeg(kast, &zaak, .partij, [.naam: label, .aard: "natuurlijk"], op: number, datum: day)
        twice += getuige.noteer(zaak.dossier.partijen.last?.id ?? "", label) ? 0 : 1
      case 1 where someone != other:
        try voeg(
          kast, &zaak, .relatie,
          [.soort: "samenwerking", .van: someone, .naar: other, .bron: "KVK", .omschrijving: label],
          op: number, datum: day)
        twice += getuige.noteer(zaak.dossier.relaties.last?.id ?? "", label) ? 0 : 1
      case 2:
        try voeg(
          kast, &zaak, .feitVastleggen,
          [.omschrijving: label, .wie: someone, .grond: "b", .afloop: "geen", .bron: "uitspraak"],
          op: number, datum: day)
        twice += getuige.noteer(zaak.dossier.feiten.last?.id ?? "", label) ? 0 : 1
      case 3:
        try voeg(
          kast, &zaak, .kandidaatVastleggen,
          [.bronsoort: "internet", .over: someone, .omschrijving: label, .overeenkomst: "naam"], op: number,
          datum: day)
        twice += getuige.noteer(zaak.dossier.kandidaten.last?.id ?? "", label) ? 0 : 1
      default:
        let target = random.int(2...max(2, zaak.versie))
        let undone = try? kast.herstel(
          &zaak, gebeurtenis: target, reden: "proef", door: "proef", op: NaamgevingTests.moment(number))
        if undone == nil { #expect(zaak.dossier == before.dossier) } else { undoings += 1 }
      }
      #expect(getuige.klopt(zaak.dossier), "na \(number) stappen")
    }
    #expect(undoings > 0 && twice == 0)
    #expect(try kast.lees(zaak.nummer).dossier == zaak.dossier)
    for offset in stride(from: -20, through: 60, by: 4) {
      let day = NaamgevingTests.dag.adding(days: offset)
      for view in [zaak.beeld(per: day), zaak.beeld(bekendOp: day)].compactMap(\.self) {
        #expect(view.dossier.partijen.allSatisfy { getuige.betekenis[$0.id] == $0.naam })
        #expect(view.dossier.feiten.allSatisfy { getuige.betekenis[$0.id] == $0.omschrijving })
      }
    }
  }
}
