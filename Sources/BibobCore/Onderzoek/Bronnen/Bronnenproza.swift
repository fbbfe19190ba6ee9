/// The catalogue of sources as a page for lawyers, made from ``Bron/alle``.
public enum Bronnenproza {
  /// The page as Markdown; `docs/bronnen.md` holds it.
  public static var markdown: String {
    let open = Bron.alle.filter { $0.kring != .alleenBureau }
    let closed = Bron.alle.filter { $0.kring == .alleenBureau }
    var lines = [
      "# Bronnen van het eigen onderzoek", "",
      "Deze pagina is gemaakt met `bibob bronnen --catalogus --markdown`. De regels staan op één plek in het "
        + "programma, `Sources/BibobCore/Onderzoek/Bronnen/Bron+Catalogus.swift`: wie een fout ziet, verandert daar "
        + "één rij en maakt deze pagina opnieuw.", "",
      "`bibob bronnen DOSSIER` zet deze regels naast de personen van een dossier. De stap `bron-raadplegen` met "
        + "`--bronsoort` weigert wat de wet niet toelaat en vraagt een reden (`--reden`) waar een mens oordeelt. Een "
        + "bron die hier niet staat, legt u vast in woorden, zonder `--bronsoort`.", "",
      "| code | bron | over wie | grondslag | sinds |", "|---|---|---|---|---|",
    ]
    lines += Bron.alle.map { bron in
      "| `\(bron.code)` | \(bron.naam) | \(kort(bron.kring)) | \(bron.grondslagtekst) | \(kort(bron.sinds)) |"
    }
    lines += ["", "De zes rollen zijn: \(Bron.Kring.zesRollen.naam)", ""]
    for bron in open { lines += blok(bron) }
    lines += ["## Alleen het LBB", "", "Deze bronnen bevraagt alleen het LBB, voor zijn advies.", ""]
    lines += closed.map { "- \($0.naam): \($0.omschrijving) \($0.grondslagtekst)." } + [""]
    lines += vijfJaar
    return lines.joined(separator: "\n") + "\n"
  }

  private static func blok(_ bron: Bron) -> [String] {
    var lines = ["## \(bron.naam)", "", bron.omschrijving, ""]
    lines += bron.regels.map { "- **\($0.0)**: \($0.1)" }
    return lines + [""]
  }

  private static func kort(_ kring: Bron.Kring) -> String {
    switch kring {
    case .ieder: "ieder"
    case .zesRollen: "de zes rollen"
    case .betrokkeneEnBestuur: "betrokkene en wie hem bestuurt"
    case .perGeval: "per geval"
    case .alleenBureau: "alleen het LBB"
    }
  }

  private static func kort(_ ingang: Bron.Ingang?) -> String { ingang?.dag.voluit ?? "–" }

  private static let vijfJaar = [
    "## De grens van vijf jaar", "",
    "Het register noemt conclusies van de laatste vijf jaar (art. 11a lid 1), en een ander lichaam geeft alleen gegevens "
      + "die het niet langer dan vijf jaar geleden verkreeg (art. 28 lid 2 m 2°): wat op de dag van ontvangst ouder was, "
      + "weigert het programma. Een eerder eigen onderzoek of advies mag vijf jaar worden gebruikt (art. 29): daarna zegt "
      + "`bibob bronnen DOSSIER --gedaan` dat het niet meer te gebruiken is. Leg daarom met `--brondatum` vast van welke "
      + "dag advies of bevindingen zijn.", "",
    "De grens geldt voor de gegevens, niet voor het strafbare feit: hoe zwaar een oud feit weegt, is een weging (art. "
      + "3 lid 2 en 3). Het programma laat een oud feit nooit vanzelf vallen.",
  ]
}

extension Bron {
  /// The provisions in one line.
  public var grondslagtekst: String { grondslag.map(\.description).joined(separator: "; ") }

  /// What a person should know, as pairs of a name and a text.
  public var regels: [(String, String)] {
    let before: String? =
      switch sinds?.voorheen {
      case .geweigerd: "daarvoor niet"
      case .alleenBetrokkene: "daarvoor alleen over betrokkene"
      case .vraag: "daarvoor niet met zoveel woorden: noem dan de grondslag"
      case nil: nil
      }
    let since = sinds.map { "\($0.dag.voluit)" + (before.map { "; \($0)" } ?? "") }
    return [
      ("code", code), ("over wie", kring.naam), ("grondslag", grondslagtekst), ("sinds", since ?? ""),
      ("zo vraagt u", vragen), ("leg vast", vastleggen), ("gebruik", gebruiksgrens),
      ("vijf jaar", houdbaarheid.map { "ja (\($0.artikel))" } ?? ""), ("zekerheid", status.naam),
      ("let op", opmerking),
    ].filter { !$0.1.isEmpty }
  }
}
