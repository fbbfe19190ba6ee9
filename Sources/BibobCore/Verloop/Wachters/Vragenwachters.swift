extension Wachter {
  /// Wet Bibob 7a(5), Regeling Bibob-formulieren 2024 art. 5(1): questions come from the form of the regulation.
  ///
  /// Without a set at hand there is nothing to hold the code against; the command line always has one.
  static let vraagInSet = een(
    Artikel(.formulieren, "5 lid 1"), "De vraag of bijlage staat in de vragenset die in gebruik is."
  ) { poging in
    guard let set = poging.vragen, let code = poging.velden.tekst(.vraag), !set.codes.contains(code) else {
      return nil
    }
    let near = Suggestie.nearest(to: code, in: set.codes)
    return Weigering(
      Artikel(.formulieren, "5 lid 1"), .wb("7a lid 5"),
      reden: "deze code staat niet in de vragenset \(set.id)",
      doen: (near.map { "Bedoelde u ‘\($0)’? " } ?? "") + "Zie bibob vragenlijst --toon.")
  }

  /// Awb 4:5(1)c, Wet Bibob 7a(2), 7a(3): a form from which something is missing may still be enough.
  ///
  /// Reading: the Awb lets a body leave an application untreated where the data are not enough to judge it ("kan"),
  /// so going on without something is for a person to decide, who says why it can be missed. Only what a person
  /// marked as missing counts; what nobody looked at is shown by `bibob vragenlijst`, and does not block.
  static let ontbrekendeVerantwoord = een(
    .wb("7a lid 2"), "Wat als ontbrekend is aangemerkt, is binnen of kan met een reden worden gemist."
  ) { poging in
    let missing = poging.dossier.vraagstanden.filter { $0.stand == .ontbreekt }
    guard !missing.isEmpty, poging.velden.tekst(.reden) == nil else { return nil }
    let track = poging.dossier.aanvraag.spoor
    let codes = missing.prefix(6).map { $0.wie.map { who in "(\(who))" } ?? "" }
    let names = zip(missing.prefix(6), codes).map { "\($0.vraag)\($1.isEmpty ? "" : " " + $1)" }
    let more = missing.count > 6 ? " en nog \(missing.count - 6)" : ""
    var refusal = Weigering(
      track == .aanvraag ? .wb("7a lid 2") : .wb("7a lid 3"),
      reden: "als ontbrekend aangemerkt: \(names.joined(separator: ", "))\(more)",
      doen:
        "Vraag aanvulling (aanvulling-vragen), of schrijf op waarom dit voor de beoordeling kan worden gemist "
        + "(--reden).")
    if track == .aanvraag, poging.dossier.isPubliekrechtelijk {
      refusal.artikelen.append(.awb("4:5 lid 1 c"))
    }
    return refusal
  }
}
