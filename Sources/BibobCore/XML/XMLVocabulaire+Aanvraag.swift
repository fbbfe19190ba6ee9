extension XMLVocabulaire {
  private static let datum = "Schrijf een bestaande dag als JJJJ-MM-DD, zonder tijdzone."
  private static let duur = "Schrijf een getal van 1 tot 9999 met u, d, w, m of j: ‘8w’ is acht weken."

  /// The words of an application. Names, numbers and addresses of persons, and free text, are never shown.
  static let aanvraag = XMLVocabulaire(
    naamruimte: "urn:bibob:aanvraag:1",
    houders: [
      "aanvraag", "locatie", "bedragen", "bestaand-besluit", "lokale-termijn", "bedongen", "partijen",
      "natuurlijk-persoon", "rechtspersoon", "adres", "gegevens",
    ],
    openbaar: [
      "besluitsoort", "procedure", "met-instemming", "ontvangen", "bedrag", "datum", "duur", "verlenging",
      "artikel", "lex-silencio", "beding", "rol", "lichaam", "orgaan", "aanvraag@spoor", "bedrag@soort",
      "bedrag@btw", "bedrag@bepaald-door", "gegeven@naam",
    ],
    vertrouwelijk: [
      "kenmerk", "onderwerp", "regel", "naam", "voornamen", "geboortedatum", "bsn", "rsin", "kvk",
      "rechtsvorm", "handelsnaam", "gegeven",
    ],
    uitleg: [
      "ontvangen": datum, "datum": datum, "geboortedatum": datum, "duur": duur, "verlenging": duur,
      "bsn": "Schrijf acht of negen cijfers, zonder punten of spaties.",
      "rsin": "Schrijf acht of negen cijfers, zonder punten of spaties.",
      "kvk": "Schrijf acht cijfers, zonder punten of spaties.",
      "bedrag":
        "Schrijf euro’s zonder punten tussen duizendtallen, met twee cijfers achter de komma: 1250000,00.",
      "gegeven@naam": "Begin met een letter; daarna letters, cijfers, ‘.’, ‘-’ of ‘_’, hoogstens 100 tekens.",
    ])
}
