extension Tekening {
  /// Draws a part of the procedure.
  init(_ kaart: Verloopkaart) {
    let indeling = Indeling(kaart)
    let lines = indeling.wegen.indices.map(indeling.lijn)
    let panels = indeling.panelen()
    let frames = indeling.dozen.map(\.vak) + panels.map(\.vak) + lines.map(\.bijschrift.vak)
    breedte = (frames.map(\.rechts).max() ?? 0) + Indeling.Maat.rand
    hoogte = (frames.map(\.onder).max() ?? 0) + Indeling.Maat.rand
    titel = "Het verloop van een Bibob-dossier"
    ondertitel = "Fasen, en de stappen van fase naar fase, met het eerste artikel waarop elke stap rust"
    dozen = indeling.dozen
    lijnen = lines
    panelen = panels
  }
}

extension Indeling {
  /// A step with its line and its name in their places.
  func lijn(_ index: Int) -> Tekening.Lijn {
    let weg = wegen[index]
    let (points, caption) = weg.kant.map { opzij(index, $0) } ?? rechtdoor(weg, index)
    let sources = weg.overgang.artikelen.map(\.description).joined(separator: "; ")
    return Tekening.Lijn(
      van: dozen[weg.van].fase, naar: dozen[weg.naar].fase, stap: weg.overgang.stap,
      sporen: weg.overgang.sporen, uitleg: "\(weg.overgang.omschrijving) (\(sources))", punten: points,
      bijschrift: caption)
  }

  private func opzij(
    _ index: Int, _ kant: Plattegrond.Kant
  ) -> ([Tekening.Punt], Tekening.Bijschrift) {
    let weg = wegen[index]
    let target = banen[weg.baan].kant
    let lane = x(baan: weg.baan)
    let (start, end) = (x(doos: weg.van, kant), x(doos: weg.naar, target))
    let top = hoogte(.uit(index), doos: weg.van, kant)
    let bottom = hoogte(.naarBinnen(weg.baan), doos: weg.naar, target)
    var caption = Indeling.bijschrift(weg.overgang)
    caption.vak.x = kant == .rechts ? start + 10 : start - 10 - caption.vak.breedte
    caption.vak.y = top - 18
    caption.links = kant == .links
    let points = [(start, top), (lane, top), (lane, bottom), (end, bottom)]
    return (points.map { Tekening.Punt(x: $0.0, y: $0.1) }, caption)
  }

  private func rechtdoor(_ weg: Weg, _ index: Int) -> ([Tekening.Punt], Tekening.Bijschrift) {
    let (from, to) = (dozen[weg.van].vak, dozen[weg.naar].vak)
    let together = rechtdoor(weg.van)
    let place = together.firstIndex(of: index) ?? 0
    let free = to.y - from.onder - together.count * Maat.bijschrift - 6
    var caption = Indeling.bijschrift(weg.overgang)
    caption.vak.x = from.midden + 12
    caption.vak.y = from.onder + free / 2 + place * Maat.bijschrift
    let points = [Tekening.Punt(x: from.midden, y: from.onder), Tekening.Punt(x: from.midden, y: to.y)]
    return (points, caption)
  }

  /// The groups of steps under the left column, the legend under the right one.
  func panelen() -> [Tekening.Paneel] {
    let left = kaart.groepen.map { groep in
      (
        "\(groep.nummer)",
        [.kop(groep.naam)]
          + groep.overgangen.map { row in
            Tekening.Paneel.Deel.stap(
              Tekening.Regel(tekst: row.stap.rawValue, merken: Tekening.Merk.van(row)))
          }
      )
    }
    var panels: [Tekening.Paneel] = []
    var y = (kolom(.links).map { dozen[$0].vak.onder }.max() ?? Maat.kop) + 60
    for (offset, (_, parts)) in left.enumerated() {
      let panel = Indeling.paneel(kaart.groepen[offset].nummer, parts, x: Maat.rand, y: y, .links)
      panels.append(panel)
      y = panel.vak.onder + 24
    }
    let bottom = kolom(.rechts).map { dozen[$0].vak.onder }.max() ?? Maat.kop
    return panels + [Indeling.paneel(nil, legenda, x: xRechts, y: bottom + 60, .rechts)]
  }

  private var xRechts: Int {
    if let box = kolom(.rechts).first { return dozen[box].vak.x }
    return eersteBaan[1] + max(0, volgorde[1].count - 1) * Maat.baan + 40
  }

  private var legenda: [Tekening.Paneel.Deel] {
    let used = Set(
      kaart.overgangen.flatMap { Tekening.Merk.van($0) }.map(\.rawValue))
    var parts: [Tekening.Paneel.Deel] = [
      .kop("Leeswijzer"), .lijn(soort: "vooruit", "verder in de procedure"),
      .lijn(soort: "terug", "terug naar een eerdere fase"),
      .lijn(soort: "lbb", "van en naar het LBB"),
      .lijn(soort: "uit", "eruit: einde of sluiting"),
    ]
    parts += Tekening.Merk.allCases.filter { used.contains($0.rawValue) }.map { .merk($0) }
    let notes = [
      "Stappen in een vak veranderen de fase niet."
        + (kaart.groepen.isEmpty
          ? "" : " Een cijfer verwijst naar stappen die in veel fasen bestaan."),
      "Lijnen die samenkomen gaan naar dezelfde fase.",
      "Wat elke stap vraagt: bibob verloop --uitgebreid.",
    ]
    let width = (Maat.doosbreedte[.rechts] ?? 0) - 28
    return parts + notes.flatMap { Letterbreedte.regels($0, 12, breedte: width) }.map { .tekst($0) }
  }

  private static func paneel(
    _ number: Int?, _ parts: [Tekening.Paneel.Deel], x: Int, y: Int, _ column: Plattegrond.Kolom
  ) -> Tekening.Paneel {
    let width = Maat.doosbreedte[column] ?? 0
    let room = width - 28 - (number == nil ? 0 : 24)
    let broken = parts.flatMap { part -> [Tekening.Paneel.Deel] in
      guard case .kop(let text) = part else { return [part] }
      return Letterbreedte.regels(text, 14, breedte: room * 100 / 112).map { .kop($0) }
    }
    let frame = Tekening.Vak(x: x, y: y, breedte: width, hoogte: broken.count * 19 + 26)
    return Tekening.Paneel(nummer: number, delen: broken, vak: frame)
  }
}
