import BibobCore

/// Which closed dossiers a command is about: one, several by number, or all that a day brings.
struct Dossierkeuze {
  /// How they were chosen.
  enum Wijze {
    case een(Dossiernummer)
    case nummers([Dossiernummer])
    /// All; as of a day, if one was given.
    case alle(per: CivilDate?)
  }

  let wijze: Wijze

  static let opties = [
    Option("alle", help: "alle dossiers die in aanmerking komen"),
    Option("per", "DATUM", kind: .date, help: "alle dossiers die op die dag in aanmerking komen"),
  ]
  static let argument = Argument(
    name: "DOSSIER", help: "nummers, zoals 2020-0001", kind: .dynamic("dossier"), required: false,
    repeats: true)

  init(_ aanroep: Aanroep) throws {
    let words = aanroep.arguments("DOSSIER")
    let per = try aanroep.date("per")
    let all = aanroep.flag("alle") || per != nil
    guard words.isEmpty == all else {
      throw words.isEmpty
        ? Fout.gebruik("welke dossiers?", uitleg: "Noem de nummers, of geef --alle of --per.")
        : Fout.gebruik("noem dossiers, of geef --alle of --per", uitleg: "Niet allebei.")
    }
    if all {
      wijze = .alle(per: per)
      return
    }
    let numbers = try Set(words.map(Dossierkeuze.nummer)).sorted()
    wijze = numbers.count == 1 ? .een(numbers[0]) : .nummers(numbers)
  }

  private static func nummer(_ text: String) throws -> Dossiernummer {
    if let nummer = Dossiernummer(text) { return nummer }
    throw Fout.gebruik(
      "geen dossiernummer: ‘\(text)’", uitleg: "Schrijf jaar en volgnummer, zoals 2026-0001.")
  }
}

/// Dossiers with how they stand, for a command that goes through many.
struct Bewaarlijst {
  /// One dossier.
  struct Rij {
    let zaak: Zaak
    let stand: Bewaarstand
  }

  /// The file in which a body notes what it keeps against the list: a number and why, on a line each.
  static let hotspotbestand = "hotspots.txt"

  /// Those that were chosen, oldest first.
  private(set) var rijen: [Rij] = []
  /// Those that could not be read, with why.
  private(set) var onleesbaar: [(Dossiernummer, Fout)] = []
  /// The day as of which they were judged.
  let per: CivilDate

  /// Reads what was chosen. Of all dossiers those come that are closed, or could be.
  init(_ keuze: Dossierkeuze, _ werkplek: Werkplek, _ aanroep: Aanroep) throws {
    let hotspots = try Bewaarlijst.hotspots(aanroep.map)
    var day = werkplek.vandaag
    var numbers: [Dossiernummer] = []
    switch keuze.wijze {
    case .een(let nummer): numbers = [nummer]
    case .nummers(let all): numbers = all
    case .alle(let asOf):
      day = asOf ?? day
      var filter = Dossierfilter()
      filter.fasen = [
        .gesloten, .besluit, .bezwaarBeroep, .toezicht, .buitenBereik, .buitenBehandeling, .ingetrokken,
      ]
      .map(\Fase.rawValue)
      try werkplek.kast.koppen(filter) { kop in
        if kop.kop != .afgeschermd { numbers.append(kop.nummer) }
      }
      numbers.sort()
    }
    per = day
    for nummer in numbers {
      do {
        let zaak = try werkplek.kast.lees(nummer)
        rijen.append(Rij(zaak: zaak, stand: Bewaarstand(zaak, per: day, hotspot: hotspots[nummer])))
      } catch {
        onleesbaar.append((nummer, Fout(error)))
      }
    }
  }

  private static func hotspots(_ map: String) throws -> [Dossiernummer: String] {
    let path = map + "/" + hotspotbestand
    guard let bytes = try Bestand.lees(path, hoogstens: 1 << 20) else { return [:] }
    var found: [Dossiernummer: String] = [:]
    for (index, line) in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard let nummer = Dossiernummer(String(first)), words.count > 1 else {
        throw Fout.gebruik(
          "\(path):\(index + 1): geen nummer met een reden",
          uitleg: "Schrijf: 2020-0007 brand in de binnenstad")
      }
      found[nummer] = words.dropFirst().joined(separator: " ")
    }
    return found
  }
}
