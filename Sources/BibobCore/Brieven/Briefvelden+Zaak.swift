extension Briefvelden {
  /// Who sends, and who signs.
  static let afzender: [Briefveld] = [
    .tekst("afzender.naam", "naam van de gemeente") {
      $0.huisstijl[.naam] ?? Dutch.capital($0.aanvraag.lichaam)
    },
    .tekst("afzender.plaats", "plaats van de afzender") { $0.huisstijl[.plaats] ?? $0.aanvraag.plaatsnaam },
    .tekst("afzender.lichaam", "het lichaam in een zin: de gemeente Voorbeeldstad") {
      $0.aanvraag.metLidwoord
    },
    .regels("afzender.postadres", "postadres van de afzender", of: huisstijl(.postadres)) {
      $0.huisstijl.delen(.postadres)
    },
    .tekst("afzender.telefoon", "telefoonnummer", of: huisstijl(.telefoon)) { $0.huisstijl[.telefoon] },
    .tekst("afzender.email", "e-mailadres", of: huisstijl(.email)) { $0.huisstijl[.email] },
    .tekst("behandelaar", "wie de zaak behandelt", of: huisstijl(.behandelaar)) {
      $0.huisstijl[.behandelaar]
    },
    .tekst("orgaan", "het bevoegde orgaan in een zin: de burgemeester") { $0.aanvraag.orgaanInZin },
    .tekst("Orgaan", "hetzelfde aan het begin van een zin") { Dutch.capital($0.aanvraag.orgaanInZin) },
    .tekst("orgaan.voluit", "het orgaan met het lichaam, zoals in de ondertekening") {
      Dutch.capital($0.aanvraag.orgaanVoluit)
    },
    .vlag("ondertekening.namens", "of namens het orgaan wordt ondertekend") { $0.huisstijl[.mandaat] != nil },
    .tekst("ondertekening.mandaat", "het besluit waarbij mandaat is gegeven", of: huisstijl(.mandaat)) {
      $0.huisstijl[.mandaat]
    },
    .tekst("ondertekenaar.naam", "naam van wie ondertekent", of: huisstijl(.ondertekenaar)) {
      $0.huisstijl[.ondertekenaar]
    },
    .tekst("ondertekenaar.functie", "functie van wie ondertekent", of: huisstijl(.functie)) {
      $0.huisstijl[.functie]
    },
  ]

  private static func huisstijl(_ sleutel: Huisstijl.Sleutel) -> String {
    "Zet het in de huisstijl: \(sleutel.rawValue) = … (\(sleutel.uitleg))."
  }

  /// The dossier and what it is about.
  static let zaak: [Briefveld] = [
    .dag("datum", "datum van de brief", of: "") { $0.dag },
    .tekst("kenmerk", "nummer van het dossier, ons kenmerk") { $0.zaak.nummer.description },
    .tekst("aanvraag.kenmerk", "kenmerk van de aanvraag") { $0.aanvraag.kenmerk },
    .tekst("onderwerp", "waar het om gaat") { $0.aanvraag.onderwerp },
    .regels("locatie", "adres van de inrichting of het pand", of: "In de aanvraag staat geen locatie.") {
      $0.aanvraag.locatie
    },
    .tekst("soort", "soort beslissing, zoals een lijst die noemt") { $0.aanvraag.soort.naam },
    .tekst("ding", "vergunning, ontheffing, subsidie, opdracht, transactie of overeenkomst") {
      $0.aanvraag.ding
    },
    .tekst("het ding", "hetzelfde met het lidwoord: de vergunning") { "de " + $0.aanvraag.ding },
    .dag("aanvraag.ontvangen", "dag van ontvangst van de aanvraag", of: "") { $0.aanvraag.ontvangen },
    .tekst(
      "bestaand.kenmerk", "kenmerk van het bestaande besluit of contract",
      of: "In de aanvraag staat geen bestaand besluit."
    ) { $0.aanvraag.bestaandBesluit?.kenmerk },
    .dag(
      "bestaand.datum", "datum van het bestaande besluit of contract",
      of: "In de aanvraag staat geen bestaand besluit."
    ) { $0.aanvraag.bestaandBesluit?.datum },
    .vlag("isAanvraag", "of het een aanvraag is, en geen bestaand besluit") {
      $0.aanvraag.spoor == .aanvraag
    },
    .vlag("isIntrekking", "of het een bestaand besluit of contract is") { $0.aanvraag.spoor == .intrekking },
    .vlag("isPubliek", "of een orgaan een besluit neemt") { $0.dossier.isPubliekrechtelijk },
    .vlag("isPrivaat", "of het om een overeenkomst gaat") { !$0.dossier.isPubliekrechtelijk },
    .vlag("isSubsidie", "of het een subsidie is") { $0.aanvraag.soort.aard == .subsidie },
    .vlag("isOpdracht", "of het een overheidsopdracht is") { $0.aanvraag.soort.aard == .overheidsopdracht },
    .vlag("isVastgoed", "of het een vastgoedtransactie is") { $0.aanvraag.soort.aard == .vastgoedtransactie },
    .lijst(
      "bedragen", ["soort", "bedrag", "btw"], "bedragen in de aanvraag",
      of: "In de aanvraag staat geen bedrag."
    ) { bron in
      bron.aanvraag.bedragen.map { bedrag in
        [
          "soort": .tekst(bedrag.soort, of: ""), "bedrag": .tekst(bedrag.description),
          "btw": .tekst(bedrag.btw == .onbekend ? nil : "\(bedrag.btw.rawValue) btw", of: ""),
        ]
      }
    },
  ]

  /// Persons.
  static let personen: [Briefveld] = [
    .tekst(
      "geadresseerde.naam", "naam van wie de brief krijgt", of: "Geef met --aan een persoon uit het dossier."
    ) {
      $0.adresnaam
    },
    .regels(
      "geadresseerde.adres", "adresregels van wie de brief krijgt",
      of:
        "Deze persoon heeft geen adres in het dossier: leg het vast met de stap partij, of zet bij een brief aan "
        + "het LBB ‘lbb-adres’ in de huisstijl."
    ) { $0.adresregels },
    .tekst("geadresseerde.nummer", "nummer van die persoon in het dossier") { $0.adres.tekst },
    .tekst("aanhef", "aanhef van de brief") { $0.aanhef },
    .tekst("betrokkene.naam", "naam van betrokkene", of: "Het dossier heeft geen betrokkene.") {
      $0.aanvraag.betrokkene?.naam
    },
    .regels("betrokkene.adres", "adres van betrokkene", of: "Van betrokkene staat geen adres in het dossier.")
    {
      $0.aanvraag.betrokkene?.adres ?? []
    },
    .tekst(
      "betrokkene.kvk", "KvK-nummer van betrokkene",
      of: "Van betrokkene staat geen KvK-nummer in het dossier."
    ) {
      $0.aanvraag.betrokkene?.kvk?.description
    },
    .tekst(
      "betrokkene.rechtsvorm", "rechtsvorm van betrokkene",
      of: "Van betrokkene staat geen rechtsvorm in het dossier."
    ) {
      $0.aanvraag.betrokkene?.rechtsvorm
    },
    .tekst(
      "betrokkene.handelsnamen", "handelsnamen van betrokkene",
      of: "Van betrokkene staan geen handelsnamen in het dossier."
    ) {
      Dutch.list($0.aanvraag.betrokkene?.handelsnamen ?? [])
    },
    .lijst(
      "personen", persoonsvelden, "alle personen van het dossier", of: "Het dossier heeft geen personen."
    ) { bron in bron.dossier.partijen.map(persoon) },
    .lijst(
      "natuurlijkePersonen", persoonsvelden, "de natuurlijke personen",
      of: "Er zijn geen natuurlijke personen."
    ) { bron in bron.dossier.partijen.filter { $0.aard == .natuurlijkPersoon }.map(persoon) },
    .lijst("rechtspersonen", persoonsvelden, "de rechtspersonen", of: "Er zijn geen rechtspersonen.") {
      bron in
      bron.dossier.partijen.filter { $0.aard == .rechtspersoon }.map(persoon)
    },
    .tekst(
      "geadresseerde.rollen", "rollen van wie de brief krijgt",
      of: "Deze persoon heeft geen rol in het dossier."
    ) {
      $0.persoon.map { Dutch.list($0.rollen.map(rol)) }
    },
  ]

  private static let persoonsvelden = [
    "nummer", "naam", "voornamen", "rollen", "adres", "geboortedatum", "bsn", "kvk", "rsin", "rechtsvorm",
    "handelsnamen",
  ]

  static func persoon(_ partij: Partij) -> [String: Mustachewaarde] {
    [
      "nummer": .tekst(partij.id), "naam": .tekst(partij.naam, of: ""),
      "voornamen": .tekst(partij.voornamen, of: ""),
      "rollen": .tekst(Dutch.list(partij.rollen.map(rol)), of: ""),
      "adres": .tekst(partij.adres.joined(separator: ", "), of: ""),
      "geboortedatum": .dag(partij.geboortedatum, of: ""),
      "bsn": .tekst(partij.bsn?.description, of: ""), "kvk": .tekst(partij.kvk?.description, of: ""),
      "rsin": .tekst(partij.rsin?.description, of: ""), "rechtsvorm": .tekst(partij.rechtsvorm, of: ""),
      "handelsnamen": .tekst(Dutch.list(partij.handelsnamen), of: ""),
    ]
  }

  static func rol(_ rol: Partijrol) -> String {
    switch rol {
    case .zakelijkSamenwerkingsverband: "zakelijk samenwerkingsverband"
    case .vermeldOpBeschikking: "vermeld op de beschikking"
    case .gelijkgesteld: "met betrokkene gelijk te stellen"
    default: rol.rawValue
    }
  }
}

extension Partij {
  /// The name as a letter writes it, given names first where they are known: `Van Verzinsel`, `Jan van Verzinsel`.
  var naamInBrief: String { voornamen.isEmpty ? Dutch.capital(naam) : "\(voornamen) \(naam)" }
}

extension Briefbron {
  var adresnaam: String? {
    switch adres {
    case .persoon: persoon?.naamInBrief
    case .lbb: "Landelijk Bureau Bibob"
    case .intern: aanvraag.orgaanVoluit
    }
  }

  var adresregels: [String] {
    switch adres {
    case .persoon: persoon?.adres ?? []
    case .lbb: huisstijl.delen(.lbbAdres)
    case .intern: []
    }
  }

  /// For a legal person the board, for a natural one the name; never a guess at somebody's sex.
  var aanhef: String {
    guard let persoon else { return "Geachte heer of mevrouw" }
    return persoon.aard == .rechtspersoon
      ? "Geacht bestuur" : "Geachte heer of mevrouw \(Dutch.capital(persoon.naam))"
  }
}

extension Aanvraag {
  /// `Voorbeeldstad` of `gemeente Voorbeeldstad`.
  var plaatsnaam: String {
    let words = lichaam.split(separator: " ")
    guard words.count > 1, ["gemeente", "provincie"].contains(words[0].lowercased()) else { return lichaam }
    return words.dropFirst().joined(separator: " ")
  }

  /// `de gemeente Voorbeeldstad`, `het waterschap …`.
  var metLidwoord: String {
    let first = lichaam.lowercased()
    let neuter = ["waterschap", "hoogheemraadschap", "wetterskip", "openbaar lichaam", "rijk", "ministerie"]
    return (neuter.contains(where: first.hasPrefix) ? "het " : "de ") + lichaam
  }

  /// Who acts, as the subject of a sentence in the singular: `de burgemeester`, `het college`, `de gemeente`.
  var orgaanInZin: String {
    guard soort.aard.isPubliekrechtelijk else {
      return metLidwoord.split(separator: " ").prefix(2).joined(separator: " ")
    }
    let text = orgaan.lowercased()
    if text.hasPrefix("college") { return "het college" }
    if text.hasPrefix("gedeputeerde staten") { return "het college van Gedeputeerde Staten" }
    return
      (text.hasPrefix("dagelijks bestuur") || text.hasPrefix("bestuur") || text.hasPrefix("orgaan")
      ? "het " : "de ")
      + (orgaan.hasPrefix("het ") || orgaan.hasPrefix("de ")
        ? String(orgaan.drop { $0 != " " }.dropFirst()) : orgaan)
  }

  /// `de burgemeester van de gemeente Voorbeeldstad`.
  var orgaanVoluit: String {
    guard soort.aard.isPubliekrechtelijk else { return metLidwoord }
    let text = orgaan.lowercased().hasPrefix("college") ? "het \(orgaan)" : orgaanInZin
    return text.contains(" van het waterschap") ? text : "\(text) van \(metLidwoord)"
  }

  /// What is granted, refused or withdrawn, in a word that takes `de`.
  var ding: String {
    switch soort.aard {
    case .subsidie: return "subsidie"
    case .overheidsopdracht: return spoor == .intrekking ? "overeenkomst" : "opdracht"
    case .vastgoedtransactie: return spoor == .intrekking ? "overeenkomst" : "vastgoedtransactie"
    case .overeenkomst: return "overeenkomst"
    case .beschikking:
      if soort.id.contains("ontheffing") { return "ontheffing" }
      return soort.id == "omgevingsplan-wijziging" ? "wijziging van het omgevingsplan" : "vergunning"
    }
  }
}
