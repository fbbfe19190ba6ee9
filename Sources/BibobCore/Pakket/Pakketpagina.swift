/// A page of the package, in the look of the letters of the body; needs nothing beside it.
struct Pakketpagina {
  private let pagina: HTMLPagina
  private let titel: String
  private var inhoud = ""

  private static let stijl = """
    body{max-width:240mm}td.getal,th.getal{text-align:right;white-space:nowrap}\
    .afdruk{font:7.5pt/1.3 "Liberation Mono",Consolas,monospace;overflow-wrap:anywhere;hyphens:none;color:#444}\
    td.kort{white-space:nowrap}.zacht{color:#595959}\
    .melding{border:1pt solid #767676;border-left-width:4pt;padding:2mm 3mm;margin:0 0 5mm}\
    img.tekening{max-width:100%}@media print{body{font-size:9pt}}
    """

  init(_ titel: String, huisstijl: Huisstijl) {
    self.titel = titel
    pagina = HTMLPagina(huisstijl: huisstijl, concept: false, extra: Self.stijl)
    inhoud = "<h1>\(Self.veilig(titel))</h1>"
  }

  /// A cell: its text and the class that sets it.
  struct Cel {
    var tekst: String
    var klasse = ""
    /// A file beside this page.
    var adres: String?

    init(_ tekst: String, _ klasse: String = "", adres: String? = nil) {
      (self.tekst, self.klasse, self.adres) = (tekst, klasse, adres)
    }
  }

  mutating func kop(_ text: String) { inhoud += "<h2>\(Self.veilig(text))</h2>" }

  mutating func alinea(_ text: String, _ klasse: String = "") {
    for line in text.split(whereSeparator: \.isNewline) {
      inhoud += "<p\(Self.soort(klasse))>\(Self.veilig(String(line)))</p>"
    }
  }

  mutating func lijst(_ regels: [String], genummerd: Bool = false) {
    let tag = genummerd ? "ol" : "ul"
    inhoud += "<\(tag)>" + regels.map { "<li>\(Self.veilig($0))</li>" }.joined() + "</\(tag)>"
  }

  /// Labels with their values; an empty value is left out.
  mutating func paren(_ rows: [(String, String)]) {
    let shown = rows.filter { !$0.1.isEmpty }.map {
      "<tr><th scope=\"row\">\(Self.veilig($0.0))</th><td>\(Self.veilig($0.1))</td></tr>"
    }
    inhoud += "<table class=\"gegevens\"><tbody>\(shown.joined())</tbody></table>"
  }

  mutating func tabel(_ kop: [Cel], _ rijen: [[Cel]]) {
    let head = kop.map { "<th scope=\"col\"\(Self.soort($0.klasse))>\(Self.veilig($0.tekst))</th>" }.joined()
    let rows = rijen.map { row in "<tr>" + row.map(Self.cel).joined() + "</tr>" }.joined(separator: "\n")
    inhoud += "<table><thead><tr>\(head)</tr></thead><tbody>\n\(rows)\n</tbody></table>"
  }

  /// The page.
  var bytes: [UInt8] {
    Array((pagina.begin + Self.veilig(titel) + pagina.midden + inhoud + pagina.einde).utf8)
  }

  private static func cel(_ cel: Cel) -> String {
    let text = cel.tekst.split(whereSeparator: \.isNewline).map { veilig(String($0)) }.joined(
      separator: "<br>")
    let shown = cel.adres.map { "<a href=\"\(veilig($0))\">\(text)</a>" } ?? text
    return "<td\(soort(cel.klasse))>\(shown)</td>"
  }

  private static func soort(_ klasse: String) -> String { klasse.isEmpty ? "" : " class=\"\(klasse)\"" }

  private static func veilig(_ text: String) -> String {
    var bytes: [UInt8] = []
    XMLTeken.ontsnapt(text, in: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Pakketpagina.Cel: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(value) }
}

/// Sizes as people write them.
public enum Bestandsmaat {
  /// `12 bytes`, `3,4 kB`, `1,2 GB`: in tens, as files are named.
  public static func tekst(_ bytes: Int64) -> String {
    guard bytes >= 1000 else { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    var (value, unit) = (bytes, 0)
    while value >= 1_000_000 { (value, unit) = (value / 1000, unit + 1) }
    let tenths = (value + 50) / 100
    return "\(tenths / 10),\(tenths % 10) \(["kB", "MB", "GB"][min(unit, 2)])"
  }
}
