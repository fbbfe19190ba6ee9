import BibobCore

/// The same person in other dossiers: five persons a dossier, with common and rare names, as a city has them.
struct Zoekwerk {
  let kast: Dossierkast
  private static let day = CivilDate(days: 20_500)
  private static let common = [
    "Jansen", "de Jong", "de Vries", "van den Berg", "Bakker", "Visser", "Smit", "Meijer",
  ]
  private static let begin = [
    "Ver", "Hol", "Ker", "Lin", "Mol", "Roo", "Sta", "Tim", "Wes", "Bos", "Dal", "Gra",
  ]
  private static let end = [
    "zonnen", "stra", "kamp", "veld", "huis", "man", "sma", "burg", "horst", "beek", "loo",
  ]

  /// Opens dossiers with `count` persons together.
  func vul(_ count: Int) throws {
    for start in stride(from: 0, to: count / 5, by: 1000) {
      try kast.log.inEenTransactie {
        for number in start..<min(start + 1000, count / 5) { _ = try open(number) }
      }
    }
  }

  /// Seconds that one search takes for a new dossier with a new person, who stands elsewhere under another spelling.
  func zoek() throws -> Double {
    let zaak = try kast.open(
      aanvraag(number: 0, [bedrijf(1_000_000), persoon(17, "Janssen", letter: 4)]), door: "bench", op: moment)
    let start = Bench.now()
    let verslag = try kast.elders(zaak, op: Zoekwerk.day)
    guard verslag.teVeel.isEmpty else { return .infinity }
    return Bench.now() - start
  }

  private var moment: Moment { Moment(milliseconden: 1_771_200_000_000, dag: Zoekwerk.day) }

  private func open(_ number: Int) throws -> Zaak {
    let people = (0..<4).map {
      persoon(number * 4 + $0, Zoekwerk.naam(number * 4 + $0), letter: (number + $0) % 23)
    }
    return try kast.open(aanvraag(number: number, [bedrijf(number)] + people), door: "bench", op: moment)
  }

  private static func naam(_ number: Int) -> String {
    if number % 4 == 0 { return common[number / 4 % common.count] }
    return begin[number % begin.count] + begin[number / 12 % begin.count].lowercased()
      + end[number / 144 % end.count]
  }

  private func persoon(_ number: Int, _ naam: String, letter: Int) -> Partij {
    Partij(
      id: "P\(number % 4 + 2)", aard: .natuurlijkPersoon, naam: naam,
      voornamen: String(UnicodeScalar(UInt8(65 + letter))) + ".",
      geboortedatum: CivilDate(days: Int32(-5_000 + number * 7919 % 18_000)), rollen: [.leidinggevende])
  }

  private func bedrijf(_ number: Int) -> Partij {
    Partij(
      id: "P1", aard: .rechtspersoon, naam: "\(Zoekwerk.naam(number * 4 + 1)) Horeca \(number) B.V.",
      rollen: [.betrokkene])
  }

  private func aanvraag(number: Int, _ partijen: [Partij]) -> Aanvraag {
    Aanvraag(
      kenmerk: "Z-\(number)", lichaam: "gemeente Voorbeeldstad", orgaan: "burgemeester",
      soort: Besluitsoort("alcohol-horecabedrijf") ?? Besluitsoort.alle[0], spoor: .aanvraag,
      ontvangen: Zoekwerk.day, onderwerp: "proef", partijen: partijen)
  }
}
