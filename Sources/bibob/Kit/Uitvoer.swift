/// Where commands write: standard output, buffered, and remarks on standard error.
///
/// Colour only on a terminal, and not with `NO_COLOR`, `TERM=dumb` or `--geen-kleur`. A reader that goes away
/// (`| head`) is no error: what is left is dropped and the exit code stays as it would have been. A class, as
/// it owns the buffer; used from one thread.
final class Uitvoer {
  /// Paints, by meaning.
  enum Style: String, Sendable {
    /// A heading.
    case kop = "1"
    /// The answer that somebody came for.
    case antwoord = "1;32"
    /// A date or number that deserves the eye.
    case nadruk = "1;36"
    /// What may be skipped: sources, remarks.
    case zacht = "2"
    /// Something to mind.
    case letOp = "33"
    /// Something wrong.
    case fout = "1;31"
  }

  /// Columns to fill.
  let width: Int
  private let colour: Bool
  private let errorColour: Bool
  private var buffer: [UInt8] = []
  private var readerGone = false
  private var failure: String?

  /// Writes for this environment; `plain` is `--geen-kleur`. A width that is given goes before the terminal's.
  init(plain: Bool, width fixed: Int? = nil) {
    let term = Platform.variable("TERM")
    let allowed = !plain && Platform.variable("NO_COLOR") == nil && term != "dumb"
    colour = allowed && Platform.isTerminal(1)
    errorColour = allowed && Platform.isTerminal(2)
    let stated = fixed ?? Platform.variable("COLUMNS").flatMap { Int($0) }
    width = max(20, min(stated ?? Platform.columns(1) ?? 80, 1000))
  }

  /// Columns to fill with running text: long lines read badly.
  var proseWidth: Int { min(width, 92) }

  /// A text in a paint, where colour is wanted.
  func paint(_ style: Style, _ text: String) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Writes a text as it is.
  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes a line.
  func line(_ text: String = "") {
    buffer.append(contentsOf: text.utf8)
    write("\n")
  }

  /// Writes running text, wrapped, with each line indented, all in one paint or in the paint that it holds.
  func paragraph(_ text: String, indent: Int = 0, style: Style? = nil) {
    let margin = String(repeating: " ", count: indent)
    for part in Breedte.wrap(text, to: proseWidth - indent) {
      line(part.isEmpty ? "" : margin + (style.map { paint($0, part) } ?? part))
    }
  }

  /// Writes a heading.
  func heading(_ text: String) { paragraph(text, style: .kop) }

  /// Writes what somebody came for: a label, the answer that stands out, and the same for copying.
  func answer(_ label: String, _ answer: String, _ code: String) {
    let together = Breedte.of(label) + Breedte.of(answer) + 2
    write(label + (together <= width ? "  " : "\n") + paint(.antwoord, answer))
    line(together + Breedte.of(code) + 2 <= width ? "  " + paint(.zacht, code) : "")
  }

  /// Writes a table, fitted to the width.
  func table(_ table: Table) {
    table.write(width: width, paint: painter) { line in
      buffer.append(contentsOf: line)
      write("\n")
    }
  }

  /// Whether text is painted.
  var isColoured: Bool { colour }
  private var painter: Table.Paint? { colour ? { self.paint($0, $1) } : nil }

  /// Writes a line as bytes, padded as the caller sees fit; for long lists.
  func bytes(_ fill: (inout [UInt8]) -> Void) {
    fill(&buffer)
    buffer.append(0x0A)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes one row of a table under widths that are fixed.
  func row(_ cells: [Cell], of table: Table, _ widths: [Int]) {
    table.write(cells, widths, painter) { line in
      buffer.append(contentsOf: line)
      write("\n")
    }
  }

  /// Writes a JSON value on lines of its own, or on one line.
  func json(_ value: JSON, pretty: Bool = true) {
    value.write(pretty: pretty, to: &buffer)
    write("\n")
  }

  /// Writes a remark to standard error, at once.
  func remark(_ text: String) { error(text, .letOp) }

  /// Writes an error to standard error, after everything that stands in the buffer.
  func error(_ text: String, _ style: Style? = nil) {
    flush()
    let painted = style.map { errorColour ? "\u{1B}[\($0.rawValue)m\(text)\u{1B}[0m" : text } ?? text
    var bytes = Array(painted.utf8)
    bytes.append(UInt8(ascii: "\n"))
    _ = bytes.withUnsafeBytes { Platform.write($0, to: 2) }
  }

  /// What was written and is not on its way yet.
  var buffered: String { String(decoding: buffer, as: UTF8.self) }

  /// Drops what is not on its way yet, when something else must be said instead.
  func discard() { buffer.removeAll(keepingCapacity: true) }

  /// Empties the buffer.
  func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !readerGone, failure == nil, !buffer.isEmpty else { return }
    switch buffer.withUnsafeBytes({ Platform.write($0, to: 1) }) {
    case .done: break
    case .readerGone: readerGone = true
    case .failed(let reason): failure = reason
    }
  }

  /// Empties the buffer; returns why the output could not be written, or nil when it could.
  func finish() -> String? {
    flush()
    return failure
  }
}
