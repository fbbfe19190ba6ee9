/// What is known of a kind of document besides its schema: which content may be shown in an error, and what to
/// tell a person about an element.
public struct XMLVocabulaire: Sendable {
  /// The namespace, left out of the texts.
  public var naamruimte: String
  /// Elements that hold elements: a name that stands in one is shown, also when the name is wrong.
  public var houders: Set<String>
  /// Elements (`datum`) and attributes (`bedrag@soort`) of which the content may be shown. Everything that is
  /// not named here is masked, so a mistyped name never shows what it holds.
  public var openbaar: Set<String>
  /// Elements of which the content is never shown; named only to have their own name shown.
  public var vertrouwelijk: Set<String>
  /// What to do when the content of an element or attribute is refused: `["bsn": "Schrijf negen cijfers."]`.
  public var uitleg: [String: String]
  /// Nothing is masked at all: for documents without personal data.
  public var allesOpenbaar: Bool

  /// A vocabulary; without arguments every content is masked.
  public init(
    naamruimte: String = "", houders: Set<String> = [], openbaar: Set<String> = [],
    vertrouwelijk: Set<String> = [], uitleg: [String: String] = [:], allesOpenbaar: Bool = false
  ) {
    self.naamruimte = naamruimte
    self.houders = houders
    self.openbaar = openbaar
    self.vertrouwelijk = vertrouwelijk
    self.uitleg = uitleg
    self.allesOpenbaar = allesOpenbaar
  }

  /// Whether a name within this parent may be shown.
  func toont(naam: String, in ouder: String?) -> Bool {
    if kent(naam) { return true }
    guard let ouder else { return true }
    return houders.contains(ouder)
  }

  /// Whether a name is one of this kind of document.
  func kent(_ naam: String) -> Bool {
    allesOpenbaar || houders.contains(naam) || openbaar.contains(naam) || vertrouwelijk.contains(naam)
  }

  /// Whether the content of this element may be shown.
  func toont(inhoudVan naam: String?) -> Bool {
    if allesOpenbaar { return true }
    guard let naam else { return false }
    return openbaar.contains(naam)
  }

  /// Whether the value of this attribute may be shown.
  func toont(attribuut: String, van element: String) -> Bool {
    allesOpenbaar || attribuut == "xmlns" || openbaar.contains("\(element)@\(attribuut)")
  }
}
