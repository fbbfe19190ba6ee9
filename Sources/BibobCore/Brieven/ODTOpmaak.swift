/// The named styles of a letter, as a person finds them in the style list of an office program.
enum ODTOpmaak {
  /// A style of paragraphs or of text in a line.
  private struct Stijl {
    var naam: String
    var getoond: String
    var ouder = "Standard"
    var volgende: String?
    var alinea = ""
    var tekst = ""
    var niveau: Int?
    /// Stands in a file only where it is used: a style that came later must leave kept letters as they were.
    var alsGebruikt = false
  }

  private static func rijen(kleur: String) -> [Stijl] {
    let accent = "fo:color=\"#\(kleur)\""
    return [
      Stijl(
        naam: "Standard", getoond: "Standaard", ouder: "",
        alinea: "fo:line-height=\"122%\" fo:orphans=\"2\" fo:widows=\"2\""),
      Stijl(naam: "Text_20_body", getoond: "Tekst", alinea: "fo:margin-bottom=\"0.2cm\""),
      Stijl(
        naam: "Heading", getoond: "Kop", volgende: "Text_20_body",
        alinea: "fo:keep-with-next=\"always\" fo:margin-top=\"0.32cm\" fo:margin-bottom=\"0.06cm\"",
        tekst: "fo:font-weight=\"bold\" fo:hyphenate=\"false\""),
      Stijl(
        naam: "Heading_20_1", getoond: "Kop 1", ouder: "Heading", volgende: "Text_20_body",
        alinea: "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.4cm\"",
        tekst: "fo:font-size=\"14pt\" \(accent)", niveau: 1),
      Stijl(
        naam: "Heading_20_2", getoond: "Kop 2", ouder: "Heading", volgende: "Text_20_body",
        tekst: "fo:font-size=\"11pt\" \(accent)", niveau: 2),
      Stijl(
        naam: "Heading_20_3", getoond: "Kop 3", ouder: "Heading", volgende: "Text_20_body",
        tekst: "fo:font-size=\"10.5pt\" fo:font-style=\"italic\"", niveau: 3),
      Stijl(naam: "Adresregel", getoond: "Adresregel", tekst: "fo:hyphenate=\"false\""),
      Stijl(
        naam: "Rubricering", getoond: "Rubricering", alinea: "fo:margin-bottom=\"0.2cm\"",
        tekst:
          "fo:font-weight=\"bold\" fo:font-size=\"9pt\" fo:letter-spacing=\"0.03cm\" fo:text-transform=\"uppercase\""
      ),
      Stijl(
        naam: "Kenmerklabel", getoond: "Kenmerk, label",
        alinea: "fo:line-height=\"115%\" fo:keep-with-next=\"always\"",
        tekst: "fo:font-size=\"8pt\" \(accent)"),
      Stijl(
        naam: "Kenmerkwaarde", getoond: "Kenmerk, waarde",
        alinea: "fo:line-height=\"115%\" fo:margin-bottom=\"0.12cm\"",
        tekst: "fo:font-size=\"9pt\" fo:hyphenate=\"false\""),
      Stijl(
        naam: "Aanhef", getoond: "Aanhef", ouder: "Text_20_body", volgende: "Text_20_body",
        alinea: "fo:margin-bottom=\"0.35cm\""),
      Stijl(
        naam: "Groet", getoond: "Groet", ouder: "Text_20_body",
        alinea: "fo:margin-top=\"0.5cm\" fo:keep-with-next=\"always\""),
      Stijl(
        naam: "Ondertekening", getoond: "Ondertekening",
        alinea: "fo:keep-with-next=\"always\" fo:keep-together=\"always\""),
      Stijl(
        naam: "Handtekening", getoond: "Handtekening", ouder: "Ondertekening",
        alinea: "fo:margin-top=\"1.2cm\""),
      Stijl(
        naam: "Bijlage", getoond: "Bijlage", alinea: "fo:margin-top=\"0.6cm\"", tekst: "fo:font-size=\"9pt\""),
      Stijl(
        naam: "Slotzin", getoond: "Slotzin", ouder: "Text_20_body", alinea: "fo:keep-with-next=\"always\""),
      Stijl(
        naam: "LetOp", getoond: "Let op", ouder: "Text_20_body",
        alinea:
          "fo:border-left=\"2pt solid #\(kleur)\" fo:padding-left=\"0.3cm\" fo:padding-top=\"0.1cm\" fo:padding-bottom=\"0.1cm\" fo:padding-right=\"0cm\" fo:border-top=\"none\" fo:border-right=\"none\" fo:border-bottom=\"none\" fo:margin-top=\"0.2cm\""
      ),
      Stijl(naam: "Klein", getoond: "Klein", ouder: "Text_20_body", tekst: "fo:font-size=\"9pt\""),
      Stijl(naam: "Clausule", getoond: "Clausule", ouder: "Text_20_body", alinea: "fo:margin-left=\"0.8cm\""),
      Stijl(naam: "Lijsttekst", getoond: "Lijst", alinea: "fo:margin-bottom=\"0.1cm\""),
      Stijl(
        naam: "Tabeltekst", getoond: "Tabel", alinea: "fo:line-height=\"115%\"",
        tekst: "fo:font-size=\"9.5pt\""),
      Stijl(
        naam: "Tabelkop", getoond: "Tabelkop", ouder: "Tabeltekst", alinea: "fo:keep-with-next=\"always\"",
        tekst: "fo:font-weight=\"bold\" fo:hyphenate=\"false\""),
      Stijl(
        naam: "Tabelgetal", getoond: "Tabel, getal", ouder: "Tabeltekst", alinea: "fo:text-align=\"end\"",
        alsGebruikt: true),
      Stijl(
        naam: "Tabelkopgetal", getoond: "Tabelkop, getal", ouder: "Tabelkop",
        alinea: "fo:text-align=\"end\"", alsGebruikt: true),
      Stijl(
        naam: "Briefhoofd", getoond: "Briefhoofd",
        tekst: "fo:font-size=\"20pt\" fo:font-weight=\"bold\" fo:hyphenate=\"false\" \(accent)"),
      Stijl(
        naam: "Vervolgkop", getoond: "Vervolgkop", alinea: "fo:line-height=\"110%\"",
        tekst: "fo:font-size=\"8pt\" fo:color=\"#444444\" fo:hyphenate=\"false\""),
      Stijl(
        naam: "Voet", getoond: "Voet",
        alinea:
          "fo:line-height=\"110%\" fo:text-align=\"center\" fo:border-top=\"0.5pt solid #\(kleur)\" fo:padding-top=\"0.12cm\" fo:border-left=\"none\" fo:border-right=\"none\" fo:border-bottom=\"none\"",
        tekst: "fo:font-size=\"8pt\" fo:color=\"#444444\" fo:hyphenate=\"false\""),
      Stijl(
        naam: "Paginanummer", getoond: "Paginanummer", alinea: "fo:text-align=\"center\"",
        tekst: "fo:font-size=\"8pt\" fo:color=\"#444444\""),
      Stijl(
        naam: "Concept", getoond: "Concept", alinea: "fo:text-align=\"end\" fo:line-height=\"110%\"",
        tekst: "fo:font-size=\"9pt\" fo:font-weight=\"bold\" fo:color=\"#a00000\""),
    ]
  }

  private static let woorden: [Stijl] = [
    Stijl(naam: "Strong_20_Emphasis", getoond: "Sterk", ouder: "", tekst: "fo:font-weight=\"bold\""),
    Stijl(naam: "Emphasis", getoond: "Nadruk", ouder: "", tekst: "fo:font-style=\"italic\""),
    Stijl(naam: "Tekst", getoond: "Gewoon", ouder: "", tekst: ""),
    Stijl(naam: "Invullen", getoond: "In te vullen", ouder: "", tekst: "fo:background-color=\"#fff2a8\""),
  ]

  static func alineas(kleur: String, gebruikt: Set<String>) -> String {
    rijen(kleur: kleur).filter { !$0.alsGebruikt || gebruikt.contains($0.naam) }
      .map { stijl($0, "paragraph") }.joined() + woorden.map { stijl($0, "text") }.joined()
  }

  private static func stijl(_ stijl: Stijl, _ familie: String) -> String {
    let shown = stijl.naam == stijl.getoond ? "" : " style:display-name=\"\(weergave(stijl))\""
    let parent = stijl.ouder.isEmpty ? "" : " style:parent-style-name=\"\(stijl.ouder)\""
    let next = stijl.volgende.map { " style:next-style-name=\"\($0)\"" } ?? ""
    let level = stijl.niveau.map { " style:default-outline-level=\"\($0)\"" } ?? ""
    return
      "<style:style style:name=\"\(stijl.naam)\"\(shown) style:family=\"\(familie)\"\(parent)\(next)\(level)>"
      + (stijl.alinea.isEmpty ? "" : "<style:paragraph-properties \(stijl.alinea)/>")
      + (stijl.tekst.isEmpty ? "" : "<style:text-properties \(stijl.tekst)/>") + "</style:style>"
  }

  /// Styles that every office program knows keep the name by which it knows them; ours are Dutch.
  private static func weergave(_ stijl: Stijl) -> String {
    switch stijl.naam {
    case "Text_20_body": "Text body"
    case "Heading_20_1": "Heading 1"
    case "Heading_20_2": "Heading 2"
    case "Heading_20_3": "Heading 3"
    case "Strong_20_Emphasis": "Strong Emphasis"
    case "Standard", "Heading", "Emphasis": stijl.naam
    default: stijl.getoond
    }
  }

  static let lijsten: String = {
    func niveaus(_ level: (Int) -> String) -> String { (1...3).map(level).joined() }
    func plaats(_ level: Int) -> String {
      let left = "\(level * 6)mm"
      return "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
        + "<style:list-level-label-alignment text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"\(left)\" "
        + "fo:text-indent=\"-6mm\" fo:margin-left=\"\(left)\"/></style:list-level-properties>"
    }
    return "<text:list-style style:name=\"Opsomming\">"
      + niveaus {
        "<text:list-level-style-bullet text:level=\"\($0)\" text:bullet-char=\"\($0 == 1 ? "•" : "–")\">\(plaats($0))"
          + "</text:list-level-style-bullet>"
      } + "</text:list-style><text:list-style style:name=\"Nummering\">"
      + niveaus {
        "<text:list-level-style-number text:level=\"\($0)\" style:num-format=\"\($0 == 1 ? "1" : "a")\" "
          + "style:num-suffix=\".\">\(plaats($0))</text:list-level-style-number>"
      } + "</text:list-style><text:outline-style style:name=\"Outline\">"
      + niveaus {
        "<text:outline-level-style text:level=\"\($0)\" style:num-format=\"\">"
          + "<style:list-level-properties/></text:outline-level-style>"
      } + "</text:outline-style>"
  }()
}
