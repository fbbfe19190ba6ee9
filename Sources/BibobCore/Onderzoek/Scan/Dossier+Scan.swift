extension Dossier {
  /// Everyone whom the dossier names, as a scan sees them.
  ///
  /// A person who is named as a third party but stands in a tie with betrokkene, directly or through others,
  /// belongs to the circle of art. 3(4); family is no such tie.
  public var scanpersonen: [Scanpersoon] {
    var verbonden = Set(partijen.filter { $0.rollen.contains(.betrokkene) }.map(\.id))
    var groeit = true
    while groeit {
      let nieuw = relaties.filter { $0.soort.rol != nil }.flatMap { relatie -> [String] in
        verbonden.contains(relatie.van) != verbonden.contains(relatie.naar)
          ? [relatie.van, relatie.naar] : []
      }
      let voor = verbonden.count
      verbonden.formUnion(nieuw)
      groeit = verbonden.count > voor
    }
    return partijen.map { Scanpersoon($0, inKring: verbonden.contains($0.id)) }
  }

  /// The day on which a source was asked about a person and answered; nil when that was never.
  ///
  /// Read from the events: a scan that was stopped goes on where it was.
  public func geraadpleegd(_ bron: Scanbron, over persoon: String) -> CivilDate? {
    raadplegingen.last {
      $0.bronsoort == bron.rawValue && $0.over == persoon
        && ($0.resultaat == .treffer || $0.resultaat == .niets)
    }?.datum
  }
}

extension Scanverslag {
  /// For what the answers may be used.
  public static let gebruiksgrens =
    "alleen voor het eigen onderzoek (Wet Bibob art. 7b); verstrekken volgens art. 28 lid 2"

  /// The fields of the step `bron-raadplegen` that records this consultation.
  ///
  /// - Parameters:
  ///   - adres: where the source stood.
  ///   - stukken: the exhibits that hold the answers, in order; an empty name where
  ///     an answer had nothing in it.
  ///   - reden: why a third party was looked up; nil for others.
  public func raadpleging(adres: Webadres, stukken: [String], reden: String?) -> Velden {
    var zinnen: [String] = []
    let resultaat: Raadpleging.Resultaat
    switch uitkomst {
    case .success(let gevonden):
      let aantal = gevonden.vondsten.count
      resultaat = aantal == 0 ? .niets : .treffer
      zinnen.append(
        aantal == 0
          ? "Niets gevonden." : aantal == 1 ? "1 mogelijke treffer." : "\(aantal) mogelijke treffers.")
      if !gevonden.toelichting.isEmpty { zinnen.append(gevonden.toelichting) }
    case .failure(let fout):
      resultaat = fout.isWeigering ? .geweigerd : .onbereikbaar
      zinnen.append("De bron \(fout.reden).")
    }
    if let reden { zinnen.append("Ook over deze derde gezocht: \(reden)") }
    let stukken = stukken.filter { !$0.isEmpty }
    if stukken.count > 1 { zinnen.append("De antwoorden staan in \(stukken.joined(separator: ", ")).") }
    var velden = Velden([
      (.bronsoort, .tekst(vraag.bron.rawValue)), (.bron, .tekst(vraag.bron.naam)),
      (.over, .tekst(vraag.persoon.id)), (.bevinding, .tekst(zinnen.joined(separator: " "))),
      (.resultaat, .tekst(resultaat.rawValue)), (.artikel, .tekst(Scanbron.grondslag.description)),
      (.gebruiksgrens, .tekst(Self.gebruiksgrens)),
      (.vindplaats, .tekst(adres.volledig)),
    ])
    if let stuk = stukken.first { velden[.stuk] = .tekst(stuk) }
    return velden
  }

  /// The fields of the step `kandidaat-vastleggen` for each find that the dossier does not hold yet, with the
  /// exhibit in which it stands.
  public func kandidaten(in dossier: Dossier, stukken: [String]) -> [Velden] {
    guard case .success(let gevonden) = uitkomst else { return [] }
    var bekend = Set(
      dossier.kandidaten.filter { $0.bronsoort == vraag.bron.rawValue && $0.over == vraag.persoon.id }
        .map(\.omschrijving))
    return gevonden.vondsten.compactMap { vondst in
      let omschrijving = vondst.omschrijving
      guard bekend.insert(omschrijving).inserted else { return nil }
      let punten = vondst.punten.map(\.omschrijving).joined(separator: "; ")
      var velden = Velden([
        (.bronsoort, .tekst(vraag.bron.rawValue)), (.over, .tekst(vraag.persoon.id)),
        (.omschrijving, .tekst(omschrijving)),
        (.overeenkomst, .tekst(punten.isEmpty ? "geen gegevens om te vergelijken" : punten)),
      ])
      if !vondst.vindplaats.isEmpty { velden[.vindplaats] = .tekst(vondst.vindplaats) }
      if let plek = antwoord(met: vondst.kenmerk), stukken.indices.contains(plek), !stukken[plek].isEmpty {
        velden[.stuk] = .tekst(stukken[plek])
      }
      return velden
    }
  }

  /// The last answer that holds these characters, else the first.
  private func antwoord(met kenmerk: String) -> Int? {
    guard antwoorden.count > 1, !kenmerk.isEmpty else { return antwoorden.isEmpty ? nil : 0 }
    let gezocht = Array(kenmerk.utf8)
    return antwoorden.lastIndex { antwoord in
      let bytes = antwoord.lichaam
      guard bytes.count >= gezocht.count else { return false }
      return (0...bytes.count - gezocht.count).contains {
        bytes[$0] == gezocht[0] && bytes[$0...].starts(with: gezocht)
      }
    } ?? 0
  }
}

extension Scanvondst {
  /// What it is, with its day and its number, on one line.
  fileprivate var omschrijving: String {
    let dag = datum.map { " (\($0))" } ?? ""
    let tekst = titel.contains(kenmerk) || kenmerk.isEmpty ? titel : "\(titel) [\(kenmerk)]"
    return String(tekst.prefix(1_000)) + dag
  }
}

extension Webfout {
  /// Whether the source was reached and refused.
  fileprivate var isWeigering: Bool {
    switch self {
    case .status(401), .status(403), .status(429), .langWachten: true
    default: false
    }
  }
}
