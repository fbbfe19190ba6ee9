/// Numbered pieces of work that two threads take, one from below and one from above, until nothing lies between them:
/// who is quicker takes more.
///
/// Unchecked: everything is touched under the lock alone.
final class Verdeler: @unchecked Sendable {
  private let slot = Slot()
  private var vrij: Range<Int64>
  /// After the last piece of all.
  private let einde: Int64

  /// Work with these numbers.
  init(_ nummers: Range<Int64>) {
    vrij = nummers
    einde = nummers.upperBound
  }

  /// The lowest piece that is left; nil when nothing is.
  func laagste() -> Int64? {
    slot.houd {
      guard let next = vrij.first else { return nil }
      vrij = next + 1..<vrij.upperBound
      return next
    }
  }

  /// The highest piece that is left; nil when nothing is.
  func hoogste() -> Int64? {
    slot.houd {
      guard let next = vrij.last else { return nil }
      vrij = vrij.lowerBound..<next
      return next
    }
  }

  /// Leaves nothing to be taken.
  func staak() { slot.houd { vrij = vrij.upperBound..<vrij.upperBound } }

  /// What was taken from above.
  var vanBoven: Range<Int64> { slot.houd { vrij.upperBound..<einde } }
}
