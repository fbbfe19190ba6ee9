/// Writes the tree of a letter as HTML, tags of Mustache included.
struct BriefHTML {
  /// The elements that a letter may hold, with the attributes that they may have beside `class`.
  static let elementen: [String: [String]] = [
    "a": ["href"], "abbr": ["title"], "blockquote": [], "br": [], "dd": [], "div": [], "dl": [], "dt": [],
    "em": [], "footer": [], "h1": [], "h2": [], "h3": [], "header": [], "img": ["alt", "src"], "li": [],
    "ol": [], "p": [], "section": [], "span": [], "strong": [], "table": [], "tbody": [],
    "td": ["colspan"], "th": ["scope", "colspan"], "thead": [], "tr": [], "ul": [],
  ]

  private(set) var bytes: [UInt8] = []
  private(set) var bevindingen: [Briefbevinding] = []

  init(_ takken: [Brieftak]) {
    for tak in takken { schrijf(tak) }
  }

  private mutating func schrijf(_ tak: Brieftak) {
    switch tak {
    case .tekst(let text): XMLTeken.ontsnapt(text, in: &bytes)
    case .waarde(let merk): bytes += String(merk.teken).utf8
    case .sectie(let merk, let einde, let inner):
      bytes += String(merk.teken).utf8
      for tak in inner { schrijf(tak) }
      bytes += String(einde.teken).utf8
    case .element(let element): schrijf(element)
    }
  }

  private mutating func schrijf(_ element: Briefelement) {
    guard let allowed = Self.elementen[element.naam] else {
      return meld(
        element, "Het element <\(element.naam)> kan niet in een brief staan.",
        "Kies uit: \(Self.elementen.keys.sorted().joined(separator: ", ")).")
    }
    bytes += "<\(element.naam)".utf8
    for attribuut in element.attributen {
      guard attribuut.naam == "class" || allowed.contains(attribuut.naam) else {
        meld(
          element, "<\(element.naam)> kan geen attribuut ‘\(attribuut.naam)’ hebben.",
          "Opmaak komt uit de klasse (class) en de huisstijl.")
        continue
      }
      bytes += " \(attribuut.naam)=\"".utf8
      XMLTeken.ontsnapt(attribuut.waarde, in: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    guard element.naam != "br", element.naam != "img" else { return }
    for tak in element.takken where !isLos(tak, in: element) { schrijf(tak) }
    bytes += "</\(element.naam)>".utf8
  }

  /// White space between elements that hold elements only.
  private func isLos(_ tak: Brieftak, in element: Briefelement) -> Bool {
    tak.isWit && !element.takken.contains { $0.isRegel && !$0.isWit }
  }

  private mutating func meld(_ element: Briefelement, _ tekst: String, _ advies: String) {
    bevindingen.append(Briefbevinding(plaats: element.plaats, tekst: tekst, advies: advies))
  }
}
