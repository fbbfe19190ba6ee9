/// What is known of a fact of an application. A fact that nobody gave has no value: it is unknown.
public enum Feitwaarde: Sendable, Hashable {
  /// One or more codes; none when it is known that there is none.
  case woorden([String])
  /// Yes or no.
  case jaNee(Bool)
  /// An amount with its basis.
  case bedrag(Beleidsbedrag)
  /// A whole number.
  case getal(Int)
  /// A day.
  case datum(CivilDate)
}

/// An amount as a policy compares it: only with an amount of the same kind.
public struct Beleidsbedrag: Sendable, Hashable {
  /// Amount, kind, value added tax and who set it.
  public var bedrag: Bedrag
  /// The period over which it runs (`1m`, `1j`); nil for an amount that is paid once.
  public var per: Termijnduur?

  /// An amount, over a period or once.
  public init(_ bedrag: Bedrag, per: Termijnduur? = nil) {
    self.bedrag = bedrag
    self.per = per
  }

  /// Cents a year; nil when the amount is no amount per period, or its period does not fit a year exactly.
  public var centenPerJaar: Int64? {
    guard let per else { return nil }
    switch per.eenheid {
    case .jaren: return bedrag.centen % Int64(per.aantal) == 0 ? bedrag.centen / Int64(per.aantal) : nil
    case .maanden: return 12 % per.aantal == 0 ? bedrag.centen * Int64(12 / per.aantal) : nil
    case .weken, .dagen, .uren: return nil
    }
  }
}

/// The facts of an application, by name.
public struct Feiten: Sendable, Hashable {
  /// What is known.
  public private(set) var waarden: [String: Feitwaarde]
  /// The day as of which time windows are counted.
  public var peildatum: CivilDate
  /// Before every name that is asked: `p1.` within a condition over one person.
  private var voorvoegsel = ""

  /// Facts as of a day.
  public init(_ waarden: [String: Feitwaarde] = [:], peildatum: CivilDate) {
    self.waarden = waarden
    self.peildatum = peildatum
  }

  /// A fact; nil when it is unknown.
  public subscript(naam: String) -> Feitwaarde? {
    get { waarden[voorvoegsel.isEmpty ? naam : voorvoegsel + naam] }
    set { waarden[voorvoegsel.isEmpty ? naam : voorvoegsel + naam] = newValue }
  }

  /// What is known of a member of a set, by the plain names of the facts.
  func van(_ member: String) -> Feiten {
    var own = self
    own.voorvoegsel = "\(voorvoegsel)\(member)."
    return own
  }
}

/// A fact that policies may ask for: its name, what a value looks like, and the question that asks for it.
public struct Beleidsfeit: Sendable, Hashable {
  /// What a value looks like.
  public enum Soort: String, Sendable, CaseIterable {
    case woord
    case woorden
    case jaNee = "ja-nee"
    case bedrag
    case getal
    case datum
  }

  /// The name in policy files and applications.
  public let naam: String
  /// What a value looks like.
  public let soort: Soort
  /// The question that asks for it, in Dutch.
  public let vraag: String

  /// A fact by its name.
  public init(_ naam: String, _ soort: Soort, _ vraag: String) {
    self.naam = naam
    self.soort = soort
    self.vraag = vraag
  }

  /// Reads a value as a policy file or an application writes it; nil when it is no such value.
  ///
  /// Codes are separated by spaces; `geen` means that there is none, also no such day. Amounts are euros, `25000,00`, with
  /// `per maand` or `per jaar` after them where they run over a period.
  public func lees(_ text: String) -> Feitwaarde? {
    switch soort {
    case .woord, .woorden:
      let codes = text.woorden
      if codes == ["geen"] { return .woorden([]) }
      return codes.isEmpty || soort == .woord && codes.count > 1 ? nil : .woorden(codes)
    case .jaNee: return ["ja": .jaNee(true), "nee": .jaNee(false)][text]
    case .getal: return Int(text).map { .getal($0) }
    case .datum: return text == "geen" ? .woorden([]) : CivilDate(text).map { .datum($0) }
    case .bedrag:
      let words = text.woorden
      guard let first = words.first, let cents = Bedrag.centen(first) else { return nil }
      if words.count == 1 { return .bedrag(Beleidsbedrag(Bedrag(centen: cents))) }
      let periods: [String: Termijnduur] = ["maand": .maanden(1), "kwartaal": .maanden(3), "jaar": .jaren(1)]
      guard words.count == 3, words[1] == "per", let per = periods[words[2]] else { return nil }
      return .bedrag(Beleidsbedrag(Bedrag(centen: cents), per: per))
    }
  }
}

extension String {
  /// Its words, as spaces part them; most texts in a policy are one.
  var woorden: [String] {
    guard utf8.contains(0x20) else { return isEmpty ? [] : [self] }
    return utf8.split(separator: 0x20).map { String(Substring($0)) }
  }
}

extension Feitwaarde {
  /// In words, as a person reads it.
  public var tekst: String {
    switch self {
    case .woorden(let words): words.isEmpty ? "geen" : words.joined(separator: ", ")
    case .jaNee(let answer): answer ? "ja" : "nee"
    case .getal(let number): "\(number)"
    case .datum(let day): day.description
    case .bedrag(let amount):
      "\(amount.bedrag)" + (amount.per.map { " per \($0)" } ?? "")
        + (amount.bedrag.soort.isEmpty ? "" : ", \(amount.bedrag.soort)")
        + (amount.bedrag.btw == .onbekend ? "" : ", btw \(amount.bedrag.btw.rawValue)")
        + (amount.bedrag.bepaaldDoor == .onbekend
          ? "" : ", bepaald door \(amount.bedrag.bepaaldDoor.rawValue)")
    }
  }
}
