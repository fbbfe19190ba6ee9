import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A process that writes to a store until it is done or killed, and says so after every durable step.
///
///     proefschrijver <map> dossiers <count>     makes dossiers
///     proefschrijver <map> stappen              makes dossiers of batches of three events, and destroys some
///     proefschrijver <map> tegen <dossier>      adds events to one dossier, against others
///     proefschrijver <map> stukken              makes dossiers with exhibits, and destroys some
///     proefschrijver <map> groot <MiB>          adds one exhibit and reads it back, and says its peak memory
@main
enum Proefschrijver {
  static let kolommen = Dossierkolommen(lichaam: "gemeente", soort: "drank- en horeca", spoor: "aanvraag")

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { exit(2) }
    let opslag = try Opslag(map: arguments[1])
    switch (arguments[2], arguments.count > 3 ? Int64(arguments[3]) : nil) {
    case ("dossiers", let count?): try dossiers(opslag, count)
    case ("stappen", nil): while true { try levensloop(opslag) }
    case ("stukken", nil): while true { try stukkenloop(opslag) }
    case ("groot", let size?): try groot(opslag, size)
    case ("tegen", let dossier?): try tegen(opslag, dossier)
    default: exit(2)
    }
  }

  static func meld(_ text: String) {
    let line = Array((text + "\n").utf8)
    // One write a line: a line is there whole or not at all.
    _ = line.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }

  static func invoer(_ text: String, fase: String = "intake") -> LogInvoer {
    let dag = CivilDate(days: 20_500)
    return LogInvoer(
      stap: "proef", fase: fase, datum: dag, vastgelegd: Moment(milliseconden: 1_771_200_000_000, dag: dag),
      inhoud: Array(text.utf8))
  }

  static func dossiers(_ opslag: Opslag, _ count: Int64) throws {
    for _ in 0..<count {
      let kop = try opslag.nieuwDossier(jaar: 2026, kolommen: kolommen, kop: [1], eerste: [invoer("een")])
      meld("\(kop.nummer) \(kop.id)")
    }
  }

  static func levensloop(_ opslag: Opslag) throws {
    let drie = (1...3).map { invoer("reeks 1 deel \($0)") }
    let kop = try opslag.nieuwDossier(jaar: 2026, kolommen: kolommen, kop: [1], eerste: drie)
    meld("\(kop.id) 3")
    for reeks in 2...4 {
      let drie = (1...3).map { invoer("reeks \(reeks) deel \($0)") }
      let versie = try opslag.voegToe(dossier: kop.id, verwachteVersie: (reeks - 1) * 3, drie)
      meld("\(kop.id) \(versie)")
    }
    guard kop.id % 2 == 0 else { return }
    try opslag.vernietig(
      dossier: kop.id, verwachteVersie: 12, certificaat: invoer("certificaat", fase: "vernietigd"))
    meld("\(kop.id) 13")
  }

  /// A dossier with two exhibits; every third is destroyed.
  static func stukkenloop(_ opslag: Opslag) throws {
    let kop = try opslag.nieuwDossier(jaar: 2026, kolommen: kolommen, kop: [1], eerste: [invoer("een")])
    for versie in 1...2 {
      let legging = try leg(opslag, kop.id, grootte: 3_000_000 * Int64(versie))
      try opslag.inEenTransactie {
        try opslag.voegToe(
          dossier: kop.id, verwachteVersie: versie, [invoer("\(legging.grootte) \(legging.sha256)")])
        try opslag.koppelStuk(legging, gebeurtenis: versie + 1)
      }
      meld("\(kop.id) \(versie + 1)")
    }
    guard kop.id % 3 == 0 else { return }
    try opslag.vernietig(
      dossier: kop.id, verwachteVersie: 3, certificaat: invoer("certificaat", fase: "vernietigd"))
    meld("\(kop.id) 4")
  }

  static func leg(_ opslag: Opslag, _ dossier: Int64, grootte: Int64) throws -> Stuklegging {
    var (rest, turn) = (Int(grootte), UInt8(truncatingIfNeeded: dossier))
    return try opslag.legStuk(
      dossier: dossier, grootte: grootte,
      op: Moment(milliseconden: 1_771_200_000_000, dag: CivilDate(days: 20_500))
    ) { buffer in
      let count = min(rest, buffer.count)
      for index in 0..<count { buffer[index] = UInt8(truncatingIfNeeded: index >> 8) ^ turn }
      (rest, turn) = (rest - count, turn &+ 1)
      return count
    }
  }

  static func groot(_ opslag: Opslag, _ mebibytes: Int64) throws {
    let kop = try opslag.nieuwDossier(jaar: 2026, kolommen: kolommen, kop: [1], eerste: [invoer("een")])
    let legging = try leg(opslag, kop.id, grootte: mebibytes << 20)
    try opslag.inEenTransactie {
      try opslag.voegToe(dossier: kop.id, verwachteVersie: 1, [invoer("stuk")])
      try opslag.koppelStuk(legging, gebeurtenis: 2)
    }
    let hasher = try SHA256()
    try opslag.leesStuk(dossier: kop.id, gebeurtenis: 2, grootte: legging.grootte) { hasher.update($0) }
    guard try hasher.finish() == legging.sha256 else { exit(3) }
    var usage = rusage()
    // RUSAGE_SELF, which Linux and macOS import as different types.
    getrusage(0, &usage)
    meld("\(usage.ru_maxrss)")
  }

  /// Adds twenty events to one dossier, reading again whenever another was first.
  static func tegen(_ opslag: Opslag, _ dossier: Int64) throws {
    var versie = 1
    for _ in 0..<20 { versie = try voegToe(opslag, dossier, versie) }
    meld("klaar")
  }

  static func voegToe(_ opslag: Opslag, _ dossier: Int64, _ gelezen: Int) throws(OpslagFout) -> Int {
    var versie = gelezen
    while true {
      do throws(OpslagFout) {
        return try opslag.voegToe(dossier: dossier, verwachteVersie: versie, [invoer("tegen")])
      } catch {
        guard let verschil = error.verschil else { throw error }
        versie = verschil.werkelijk
      }
    }
  }
}
