/// What is wrong with an application in itself, apart from any file.
struct AanvraagBezwaar: Equatable {
  /// Path within the document: `partijen/2/geboortedatum`; a number counts the elements from 1.
  var veld: String
  var tekst: String
  var advies: String
}

/// The rules on an application that its schema cannot express.
enum AanvraagControle {
  /// The Wet Bibob came into force on 1 June 2003; nothing was received before that.
  private static let begin = CivilDate(uncheckedYear: 2003, month: 6, day: 1)
  private static let einde = CivilDate(uncheckedYear: 2100, month: 1, day: 1)

  /// Everything that does not fit together; `vandaag` is the day after which nothing can have been received.
  static func bezwaren(_ aanvraag: Aanvraag, vandaag: CivilDate?) -> [AanvraagBezwaar] {
    ontvangst(aanvraag, vandaag) + spoor(aanvraag) + soort(aanvraag) + partijen(aanvraag)
  }

  private static func ontvangst(_ aanvraag: Aanvraag, _ vandaag: CivilDate?) -> [AanvraagBezwaar] {
    let dag = aanvraag.ontvangen
    if dag < begin || dag >= einde {
      return [
        AanvraagBezwaar(
          veld: "ontvangen", tekst: "De dag van ontvangst ligt vóór de Wet Bibob (1 juni 2003) of na 2099.",
          advies: "Controleer het jaar.")
      ]
    }
    guard let vandaag, dag > vandaag else { return [] }
    return [
      AanvraagBezwaar(
        veld: "ontvangen", tekst: "De dag van ontvangst ligt in de toekomst.",
        advies: "Vul de dag in waarop de aanvraag is ontvangen; vandaag is het \(vandaag.voluit).")
    ]
  }

  private static func spoor(_ aanvraag: Aanvraag) -> [AanvraagBezwaar] {
    guard let besluit = aanvraag.bestaandBesluit else {
      guard aanvraag.spoor == .intrekking else { return [] }
      return [
        AanvraagBezwaar(
          veld: "@spoor", tekst: "Bij spoor ‘intrekking’ ontbreekt het bestaande besluit of contract.",
          advies: "Voeg ‘bestaand-besluit’ toe met kenmerk en datum.")
      ]
    }
    guard besluit.datum > aanvraag.ontvangen else { return [] }
    return [
      AanvraagBezwaar(
        veld: "bestaand-besluit/datum", tekst: "Het bestaande besluit is van later dan de dag van ontvangst.",
        advies: "Controleer beide data.")
    ]
  }

  private static func soort(_ aanvraag: Aanvraag) -> [AanvraagBezwaar] {
    let aard = aanvraag.soort.aard
    var uit: [AanvraagBezwaar] = []
    if aanvraag.lokaleTermijn != nil, !aard.isPubliekrechtelijk {
      uit.append(
        AanvraagBezwaar(
          veld: "lokale-termijn",
          tekst: "Een privaatrechtelijke soort kent geen termijn uit een verordening.",
          advies: "Verwijder ‘lokale-termijn’."))
    }
    if !aanvraag.bedongen.isEmpty, aard.isPubliekrechtelijk {
      uit.append(
        AanvraagBezwaar(
          veld: "bedongen", tekst: "Bij een publiekrechtelijke soort kan niets zijn bedongen.",
          advies: "Verwijder ‘bedongen’, of kies de soort van het contract."))
    }
    if aanvraag.metInstemming, !aanvraag.soort.id.hasPrefix("omgevingsvergunning-") {
      uit.append(
        AanvraagBezwaar(
          veld: "met-instemming", tekst: "Instemming verlengt alleen de termijn van een omgevingsvergunning.",
          advies: "Verwijder ‘met-instemming’."))
    }
    return uit
  }

  private static func partijen(_ aanvraag: Aanvraag) -> [AanvraagBezwaar] {
    var uit: [AanvraagBezwaar] = []
    let betrokken = aanvraag.partijen.indices.filter { aanvraag.partijen[$0].rollen.contains(.betrokkene) }
    if betrokken.isEmpty {
      uit.append(
        AanvraagBezwaar(
          veld: "partijen", tekst: "Geen van de partijen heeft de rol betrokkene.",
          advies: "Geef de aanvrager, houder of wederpartij de rol ‘betrokkene’."))
    }
    for index in betrokken.dropFirst() {
      uit.append(
        AanvraagBezwaar(
          veld: "partijen/\(index + 1)", tekst: "Er is meer dan één betrokkene.",
          advies: "Laat de rol ‘betrokkene’ bij één partij staan; maak voor een ander een eigen dossier."))
    }
    return uit + geboorten(aanvraag) + dubbelen(aanvraag.partijen)
  }

  private static func geboorten(_ aanvraag: Aanvraag) -> [AanvraagBezwaar] {
    aanvraag.partijen.indices.compactMap { index in
      guard let dag = aanvraag.partijen[index].geboortedatum,
        dag > aanvraag.ontvangen || dag.year < aanvraag.ontvangen.year - 120
      else { return nil }
      return AanvraagBezwaar(
        veld: "partijen/\(index + 1)/geboortedatum",
        tekst: "De geboortedatum ligt na de dag van ontvangst of meer dan 120 jaar ervoor.",
        advies: "Controleer het jaar.")
    }
  }

  private static func dubbelen(_ partijen: [Partij]) -> [AanvraagBezwaar] {
    var eerste: [String: Int] = [:]
    var uit: [AanvraagBezwaar] = []
    for (index, partij) in partijen.enumerated() {
      for (veld, nummer) in [("bsn", partij.bsn?.description), ("rsin", partij.rsin?.description)] {
        guard let nummer else { continue }
        if let ander = eerste["\(veld) \(nummer)"] {
          uit.append(
            AanvraagBezwaar(
              veld: "partijen/\(index + 1)/\(veld)",
              tekst: "Partij \(index + 1) heeft hetzelfde \(veld.uppercased()) als partij \(ander).",
              advies: "Neem een persoon één keer op, met al zijn rollen."))
        } else {
          eerste["\(veld) \(nummer)"] = index + 1
        }
      }
    }
    return uit
  }
}
