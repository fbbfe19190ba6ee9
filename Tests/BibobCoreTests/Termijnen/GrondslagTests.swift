import Testing

@testable import BibobCore

struct Grondslaggeval: CustomTestStringConvertible, Sendable {
  let naam: String
  let soort: String
  var ontvangen = "2026-01-03"  // a Saturday, so eight weeks end on Saturday 28 February
  var procedure = Procedure.regulier
  var instemming = false
  var lokaal: LokaleTermijn?
  var verlenging: (String, String)?
  let artikel: Artikel
  let einde: String
  var testDescription: String { naam }
}

struct Verlenggeval: CustomTestStringConvertible, Sendable {
  let naam: String
  let soort: String
  var procedure = Procedure.regulier
  let dag: String
  let duur: String
  let weigering: Artikel?
  var testDescription: String { naam }
}

@Suite("Beslistermijn: the term of each kind and its extension")
struct GrondslagTests {
  private static let apv = LokaleTermijn(duur: .weken(8), verlenging: .weken(8), artikel: "APV art. 1:2")

  @Test(
    "Length, provision and rolling",
    arguments: [
      Grondslaggeval(
        naam: "reasonable term rolls", soort: "alcohol-horecabedrijf", artikel: .awb("4:13 lid 2"),
        einde: "2026-03-02"),
      Grondslaggeval(
        naam: "by-law kind without a term on record: reasonable", soort: "exploitatie-horeca",
        artikel: .awb("4:13 lid 2"), einde: "2026-03-02"),
      Grondslaggeval(
        naam: "a term in a by-law does not roll", soort: "exploitatie-horeca", lokaal: apv,
        artikel: Artikel(.lokaal, "APV art. 1:2"), einde: "2026-02-28"),
      Grondslaggeval(
        naam: "a by-law term with its extension does not roll", soort: "exploitatie-horeca", lokaal: apv,
        verlenging: ("2026-02-20", "8w"), artikel: Artikel(.lokaal, "APV art. 1:2"), einde: "2026-04-25"),
      Grondslaggeval(
        naam: "Ow 16.64(1) rolls", soort: "omgevingsvergunning-bouw",
        artikel: Artikel(.omgevingswet, "16.64 lid 1"),
        einde: "2026-03-02"),
      Grondslaggeval(
        naam: "Ow 16.64(1) with consent of another organ: twelve weeks", soort: "omgevingsvergunning-milieu",
        instemming: true, artikel: Artikel(.omgevingswet, "16.64 lid 1"), einde: "2026-03-30"),
      Grondslaggeval(
        naam: "Ow 16.64(2): six weeks more, counted from the end that did not roll",
        soort: "omgevingsvergunning-bouw", verlenging: ("2026-03-02", "6w"),
        artikel: Artikel(.omgevingswet, "16.64 lid 1"), einde: "2026-04-13"),
      Grondslaggeval(
        naam: "Hvw 25(3), (4): eight and six weeks", soort: "huisvesting-woningvoorraad",
        verlenging: ("2026-02-20", "6w"), artikel: Artikel(.huisvestingswet, "25 lid 3"), einde: "2026-04-13"),
      Grondslaggeval(
        naam: "Wgv 9(1)", soort: "verhuurvergunning", artikel: Artikel(.goedVerhuurderschap, "9 lid 1"),
        einde: "2026-03-02"),
      Grondslaggeval(
        naam: "Awb 4:14(3): a term named in a letter does not roll, here to King's Day",
        soort: "alcohol-horecabedrijf", ontvangen: "2026-01-05", verlenging: ("2026-03-02", "8w"),
        artikel: .awb("4:13 lid 2"), einde: "2026-04-27"),
      Grondslaggeval(
        naam: "Awb 3:18(1): six months, on a Saturday, do not roll", soort: "omgevingsvergunning-bouw",
        ontvangen: "2026-01-04", procedure: .uitgebreid, artikel: .awb("3:18 lid 1"), einde: "2026-07-04"),
      Grondslaggeval(
        naam: "Awb 3:18(1) from the end of a long month", soort: "alcohol-paracommercieel",
        ontvangen: "2025-08-31",
        artikel: .awb("3:18 lid 1"), einde: "2026-02-28"),
      Grondslaggeval(
        naam: "Ow 16.66(3): six months and six weeks", soort: "omgevingsvergunning-bouw",
        procedure: .uitgebreid, verlenging: ("2026-02-20", "6w"), artikel: .awb("3:18 lid 1"),
        einde: "2026-08-14"),
    ])
  func grondslag(_ geval: Grondslaggeval) throws {
    var scenario = Scenario(
      geval.soort, ontvangen: geval.ontvangen, procedure: geval.procedure, metInstemming: geval.instemming,
      lokaal: geval.lokaal)
    if let (dag, duur) = geval.verlenging {
      try scenario.neem(.beslistermijnVerlengen, dag, [.duur: duur, .reden: "drukte"])
    }
    let termijn = scenario.termijn(.beslistermijn, "2026-02-01")
    #expect(termijn?.einde.description == geval.einde)
    #expect(termijn?.artikel == geval.artikel)
  }

  @Test("No decision term on the track intrekking or in private law", arguments: Besluitsoort.alle.map(\.id))
  func geenTermijn(_ soort: String) throws {
    #expect(Scenario(soort, .intrekking).termijn(.beslistermijn, "2026-02-01") == nil)
    let aard = try #require(Besluitsoort(soort)).aard
    #expect((Scenario(soort).termijn(.beslistermijn, "2026-02-01") == nil) == !aard.isPubliekrechtelijk)
  }

  @Test(
    "When and by how much the term can be extended",
    arguments: [
      Verlenggeval(
        naam: "4:14(3) on the last day", soort: "alcohol-horecabedrijf", dag: "2026-03-02", duur: "8w",
        weigering: nil),
      Verlenggeval(
        naam: "4:14(3) a day too late", soort: "alcohol-horecabedrijf", dag: "2026-03-03", duur: "8w",
        weigering: .awb("4:14 lid 3")),
      Verlenggeval(
        naam: "Ow 16.64(2) at most six weeks", soort: "omgevingsvergunning-bouw", dag: "2026-02-02",
        duur: "43d", weigering: Artikel(.omgevingswet, "16.64 lid 2")),
      Verlenggeval(
        naam: "Ow 16.64(2) six weeks", soort: "omgevingsvergunning-bouw", dag: "2026-03-02", duur: "6w",
        weigering: nil),
      Verlenggeval(
        naam: "3:18(2) within eight weeks", soort: "alcohol-paracommercieel", dag: "2026-03-02", duur: "8w",
        weigering: nil),
      Verlenggeval(
        naam: "3:18(2) after eight weeks", soort: "alcohol-paracommercieel", dag: "2026-03-03", duur: "8w",
        weigering: .awb("3:18 lid 2")),
      Verlenggeval(
        naam: "Ow 16.66(3) after eight weeks", soort: "omgevingsvergunning-bouw", procedure: .uitgebreid,
        dag: "2026-03-03", duur: "6w", weigering: Artikel(.omgevingswet, "16.66 lid 3")),
    ])
  func verlengen(_ geval: Verlenggeval) {
    let scenario = Scenario(geval.soort, procedure: geval.procedure)
    let refusals = scenario.weigeringen(.beslistermijnVerlengen, geval.dag, [.duur: geval.duur, .reden: "x"])
    #expect(refusals.first?.artikelen.first == geval.weigering)
  }

  @Test("The term is extended once, and a by-law must allow it")
  func eenmaal() throws {
    var scenario = Scenario()
    try scenario.neem(.beslistermijnVerlengen, "2026-02-02", [.duur: "4w", .reden: "x"])
    #expect(!scenario.weigeringen(.beslistermijnVerlengen, "2026-02-03", [.duur: "4w", .reden: "x"]).isEmpty)
    let apv = LokaleTermijn(duur: .weken(8), verlenging: nil, artikel: "APV art. 1:2")
    let refusals = Scenario("exploitatie-horeca", lokaal: apv)
      .weigeringen(.beslistermijnVerlengen, "2026-02-02", [.duur: "4w", .reden: "x"])
    #expect(refusals.first?.artikelen == [Artikel(.lokaal, "APV art. 1:2")])
  }
}
