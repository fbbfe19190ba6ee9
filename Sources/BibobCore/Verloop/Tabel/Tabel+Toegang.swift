extension Verloop {
  static let toegang: [Overgang] = [
    Overgang(
      .toelaten, "Een gebruiker is tot het dossier toegelaten.", van: bestaand,
      [.wb("28 lid 1"), .awb("2:5"), Artikel(.avg, "32")],
      velden: [
        .eis(.gebruiker, Artikel(.avg, "32")), .eis(.rol, Artikel(.avg, "32")),
        .eis(.reden, Artikel(.avg, "32")),
      ]),
    Overgang(
      .toelatingBeeindigen, "Een gebruiker is niet meer tot het dossier toegelaten.", van: bestaand,
      [.wb("28 lid 1"), .awb("2:5"), Artikel(.avg, "32")],
      velden: [
        .eis(.gebruiker, Artikel(.avg, "32")), .mag(.rol), .eis(.reden, Artikel(.avg, "32")),
      ]),
    Overgang(
      .meelezen, "Een tweede paar ogen heeft gekeken.", van: bestaand,
      [.awb("4:81"), Artikel(.praktijk, "vier ogen")],
      velden: [
        .eis(.gebeurtenis, .awb("4:81")), .eis(.akkoord, .awb("4:81")), .mag(.omschrijving),
      ], wachters: [.anderPaarOgen],
      verschuldigd:
        "Niet akkoord? Dan kan de volgende stap pas na een nieuwe vastlegging of een nieuw oordeel."
    ),
  ]
}
