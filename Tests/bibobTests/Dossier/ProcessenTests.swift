import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Many processes on one store, and processes that are killed.
@Suite("Dossier: processen")
struct ProcessenTests {
  /// What one process did to one dossier.
  private struct Poging: Sendable {
    let dossier: String
    let uitkomst: Proces.Uitkomst
    let tekst: String
  }

  @Test("eight processes step the same dossiers: each step once, the losers are told and try again")
  func tegelijk() async throws {
    let werk = try Werkmap()
    let count = allesDraaien ? 50 : 10
    for _ in 0..<count { _ = try werk.open("alcohol-horecabedrijf", op: "2026-02-07") }
    let pad = werk.map
    let pogingen = await withTaskGroup(of: [Poging].self) { group in
      for wie in 0..<8 {
        group.addTask {
          var pogingen: [Poging] = []
          for index in 1...count {
            let dossier = Self.nummer((index + wie) % count + 1)
            // All read version 1 at first: one of them wins.
            var versie = 1
            while true {
              let tekst = "van \(wie) op \(versie)"
              let uitkomst = Proces.voer([
                "stap", dossier, "notitie", "--omschrijving", tekst, "--versie", String(versie), "--map", pad,
                "--vandaag", "2026-02-09", "--door", "proces \(wie)",
              ])
              pogingen.append(Poging(dossier: dossier, uitkomst: uitkomst, tekst: tekst))
              guard uitkomst.uitgang == 3, versie < 40 else { break }
              versie += 1
            }
          }
          return pogingen
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    var won: [String: Set<String>] = [:]
    for poging in pogingen {
      if poging.uitkomst.uitgang == 0 {
        #expect(won[poging.dossier, default: []].insert(poging.tekst).inserted)
      } else {
        #expect(poging.uitkomst.uitgang == 3, "\(poging.uitkomst)")
        #expect(
          poging.uitkomst.fout.contains("is intussen gewijzigd: u las versie"), "\(poging.uitkomst.fout)")
        #expect(poging.uitkomst.fout.contains("opnieuw"))
      }
    }
    #expect(pogingen.contains { $0.uitkomst.uitgang == 3 })
    for index in 1...count {
      let log = try werk.json("2026-02-10", "toon \(Self.nummer(index))")["gebeurtenissen"]?.rij ?? []
      #expect(log.compactMap { $0["nummer"]?.getal } == Array(1...9))
      let texts = log.compactMap { $0["velden"]?["omschrijving"]?.tekst }
      #expect(Set(texts) == won[Self.nummer(index)] && texts.count == 8)
    }
    #expect(werk.voer("2026-02-10", "controleer").uitgang == 0)
  }

  private static func nummer(_ index: Int) -> String {
    "2026-" + String(repeating: "0", count: 4 - String(index).count) + String(index)
  }

  @Test(
    "a loop of steps that is killed at any moment loses no step that was acknowledged",
    .enabled(if: Proces.vind("timeout") != nil, "overgeslagen: geen timeout"))
  func gedood() throws {
    let timeout = try #require(Proces.vind("timeout"))
    let werk = try Werkmap()
    var random = SplitMix64(seed: 20_260_209)
    var (dossier, acknowledged, total) = ("", [String](), 0)
    for run in 0..<(allesDraaien ? 500 : 15) {
      // A dossier for every five runs, so that a long proof does not slow itself down.
      if run % 5 == 0 {
        (dossier, acknowledged) = (try werk.open("alcohol-horecabedrijf", op: "2026-02-07"), [])
      }
      let output = "\(werk.pad)/uit"
      let words = "--map '\(werk.map)' --vandaag 2026-02-09 --door tester"
      let pause = "0.\(random.int(100...350))"
      // The shell writes a line after each step that ended well; timeout kills its whole group.
      let loop = """
        i=0
        while [ $i -lt 500 ]; do
          i=$((i+1))
          '\(Proces.bibob)' stap \(dossier) notitie --omschrijving "run \(run) nr $i" \(words) >/dev/null 2>&1 \
            && echo "run \(run) nr $i" >> '\(output)'
        done
        """
      let ended = Proces.voer(timeout, ["-s", "KILL", pause, "/bin/sh", "-c", loop])
      #expect(ended.uitgang == 128 + SIGKILL, "\(ended)")
      let said = (Momentopname.read(output) ?? "").split(separator: "\n").map(String.init)
      acknowledged += said
      total += said.count
      unlink(output)
      guard run % 5 == 4 else { continue }
      let log = try werk.json("2026-02-10", "toon \(dossier)")["gebeurtenissen"]?.rij ?? []
      let texts = log.compactMap { $0["velden"]?["omschrijving"]?.tekst }
      #expect(Set(texts).count == texts.count)
      #expect(log.compactMap { $0["nummer"]?.getal } == Array(1...max(1, log.count)))
      let lost = Set(acknowledged).subtracting(texts)
      #expect(lost.isEmpty, "\(lost)")
      let known = Set(acknowledged)
      #expect(texts.filter { known.contains($0) } == acknowledged)
      let check = werk.voer("2026-02-10", "controleer")
      #expect(check.uitgang == 0, "\(check)")
    }
    #expect(total > 15)
  }
}
