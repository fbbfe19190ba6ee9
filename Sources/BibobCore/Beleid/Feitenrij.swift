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
  var cellen: [Int64]

  init(_ feiten: Feiten, _ programma: Beleidsprogramma) {
    let layout = programma.indeling
    peildatum = feiten.peildatum
    cellen = [Int64](repeating: 0, count: layout.cellen)
    for (name, value) in feiten.waarden {
      if let place = layout.vakken[name] { zet(value, place, layout.soorten) }
    }
    if let place = layout.vakken["beslissing_soort"], case .woorden(let open)? = feiten[Feiten.mogelijkeSoort]
    {
      for code in open { zet(code, place, place.cel + 4 + place.woorden) }
    }
    for (index, period) in layout.vensters.enumerated() {
      cellen[layout.vensterCel + index] = Int64(period.voor(feiten.peildatum).days)
    }
    for (index, condition) in layout.berekend.enumerated() {
      cellen[layout.berekendCel + index] = Int64(condition.oordeel(feiten, programma.beleid).rawValue)
    }
  }

  private mutating func zet(_ value: Feitwaarde, _ place: Feitindeling.Vak, _ kinds: [String: Int64]) {
    let cell = place.cel
    switch value {
    case .woorden(let codes):
      cellen[cell] = Sleutel.woorden
      cellen[cell + 1] = Int64(codes.count)
      for code in codes { zet(code, place, cell + 4) }
    case .jaNee(let answer):
      cellen[cell] = Sleutel.jaNee
      cellen[cell + 1] = answer ? 2 : 0
    case .getal(let number):
      cellen[cell] = Sleutel.getal
      cellen[cell + 1] = Int64(number)
    case .datum(let day):
      cellen[cell] = Sleutel.datum
      cellen[cell + 1] = Int64(day.days)
    case .bedrag(let amount):
      cellen[cell] = Sleutel.bedrag
      cellen[cell + 1] = amount.bedrag.centen
      cellen[cell + 2] = Feitenrij.grondslag(amount, kinds)
      cellen[cell + 3] = amount.centenPerJaar ?? 0
    }
  }

  private mutating func zet(_ code: String, _ place: Feitindeling.Vak, _ cell: Int) {
    guard let bit = place.codes[code] else { return }
    cellen[cell + bit / 64] |= Int64(bitPattern: 1 << UInt64(bit % 64))
  }

  /// The basis of an amount in bits: who set it (2), value added tax (2), over a period (1), fits a year (1), and
  /// the kind of sum.
  private static func grondslag(_ amount: Beleidsbedrag, _ kinds: [String: Int64]) -> Int64 {
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
