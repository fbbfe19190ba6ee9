/// A dossier on its way from one store to another: where it began and everything that happened to it.
public struct Dossierpakket: Sendable {
  /// Where it began.
  public let herkomst: Dossierherkomst
  /// Every event, in order, the first being the opening.
  public let gebeurtenissen: [Gebeurtenis]
  /// The same as bytes, when it was read from a document.
  private let ruw: Ruwdossier?

  /// A dossier with its log.
  public init(herkomst: Dossierherkomst, gebeurtenissen: [Gebeurtenis]) {
    self.herkomst = herkomst
    self.gebeurtenissen = gebeurtenissen
    ruw = nil
  }

  /// A dossier that was read.
  /// - Throws: ``CodecFout`` when its bytes are not those of events.
  init(_ ruw: Ruwdossier) throws(CodecFout) {
    herkomst = ruw.herkomst
    gebeurtenissen = try ruw.gebeurtenissen()
    self.ruw = ruw
  }

  /// The secret part of the event at a place, as ``Gebeurtenis/inhoud()`` gives it.
  func inhoud(_ plaats: Int) -> [UInt8] { ruw?.inhoud(plaats) ?? gebeurtenissen[plaats].inhoud() }
}

extension Dossierpakket: Equatable {
  /// Whether all events are the same.
  public static func == (left: Dossierpakket, right: Dossierpakket) -> Bool {
    left.herkomst == right.herkomst && left.gebeurtenissen == right.gebeurtenissen
  }
}

/// A dossier as it stands in a document, every event with its secret part as the store keeps it: little to make, to hand
/// on and to let go of.
struct Ruwdossier: Sendable {
  /// An event but for its secret part; its number is its place.
  struct Regel: Sendable {
    let stap: Stap
    let datum: CivilDate
    let vastgelegd: Moment
    /// Where the secret part stands.
    let inhoud: Range<Int>
  }

  let herkomst: Dossierherkomst
  let regels: [Regel]
  /// The secret parts, one after the other.
  let bytes: [UInt8]

  /// All events.
  func gebeurtenissen() throws(CodecFout) -> [Gebeurtenis] {
    var all: [Gebeurtenis] = []
    all.reserveCapacity(regels.count)
    for place in regels.indices { all.append(try gebeurtenis(place)) }
    return all
  }

  /// The event at a place.
  func gebeurtenis(_ plaats: Int) throws(CodecFout) -> Gebeurtenis {
    let regel = regels[plaats]
    return try Gebeurtenis(
      volgnummer: plaats + 1, stap: regel.stap, datum: regel.datum, vastgelegd: regel.vastgelegd,
      ByteLezer(bytes, regel.inhoud))
  }

  /// The secret part of the event at a place.
  func inhoud(_ plaats: Int) -> [UInt8] { Array(bytes[regels[plaats].inhoud]) }
}
