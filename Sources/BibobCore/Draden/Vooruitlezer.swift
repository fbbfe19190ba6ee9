/// Makes things a little ahead of who asks for them, on a thread of its own.
///
/// An error comes in its turn, after everything that was made before it, and again at every further asking. Where no
/// thread can be had, everything is made at the first asking.
final class Vooruitlezer<Deel: Sendable> {
  /// Makes all things, and lays each down with its weight as soon as it is there. Laying waits while enough lies ready,
  /// and throws when nobody asks any more.
  typealias Maker = (_ leg: @escaping (Deel, Int) throws -> Void) throws -> Void

  private let maak: () -> Void
  private let rij: Wachtrij<Deel>
  private let draad: Draad<Void>
  private var einde: Result<Deel?, any Error>?

  /// Begins to make, until so much weight lies ready. What the maker uses must be its own.
  init(gewicht: Int, _ maker: @escaping Maker) {
    let rij = Wachtrij<Deel>(hoogstens: gewicht)
    self.rij = rij
    maak = {
      do {
        try maker { try rij.leg(.success($0), $1) }
        try rij.leg(.success(nil), 0)
      } catch is Gestaakt {
        return
      } catch {
        try? rij.leg(.failure(error), 0)
      }
    }
    draad = Draad(maak)
  }

  deinit {
    guard draad.isBegonnen else { return }
    rij.staak()
    draad.wacht()
  }

  /// The next thing; nil after the last.
  /// - Throws: what the maker throws.
  func volgende() throws -> Deel? {
    if let einde { return try einde.get() }
    if !draad.isBegonnen, rij.laatAllesToe() { maak() }
    let next = rij.neem()
    if case .success(.some) = next { return try next.get() }
    einde = next
    return try next.get()
  }
}

@available(*, unavailable)
extension Vooruitlezer: Sendable {}

/// Nobody asks any more.
private struct Gestaakt: Error {}

/// Things on their way from one thread to another: one lays, one takes.
///
/// Unchecked: everything is touched under the lock alone.
private final class Wachtrij<Deel: Sendable>: @unchecked Sendable {
  private let slot = Slot()
  private var hoogstens: Int
  private var gelegd: [(deel: Result<Deel?, any Error>, gewicht: Int)] = []
  private var genomen: [(deel: Result<Deel?, any Error>, gewicht: Int)] = []
  private var gewicht = 0
  private var isGestaakt = false

  init(hoogstens: Int) { self.hoogstens = hoogstens }

  /// Lays a thing down, when there is room; throws when nobody will take it.
  func leg(_ deel: Result<Deel?, any Error>, _ weight: Int) throws {
    try slot.houd {
      while gewicht >= hoogstens, !isGestaakt { slot.wacht() }
      guard !isGestaakt else { throw Gestaakt() }
      gelegd.append((deel, weight))
      gewicht += weight
      slot.geefSein()
    }
  }

  /// Lets everything in from now on; true the first time.
  func laatAllesToe() -> Bool {
    defer { hoogstens = .max }
    return hoogstens != .max
  }

  /// Takes what was laid down first, when there is something.
  func neem() -> Result<Deel?, any Error> {
    slot.houd {
      if genomen.isEmpty {
        while gelegd.isEmpty { slot.wacht() }
        swap(&gelegd, &genomen)
        genomen.reverse()
      }
      let next = genomen.removeLast()
      gewicht -= next.gewicht
      slot.geefSein()
      return next.deel
    }
  }

  /// Nobody will take anything any more.
  func staak() {
    slot.houd {
      isGestaakt = true
      slot.geefSein()
    }
  }
}
