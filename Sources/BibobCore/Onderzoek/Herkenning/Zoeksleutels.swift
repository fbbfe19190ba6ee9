/// The words under which a person is entered in the blind index, and those under which he is looked for.
///
/// A word is plain text here; the store keeps a keyed hash of it and nothing else. The date of birth stands in a
/// word together with a sound of the name, so that a common name alone does not bring up half the store.
struct Zoeksleutels {
  /// Words to enter.
  private(set) var invoer: Set<String> = []
  /// Words to look for that by themselves tell a person apart.
  private(set) var scherp: Set<String> = []
  /// Words to look for that many may share.
  private(set) var ruim: Set<String> = []

  /// Whether someone is looked for, and not only entered.
  private let zoekt: Bool

  /// The words of a person.
  init(_ person: Partij) { self.init(person, invoer: [], zoekt: true) }

  private init(_ person: Partij, invoer: Set<String>, zoekt: Bool) {
    self.invoer = invoer
    self.zoekt = zoekt
    if let bsn = person.bsn { neem("b", bsn.description) }
    if let kvk = person.kvk { neem("k", kvk.description) }
    if let rsin = person.rsin { neem("r", rsin.description) }
    switch person.aard {
    case .natuurlijkPersoon: natuurlijk(person)
    case .rechtspersoon:
      for name in [person.naam] + person.handelsnamen {
        for sound in Naamvorm(rechtspersoon: name).klanken where !sound.isEmpty { neem("n", sound) }
      }
    }
  }

  private mutating func natuurlijk(_ person: Partij) {
    let name = Naamvorm(persoon: person.naam, voornamen: person.voornamen)
    let letter = name.voorletter
    if let birth = person.geboortedatum, !letter.isEmpty { neem("g", "\(birth) \(letter)") }
    for sound in name.klanken where !sound.isEmpty {
      // Under the name alone: for who comes without initial; under name and initial: for who comes without birth.
      invoer.insert("z \(sound)")
      invoer.insert("i \(sound) \(letter)")
      // An initial that is missing, here or there, must not hide anyone.
      let letters = letter.isEmpty ? [letter] : [letter, ""]
      if let birth = person.geboortedatum {
        neem("d", "\(sound) \(birth)")
        invoer.insert("y \(sound) \(letter) \(birth.year)")
        guard zoekt else { continue }
        for letter in letters {
          ruim.insert("y \(sound) \(letter) \(birth.year)")
          ruim.insert("o \(sound) \(letter)")
        }
      } else {
        invoer.insert("o \(sound) \(letter)")
        guard zoekt else { continue }
        if letter.isEmpty {
          ruim.insert("z \(sound)")
        } else {
          for letter in letters { ruim.insert("i \(sound) \(letter)") }
        }
      }
    }
    // A sole trader is found by his trade name too.
    for trade in person.handelsnamen {
      for sound in Naamvorm(rechtspersoon: trade).klanken where !sound.isEmpty { neem("n", sound) }
    }
  }

  private mutating func neem(_ kind: String, _ word: String) {
    let entry = "\(kind) \(word)"
    invoer.insert(entry)
    if zoekt { scherp.insert(entry) }
  }

  /// All words of the persons of a dossier, and one that says that it was entered.
  static func invoer(_ persons: [Partij]) -> Set<String> {
    persons.reduce(["#"]) { Zoeksleutels($1, invoer: $0, zoekt: false).invoer }
  }
}
