/// What no policy may want, because the law stands above it. Each objection names the article.
enum Wetscontrole {
  /// Why a setting cannot be, and what can.
  struct Bezwaar: Equatable {
    var tekst: String
    var advies: String

    init(_ tekst: String, _ artikelen: [Artikel], _ advies: String) {
      self.tekst = "\(tekst) (\(artikelen.map(\.description).joined(separator: "; ")))."
      self.advies = advies
    }
  }

  /// A decision that the Act does not know, or on which no act lets it bear: Wet Bibob 1(1), 7(1), 9(2).
  ///
  /// A local word is known by its kind in the settings; who names the provision there has answered for the hook.
  static func soort(
    _ word: String, toetst: Bool, _ instellingen: Beleidsinstellingen
  ) -> Bezwaar? {
    if instellingen.soorten.contains(where: { $0.code == word }) { return nil }
    guard let known = Beslissingwoord(word) else {
      let words = Beslissingwoord.alle.map(\.woord) + instellingen.soorten.map(\.code)
      let near = Suggestie.nearest(to: word, in: words)
      // Who says that something falls outside the Act may name it.
      guard toetst || near != nil else { return nil }
      return Bezwaar(
        "De Wet Bibob kent geen beslissing ‘\(word)’", [.wb("1 lid 1"), .wb("7 lid 1")],
        near.map { "Bedoelde u ‘\($0)’?" }
          ?? "Valt het onder een soort van de wet, zet dan onder ‘instellingen’: <soort code=\"\(word)\" …/>."
      )
    }
    guard toetst, !known.heeftHaak else { return nil }
    return Bezwaar(
      "Voor ‘\(word)’ is geen bepaling bekend die de Wet Bibob van toepassing maakt", [.wb("1 lid 1")],
      "Noem de bepaling onder ‘instellingen’: <soort code=\"\(word)\" besluitsoort=\"\(known.soorten.first ?? "")\" grondslag=\"…\" …/>."
    )
  }

  /// What a policy says of the decision at a degree of danger: Wet Bibob 3(1), 3(5), 3(7), 9(4).
  static func besluit(_ besluit: Beleidsinstellingen.Besluit) -> Bezwaar? {
    let kinds = soorten(besluit.soorten)
    switch besluit.uitkomst {
    case .moetWeigeren where !(kinds.map(\.id) == ["alcohol-aanhangsel"] && besluit.mate == "ernstig-gevaar"):
      return Bezwaar(
        "Een beleid kan niet voorschrijven dat altijd wordt geweigerd: de wet geeft een bevoegdheid, en weigeren moet evenredig zijn",
        [.wb("3 lid 1"), .wb("3 lid 5"), .awb("3:4 lid 2")],
        "Schrijf ‘kan-weigeren’ of ‘in-beginsel-weigeren’, en alleen bij ernstig gevaar.")
    case .kanWeigeren, .inBeginselWeigeren, .moetWeigeren:
      return weigering(besluit, kinds)
    case .voorschriften:
      guard let kind = kinds.first(where: { !$0.aard.isPubliekrechtelijk }) else { return nil }
      return Bezwaar(
        "Aan een \(kind.aard.rawValue) kunnen geen voorschriften worden verbonden",
        [.wb("3 lid 7"), .wb("9 lid 4")],
        "Schrijf ‘contractvoorwaarden’, of laat deze soort weg.")
    case .contractvoorwaarden, .verlenen: return nil
    }
  }

  private static func weigering(
    _ besluit: Beleidsinstellingen.Besluit, _ kinds: [Besluitsoort]
  ) -> Bezwaar? {
    switch besluit.mate {
    case "geen-gevaar":
      return Bezwaar(
        "Zonder gevaar geeft de Wet Bibob geen grond om te weigeren", [.wb("3 lid 1")],
        "Verwijder dit element.")
    case "mindere-mate" where besluit.soorten.isEmpty || kinds.contains { $0.aard.isPubliekrechtelijk }:
      return Bezwaar(
        "Bij een mindere mate van gevaar kan niet worden geweigerd of ingetrokken, wel kunnen er voorschriften komen",
        [.wb("3 lid 1"), .wb("3 lid 7")], "Schrijf uitkomst=\"voorschriften\".")
    default: return nil
    }
  }

  /// About whom data of the police may be asked: Bpg 4:3(1)l.
  static func gegevensvraag(_ vraag: Beleidsinstellingen.Gegevensvraag) -> Bezwaar? {
    guard vraag.bron == "politie", vraag.kring == "hele-kring" else { return nil }
    return Bezwaar(
      "Politiegegevens zijn er alleen over betrokkene, en bij een rechtspersoon over wie hem bestuurt of leidt; niet over de hele kring",
      [Artikel(.bpg, "4:3 lid 1 l")], "Schrijf kring=\"betrokkene\".")
  }

  /// Questions beside the minister's form: Regeling Bibob-formulieren 2024, 4-6.
  static func extraVraag() -> Bezwaar {
    Bezwaar(
      "Een lichaam mag het formulier van de minister korter maken en er geen vragen aan toevoegen",
      [.wb("7a lid 5"), Artikel(.formulieren, "4-6")],
      "Verwijder de vraag; wat u wilt weten, kunt u vragen als toelichting op een antwoord.")
  }

  /// What contracts reserve: only private law, and only danger: Wet Bibob 5(2), 5a.
  static func clausule(_ clausule: Beleidsinstellingen.Clausule) -> Bezwaar? {
    if clausule.mate == "geen-gevaar" {
      return Bezwaar(
        "Een Bibob-clausule werkt niet zonder gevaar", [.wb("5 lid 2"), .wb("5a")],
        "Kies ‘mindere-mate’ of ‘ernstig-gevaar’.")
    }
    guard let kind = soorten(clausule.soorten).first(where: { $0.aard.isPubliekrechtelijk }) else {
      return nil
    }
    return Bezwaar(
      "‘\(kind.id)’ is geen contract: daar valt niets te bedingen", [.wb("5 lid 2"), .wb("5a")],
      "Noem alleen overheidsopdrachten en vastgoedtransacties.")
  }

  /// A by-law sets no term where an act does: Awb 4:13(1).
  static func termijn(_ termijn: Beleidsinstellingen.Termijn) -> Bezwaar? {
    guard termijn.doel == .beslissen else { return nil }
    for kind in soorten(termijn.soorten) {
      switch kind.beslistermijn {
      case .wettelijk(_, let artikel, _, _):
        return Bezwaar(
          "Voor ‘\(kind.id)’ stelt de wet zelf de beslistermijn", [.awb("4:13 lid 1"), artikel],
          "Verwijder deze termijn, of noem alleen soorten die uit een verordening komen.")
      case .geen:
        return Bezwaar(
          "‘\(kind.id)’ is privaatrecht en kent geen beslistermijn", [.awb("4:13 lid 1")],
          "Laat deze soort weg.")
      case .redelijk, .verordening: continue
      }
    }
    return nil
  }

  /// The kinds behind words.
  private static func soorten(_ words: [String]) -> [Besluitsoort] {
    words.flatMap { Beslissingwoord($0)?.soorten ?? [] }.compactMap { Besluitsoort($0) }
  }
}
