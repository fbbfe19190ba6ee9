/// One inspection of a store, from the file to the keys.
final class Controle {
  /// A dossier as its row says, and how far its log was read.
  struct Stand {
    var identiteit: Identiteit
    var fase: String
    var laatste: Int64
    var versie: Int64
    var heeftKop: Bool
    var gelezen: Int64 = 0
    var heeftCertificaat = false
  }

  let opslag: Opslag
  let anker: Ketenanker?
  let voortgang: ((Int64, Int64) -> Void)?
  var verslag = Controleverslag()
  var dossiers: [Int64: Int] = [:]
  var standen: [Stand] = []
  /// How far the register of users was read.
  var registerGelezen: Int64 = 0
  /// Dossiers that the log names and the table does not.
  var onbekend: Set<Int64> = []
  // A connection of its own sees past the snapshot; opened only when something looks odd.
  private lazy var fresh = try? Database(path: opslag.database.path)
  // Events come in runs of one dossier.
  private var recent: (dossier: Int64, index: Int) = (-1, -1)

  init(_ opslag: Opslag, anker: Ketenanker?, voortgang: ((Int64, Int64) -> Void)?) {
    self.opslag = opslag
    self.anker = anker
    self.voortgang = voortgang
  }

  /// More rows than this cannot stand in the file: what claims to lie beyond it is damage.
  lazy var grens: Int64 = {
    let pages = (try? opslag.database.number("PRAGMA page_count")).flatMap { $0 } ?? 0
    let size = (try? opslag.database.number("PRAGMA page_size")).flatMap { $0 } ?? 0
    return min(max(0, pages), 1 << 40) * min(max(0, size), 65536) / 64 + 1000
  }()

  @inline(__always)
  func index(van dossier: Int64) -> Int? {
    if recent.dossier == dossier { return recent.index }
    guard let index = dossiers[dossier] else { return nil }
    recent = (dossier, index)
    return index
  }

  func nummer(_ dossier: Int64) -> Dossiernummer? {
    index(van: dossier).map { standen[$0].identiteit.nummer }
  }

  /// What the table says of a dossier at this very moment: others go on while the inspection reads.
  private enum Nu {
    case weg, aanwezig, vernietigd
  }

  private func nu(_ dossier: Int64) -> Nu {
    guard let fresh, let found = try? fresh.number("SELECT kop IS NULL FROM dossier WHERE id = \(dossier)")
    else { return .weg }
    return found == 1 ? .vernietigd : .aanwezig
  }

  // MARK: The file

  /// SQLite's own inspection, and whether tables and triggers are as we made them.
  func bestand() {
    do throws(OpslagFout) {
      for line in try opslag.database.texts("PRAGMA integrity_check(1000)") where line != "ok" {
        verslag.meld(.bestand, "SQLite meldt: \(line)")
      }
    } catch { verslag.meld(.bestand, error.melding) }
    do throws(OpslagFout) { try schema() } catch { verslag.meld(.schema, error.melding) }
  }

  private func schema() throws(OpslagFout) {
    var found: [String: String] = [:]
    let row = try opslag.database.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    while try row.next() { found[row.text(0)] = row.text(1) }
    for (name, sql) in Schema.objects {
      guard let text = found.removeValue(forKey: name) else {
        verslag.meld(.schema, "\(name) ontbreekt in de database.")
        continue
      }
      if text != sql { verslag.meld(.schema, "\(name) is veranderd.") }
    }
    for name in found.keys.sorted() where !name.hasPrefix("sqlite_") {
      verslag.meld(.schema, "\(name) hoort niet in de database.")
    }
  }

  // MARK: Dossiers

  /// Reads the rows of dossiers, and opens their captions.
  func leesDossiers() {
    let columns = Opdracht.kopkolommen
    var last: Int64 = 0
    do throws(OpslagFout) {
      let row = try opslag.database.prepare("SELECT \(columns) FROM dossier ORDER BY id")
      while try row.next() {
        guard row.integer(0) > last else {
          throw .beschadigd("De tabel van dossiers is door elkaar geraakt.")
        }
        last = row.integer(0)
        neem(row)
      }
    } catch {
      verslag.meld(.bestand, "De tabel van dossiers is niet achter elkaar te lezen. \(error.melding)")
      leesDossiersEenVoorEen(na: last)
    }
    verslag.dossiers = standen.count
  }

  private func leesDossiersEenVoorEen(na last: Int64) {
    guard let row = try? opslag.database.prepare("SELECT \(Opdracht.kopkolommen) FROM dossier WHERE id = ?")
    else { return }
    for id in stride(from: last + 1, to: max(last + 1, opslag.sleutels.slots), by: 1) {
      row.bind(1, id)
      if (try? row.next()) == true, row.integer(0) == id { neem(row) }
      row.reset()
    }
  }

  private func neem(_ row: Statement) {
    let kop = opslag.kop(van: row)
    let identiteit = Identiteit(
      jaar: row.integer(1), serie: row.integer(2), geopend: row.integer(7), kolommen: kop.kolommen)
    dossiers[kop.id] = standen.count
    let stand = Stand(
      identiteit: identiteit, fase: kop.fase, laatste: row.integer(8), versie: row.integer(9),
      heeftKop: !row.isNull(10))
    standen.append(stand)
    switch kop.kop {
    case .leesbaar, .afgeschermd: break
    case .vernietigd:
      // Without a caption that is as it should be; the log must hold a certificate then.
      if stand.heeftKop, nu(kop.id) != .vernietigd {
        verslag.meld(
          .sleutel,
          "de sleutel is vernietigd, maar deze database weet daar niet van (een oude kopie?): de inhoud is weg.",
          nummer: kop.nummer)
      }
    case .beschadigd(let reden): verslag.meld(.inhoud, "de kop gaat niet open: \(reden).", nummer: kop.nummer)
    }
  }

  // MARK: Comparing

  /// The rows of dossiers against their log, and the keys against both.
  func vergelijk() {
    for (id, index) in dossiers.sorted(by: { $0.key < $1.key }) { vergelijk(id, standen[index]) }
    for id in onbekend.sorted() {
      verslag.meld(.dossier, "het logboek noemt een dossier (plaats \(id)) dat niet in de tabel staat.")
    }
    sleutels()
  }

  private func vergelijk(_ id: Int64, _ stand: Stand) {
    let nummer = stand.identiteit.nummer
    if stand.gelezen != stand.versie {
      verslag.meld(
        .dossier, "de tabel zegt versie \(stand.versie), het logboek loopt tot \(stand.gelezen).",
        nummer: nummer)
    }
    if stand.heeftKop == stand.heeftCertificaat {
      verslag.meld(
        .dossier,
        stand.heeftKop
          ? "er is een certificaat van vernietiging, maar de kop staat er nog."
          : "de kop is weg zonder certificaat van vernietiging.", nummer: nummer)
    }
    switch (opslag.sleutels.staat(id), stand.heeftCertificaat) {
    case (.actief, false), (.voorlopig, false), (.vernietigd, true): break
    case (.actief, true), (.voorlopig, true):
      verslag.meld(.sleutel, "vernietigd, maar de sleutel is er nog.", nummer: nummer)
    case (.vernietigd, false) where nu(id) == .vernietigd: break
    case (.vernietigd, false):
      verslag.meld(.sleutel, "de sleutel is vernietigd zonder certificaat.", nummer: nummer)
    case (.leeg, _): verslag.meld(.sleutel, "de sleutel ontbreekt in de sleutelbos.", nummer: nummer)
    case (.beschadigd, _): verslag.meld(.sleutel, "de sleutel is beschadigd.", nummer: nummer)
    }
  }

  private func sleutels() {
    if opslag.sleutels.staat(0) != .actief {
      verslag.meld(.sleutel, "de sleutel van de opslag zelf is beschadigd.")
    }
    for slot in stride(from: Int64(1), to: opslag.sleutels.slots, by: 1) where dossiers[slot] == nil {
      switch opslag.sleutels.staat(slot) {
      // Provisional: of a transaction that runs or failed, and wiped by the next.
      case .leeg, .voorlopig: break
      case _ where nu(slot) != .weg: break
      case .beschadigd: verslag.meld(.sleutel, "plaats \(slot) in de sleutelbos is beschadigd.")
      case .actief, .vernietigd:
        verslag.meld(
          .sleutel,
          "plaats \(slot) in de sleutelbos hoort bij geen dossier: het aanmaken is afgebroken, "
            + "of deze database is ouder dan de sleutelbos.", ernst: .opmerking)
      }
    }
  }
}
