/// Which cell holds which fact, and which bit which code.
///
/// A fact takes four cells (sort, value, basis, value by the year) and a bit for each code that the policy
/// compares it with. Behind them stand the first day of each time window, and what is worked out beforehand:
/// counts over indicators, and areas.
struct Feitindeling: Sendable {
  /// The place of a fact.
  struct Vak: Sendable {
    var cel = 0
    /// The first cell of its bits.
    var woordcel = 0
    var codes: [String: Int] = [:]
    /// Whether these are codes of which it is not sure that they fit: they have bits, and nothing else.
    var isMogelijk = false
    var woorden: Int { (codes.count + 63) / 64 }
  }

  /// In the order in which the policy first looks at them.
  var vakken: [Vak] = []
  /// The place in ``vakken`` by the name of the fact.
  var plaatsen: [String: Int] = [:]
  /// Kinds of sum, by number from 1.
  var soorten: [String: Int64] = [:]
  var vensters: [Termijnduur] = []
  var berekend: [Voorwaarde] = []
  var cellen = 0
  /// The first cell of the bits of codes of the kind of decision that may yet turn out to fit.
  var mogelijk = 0
  var vensterCel = 0
  var berekendCel = 0

  /// Whether a fact may have codes of which it is not sure that they fit: they stand in bits of their own.
  static func isOpen(_ fact: String) -> Bool { fact == "beslissing_soort" }

  /// Finds out what the conditions of a policy look at.
  init(_ beleid: Beleid) {
    for condition in beleid.regels.map(\.als) + beleid.standaard.map(\.als) { bekijk(condition, beleid) }
    for place in vakken.indices {
      vakken[place].cel = cellen
      vakken[place].woordcel = cellen + 4
      cellen += 4 + vakken[place].woorden
    }
    if let place = plaatsen["beslissing_soort"] {
      var open = vakken[place]
      (open.isMogelijk, open.woordcel) = (true, cellen)
      cellen += open.woorden
      mogelijk = open.woordcel
      plaatsen[Feiten.mogelijkeSoort] = vakken.count
      vakken.append(open)
    }
    vensterCel = cellen
    berekendCel = cellen + vensters.count
    cellen = berekendCel + berekend.count
  }

  private mutating func bekijk(_ condition: Voorwaarde, _ beleid: Beleid) {
    switch condition {
    case .alle(let parts), .eenVan(let parts): for part in parts { bekijk(part, beleid) }
    case .niet(let part): bekijk(part, beleid)
    case .heeft(let fact, let words): open(fact, words)
    case .opLijst(let fact, let list):
      let versions = beleid.lijsten.filter { $0.id == list }
      guard !versions.contains(where: { $0.stadsdeel != nil }) else { return reken(condition) }
      open(fact, versions.flatMap { $0.codes.sorted() })
    case .waar(let fact), .bekend(let fact), .getal(let fact, _, _), .datum(let fact, _, _),
      .oordeel(let fact):
      open(fact, [])
    case .bedrag(let fact, _, let limit):
      open(fact, [])
      if !limit.soort.isEmpty, soorten[limit.soort] == nil { soorten[limit.soort] = Int64(soorten.count + 1) }
    case .binnen(let fact, let period):
      open(fact, [])
      if !vensters.contains(period) { vensters.append(period) }
    case .telling, .zware, .inGebied, .som, .iemand: reken(condition)
    }
  }

  /// What the program does not judge by cells is worked out when the row is made.
  private mutating func reken(_ condition: Voorwaarde) {
    if !berekend.contains(condition) { berekend.append(condition) }
  }

  private mutating func open(_ fact: String, _ codes: [String]) {
    let place = plaatsen[fact] ?? vakken.count
    if place == vakken.count {
      plaatsen[fact] = place
      vakken.append(Vak())
    }
    for code in codes where vakken[place].codes[code] == nil {
      vakken[place].codes[code] = vakken[place].codes.count
    }
  }

  /// The place of a fact; nil when no condition looks at it.
  func vak(_ fact: String) -> Vak? { plaatsen[fact].map { vakken[$0] } }
}

/// Makes the flat program of a policy.
struct Beleidsvertaler {
  let beleid: Beleid
  let indeling: Feitindeling
  var knopen: [Knoop] = []
  var maskers: [UInt64] = []
  var lijsten: [[Lijstversie]] = []
  var grenzen: [Grens] = []

  init(_ beleid: Beleid) {
    self.beleid = beleid
    indeling = Feitindeling(beleid)
  }

  /// Adds the condition of a rule to the program.
  mutating func regel(
    _ condition: Voorwaarde, _ place: Int, _ modality: Modaliteit, rang: Int
  ) -> Beleidsprogramma.Regel {
    let begin = vertaal(condition)
    var gate = begin
    if knopen[Int(gate)].soort == .alle, knopen[Int(gate)].eind > gate + 1 { gate += 1 }
    let isCodes = [.heeft, .heeftMisschien].contains(knopen[Int(gate)].soort)
    return Beleidsprogramma.Regel(
      begin: begin, poort: isCodes ? gate : -1, plaats: Int32(place), modaliteit: modality, rang: Int32(rang))
  }

  /// Adds a condition to the program; returns where it begins.
  mutating func vertaal(_ condition: Voorwaarde) -> Int32 {
    let begin = knopen.count
    knopen.append(Knoop(soort: .alle))
    var node = knoop(condition)
    switch condition {
    case .alle(let parts), .eenVan(let parts): for part in parts { _ = vertaal(part) }
    case .niet(let part): _ = vertaal(part)
    default: break
    }
    node.eind = Int32(knopen.count)
    knopen[begin] = node
    return Int32(begin)
  }

  private mutating func knoop(_ condition: Voorwaarde) -> Knoop {
    switch condition {
    case .alle: return Knoop(soort: .alle)
    case .eenVan: return Knoop(soort: .eenVan)
    case .niet: return Knoop(soort: .niet)
    case .heeft(let fact, let words):
      return Knoop(soort: heeft(fact), cel: cel(fact), plaats: masker(fact, words), grens: breedte(fact))
    case .opLijst(let fact, let list):
      return indeling.berekend.contains(condition) ? berekend(condition) : lijst(fact, list)
    case .waar(let fact), .oordeel(let fact): return Knoop(soort: .waar, cel: cel(fact))
    case .bekend(let fact): return Knoop(soort: .bekend, cel: cel(fact))
    case .bedrag(let fact, let op, let limit):
      grenzen.append(Grens(limit, indeling.soorten))
      return Knoop(
        soort: .bedrag, op: op, cel: cel(fact), plaats: Int32(grenzen.count - 1), grens: limit.centen)
    case .getal(let fact, let op, let limit):
      return Knoop(soort: .getal, op: op, cel: cel(fact), grens: Int64(limit))
    case .binnen(let fact, let period):
      let window = indeling.vensterCel + (indeling.vensters.firstIndex(of: period) ?? 0)
      return Knoop(soort: .binnen, cel: cel(fact), plaats: Int32(window))
    case .datum(let fact, let op, let day):
      return Knoop(soort: .datum, op: op, cel: cel(fact), grens: Int64(day.days))
    case .telling, .zware, .inGebied, .som, .iemand: return berekend(condition)
    }
  }

  private func berekend(_ condition: Voorwaarde) -> Knoop {
    let cell = indeling.berekendCel + (indeling.berekend.firstIndex(of: condition) ?? 0)
    return Knoop(soort: .berekend, cel: Int32(cell))
  }

  /// A list that holds always is a mask; another is looked up by the day.
  private mutating func lijst(_ fact: String, _ id: String) -> Knoop {
    let versions = beleid.lijsten.filter { $0.id == id }.map { list in
      Lijstversie(
        van: list.van?.days ?? .min, tot: list.tot?.days ?? .max, masker: masker(fact, Array(list.codes)))
    }
    if let first = versions.first, first.van == .min, first.tot == .max {
      return Knoop(soort: heeft(fact), cel: cel(fact), plaats: first.masker, grens: breedte(fact))
    }
    lijsten.append(versions)
    let isOpen = Feitindeling.isOpen(fact)
    return Knoop(
      soort: isOpen ? .opLijstMisschien : .opLijst, cel: cel(fact), plaats: Int32(lijsten.count - 1),
      grens: breedte(fact))
  }

  private func heeft(_ fact: String) -> Knoop.Soort { Feitindeling.isOpen(fact) ? .heeftMisschien : .heeft }
  private func cel(_ fact: String) -> Int32 { Int32(indeling.vak(fact)?.cel ?? 0) }
  private func breedte(_ fact: String) -> Int64 { Int64(indeling.vak(fact)?.woorden ?? 0) }

  private mutating func masker(_ fact: String, _ words: [String]) -> Int32 {
    guard let place = indeling.vak(fact) else { return 0 }
    let begin = maskers.count
    maskers += [UInt64](repeating: 0, count: place.woorden)
    for word in words {
      if let bit = place.codes[word] { maskers[begin + bit / 64] |= 1 << UInt64(bit % 64) }
    }
    return Int32(begin)
  }
}
