/// One figure with the period, the meaning and the group that it belongs to: what programs read.
public struct Cijferregel: Sendable, Equatable {
  /// The period; nil for the day of looking.
  public let periode: Periode?
  /// The meaning: ``Begrip/id``.
  public let begrip: String
  /// What of it: `aantal`, `mediaan`, `p90` …
  public let maat: String
  /// The group, by the way of dividing and the word: `afloop`, `geweigerd`; empty for all together.
  public let indeling: String
  /// The word of the group.
  public let groep: String
  /// The figure.
  public let waarde: Getal
}

extension Rapport {
  /// Every figure, one a line.
  public var regels: [Cijferregel] {
    var all = perioden.flatMap { Rapport.regels($0) }
    if perioden.count > 1 { all += Rapport.regels(totaal) }
    for item in perFase {
      all.append(
        Cijferregel(
          periode: nil, begrip: "in-behandeling", maat: "aantal", indeling: "fase", groep: item.fase.rawValue,
          waarde: Getal(item.dagen.aantal)))
    }
    return all
  }

  private static func regels(_ period: Periodecijfers) -> [Cijferregel] {
    var lines: [Cijferregel] = []
    func add(
      _ begrip: String, _ maat: String, _ waarde: Getal?, _ indeling: String = "", _ groep: String = ""
    ) {
      guard let waarde else { return }
      lines.append(
        Cijferregel(
          periode: period.periode, begrip: begrip, maat: maat, indeling: indeling, groep: groep,
          waarde: waarde))
    }
    func spread(_ begrip: String, _ spread: Verdeling) {
      add(begrip, "aantal", Getal(spread.aantal))
      for (maat, value) in [
        ("mediaan", spread.mediaan), ("p90", spread.p90), ("p25", spread.p25), ("p75", spread.p75),
        ("minimum", spread.minimum), ("maximum", spread.maximum),
      ] { add(begrip, maat, value.map { Getal($0) }) }
      add(begrip, "gemiddelde", spread.gemiddeldeTiende.map { Getal($0, decimalen: 1) })
    }
    add("geopend", "aantal", Getal(period.geopend))
    add("begonnen", "aantal", Getal(period.begonnen))
    add("afgerond", "aantal", Getal(period.afgerond))
    add("in-behandeling", "begin", Getal(period.inBehandelingBegin))
    add("in-behandeling", "eind", Getal(period.inBehandelingEind))
    tempo(period, add)
    spread("bruto", period.bruto)
    spread("netto", period.netto)
    spread("lbb", period.lbbWachttijd)
    add("lbb", "gevraagd", Getal(period.lbb))
    add("op-tijd", "met-termijn", Getal(period.metTermijn))
    add("op-tijd", "op-tijd", Getal(period.opTijd))
    add("herstel", "rondes", Getal(period.herstelrondes))
    add("herstel", "onderzoeken", Getal(period.metHerstel))
    add("teruggetrokken", "aantal", Getal(period.teruggetrokken))
    add("teruggetrokken", "vanwege-bibob", Getal(period.vanwegeBibob))
    for phase in Fase.allCases {
      add(
        "fase", "dagen", period.fasen[phase] == 0 ? nil : Getal(period.fasen[phase]), "fase", phase.rawValue)
    }
    for (begrip, counts) in [("begonnen", period.begonnenNaar), ("afgerond", period.afgerondNaar)] {
      for indeling in Periodecijfers.Indeling.allCases {
        for (word, count) in Periodecijfers.inVolgorde(counts[indeling] ?? [:]) {
          add(begrip, "aantal", Getal(count), indeling.rawValue, word)
        }
      }
    }
    return lines
  }

  private static func tempo(
    _ period: Periodecijfers, _ add: (String, String, Getal?, String, String) -> Void
  ) {
    let scale = Double(period.periode.dagenJaar) / Double(period.periode.dagen)
    let range = Toevalstoets.interval(period.begonnen)
    add("jaartempo", "tempo", Getal(period.jaartempo, decimalen: 1), "", "")
    add("jaartempo", "onder", Getal(range.lowerBound * scale, decimalen: 1), "", "")
    add("jaartempo", "boven", Getal(range.upperBound * scale, decimalen: 1), "", "")
  }

  /// The figures as comma-separated values (RFC 4180), with a line of titles.
  public var csv: String {
    var text = "periode,van,tot,begrip,maat,indeling,groep,waarde\r\n"
    for line in regels {
      let fields = [
        line.periode?.naam ?? "peildatum", (line.periode?.van ?? vraag.peildatum).description,
        (line.periode?.tot ?? vraag.peildatum).description, line.begrip, line.maat, line.indeling, line.groep,
        line.waarde.punt,
      ]
      text += fields.map(CSV.veld).joined(separator: ",") + "\r\n"
    }
    return text
  }
}

/// Writing comma-separated values.
enum CSV {
  /// A field, quoted where it must be. A text that a spreadsheet would take for a formula gets an apostrophe.
  static func veld(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, "=+@\t\r".utf8.contains(first) || first == 0x2D && Int(text) == nil {
      text = "'" + text
    }
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    var quoted = "\""
    for character in text { quoted += character == "\"" ? "\"\"" : String(character) }
    return quoted + "\""
  }
}
