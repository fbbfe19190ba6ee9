extension Tekening {
  /// Colours and letters: light by itself, dark where the reader asks for it. No custom properties, as not every
  /// program that shows SVG knows them.
  static let stijl = """
    text{font-family:Helvetica,Arial,"DejaVu Sans",sans-serif;fill:#1d2733}
    .blad{fill:#fff}
    .titel{font-size:30px;font-weight:bold;fill:#12324f}
    .onder{font-size:14px;fill:#55636f}
    .naam{font-size:17px;font-weight:bold}
    .stap{font-size:13px}
    .links text.stap,.links .artikel{text-anchor:end}
    .artikel{font-size:11px;fill:#5d6a76}
    .klein{font-size:12px;fill:#3f4c59}
    .kop{font-size:14px;font-weight:bold}
    .fase rect{stroke-width:1.5}
    .fase.hoofd>rect{fill:#eaf2fa;stroke:#2a6496}
    .fase.lbb>rect{fill:#f3ecf9;stroke:#7a4ca0}
    .fase.eind>rect{fill:#f1f2f3;stroke:#7b8691}
    .paneel>rect{fill:none;stroke:#c3cad1}
    .lijn{fill:none;stroke-width:1.6}
    .lijn.vooruit{stroke:#2a6496}.punt.vooruit,.begin{fill:#2a6496}
    .lijn.terug{stroke:#b3541e}.punt.terug{fill:#b3541e}
    .lijn.lbb{stroke:#7a4ca0}.punt.lbb{fill:#7a4ca0}
    .lijn.uit{stroke:#7b8691}.punt.uit{fill:#7b8691}
    .lijn.i{stroke-dasharray:8 4}
    .lijn.a{stroke-dasharray:2 3}
    .merk .letter{font-size:9px;font-weight:bold;text-anchor:middle;fill:#fff}
    .mA rect{fill:#2f7d4f}.mI rect{fill:#b3541e}.mP rect{fill:#55636f}.mC rect{fill:#7a4ca0}
    .cijfer circle{fill:#fff;stroke:#55636f}
    .cijfer text{font-size:11px;font-weight:bold;text-anchor:middle;fill:#3f4c59}
    @media (prefers-color-scheme:dark){
    text{fill:#e3e8ed}
    .blad{fill:#14191f}
    .titel{fill:#cfe3f6}
    .onder,.artikel,.klein{fill:#a3b0bc}
    .fase.hoofd>rect{fill:#1a2b3b;stroke:#6aa7dc}
    .fase.lbb>rect{fill:#2a2036;stroke:#b892d8}
    .fase.eind>rect{fill:#22282e;stroke:#8d99a5}
    .paneel>rect{stroke:#44505b}
    .lijn.vooruit{stroke:#6aa7dc}.punt.vooruit,.begin{fill:#6aa7dc}
    .lijn.terug{stroke:#e8935f}.punt.terug{fill:#e8935f}
    .lijn.lbb{stroke:#b892d8}.punt.lbb{fill:#b892d8}
    .lijn.uit{stroke:#8d99a5}.punt.uit{fill:#8d99a5}
    .cijfer circle{fill:#14191f;stroke:#a3b0bc}
    .cijfer text{fill:#e3e8ed}
    .merk .letter{fill:#fff}
    }
    """
}

extension Tekening.Paneel {
  /// The frame and its lines.
  var svg: String {
    var out =
      "<g class=\"paneel\"><rect x=\"\(vak.x)\" y=\"\(vak.y)\" width=\"\(vak.breedte)\" "
      + "height=\"\(vak.hoogte)\" rx=\"8\"/>"
    if let nummer { out += Tekening.cijfer(nummer, vak.x + 22, vak.y + 24) }
    for (index, part) in delen.enumerated() {
      out += svg(part, vak.x + 14, vak.y + 28 + index * 19)
    }
    return out + "</g>"
  }

  private func svg(_ part: Deel, _ x: Int, _ y: Int) -> String {
    switch part {
    case .kop(let text): Tekening.tekst(text, nummer == nil ? x : x + 24, y, "kop")
    case .tekst(let text): Tekening.tekst(text, x, y, "klein")
    case .stap(let line): Tekening.regel(line, van: x, tot: vak.rechts - 12, y)
    case .merk(let mark):
      monster(mark, x, y - 4) + Tekening.merk(mark, x + 44, y)
        + Tekening.tekst(mark.uitleg, x + 64, y, "klein")
    case .lijn(let kind, let text): lijn(kind, x, y - 4) + Tekening.tekst(text, x + 44, y, "klein")
    }
  }

  private func lijn(_ kind: String, _ x: Int, _ y: Int, streep: String = "") -> String {
    let end = kind.prefix { $0 != " " }
    return
      "<path class=\"lijn \(kind)\(streep)\" d=\"M\(x) \(y)H\(x + 34)\" marker-end=\"url(#pijl-\(end))\"/>"
  }

  /// How a line looks whose steps bear this mark; empty when it looks like any other.
  private func monster(_ mark: Tekening.Merk, _ x: Int, _ y: Int) -> String {
    switch mark {
    case .aanvraag: lijn("vooruit", x, y, streep: Tekening.Lijn.streep([.aanvraag]))
    case .intrekking: lijn("vooruit", x, y, streep: Tekening.Lijn.streep([.intrekking]))
    case .publiek, .privaat: ""
    }
  }
}
