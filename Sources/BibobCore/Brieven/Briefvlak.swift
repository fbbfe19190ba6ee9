/// A template of a letter with its parts and parents put in place: a flat row of text and tags.
struct Briefvlak {
  /// A piece of the row.
  enum Stuk {
    case tekst(String, Mustache.Plaats)
    case waarde(Briefmerk)
    case begin(Briefmerk)
    case einde(Briefmerk)
  }

  private(set) var stukken: [Stuk] = []
  private(set) var merken: [Briefmerk] = []
  private(set) var bevindingen: [Briefbevinding] = []
  private let delen: [String: String]
  private var ontleed: [String: Mustache] = [:]
  /// The texts that were used, by name.
  private(set) var gebruikt: [String: String] = [:]

  /// Resolves the template with this name among the parts.
  init(_ naam: String, delen: [String: String]) {
    self.delen = delen
    let plaats = Mustache.Plaats(bron: naam, regel: 1, kolom: 1)
    if let sjabloon = deel(naam, plaats) { neem(sjabloon.knopen, [:], diepte: 0) }
  }

  private mutating func deel(_ naam: String, _ plaats: Mustache.Plaats) -> Mustache? {
    if let known = ontleed[naam] { return known }
    guard let text = delen[naam] else {
      let near = Suggestie.nearest(to: naam, in: delen.keys.sorted()).map { " Bedoelt u ‘\($0)’?" } ?? ""
      meld(
        plaats, "Er is geen sjabloon ‘\(naam)’.\(near)", "Schrijf de naam van een sjabloon of deel dat er is."
      )
      return nil
    }
    do throws(InvoerFout) {
      let sjabloon = try Mustache(text, naam: naam)
      ontleed[naam] = sjabloon
      gebruikt[naam] = text
      return sjabloon
    } catch {
      bevindingen += error.bevindingen.map { Briefbevinding($0, bron: naam) }
      return nil
    }
  }

  private mutating func neem(_ knopen: [Mustache.Knoop], _ blokken: [String: [Mustache.Knoop]], diepte: Int) {
    for knoop in knopen {
      switch knoop {
      case .tekst(let text, let plaats): tekst(text, plaats)
      case .waarde(let naam, let rauw, let plaats):
        if rauw {
          meld(
            plaats, "‘\(naam.tekst)’ wordt hier zonder bescherming ingevuld.", "Schrijf {{\(naam.tekst)}}.")
        }
        stukken.append(.waarde(merk(.waarde, naam, plaats)))
      case .sectie(let naam, let omgekeerd, let inner, let plaats):
        let merk = merk(omgekeerd ? .omgekeerd : .sectie, naam, plaats)
        stukken.append(.begin(merk))
        neem(inner, blokken, diepte: diepte)
        let einde = self.merk(.einde, naam, plaats)
        stukken.append(.einde(einde))
      case .deel(let naam, _, let plaats): dieper(naam, plaats, blokken, diepte)
      case .blok(let naam, _, let inner, _): neem(blokken[naam] ?? inner, blokken, diepte: diepte + 1)
      case .ouder(let naam, _, let own, let plaats):
        dieper(naam, plaats, own.merging(blokken) { $1 }, diepte)
      }
    }
  }

  private mutating func dieper(
    _ naam: String, _ plaats: Mustache.Plaats, _ blokken: [String: [Mustache.Knoop]], _ diepte: Int
  ) {
    guard diepte < 20 else {
      return meld(plaats, "Sjablonen roepen elkaar zonder einde aan.", "Haal de kring eruit.")
    }
    if let sjabloon = deel(naam, plaats) { neem(sjabloon.knopen, blokken, diepte: diepte + 1) }
  }

  private mutating func tekst(_ text: String, _ plaats: Mustache.Plaats) {
    if text.unicodeScalars.contains(where: { $0.value >= Briefmerk.eerste }) {
      meld(plaats, "Hier staat een teken voor eigen gebruik (U+F0000 of hoger).", "Haal het weg.")
    }
    stukken.append(.tekst(text, plaats))
  }

  private mutating func merk(
    _ soort: Briefmerk.Soort, _ naam: Mustachenaam, _ plaats: Mustache.Plaats
  ) -> Briefmerk {
    let merk = Briefmerk(nummer: merken.count, soort: soort, naam: naam, plaats: plaats)
    merken.append(merk)
    return merk
  }

  private mutating func meld(_ plaats: Mustache.Plaats, _ tekst: String, _ advies: String) {
    bevindingen.append(Briefbevinding(plaats: plaats, tekst: tekst, advies: advies))
  }
}

/// A tag of a letter; in XHTML it stands as one character for own use, so that a parser of XML reads over it.
struct Briefmerk: Sendable, Hashable {
  enum Soort: Sendable { case waarde, sectie, omgekeerd, einde }

  static let eerste: UInt32 = 0xF0000
  static let hoogste = 0xFFF0

  let nummer: Int
  let soort: Soort
  let naam: Mustachenaam
  let plaats: Mustache.Plaats

  /// The character that stands for it.
  var teken: Character {
    Character(Unicode.Scalar(Briefmerk.eerste + UInt32(min(nummer, Briefmerk.hoogste))) ?? "\u{FFFD}")
  }
}

/// Something wrong with a template or with filling it, at its place.
public struct Briefbevinding: Error, Sendable, Hashable, CustomStringConvertible {
  /// Template or part, line and column; nil when it is about the template as a whole.
  public var plaats: Mustache.Plaats?
  /// What is wrong, a Dutch sentence.
  public var tekst: String
  /// What to do, a Dutch sentence; may be empty.
  public var advies: String

  init(plaats: Mustache.Plaats?, tekst: String, advies: String) {
    self.plaats = plaats
    self.tekst = tekst
    self.advies = advies
  }

  init(_ bevinding: Bevinding, bron: String) {
    self.init(
      plaats: Mustache.Plaats(bron: bron, regel: bevinding.regel, kolom: bevinding.kolom),
      tekst: bevinding.tekst, advies: bevinding.advies)
  }

  /// `plaats: tekst advies`.
  public var description: String {
    let place = plaats.map { "\($0.bron):\($0.regel):\($0.kolom): " } ?? ""
    return place + tekst + (advies.isEmpty ? "" : "\n  " + advies)
  }
}

/// A letter that cannot be made, with everything that stands in the way.
public struct BriefFout: Error, Sendable, Hashable, CustomStringConvertible {
  /// The letter.
  public let sjabloon: String
  /// Everything that is wrong; at least one.
  public let bevindingen: [Briefbevinding]

  /// A refusal with its reasons, each once.
  public init(sjabloon: String, _ bevindingen: [Briefbevinding]) {
    self.sjabloon = sjabloon
    var seen: Set<Briefbevinding> = []
    self.bevindingen = bevindingen.filter { seen.insert($0).inserted }
  }

  /// Every finding, a few lines each.
  public var description: String { bevindingen.map(\.description).joined(separator: "\n") }
}
