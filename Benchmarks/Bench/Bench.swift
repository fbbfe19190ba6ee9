import BibobCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Our side of the comparison: `bibob-bench <job> <folder> <count>`; prints seconds on standard error.
///
/// Every job has a bare C program of the same name beside it; `script/bench` runs the two in turn.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let count = Int(arguments[3]) else { exit(2) }
    let (job, map) = (arguments[1], arguments[2] + "/dossiers")
    switch job {
    case "vul": return try Opslagwerk(Opslag.begin(map: map)).vul(count)
    case "vulzaken":
      return try Stapwerk(kast: Dossierkast(log: Opslag.begin(map: map), kalender: .standaard)).vul(count)
    case "vulpersonen":
      return try Zoekwerk(kast: Dossierkast(log: Opslag.begin(map: map), kalender: .standaard)).vul(count)
    case "termijn": return meld(Termijnwerk.tel(count))
    case "beleid": return meld(Beleidswerk.snel(count))
    case "beleidredenen": return meld(Beleidswerk.redenen(count))
    case "vulbrieven":
      return try Briefwerk.vul(Dossierkast(log: Opslag.begin(map: map), kalender: .standaard), count)
    case "beleidlezen": return meld(try Beleidswerk.lezen(count, map: arguments[2]))
    case "keur", "neemover":
      let werk = try Overdrachtwerk(arguments[2])
      meld(try job == "keur" ? werk.keur() : werk.neemOver(Opslag.begin(map: map)))
      return print(Overdrachtwerk.piek)
    case "beleideerst": return meld(try Beleidswerk.eersteKeer(count, map: arguments[2]))
    default: break
    }
    let opslag = try Opslag(map: map)
    if ["briefhtml", "briefodt", "briefmonster"].contains(job) {
      let briefwerk = try Briefwerk(Dossierkast(log: opslag, kalender: .standaard))
      if job == "briefmonster" { return try briefwerk.monster(count) }
      return meld(try job == "briefhtml" ? briefwerk.html(count) : briefwerk.odt(count))
    }
    if job == "lijst" {
      var lijst = Lijst(opslag)
      try lijst.druk(count)
      return
    }
    if job == "elders" {
      return meld(try Zoekwerk(kast: Dossierkast(log: opslag, kalender: .standaard)).zoek())
    }
    let stapwerk = Stapwerk(kast: Dossierkast(log: opslag, kalender: .standaard))
    if job == "stap" { return meld(try stapwerk.stappen(count, reeks: 1)) }
    if job == "stapbulk" { return meld(try stapwerk.stappen(count, reeks: 1000)) }
    let werk = Opslagwerk(opslag)
    let versies = try werk.versies()
    let start = now()
    switch job {
    case "duurzaam": try werk.stappen(count, reeks: 1, versies)
    case "bulk": try werk.stappen(count, reeks: 1000, versies)
    case "keten": try werk.keten(count)
    case "koppen": try opslag.koppen { guard $0.kop.bytes != nil else { exit(1) } }
    case "vouw": try werk.lees()
    case "rapport": try Rapportwerk(opslag).tel(count, uitLogboek: false)
    case "rapportlog": try Rapportwerk(opslag).tel(count, uitLogboek: true)
    default: exit(2)
    }
    meld(now() - start)
  }

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  static func meld(_ seconds: Double) {
    let line = Array("\(seconds)\n".utf8)
    _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
}
