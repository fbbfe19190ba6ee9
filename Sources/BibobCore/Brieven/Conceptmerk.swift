/// The word CONCEPT in pale strokes across a page of an OpenDocument text: a drawing, so that it looks the same
/// wherever it is opened, whatever typefaces there are.
enum Conceptmerk {
  private static let letters: [[[(Int, Int)]]] = {
    let c = [[(180, 0), (0, 0), (0, 300), (180, 300)]]
    let o = [[(0, 0), (180, 0), (180, 300), (0, 300), (0, 0)]]
    let n = [[(0, 300), (0, 0), (180, 300), (180, 0)]]
    let e = [[(180, 0), (0, 0), (0, 300), (180, 300)], [(0, 150), (140, 150)]]
    let p = [[(0, 300), (0, 0), (180, 0), (180, 160), (0, 160)]]
    let t = [[(0, 0), (180, 0)], [(90, 0), (90, 300)]]
    return [c, o, n, c, e, p, t]
  }()

  /// The strokes, turned by some 35 degrees: cosine 0.82, sine 0.57.
  private static let strokes: [[(x: Int, y: Int)]] = {
    let lines = letters.enumerated().flatMap { index, letter in
      letter.map { line in line.map { (x, y) in (x: x + 260 * index, y: y) } }
    }
    let turned = lines.map { line in
      line.map { (x: ($0.x * 82 + $0.y * 57) / 100, y: ($0.y * 82 - $0.x * 57) / 100) }
    }
    let top = turned.joined().map(\.y).min() ?? 0
    return turned.map { line in line.map { (x: $0.x, y: $0.y - top) } }
  }()

  /// The drawing, for the header of a page.
  static let tekening: String = {
    let width = strokes.joined().map(\.x).max() ?? 1
    let height = strokes.joined().map(\.y).max() ?? 1
    let path = strokes.map { line in "M" + line.map { "\($0.x) \($0.y)" }.joined(separator: "L") }.joined()
    return "<draw:path draw:style-name=\"Watermerk\" draw:name=\"CONCEPT\" text:anchor-type=\"paragraph\" "
      + "svg:x=\"1cm\" svg:y=\"7cm\" svg:width=\"150mm\" svg:height=\"\(150 * height / width)mm\" "
      + "svg:viewBox=\"0 0 \(width) \(height)\" svg:d=\"\(path)\"><svg:title>CONCEPT</svg:title></draw:path>"
  }()

  /// The look of the drawing.
  static let stijl =
    "<style:style style:name=\"Watermerk\" style:family=\"graphic\"><style:graphic-properties "
    + "style:run-through=\"background\" style:wrap=\"run-through\" style:vertical-pos=\"from-top\" "
    + "style:vertical-rel=\"paragraph\" style:horizontal-pos=\"from-left\" style:horizontal-rel=\"paragraph\" "
    + "draw:stroke=\"solid\" svg:stroke-width=\"0.35cm\" svg:stroke-color=\"#e9e9e9\" "
    + "draw:stroke-linejoin=\"miter\" draw:fill=\"none\"/></style:style>"
}
