extension Wachter {
  /// Wet Bibob 1(1), 3(4): a tie has a first day that does not lie after its last.
  static let relatieperiode = een(.wb("3 lid 4"), "Een relatie eindigt niet voor zij begint.") { poging in
    let known = poging.velden.tekst(.relatie).flatMap(poging.dossier.relatie)
    guard let start = poging.velden.datum(.vanaf) ?? known?.vanaf, let end = poging.velden.datum(.tot),
      end < start
    else { return nil }
    return Weigering(
      .wb("3 lid 4"), reden: "de relatie zou eindigen op \(end), voor zij begon (\(start))",
      doen: "Controleer --tot en --vanaf.")
  }

  /// Wet Bibob 3(2), 3(3): a degree belongs to the end of the worksheet, and that end has one.
  static let wegingBijSlotsom = een(
    .wb("3 lid 2"), "Een mate van gevaar hoort bij de slotsom, en alleen daar."
  ) { poging in
    let isEnd = poging.velden.tekst(.criterium) == Weging.Criterium.slotsom.rawValue
    let mate: MateVanGevaar? = poging.velden.keuze(.mate)
    guard isEnd != (mate != nil) else { return nil }
    return Weigering(
      .wb("3 lid 2"), .wb("3 lid 3"),
      reden: isEnd
        ? "de slotsom noemt geen mate van gevaar" : "een criterium heeft geen eigen mate van gevaar",
      doen: isEnd
        ? "Geef --mate geen, mindere-mate of ernstig." : "Laat --mate weg, of kies --criterium slotsom.")
  }

  /// Wet Bibob 3(2)a, 3(3)a: facts that are named stand in the dossier.
  static let feitenBekend = Wachter(.wb("3 lid 2 a"), "De genoemde feiten staan in het dossier.") { poging in
    poging.velden.lijst(.feiten).filter { poging.dossier.feit($0) == nil }.map {
      Weigering(
        .wb("3 lid 2 a"), reden: "feit \($0) staat niet in het dossier",
        doen: "Leg het feit vast met feit-vastleggen, of noem een ander.")
    }
  }
}
