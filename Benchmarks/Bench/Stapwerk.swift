import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The jobs of the cabinet: every step is judged, folded, sealed and chained.
struct Stapwerk {
  let kast: Dossierkast
  private static let dag = CivilDate(days: 20_500)
  private static let moment = Moment(milliseconden: 1_771_200_000_000, dag: dag)

  /// An application of a made-up company.
  static func aanvraag(_ serial: Int) -> Aanvraag {
    Aanvraag(
      kenmerk: "Z-\(serial)", lichaam: "gemeente Voorbeeld", orgaan: "burgemeester",
      soort: Besluitsoort("alcohol-horecabedrijf") ?? Besluitsoort.alle[0], spoor: .aanvraag,
      ontvangen: dag.adding(days: -60), onderwerp: "Vergunning voor herberg \(serial)",
      partijen: [
        Partij(
          id: "P1", aard: .rechtspersoon, naam: "Verzonnen Herberg \(serial) B.V.", rollen: [.betrokkene])
      ])
  }

  /// A store of so many dossiers in hand, each some way into its course.
  func vul(_ dossiers: Int) throws {
    try kast.log.inEenTransactie {
      for serial in 1...dossiers {
        var zaak = try kast.open(Stapwerk.aanvraag(serial), door: "bench", op: Stapwerk.moment)
        for (stap, back, velden) in Stapwerk.loop(serial) {
          try kast.neem(
            stap, in: &zaak, datum: Stapwerk.dag.adding(days: -back), velden: velden, door: "bench",
            op: Stapwerk.moment)
        }
      }
    }
  }

  /// The course so far: dossiers stand in different phases.
  private static func loop(_ serial: Int) -> [(Stap, Int, Velden)] {
    let all: [(Stap, Int, Velden)] = [
      (.formulierUitzetten, 58, Velden([(.termijn, .datum(dag.adding(days: -44)))])),
      (.formulierOntvangen, 46, Velden()),
      (
        .aanvullingVragen, 45,
        Velden([(.termijn, .datum(dag.adding(days: -31))), (.ontbreekt, .tekst("herkomst van het geld"))])
      ),
      (.aanvullingOntvangen, 33, Velden()), (.formulierVolledig, 32, Velden()),
      (
        .lbbAdviesVragen, 20,
        Velden([(.bevindingen, .tekst("onduidelijk")), (.kennisgeving, .datum(dag.adding(days: -20)))])
      ),
      (.lbbVraagt, 10, Velden([(.aan, .tekst("betrokkene"))])), (.lbbVraagBeantwoord, 5, Velden()),
    ]
    return Array(all.prefix(serial % (all.count + 1)))
  }

  /// Steps over the first hundred dossiers in turn, so many a transaction.
  func stappen(_ count: Int, reeks: Int) throws -> Double {
    var zaken = try (1...100).map { try kast.lees(Dossiernummer(jaar: Stapwerk.dag.year, volgnummer: $0)) }
    let velden = Velden([(.omschrijving, .tekst(String(repeating: "x", count: 150)))])
    let start = Bench.now()
    var done = 0
    while done < count {
      try kast.log.inEenTransactie {
        for _ in 0..<min(reeks, count - done) {
          try kast.neem(
            .notitie, in: &zaken[done % 100], datum: Stapwerk.dag, velden: velden, door: "bench",
            op: Stapwerk.moment)
          done += 1
        }
      }
    }
    return Bench.now() - start
  }
}

/// The end of a term of eight weeks with two suspensions, with every move explained.
enum Termijnwerk {
  static func tel(_ count: Int) -> Double {
    let kalender = Kalender.standaard
    let first = CivilDate(days: 20_000)
    let start = Bench.now()
    var sum = 0
    for index in 0..<count {
      let day = first.adding(days: index % 3000)
      let uitkomst = Termijnrekening(
        start: day, duur: .weken(8), bron: .wet, artikel: .awb("4:13 lid 2"),
        reden: "redelijke termijn van 8 weken",
        opschortingen: [
          Opschorting(
            van: day.adding(days: 3), tot: day.adding(days: 13), artikel: .awb("4:15 lid 1 a"),
            reden: "wachten op het Bibob-formulier"),
          Opschorting(
            van: day.adding(days: 20), tot: day.adding(days: 70), artikel: .wb("31"), reden: "LBB-advies"),
        ]
      ).bereken(kalender)
      sum &+= Int(uitkomst.einde.days) &+ uitkomst.stappen.count
    }
    let seconds = Bench.now() - start
    print(sum)
    return seconds
  }
}
