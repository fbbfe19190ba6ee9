#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Numbered pieces of work that two threads take, one from below and one from above, until nothing lies between them:
/// who is quicker takes more.
///
/// Unchecked: everything is touched under the lock alone.
final class Verdeler: @unchecked Sendable {
  private let slot = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var vrij: Range<Int64>
  /// After the last piece of all.
  private let einde: Int64

  /// Work with these numbers.
  init(_ nummers: Range<Int64>) {
    vrij = nummers
    einde = nummers.upperBound
    pthread_mutex_init(slot, nil)
  }

  deinit {
    pthread_mutex_destroy(slot)
    slot.deallocate()
  }

  /// The lowest piece that is left; nil when nothing is.
  func laagste() -> Int64? {
    metSlot {
      guard let next = vrij.first else { return nil }
      vrij = next + 1..<vrij.upperBound
      return next
    }
  }

  /// The highest piece that is left; nil when nothing is.
  func hoogste() -> Int64? {
    metSlot {
      guard let next = vrij.last else { return nil }
      vrij = vrij.lowerBound..<next
      return next
    }
  }

  /// Leaves nothing to be taken.
  func staak() { metSlot { vrij = vrij.upperBound..<vrij.upperBound } }

  /// What was taken from above.
  var vanBoven: Range<Int64> { metSlot { vrij.upperBound..<einde } }

  private func metSlot<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(slot)
    defer { pthread_mutex_unlock(slot) }
    return body()
  }
}
