/// A cell of a table: a text and how it is painted.
struct Cell: Sendable, ExpressibleByStringInterpolation {
  /// The text; control characters are shown as �.
  let text: String
  /// Columns that the text takes.
  let width: Int
  /// The paint; nil for plain.
  let style: Uitvoer.Style?

  /// A cell with a text.
  init(_ text: String, _ style: Uitvoer.Style? = nil) {
    if Breedte.isPlain(text) {
      self.text = text
      width = text.utf8.count
    } else {
      self.text = Breedte.safe(text)
      width = Breedte.of(self.text)
    }
    self.style = style
  }

  init(stringLiteral value: String) { self.init(value) }
}

/// A table that fits its terminal: columns shrink with …, or wrap; under 50 columns a record a row.
struct Table: Sendable {
  /// A column.
  struct Column: Sendable {
    /// What happens when the table is too wide.
    enum Overflow: Sendable { case keep, shrink, wrap }

    let title: String
    let overflow: Overflow
    let right: Bool
    let minimum: Int

    /// A column under a title, which may become as narrow as `minimum`.
    init(_ title: String, _ overflow: Overflow = .keep, right: Bool = false, minimum: Int = 8) {
      self.title = title
      self.overflow = overflow
      self.right = right
      self.minimum = minimum
    }
  }

  var columns: [Column]
  var rows: [[Cell]]
  /// Spaces before each line.
  var indent = 0
  /// Whether the titles stand above the columns.
  var header = true

  private static let gap = 2

  /// Paints a text; nil where nothing is painted.
  typealias Paint = (Uitvoer.Style, String) -> String

  /// The table as lines for a terminal of `width` columns.
  func lines(width: Int, paint: Paint?) -> [String] {
    var lines: [String] = []
    write(width: width, paint: paint) { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  /// Hands out the lines of the table for a terminal of `width` columns, each as UTF-8 without its end.
  func write(width: Int, paint: Paint?, to emit: ([UInt8]) -> Void) {
    guard let widths = fittedWidths(width) else {
      return records(width: width, paint: paint).forEach { emit(Array($0.utf8)) }
    }
    let titles = header ? [columns.map { Cell($0.title, .kop) }] : []
    for cells in titles + rows { write(cells, widths, paint, to: emit) }
  }

  /// Widths of the columns for the rows that the table holds; nil when they do not fit.
  func fittedWidths(_ width: Int) -> [Int]? {
    let natural = naturalWidths()
    var widths = natural
    let fits = shrink(&widths, to: width - indent - Table.gap * (columns.count - 1))
    return fits && (width >= 50 || widths == natural) ? widths : nil
  }

  /// Hands out one row under widths that are fixed.
  func write(
    _ cells: [Cell], _ widths: [Int], _ paint: Paint?, to emit: ([UInt8]) -> Void
  ) {
    var line: [UInt8] = []
    line.reserveCapacity(200)
    if simple(cells, widths, paint, into: &line) { return emit(line) }
    row(cells, widths, paint, to: emit)
  }

  private func naturalWidths() -> [Int] {
    var widths = columns.map { header ? Breedte.of($0.title) : 0 }
    for cells in rows {
      for (index, cell) in cells.enumerated() where index < widths.count {
        widths[index] = max(widths[index], cell.width)
      }
    }
    return widths
  }

  /// Takes columns off the widest column that may give some, until all fit; false when they cannot.
  private func shrink(_ widths: inout [Int], to available: Int) -> Bool {
    var excess = widths.reduce(0, +) - available
    while excess > 0 {
      var widest: Int?
      for (index, column) in columns.enumerated()
      where column.overflow != .keep && widths[index] > column.minimum {
        if widths[index] > widest.map({ widths[$0] }) ?? 0 { widest = index }
      }
      guard let widest else { return false }
      widths[widest] -= 1
      excess -= 1
    }
    return true
  }

  /// Hands out a row of which cells wrap, line by line.
  private func row(
    _ cells: [Cell], _ widths: [Int], _ paint: Paint?, to emit: ([UInt8]) -> Void
  ) {
    let parts = cells.indices.map { Celregels(cells[$0], columns[$0], widths[$0]) }
    var line: [UInt8] = []
    line.reserveCapacity(200)
    for number in 0..<(parts.map(\.regels.count).max() ?? 0) {
      line.removeAll(keepingCapacity: true)
      line.append(contentsOf: repeatElement(0x20, count: indent))
      for (index, part) in parts.enumerated() {
        let right = columns[index].right
        let (place, shown) = number < part.regels.count ? part.regels[number] : (0..<0, 0)
        let missing = index == parts.count - 1 && !right ? 0 : max(0, widths[index] - shown)
        if index > 0 { line.append(contentsOf: repeatElement(0x20, count: Table.gap)) }
        if let paint, let style = cells[index].style, !place.isEmpty {
          let text = String(decoding: part.bytes[place], as: UTF8.self)
          line.append(contentsOf: paint(style, Breedte.pad(text, to: shown + missing, right: right)).utf8)
        } else {
          if right { line.append(contentsOf: repeatElement(0x20, count: missing)) }
          line.append(contentsOf: part.bytes[place])
          if !right { line.append(contentsOf: repeatElement(0x20, count: missing)) }
        }
      }
      while line.last == 0x20 { line.removeLast() }
      emit(line)
    }
  }

  /// Writes a row of which every cell fits or may be cut: one line, made in one go. False when a cell must wrap.
  private func simple(
    _ cells: [Cell], _ widths: [Int], _ paint: Paint?, into line: inout [UInt8]
  ) -> Bool {
    line.append(contentsOf: repeatElement(0x20, count: indent))
    for index in cells.indices {
      let (cell, width) = (cells[index], widths[index])
      let right = columns[index].right
      if cell.width > width, columns[index].overflow == .wrap { return false }
      let (text, shown) = cell.width > width ? Breedte.cut(cell.text, to: width) : (cell.text, cell.width)
      let missing = index == cells.count - 1 && !right ? 0 : max(0, width - shown)
      if index > 0 { line.append(contentsOf: repeatElement(0x20, count: Table.gap)) }
      if right { line.append(contentsOf: repeatElement(0x20, count: missing)) }
      if let paint, let style = cell.style, !text.isEmpty {
        line.append(contentsOf: paint(style, text).utf8)
      } else {
        line.append(contentsOf: text.utf8)
      }
      if !right { line.append(contentsOf: repeatElement(0x20, count: missing)) }
    }
    while line.last == 0x20 { line.removeLast() }
    return true
  }

  private func records(width: Int, paint: Paint?) -> [String] {
    if !header, columns.count == 2, let lines = pairs(width: width, paint: paint) { return lines }
    let label = columns.map { Breedte.of($0.title) }.max() ?? 0
    let room = max(8, width - indent - label - Table.gap)
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for (number, cells) in rows.enumerated() {
      if number > 0 { lines.append("") }
      for (index, cell) in cells.enumerated() where !cell.text.isEmpty {
        for (offset, part) in Breedte.wrap(cell.text, to: room).enumerated() {
          let title = Breedte.pad(offset == 0 ? columns[index].title : "", to: label + Table.gap)
          let shown = cell.style.flatMap { paint?($0, part) } ?? part
          lines.append(margin + (paint?(.zacht, title) ?? title) + shown)
        }
      }
    }
    return lines
  }

  /// Names with their texts, which stay side by side; nil when the names leave no room.
  private func pairs(width: Int, paint: Paint?) -> [String]? {
    let label = rows.compactMap { $0.first.map { Breedte.of($0.text) } }.max() ?? 0
    let room = width - indent - label - Table.gap
    guard room >= 12 else { return nil }
    var lines: [String] = []
    for cells in rows {
      row(cells, [label, room], paint) { lines.append(String(decoding: $0, as: UTF8.self)) }
    }
    return lines
  }
}

/// The lines of a cell under a width.
private struct Celregels {
  /// The text, without what stands between its lines where they were not cut from it.
  let bytes: [UInt8]
  /// Where each line stands in it, and the columns that it takes.
  private(set) var regels: [(plaats: Range<Int>, breedte: Int)]

  init(_ cell: Cell, _ column: Table.Column, _ width: Int) {
    guard column.overflow == .wrap else {
      let text = Breedte.truncate(cell.text, to: width)
      bytes = Array(text.utf8)
      regels = [(0..<bytes.count, Breedte.of(text))]
      return
    }
    let text = Array(cell.text.utf8)
    if let lines = Breedte.plainLines(text, to: max(1, width)) {
      bytes = text
      regels = lines.map { ($0, $0.count) }
      return
    }
    var joined: [UInt8] = []
    regels = []
    for line in Breedte.wrapAny(cell.text, to: max(1, width)) {
      regels.append((joined.count..<joined.count + line.utf8.count, Breedte.of(line)))
      joined += line.utf8
    }
    bytes = joined
  }
}
