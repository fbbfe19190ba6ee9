import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Letters, filled and written in memory: the same form letter again and again, each for another person.
struct Briefwerk {
  private let pers: Briefpers
  private let brieven: [Briefgegevens]

  /// The letter that hands out the form, with the templates of the checkout, for a hundred made-up dossiers.
  init(_ kast: Dossierkast) throws {
    var bibliotheek = Briefbibliotheek()
    for naam in ["brief", "vragen", "ondertekening", "bibob", "weigeringsgevolg"] {
      bibliotheek.eigen(naam, try Self.lees("Templates/delen/\(naam).xhtml"))
    }
    bibliotheek.eigen("ontvangst", try Self.lees("Templates/ontvangst/sjabloon.xhtml"))
    bibliotheek.beschrijf("ontvangst", try Self.lees("Templates/ontvangst/brief"))
    let huisstijl = try Huisstijl(
      "naam = Gemeente Voorbeeldstad\nplaats = Voorbeeldstad", bestand: "huisstijl")
    let pers = try Briefpers(bibliotheek.sjabloon("ontvangst"), huisstijl: huisstijl, concept: false)
    var brieven: [Briefgegevens] = []
    try kast.leesAlles(Dossierfilter()) { result in
      let zaak = try result.get()
      brieven.append(
        pers.gegevens(
          Briefbron(
            zaak: zaak, dag: CivilDate(days: 20_480), kalender: .standaard, huisstijl: huisstijl,
            adres: .persoon("P1"))))
    }
    (self.pers, self.brieven) = (pers, brieven)
  }

  /// Seconds for `count` letters as HTML.
  func html(_ count: Int) throws -> Double {
    let start = Bench.now()
    var bytes = 0
    for index in 0..<count { bytes += try pers.html(brieven[index % brieven.count]).count }
    return bytes > 0 ? Bench.now() - start : 0
  }

  /// Seconds for `count` letters as OpenDocument text.
  func odt(_ count: Int) throws -> Double {
    let start = Bench.now()
    var bytes = 0
    var gang = try Drukgang(pers)
    for index in 0..<count { bytes += try gang.odt(brieven[index % brieven.count]).count }
    return bytes > 0 ? Bench.now() - start : 0
  }

  /// One letter as it is filled, on standard output: 1 as HTML, 2 as the content of an ODT. The C program lays
  /// pieces of the same size.
  func monster(_ vorm: Int) throws {
    var bytes = try pers.html(brieven[0])
    if vorm == 2 {
      let lezer = try ZipLezer(Zipbron(pers.odt(brieven[0])))
      bytes = try lezer.ingang("content.xml").map { try lezer.bytes($0) } ?? []
    }
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }

  /// Opens `count` dossiers of which the form went out.
  static func vul(_ kast: Dossierkast, _ count: Int) throws {
    let day = CivilDate(days: 20_460)
    guard let soort = Besluitsoort("alcohol-horecabedrijf") else { return }
    let moment = Moment(milliseconden: 0, dag: day.adding(days: 2))
    for serial in 0..<count {
      let aanvraag = Aanvraag(
        kenmerk: "Z-\(serial)", lichaam: "gemeente Voorbeeldstad", orgaan: "burgemeester", soort: soort,
        spoor: .aanvraag, ontvangen: day, onderwerp: "vergunning voor zaak \(serial)",
        partijen: [
          Partij(
            id: "P1", aard: .rechtspersoon, naam: "Verzonnen Zaak \(serial) B.V.",
            adres: ["Dorpsstraat \(serial)", "1234 AB Voorbeeldstad"], rollen: [.betrokkene])
        ])
      var zaak = try kast.open(aanvraag, door: "bench", op: moment)
      try kast.neem(
        .formulierUitzetten, in: &zaak, datum: day.adding(days: 2),
        velden: Velden([(.termijn, .datum(day.adding(days: 16)))]), door: "bench", op: moment)
    }
  }

  private static func lees(_ path: String) throws -> String {
    guard let file = fopen(path, "rb") else { throw Ontbreekt(path: path) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  private struct Ontbreekt: Error { let path: String }
}
