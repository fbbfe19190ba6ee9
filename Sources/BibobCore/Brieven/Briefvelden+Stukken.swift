extension Briefvelden {
  /// Exhibits and disclosures.
  static let stukken: [Briefveld] = [
    .lijst(
      "stukken", stukvelden, "de stukken van het dossier",
      of: "Er is geen stuk toegevoegd; gebruik {{^stukken}}."
    ) { bron in bron.dossier.stukken.map(stuk) },
    .tekst("stukken.methode", "hoe de vingerafdruk van een stuk is berekend") { _ in "SHA-256" },
    .vlag("stukken.zijn", "of er stukken in het dossier zijn") { !$0.dossier.stukken.isEmpty },
    .lijst(
      "stukken.ingezien", stukvelden,
      "stukken waarop de feiten rusten die wie de brief krijgt mag zien (zijn eigen deel)",
      of: "Op geen stuk rust een feit dat deze persoon mag zien; gebruik {{^stukken.ingezien}}."
    ) { bron in bron.ingezien.map(stuk) },
    .vlag("stukken.ingezienZijn", "of er zulke stukken zijn") { !$0.ingezien.isEmpty },
    .lijst(
      "verstrekkingen", ["datum", "ontvanger", "aan", "over", "gegevens", "doel", "artikel"],
      "aan wie gegevens over derden gingen, wanneer en op welke grond",
      of: "Er is niets verstrekt; gebruik {{^verstrekkingen}}."
    ) { bron in bron.dossier.verstrekkingen.map { verstrekking($0, bron.dossier) } },
    .vlag("verstrekkingen.zijn", "of gegevens over derden zijn verstrekt") {
      !$0.dossier.verstrekkingen.isEmpty
    },
  ]

  private static let stukvelden = [
    "nummer", "omschrijving", "naam", "soort", "ontvangen", "bron", "sha256", "gebruiksgrens",
  ]

  /// The hash stands in groups of sixteen, so that it fits a column and two people can read it to each other.
  private static func stuk(_ stuk: Stuk) -> [String: Mustachewaarde] {
    let digits = Array(stuk.sha256)
    let groups = stride(from: 0, to: digits.count, by: 16).map {
      String(digits[$0..<min($0 + 16, digits.count)])
    }
    return [
      "nummer": .tekst(stuk.id), "omschrijving": .tekst(stuk.omschrijving, of: ""),
      "naam": .tekst(stuk.naam, of: ""), "soort": .tekst(stuk.mediatype, of: ""),
      "ontvangen": .tekst(stuk.datum.voluit), "bron": .tekst(stuk.bron, of: ""),
      "sha256": .tekst(groups.joined(separator: " "), of: ""),
      "gebruiksgrens": .tekst(stuk.gebruiksgrens, of: ""),
    ]
  }

  private static func verstrekking(
    _ verstrekking: Verstrekking, _ dossier: Dossier
  ) -> [String: Mustachewaarde] {
    let regel = Verstrekkingsregel.van(verstrekking.ontvanger)
    let about = verstrekking.over.compactMap { dossier.partij($0)?.naamInBrief }
    return [
      "datum": .tekst(verstrekking.datum.voluit), "ontvanger": .tekst(regel?.naam, of: ""),
      "aan": .tekst(verstrekking.wie.flatMap { dossier.partij($0)?.naamInBrief } ?? verstrekking.aan, of: ""),
      "over": .tekst(Dutch.list(about), of: ""), "gegevens": .tekst(verstrekking.gegevens, of: ""),
      "doel": .tekst(verstrekking.doel, of: ""), "artikel": .tekst(regel?.artikel.voluit, of: ""),
    ]
  }
}

extension Briefbron {
  /// The part of the dossier that the person who gets the letter may see; nil when it goes to no person, or while
  /// there is no conclusion.
  var uittreksel: Uittreksel? { persoon.flatMap { Uittreksel(voor: $0.id, in: dossier, per: dag) } }

  /// Whether the letter stays within the body, or goes to the LBB (art. 7a(4)): it may name everybody.
  var magNoemen: Bool { persoon == nil }

  /// The exhibits on which facts rest that the reader may see.
  var ingezien: [Stuk] {
    guard !magNoemen else { return dossier.stukken }
    let numbers = Set((uittreksel?.feiten ?? []).compactMap(\.stuk))
    return dossier.stukken.filter { numbers.contains($0.id) }
  }

  /// A person as the reader may see him: `u`, a name, or no more than that there is somebody (art. 28(3)).
  func naam(_ id: String) -> String {
    guard let reader = persoon else {
      return dossier.partij(id).map { "\($0.naamInBrief) (\(id))" } ?? id
    }
    if id == reader.id { return "u" }
    guard uittreksel?.personen.contains(id) == true, let name = dossier.partij(id)?.naamInBrief else {
      return "een ander"
    }
    return name
  }
}
