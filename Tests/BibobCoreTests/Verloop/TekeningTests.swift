import Testing

@testable import BibobCore

/// The drawing of the procedure: complete, legible, and always the same.
@Suite("Tekening van het verloop")
struct TekeningTests {
  /// The whole table, a track, and each phase by itself.
  static let kaarten: [Verloopkaart] =
    [Verloopkaart()] + Spoor.allCases.map { Verloopkaart(spoor: $0) }
    + Fase.allCases.map { Verloopkaart(fasen: [$0]) }

  /// Every move that the table knows, worked out from the rows themselves.
  static func zetten(_ rows: [Overgang]) -> [String] {
    rows.flatMap { row in
      row.van.filter { $0 != row.naar }.compactMap { van in
        row.naar.map { "\(van.rawValue) \($0.rawValue) \(row.stap.rawValue)" }
      }
    }.sorted()
  }

  @Test("every phase and every step between two phases is drawn, once a pair")
  func complete() {
    let drawing = Tekening(Verloopkaart())
    #expect(Set(drawing.dozen.map(\.fase)) == Set(Fase.allCases))
    #expect(drawing.dozen.count == Fase.allCases.count)
    let drawn = drawing.lijnen.map { "\($0.van.rawValue) \($0.naar.rawValue) \($0.stap.rawValue)" }.sorted()
    #expect(drawn == TekeningTests.zetten(Verloop.tabel))
    let svg = Verloopkaart().svg
    for line in drawing.lijnen {
      let mark =
        "data-van=\"\(line.van.rawValue)\" data-naar=\"\(line.naar.rawValue)\" data-stap=\"\(line.stap.rawValue)\""
      #expect(svg.split(separator: "\n").filter { $0.contains(mark) }.count == 1)
    }
    for fase in Fase.allCases { #expect(svg.contains("data-fase=\"\(fase.rawValue)\"")) }
  }

  @Test("every step that stays in a phase stands in its box or in a group of it")
  func stays() {
    let kaart = Verloopkaart()
    let drawing = Tekening(kaart)
    for row in Verloop.tabel where row.naar == nil {
      for fase in row.van {
        let box = drawing.dozen.first { $0.fase == fase }
        let inBox = box?.regels.contains { $0.tekst == row.stap.rawValue } ?? false
        let groups = kaart.groepen.filter { groep in groep.overgangen.contains { $0.stap == row.stap } }
        let inGroup = groups.contains { box?.groepen.contains($0.nummer) ?? false }
        #expect(inBox != inGroup, "\(fase) \(row.stap)")
      }
    }
  }

  @Test("nothing lies over a box or a name", arguments: kaarten)
  func overlap(_ kaart: Verloopkaart) {
    let drawing = Tekening(kaart)
    let frames = drawing.dozen.map(\.vak) + drawing.panelen.map(\.vak) + drawing.lijnen.map(\.bijschrift.vak)
    for (index, frame) in frames.enumerated() {
      #expect(
        frame.x >= 0 && frame.y >= 0 && frame.rechts <= drawing.breedte && frame.onder <= drawing.hoogte)
      for other in frames[(index + 1)...] { #expect(!frame.raakt(other), "\(frame) \(other)") }
    }
    for line in drawing.lijnen {
      for part in zip(line.punten, line.punten.dropFirst()).map(TekeningTests.strook) {
        for box in drawing.dozen { #expect(!part.raakt(box.vak), "\(line.stap) door \(box.fase)") }
        for panel in drawing.panelen { #expect(!part.raakt(panel.vak), "\(line.stap)") }
        for other in drawing.lijnen where other != line {
          #expect(!part.raakt(other.bijschrift.vak), "\(line.stap) door de naam \(other.stap)")
        }
      }
    }
  }

  /// What a part of a line covers; its ends lie on the edge of a box and do not count.
  static func strook(_ from: Tekening.Punt, _ to: Tekening.Punt) -> Tekening.Vak {
    Tekening.Vak(
      x: min(from.x, to.x), y: min(from.y, to.y), breedte: abs(from.x - to.x), hoogte: abs(from.y - to.y))
  }

  @Test("lines start and end at their boxes and turn square corners", arguments: kaarten)
  func ends(_ kaart: Verloopkaart) throws {
    let drawing = Tekening(kaart)
    for line in drawing.lijnen {
      let from = try #require(drawing.dozen.first { $0.fase == line.van }).vak
      let to = try #require(drawing.dozen.first { $0.fase == line.naar }).vak
      let (start, end) = (try #require(line.punten.first), try #require(line.punten.last))
      #expect([from.x, from.rechts].contains(start.x) || start.y == from.onder)
      #expect([to.x, to.rechts].contains(end.x) || end.y == to.y)
      for (one, other) in zip(line.punten, line.punten.dropFirst()) {
        #expect(one.x == other.x || one.y == other.y)
      }
    }
  }

  @Test("lines to different phases do not run over one another", arguments: kaarten)
  func apart(_ kaart: Verloopkaart) {
    let lines = Tekening(kaart).lijnen
    for (index, line) in lines.enumerated() {
      for other in lines[(index + 1)...] where other.naar != line.naar {
        for (a, b) in zip(line.punten, line.punten.dropFirst()) {
          for (c, d) in zip(other.punten, other.punten.dropFirst()) {
            let (one, two) = (TekeningTests.strook(a, b), TekeningTests.strook(c, d))
            let flat = one.hoogte == 0 && two.hoogte == 0 && abs(one.y - two.y) < 5
            let tall = one.breedte == 0 && two.breedte == 0 && abs(one.x - two.x) < 5
            let alongX = min(one.rechts, two.rechts) > max(one.x, two.x)
            let alongY = min(one.onder, two.onder) > max(one.y, two.y)
            #expect(!(flat && alongX) && !(tall && alongY), "\(line.stap) op \(other.stap)")
          }
        }
      }
    }
  }

  @Test("text fits its frame in the widest common font")
  func fits() {
    let drawing = Tekening(Verloopkaart())
    for box in drawing.dozen {
      let name = Letterbreedte.van(box.fase.naam, 17, vet: true)
      #expect(name + 14 + 21 * box.groepen.count + 10 <= box.vak.breedte)
      for line in box.regels {
        #expect(Letterbreedte.van(line.tekst, 13) + 17 * line.merken.count + 26 <= box.vak.breedte)
      }
    }
    for panel in drawing.panelen {
      for part in panel.delen {
        let width =
          switch part {
          case .kop(let text): Letterbreedte.van(text, 14, vet: true) + (panel.nummer == nil ? 0 : 24)
          case .tekst(let text): Letterbreedte.van(text, 12)
          case .stap(let line): Letterbreedte.van(line.tekst, 13) + 17 * line.merken.count
          case .merk(let mark): 64 + Letterbreedte.van(mark.uitleg, 12)
          case .lijn(_, let text): 44 + Letterbreedte.van(text, 12)
          }
        #expect(width + 20 <= panel.vak.breedte, "\(part)")
      }
    }
  }

  @Test("the tracks look different, and the marks say why")
  func tracks() {
    let svg = Verloopkaart().svg
    #expect(svg.contains("class=\"lijn vooruit i\" d=") && svg.contains("class=\"lijn uit a\" d="))
    #expect(svg.contains(">alleen bij een bestaand besluit<") && svg.contains("prefers-color-scheme:dark"))
    #expect(!Verloopkaart(spoor: .aanvraag).svg.contains("data-stap=\"formulier-geweigerd\""))
    #expect(!Verloopkaart(spoor: .intrekking).svg.contains("buiten-behandeling"))
  }

  @Test("the same table gives the same drawing, from nothing outside itself")
  func deterministic() {
    let svg = Verloopkaart().svg
    #expect(svg == Verloopkaart().svg)
    for word in ["http:", "https:", "<script", "<image", "@import", "url(http"] {
      let text = svg.split(separator: "\n").dropFirst().joined()
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("text cannot end an element")
  func escaping() {
    #expect(Tekening.veilig("a<b>&\"c\"\u{1}\u{FFFF}é") == "a&lt;b&gt;&amp;&quot;c&quot;\u{FFFD}\u{FFFD}é")
  }
}
