/// A report as a document: headings, paragraphs and tables. The terminal, the page for a browser and the document
/// for an office suite are all made from this, so they cannot say different things.
public struct Rapportstuk: Sendable, Equatable {
  /// The title.
  public var titel: String
  /// What it is about, in a line.
  public var ondertitel: String
  /// The parts, in order.
  public var blokken: [Blok] = []

  /// A part.
  public enum Blok: Sendable, Equatable {
    /// A heading, with the names of the meanings that its figures have.
    case kop(String, begrippen: [String])
    /// Running text.
    case alinea(String)
    /// A remark that a reader must not miss.
    case letOp(String)
    /// A table.
    case tabel(Tabel)
  }

  /// A table: the first column holds words, the others figures unless it says otherwise.
  public struct Tabel: Sendable, Equatable {
    /// The titles of the columns.
    public var kolommen: [String]
    /// The cells.
    public var rijen: [[String]]
    /// Columns with words, which stand to the left.
    public var links: Set<Int>

    /// A table.
    public init(_ kolommen: [String], _ rijen: [[String]], links: Set<Int> = [0]) {
      self.kolommen = kolommen
      self.rijen = rijen
      self.links = links
    }
  }

  init(_ titel: String, ondertitel: String) {
    self.titel = titel
    self.ondertitel = ondertitel
  }

  mutating func kop(_ text: String, _ begrippen: String...) {
    blokken.append(.kop(text, begrippen: begrippen))
  }

  mutating func alinea(_ text: String) { blokken.append(.alinea(text)) }

  mutating func letOp(_ text: String) { blokken.append(.letOp(text)) }

  /// A table, left out without rows.
  mutating func tabel(_ kolommen: [String], _ rijen: [[String]], links: Set<Int> = [0]) {
    if !rijen.isEmpty { blokken.append(.tabel(Tabel(kolommen, rijen, links: links))) }
  }

  /// The meanings that the headings point to, each once, in the order of the document.
  public var begrippen: [Begrip] {
    var names: Set<String> = []
    for case .kop(_, let used) in blokken { names.formUnion(used) }
    return Begrip.alle.filter { names.contains($0.id) }
  }
}
