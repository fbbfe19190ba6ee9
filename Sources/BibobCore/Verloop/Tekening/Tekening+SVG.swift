extension Verloopkaart {
  /// The procedure as a drawing: SVG that stands on its own, without script, picture or font from elsewhere. The
  /// same table gives the same text.
  public var svg: String { Tekening(self).svg }
}

extension Tekening {
  /// The drawing as SVG.
  var svg: String {
    var out = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(breedte) \(hoogte)\" width=\"\(breedte)\" "
        + "height=\"\(hoogte)\" role=\"img\" aria-labelledby=\"titel uitleg\" lang=\"nl\">",
      "<title id=\"titel\">\(Tekening.veilig(titel))</title>",
      "<desc id=\"uitleg\">\(Tekening.veilig(beschrijving))</desc>",
      "<style>\(Tekening.stijl)</style>", Tekening.pijlen,
      "<rect class=\"blad\" width=\"\(breedte)\" height=\"\(hoogte)\"/>",
      Tekening.tekst(titel, Indeling.Maat.rand, 60, "titel"),
      Tekening.tekst(ondertitel, Indeling.Maat.rand, 86, "onder"),
    ]
    out += begin
    let ordered = lijnen.filter { $0.sporen.count == 1 } + lijnen.filter { $0.sporen.count != 1 }
    out += ordered.map(\.svg) + dozen.map(\.svg) + ordered.map(\.bijschriftSVG) + panelen.map(\.svg)
    return (out + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// The drawing in words, for who does not see it.
  private var beschrijving: String {
    let pairs = dozen.compactMap { doos -> String? in
      let moves = lijnen.filter { $0.van == doos.fase }.map { "\($0.stap.rawValue) naar \($0.naar.naam)" }
      return moves.isEmpty ? nil : "Uit de fase \(doos.fase.naam): \(moves.joined(separator: ", "))."
    }
    return (["Stroomschema van de fasen van een dossier onder de Wet Bibob."] + pairs).joined(separator: " ")
  }

  /// The dot from which a dossier starts.
  private var begin: [String] {
    guard let box = dozen.first(where: { $0.fase == .intake })?.vak else { return [] }
    return [
      "<circle class=\"begin\" cx=\"\(box.midden)\" cy=\"\(box.y - 34)\" r=\"6\"/>",
      "<path class=\"lijn vooruit\" d=\"M\(box.midden) \(box.y - 28)V\(box.y)\" marker-end=\"url(#pijl-vooruit)\"/>",
      Tekening.tekst("openen", box.midden + 14, box.y - 22, "stap"),
    ]
  }

  private static var pijlen: String {
    let markers = ["vooruit", "terug", "lbb", "uit"].map {
      "<marker id=\"pijl-\($0)\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" "
        + "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"punt \($0)\" d=\"M0 0.5L10 5L0 9.5Z\"/></marker>"
    }
    return "<defs>" + markers.joined() + "</defs>"
  }

  /// A text element.
  static func tekst(_ text: String, _ x: Int, _ y: Int, _ kind: String) -> String {
    "<text class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\">\(veilig(text))</text>"
  }

  /// A text at the left of a frame and its marks at the right.
  static func regel(_ regel: Regel, van x: Int, tot end: Int, _ y: Int) -> String {
    let first = end - regel.merken.count * Indeling.Maat.merk + 4
    let marks = regel.merken.enumerated().map { merk($1, first + $0 * Indeling.Maat.merk, y) }
    return tekst(regel.tekst, x, y, "stap") + marks.joined()
  }

  /// A mark, on the line of a text.
  static func merk(_ merk: Merk, _ x: Int, _ y: Int) -> String {
    "<g class=\"merk m\(merk.rawValue)\"><title>\(veilig(merk.uitleg))</title>"
      + "<rect x=\"\(x)\" y=\"\(y - 10)\" width=\"13\" height=\"12\" rx=\"3\"/>"
      + "<text class=\"letter\" x=\"\(x + 6)\" y=\"\(y - 1)\">\(merk.rawValue)</text></g>"
  }

  /// A text as XML wants it, without characters that XML 1.0 forbids.
  static func veilig(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default:
        let allowed = scalar.value >= 0x20 || scalar == "\n" || scalar == "\t"
        result.unicodeScalars.append(allowed && scalar.value & 0xFFFE != 0xFFFE ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}

extension Tekening.Lijn {
  private var soort: String { Plattegrond.soort(van: van, naar: naar) }

  /// Solid on both tracks, dashed or dotted on one.
  static func streep(_ sporen: [Spoor]) -> String {
    switch sporen {
    case [.aanvraag]: " a"
    case [.intrekking]: " i"
    default: ""
    }
  }

  /// The line with its arrow.
  var svg: String {
    "<path class=\"lijn \(soort)\(Tekening.Lijn.streep(sporen))\" d=\"\(pad)\" marker-end=\"url(#pijl-\(soort))\">"
      + "<title>\(Tekening.veilig(stap.rawValue + ": " + uitleg))</title></path>"
  }

  /// The name at the line.
  var bijschriftSVG: String {
    let (frame, marks) = (bijschrift.vak, bijschrift.regel.merken)
    let room = marks.count * Indeling.Maat.merk
    let left = bijschrift.links
    let first = left ? frame.rechts - room + 4 : frame.x
    let name = left ? frame.rechts - room : frame.x + room
    let side = left ? " links" : ""
    return "<g class=\"overgang\(side)\" data-van=\"\(van.rawValue)\" data-naar=\"\(naar.rawValue)\" "
      + "data-stap=\"\(stap.rawValue)\"><title>\(Tekening.veilig(uitleg))</title>"
      + marks.enumerated().map { Tekening.merk($1, first + $0 * Indeling.Maat.merk, frame.y + 13) }.joined()
      + Tekening.tekst(bijschrift.regel.tekst, name, frame.y + 13, "stap")
      + Tekening.tekst(bijschrift.artikel, left ? frame.rechts : frame.x, frame.y + 31, "artikel") + "</g>"
  }

  /// The points joined, with round corners so that one sees which way lines join.
  private var pad: String {
    var points: [Tekening.Punt] = []
    for point in punten where points.last != point { points.append(point) }
    guard let first = points.first, let last = points.last else { return "" }
    var path = "M\(first.x) \(first.y)"
    for index in points.indices.dropFirst().dropLast() {
      let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
      let radius = min(8, Tekening.Lijn.afstand(before, corner) / 2, Tekening.Lijn.afstand(corner, after) / 2)
      let start = Tekening.Lijn.stap(radius, van: corner, naar: before)
      let end = Tekening.Lijn.stap(radius, van: corner, naar: after)
      path += "L\(start.x) \(start.y)Q\(corner.x) \(corner.y) \(end.x) \(end.y)"
    }
    return path + "L\(last.x) \(last.y)"
  }

  private static func afstand(_ one: Tekening.Punt, _ other: Tekening.Punt) -> Int {
    abs(one.x - other.x) + abs(one.y - other.y)
  }

  private static func stap(_ length: Int, van: Tekening.Punt, naar: Tekening.Punt) -> Tekening.Punt {
    Tekening.Punt(
      x: van.x + (naar.x - van.x).signum() * length, y: van.y + (naar.y - van.y).signum() * length)
  }
}

extension Tekening.Doos {
  /// The frame, the name and the steps.
  var svg: String {
    var out =
      "<g class=\"fase \(Plattegrond.soort(fase))\" data-fase=\"\(fase.rawValue)\">"
      + "<rect x=\"\(vak.x)\" y=\"\(vak.y)\" width=\"\(vak.breedte)\" height=\"\(vak.hoogte)\" rx=\"8\"/>"
      + Tekening.tekst(fase.naam, vak.x + 14, vak.y + 25, "naam")
    for (index, line) in regels.enumerated() {
      let y = vak.y + Indeling.Maat.titel + 12 + index * Indeling.Maat.regel
      out += Tekening.regel(line, van: vak.x + 14, tot: vak.rechts - 12, y)
    }
    for (index, number) in groepen.enumerated() {
      out += Tekening.cijfer(number, vak.rechts - 20 - (groepen.count - 1 - index) * 21, vak.y + 20)
    }
    return out + "</g>"
  }
}

extension Tekening {
  /// The number of a group, in a circle.
  static func cijfer(_ number: Int, _ x: Int, _ y: Int) -> String {
    "<g class=\"cijfer\"><circle cx=\"\(x)\" cy=\"\(y)\" r=\"9\"/>"
      + "<text x=\"\(x)\" y=\"\(y + 4)\">\(number)</text></g>"
  }
}
