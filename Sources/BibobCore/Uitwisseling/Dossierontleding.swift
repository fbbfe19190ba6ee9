/// A part of a document of dossiers.
enum Dossierdeel: Sendable {
  /// A dossier with its log.
  case dossier(Ruwdossier)
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
  // Only the parser calls, one call at a time: a check of every access would cost more than the work.
  @exclusivity(unchecked) private var dossier: Lopend?
  private var stuk: Stuklezing?
  private var heeftSlot = false
  private var brok = ""
  /// The event that is being read.
  @exclusivity(unchecked) private var opbouw = GebeurtenisOpbouw()
  /// The elements of a field of an event that has parts, or of a seal, that are open.
  @exclusivity(unchecked) private var open: [XMLTak] = []
  /// Bytes, about, that the next part takes.
  @exclusivity(unchecked) private var gewicht = 0

  /// A dossier that is being read.
  fileprivate struct Lopend {
    let herkomst: Dossierherkomst
    var keten: Logketen
    var regels: [Ruwdossier.Regel] = []
    /// The secret parts of the events.
    var bytes = ByteSchrijver(reserving: 4096)
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
    try stroom.lees(herkomst, ontleding)
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

  /// An element that is not a part of an event.
  private func begin(_ tak: XMLTak) throws {
    switch tak.naam {
    case "dossier": dossier = try beginDossier(tak)
    case "stuk": try beginStuk(tak)
    case "slot": try neemSlot(tak)
    default: brok = ""
    }
  }

  private func sluit(_ naam: String) throws {
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
    var lopend = Lopend(herkomst: herkomst, keten: keten)
    lopend.regels.reserveCapacity(16)
    return lopend
  }

  private func sluitGebeurtenis() throws {
    guard let nummer = opbouw.nummer, let count = dossier?.regels.count else { return }
    guard opbouw.volgnummer == count + 1 else {
      throw XMLBezwaar.bij(
        nummer,
        "Hier hoort gebeurtenis \(count + 1) te staan: er is er een weg, of de volgorde is veranderd.")
    }
    guard try dossier?.neem(&opbouw) == opbouw.afdruk else {
      throw XMLBezwaar.bij(nummer, "Deze gebeurtenis is na het exporteren veranderd: haar afdruk klopt niet.")
    }
  }

  private func neemZegel(_ tak: XMLTak) throws {
    guard let lopend = dossier, tak.attribuut("gebeurtenissen") == String(lopend.regels.count),
      tak.attribuut("keten") == lopend.keten.waarde.description
    else { throw fout(tak, "Het zegel past niet bij de gebeurtenissen van dit dossier.") }
    let ruw = Ruwdossier(herkomst: lopend.herkomst, regels: lopend.regels, bytes: lopend.bytes.bytes)
    dossier?.isVerzegeld = true
    dossier?.verwacht = try Dossierontleding.stukken(ruw)
    dossier?.regels = []
    dossier?.bytes = ByteSchrijver(reserving: 0)
    gewicht = 256 + 64 * ruw.regels.count + ruw.bytes.count
    meld(.dossier(ruw))
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
  private static func stukken(_ dossier: Ruwdossier) throws -> [Int: (grootte: Int, sha256: String)] {
    var out: [Int: (grootte: Int, sha256: String)] = [:]
    for place in dossier.regels.indices where dossier.regels[place].stap == .stukToevoegen {
      let velden = try dossier.gebeurtenis(place).velden
      out[place + 1] = (velden.getal(.grootte) ?? 0, velden.tekst(.sha256) ?? "")
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

  private func fout(_ tak: XMLTak, _ tekst: String) -> XMLBezwaar { .bij(tak.nummer, tekst) }
}

extension Dossierontleding: XMLOntvanger {
  func begin(_ naam: String, _ attributen: XMLMerkattributen, nummer: Int) throws {
    if dossier?.isVerzegeld != false {
      return try begin(XMLTak(naam: naam, attributen: attributen.alle, nummer: nummer))
    }
    if open.isEmpty {
      if opbouw.nummer == nil, naam == "gebeurtenis" { return try opbouw.begin(attributen, nummer: nummer) }
      if try opbouw.begin(veld: naam, attributen, nummer: nummer) { return }
    }
    open.append(XMLTak(naam: naam, attributen: attributen.alle, nummer: nummer))
  }

  func tekst(_ bytes: UnsafeBufferPointer<UInt8>) {
    gewicht += bytes.count
    if !open.isEmpty {
      open[open.count - 1].voegToe(String(decoding: bytes, as: UTF8.self))
    } else if !opbouw.neem(bytes), stuk != nil {
      brok += String(decoding: bytes, as: UTF8.self)
    }
  }

  func einde(_ naam: String) throws {
    if let tak = open.popLast() {
      if !open.isEmpty {
        open[open.count - 1].voegToe(tak)
      } else if opbouw.nummer != nil {
        try opbouw.neem(tak)
      } else {
        try neemZegel(tak)
      }
    } else if try !opbouw.sluitVeld() {
      try sluit(naam)
    }
  }

  /// Hands over what waited: the schema has nothing against it.
  func schoonStuk() throws {
    for (deel, gewicht) in wachtend { try uit(deel, gewicht) }
    wachtend.removeAll(keepingCapacity: true)
  }
}

extension Dossierontleding.Lopend {
  /// Takes in an event, and gives its print.
  fileprivate mutating func neem(_ opbouw: inout GebeurtenisOpbouw) throws(CryptoFout) -> SHA256.Digest {
    let regel = opbouw.sluit(achter: &bytes)
    regels.append(regel)
    let afdruk = try keten.afdruk(
      regels.count, regel.stap, regel.datum, regel.vastgelegd, inhoud: bytes.bytes[regel.inhoud])
    try keten.neem(afdruk)
    return afdruk
  }
}

@available(*, unavailable)
extension Dossierontleding: Sendable {}
