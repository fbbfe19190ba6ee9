/// The pages of the package, and what they are called.
enum Pakketteksten {
  typealias Cel = Pakketpagina.Cel

  /// The questions to the LBB as they were put with the last request; nil when none were.
  static func onderzoeksvragen(_ zaak: Zaak) -> String? {
    Dossier.geldig(zaak.gebeurtenissen).last {
      [.lbbAdviesVragen, .aanvullendAdviesVragen].contains($0.stap) && $0.velden.tekst(.vragen) != nil
    }?.velden.tekst(.vragen)
  }

  /// The last letter of a name that was made final, with the last request or after it.
  static func vastgesteld(_ sjabloon: String, _ zaak: Zaak) -> Gebeurtenis? {
    let since = zaak.dossier.laatsteVerzoek?.gevraagd
    return Dossier.geldig(zaak.gebeurtenissen).last { event in
      event.stap == .briefVastgesteld && event.velden.tekst(.sjabloon) == sjabloon
        && (sjabloon == "bevindingen" || since.map { event.datum >= $0 } ?? false)
    }
  }

  /// `S3.pdf`: the number, and the end of the name where it says a known kind.
  static func bestandsnaam(_ stuk: Stuk) -> String {
    let known = Stuk.mediatype(vanNaam: stuk.naam) != Stuk.onbekendMediatype
    let end = known ? stuk.naam.split(separator: ".").last.map { $0.lowercased() } : nil
    return "\(stuk.id).\(end ?? "bin")"
  }

  static func aanvraagnaam(_ dossier: Dossier) -> String {
    dossier.aanvraag.spoor == .aanvraag ? "Aanvraag" : "Bestaand besluit of contract"
  }

  private static func pagina(_ titel: String, _ bron: Adviespakket.Bron) -> Pakketpagina {
    var page = Pakketpagina(titel, huisstijl: bron.huisstijl)
    page.alinea("Dossier \(bron.zaak.nummer) – \(bron.netwerk.dag.voluit)", "zacht")
    return page
  }

  // MARK: Pages

  static func vragen(_ bron: Adviespakket.Bron) -> [UInt8] {
    var page = pagina("Onderzoeksvragen", bron)
    if let own = onderzoeksvragen(bron.zaak) {
      page.alinea(own)
    } else if bron.zaak.dossier.isPubliekrechtelijk {
      page.lijst(
        [
          "In welke mate bestaat gevaar als bedoeld in artikel 3, eerste lid, onder a, van de Wet Bibob?",
          "In welke mate bestaat gevaar als bedoeld in artikel 3, eerste lid, onder b, van de Wet Bibob?",
          "Zijn er feiten en omstandigheden als bedoeld in artikel 3, zesde lid, van de Wet Bibob?",
        ], genummerd: true)
      page.alinea(
        "Het bestuursorgaan heeft geen andere vragen vastgelegd; dit zijn de vragen van artikel 9, eerste lid.",
        "klein")
    } else {
      page.alinea(
        "Het bestuursorgaan heeft geen eigen vragen vastgelegd. Waarover het LBB adviseert, staat in artikel 9, tweede "
          + "lid (overheidsopdracht) en derde lid (vastgoedtransactie), van de Wet Bibob.")
    }
    return page.bytes
  }

  static func vragenlijst(_ bron: Adviespakket.Bron) -> [UInt8] {
    var page = pagina("Vragenlijst", bron)
    let form = bron.zaak.dossier.formulier
    page.paren([
      ("Set", bron.lijst.set.aanduiding), ("Ontvangen", form.ontvangen?.voluit ?? "niet ontvangen"),
      ("Volledig bevonden", form.volledig?.voluit ?? "niet vastgelegd"),
    ])
    page.alinea(
      "De antwoorden zelf staan in de stukken; achter elke vraag staat in welk stuk, als dat is vastgelegd.")
    page.tabel(
      ["Vraag", "Over", "Wat is gevraagd", "Stand", "Stuk"],
      bron.lijst.posten.map { post in
        [
          Cel(post.code, "kort"), Cel(post.wie ?? "", "kort"),
          Cel((post.isBijlage ? "Bijlage: " : "") + post.tekst), Cel(stand(post)),
          stuk(post.stand?.stuk, bron),
        ]
      })
    return page.bytes
  }

  private static func stand(_ post: Vragenlijst.Post) -> String {
    guard let stand = post.stand else {
      return post.geldt == .ja ? "niet beoordeeld" : "hangt af van een antwoord"
    }
    let word =
      switch stand.stand {
      case .binnen: "binnen"
      case .ontbreekt: "ontbreekt"
      case .nietVanToepassing: "niet van toepassing"
      }
    return stand.omschrijving.isEmpty ? word : "\(word); \(stand.omschrijving)"
  }

  private static func stuk(_ id: String?, _ bron: Adviespakket.Bron) -> Cel {
    guard let id, let stuk = bron.keuze.mee.first(where: { $0.id == id }) else {
      return Cel(id.map { "\($0) (niet mee)" } ?? "")
    }
    return Cel(id, "kort", adres: "stukken/" + bestandsnaam(stuk))
  }

  static func aanvraag(_ bron: Adviespakket.Bron) -> [UInt8] {
    let aanvraag = bron.zaak.dossier.aanvraag
    var page = pagina(aanvraagnaam(bron.zaak.dossier), bron)
    page.paren([
      ("Onderwerp", aanvraag.onderwerp), ("Soort beslissing", aanvraag.soort.naam),
      ("Wettelijke grondslag", aanvraag.soort.grondslag.map(\.description).joined(separator: "; ")),
      ("Bevoegd", aanvraag.orgaanVoluit), ("Kenmerk", aanvraag.kenmerk),
      (aanvraag.spoor == .aanvraag ? "Ontvangen" : "Onderzoek gevraagd", aanvraag.ontvangen.voluit),
      (
        "Procedure",
        aanvraag.procedure == .regulier ? "gewone procedure" : "uniforme openbare voorbereidingsprocedure"
      ),
      (
        "Bestaand besluit",
        aanvraag.bestaandBesluit.map { "\($0.kenmerk), van \($0.datum.voluit)" } ?? ""
      ),
      ("Locatie", aanvraag.locatie.joined(separator: ", ")),
      (
        "Bedragen",
        aanvraag.bedragen.map { "\($0.soort.isEmpty ? "" : "\($0.soort): ")\($0)" }.joined(separator: "; ")
      ),
    ])
    if !aanvraag.gegevens.isEmpty {
      page.kop("Verdere gegevens")
      page.paren(aanvraag.gegevens.map { ($0.naam, $0.waarde) })
    }
    return page.bytes
  }

  static func netwerk(_ bron: Adviespakket.Bron) -> [UInt8] {
    Array(
      bron.netwerk.svg(
        titel: "Netwerk van dossier \(bron.zaak.nummer)",
        ondertitel: "\(bron.zaak.dossier.aanvraag.onderwerp) – stand op \(bron.netwerk.dag.voluit)"
      ).utf8)
  }
}
