/// Why something may not be used or handed on: the provision, the reason, and what to do instead.
public struct Belemmering: Sendable, Hashable {
  /// The provisions that stand in the way.
  public let artikelen: [Artikel]
  /// Why, in Dutch. Persons appear by their number in the dossier only.
  public let reden: String
  /// What to do, in Dutch.
  public let doen: String

  init(_ artikel: Artikel, _ more: Artikel..., reden: String, doen: String) {
    artikelen = [artikel] + more
    self.reden = reden
    self.doen = doen
  }
}

/// Something that a person must look at or answer, and the provision that asks for it.
public struct Werkpunt: Sendable, Hashable {
  /// What it is about: a fact, `F1`; empty for the ground as a whole.
  public let over: String
  /// The question or the remark, in Dutch.
  public let tekst: String
  /// The provision that asks for it.
  public let artikel: Artikel

  init(_ over: String, _ tekst: String, _ artikel: Artikel) {
    self.over = over
    self.tekst = tekst
    self.artikel = artikel
  }
}
