extension Verloop {
  /// The whole procedure, a row a step. Opening makes the dossier and undoing answers for itself, so neither is
  /// a row.
  public static let tabel: [Overgang] =
    intake + formulier + netwerk + onderzoek + lbb + conclusie + zienswijze + besluit + beslistermijn
    + rechtsbescherming
    + toegang + einde + basistoets

  /// Phases in which a decision on an application is still awaited.
  static let openFasen = Fase.allCases.filter(\.wachtOpBesluit)
  /// Phases in which work is still to be done.
  static let inBehandeling = Fase.allCases.filter(\.isInBehandeling)
  /// Every phase but destroyed.
  static let bestaand = Fase.allCases.filter { $0 != .vernietigd }
}
