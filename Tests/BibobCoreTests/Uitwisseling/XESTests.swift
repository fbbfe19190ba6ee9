import TestSupport
import Testing

@testable import BibobCore

@Suite("Logs for process mining")
struct XESTests {
  private static let schemapad =
    (Proces.omgeving("BIBOB_GEDEELD") ?? Momentopname.fixtures + "/../../../shared")
    + "/standaarden/xes/xes-ieee-1849-2016.xsd"

  private func xes(_ zaken: [Zaak], _ keuze: XESSchrijver.Keuze = .init()) throws -> String {
    let doos = Tekstdoos()
    var writer = XESSchrijver(keuze) { doos.tekst += $0 }
    try writer.begin()
    for zaak in zaken { try writer.dossier(zaak) }
    try writer.eind()
    return doos.tekst
  }

  @Test(
    "the log validates against the schema of IEEE 1849-2016",
    .enabled(
      if: Momentopname.read(schemapad) != nil,
      "overgeslagen: het schema van de standaard staat niet naast het project"))
  func schema() throws {
    let zaken = try Oefenproef(Oefenproef.plan).zaken()
    let schema = try XMLSchema(pad: Self.schemapad)
    for keuze in [XESSchrijver.Keuze(), .init(metUitkomst: true, metNamen: true)] {
      let text = try xes(zaken, keuze)
      let stroom = XMLStroom(
        schema: schema, vocabulaire: XMLVocabulaire(allesOpenbaar: true), grenzen: XMLGrenzen())
      try stroom.verwerk(.bytes(Array(text.utf8), naam: "log.xes")) { _ in }
    }
    let broken = try xes(Array(zaken.prefix(3))).replacing("<event>", with: "<gebeurtenis>", once: true)
    #expect(throws: InvoerFout.self) {
      let stroom = XMLStroom(
        schema: schema, vocabulaire: XMLVocabulaire(allesOpenbaar: true), grenzen: XMLGrenzen())
      try stroom.verwerk(.bytes(Array(broken.utf8), naam: "log.xes")) { _ in }
    }
  }

  @Test("nobody's name, no degree of danger and no outcome goes out unless it is asked for")
  func namen() throws {
    let zaken = try Oefenproef(Oefenproef.plan).zaken()
    let text = try xes(zaken)
    for name in Oefennamen.behandelaars { #expect(!text.contains(name)) }
    let bare = text.split(separator: "gemeente Voorbeeldstad").joined()
    let names = Set(zaken.flatMap { $0.dossier.partijen.map(\.naam) })
    for name in names where bare.contains(name) { Issue.record("\(name)") }
    #expect(!text.contains("ernstig") && !text.contains("mate-b") && text.contains("medewerker 1"))
    #expect(try xes(zaken, .init(metNamen: true)).contains(Oefennamen.behandelaars[0]))
    #expect(try xes(zaken, .init(metUitkomst: true)).contains("mate-b"))
  }

  @Test("days on the time line never go back, moves keep their legal day, and what was undone is not there")
  func tijdlijn() throws {
    for zaak in try Oefenproef(Oefenproef.plan).zaken() {
      let verloop = Procesgebeurtenis.verloop(zaak)
      let undone = Dossier.hersteld(zaak.gebeurtenissen)
      #expect(zip(verloop, verloop.dropFirst()).allSatisfy { $0.dag <= $1.dag })
      #expect(verloop.allSatisfy { $0.stap.isVrij || $0.dag == $0.datum })
      #expect(verloop.allSatisfy { !undone.contains($0.volgnummer) && $0.stap != .herstel })
      #expect(verloop.last?.fase == zaak.dossier.fase)
    }
  }

  @Test("the net lets every course through and stops one illegal step")
  func petrinet() throws {
    let net = Petrinet()
    func speelt(_ steps: [Stap]) -> Bool {
      var place = "start"
      for stap in steps {
        guard let next = net.overgangen.first(where: { $0.stap == stap && $0.van == place }) else {
          return false
        }
        place = next.naar
      }
      return net.overgangen.contains { $0.stap == nil && $0.van == place }
    }
    for zaak in try Oefenproef(Oefenproef.plan).zaken() {
      let steps = Procesgebeurtenis.verloop(zaak).map(\.stap)
      #expect(speelt(steps))
      #expect(!speelt(steps + [.openen]))
    }
    #expect(!speelt([.openen, .besluit]))
    #expect(Set(net.overgangen).count == net.overgangen.count)
    #expect(Set(net.plaatsen.map(\.id)).count == net.plaatsen.count)
  }
}

/// Holds what a writer hands out.
final class Tekstdoos { var tekst = "" }

extension String {
  /// The text with the first of a part changed.
  func replacing(_ part: String, with other: String, once: Bool) -> String {
    guard let start = indices.first(where: { self[$0...].hasPrefix(part) }) else { return self }
    return self[..<start] + other + self[index(start, offsetBy: part.count)...]
  }
}
