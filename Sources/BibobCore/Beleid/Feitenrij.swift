/// The facts of one application, laid out for one ``Beleidsprogramma``.
public struct Feitenrij: Sendable {
  /// What a cell says about the sort of value.
  enum Sleutel {
    static let woorden: Int64 = 1
    static let jaNee: Int64 = 2
    static let bedrag: Int64 = 3
    static let getal: Int64 = 4
    static let datum: Int64 = 5
  }

  let peildatum: CivilDate
  let cellen: [Int64]

  init(_ feiten: Feiten, _ programma: Beleidsprogramma) {
    peildatum = feiten.peildatum
    let count = programma.indeling.cellen
    cellen = [Int64](unsafeUninitializedCapacity: count) { cells, filled in
      Feitenrij.vul(UnsafeMutableBufferPointer(rebasing: cells[..<count]), feiten, programma)
      filled = count
    }
  }

  /// Lays the facts out in cells, as many as the layout of the program has.
  static func vul(
    _ cells: UnsafeMutableBufferPointer<Int64>, _ feiten: Feiten, _ programma: Beleidsprogramma
  ) {
    cells.initialize(repeating: 0)
    for (name, value) in feiten.waarden {
      if let place = programma.indeling.plaatsen[name] {
        programma.indeling.vakken[place].zet(value, cells, programma.indeling.soorten)
      }
    }
    for (index, period) in programma.indeling.vensters.enumerated() {
      cells[programma.indeling.vensterCel + index] = Int64(period.voor(feiten.peildatum).days)
    }
    for (index, condition) in programma.indeling.berekend.enumerated() {
      let truth = condition.oordeel(feiten, programma.beleid)
      cells[programma.indeling.berekendCel + index] = Int64(truth.rawValue)
    }
  }

  /// The basis of an amount in bits: who set it (2), value added tax (2), over a period (1), fits a year (1), and
  /// the kind of sum.
  static func grondslag(_ amount: Beleidsbedrag, _ kinds: [String: Int64]) -> Int64 {
    let kind = amount.bedrag.soort.isEmpty ? 0 : kinds[amount.bedrag.soort] ?? 0
    return bepaaldDoor(amount.bedrag.bepaaldDoor) | btw(amount.bedrag.btw) << 2
      | (amount.per == nil ? 0 : 1) << 4 | (amount.centenPerJaar == nil ? 0 : 1) << 5 | kind << 6
  }

  static func bepaaldDoor(_ source: Bedrag.Bron) -> Int64 {
    switch source {
    case .gemeente: 0
    case .aanvrager: 1
    case .onbekend: 2
    }
  }

  static func btw(_ tax: Bedrag.BTW) -> Int64 {
    switch tax {
    case .inclusief: 0
    case .exclusief: 1
    case .onbekend: 2
    }
  }
}

extension Feitindeling.Vak {
  /// Puts a value in its cells.
  fileprivate func zet(
    _ value: Feitwaarde, _ cells: UnsafeMutableBufferPointer<Int64>, _ kinds: [String: Int64]
  ) {
    switch value {
    case .woorden(let words):
      if !isMogelijk {
        cells[cel] = Feitenrij.Sleutel.woorden
        cells[cel + 1] = Int64(words.count)
      }
      for code in words {
        if let bit = codes[code] {
          cells[woordcel + bit / 64] |= Int64(bitPattern: 1 << UInt64(bit % 64))
        }
      }
    case .jaNee(let answer): zet(Feitenrij.Sleutel.jaNee, answer ? 2 : 0, cells)
    case .getal(let number): zet(Feitenrij.Sleutel.getal, Int64(number), cells)
    case .datum(let day): zet(Feitenrij.Sleutel.datum, Int64(day.days), cells)
    case .bedrag(let amount):
      guard !isMogelijk else { return }
      zet(Feitenrij.Sleutel.bedrag, amount.bedrag.centen, cells)
      cells[cel + 2] = Feitenrij.grondslag(amount, kinds)
      cells[cel + 3] = amount.centenPerJaar ?? 0
    }
  }

  private func zet(_ sort: Int64, _ value: Int64, _ cells: UnsafeMutableBufferPointer<Int64>) {
    guard !isMogelijk else { return }
    cells[cel] = sort
    cells[cel + 1] = value
  }
}
