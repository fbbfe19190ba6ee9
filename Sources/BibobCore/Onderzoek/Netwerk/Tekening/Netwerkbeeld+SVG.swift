extension Netwerkbeeld {
  /// The drawing as an SVG file: title and description for who does not see it, colours for screen and dark screen,
  /// and nothing that colour alone says, for who prints in black.
  var svg: String {
    var out = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(breedte) \(hoogte)\" width=\"\(breedte)\" "
        + "height=\"\(hoogte)\" role=\"img\" aria-labelledby=\"titel uitleg\" lang=\"nl\">",
      "<title id=\"titel\">\(Tekening.veilig(titel))</title>",
      "<desc id=\"uitleg\">\(Tekening.veilig(beschrijving))</desc>",
      "<style>\(Netwerkbeeld.stijl)</style>", Netwerkbeeld.pijlen,
      "<rect class=\"blad\" width=\"\(breedte)\" height=\"\(hoogte)\"/>",
      Tekening.tekst(titel, Maat.rand, 50, "titel"), Tekening.tekst(ondertitel, Maat.rand, 74, "onder"),
    ]
    // What ended lies under what lasts.
    let ordered = lijnen.filter(\.isGeeindigd) + lijnen.filter { !$0.isGeeindigd }
    out += ordered.map(\.svg) + ordered.map(\.etiketSVG) + dozen.map(\.svg) + legendaSVG
    out += voet.enumerated().map { Tekening.tekst($1, Maat.rand, legenda.onder + 26 + $0 * 18, "klein") }
    return (out + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// The drawing in words, for who does not see it.
  private var beschrijving: String {
    let names = Dictionary(dozen.map { ($0.id, $0.naam.joined(separator: " ")) }) { first, _ in first }
    let persons = dozen.map { box in
      "\(box.id) \(box.naam.joined(separator: " ")), \(box.isRechtspersoon ? "rechtspersoon" : "natuurlijk persoon")"
        + (box.regels.isEmpty ? "." : ": \(box.regels.joined(separator: ", ")).")
    }
    let ties = lijnen.map { line in
      "\(names[line.van] ?? line.van) \(line.isWederkerig ? "en" : "naar") \(names[line.naar] ?? line.naar): "
        + line.regels.joined(separator: "; ") + (line.isGeeindigd ? " (geëindigd)." : ".")
    }
    return (["\(ondertitel). \(dozen.count) personen, \(lijnen.count) verbindingen."] + persons + ties)
      .joined(separator: " ")
  }

  private static var pijlen: String {
    let markers = Lijn.kleuren.map {
      "<marker id=\"punt-\($0)\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"10\" markerHeight=\"10\" "
        + "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"punt \($0)\" d=\"M0 0.5L10 5L0 9.5Z\"/></marker>"
    }
    return "<defs>" + markers.joined() + "</defs>"
  }

  // MARK: Legend

  private var legendaSVG: [String] {
    let (x, y) = (legenda.x, legenda.y)
    var out = [
      "<g class=\"legenda\"><rect x=\"\(x)\" y=\"\(y)\" width=\"\(legenda.breedte)\" height=\"\(legenda.hoogte)\" "
        + "rx=\"6\"/>"
    ]
    let shapes = [
      ("betrokkene", "betrokkene"), ("recht", "rechtspersoon"), ("natuurlijk", "natuurlijk persoon"),
      ("recht voorbij", "rol alleen in het verleden"), ("recht zonder", "geen rol in de zin van de wet"),
    ]
    for (row, (kind, text)) in shapes.enumerated() {
      let top = y + 13 + row * Maat.legendaregel
      out.append(
        "<g class=\"persoon \(kind)\">\(Doos.vorm(Tekening.Vak(x: x + 14, y: top, breedte: 34, hoogte: 16), kind))</g>"
      )
      out.append(Tekening.tekst(text, x + 60, top + 12, "klein"))
    }
    let lines = [
      ("leiding", "leiding: van boven naar wie geleid wordt"), ("zeggenschap", "zeggenschap, met aandeel"),
      ("vermogen", "vermogen: van wie het verschaft"), ("anders", "ander verband; zonder punt: wederzijds"),
      ("leiding voorbij", "geëindigd, met de jaren erbij"),
      ("anders opgegeven", "rol opgegeven; nog geen relatie vastgelegd"),
    ]
    for (row, (kind, text)) in lines.enumerated() {
      let height = y + 21 + row * Maat.legendaregel
      let point = kind.prefix { $0 != " " }
      out.append(
        "<path class=\"lijn \(kind)\" d=\"M\(x + 310) \(height)H\(x + 350)\" marker-end=\"url(#punt-\(point))\"/>"
      )
      out.append(Tekening.tekst(text, x + 362, height + 4, "klein"))
    }
    return out + ["</g>"]
  }
}

extension Netwerkbeeld.Doos {
  private var soort: String {
    let shape = isRechtspersoon ? "recht" : "natuurlijk"
    if isBetrokkene { return "\(shape) betrokkene" }
    return heeftRolNu ? shape : heeftRol ? "\(shape) voorbij" : "\(shape) zonder"
  }

  /// A legal person has square corners and a bar under its upper edge, a natural person is round.
  static func vorm(_ vak: Tekening.Vak, _ kind: String) -> String {
    let round = kind.hasPrefix("natuurlijk") ? min(22, vak.hoogte / 2) : 0
    let frame =
      "<rect x=\"\(vak.x)\" y=\"\(vak.y)\" width=\"\(vak.breedte)\" height=\"\(vak.hoogte)\" rx=\"\(round)\"/>"
    guard round == 0, vak.hoogte > 20 else { return frame }
    return frame + "<path class=\"balk\" d=\"M\(vak.x) \(vak.y + 4)H\(vak.rechts)\"/>"
  }

  /// The frame, the name and what the person is.
  var svg: String {
    var out =
      "<g class=\"persoon \(soort)\" data-id=\"\(Tekening.veilig(id))\">" + Netwerkbeeld.Doos.vorm(vak, soort)
    var y = vak.y + 23
    for line in naam {
      out += Tekening.tekst(line, vak.midden, y, "naam")
      y += Netwerkbeeld.Maat.naamregel
    }
    y -= 2
    for line in regels {
      out += Tekening.tekst(line, vak.midden, y, "regel")
      y += Netwerkbeeld.Maat.tekstregel
    }
    return out + "</g>"
  }
}

extension Netwerkbeeld.Lijn {
  static let kleuren = ["leiding", "zeggenschap", "vermogen", "anders"]

  /// Capital, control and leadership have a colour of their own, in that order where a line bears more.
  private var kleur: String {
    let first = [Relatie.Soort.vermogen, .zeggenschap, .leiding].first(where: soorten.contains)
    return first?.rawValue ?? "anders"
  }

  /// The line in two parts, around its name; the point at the second person.
  var svg: String {
    let kind = "lijn \(kleur)\(isGeeindigd ? " voorbij" : isOpgegeven ? " opgegeven" : "")"
    let parts = stukken.enumerated().map { place, part in
      let end = isWederkerig || place != puntstuk ? "" : " marker-end=\"url(#punt-\(kleur))\""
      let points = place == 0 && puntstuk == 0 ? Array(part.reversed()) : part
      return "<path class=\"\(kind)\" d=\"\(Netwerkbeeld.Lijn.pad(points))\"\(end)/>"
    }
    return "<g><title>\(Tekening.veilig(uitleg))</title>" + parts.joined() + "</g>"
  }

  /// The part that ends at the second person.
  private var puntstuk: Int { begintBij == naar ? 0 : 1 }

  /// Upright at both ends of every part, so that a line never enters a box from aside.
  private static func pad(_ points: [Tekening.Punt]) -> String {
    guard let first = points.first else { return "" }
    var path = "M\(first.x) \(first.y)"
    for (from, to) in zip(points, points.dropFirst()) where from != to {
      if from.x == to.x {
        path += "V\(to.y)"
      } else {
        let middle = (from.y + to.y) / 2
        path += "C\(from.x) \(middle) \(to.x) \(middle) \(to.x) \(to.y)"
      }
    }
    return path
  }

  /// The names of the ties.
  var etiketSVG: String {
    regels.enumerated().map { place, text in
      Tekening.tekst(
        text, etiket.midden, etiket.y + 13 + place * Netwerkbeeld.Maat.tekstregel,
        isGeeindigd ? "etiket voorbij" : "etiket")
    }.joined()
  }
}
