import BibobCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What other limits, outcomes or lists would have meant for past applications.
struct BeleidSimuleer {
  private(set) var simulatie: Beleidssimulatie
  private(set) var bevindingen: [Bevinding] = []
  private(set) var overgeslagen = 0
  private(set) var ongebruikt: [String] = []
  /// Dossiers of the store that cannot be read.
  private(set) var onleesbaar = 0

  /// A policy with knobs as they are typed: `bouw-bedrag=250000,00`.
  init(_ beleid: Beleid, knoppen: [String]) throws {
    do {
      simulatie = try Beleidssimulatie(beleid, knoppen: knoppen.map { try Beleidsknop($0, beleid) })
    } catch let fout as Beleidsknop.Fout {
      throw Fout.gebruik(fout.description)
    }
  }

  /// Two versions of a policy.
  init(nu: Beleid, straks: Beleid) { simulatie = Beleidssimulatie(nu: nu, straks: straks) }

  /// Counts the applications that the command names: a file, the store, or both.
  mutating func lees(_ aanroep: Aanroep) throws {
    guard aanroep.value("aanvragen") != nil || aanroep.flag("opslag") else {
      throw Fout.gebruik("welke aanvragen? Geef --aanvragen CSV, of --opslag voor de dossiers")
    }
    if let path = aanroep.value("aanvragen") { try lees(csv: path) }
    if aanroep.flag("opslag") { try lees(opslag: Werkplek(aanroep)) }
  }

  /// Counts the dossiers of the body in the store; each policy sees its own facts.
  mutating func lees(opslag werkplek: Werkplek) throws {
    let (now, then) = (simulatie.nu, simulatie.straks)
    var (count, unread) = (simulatie, 0)
    try werkplek.kast.leesAlles(Dossierfilter()) { result in
      guard let zaak = try? result.get() else { return unread += 1 }
      guard now.isVan(zaak.dossier.aanvraag.lichaam) else { return }
      count.tel(
        zaak.nummer.description, nu: Feiten(zaak.dossier, voor: now, op: werkplek.vandaag),
        straks: Feiten(zaak.dossier, voor: then, op: werkplek.vandaag))
    }
    (simulatie, onleesbaar) = (count, unread)
  }

  /// Counts the applications of a file with comma-separated values, a piece at a time.
  mutating func lees(csv path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Fout.gebruik("\(path) is niet te lezen: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var reader = Aanvragenlezer([simulatie.nu, simulatie.straks])
    var count = simulatie
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let length = read(descriptor, &chunk, chunk.count)
      if length < 0, errno == EINTR { continue }
      guard length >= 0 else {
        throw Fout.gebruik("\(path) is niet te lezen: \(String(cString: strerror(errno)))")
      }
      if length == 0 { break }
      reader.lees(chunk[..<length]) { count.tel($0.kenmerk, $0.feiten) }
    }
    reader.sluit { count.tel($0.kenmerk, $0.feiten) }
    simulatie = count
    (bevindingen, overgeslagen, ongebruikt) = (reader.bevindingen, reader.overgeslagen, reader.ongebruikt)
  }

  /// Counts an application from elsewhere.
  mutating func tel(_ kenmerk: String, _ feiten: Feiten) { simulatie.tel(kenmerk, feiten) }

  var json: JSON {
    let total = simulatie.totaal
    return [
      "beleid": .string(simulatie.nu.id), "aanvragen": .int(total.nu.totaal),
      "van": JSON(simulatie.periode?.lowerBound.description),
      "tot": JSON(simulatie.periode?.upperBound.description),
      "totaal": Self.json(total),
      "perJaar": [
        "nuTiende": simulatie.perJaarTiende(total.nu.getoetst).map { .int($0) } ?? .null,
        "straksTiende": simulatie.perJaarTiende(total.straks.getoetst).map { .int($0) } ?? .null,
      ],
      "vakken": .array(
        simulatie.vakken.keys.sorted().map { place in
          .object([
            ("jaar", .int(place.jaar)), ("sector", .string(place.sector)),
            ("telling", Self.json(simulatie.vakken[place] ?? .init())),
          ])
        }), "anders": .int(simulatie.anders),
      "verschillen": .array(simulatie.verschillen.map(BeleidVergelijk.json)),
      "ontbrekend": .object(ontbrekend.map { ($0.feit, .int($0.aantal)) }),
      "overgeslagen": .int(overgeslagen), "onleesbaar": .int(onleesbaar),
      "ongebruikteKolommen": .array(ongebruikt.map { .string($0) }),
      "bevindingen": .array(bevindingen.map(\.json)),
    ]
  }

  /// What is missing, most often first.
  private var ontbrekend: [(feit: String, aantal: Int)] {
    simulatie.ontbrekend.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  private static func json(_ pair: Beleidssimulatie.Paar) -> JSON {
    ["nu": json(pair.nu), "straks": json(pair.straks)]
  }

  private static func json(_ count: Beleidssimulatie.Telling) -> JSON {
    [
      "getoetst": .int(count.getoetst), "loting": .int(count.loting),
      "lotingHonderdsten": .int(count.lotingHonderdsten), "mogelijk": .int(count.mogelijk),
      "niet": .int(count.niet), "onbekend": .int(count.onbekend), "nietGeregeld": .int(count.nietGeregeld),
    ]
  }
}

extension BeleidSimuleer {
  func write(to uitvoer: Uitvoer) {
    let total = simulatie.totaal
    uitvoer.heading("Wat als: \(Breedte.safe(simulatie.nu.naam))")
    for change in Beleidsvergelijking(oud: simulatie.nu, nieuw: simulatie.straks).wijzigingen {
      let words = change.woorden.isEmpty ? [change.aard.rawValue] : change.woorden
      uitvoer.paragraph(
        "\(Breedte.safe(change.id)): \(Breedte.safe(words.joined(separator: "; ")))", indent: 2)
    }
    uitvoer.line()
    if total.nu.totaal == 0 {
      uitvoer.paragraph("Er zijn geen aanvragen om te tellen.")
    } else {
      tabel(uitvoer)
    }
    slot(total, to: uitvoer)
    for found in bevindingen {
      uitvoer.paragraph(
        "regel \(found.regel), kolom \(found.kolom): \(found.tekst)", indent: 2, style: .letOp)
    }
  }

  /// The columns; those that hold nothing but zeroes are left out, except what the question is about.
  private static let kolommen:
    [(titel: String, altijd: Bool, telling: any KeyPath<Beleidssimulatie.Telling, Int> & Sendable)] = [
      ("Getoetst", true, \.getoetst), ("Kan", false, \.mogelijk), ("Loting", false, \.loting),
      ("Niet", true, \.niet),
      ("Onbekend", true, \.onbekend), ("Niet geregeld", false, \.nietGeregeld),
    ]

  private func tabel(_ uitvoer: Uitvoer) {
    let total = simulatie.totaal
    let shown = Self.kolommen.filter { column in
      column.altijd || total.nu[keyPath: column.telling] + total.straks[keyPath: column.telling] > 0
    }
    let counts = shown.map(\.telling)
    var rows: [[Cell]] = []
    for (year, pair) in simulatie.jaren {
      rows.append(Self.rij("\(year)", pair, .kop, counts))
      for place in simulatie.vakken.keys.sorted() where place.jaar == year {
        let sector = place.sector.isEmpty ? "(geen soort)" : place.sector
        rows.append(Self.rij("  " + sector, simulatie.vakken[place] ?? .init(), nil, counts))
      }
    }
    rows.append(Self.rij("totaal", total, .kop, counts))
    let columns: [Table.Column] = [
      .init("Jaar en soort", .shrink, minimum: 12), .init("Aanvragen", right: true),
    ]
    uitvoer.table(
      Table(columns: columns + shown.map { .init($0.titel, right: true) }, rows: rows, indent: 2))
  }

  /// A row; where the other policy counts otherwise, `was → wordt`.
  private static func rij(
    _ title: String, _ pair: Beleidssimulatie.Paar, _ style: Uitvoer.Style?,
    _ counts: [any KeyPath<Beleidssimulatie.Telling, Int> & Sendable]
  ) -> [Cell] {
    [Cell(title, style), Cell("\(pair.nu.totaal)")]
      + counts.map { count in
        let (now, then) = (pair.nu[keyPath: count], pair.straks[keyPath: count])
        return now == then ? Cell(now == 0 ? "·" : "\(now)") : Cell("\(now) → \(then)", .nadruk)
      }
  }

  private func slot(_ total: Beleidssimulatie.Paar, to uitvoer: Uitvoer) {
    if let now = simulatie.perJaarTiende(total.nu.getoetst),
      let then = simulatie.perJaarTiende(total.straks.getoetst)
    {
      uitvoer.line()
      uitvoer.paragraph(
        "Per jaar: \(Self.komma(now)) toetsen nu, \(Self.komma(then)) dan; \(simulatie.anders == 1 ? "1 aanvraag valt" : "\(simulatie.anders) aanvragen vallen") anders uit."
      )
    }
    if total.nu.lotingHonderdsten != total.straks.lotingHonderdsten || total.nu.lotingHonderdsten > 0 {
      uitvoer.paragraph(
        "Uit de loting volgen naar verwachting \(Self.komma(total.nu.lotingHonderdsten / 10)) toetsen nu en "
          + "\(Self.komma(total.straks.lotingHonderdsten / 10)) dan.")
    }
    let unknown = max(total.nu.onbekend, total.straks.onbekend)
    if unknown > 0 {
      uitvoer.paragraph(
        "Van \(unknown) is niet te zeggen of zij worden getoetst: daar ontbreekt een feit. Zij tellen niet als nee.",
        style: .letOp)
    }
    if !ontbrekend.isEmpty {
      let shown = ontbrekend.prefix(5).map { "\($0.feit) (\($0.aantal))" }.joined(separator: ", ")
      let more = ontbrekend.count > 5 ? ", en nog \(ontbrekend.count - 5)" : ""
      uitvoer.paragraph("Wat ontbreekt: \(Breedte.safe(shown))\(more).")
    }
    if onleesbaar > 0 { uitvoer.paragraph(DossierWeergave.onleesbaar(onleesbaar), style: .letOp) }
    if overgeslagen > 0 {
      let (verb, noun) = overgeslagen == 1 ? ("is", "rij") : ("zijn", "rijen")
      uitvoer.paragraph("Niet meegeteld \(verb) \(overgeslagen) \(noun) met een fout.", style: .letOp)
    }
    if !ongebruikt.isEmpty {
      uitvoer.paragraph(
        "Kolommen waar dit beleid niet naar kijkt: \(Breedte.safe(ongebruikt.joined(separator: ", "))).",
        style: .zacht)
    }
  }

  private static func komma(_ tenths: Int) -> String { "\(tenths / 10),\(tenths % 10)" }
}
