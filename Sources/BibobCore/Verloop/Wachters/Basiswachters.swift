extension Wachter {
  /// Wet Bibob 1(1), 7b: outside the Act only what is public, and what the other side answers.
  static let alleenOpenBron = een(
    .wb("1 lid 1"), "Buiten de wet alleen open bronnen, eigen antwoorden en de clausule."
  ) { poging in
    guard poging.dossier.aanvraag.soort.aard == .overeenkomst else { return nil }
    let named = poging.velden.tekst(.bronsoort) ?? ""
    guard Basisbron(rawValue: named) == nil else { return nil }
    return Weigering(
      .wb("1 lid 1"), .wb("5"),
      reden: named.isEmpty
        ? "niet gezegd is uit welke soort bron dit komt"
        : "de bron ‘\(named)’ vraagt een bevoegdheid die de Wet Bibob hier niet geeft",
      doen: "Geef --bronsoort: \(Basisbron.allCases.map(\.rawValue).joined(separator: ", ")).")
  }

  /// The list of the body: each point once, by its own code.
  static let basislijst = een(
    Artikel(.burgerlijkWetboek, "3:14"), "De controlelijst heeft punten, elk met een eigen code."
  ) { poging in
    let codes = poging.velden.lijst(.punten).map { $0.prefix { $0 != ":" } }
    guard codes.isEmpty || Set(codes).count < codes.count || codes.contains(where: \.isEmpty) else {
      return nil
    }
    return Weigering(
      Artikel(.burgerlijkWetboek, "3:14"), reden: "de controlelijst is leeg of heeft een code dubbel",
      doen: "Begin met ‘bibob basistoets’ en een lijst van het eigen beleid.")
  }

  /// The list of the body: a point stands on it.
  static let basispunt = een(Artikel(.burgerlijkWetboek, "3:14"), "Het punt staat op de controlelijst.") {
    poging in
    let codes = poging.dossier.basistoets?.codes ?? []
    guard let code = poging.velden.tekst(.punt), !codes.contains(code) else { return nil }
    return Weigering(
      Artikel(.burgerlijkWetboek, "3:14"), reden: "dat punt staat niet op de lijst van dit dossier",
      doen: codes.isEmpty ? "Begin eerst de beoordeling." : "Kies uit: \(codes.joined(separator: ", ")).")
  }

  /// BW 3:14: who concludes has looked at every point of his own list, and found what he concludes.
  static let basisVolledig = Wachter(
    Artikel(.burgerlijkWetboek, "3:14"),
    "Elk punt van de lijst is bekeken, en een risico is gevonden of niet."
  ) { poging in
    guard let toets = poging.dossier.basistoets else { return [] }
    var refusals: [Weigering] = []
    if !toets.open.isEmpty {
      refusals.append(
        Weigering(
          Artikel(.burgerlijkWetboek, "3:14"),
          reden: "nog niet bekeken: \(toets.open.joined(separator: ", "))",
          doen: "Leg elk punt vast met basistoets-punt; onbekend is ook een antwoord."))
    }
    let slotsom: Basistoets.Slotsom? = poging.velden.keuze(.slotsom)
    if let slotsom, slotsom != .geenBezwaar, !toets.punten.contains(where: { $0.antwoord == .risico }) {
      refusals.append(
        Weigering(
          Artikel(.burgerlijkWetboek, "3:14"),
          reden: "de slotsom is \(slotsom.naam), maar geen punt zegt dat",
          doen: "Leg vast op welk punt het risico is gevonden, of kies geen-bezwaar."))
    }
    return refusals
  }
}
