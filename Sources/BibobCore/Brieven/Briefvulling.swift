/// The names in the tags of a letter, each once, so that a tag finds its value by a number.
struct Briefnamen: Sendable {
  /// The names, by number.
  let namen: [Mustachenaam]
  /// The number of the name of each tag.
  let plek: [Int]
  /// Whether the template says what stands there when a name has no value, by number.
  let voorzien: [Bool]

  init(_ merken: [Briefmerk]) {
    var namen: [Mustachenaam] = []
    var numbers: [Mustachenaam: Int] = [:]
    plek = merken.map { merk in
      if let known = numbers[merk.naam] { return known }
      numbers[merk.naam] = namen.count
      namen.append(merk.naam)
      return namen.count - 1
    }
    let foreseen = Set(merken.filter { $0.soort == .omgekeerd }.map(\.naam))
    self.namen = namen
    voorzien = namen.map(foreseen.contains)
  }
}

/// The values of one letter while it is filled, and what turned out to be missing.
struct Briefvulling {
  /// What is missing.
  var leeg: [Briefbevinding] = []
  /// The value of each name outside every list: looked up once, however often it is used.
  private let buiten: [Mustachewaarde?]
  private var stapel: Mustachestapel
  /// How many values with names of their own are around the place where the letter is.
  private var diep = 0

  init(_ waarden: Mustachewaarde, _ namen: Briefnamen) {
    let stapel = Mustachestapel(waarden, heleNamen: true)
    self.stapel = stapel
    buiten = namen.namen.map { $0.isZelf ? nil : stapel.waarde($0) }
  }

  /// The value of a name where the letter is now; nil when there is none.
  func waarde(_ plek: Int, _ namen: Briefnamen) -> Mustachewaarde? {
    if diep == 0, !namen.namen[plek].isZelf { return buiten[plek] }
    return stapel.waarde(namen.namen[plek])
  }

  /// Goes into a section over a value.
  mutating func op(_ waarde: Mustachewaarde) {
    if case .object = waarde { diep += 1 }
    stapel.op(waarde)
  }

  /// Leaves the section.
  mutating func af() {
    if case .object? = stapel.lagen.last { diep -= 1 }
    stapel.af()
  }
}
