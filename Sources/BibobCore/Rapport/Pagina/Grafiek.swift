/// A drawing area for a chart: axes with round numbers, in units of a page, coloured by the style of the page.
struct Grafiek {
  /// The size of the drawing.
  static let breedte = 480.0
  let hoogte: Double
  /// The room for figures.
  let links: Double
  let rechts: Double
  let boven = 14.0
  let onder: Double
  /// The largest value on the upright axis.
  let top: Double
  private(set) var svg = HTMLSchrijver()

  init(hoogte: Double = 230, links: Double = 34, rechts: Double = 8, onder: Double = 26, hoogste: Double) {
    self.hoogte = hoogte
    self.links = links
    self.rechts = rechts
    self.onder = onder
    top = Grafiek.rond(hoogste)
  }

  /// The top of an axis that holds a value and is divided in four by round numbers.
  static func rond(_ value: Double) -> Double {
    var power = 1.0
    while true {
      for step in [1.0, 2, 2.5, 3, 4, 5, 6, 8] where 4 * step * power >= value {
        // Half marks only where they are whole numbers: 25, not 2,5.
        if (step * power).rounded() == step * power { return 4 * step * power }
      }
      power *= 10
    }
  }

  var breed: Double { Grafiek.breedte - links - rechts }
  var hoog: Double { hoogte - boven - onder }
  var bodem: Double { hoogte - onder }

  /// Where a value stands on the upright axis.
  func y(_ value: Double) -> Double { bodem - hoog * min(1, max(0, value / top)) }

  /// The middle of one of some columns.
  func x(_ index: Int, van count: Int) -> Double {
    links + breed * (Double(index) + 0.5) / Double(max(1, count))
  }

  /// Lines and numbers of the upright axis.
  mutating func yAs(_ unit: String = "") {
    for step in 0...4 {
      let value = top * Double(step) / 4
      lijn(links, y(value), Grafiek.breedte - rechts, y(value), step == 0 ? "var(--zacht)" : "var(--lijn)")
      tekst(links - 6, y(value) + 4, "\(Int(value))" + unit, anker: "end")
    }
  }

  /// Words under some columns; when there are many only some of them.
  mutating func xAs(_ labels: [String], hoogstens: Int = 12) {
    let every = max(1, (labels.count + hoogstens - 1) / hoogstens)
    for (index, label) in labels.enumerated() where index % every == 0 {
      tekst(x(index, van: labels.count), bodem + 17, label, anker: "middle")
    }
  }

  mutating func tekst(_ x: Double, _ y: Double, _ text: String, anker: String = "start", sterk: Bool = false)
  {
    svg.tekst(
      "text", text,
      [("x", Grafiek.maat(x)), ("y", Grafiek.maat(y)), ("text-anchor", anker)]
        + (sterk ? [("class", "sterk")] : []))
  }

  mutating func lijn(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String, dikte: Double = 1
  ) {
    svg.element(
      "line",
      [
        ("x1", Grafiek.maat(x1)), ("y1", Grafiek.maat(y1)), ("x2", Grafiek.maat(x2)),
        ("y2", Grafiek.maat(y2)),
        ("stroke", colour), ("stroke-width", Grafiek.maat(dikte)),
      ]
    ) { _ in }
  }

  /// A rectangle that says what it is when a pointer rests on it.
  mutating func vlak(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: String, titel: String,
    rond: Double = 1.5
  ) {
    guard width > 0, height > 0 else { return }
    svg.element(
      "rect",
      [
        ("x", Grafiek.maat(x)), ("y", Grafiek.maat(y)), ("width", Grafiek.maat(width)),
        ("height", Grafiek.maat(height)), ("rx", Grafiek.maat(rond)), ("fill", colour),
      ]
    ) { $0.tekst("title", titel) }
  }

  /// A line through points.
  mutating func pad(_ points: [(Double, Double)], _ colour: String, streep: Bool = false) {
    guard points.count > 1 else { return }
    svg.element(
      "polyline",
      [
        ("points", Grafiek.punten(points)), ("fill", "none"), ("stroke", colour), ("stroke-width", "2.5"),
        ("stroke-linejoin", "round"), ("stroke-linecap", "round"),
      ] + (streep ? [("stroke-dasharray", "5 5")] : [])
    ) { _ in }
  }

  /// A filled shape.
  mutating func veelhoek(_ points: [(Double, Double)], _ colour: String) {
    svg.element("polygon", [("points", Grafiek.punten(points)), ("fill", colour)]) { _ in }
  }

  mutating func stip(_ x: Double, _ y: Double, _ colour: String, titel: String, straal: Double = 3.2) {
    svg.element(
      "circle",
      [("cx", Grafiek.maat(x)), ("cy", Grafiek.maat(y)), ("r", Grafiek.maat(straal)), ("fill", colour)]
    ) { $0.tekst("title", titel) }
  }

  private static func punten(_ points: [(Double, Double)]) -> String {
    points.map { "\(maat($0.0)),\(maat($0.1))" }.joined(separator: " ")
  }

  /// A measure with one decimal at most.
  static func maat(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : Getal(tenths, decimalen: 1).punt
  }

  /// The drawing as a picture with a name and a description.
  func beeld(id: String, titel: String, omschrijving: String) -> String {
    var picture = HTMLSchrijver()
    picture.element(
      "svg",
      [
        ("viewBox", "0 0 \(Grafiek.maat(Grafiek.breedte)) \(Grafiek.maat(hoogte))"), ("role", "img"),
        ("aria-labelledby", "\(id)-t \(id)-o"),
      ]
    ) { svg in
      svg.tekst("title", titel, [("id", "\(id)-t")])
      svg.tekst("desc", omschrijving, [("id", "\(id)-o")])
      svg.ruw(self.svg.tekst)
    }
    return picture.tekst
  }
}
