/// The terms around an incomplete application (Awb 4:5).
///
/// 1. 4:5(1): the body may leave an application untreated when what it needs is missing, if the applicant had
///    the chance to complete it within a term that the body set.
/// 2. 4:5(4): that decision is published within four weeks after completion or after the term lapsed unused;
///    later the power is gone.
/// 3. Only on the track `aanvraag` and for decisions of an organ. A holder who does not complete the form falls
///    under Wet Bibob art. 4(1) instead.
public enum Formuliertermijnen {
  /// The term that the last letter gave; nil when none was sent. Set by the body itself, so nothing moves it.
  public static func aanvulling(_ dossier: Dossier, per day: CivilDate) -> Termijn? {
    guard let ronde = dossier.formulier.laatste else { return nil }
    var toestand = Termijn.toestand(gedaan: ronde.ontvangen, einde: ronde.termijn, op: day)
    if ronde.ontvangen == nil, dossier.fase != .formulier { toestand = .vervallen(dossier.faseSinds) }
    let aanvraag = dossier.aanvraag.spoor == .aanvraag
    let artikel: Artikel = aanvraag && dossier.isPubliekrechtelijk ? .awb("4:5 lid 1") : .wb("7a lid 3")
    return Termijn(
      soort: .aanvulling, artikel: artikel, plichtige: .betrokkene, start: ronde.gevraagd,
      einde: ronde.termijn, uiterlijk: ronde.termijn, toestand: toestand,
      stappen: Brieftermijn.stappen(
        van: ronde.gevraagd, tot: ronde.termijn, uitBeleid: ronde.uitBeleid,
        reden: "termijn die de brief geeft"),
      gevolg: gevolg(dossier))
  }

  private static func gevolg(_ dossier: Dossier) -> String {
    switch (dossier.aanvraag.spoor, dossier.isPubliekrechtelijk) {
    case (.aanvraag, true):
      "blijft aanvulling uit, dan kan de aanvraag buiten behandeling worden gelaten (Awb art. 4:5 lid 1)"
    case (.intrekking, true):
      "weigert de houder het formulier volledig in te vullen, dan geldt dat als ernstig gevaar "
        + "(Wet Bibob art. 4 lid 1)"
    case (_, false):
      "Wet Bibob art. 4 geldt hier niet: alleen de aanbestedings- of contractvoorwaarden helpen"
    }
  }

  /// Until when the application can be left untreated (4:5(4)); nil when nothing was asked, or while the
  /// applicant still has time.
  public static func buitenBehandeling(
    _ dossier: Dossier, per day: CivilDate, kalender: Kalender
  ) -> Termijn? {
    guard dossier.aanvraag.spoor == .aanvraag, dossier.isPubliekrechtelijk,
      let ronde = dossier.formulier.laatste
    else { return nil }
    let start = ronde.einde
    guard ronde.ontvangen != nil || day > ronde.termijn else { return nil }
    let lapsed = ronde.ontvangen.map { $0 > ronde.termijn } ?? true
    let rekening = Termijnrekening(
      start: start, duur: .weken(4), bron: .wet, artikel: .awb("4:5 lid 4"),
      reden: lapsed ? "de termijn is ongebruikt verstreken: 4 weken" : "er is aangevuld: 4 weken")
    let uitkomst = rekening.bereken(kalender)
    var toestand: Termijn.Toestand = day > uitkomst.einde ? .verstreken : .loopt
    if dossier.fase != .formulier { toestand = .vervallen(dossier.faseSinds) }
    return Termijn(
      soort: .buitenBehandeling, artikel: .awb("4:5 lid 4"), plichtige: .bestuursorgaan, start: start,
      einde: uitkomst.einde, uiterlijk: uitkomst.einde, toestand: toestand, stappen: uitkomst.stappen,
      gevolg: "daarna vervalt de bevoegdheid om de aanvraag buiten behandeling te laten")
  }
}
