import BibobCore

extension Beleidsonderwerp {
  /// `bibob beleid controleer BESTAND…`
  static let controleer = Beleidsonderwerp(
    variant: .init(
      name: "controleer", summary: "ga na of het bestand klopt en zijn eigen gevallen haalt",
      explanation: """
        Alle bevindingen komen in één keer, met regel, kolom en wat te doen. Van meer bestanden wordt ook nagegaan \
        of twee beleidsstukken van één lichaam over hetzelfde gaan. Uitgang 0: alles klopt. Uitgang 1: er zijn \
        bevindingen. Uitgang 2: een bestand is niet te lezen.
        """)
  ) { aanroep, uitvoer in
    let lezer = try lezer()
    let verdicts = aanroep.arguments("BESTAND").map { path in
      Verdict(path: path, result: Result { () throws(InvoerFout) in try lezer.lees(pad: path) })
    }
    let overlap = Beleidsbundel.overlap(verdicts.compactMap { try? $0.result.get() })
    if aanroep.json {
      uitvoer.json([
        "bestanden": .array(verdicts.map(\.json)),
        "overlap": .array(
          overlap.map {
            [
              "lichaam": .string($0.lichaam), "soort": .string($0.woord),
              "regels": .array($0.regels.map { .string($0) }),
            ]
          }),
      ])
    } else {
      for verdict in verdicts { verdict.write(to: uitvoer) }
      for found in overlap { uitvoer.paragraph("Let op: " + found.tekst, style: .letOp) }
    }
    if verdicts.contains(where: \.isUnreadable) { return .gebruik }
    return overlap.isEmpty && verdicts.allSatisfy(\.isGood) ? .goed : .bevindingen
  }
}

/// What was found on one file.
private struct Verdict {
  let path: String
  let result: Result<Beleid, InvoerFout>

  var isGood: Bool { (try? result.get()) != nil }

  /// Whether there is no document at all: every finding is about the file as a whole.
  var isUnreadable: Bool {
    if case .failure(let fout) = result { fout.bevindingen.allSatisfy { $0.regel == 0 } } else { false }
  }

  var json: JSON {
    switch result {
    case .success(let beleid):
      [
        "bestand": .string(path), "goed": true, "beleid": .string(beleid.id),
        "regels": .int(beleid.regels.count), "gevallen": .int(beleid.gevallen.count),
        "bevindingen": .array([]),
      ]
    case .failure(let fout):
      ["bestand": .string(path), "goed": false, "bevindingen": .array(fout.bevindingen.map(\.json))]
    }
  }

  func write(to uitvoer: Uitvoer) {
    switch result {
    case .success(let beleid):
      let model = beleid.isModel ? "model, " : ""
      uitvoer.paragraph(
        "\(path): klopt (\(model)\(Self.count(beleid.regels.count, "regel", "regels")), "
          + "\(Self.count(beleid.gevallen.count, "geval", "gevallen")) gehaald)")
    case .failure(let fout):
      for line in fout.description.split(separator: "\n", omittingEmptySubsequences: false) {
        uitvoer.line(Breedte.safe(String(line)))
      }
      let count = Self.count(fout.bevindingen.count, "bevinding", "bevindingen")
      uitvoer.paragraph("\(path): \(count); dit beleid wordt niet gebruikt", style: .fout)
    }
  }

  private static func count(_ number: Int, _ one: String, _ more: String) -> String {
    "\(number) \(number == 1 ? one : more)"
  }
}
