/// Whether what another dossier holds about a person may be looked at for this one.
///
/// Wet Bibob art. 29: findings of own research, and the data under them, may be used for another decision by the
/// same body, for five years. Art. 28(2)m: another body may be told, when the register (11a), a tip (26) or the RIEC
/// showed that it investigated the same person, of data of at most five years, about the six roles only.
///
/// Reading: the same body is the same organ of the same authority, as the Act speaks of "het bestuursorgaan". The
/// five years run from the day on which the findings were laid down or the advice came; while neither is there,
/// from the last day on which something happened.
public enum Hergebruik: Sendable, Hashable {
  /// Until this day.
  case mag(totEnMet: CivilDate, Artikel)
  /// Five years are over.
  case verlopen
  /// Of another body, and the conditions of art. 28(2)m are not met: not even that it exists may be said.
  case anderOrgaan

  /// Judges one dossier for another.
  ///
  /// - Parameters:
  ///   - ander: the dossier that holds the data.
  ///   - dossier: the dossier for which they would be used.
  ///   - inKring: whether the person has one of the six roles there.
  ///   - day: the day of looking.
  public init(_ ander: Dossier, voor dossier: Dossier, inKring: Bool, op day: CivilDate) {
    let own =
      ander.aanvraag.lichaam == dossier.aanvraag.lichaam && ander.aanvraag.orgaan == dossier.aanvraag.orgaan
    guard own || inKring && dossier.signalen.contains(where: { Hergebruik.wijzers.contains($0.bron) }) else {
      self = .anderOrgaan
      return
    }
    let last = Vijfjaargrens.laatsteDag(Hergebruik.peildag(ander))
    self = day <= last ? .mag(totEnMet: last, own ? .wb("29") : .wb("28 lid 2 m")) : .verlopen
  }

  /// The signals that open art. 28(2)m.
  static let wijzers: [Signaal.Bron] = [.register, .bestuursorgaan, .riec]

  private static func peildag(_ dossier: Dossier) -> CivilDate {
    let fixed = [dossier.bevindingen, dossier.lbb.compactMap(\.ontvangen).max(), dossier.conclusie?.datum]
    return fixed.compactMap { $0 }.max() ?? dossier.laatste
  }
}
