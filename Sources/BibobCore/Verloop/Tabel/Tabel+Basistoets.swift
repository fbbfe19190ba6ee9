extension Verloop {
  /// The check of a contract outside the Act, under the own policy of the body.
  static let basistoets: [Overgang] = [
    Overgang(
      .basistoetsBeginnen, "De basis-integriteitsbeoordeling van een overeenkomst buiten de wet begint.",
      van: [.intake], [Artikel(.burgerlijkWetboek, "3:14")], rechtsgebied: .privaat,
      velden: [
        .eis(.vragenset, Artikel(.burgerlijkWetboek, "3:14")),
        .eis(.punten, Artikel(.burgerlijkWetboek, "3:14")),
        .eis(.regel, Artikel(.burgerlijkWetboek, "3:14")), .mag(.afdruk),
      ], wachters: [.basislijst],
      verschuldigd:
        "De Wet Bibob geeft hier geen bevoegdheden: alleen open bronnen, antwoorden en de clausule."),
    Overgang(
      .basistoetsPunt, "Een punt van de controlelijst is bekeken.",
      van: [.eigenOnderzoek, .gevaarsconclusie],
      [Artikel(.burgerlijkWetboek, "3:14")], rechtsgebied: .privaat,
      velden: [
        .eis(.punt, Artikel(.burgerlijkWetboek, "3:14")),
        .eis(.antwoord, Artikel(.burgerlijkWetboek, "3:14")),
        .eis(.bevinding, .awb("3:2")), .eis(.bronsoort, .wb("1 lid 1")), .mag(.bron), .mag(.stuk),
      ], wachters: [.basispunt, .alleenOpenBron]),
    Overgang(
      .basistoetsSlotsom, "De slotsom van de basis-integriteitsbeoordeling is getrokken.",
      van: [.eigenOnderzoek, .gevaarsconclusie], [Artikel(.burgerlijkWetboek, "3:14")],
      rechtsgebied: .privaat,
      velden: [
        .eis(.slotsom, Artikel(.burgerlijkWetboek, "3:14")),
        .eis(.motivering, Artikel(.burgerlijkWetboek, "3:14")),
      ], wachters: [.basisVolledig]),
  ]
}
