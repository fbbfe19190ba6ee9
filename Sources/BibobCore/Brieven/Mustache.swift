/// A template of Mustache (mustache(5), with inheritance), parsed.
///
/// Lambdas and dynamic names are not supported. A name is looked up in the innermost value first.
public struct Mustache: Sendable {
  /// Where a tag stands.
  public struct Plaats: Sendable, Hashable {
    /// The template or partial.
    public var bron: String
    /// From 1.
    public var regel: Int
    /// In characters, from 1.
    public var kolom: Int
  }

  /// The white space before the lines of a block; whether it also goes before the first one.
  struct Wit: Sendable, Hashable {
    var tekst: String
    var los: Bool
  }

  /// A part of a template.
  indirect enum Knoop: Sendable {
    case tekst(String, Plaats)
    case waarde(Mustachenaam, rauw: Bool, Plaats)
    case sectie(Mustachenaam, omgekeerd: Bool, [Knoop], Plaats)
    /// A partial, with the white space that stands before a standalone one.
    case deel(String, inspringing: String, Plaats)
    /// A block that an heir may replace, with the white space of its place.
    case blok(String, Wit, [Knoop], Plaats)
    /// A parent with the blocks that replace its own.
    case ouder(String, inspringing: String, [String: [Knoop]], Plaats)
  }

  let knopen: [Knoop]

  /// Parses a template; the name stands in errors.
  /// - Throws: ``InvoerFout`` with every finding.
  public init(_ tekst: String, naam: String) throws(InvoerFout) {
    var ontleder = Mustacheontleder(tekst, naam)
    knopen = try ontleder.ontleed()
  }

  /// Fills the template as the specification says: an unknown name gives nothing. Text in `{{naam}}` is escaped
  /// for HTML; `{{{naam}}}` and `{{&naam}}` are not.
  /// - Throws: ``InvoerFout`` when a partial cannot be parsed, or when partials nest deeper than 200.
  public func vul(
    _ waarden: Mustachewaarde, delen: [String: String] = [:]
  ) throws(InvoerFout) -> String {
    var vuller = Mustachevuller(delen: delen, stapel: Mustachestapel(waarden))
    try vuller.schrijf(knopen, blokken: [:])
    return vuller.uit
  }

  /// A text as it stands in HTML and XML.
  static func ontsnapt(_ tekst: String, in uit: inout [UInt8]) {
    for byte in tekst.utf8 {
      switch byte {
      case UInt8(ascii: "&"): uit.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): uit.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): uit.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): uit.append(contentsOf: "&quot;".utf8)
      default: uit.append(byte)
      }
    }
  }
}

/// Fills parsed templates.
private struct Mustachevuller {
  let delen: [String: String]
  var stapel: Mustachestapel
  var bytes: [UInt8] = []
  private var ontleed: [String: Mustache] = [:]
  private var diepte = 0

  init(delen: [String: String], stapel: Mustachestapel) {
    self.delen = delen
    self.stapel = stapel
  }

  var uit: String { String(decoding: bytes, as: UTF8.self) }

  mutating func schrijf(_ knopen: [Mustache.Knoop], blokken: [String: [Mustache.Knoop]]) throws(InvoerFout) {
    for knoop in knopen { try schrijf(knoop, blokken) }
  }

  private mutating func schrijf(
    _ knoop: Mustache.Knoop, _ blokken: [String: [Mustache.Knoop]]
  ) throws(InvoerFout) {
    switch knoop {
    case .tekst(let text, _): bytes.append(contentsOf: text.utf8)
    case .waarde(let naam, let rauw, _):
      guard case .tekst(let text)? = stapel.waarde(naam) else { return }
      if rauw { bytes.append(contentsOf: text.utf8) } else { Mustache.ontsnapt(text, in: &bytes) }
    case .sectie(let naam, let omgekeerd, let inner, _):
      try sectie(stapel.waarde(naam), omgekeerd, inner, blokken)
    case .deel(let naam, let inspringing, let plaats):
      try deel(naam, inspringing, plaats, blokken)
    case .blok(let naam, let wit, let inner, _):
      try dieper()
      defer { diepte -= 1 }
      try schrijf(blokken[naam].map { Mustachewit.ingesprongen($0, wit) } ?? inner, blokken: blokken)
    case .ouder(let naam, let inspringing, let own, let plaats):
      try deel(naam, inspringing, plaats, own.merging(blokken) { $1 })
    }
  }

  private mutating func sectie(
    _ waarde: Mustachewaarde?, _ omgekeerd: Bool, _ inner: [Mustache.Knoop],
    _ blokken: [String: [Mustache.Knoop]]
  ) throws(InvoerFout) {
    let shown = waarde?.isWaar ?? false
    if omgekeerd {
      if !shown { try schrijf(inner, blokken: blokken) }
      return
    }
    guard shown, let waarde else { return }
    let rondes: [Mustachewaarde] = if case .lijst(let values) = waarde { values } else { [waarde] }
    for ronde in rondes {
      stapel.op(ronde)
      try schrijf(inner, blokken: blokken)
      stapel.af()
    }
  }

  private mutating func deel(
    _ naam: String, _ inspringing: String, _ plaats: Mustache.Plaats, _ blokken: [String: [Mustache.Knoop]]
  ) throws(InvoerFout) {
    guard let text = delen[naam] else { return }
    try dieper()
    defer { diepte -= 1 }
    let key = inspringing + "\u{0}" + naam
    let found: Mustache
    if let known = ontleed[key] {
      found = known
    } else {
      found = try Mustache(Mustachewit.inspringen(text, inspringing), naam: naam)
      ontleed[key] = found
    }
    try schrijf(found.knopen, blokken: blokken)
  }

  private mutating func dieper() throws(InvoerFout) {
    diepte += 1
    guard diepte <= 200 else {
      throw InvoerFout(
        bestand: "sjabloon", tekst: "Deelsjablonen roepen elkaar zonder einde aan.",
        advies: "Haal de kring eruit.")
    }
  }
}
