/// How often and when a question is asked again, and how fast questions follow each other at one source.
///
/// The wait doubles with each try, with a spread of up to half so that programs that failed together do not come
/// back together. What the server asks (Retry-After) goes first. Times are in milliseconds.
public struct Herhaalbeleid: Sendable, Equatable {
  /// Tries in all.
  public var pogingen: Int
  /// The wait after the first failure.
  public var begin: Int
  /// The longest wait of the program's own choice.
  public var hoogste: Int
  /// The longest wait that a server may ask for; more ends the work at this source for now.
  public var gevraagdHoogste: Int
  /// The least time between two questions.
  public var tussenpoos: Int

  /// A policy; the defaults ask four times, after 1, 2 and 4 seconds.
  public init(
    pogingen: Int = 4, begin: Int = 1_000, hoogste: Int = 60_000, gevraagdHoogste: Int = 120_000,
    tussenpoos: Int = 1_000
  ) {
    self.pogingen = pogingen
    self.begin = begin
    self.hoogste = hoogste
    self.gevraagdHoogste = gevraagdHoogste
    self.tussenpoos = tussenpoos
  }

  /// What to do after a failed try.
  public enum Besluit: Sendable, Equatable {
    /// Ask again after this many milliseconds.
    case opnieuw(na: Int)
    /// Stop, for this reason.
    case stop(Webfout)
  }

  /// What to do after try number `poging` (from 1) failed; `gevraagd` is the wait in seconds that the server asks.
  public func na(
    _ fout: Webfout, poging: Int, gevraagd: Int?, toeval: inout some RandomNumberGenerator
  ) -> Besluit {
    guard fout.isTijdelijk, poging < pogingen else { return .stop(fout) }
    if let gevraagd {
      let wacht = gevraagd.multipliedReportingOverflow(by: 1_000)
      guard !wacht.overflow, wacht.partialValue <= gevraagdHoogste else {
        return .stop(.langWachten(gevraagd))
      }
      return .opnieuw(na: max(wacht.partialValue, tussenpoos))
    }
    let dubbel = min(hoogste, begin << min(poging - 1, 20))
    let spreiding = dubbel > 1 ? Int(toeval.next() % UInt64(dubbel / 2 + 1)) : 0
    return .opnieuw(na: max(min(hoogste, dubbel + spreiding), tussenpoos))
  }
}
