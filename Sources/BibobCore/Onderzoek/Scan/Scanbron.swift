/// An open source that a scan can ask by itself.
///
/// Open sources may be processed for the own investigation (Wet Bibob art. 7b, since 1 October 2022), about every
/// person who matters to it. A new source is a case here, a ``Bronverbinding`` and a row in each switch below.
public enum Scanbron: String, Sendable, CaseIterable {
  case kvk
  case insolventie
  case rechtspraak
  case bekendmakingen

  /// The provision on which consulting it rests.
  public static let grondslag = Artikel.wb("7b")
  /// The day from which that provision holds.
  public static let sinds = CivilDate(days: 19_266)

  /// The name for a person to read.
  public var naam: String {
    switch self {
    case .kvk: "Handelsregister (KVK)"
    case .insolventie: "Centraal Insolventieregister"
    case .rechtspraak: "Rechtspraak (data.rechtspraak.nl)"
    case .bekendmakingen: "Officiële publicaties (overheid.nl)"
    }
  }

  /// The name where there is little room.
  public var kort: String {
    switch self {
    case .kvk: "Handelsregister"
    case .insolventie: "Insolventie"
    case .rechtspraak: "Rechtspraak"
    case .bekendmakingen: "Publicaties"
    }
  }

  /// What it holds.
  public var inhoud: String {
    switch self {
    case .kvk: "inschrijvingen van ondernemingen en rechtspersonen"
    case .insolventie: "faillissementen, surseances en schuldsaneringen"
    case .rechtspraak: "gepubliceerde uitspraken, geanonimiseerd"
    case .bekendmakingen: "Staatscourant, gemeente- en provinciebladen, Kamerstukken"
    }
  }

  /// What must be known to read its outcome.
  public var grens: String {
    switch self {
    case .kvk:
      "Noemt geen bestuurders of aandeelhouders: die staan in een uittreksel. De dienst vraagt een sleutel."
    case .insolventie:
      "Toont een zaak tot een half jaar na het einde, en niets van voor 2005. De dienst vraagt een gebruikersnaam."
    case .rechtspraak:
      "Kent geen zoeken op naam: de nieuwste inhoudsindicaties worden hier doorzocht, alleen op namen van "
        + "rechtspersonen."
    case .bekendmakingen: "Zegt niet waar in een publicatie de naam staat."
    }
  }

  /// What was read about it, and what was not tried.
  public var beproefd: String {
    switch self {
    case .kvk: "gebouwd naar de OpenAPI-beschrijving van de KVK (Zoeken 2.1, Basisprofiel 1.5)"
    case .insolventie:
      "gebouwd naar het berichtschema; de voorwaarden voor toegang zijn niet nagegaan en de dienst zelf is niet "
        + "beproefd"
    case .rechtspraak: "gebouwd naar de technische documentatie 1.15 (samenvatting); niet beproefd"
    case .bekendmakingen:
      "gebouwd naar SRU 2.0 en antwoorden van de dienst; of een naam als één geheel wordt gezocht, is niet nagegaan"
    }
  }

  /// The address at which it stands, unless set otherwise.
  public var adres: String {
    switch self {
    case .kvk: "https://api.kvk.nl/api"
    case .insolventie: "https://webservice.rechtspraak.nl/cir.asmx"
    case .rechtspraak: "https://data.rechtspraak.nl"
    case .bekendmakingen: "https://repository.overheid.nl/sru"
    }
  }

  /// The variables of the environment that hold the user name and the key; empty where none is asked.
  public var geheimen: (gebruiker: String, sleutel: String) {
    switch self {
    case .kvk: ("", "BIBOB_KVK_SLEUTEL")
    case .insolventie: ("BIBOB_CIR_GEBRUIKER", "BIBOB_CIR_WACHTWOORD")
    case .rechtspraak, .bekendmakingen: ("", "")
    }
  }

  var soortVerbinding: any Bronverbinding.Type {
    switch self {
    case .kvk: KVKVerbinding.self
    case .insolventie: InsolventieVerbinding.self
    case .rechtspraak: RechtspraakVerbinding.self
    case .bekendmakingen: PublicatiesVerbinding.self
    }
  }
}

/// How an organisation asks a source.
public struct Broninstelling: Sendable, Equatable {
  /// The base address.
  public var adres: Webadres
  /// The user name; empty where none is asked.
  public var gebruiker: String
  /// The key or password; empty where none is asked.
  public var sleutel: String
  /// How long may be waited.
  public var tijden = Webverzoek.Tijden()
  /// How often and how fast is asked.
  public var beleid: Herhaalbeleid
  /// The proxy; empty for none.
  public var proxy = ""
  /// A file with certificates of authorities to trust; empty for those of the machine.
  public var certificaten = ""
  /// How many days back case law is looked through.
  public var dagen = 180
  /// How many pages of a thousand decisions are looked through.
  public var bladen = 12

  /// Settings of a source.
  public init(
    adres: Webadres, gebruiker: String = "", sleutel: String = "", beleid: Herhaalbeleid = Herhaalbeleid()
  ) {
    self.adres = adres
    self.gebruiker = gebruiker
    self.sleutel = sleutel
    self.beleid = beleid
  }
}
