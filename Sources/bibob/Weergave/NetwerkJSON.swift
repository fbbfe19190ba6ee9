import BibobCore

/// A network for another program.
enum NetwerkJSON {
  /// Persons with their roles and circles, ties, and what is to be asked.
  static func netwerk(_ netwerk: Netwerk, _ nummer: Dossiernummer) -> JSON {
    [
      "dossier": .string(nummer.description), "per": .string(netwerk.dag.description),
      "personen": .array(netwerk.personen.map { persoon($0, netwerk) }),
      "relaties": .array((netwerk.relaties + netwerk.opZichzelf).map(relatie)),
      "vragen": .array(
        netwerk.vragen.map {
          [
            "wie": .string($0.wie), "vraag": .string($0.tekst), "artikel": .string($0.artikel.description),
            "relaties": .array($0.relaties.map { .string($0) }),
          ]
        }),
    ]
  }

  private static func persoon(_ person: Partij, _ netwerk: Netwerk) -> JSON {
    [
      "id": .string(person.id), "naam": .string(person.naam), "aard": .string(person.aard.rawValue),
      "rollen": .array(netwerk.rollen(van: person.id).map(rol)),
      "zes_rollenkring": kring(netwerk.zesRollenkring(person.id)),
      "politiegegevens": kring(netwerk.politiegegevensKring(person.id)),
    ]
  }

  private static func rol(_ rol: Netwerkrol) -> JSON {
    let (tijd, dag): (String, CivilDate?) =
      switch rol.tijd {
      case .nu: ("nu", nil)
      case .voorheen(let day): ("voorheen", day)
      case .straks(let day): ("straks", day)
      }
    return [
      "rol": .string(rol.soort.rawValue), "tijd": .string(tijd), "dag": JSON(dag?.description),
      "direct": .bool(rol.isDirect), "opgegeven": .bool(rol.isOpgegeven),
      "verband": JSON(rol.soort.verband.map { "3 lid 4 \($0.letter)" }),
      "artikelen": .array(rol.soort.artikelen.map { .string($0.description) }),
      "betrokkene": .string(rol.betrokkene), "pad": .array(rol.pad.map(schakel)),
      "aandeel_langs_pad": rol.aandeelLangsPad.map { .int($0) } ?? .null,
    ]
  }

  private static func schakel(_ link: Schakel) -> JSON {
    [
      "relatie": JSON(link.relatie), "soort": .string(link.soort.rawValue), "van": .string(link.van),
      "naar": .string(link.naar), "vanaf": JSON(link.vanaf?.description), "tot": JSON(link.tot?.description),
    ]
  }

  private static func relatie(_ tie: Relatie) -> JSON {
    [
      "id": .string(tie.id), "soort": .string(tie.soort.rawValue), "van": .string(tie.van),
      "naar": .string(tie.naar),
      "aandeel": tie.aandeel.map { .int($0) } ?? .null, "middellijk": .bool(tie.middellijk),
      "vanaf": JSON(tie.vanaf?.description), "tot": JSON(tie.tot?.description), "bron": .string(tie.bron),
      "omschrijving": .string(tie.omschrijving),
    ]
  }

  private static func kring(_ oordeel: Kringoordeel) -> JSON {
    switch oordeel {
    case .ja(let why): ["antwoord": "ja", "reden": .string(why)]
    case .vraag(let question): ["antwoord": "vraag", "reden": .string(question)]
    case .nee(let why): ["antwoord": "nee", "reden": .string(why)]
    }
  }
}
