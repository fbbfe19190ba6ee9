extension Rapportstuk {
  /// The document as an OpenDocument text, in the house style of the letters.
  /// - Throws: ``ZipFout``.
  public func odt(huisstijl: Huisstijl, datum: CivilDate) throws -> [UInt8] {
    let schrijver = ODTSchrijver(takken)
    var content = Array(ODTStijlen.begin(schrijver.tabellen).utf8)
    content += schrijver.bytes
    content += ODTStijlen.einde
    let verkleiner = try Verkleiner()
    return try ZipSchrijver.bytes(
      ODTStijlen(huisstijl: huisstijl, concept: false, gebruikt: schrijver.stijlen).delen() + [
        ZipDeel("content.xml", content, .verkleind, verkleiner),
        ZipDeel("meta.xml", meta(datum), .verkleind, verkleiner),
      ])
  }

  /// Title, day, language. No moment: the same figures are the same file.
  private func meta(_ datum: CivilDate) -> [UInt8] {
    var meta = Array((ODTStijlen.kop("meta") + "<office:meta><dc:title>").utf8)
    XMLTeken.ontsnapt(titel, in: &meta)
    meta += "</dc:title><dc:subject>cijfers \(datum)</dc:subject><dc:language>nl-NL</dc:language>".utf8
    meta += "<dc:date>\(datum)T00:00:00</dc:date><meta:generator>bibob</meta:generator>".utf8
    meta += "</office:meta></office:document-meta>".utf8
    return meta
  }

  // MARK: The tree

  private var takken: [Brieftak] {
    var takken = [Self.element("h1", titel), Self.element("p", ondertitel)]
    for blok in blokken {
      switch blok {
      case .kop(let text, _): takken.append(Self.element("h2", text))
      case .alinea(let text): takken.append(Self.element("p", text))
      case .letOp(let text): takken.append(Self.element("p", text, klasse: "let-op"))
      case .tabel(let tabel): takken.append(Self.tabel(tabel))
      }
    }
    guard !begrippen.isEmpty else { return takken }
    takken.append(Self.element("h2", "Wat de cijfers betekenen"))
    for begrip in begrippen {
      let word = Self.element("strong", Dutch.capital(begrip.naam) + ". ")
      takken.append(Self.element("p", [word, .tekst(begrip.uitleg)], klasse: "klein"))
    }
    return takken
  }

  private static func tabel(_ tabel: Tabel) -> Brieftak {
    func rij(_ naam: String, _ cells: [String]) -> Brieftak {
      element(
        "tr",
        cells.enumerated().map { index, text in
          element(naam, text, klasse: tabel.links.contains(index) ? "" : "getal")
        })
    }
    return element(
      "table",
      [
        element("thead", [rij("th", tabel.kolommen)]),
        element("tbody", tabel.rijen.map { rij("td", $0) }),
      ], klasse: langste(tabel) > 30 ? "lijst" : "cijfers")
  }

  /// The longest text in the last column.
  private static func langste(_ tabel: Tabel) -> Int {
    tabel.rijen.compactMap { $0.last?.count }.max() ?? 0
  }

  private static func element(_ naam: String, _ tekst: String, klasse: String = "") -> Brieftak {
    element(naam, [.tekst(tekst)], klasse: klasse)
  }

  private static func element(_ naam: String, _ takken: [Brieftak], klasse: String = "") -> Brieftak {
    .element(
      Briefelement(
        naam: naam, attributen: klasse.isEmpty ? [] : [XMLAttribuut(naam: "class", waarde: klasse)],
        takken: takken, plaats: Mustache.Plaats(bron: "rapport", regel: 1, kolom: 1)))
  }
}
