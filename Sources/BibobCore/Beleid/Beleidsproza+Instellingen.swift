extension Beleidsproza {
  /// Who decides and signs, within which terms, and what contracts reserve; nothing where the policy says nothing.
  mutating func instellingen() {
    let settings = beleid.instellingen
    let lines =
      settings.bevoegdheden.map(bevoegd) + settings.termijnen.map(termijn)
      + settings.formulieren.map(formulier)
      + settings.besluiten.map(besluit) + settings.clausules.map(clausule)
      + settings.ondertekening.map(tekent) + settings.gegevensvragen.map(gegevens)
    guard !lines.isEmpty else { return }
    kop(2, "Wie beslist, en hoe het gaat")
    for line in lines { punt([.tekst(line)]) }
  }

  /// `over een vergunning voor een seksbedrijf en een subsidie`; the word for all where no kind is named.
  private func over(_ words: [String], _ preposition: String, _ all: String) -> String {
    guard !words.isEmpty else { return all }
    let names = words.map { word in
      beleid.instellingen.soorten.first { $0.code == word }?.naam ?? Beleidswoorden(beleid).sector(word)
    }
    return "\(preposition) \(Zinnenmaker.som(names, "en"))"
  }

  private func haakjes(_ text: String) -> String { text.isEmpty ? "" : " (\(text))" }

  private func bevoegd(_ setting: Beleidsinstellingen.Bevoegd) -> String {
    let subject = Beleidsproza.hoofdletter(over(setting.soorten, "over", "over alles"))
    let mandate = setting.mandaat.isEmpty ? "" : ", in mandaat \(setting.mandaat)"
    return
      "\(subject) beslist \(Beleidsafspraken.orgaan(setting.orgaan))\(haakjes(setting.grondslag))\(mandate)."
  }

  private func termijn(_ setting: Beleidsinstellingen.Termijn) -> String {
    let kinds = over(setting.soorten, " bij", "")
    let what =
      switch setting.doel {
      case .beslissen: "Op een aanvraag wordt\(kinds) beslist binnen \(setting.duur)"
      case .aanvullen: "Een onvolledige aanvraag kan\(kinds) worden aangevuld binnen \(setting.duur)"
      case .formulier: "Het formulier moet\(kinds) binnen \(setting.duur) zijn ingevuld"
      case .zienswijze: "Een zienswijze kan\(kinds) worden gegeven binnen \(setting.duur)"
      }
    let longer = setting.verlenging.map { ", eenmaal te verlengen met \($0)" } ?? ""
    return "\(what)\(longer)\(haakjes(setting.grondslag))."
  }

  private func formulier(_ setting: Beleidsinstellingen.Formulier) -> String {
    let kinds = over(setting.soorten, "voor", "waar een regel dat zegt")
    let questions =
      setting.vragen.isEmpty
      ? "" : "; alleen de vragen \(Zinnenmaker.som(setting.vragen, "en")) van het formulier van de minister"
    let chosen = setting.selectie.isEmpty ? "" : "; de vragenlijst “\(setting.selectie)” kiest de vragen"
    return "Het formulier “\(setting.naam)” wordt gebruikt \(kinds)\(questions)\(chosen)."
  }

  private func besluit(_ setting: Beleidsinstellingen.Besluit) -> String {
    let kinds = over(setting.soorten, " bij", "")
    let outcome =
      switch setting.uitkomst {
      case .moetWeigeren: "wordt\(kinds) geweigerd"
      case .inBeginselWeigeren: "wordt\(kinds) in beginsel geweigerd"
      case .kanWeigeren: "kan\(kinds) worden geweigerd"
      case .voorschriften: "kunnen\(kinds) voorschriften worden gesteld"
      case .contractvoorwaarden: "kunnen\(kinds) voorwaarden in het contract komen"
      case .verlenen: "wordt\(kinds) verleend"
      }
    return "Bij \(mate(setting.mate)) \(outcome)\(haakjes(setting.grondslag))."
  }

  private func clausule(_ setting: Beleidsinstellingen.Clausule) -> String {
    let right =
      switch setting.beding {
      case .ontbinding: "de overeenkomst kan worden ontbonden"
      case .opschorting: "de overeenkomst kan worden opgeschort"
      case .beeindiging: "de rechtshandeling kan worden beëindigd"
      case .onderaanneming: "de toestemming voor een onderaannemer kan worden onthouden"
      }
    let model = setting.model.isEmpty ? "" : ", naar \(setting.model)"
    return
      "Bedongen wordt\(over(setting.soorten, " bij", "")) dat \(right) vanaf \(mate(setting.mate))\(model)."
  }

  private func tekent(_ setting: Beleidsinstellingen.Ondertekening) -> String {
    let document =
      switch setting.stuk {
      case "start": "Het besluit om te toetsen"
      case "adviesaanvraag": "De adviesaanvraag aan het Landelijk Bureau Bibob"
      case "voornemen": "Het voornemen"
      case "besluit": "Het besluit"
      case "afwijking": "Een afwijking van het beleid"
      case "melding": "De melding aan het Landelijk Bureau Bibob"
      default: Beleidsproza.hoofdletter(setting.stuk)
      }
    let eyes = setting.vierOgen ? ", en niet door wie het stuk opstelde" : ""
    return
      "\(document) wordt\(over(setting.soorten, " bij", "")) getekend door de \(setting.door)\(haakjes(setting.mandaat))\(eyes)."
  }

  private func gegevens(_ setting: Beleidsinstellingen.Gegevensvraag) -> String {
    let circle =
      switch setting.kring {
      case "betrokkene": "betrokkene"
      case "wettelijke-kring": "betrokkene en wie hem bestuurt of leidt"
      default: "de hele kring"
      }
    return "Gegevens van de bron “\(Beleidswoorden.leesbaar(setting.bron))” worden gevraagd over \(circle)."
  }

  private func mate(_ text: String) -> String {
    switch text {
    case "ernstig-gevaar": "ernstig gevaar"
    case "mindere-mate": "een mindere mate van gevaar"
    default: "geen gevaar"
    }
  }
}
