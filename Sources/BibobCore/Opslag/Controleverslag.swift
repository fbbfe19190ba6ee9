/// A point of the chain that a person can write down: whoever holds it can tell later that what stood
/// before it is still there, and was not cut off or rewritten.
public struct Ketenanker: Sendable, Hashable, CustomStringConvertible {
  /// The place of the event in the log, or nil when only the hash was noted.
  public let seq: Int64?
  /// The hash at that place.
  public let keten: SHA256.Digest

  init(seq: Int64?, keten: SHA256.Digest) {
    self.seq = seq
    self.keten = keten
  }

  /// Reads `1042:9f3a…` or the sixty-four hexadecimal digits alone; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count <= 2, let keten = SHA256.Digest(hex: last) else { return nil }
    guard parts.count == 2 else {
      self.init(seq: nil, keten: keten)
      return
    }
    guard let seq = Int64(parts[0]), seq >= 0 else { return nil }
    self.init(seq: seq, keten: keten)
  }

  /// `1042:9f3a…`, or the digits alone when the place is unknown.
  public var description: String { seq.map { "\($0):\(keten)" } ?? keten.description }
}

/// What an inspection of the store found.
public struct Controleverslag: Sendable, Hashable {
  /// One thing that is not as it should be.
  public struct Bevinding: Sendable, Hashable, CustomStringConvertible {
    /// How bad it is.
    public enum Ernst: String, Sendable {
      /// Something is lost, changed or out of step.
      case fout
      /// Nothing is lost; a person should know it.
      case opmerking
    }

    /// What it is about.
    public enum Soort: String, Sendable, CaseIterable {
      /// The database file itself.
      case bestand
      /// Tables or triggers differ from what the program made.
      case schema
      /// An event does not follow from the one before.
      case keten
      /// A payload or caption does not open.
      case inhoud
      /// Events are missing.
      case verloren
      /// The order of the events of a dossier.
      case volgorde
      /// The row of a dossier differs from its log.
      case dossier
      /// The key ring.
      case sleutel
      /// A file of an exhibit, or a piece of it.
      case stuk
      /// The index in which persons are looked for.
      case zoekindex
      /// A noted head is not in the chain.
      case anker
    }

    /// How bad it is.
    public let ernst: Ernst
    /// What it is about.
    public let soort: Soort
    /// The events that it is about, by their place in the log.
    public internal(set) var seq: ClosedRange<Int64>?
    /// The dossier that it is about, if that is known.
    public let nummer: Dossiernummer?
    /// What was found, in Dutch.
    public let tekst: String

    /// One Dutch line with place and dossier.
    public var description: String {
      var places: [String] = []
      if let seq {
        let last = seq.count == 1 ? "" : " tot en met \(seq.upperBound)"
        places.append("gebeurtenis \(seq.lowerBound)\(last)")
      }
      if let nummer { places.append("dossier \(nummer)") }
      return "\(ernst.rawValue): " + places.map { $0 + ": " }.joined() + tekst
    }
  }

  /// Everything that was found, in the order in which it was met.
  public internal(set) var bevindingen: [Bevinding] = []
  /// Events that could be read.
  public internal(set) var gebeurtenissen: Int64 = 0
  /// Events of which chain and seal are right, or chain alone when the dossier was destroyed.
  public internal(set) var heel: Int64 = 0
  /// Events that nobody can read again because their dossier was destroyed; they count as whole.
  public internal(set) var vernietigd: Int64 = 0
  /// Dossiers that could be read.
  public internal(set) var dossiers = 0
  /// Files of exhibits that stand whole in the store.
  public internal(set) var stukken = 0
  /// The head of the chain, to note; nil when there is no event.
  public internal(set) var kop: Ketenanker?
  /// Whether the noted head was found; nil when none was given.
  public internal(set) var ankerGevonden: Bool?

  /// No faults; there may be remarks.
  public var isSchoon: Bool { !bevindingen.contains { $0.ernst == .fout } }

  /// Events that are gone, by their place in the log.
  public var verloren: [ClosedRange<Int64>] {
    bevindingen.filter { $0.soort == .verloren }.compactMap(\.seq)
  }

  /// The dossiers with at least one fault, each once.
  public var geraakt: [Dossiernummer] {
    Set(bevindingen.filter { $0.ernst == .fout }.compactMap(\.nummer)).sorted()
  }

  mutating func meld(
    _ soort: Bevinding.Soort, _ tekst: String, seq: Int64? = nil, nummer: Dossiernummer? = nil,
    ernst: Bevinding.Ernst = .fout
  ) {
    if let seq, let last = bevindingen.last, let range = last.seq, range.upperBound == seq - 1,
      (last.soort, last.tekst, last.nummer, last.ernst) == (soort, tekst, nummer, ernst)
    {
      bevindingen[bevindingen.count - 1].seq = range.lowerBound...seq
      return
    }
    bevindingen.append(
      Bevinding(ernst: ernst, soort: soort, seq: seq.map { $0...$0 }, nummer: nummer, tekst: tekst))
  }
}
