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
