/// Writes the tree of a letter as the body of an OpenDocument text, tags of Mustache included.
struct ODTSchrijver {
  private(set) var bytes: [UInt8] = []
  private(set) var bevindingen: [Briefbevinding] = []
  /// Tables by the name of their style, with the widths of their columns: their styles stand in the same file.
  private(set) var tabellen: [(stijl: String, kolommen: [Int])] = []
  /// The named styles of its paragraphs.
  private(set) var stijlen: Set<String> = []

  /// Where in the tree the writer is.
  private struct Kader {
    /// The style of text that stands in no paragraph of its own.
    var stijl: String
    var inAlinea = false
  }

  init(_ takken: [Brieftak]) {
    reeks(takken, Kader(stijl: "Text_20_body"))
  }

  /// Children: runs of text become paragraphs, elements stand on their own.
  private mutating func reeks(_ takken: [Brieftak], _ kader: Kader) {
    guard !kader.inAlinea else {
      for tak in takken { schrijf(tak, kader) }
      return
    }
    var run: [Brieftak] = []
    for tak in takken {
      if tak.isRegel {
        if !run.isEmpty || !tak.isWit { run.append(tak) }
      } else {
        alinea(&run, kader)
        schrijf(tak, kader)
      }
    }
    alinea(&run, kader)
  }

  private mutating func alinea(_ run: inout [Brieftak], _ kader: Kader) {
    while run.last?.isWit == true { run.removeLast() }
    guard !run.isEmpty else { return }
    var inner = kader
    inner.inAlinea = true
    // A lone section over text may come to nothing, and then leaves no empty paragraph.
    if run.count == 1, case .sectie(let merk, let einde, let takken) = run[0] {
      zet(merk)
      var takken = takken
      alinea(&takken, kader)
      zet(einde)
    } else {
      omhul("text:p", [("text:style-name", kader.stijl)]) { for tak in run { $0.schrijf(tak, inner) } }
    }
    run = []
  }

  private mutating func schrijf(_ tak: Brieftak, _ kader: Kader) {
    switch tak {
    case .tekst(let text): if kader.inAlinea { XMLTeken.ontsnapt(text, in: &bytes) }
    case .waarde(let merk): zet(merk)
    case .sectie(let merk, let einde, let takken):
      zet(merk)
      reeks(takken, kader)
      zet(einde)
    case .element(let element): schrijf(element, kader)
    }
  }

  private mutating func schrijf(_ element: Briefelement, _ kader: Kader) {
    guard let vorm = ODTElementen.vorm(element.naam, klasse: element.klasse) else {
      guard BriefHTML.elementen[element.naam] != nil else { return }
      let classes = ODTElementen.klassen(element.naam).joined(separator: ", ")
      return meld(
        element, "<\(element.naam)> met klasse ‘\(element.klasse)’ heeft geen opmaak.",
        classes.isEmpty ? "Laat de klasse weg." : "Kies uit: \(classes).")
    }
    if kader.inAlinea, !Briefelement.inRegel.contains(element.naam) {
      return meld(
        element, "<\(element.naam)> kan niet in een regel tekst staan.", "Sluit eerst de alinea of kop.")
    }
    switch vorm {
    case .alinea(let stijl): blok("text:p", [("text:style-name", stijl)], element, kader)
    case .kop(let niveau, let stijl):
      blok("text:h", [("text:style-name", stijl), ("text:outline-level", "\(niveau)")], element, kader)
    case .lijst(let stijl):
      omhul("text:list", [("text:style-name", stijl)]) {
        $0.elementen(element, Kader(stijl: "Lijsttekst"))
      }
    case .lijstdeel: omhul("text:list-item") { $0.reeks(element.takken, Kader(stijl: "Lijsttekst")) }
    case .tabel(let stijl, let breedten): tabel(element, stijl, breedten)
    case .kopregels: omhul("table:table-header-rows") { $0.elementen(element, kader) }
    case .rij: omhul("table:table-row") { $0.elementen(element, kader) }
    case .cel(let cel, let tekst): self.cel(cel, element.attribuut("colspan"), element.takken, tekst)
    case .nadruk(let stijl):
      omhul("text:span", [("text:style-name", stijl)]) { $0.reeks(element.takken, kader) }
    case .regeleinde: bytes += "<text:line-break/>".utf8
    case .koppeling:
      let adres = element.attribuut("href") ?? ""
      omhul("text:a", [("xlink:type", "simple"), ("xlink:href", adres)]) { $0.reeks(element.takken, kader) }
    case .doorzichtig: reeks(element.takken, kader)
    }
  }

  private mutating func blok(
    _ naam: String, _ attributen: [(String, String)], _ element: Briefelement, _ kader: Kader
  ) {
    var takken = element.takken[...]
    while takken.first?.isWit == true { takken.removeFirst() }
    while takken.last?.isWit == true { takken.removeLast() }
    omhul(naam, attributen) { $0.reeks(Array(takken), Kader(stijl: kader.stijl, inAlinea: true)) }
  }

  /// Elements and sections over them; white space between them is none.
  private mutating func elementen(_ element: Briefelement, _ kader: Kader) {
    elementen(element.takken, kader, in: element)
  }

  private mutating func elementen(_ takken: [Brieftak], _ kader: Kader, in element: Briefelement) {
    for tak in takken where !tak.isWit {
      switch tak {
      case .element(let inner): schrijf(inner, kader)
      case .sectie(let merk, let einde, let inner):
        zet(merk)
        elementen(inner, kader, in: element)
        zet(einde)
      case .tekst, .waarde:
        meld(
          element, "In <\(element.naam)> kan geen losse tekst staan.", "Zet de tekst in een onderdeel ervan.")
      }
    }
  }

  // MARK: - Tables

  private mutating func tabel(_ element: Briefelement, _ stijl: String, _ breedten: [Int]) {
    let count = breedten.isEmpty ? Self.kolommen(element.takken) : breedten.count
    guard count > 0 else {
      return meld(element, "Deze tabel heeft geen cellen.", "Geef haar een rij met cellen.")
    }
    let widths = breedten.isEmpty ? ODTElementen.breedten(stijl, count) : breedten
    let name = breedten.isEmpty ? "\(stijl)\(count)" : stijl
    if !tabellen.contains(where: { $0.stijl == name }) { tabellen.append((name, widths)) }
    omhul("table:table", [("table:style-name", name)]) { schrijver in
      for index in widths.indices {
        schrijver.bytes += "<table:table-column table:style-name=\"\(name).\(index + 1)\"/>".utf8
      }
      if element.naam == "table" {
        schrijver.elementen(element, Kader(stijl: "Tabeltekst"))
      } else {
        schrijver.omhul("table:table-row") { schrijver in
          for case .element(let block) in element.takken {
            schrijver.cel("Vlakcel", nil, [.element(block)], "Text_20_body")
          }
        }
      }
    }
  }

  private mutating func cel(_ cel: String, _ breedte: String?, _ takken: [Brieftak], _ tekst: String) {
    var attributen = [("table:style-name", cel), ("office:value-type", "string")]
    let count = breedte.flatMap { Int($0) } ?? 1
    if count > 1 { attributen.append(("table:number-columns-spanned", "\(count)")) }
    omhul("table:table-cell", attributen) { $0.reeks(takken, Kader(stijl: tekst)) }
    for _ in 1..<max(1, count) { bytes += "<table:covered-table-cell/>".utf8 }
  }

  /// The number of cells in the first row.
  private static func kolommen(_ takken: [Brieftak]) -> Int {
    for tak in takken {
      switch tak {
      case .element(let element) where element.naam == "tr":
        return element.takken.reduce(0) { sum, tak in
          guard case .element(let cell) = tak else { return sum }
          return sum + (cell.attribuut("colspan").flatMap { Int($0) } ?? 1)
        }
      case .element(let element):
        let count = kolommen(element.takken)
        if count > 0 { return count }
      case .sectie(_, _, let inner):
        let count = kolommen(inner)
        if count > 0 { return count }
      case .tekst, .waarde: continue
      }
    }
    return 0
  }

  // MARK: - Bytes

  private mutating func zet(_ merk: Briefmerk) { bytes += String(merk.teken).utf8 }

  private mutating func omhul(
    _ naam: String, _ attributen: [(String, String)] = [], _ inhoud: (inout ODTSchrijver) -> Void
  ) {
    bytes += "<\(naam)".utf8
    for (attribuut, waarde) in attributen {
      if attribuut == "text:style-name" { stijlen.insert(waarde) }
      bytes += " \(attribuut)=\"".utf8
      XMLTeken.ontsnapt(waarde, in: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    inhoud(&self)
    bytes += "</\(naam)>".utf8
  }

  private mutating func meld(_ element: Briefelement, _ tekst: String, _ advies: String) {
    bevindingen.append(Briefbevinding(plaats: element.plaats, tekst: tekst, advies: advies))
  }
}
