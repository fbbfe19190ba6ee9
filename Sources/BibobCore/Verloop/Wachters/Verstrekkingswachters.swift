extension Wachter {
  /// Wet Bibob 28(2), 7a(6): data about third parties go to the closed list only, each under its own condition.
  static let verstrekking = Wachter(
    .wb("28 lid 2"), "De ontvanger staat op de gesloten lijst en aan zijn voorwaarde is voldaan."
  ) { poging in
    let velden = poging.velden
    guard let ontvanger: Verstrekking.Ontvanger = velden.keuze(.ontvanger) else { return [] }
    let meant = Verstrekking(
      ontvanger: ontvanger, datum: poging.datum, aan: "", over: velden.lijst(.personen), gegevens: "",
      doel: "",
      geheimhouding: velden.ja(.geheimhouding) ?? false, wie: velden.tekst(.wie),
      grond: velden.tekst(.grond) ?? "", artikel: velden.tekst(.artikel) ?? "",
      brondatum: velden.datum(.brondatum), rol: velden.keuze(.rollen))
    return Verstrekkingstoets.belemmeringen(meant, in: poging.dossier).map { Weigering($0) }
  }
}
