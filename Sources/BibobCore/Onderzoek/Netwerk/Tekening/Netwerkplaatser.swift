/// Gives the boxes, names and lines of a drawing their places.
///
/// Rows of boxes and rows of names take turns: the name of a line stands in the row under its upper person, or above
/// both where they stand on one level. Lines bend only between rows, where nothing stands.
struct Netwerkplaatser {
  private let beeld: Netwerkbeeld
  private let plaats: [String: Int]
  private let lagen: Netwerklagen
  private var dingen: [Lagenindeling.Ding]
  private var verbindingen: [(Int, Int)] = []
  /// For each line the things that it runs through, from the upper person down; for a line on one level the name is
  /// in the middle.
  private var routes: [[Int]] = []
  private var hoogten: [Int]

  init(_ beeld: Netwerkbeeld) {
    self.beeld = beeld
    let places = Dictionary(beeld.dozen.enumerated().map { ($1.id, $0) }) { first, _ in first }
    plaats = places
    let bogen = beeld.lijnen.map { lijn -> (boven: Int, onder: Int, naast: Bool) in
      let (from, to) = (places[lijn.van] ?? 0, places[lijn.naar] ?? 0)
      // A subcontractor stands under the one from whom he gets his part.
      return lijn.soorten == [.onderaanneming] ? (to, from, false) : (from, to, lijn.isWederkerig)
    }
    lagen = Netwerklagen(personen: beeld.dozen.count, bogen: bogen)
    let levels = lagen
    // Lines want room of their own at a box.
    var ends = [Int](repeating: 0, count: beeld.dozen.count)
    for boog in bogen {
      ends[boog.boven] += 1
      ends[boog.onder] += 1
    }
    dingen = beeld.dozen.enumerated().map { index, box in
      Lagenindeling.Ding(
        rij: 2 * levels.laag[index] + 1, breedte: max(box.vak.breedte, min(480, 22 * ends[index] + 40)),
        marge: 26, deel: levels.deel[index], gewicht: 1)
    }
    hoogten = dingen.indices.map { beeld.dozen[$0].vak.hoogte }
    for lijn in beeld.lijnen { leg(lijn) }
  }

  private mutating func leg(_ lijn: Netwerkbeeld.Lijn) {
    let (from, to) = (plaats[lijn.van] ?? 0, plaats[lijn.naar] ?? 0)
    let (upper, lower) = lagen.laag[from] <= lagen.laag[to] ? (from, to) : (to, from)
    let deel = lagen.deel[from]
    func ding(_ row: Int, _ width: Int, _ height: Int, _ weight: Double) -> Int {
      dingen.append(
        Lagenindeling.Ding(rij: row, breedte: width, marge: 14, deel: deel, gewicht: weight))
      hoogten.append(height)
      return dingen.count - 1
    }
    let beside = lagen.laag[upper] == lagen.laag[lower]
    let row = beside ? 2 * lagen.laag[upper] : 2 * lagen.laag[upper] + 2
    let name = ding(row, lijn.etiket.breedte, lijn.etiket.hoogte, 2)
    if beside {
      verbindingen += [(name, from), (name, to)]
      routes.append([from, name, to])
      return
    }
    var route = [upper, name]
    for between in (row + 1)..<max(row + 1, dingen[lower].rij) { route.append(ding(between, 2, 0, 4)) }
    route.append(lower)
    verbindingen += zip(route, route.dropFirst())
    routes.append(route)
  }

  func geplaatst() -> Netwerkbeeld {
    var result = beeld
    var indeling = Lagenindeling(dingen, lijnen: verbindingen)
    strek(&indeling)
    let tops = rijtoppen(indeling)
    func vak(_ index: Int) -> Tekening.Vak {
      let ding = indeling.dingen[index]
      let row = tops[ding.rij]
      let left = Netwerkbeeld.Maat.rand + Int(ding.x) - ding.breedte / 2
      // A box hangs from the top of its row, a name stands in the middle of its own.
      let drop = ding.rij % 2 == 0 ? (row.hoogte - hoogten[index]) / 2 : 0
      return Tekening.Vak(x: left, y: row.y + drop, breedte: ding.breedte, hoogte: hoogten[index])
    }
    for index in beeld.dozen.indices { result.dozen[index].vak = vak(index) }
    let ports = poorten(indeling)
    for (index, route) in routes.enumerated() {
      let label = route[1]
      result.lijnen[index].etiket = vak(label)
      result.lijnen[index].begintBij = beeld.dozen[route[0]].id
      result.lijnen[index].stukken = stukken(index, route, ports, tops, indeling, vak)
    }
    rondAf(&result)
    return result
  }

  /// The top and height of each row; between rows the more room the farther lines go sideways.
  private func rijtoppen(_ indeling: Lagenindeling) -> [(y: Int, hoogte: Int)] {
    var y = Netwerkbeeld.Maat.kop
    return indeling.rijen.indices.map { row in
      let height = indeling.rijen[row].map { hoogten[$0] }.max() ?? 0
      let top = y
      let below = verbindingen.filter { dingen[$0.0].rij == row }
      let far = below.map { abs(indeling.dingen[$0.0].x - indeling.dingen[$0.1].x) }.max() ?? 0
      y += height + (below.isEmpty ? (height == 0 ? 0 : 18) : min(84, max(26, 18 + Int(far) / 8)))
      return (top, height)
    }
  }

  // MARK: Lines

  /// Takes the small bends out of lines: a line that can run straight down to its lower person does.
  private func strek(_ indeling: inout Lagenindeling) {
    let ports = poorten(indeling)
    for (index, route) in routes.enumerated() {
      let row = indeling.dingen[route[1]].rij
      guard indeling.dingen[route[0]].rij < row else { continue }
      let wanted = [1, -1].compactMap { side in
        ports[Poort(lijn: index, doos: side, isBoven: side == 1)].map { Double($0 - Netwerkbeeld.Maat.rand) }
      }
      indeling.strek(Array(route.dropFirst().dropLast()), liefst: wanted)
    }
  }

  private struct Poort: Hashable {
    var lijn: Int
    var doos: Int
    var isBoven: Bool
  }

  /// The x at which each line leaves or enters a box: spread over its side in the order of the other ends.
  private func poorten(_ indeling: Lagenindeling) -> [Poort: Int] {
    var sides: [Int: [(Poort, Double)]] = [:]
    for (index, route) in routes.enumerated() {
      let ends = [(route[0], route[1], true), (route[route.count - 1], route[route.count - 2], false)]
      for (box, next, isFirst) in ends {
        let above = indeling.dingen[next].rij < indeling.dingen[box].rij
        // Both ends of a line on one level enter from above.
        let port = Poort(lijn: index, doos: isFirst ? -1 : 1, isBoven: above)
        sides[2 * box + (above ? 1 : 0), default: []].append((port, indeling.dingen[next].x))
      }
    }
    var result: [Poort: Int] = [:]
    for (side, all) in sides {
      let box = indeling.dingen[side / 2]
      let room = box.breedte - 40
      for (place, entry) in all.enumerated().sorted(by: { ($0.1.1, $0.0) < ($1.1.1, $1.0) }).map(\.element)
        .enumerated()
      {
        let part = room * (place + 1) / (all.count + 1)
        result[entry.0] = Netwerkbeeld.Maat.rand + Int(box.x) - room / 2 + part
      }
    }
    return result
  }

  private func stukken(
    _ index: Int, _ route: [Int], _ ports: [Poort: Int], _ tops: [(y: Int, hoogte: Int)],
    _ indeling: Lagenindeling, _ vak: (Int) -> Tekening.Vak
  ) -> [[Tekening.Punt]] {
    let (first, label, last) = (route[0], vak(route[1]), route[route.count - 1])
    func rim(_ row: Int, top: Bool) -> Int { top ? tops[row].y : tops[row].y + tops[row].hoogte }
    let row = indeling.dingen[route[1]].rij
    let beside = indeling.dingen[first].rij > row
    let start = ports[Poort(lijn: index, doos: -1, isBoven: beside)] ?? 0
    let end = ports[Poort(lijn: index, doos: 1, isBoven: true)] ?? 0
    let middle = label.midden
    let below = [Tekening.Punt(x: middle, y: label.onder), Tekening.Punt(x: middle, y: rim(row, top: false))]
    if beside {
      return [
        [Tekening.Punt(x: start, y: vak(first).y)] + below.reversed(),
        below + [Tekening.Punt(x: end, y: vak(last).y)],
      ]
    }
    var head = [Tekening.Punt(x: start, y: vak(first).onder)]
    head.append(Tekening.Punt(x: start, y: rim(indeling.dingen[first].rij, top: false)))
    head.append(Tekening.Punt(x: middle, y: rim(row, top: true)))
    head.append(Tekening.Punt(x: middle, y: label.y))
    var tail = below
    for passing in route.dropFirst(2).dropLast() {
      let ding = indeling.dingen[passing]
      let x = Netwerkbeeld.Maat.rand + Int(ding.x)
      tail += [
        Tekening.Punt(x: x, y: rim(ding.rij, top: true)), Tekening.Punt(x: x, y: rim(ding.rij, top: false)),
      ]
    }
    tail.append(Tekening.Punt(x: end, y: vak(last).y))
    return [head, tail]
  }

  // MARK: The sheet

  private func rondAf(_ result: inout Netwerkbeeld) {
    let frames = result.dozen.map(\.vak) + result.lijnen.map(\.etiket)
    let bottom = frames.map(\.onder).max() ?? Netwerkbeeld.Maat.kop
    result.legenda = Tekening.Vak(
      x: Netwerkbeeld.Maat.rand, y: bottom + 40, breedte: Netwerkbeeld.Maat.legendabreedte,
      hoogte: 6 * Netwerkbeeld.Maat.legendaregel + 24)
    let title = Letterbreedte.van(result.titel, 24, vet: true)
    let words = ([result.ondertitel] + result.voet).map { Letterbreedte.van($0, 13) }.max() ?? 0
    let right = max(frames.map(\.rechts).max() ?? 0, result.legenda.rechts)
    result.breedte = max(right, Netwerkbeeld.Maat.rand + max(title, words)) + Netwerkbeeld.Maat.rand
    result.hoogte = result.legenda.onder + 22 + result.voet.count * 18 + 22
    centreer(&result, Netwerkbeeld.Maat.rand + (frames.map(\.rechts).max() ?? 0))
  }

  /// A drawing that is narrower than its legend stands in the middle.
  private func centreer(_ result: inout Netwerkbeeld, _ width: Int) {
    let shift = max(0, (result.breedte - width) / 2)
    for index in result.dozen.indices { result.dozen[index].vak.x += shift }
    for index in result.lijnen.indices {
      result.lijnen[index].etiket.x += shift
      for part in result.lijnen[index].stukken.indices {
        for point in result.lijnen[index].stukken[part].indices {
          result.lijnen[index].stukken[part][point].x += shift
        }
      }
    }
  }
}
