import BibobCore

extension Opdracht {
  /// `bibob vragenlijst [DOSSIER]`
  static let vragenlijst = Opdracht(
    name: "vragenlijst", group: .dossier,
    summary: "welke vragen en bijlagen gelden, wat binnen is en wat ontbreekt",
    arguments: [
      Argument(
        name: "DOSSIER", help: "het nummer, zoals 2026-0001", kind: .dynamic("dossier"), required: false)
    ],
    options: [
      Option("toon", help: "de vragenset zelf, zonder dossier"),
      Option("set", "SET", help: "naam of bestand van een vragenset, anders die is uitgezet"),
      Option("alles", help: "ook wat binnen is en wat van een antwoord afhangt"), .per, .bekendOp, .sleutels,
    ],
    examples: [
      Example("bibob vragenlijst 2026-0001", "wat geldt voor deze betrokkene, en wat ontbreekt"),
      Example("bibob vragenlijst --toon", "de vragen en bijlagen van de set"),
      Example("bibob vragenlijst --toon --set eigen-lijst.xml", "klopt een eigen vragenlijst?"),
      Example(
        "bibob stap 2026-0001 vraag-beoordelen --vraag O6C --stand ontbreekt --omschrijving \"geen contract\"",
        "een vraag beoordelen"),
    ],
    explanation: """
      Welke vragen gelden volgt uit de rechtsvorm van betrokkene, de soort beslissing en de rollen van de personen. \
      Een mens beoordeelt elke vraag en bijlage (vraag-beoordelen); wat als ontbrekend is aangemerkt, komt in de brief \
      om aanvulling. Uitgang 1: er ontbreekt iets, of er is eerst iets uit te zoeken.

      Een lichaam kan een eigen lijst gebruiken die uit het formulier van de regeling kiest: leg die in de map \
      ‘\(Vragenkeuze.map)’ van de opslag. Vragen toevoegen kan niet (Regeling Bibob-formulieren 2024 art. 5 lid 1).
      """
  ) { aanroep, uitvoer in
    if aanroep.flag("toon") {
      guard aanroep.optionalArgument("DOSSIER") == nil else {
        throw Fout.gebruik("--toon gaat over de set, niet over een dossier")
      }
      let keuze = try Vragenkeuze.vind(aanroep)
      if aanroep.json {
        uitvoer.json(VragenlijstWeergave.json(keuze))
      } else {
        VragenlijstWeergave.write(keuze, to: uitvoer)
      }
      return .goed
    }
    guard aanroep.optionalArgument("DOSSIER") != nil else {
      throw Fout.gebruik("welk dossier? Geef DOSSIER, of --toon voor de set zelf")
    }
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let day = try werkplek.per(aanroep)
    let lijst = Vragenlijst(
      zaak.dossier, set: try Vragenkeuze.vind(aanroep, zaak.dossier).set,
      kringen: Netwerk(zaak.dossier, op: day))
    let view = VragenlijstWeergave(zaak: zaak, lijst: lijst, per: day, alles: aanroep.flag("alles"))
    if aanroep.json { uitvoer.json(view.json) } else { view.write(to: uitvoer) }
    let open = !lijst.ontbrekend.isEmpty || !lijst.vragen.isEmpty || !lijst.buitenDeSet.isEmpty
    return open ? .bevindingen : .goed
  }
}
