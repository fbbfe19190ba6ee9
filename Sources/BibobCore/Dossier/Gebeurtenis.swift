/// A value that a step records.
public enum Waarde: Sendable, Hashable {
  case tekst(String)
  case lijst([String])
  case datum(CivilDate)
  case duur(Termijnduur)
  case getal(Int)
  indirect case aanvraag(Aanvraag)
}

/// The recorded values of a step, by field.
public struct Velden: Sendable, Hashable {
  /// Fields with their values, in the order in which they were recorded; no field occurs twice.
  public private(set) var paren: [Paar] = []

  /// A field with its value.
  public struct Paar: Sendable, Hashable {
    /// The field.
    public let veld: Veld
    /// Its value.
    public let waarde: Waarde
  }

  /// No values.
  public init() {}

  /// Values from a literal; the last of two for one field wins.
  public init(_ paren: [(Veld, Waarde)]) {
    for (veld, waarde) in paren { self[veld] = waarde }
  }

  /// Values of which no two are for one field.
  init(verschillend paren: [Paar]) { self.paren = paren }

  /// The value of a field; nil when it was not given.
  public subscript(veld: Veld) -> Waarde? {
    get { paren.first { $0.veld == veld }?.waarde }
    set {
      paren.removeAll { $0.veld == veld }
      if let newValue { paren.append(Paar(veld: veld, waarde: newValue)) }
    }
  }

  /// A text or a chosen word; nil when it was not given or is empty.
  public func tekst(_ veld: Veld) -> String? {
    guard case .tekst(let value)? = self[veld], !value.isEmpty else { return nil }
    return value
  }

  /// A list; empty when it was not given.
  public func lijst(_ veld: Veld) -> [String] {
    guard case .lijst(let value)? = self[veld] else { return [] }
    return value
  }

  /// A day; nil when it was not given.
  public func datum(_ veld: Veld) -> CivilDate? {
    guard case .datum(let value)? = self[veld] else { return nil }
    return value
  }

  /// A length of time; nil when it was not given.
  public func duur(_ veld: Veld) -> Termijnduur? {
    guard case .duur(let value)? = self[veld] else { return nil }
    return value
  }

  /// A number; nil when it was not given.
  public func getal(_ veld: Veld) -> Int? {
    guard case .getal(let value)? = self[veld] else { return nil }
    return value
  }

  /// Whether a yes-or-no field was answered with yes; nil when it was not answered.
  public func ja(_ veld: Veld) -> Bool? { tekst(veld).map { $0 == "ja" } }

  /// A chosen word as a case of an enumeration; nil when it was not given.
  func keuze<Keuze: RawRepresentable>(_ veld: Veld) -> Keuze? where Keuze.RawValue == String {
    tekst(veld).flatMap(Keuze.init(rawValue:))
  }
}

/// The moment at which something was recorded.
public struct Moment: Sendable, Hashable {
  /// Milliseconds since 1970-01-01T00:00Z.
  public let milliseconden: Int64
  /// The civil day at the place of the body.
  public let dag: CivilDate

  /// A moment and the civil day on which it fell.
  public init(milliseconden: Int64, dag: CivilDate) {
    self.milliseconden = milliseconden
    self.dag = dag
  }
}

/// One thing that happened to a dossier: a step with its two dates. Never changed, only followed by another.
public struct Gebeurtenis: Sendable, Hashable {
  /// The place in the dossier, from 1.
  public let volgnummer: Int
  /// What happened.
  public let stap: Stap
  /// The civil date on which it happened in law: sent, received, decided.
  public let datum: CivilDate
  /// When it was recorded.
  public let vastgelegd: Moment
  /// Who recorded it.
  public let door: String
  /// What was recorded.
  public let velden: Velden

  /// An event as it stands in the log.
  public init(
    volgnummer: Int, stap: Stap, datum: CivilDate, vastgelegd: Moment, door: String, velden: Velden = Velden()
  ) {
    self.volgnummer = volgnummer
    self.stap = stap
    self.datum = datum
    self.vastgelegd = vastgelegd
    self.door = door
    self.velden = velden
  }
}
