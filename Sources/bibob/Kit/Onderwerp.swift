/// A page of help that belongs to no single command.
struct Onderwerp: Sendable {
  let name: String
  let summary: String
  /// Paragraphs, parted by empty lines.
  let text: String

  /// All pages.
  static let alle = [uitgangen, datums, json, omgeving]

  private static let uitgangen = Onderwerp(
    name: "uitgangen", summary: "de uitgangscodes, voor wie scripts schrijft",
    text: Uitgang.allCases.map { "\($0.rawValue)  \($0.omschrijving)" }.joined(separator: "\n"))

  private static let datums = Onderwerp(
    name: "datums", summary: "hoe datums, duren en perioden worden geschreven",
    text: """
      Een datum is JJJJ-MM-DD, zoals 2026-02-06, of het woord ‘vandaag’. Een termijn rekent met hele dagen \
      in de burgerlijke kalender; tijdstippen en tijdzones spelen geen rol.

      Een duur is een aantal met een eenheid: 14d (dagen), 8w (weken), 6m (maanden), 5j (jaren), 48u (uren). \
      De eenheid telt: de Algemene termijnenwet laat een termijn van 91 dagen met rust en een van twaalf \
      weken niet.

      Een periode is VAN..TOT, en beide dagen tellen mee: 2026-02-10..2026-02-20 is elf dagen.

      ‘Vandaag’ is de datum van deze machine, of de datum in --vandaag of BIBOB_VANDAAG.
      """)

  private static let json = Onderwerp(
    name: "json", summary: "antwoorden voor andere programma's",
    text: """
      Met --json staat op de standaarduitvoer één JSON-waarde en niets anders. Datums zijn JJJJ-MM-DD, \
      getallen zijn heel.

      Ook een fout is dan JSON: {"fout":{"soort":…,"uitgang":…,"bericht":…}}, met waar dat kan ‘bedoelde’, \
      ‘artikel’, ‘uitleg’ en ‘gebruik’. Dezelfde fout staat in woorden op de foutuitvoer, en de \
      uitgangscode is gelijk aan ‘uitgang’.
      """)

  private static let omgeving = Onderwerp(
    name: "omgeving", summary: "omgevingsvariabelen en kleur",
    text: """
      BIBOB_MAP  de map met de dossiers; --map gaat voor
      BIBOB_VANDAAG  de dag waarmee wordt gerekend; --vandaag gaat voor
      BIBOB_GEBRUIKER  wie de stappen zet; --door gaat voor
      BIBOB_PAS  uw pas, in een opslag met een register van gebruikers
      NO_COLOR  zet kleur uit; TERM=dumb en --geen-kleur ook
      COLUMNS  de breedte van de uitvoer; anders die van het venster, en 80 in een pijp
      """)
}
