/// An event that is to be recorded. The payload is opaque to the store and is encrypted by it.
public struct LogInvoer: Sendable, Hashable {
  /// The step that gave the event; readable for everyone who has the file, so it names nobody.
  public var stap: String
  /// The phase of the dossier after the event; readable.
  public var fase: String
  /// The day on which it happened in law; readable.
  public var datum: CivilDate
  /// When it was recorded; readable.
  public var vastgelegd: Moment
  /// The payload.
  public var inhoud: [UInt8]

  /// An event by its parts.
  public init(stap: String, fase: String, datum: CivilDate, vastgelegd: Moment, inhoud: [UInt8]) {
    self.stap = stap
    self.fase = fase
    self.datum = datum
    self.vastgelegd = vastgelegd
    self.inhoud = inhoud
  }
}

/// A payload as it comes back.
public enum Inhoud: Sendable, Hashable {
  /// The bytes that were handed in.
  case leesbaar([UInt8])
  /// The key was destroyed: nobody can read it again.
  case vernietigd
  /// Who looks is not admitted to the dossier.
  case afgeschermd
  /// It cannot be opened, and why, in Dutch.
  case beschadigd(String)

  /// The bytes, if they can be read.
  public var bytes: [UInt8]? {
    if case .leesbaar(let bytes) = self { bytes } else { nil }
  }
}

/// An event as it stands in the log.
public struct Logregel: Sendable, Hashable {
  /// The place in the log of the whole store, from 1.
  public let seq: Int64
  /// The dossier, by its id in this store.
  public let dossier: Int64
  /// The place in the log of the dossier, from 1; the version of the dossier after the event.
  public let volgnummer: Int
  /// The step that gave the event.
  public let stap: String
  /// The phase of the dossier after the event.
  public let fase: String
  /// The day on which it happened in law.
  public let datum: CivilDate
  /// When it was recorded.
  public let vastgelegd: Moment
  /// The payload.
  public let inhoud: Inhoud

  /// Whether it cannot be opened, though its key was not destroyed, or is not as it was recorded.
  var isBeschadigd: Bool {
    if case .beschadigd = inhoud { true } else { false }
  }
}

/// The readable columns of a dossier that its creator sets. They name nobody.
public struct Dossierkolommen: Sendable, Hashable {
  /// The body that decides.
  public var lichaam: String
  /// The kind of decision.
  public var soort: String
  /// The track: an application, or an existing decision.
  public var spoor: String

  /// Columns by their values.
  public init(lichaam: String, soort: String, spoor: String) {
    self.lichaam = lichaam
    self.soort = soort
    self.spoor = spoor
  }
}

/// A dossier as lists show it.
public struct Dossierkop: Sendable, Hashable {
  /// The id in this store; also the slot of its key.
  public let id: Int64
  /// The number by which people name it.
  public let nummer: Dossiernummer
  /// Body, kind and track.
  public let kolommen: Dossierkolommen
  /// The phase after the last event.
  public let fase: String
  /// The day of the first event in law.
  public let geopend: CivilDate
  /// The civil day on which the last event was recorded.
  public let laatste: CivilDate
  /// The number of events; what `voegToe` expects.
  public let versie: Int
  /// The caption, decrypted; `.vernietigd` after destruction.
  public let kop: Inhoud
}

/// Which dossiers to read; an empty list stands for all.
public struct Dossierfilter: Sendable, Hashable {
  /// Phases that are wanted.
  public var fasen: [String] = []
  /// Phases that are not wanted.
  public var behalveFasen: [String] = []
  /// Kinds of decision.
  public var soorten: [String] = []
  /// Bodies.
  public var lichamen: [String] = []
  /// Tracks.
  public var sporen: [String] = []
  /// At most so many, newest first; nil for all.
  public var limiet: Int?

  /// A filter that lets everything through.
  public init() {}
}
