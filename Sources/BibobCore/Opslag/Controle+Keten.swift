extension Controle {
  /// Where the walk along the chain stands.
  struct Gang {
    /// The place of the next event.
    var volgende: Int64 = 1
    /// The hash of the event before, as it is stored; nil when that event is lost.
    var opgeslagen: SHA256.Digest?
    /// The same, as it was computed.
    var berekend: SHA256.Digest?
    var ankerGezien = false
  }

  private static let kolommen =
    "seq, dossier, volgnummer, datum, vastgelegd, dag, sleutel, stap, fase, inhoud, keten"

  /// Walks along the chain from the first event to the last that can be read.
  func leesKeten() {
    let begin = opslag.zegelaar.begin
    var gang = Gang(opgeslagen: begin, berekend: begin)
    gang.ankerGezien = anker.map { $0.keten == begin && ($0.seq ?? 0) == 0 } ?? false
    let totaal = hoogste()
    do throws(OpslagFout) {
      try loopDoor(&gang, totaal)
    } catch {
      verslag.meld(.bestand, "Het logboek is niet achter elkaar te lezen. \(error.melding)")
      zoek(&gang, tot: totaal)
    }
    voortgang?(verslag.gebeurtenissen, max(totaal, verslag.gebeurtenissen))
    sluitAf(gang)
  }

  private func loopDoor(_ gang: inout Gang, _ totaal: Int64) throws(OpslagFout) {
    let row = try opslag.database.prepare("SELECT \(Controle.kolommen) FROM gebeurtenis ORDER BY seq")
    while try row.next() {
      let seq = row.integer(0)
      guard seq >= gang.volgende, seq <= grens else {
        throw .beschadigd("De volgorde van het logboek is door elkaar geraakt.")
      }
      if seq > gang.volgende { verlies(&gang, tot: seq - 1) }
      try neem(row, &gang)
      if seq & 0x3FFF == 0 { voortgang?(seq, totaal) }
    }
  }

  /// Asks for the remaining events one by one, past what cannot be read.
  private func zoek(_ gang: inout Gang, tot totaal: Int64) {
    guard let row = try? opslag.database.prepare("SELECT \(Controle.kolommen) FROM gebeurtenis WHERE seq = ?")
    else { return }
    var lost: Int64?
    for seq in stride(from: gang.volgende, through: totaal, by: 1) {
      row.bind(1, seq)
      if (try? row.next()) == true, row.integer(0) == seq {
        if lost != nil { verlies(&gang, tot: seq - 1) }
        lost = nil
        do throws(OpslagFout) { try neem(row, &gang) } catch { lost = seq }
      } else {
        lost = lost ?? seq
      }
      row.reset()
    }
    if lost != nil { verlies(&gang, tot: totaal) }
  }

  private func verlies(_ gang: inout Gang, tot laatste: Int64) {
    guard laatste >= gang.volgende else { return }
    verslag.meld(.verloren, "niet meer te lezen of weggehaald.", seq: gang.volgende)
    verslag.bevindingen[verslag.bevindingen.count - 1].seq = gang.volgende...laatste
    gang.volgende = laatste + 1
    gang.opgeslagen = nil
    gang.berekend = nil
  }

  /// The last place that table, index or dossiers know of.
  private func hoogste() -> Int64 {
    let last = (try? opslag.database.number("SELECT max(seq) FROM gebeurtenis")).flatMap { $0 } ?? 0
    let sum = standen.reduce(Int64(0)) { $0 + min(max(0, $1.versie), 1 << 32) }
    return min(max(last, sum), grens)
  }

  private func sluitAf(_ gang: Gang) {
    if let keten = gang.opgeslagen, gang.volgende > 1 {
      verslag.kop = Ketenanker(seq: gang.volgende - 1, keten: keten)
    }
    guard let anker else { return }
    verslag.ankerGevonden = gang.ankerGezien
    if !gang.ankerGezien {
      verslag.meld(
        .anker,
        "het genoteerde anker \(anker) staat niet meer in de keten: het einde is afgekapt of herschreven.")
    }
  }

  // MARK: One event

  private func neem(_ row: Statement, _ gang: inout Gang) throws(OpslagFout) {
    let kop = Ketenkop(row)
    let index = index(van: kop.dossier)
    verslag.gebeurtenissen += 1
    let stored = SHA256.Digest(row.blob(10))
    gang.volgende = kop.seq + 1
    let schakel = try schakel(row, kop, gang, stored)
    volgorde(row, kop, index)
    var whole = schakel.sluit
    if !schakel.sluit {
      verslag.meld(.keten, "volgt niet uit de gebeurtenis ervoor.", seq: kop.seq, nummer: nummer(kop.dossier))
    }
    if !zegelKlopt(row, kop, index) { whole = false }
    if whole { verslag.heel += 1 }
    gang.opgeslagen = stored
    gang.berekend = schakel.keten
    if let anker, stored == anker.keten, (anker.seq ?? kop.seq) == kop.seq { gang.ankerGezien = true }
  }

  /// Computes the hash of the event and leaves its header set.
  ///
  /// Where the stored hash of the event before was damaged, its computed one still links: then only the
  /// event before is at fault.
  @inline(__always)
  private func schakel(
    _ row: Statement, _ kop: Ketenkop, _ gang: Gang, _ stored: SHA256.Digest?
  ) throws(OpslagFout) -> (keten: SHA256.Digest?, sluit: Bool) {
    let (stap, fase, inhoud) = (row.textBytes(7), row.textBytes(8), row.blob(9))
    let zegelaar = opslag.zegelaar
    if let other = gang.berekend, other != gang.opgeslagen {
      zegelaar.setHeader(other, kop, stap: stap, fase: fase)
      let keten = try zegelaar.keten(inhoud)
      if keten == stored { return (keten, true) }
    }
    guard let before = gang.opgeslagen else {
      zegelaar.setHeader(zegelaar.begin, kop, stap: stap, fase: fase)
      return (nil, false)
    }
    zegelaar.setHeader(before, kop, stap: stap, fase: fase)
    let keten = try zegelaar.keten(inhoud)
    return (keten, keten == stored)
  }

  /// Whether the payload opens under the header that is set, or was destroyed by right.
  @inline(__always)
  private func zegelKlopt(_ row: Statement, _ kop: Ketenkop, _ index: Int?) -> Bool {
    guard kop.sleutel == kop.dossier || kop.sleutel == 0 else {
      verslag.meld(.inhoud, "de sleutel is verwisseld.", seq: kop.seq, nummer: nummer(kop.dossier))
      return false
    }
    if kop.sleutel == 0, let index { opslag.zegelaar.bind(standen[index].identiteit) }
    guard let key = opslag.sleutels.sleutel(kop.sleutel) else { return zonderSleutel(kop) }
    if opslag.zegelaar.verify(row.blob(9), key) { return true }
    verslag.meld(
      .inhoud, "de inhoud gaat niet open: veranderd, of de gebeurtenis ervoor is dat.", seq: kop.seq,
      nummer: nummer(kop.dossier))
    return false
  }

  private func zonderSleutel(_ kop: Ketenkop) -> Bool {
    if opslag.sleutels.staat(kop.sleutel) == .vernietigd {
      verslag.vernietigd += 1
      return true
    }
    verslag.meld(
      .sleutel, "de inhoud gaat niet open: de sleutel ontbreekt of is beschadigd.", seq: kop.seq,
      nummer: nummer(kop.dossier))
    return false
  }

  /// The place of the event in the log of its dossier, and the row of the dossier where both speak.
  @inline(__always)
  private func volgorde(_ row: Statement, _ kop: Ketenkop, _ index: Int?) {
    guard let index else {
      if kop.dossier == Opslag.registerplaats { registervolgorde(kop) } else { onbekend.insert(kop.dossier) }
      return
    }
    if kop.volgnummer != standen[index].gelezen &+ 1 {
      verslag.meld(
        .volgorde, "volgnummer \(kop.volgnummer) waar \(standen[index].gelezen &+ 1) hoort.", seq: kop.seq,
        nummer: nummer(kop.dossier))
    }
    standen[index].gelezen = kop.volgnummer
    if standen[index].heeftCertificaat {
      verslag.meld(
        .volgorde, "staat na het certificaat van vernietiging.", seq: kop.seq, nummer: nummer(kop.dossier))
    }
    if kop.sleutel == 0 { standen[index].heeftCertificaat = true }
    if kop.volgnummer == 1 || kop.volgnummer == standen[index].versie { grenzen(row, kop, standen[index]) }
  }

  /// The register of users is the log of the store itself.
  private func registervolgorde(_ kop: Ketenkop) {
    if kop.volgnummer != registerGelezen &+ 1 {
      verslag.meld(
        .volgorde, "regel \(kop.volgnummer) van het register waar \(registerGelezen &+ 1) hoort.",
        seq: kop.seq)
    }
    registerGelezen = kop.volgnummer
  }

  private func grenzen(_ row: Statement, _ kop: Ketenkop, _ stand: Stand) {
    let nummer = stand.identiteit.nummer
    if kop.volgnummer == 1, kop.datum != stand.identiteit.geopend {
      verslag.meld(
        .dossier, "de dag van opening in de tabel is een andere dan in het logboek.", nummer: nummer)
    }
    guard kop.volgnummer == stand.versie else { return }
    if kop.dag != stand.laatste {
      verslag.meld(.dossier, "de laatste dag in de tabel is een andere dan in het logboek.", nummer: nummer)
    }
    if row.text(8) != stand.fase {
      verslag.meld(.dossier, "de fase in de tabel is een andere dan in het logboek.", nummer: nummer)
    }
  }
}
