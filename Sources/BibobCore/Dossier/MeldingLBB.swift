/// When reports to the LBB became due at all.
public enum MeldingLBB {
  /// Art. 7a(7) and (8) apply to conclusions and withdrawals from this day (amendment of 1 October 2022).
  public static let inWerking = CivilDate(uncheckedYear: 2022, month: 10, day: 1)
}
