extension Rapport {
  /// More columns than this do not fit on a page; then only the whole span is shown.
  private static let kolommen = 8

  /// The report as a document.
  public var stuk: Rapportstuk {
    var stuk = Rapportstuk(
      "Bibob-onderzoeken \(vraag.van.voluit) t/m \(vraag.tot.voluit)",
      ondertitel: "Per \(vraag.per.rawValue); stand per \(vraag.peildatum.voluit)"
        + (vraag.beperking.isEmpty ? "" : "; alleen \(vraag.beperking)"))
    telregels(&stuk)
    doorlooptijden(&stuk)
    naarAfloop(&stuk)
    naarAanleiding(&stuk)
    bijzonderheden(&stuk)
    telaat(&stuk)
    inBehandeling(&stuk)
    opmerkingen(&stuk)
    return stuk
  }

  /// The periods that are columns of a table, and the whole span where it adds something.
  private var reeks: [(naam: String, cijfers: Periodecijfers)] {
    guard perioden.count > 1 else { return perioden.map { ($0.periode.naam, $0) } }
    let all = perioden.count <= Rapport.kolommen ? perioden.map { ($0.periode.naam, $0) } : []
    return all + [("samen", totaal)]
  }

  private func telregels(_ stuk: inout Rapportstuk) {
    stuk.kop(
      "Geopend, begonnen, afgerond", "onderzoek", "geopend", "begonnen", "afgerond", "in-behandeling",
      "jaartempo", "toeval")
    var rows = perioden.map { period in
      [
        period.periode.naam, "\(period.geopend)", "\(period.begonnen)",
        Toevalstoets.tempo(period.begonnen, period.periode), "\(period.afgerond)",
        "\(period.inBehandelingEind)",
      ]
    }
    if perioden.count > 1 {
      rows.append(
        [
          "samen", "\(totaal.geopend)", "\(totaal.begonnen)", "", "\(totaal.afgerond)",
          "\(totaal.inBehandelingEind)",
        ])
    }
    stuk.tabel(
      ["Periode", "Geopend", "Begonnen", "Jaartempo (95%)", "Afgerond", "In behandeling, eind"], rows)
    for (first, second, test) in vergelijkingen(laatste: 3) {
      stuk.alinea(Toevalstoets.zin(first, second, test))
    }
  }

  private func doorlooptijden(_ stuk: inout Rapportstuk) {
    guard totaal.afgerond > 0 else { return }
    stuk.kop("Doorlooptijd van wat is afgerond, in dagen", "bruto", "netto", "mediaan", "op-tijd")
    let shown = perioden.count > 1 ? perioden.map { ($0.periode.naam, $0) } + [("samen", totaal)] : reeks
    stuk.tabel(
      [
        "Periode", "Afgerond", "Bruto: helft", "90%", "kort–lang", "Netto: helft", "90%",
        "Binnen de termijn",
      ],
      shown.map { name, period in
        let (gross, net) = (period.bruto, period.netto)
        return [
          name, "\(period.afgerond)", Rapport.getal(gross.mediaan), Rapport.getal(gross.p90),
          gross.minimum.map { "\($0)–\(gross.maximum ?? $0)" } ?? "–", Rapport.getal(net.mediaan),
          Rapport.getal(net.p90), Rapport.deel(period.opTijd, van: period.metTermijn),
        ]
      })
    stuk.kop("Gemiddeld aantal dagen per fase", "fase")
    let phases = Fase.allCases.filter { totaal.fasen[$0] > 0 }
    stuk.tabel(
      ["Fase"] + reeks.map(\.naam),
      phases.map { phase in
        [phase.naam]
          + reeks.map { item in
            item.cijfers.metFasen == 0
              ? "–"
              : "\(Getal(Double(item.cijfers.fasen[phase]) / Double(item.cijfers.metFasen), decimalen: 1))"
          }
      })
  }

  private func naarAfloop(_ stuk: inout Rapportstuk) {
    guard totaal.afgerond > 0 else { return }
    stuk.kop("Afgerond, naar afloop en mate van gevaar", "afgerond", "afloop", "mate")
    tabel(&stuk, "Afloop", \.afgerondNaar, .afloop) { Afloop(rawValue: $0)?.naam ?? $0 }
    tabel(&stuk, "Mate van gevaar", \.afgerondNaar, .mate) { MateVanGevaar(rawValue: $0)?.naam ?? $0 }
  }

  private func naarAanleiding(_ stuk: inout Rapportstuk) {
    guard totaal.begonnen > 0 else { return }
    stuk.kop("Begonnen, naar soort en aanleiding", "begonnen", "soort", "aanleiding", "regel")
    tabel(&stuk, "Sector", \.begonnenNaar, .sector) { $0 }
    tabel(&stuk, "Soort besluit", \.begonnenNaar, .soort) { Besluitsoort($0)?.naam ?? $0 }
    tabel(&stuk, "Orgaan", \.begonnenNaar, .orgaan) { $0 }
    tabel(&stuk, "Spoor", \.begonnenNaar, .spoor) { $0 == "aanvraag" ? "aanvraag" : "bestaand besluit" }
    tabel(&stuk, "Aanleiding", \.begonnenNaar, .aanleiding) { word in
      ["beleid", "loting", "keuze"].contains(word) ? word : Signaal.Bron(rawValue: word)?.naam ?? word
    }
    tabel(&stuk, "Regel van het beleid", \.begonnenNaar, .regel) { $0 }
  }

  private func tabel(
    _ stuk: inout Rapportstuk, _ titel: String,
    _ telling: KeyPath<Periodecijfers, [Periodecijfers.Indeling: [String: Int]]>,
    _ indeling: Periodecijfers.Indeling, _ naam: (String) -> String
  ) {
    let words = Periodecijfers.inVolgorde(totaal[keyPath: telling][indeling] ?? [:]).map(\.naam)
    stuk.tabel(
      [titel] + reeks.map(\.naam),
      words.map { word in
        [naam(word)]
          + reeks.map { item in
            let counts = item.cijfers[keyPath: telling][indeling] ?? [:]
            let whole = counts.values.reduce(0, +)
            return Rapport.aantal(counts[word] ?? 0, van: whole)
          }
      })
  }

  private func bijzonderheden(_ stuk: inout Rapportstuk) {
    guard totaal.afgerond > 0 else { return }
    stuk.kop(
      "LBB, aanvullingen, zienswijzen en terugtrekken", "lbb", "herstel", "zienswijze", "teruggetrokken")
    func row(_ title: String, _ value: (Periodecijfers) -> String) -> [String] {
      [title] + reeks.map { value($0.cijfers) }
    }
    func word(_ indeling: Periodecijfers.Indeling, _ key: String, _ title: String) -> [String] {
      row(title) { period in
        let counts = period.afgerondNaar[indeling] ?? [:]
        return Rapport.aantal(counts[key] ?? 0, van: counts.values.reduce(0, +))
      }
    }
    stuk.tabel(
      ["Van wat is afgerond"] + reeks.map(\.naam),
      [
        row("LBB om advies gevraagd") { Rapport.aantal($0.lbb, van: $0.afgerond) },
        row("wachten op het LBB, helft (dagen)") { Rapport.getal($0.lbbWachttijd.mediaan) },
        word(.advies, "gelijk", "conclusie gelijk aan het advies"),
        word(.advies, "lichter", "conclusie lichter dan het advies"),
        word(.advies, "zwaarder", "conclusie zwaarder dan het advies"),
        row("met een herstelronde") { Rapport.aantal($0.metHerstel, van: $0.afgerond) },
        row("herstelrondes samen") { "\($0.herstelrondes)" },
        word(.zienswijze, "ongewijzigd", "na een voornemen zo besloten"),
        word(.zienswijze, "anders", "na een voornemen anders besloten"),
        word(.zienswijze, "teruggetrokken", "na een voornemen teruggetrokken"),
        row("teruggetrokken na het begin") { Rapport.aantal($0.teruggetrokken, van: $0.afgerond) },
        row("daarvan vanwege de Wet Bibob") { "\($0.vanwegeBibob)" },
      ])
  }

  private func telaat(_ stuk: inout Rapportstuk) {
    let late = totaal.teLaat
    guard !late.isEmpty else { return }
    stuk.kop("Te laat beslist", "op-tijd")
    stuk.tabel(
      ["Dossier", "Laatste dag", "Dagen te laat", "Waar de tijd zat"],
      late.prefix(10).map { item in
        [
          item.nummer.description, item.laatsteDag?.description ?? "", "\(-(item.ruimte ?? 0))", item.oorzaak,
        ]
      }, links: [0, 1, 3])
    let more = totaal.metTermijn - totaal.opTijd - min(10, late.count)
    if more > 0 { stuk.alinea("En nog \(more), minder laat.") }
  }

  private func inBehandeling(_ stuk: inout Rapportstuk) {
    guard !lopend.isEmpty else { return }
    stuk.kop("In behandeling op \(vraag.peildatum.voluit)", "in-behandeling", "lopende-termijn")
    stuk.tabel(
      ["Fase", "Onderzoeken", "dagen in de fase: helft", "langst"],
      perFase.map { item in
        [
          item.fase.naam, "\(item.dagen.aantal)", Rapport.getal(item.dagen.mediaan),
          Rapport.getal(item.dagen.maximum),
        ]
      })
    let next = lopend.lazy.filter { $0.laatsteDag != nil }.prefix(10)
    stuk.tabel(
      ["Dossier", "Laatste dag", "Dagen", "Fase", "Sinds"],
      next.map { item in
        let last = item.laatsteDag ?? vraag.peildatum
        return [
          item.nummer.description, last.description, "\(last - vraag.peildatum)", item.fase.naam,
          item.faseSinds.description,
        ]
      }, links: [0, 1, 3, 4])
  }

  private func opmerkingen(_ stuk: inout Rapportstuk) {
    if vernietigd > 0 {
      stuk.kop("Let op", "vernietigd", "peildatum")
      stuk.letOp(
        "Van \(vernietigd) vernietigde dossiers tellen alleen soort, stappen en dagen mee; afloop, mate van gevaar, "
          + "netto doorlooptijd en termijn zijn er niet meer.")
    }
    if onleesbaar > 0 {
      stuk.letOp("\(onleesbaar) dossiers zijn niet te lezen en staan in geen enkel cijfer.")
    }
  }

  private static func getal(_ value: Int?) -> String { value.map(String.init) ?? "–" }

  private static func aantal(_ part: Int, van whole: Int) -> String {
    guard part > 0, let share = Getal.procent(part, van: whole) else { return part == 0 ? "·" : "\(part)" }
    return "\(part) (\(share)%)"
  }

  private static func deel(_ part: Int, van whole: Int) -> String {
    guard let share = Getal.procent(part, van: whole) else { return "–" }
    return "\(part) van \(whole) (\(share)%)"
  }
}

extension Onderzoekscijfers {
  /// Where the time went, in words: the phase that took longest, waiting, rounds, and whether it was extended.
  public var oorzaak: String {
    var parts: [String] = []
    let phases = Fase.allCases.filter { fasen[$0] > 0 }
    if let longest = phases.max(by: { (fasen[$0], $1.rawValue) < (fasen[$1], $0.rawValue) }) {
      parts.append("\(fasen[longest]) dagen in \(longest.naam)")
    }
    if let begin, begin - ontvangen > 7 { parts.append("\(begin - ontvangen) dagen voor het begin") }
    if stil > 0 { parts.append("\(stil) dagen stil") }
    if herstelrondes > 0 {
      parts.append("\(herstelrondes) \(herstelrondes == 1 ? "aanvulling" : "aanvullingen")")
    }
    parts.append(verlengd ? "wel verlengd" : "niet verlengd")
    return parts.joined(separator: ", ")
  }
}
