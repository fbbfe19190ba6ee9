import BibobCore

extension Opdracht {
  /// `bibob werkblad DOSSIER`
  static let werkblad = Opdracht(
    name: "werkblad", group: .dossier,
    summary: "toon per grond wat de wet vraagt, wat er is en wat open staat",
    arguments: [.dossier],
    options: [
      Option(
        "grond", "GROND",
        kind: .choice([
          ValueKind.Choice("a", "voordeel uit strafbare feiten benutten (art. 3 lid 1 a)"),
          ValueKind.Choice("b", "strafbare feiten plegen (art. 3 lid 1 b)"),
          ValueKind.Choice("3-6", "een strafbaar feit ter verkrijging of behoud (art. 3 lid 6)"),
        ]), help: "alleen deze grond"),
      .per, .bekendOp, .sleutels,
    ],
    examples: [
      Example("bibob werkblad 2026-0001", "elke grond"),
      Example("bibob werkblad 2026-0001 --grond b", "alleen de b-grond"),
      Example(
        "bibob stap 2026-0001 wegen --grond b --criterium aantal --motivering \"…\"", "schrijf een criterium"),
    ],
    explanation: """
      Het werkblad zet bij elkaar wat de wet en de rechter vragen, welke feiten elk criterium vullen, wat ontbreekt, \
      wat ertegen pleit en wat u schreef. Het rekent geen punten en geen uitkomst uit. U schrijft per criterium met \
      de stap wegen en eindigt elke grond met --criterium slotsom --mate …; de conclusie moet daarmee overeenkomen.
      """
  ) { aanroep, uitvoer in
    let werkplek = try Werkplek(aanroep)
    let zaak = try werkplek.zaak(aanroep)
    let day = try werkplek.per(aanroep)
    let chosen = aanroep.value("grond").flatMap(Feit.Grond.init(rawValue:)).map { [$0] }
    let blad = Werkblad(zaak.dossier, per: day, gronden: chosen ?? Feit.Grond.allCases)
    let weergave = WerkbladWeergave(zaak: zaak, blad: blad)
    if aanroep.json { uitvoer.json(weergave.json) } else { weergave.write(to: uitvoer) }
    return .goed
  }
}
