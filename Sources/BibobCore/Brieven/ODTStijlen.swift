/// The parts of an OpenDocument text that do not change from letter to letter: styles, pages, the manifest.
struct ODTStijlen {
  let huisstijl: Huisstijl
  /// Whether the letter is a draft and must look like one.
  let concept: Bool
  /// The styles that the letter uses.
  let gebruikt: Set<String>

  /// What is in the file beside `content.xml` and `meta.xml`, packed; the type first and not made smaller.
  func delen() throws(ZipFout) -> [ZipDeel] {
    var delen = [
      try ZipDeel("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), .opgeslagen),
      try ZipDeel("META-INF/manifest.xml", Array(manifest.utf8)),
      try ZipDeel("styles.xml", Array(stijlen.utf8)),
    ]
    if let logo = huisstijl.logo { delen.append(try ZipDeel(logonaam, logo.bytes, .opgeslagen)) }
    return delen
  }

  /// The beginning of `content.xml`, up to the text.
  static func begin(_ tabellen: [(stijl: String, kolommen: [Int])]) -> String {
    kop("content") + "<office:automatic-styles>" + tabellen.map(tabel).joined()
      + "</office:automatic-styles><office:body><office:text>"
  }

  /// The end of `content.xml`.
  static let einde = Array("</office:text></office:body></office:document-content>".utf8)

  private static func tabel(_ tabel: (stijl: String, kolommen: [Int])) -> String {
    let total = tabel.kolommen.reduce(0, +)
    let keep = tabel.stijl == "Kop" ? "" : " fo:margin-bottom=\"0.3cm\""
    return "<style:style style:name=\"\(tabel.stijl)\" style:family=\"table\">"
      + "<style:table-properties style:width=\"\(cm(total))\" table:align=\"left\"\(keep)/></style:style>"
      + tabel.kolommen.enumerated().map { index, width in
        "<style:style style:name=\"\(tabel.stijl).\(index + 1)\" style:family=\"table-column\">"
          + "<style:table-column-properties style:column-width=\"\(cm(width))\"/></style:style>"
      }.joined() + Self.cellen(tabel.stijl)
  }

  /// The cells that tables of a style have.
  private static func cellen(_ stijl: String) -> String {
    func cel(_ naam: String, _ eigenschappen: String) -> String {
      "<style:style style:name=\"\(naam)\" style:family=\"table-cell\">"
        + "<style:table-cell-properties \(eigenschappen)/></style:style>"
    }
    return stijl == "Kop"
      ? cel("Vlakcel", "fo:padding=\"0cm\" fo:border=\"none\"")
      : cel(
        "Kopcel", "fo:padding=\"0.12cm\" fo:border=\"0.5pt solid #999999\" fo:background-color=\"#eef1f5\"")
        + cel("Cel", "fo:padding=\"0.12cm\" fo:border=\"0.5pt solid #999999\"")
  }

  /// Tenths of a millimetre as centimetres.
  private static func cm(_ tenths: Int) -> String {
    let rest = tenths % 100
    return "\(tenths / 100).\(rest < 10 ? "0" : "")\(rest)cm"
  }

  private var logonaam: String { "Pictures/logo.\(huisstijl.logo?.type ?? "png")" }

  private var manifest: String {
    var entries = [
      ("/", "application/vnd.oasis.opendocument.text"), ("content.xml", "text/xml"),
      ("styles.xml", "text/xml"), ("meta.xml", "text/xml"),
    ]
    if let logo = huisstijl.logo { entries.append((logonaam, "image/\(logo.type)")) }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
      + " manifest:version=\"1.3\">"
      + entries.map { path, type in
        let version = path == "/" ? " manifest:version=\"1.3\"" : ""
        return
          "<manifest:file-entry manifest:full-path=\"\(path)\"\(version) manifest:media-type=\"\(type)\"/>"
      }.joined() + "</manifest:manifest>"
  }

  private static let naamruimten: [(String, String)] = [
    ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
    ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("xlink", "http://www.w3.org/1999/xlink"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
  ]

  /// The opening of a document of a kind: `content`, `styles` or `meta`.
  static func kop(_ soort: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-\(soort)"
      + naamruimten.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined() + " office:version=\"1.3\">"
  }

  private var stijlen: String {
    Self.kop("styles") + "<office:font-face-decls><style:font-face style:name=\"Brief\" svg:font-family=\""
      + veilig(huisstijl.lettertype) + "\" style:font-family-generic=\"swiss\"/></office:font-face-decls>"
      + "<office:styles>" + standaard + ODTOpmaak.alineas(kleur: huisstijl.kleur, gebruikt: gebruikt)
      + ODTOpmaak.lijsten
      + "</office:styles><office:automatic-styles>" + paginas + "</office:automatic-styles>"
      + "<office:master-styles>" + meesters + "</office:master-styles></office:document-styles>"
  }

  private var standaard: String {
    """
    <style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="2" \
    style:tab-stop-distance="1.25cm"/><style:text-properties style:font-name="Brief" fo:font-size="10pt" \
    fo:language="nl" fo:country="NL" fo:hyphenate="true" fo:hyphenation-remain-char-count="3" \
    fo:hyphenation-push-char-count="3"/></style:default-style><style:default-style style:family="table">\
    <style:table-properties table:border-model="collapsing"/></style:default-style>
    """
  }

  // MARK: - Pages

  private var paginas: String {
    """
    <style:page-layout style:name="A4eerste"><style:page-layout-properties fo:page-width="21cm" \
    fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="1.2cm" fo:margin-bottom="1.1cm" \
    fo:margin-left="2.5cm" fo:margin-right="2cm"/><style:header-style><style:header-footer-properties \
    fo:min-height="2.1cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style>\
    <style:header-footer-properties fo:min-height="1.2cm" fo:margin-top="0.4cm"/></style:footer-style>\
    </style:page-layout><style:page-layout style:name="A4vervolg"><style:page-layout-properties \
    fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="1.2cm" \
    fo:margin-bottom="1.1cm" fo:margin-left="2.5cm" fo:margin-right="2cm"/><style:header-style>\
    <style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style>\
    <style:footer-style><style:header-footer-properties fo:min-height="1.2cm" fo:margin-top="0.4cm"/>\
    </style:footer-style></style:page-layout>
    <style:style style:name="Logo" style:family="graphic"><style:graphic-properties style:vertical-pos="top" \
    style:vertical-rel="baseline" style:wrap="none"/></style:style>
    """ + Conceptmerk.stijl
  }

  private var meesters: String {
    let voet =
      "<text:p text:style-name=\"Voet\">\(contact)</text:p><text:p text:style-name=\"Paginanummer\">Pagina "
      + "<text:page-number text:select-page=\"current\">1</text:page-number> van "
      + "<text:page-count>1</text:page-count></text:p>"
    let vervolg =
      "<text:p text:style-name=\"Vervolgkop\"><text:title/>\u{2002}·\u{2002}kenmerk <text:subject/></text:p>"
    return
      "<style:master-page style:name=\"Standard\" style:page-layout-name=\"A4eerste\" "
      + "style:next-style-name=\"Vervolg\"><style:header>\(watermerk)\(briefhoofd)</style:header>"
      + "<style:footer>\(voet)</style:footer></style:master-page>"
      + "<style:master-page style:name=\"Vervolg\" style:page-layout-name=\"A4vervolg\"><style:header>"
      + "\(watermerk)\(vervolg)</style:header><style:footer>\(voet)</style:footer></style:master-page>"
  }

  private var briefhoofd: String {
    guard let logo = huisstijl.logo else {
      return "<text:p text:style-name=\"Briefhoofd\">\(veilig(huisstijl[.naam] ?? ""))</text:p>"
    }
    let width = huisstijl.logobreedte
    let height = width * logo.verhouding / 10
    return "<text:p text:style-name=\"Briefhoofd\"><draw:frame draw:style-name=\"Logo\" draw:name=\"Logo\" "
      + "text:anchor-type=\"as-char\" svg:width=\"\(width)mm\" svg:height=\"\(height / 100).\(height % 100 / 10)mm\">"
      + "<draw:image xlink:href=\"\(logonaam)\" xlink:type=\"simple\" xlink:show=\"embed\" "
      + "xlink:actuate=\"onLoad\"/><svg:title>\(veilig(huisstijl[.logotekst] ?? huisstijl[.naam] ?? "logo"))"
      + "</svg:title></draw:frame></text:p>"
  }

  /// The visible mark of a draft: a line above every page, and large pale letters behind the text.
  private var watermerk: String {
    guard concept else { return "" }
    return
      "<text:p text:style-name=\"Concept\">\(Conceptmerk.tekening)CONCEPT – nog niet vastgesteld</text:p>"
  }

  private var contact: String { veilig(Self.contactregel(huisstijl)) }

  /// What stands at the foot of every page.
  static func contactregel(_ huisstijl: Huisstijl) -> String {
    let parts: [String?] = [
      huisstijl[.naam],
      huisstijl.delen(.postadres).isEmpty ? nil : huisstijl.delen(.postadres).joined(separator: ", "),
      huisstijl[.telefoon], huisstijl[.website],
    ]
    return parts.compactMap { $0 }.joined(separator: "\u{2002}·\u{2002}")
  }

  private func veilig(_ tekst: String) -> String {
    var bytes: [UInt8] = []
    XMLTeken.ontsnapt(tekst, in: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
