/// What follows by law when the form stays incomplete. The two tracks differ, and private law knows neither.
public struct Formuliergevolg: Sendable, Hashable {
  /// What follows, in Dutch.
  public var tekst: String
  /// The provisions.
  public var artikelen: [Artikel]
  /// What does not apply here, though it is often taken for it.
  public var nietVanToepassing: String

  /// What follows in a dossier.
  ///
  /// 1. Application, public law: the body may leave it untreated after a chance to complete (Awb 4:5(1)c), by a
  ///    decision within four weeks (Awb 4:5(4)). Art. 4(1) speaks of art. 7a(3) only.
  /// 2. Existing decision, public law: refusing to complete the form fully counts as serious danger (art. 4(1)
  ///    with 7a(3)). A person still weighs whether withdrawing is in proportion (art. 3(5), Awb 3:4(2)).
  /// 3. Contract or property deal: art. 4 and Awb 4:5 are silent; only what tender or contract reserve helps.
  public init(_ dossier: Dossier) {
    switch (dossier.isPubliekrechtelijk, dossier.aanvraag.spoor) {
    case (true, .aanvraag):
      tekst =
        "Blijft het formulier onvolledig na een gelegenheid om aan te vullen, dan kan het bestuursorgaan de "
        + "aanvraag buiten behandeling laten. Dat besluit wordt bekendgemaakt binnen vier weken nadat is aangevuld "
        + "of de termijn ongebruikt verstreek; daarna is de bevoegdheid weg. De beslistermijn staat stil vanaf de dag "
        + "na de brief."
      artikelen = [.awb("4:5 lid 1 c"), .awb("4:5 lid 4"), .awb("4:15 lid 1 a")]
      nietVanToepassing =
        "Art. 4 lid 1 Wet Bibob (weigeren geldt als ernstig gevaar) ziet alleen op de houder van een "
        + "bestaand besluit (art. 7a lid 3)."
    case (true, .intrekking):
      tekst =
        "Weigert de houder het formulier volledig in te vullen, dan geldt dat als ernstig gevaar. Of intrekken "
        + "evenredig is, weegt daarna een mens."
      artikelen = [.wb("4 lid 1"), .wb("7a lid 3"), .wb("3 lid 5"), .awb("3:4 lid 2")]
      nietVanToepassing = "Awb art. 4:5 (buiten behandeling laten) ziet op een aanvraag; die is er hier niet."
    case (false, .aanvraag):
      tekst =
        "De wet verbindt er geen gevolg aan: alleen wat de aanbestedingsstukken of de voorwaarden van de transactie "
        + "erover zeggen telt. Zonder gegevens hoeft de rechtspersoon niet te contracteren, binnen de regels van de "
        + "aanbesteding."
      artikelen = [.wb("7a lid 2"), .wb("5"), .wb("5a")]
      nietVanToepassing =
        "Art. 4 Wet Bibob en Awb art. 4:5 gelden niet bij een overheidsopdracht of vastgoedtransactie."
    case (false, .intrekking):
      tekst =
        "De plicht om gegevens te geven geldt ook hier, maar de wet verbindt er geen gevolg aan: alleen wat het "
        + "contract bedingt telt."
      artikelen = [.wb("7a lid 3"), .wb("5 lid 2"), .wb("5a")]
      nietVanToepassing =
        "Art. 4 Wet Bibob en Awb art. 4:5 gelden niet bij een overheidsopdracht of vastgoedtransactie."
    }
  }
}
