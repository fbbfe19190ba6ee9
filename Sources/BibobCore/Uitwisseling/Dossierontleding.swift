/// A part of a document of dossiers.
enum Dossierdeel: Sendable {
  /// A dossier with its log.
  case dossier(Dossierpakket)
  /// The number of the event of that dossier whose exhibit follows, in pieces.
  case stuk(Int)
  /// A piece of that exhibit.
  case brok([UInt8])
  /// The end, which comes once and last.
  case slot(Dossierslot)
}

/// Makes the parts of a document of dossiers out of its XML, and checks each on the way: a part that comes out is right,
/// and so is the exhibit before it.
final class Dossierontleding {
  private let bestand: String
  private let uit: (Dossierdeel, Int) throws -> Void
  /// Parts of a piece of the text of which the schema has not judged all.
  private var wachtend: [(deel: Dossierdeel, gewicht: Int)] = []
  private var keten: Logketen
  private var aantal = 0
  /// The beginning of the chain of every dossier so far: it tells origins apart in little memory.
  private var gezien: Set<SHA256.Digest> = []
  private var dossier: Lopend?
  private var stuk: Stuklezing?
  private var heeftSlot = false
  private var brok = ""
  /// The event that is being read.
  private var opbouw: GebeurtenisOpbouw?
  /// The elements of a field of an event, or of a seal, that are open.
  private var open: [XMLTak] = []
  /// Bytes, about, that what is being read takes.
  private var gewicht = 0

  /// A dossier that is being read.
  private struct Lopend {
    let herkomst: Dossierherkomst
    var keten: Logketen
    var gebeurtenissen: [Gebeurtenis] = []
    /// Whether its seal was read: what follows is exhibits.
    var isVerzegeld = false
    /// Events whose exhibit did not come yet, with its size and hash.
    var verwacht: [Int: (grootte: Int, sha256: String)] = [:]
  }

  /// An exhibit whose pieces are being read.
  private struct Stuklezing {
    var tak: XMLTak
    var hasher: SHA256
    var rest: Int
    var sha256: String
  }

  /// Hands every part to `uit`, with its weight in bytes; an error of `uit` stops the reading.
  private init(_ bestand: String, _ uit: @escaping (Dossierdeel, Int) throws -> Void) throws(CryptoFout) {
    self.bestand = bestand
    self.uit = uit
    keten = try Logketen()
  }

  /// Reads a document to its end.
  /// - Throws: ``InvoerFout``, ``CryptoFout``, and what `uit` throws.
  static func lees(
    _ stroom: XMLStroom, _ herkomst: XMLHerkomst, _ uit: @escaping (Dossierdeel, Int) throws -> Void
  ) throws {
    let ontleding = try Dossierontleding(herkomst.naam, uit)
    try stroom.lees(herkomst, bijSchoonStuk: { try ontleding.geef() }) { try ontleding.neem($0) }
    guard ontleding.heeftSlot else {
      throw InvoerFout(
        bestand: herkomst.naam, tekst: "Het einde van het bestand ontbreekt.",
        advies: "Vraag de afzender om het hele bestand.")
    }
  }

  private func meld(_ deel: Dossierdeel) {
    wachtend.append((deel, gewicht))
    gewicht = 0
  }

  /// Hands over what waited: the schema has nothing against it.
  private func geef() throws {
    for (deel, gewicht) in wachtend { try uit(deel, gewicht) }
    wachtend.removeAll(keepingCapacity: true)
  }

  private func neem(_ gebeurtenis: XMLGebeurtenis) throws {
    switch gebeurtenis {
    case .begin(let naam, let attributen, let nummer):
      gewicht += 256
      let tak = XMLTak(naam: naam, attributen: attributen, nummer: nummer)
      if dossier?.isVerzegeld != false {
        try begin(tak)
      } else if opbouw == nil, open.isEmpty, naam == "gebeurtenis" {
        opbouw = try GebeurtenisOpbouw(tak)
      } else {
        open.append(tak)
      }
    case .tekst(let text):
      gewicht += text.utf8.count
      if !open.isEmpty { open[open.count - 1].voegToe(text) } else if stuk != nil { brok += text }
    case .einde(let naam):
      if let tak = open.popLast() {
        if !open.isEmpty {
          open[open.count - 1].voegToe(tak)
        } else if opbouw != nil {
          try opbouw?.neem(tak)
        } else {
          try neemZegel(tak)
        }
      } else {
        try einde(naam)
      }
    }
  }

  /// An element that is not a part of an event.
  private func begin(_ tak: XMLTak) throws {
    switch tak.naam {
    case "dossier": dossier = try beginDossier(tak)
    case "stuk": try beginStuk(tak)
    case "slot": try neemSlot(tak)
    default: brok = ""
    }
  }

  private func einde(_ naam: String) throws {
    switch naam {
    case "gebeurtenis": try sluitGebeurtenis()
    case "brok": try neemBrok()
    case "stuk": try sluitStuk()
    case "dossier": try sluitDossier()
    default: break
    }
  }

  private func beginDossier(_ tak: XMLTak) throws -> Lopend {
    guard let nummer = tak.attribuut("nummer").flatMap(Dossiernummer.init),
      let herkomst = Dossierherkomst(opslag: tak.attribuut("herkomst") ?? "", nummer: nummer)
    else { throw fout(tak, "Nummer of herkomst van dit dossier is niet te lezen.") }
    let keten = try Logketen(herkomst)
    guard gezien.insert(keten.waarde).inserted else {
      throw fout(tak, "Dit dossier staat twee keer in het bestand.")
    }
    return Lopend(herkomst: herkomst, keten: keten)
  }

  private func sluitGebeurtenis() throws {
    guard let opbouw, let count = dossier?.gebeurtenissen.count else { return }
    self.opbouw = nil
    guard opbouw.volgnummer == count + 1 else {
      throw fout(
        opbouw.tak,
        "Hier hoort gebeurtenis \(count + 1) te staan: er is er een weg, of de volgorde is veranderd.")
    }
    let gebeurtenis = opbouw.gebeurtenis
    guard try dossier?.keten.afdruk(gebeurtenis) == opbouw.afdruk else {
      throw fout(opbouw.tak, "Deze gebeurtenis is na het exporteren veranderd: haar afdruk klopt niet.")
    }
    try dossier?.keten.neem(opbouw.afdruk)
    dossier?.gebeurtenissen.append(gebeurtenis)
  }

  private func neemZegel(_ tak: XMLTak) throws {
    guard let lopend = dossier, tak.attribuut("gebeurtenissen") == String(lopend.gebeurtenissen.count),
      tak.attribuut("keten") == lopend.keten.waarde.description
    else { throw fout(tak, "Het zegel past niet bij de gebeurtenissen van dit dossier.") }
    dossier?.isVerzegeld = true
    dossier?.verwacht = Dossierontleding.stukken(lopend.gebeurtenissen)
    dossier?.gebeurtenissen = []
    meld(.dossier(Dossierpakket(herkomst: lopend.herkomst, gebeurtenissen: lopend.gebeurtenissen)))
  }

  private func beginStuk(_ tak: XMLTak) throws {
    guard let event = tak.attribuut("gebeurtenis").flatMap({ Int($0) }),
      let wanted = dossier?.verwacht.removeValue(forKey: event)
    else { throw fout(tak, "Geen gebeurtenis van dit dossier noemt dit stuk, of het staat er twee keer.") }
    stuk = Stuklezing(tak: tak, hasher: try SHA256(), rest: wanted.grootte, sha256: wanted.sha256)
    meld(.stuk(event))
  }

  private func neemBrok() throws {
    guard var lezing = stuk else { return }
    guard let bytes = Base64.lees(brok), bytes.count <= lezing.rest else {
      throw fout(lezing.tak, "Dit stuk is na het exporteren veranderd.")
    }
    brok = ""
    bytes.withUnsafeBytes { lezing.hasher.update($0) }
    lezing.rest -= bytes.count
    stuk = lezing
    meld(.brok(bytes))
  }

  private func sluitStuk() throws {
    guard let lezing = stuk else { return }
    stuk = nil
    guard lezing.rest == 0, try lezing.hasher.finish().description == lezing.sha256 else {
      throw fout(lezing.tak, "Dit stuk is na het exporteren veranderd: zijn SHA-256 klopt niet.")
    }
  }

  private func sluitDossier() throws {
    guard let lopend = dossier else { return }
    if let missing = lopend.verwacht.keys.min() {
      throw InvoerFout(
        bestand: bestand,
        tekst: "Van het stuk van gebeurtenis \(missing) van dossier \(aantal + 1) ontbreekt de inhoud.",
        advies: "Vraag de afzender om het bestand opnieuw te maken.")
    }
    try keten.neem(lopend.keten.waarde)
    aantal += 1
    dossier = nil
  }

  /// What exhibits the events name.
  static func stukken(_ gebeurtenissen: [Gebeurtenis]) -> [Int: (grootte: Int, sha256: String)] {
    var out: [Int: (grootte: Int, sha256: String)] = [:]
    for event in gebeurtenissen where event.stap == .stukToevoegen {
      out[event.volgnummer] = (event.velden.getal(.grootte) ?? 0, event.velden.tekst(.sha256) ?? "")
    }
    return out
  }

  private func neemSlot(_ tak: XMLTak) throws {
    guard tak.attribuut("dossiers") == String(aantal), tak.attribuut("keten") == keten.waarde.description
    else {
      throw fout(tak, "Het slot past niet bij de dossiers: er is er een weg, bij gezet of verplaatst.")
    }
    heeftSlot = true
    meld(.slot(Dossierslot(dossiers: aantal, keten: keten.waarde)))
  }

  private func fout(_ tak: XMLTak, _ tekst: String) -> XMLBezwaar { .bij(tak, tekst) }
}

@available(*, unavailable)
extension Dossierontleding: Sendable {}
