/// How the elements of a letter come out in OpenDocument Text (ODF 1.3): one row an element, or an element with
/// a class. Whoever adds an element or a class adds a row here, and its style in ``ODTStijlen``.
enum ODTElementen {
  /// What becomes of an element.
  enum Vorm: Sendable, Equatable {
    /// `text:p` with a style.
    case alinea(String)
    /// `text:h` of a level with a style.
    case kop(Int, String)
    /// `text:list` with a style; the items are list items.
    case lijst(String)
    case lijstdeel
    /// `table:table`: name of the style, and the widths of its columns in tenths of a millimetre; empty for as
    /// many equal columns as the first row has cells.
    case tabel(String, [Int])
    case kopregels
    case rij
    /// `table:table-cell`: style of the cell and of the paragraphs in it.
    case cel(String, String)
    /// `text:span` with a style.
    case nadruk(String)
    /// `text:line-break`.
    case regeleinde
    /// `text:a`.
    case koppeling
    /// Not shown itself; its children are.
    case doorzichtig
  }

  /// The width of the text on the page, in tenths of a millimetre.
  static let breedte = 1650

  static let tabel: [String: Vorm] = [
    // Koppen en tekst
    "h1": .kop(1, "Heading_20_1"),
    "h2": .kop(2, "Heading_20_2"),
    "h3": .kop(3, "Heading_20_3"),
    "p": .alinea("Text_20_body"),
    "p.adresregel": .alinea("Adresregel"),
    "p.rubricering": .alinea("Rubricering"),
    "p.aanhef": .alinea("Aanhef"),
    "p.groet": .alinea("Groet"),
    "p.ondertekening": .alinea("Ondertekening"),
    "p.handtekening": .alinea("Handtekening"),
    "p.bijlage": .alinea("Bijlage"),
    "p.slotzin": .alinea("Slotzin"),
    "p.let-op": .alinea("LetOp"),
    "p.klein": .alinea("Klein"),
    "p.clausule": .alinea("Clausule"),
    "blockquote": .doorzichtig,
    // Gegevens boven de brief
    "dl": .doorzichtig,
    "dt": .alinea("Kenmerklabel"),
    "dd": .alinea("Kenmerkwaarde"),
    // Lijsten
    "ul": .lijst("Opsomming"),
    "ol": .lijst("Nummering"),
    "li": .lijstdeel,
    // Tabellen; een blok naast een blok is er ook een
    "table": .tabel("Raster", []),
    "table.gegevens": .tabel("Gegevens", [550, 1100]),
    "table.conclusie": .tabel("Conclusie", [800, 500, 350]),
    "table.feiten": .tabel("Feiten", [480, 240, 330, 290, 310]),
    "table.bronnen": .tabel("Bronnen", [350, 120, 280, 900]),
    "table.personen": .tabel("Personen", [110, 440, 400, 700]),
    "table.feitenlijst": .tabel("Feitenlijst", [600, 240, 270, 280, 260]),
    "table.raadplegingen": .tabel("Raadplegingen", [330, 350, 270, 700]),
    "table.stukken": .tabel("Stukken", [110, 520, 280, 740]),
    "table.rollen": .tabel("Rollen", [420, 360, 340, 530]),
    "table.weging": .tabel("Weging", [400, 420, 830]),
    "table.weggelaten": .tabel("Weggelaten", [650, 1000]),
    "table.verstrekkingen": .tabel("Verstrekkingen", [280, 450, 320, 600]),
    "table.zaken": .tabel("Zaken", [620, 370, 400, 260]),
    "table.vernietigd": .tabel("Vernietigd", [200, 380, 260, 300, 260, 250]),
    "table.cijfers": .tabel("Cijfers", []),
    "table.lijst": .tabel("Lijst", []),
    "div.kop": .tabel("Kop", [1100, 550]),
    "thead": .kopregels,
    "tbody": .doorzichtig,
    "tr": .rij,
    "th": .cel("Kopcel", "Tabelkop"),
    "td": .cel("Cel", "Tabeltekst"),
    "th.getal": .cel("Kopcel", "Tabelkopgetal"),
    "td.getal": .cel("Cel", "Tabelgetal"),
    // In de regel
    "strong": .nadruk("Strong_20_Emphasis"),
    "em": .nadruk("Emphasis"),
    "span": .nadruk("Tekst"),
    "span.invullen": .nadruk("Invullen"),
    "abbr": .nadruk("Tekst"),
    "br": .regeleinde,
    "a": .koppeling,
    // Indeling
    "div": .doorzichtig,
    "section": .doorzichtig,
    "header": .doorzichtig,
    "footer": .doorzichtig,
  ]

  /// The widths of as many columns as a table has that sets none: equal, but for figures the first, with words, twice,
  /// and in a list the last, with sentences, as much as all others.
  static func breedten(_ stijl: String, _ count: Int) -> [Int] {
    guard count > 2 else { return [Int](repeating: breedte / count, count: count) }
    switch stijl {
    case "Cijfers":
      return [2 * breedte / (count + 1)] + [Int](repeating: breedte / (count + 1), count: count - 1)
    case "Lijst":
      return [Int](repeating: breedte / 2 / (count - 1), count: count - 1) + [breedte / 2]
    default: return [Int](repeating: breedte / count, count: count)
    }
  }

  /// What becomes of an element of a class; nil when there is no row for it.
  static func vorm(_ naam: String, klasse: String) -> Vorm? {
    klasse.isEmpty ? tabel[naam] : tabel["\(naam).\(klasse)"]
  }

  /// Classes of an element, for help in errors.
  static func klassen(_ naam: String) -> [String] {
    tabel.keys.filter { $0.hasPrefix(naam + ".") }.map { String($0.dropFirst(naam.count + 1)) }.sorted()
  }
}
