import BibobCore

extension Opdracht {
  /// `bibob sjabloon ONDERWERP`
  static let sjabloon = Opdracht(
    name: "sjabloon", group: .control, summary: "bekijk en controleer de sjablonen van brieven",
    arguments: [Argument(name: "ONDERWERP", help: "wat u wilt zien")],
    options: [.sjablonen],
    examples: [
      Example("bibob sjabloon lijst", "alle brieven, en wanneer zij passen"),
      Example("bibob sjabloon controleer", "klopt elk sjabloon, en de huisstijl?"),
      Example("bibob sjabloon velden", "wat er in een sjabloon kan worden ingevuld"),
    ],
    explanation: """
      Een sjabloon is XHTML met merktekens van Mustache. Een gemeente past brieven aan zonder die van het programma te \
      wijzigen: zet in de map ‘sjablonen’ van de opslag een map met dezelfde naam, of alleen een onderdeel in ‘delen’. \
      Met {{<bibob/voornemen}} bouwt u voort op het sjabloon van het programma.

      Geen datum, termijn of artikel staat in een sjabloon zelf: die komen uit het dossier en de wet.
      """,
    dynamic: DynamicOptions(argument: "ONDERWERP") { Sjabloononderwerp.alle.map(\.variant) }
  ) { aanroep, uitvoer in
    let name = try aanroep.argument("ONDERWERP")
    guard let subject = Sjabloononderwerp.alle.first(where: { $0.variant.name == name }) else {
      throw Fout.gebruik("onbekend onderwerp")
    }
    return try subject.run(aanroep, Sjabloonmap(own: aanroep.value("sjablonen"), map: aanroep.map), uitvoer)
  }
}

/// What can be asked of the templates: a row of ``alle``.
struct Sjabloononderwerp: Sendable {
  let variant: DynamicOptions.Variant
  let run: @Sendable (Aanroep, Sjabloonmap, Uitvoer) throws -> Uitgang

  /// Every subject, in the order of the help.
  static let alle = [lijst, controleer, velden]

  private static let lijst = Sjabloononderwerp(
    variant: .init(name: "lijst", summary: "alle brieven, en wat zij zijn")
  ) { aanroep, sjablonen, uitvoer in
    let all = try sjablonen.bibliotheek.namen.map { try sjablonen.bibliotheek.sjabloon($0).beschrijving }
    if aanroep.json {
      uitvoer.json(["brieven": .array(all.map(Briefweergave.json))])
    } else {
      Briefweergave.tabel(all, to: uitvoer)
    }
    return .goed
  }

  private static let controleer = Sjabloononderwerp(
    variant: .init(
      name: "controleer", summary: "ga na of elk sjabloon klopt",
      explanation: """
        Nagegaan wordt: Mustache, XHTML, elementen en klassen, namen van velden, en wat de wet in een brief verlangt, \
        zoals de alinea over geheimhouding. Uitgang 0: alles klopt. Uitgang 1: er zijn bevindingen.
        """)
  ) { aanroep, sjablonen, uitvoer in
    var found: [(String, BriefFout)] = []
    for naam in sjablonen.bibliotheek.namen {
      do throws(BriefFout) { _ = try sjablonen.bibliotheek.sjabloon(naam) } catch {
        found.append((naam, error))
      }
    }
    let count = sjablonen.bibliotheek.namen.count
    if aanroep.json {
      uitvoer.json([
        "sjablonen": .int(count),
        "bevindingen": .array(
          found.flatMap { naam, fout in
            fout.bevindingen.map { finding -> JSON in
              [
                "sjabloon": .string(naam), "bron": JSON(finding.plaats?.bron),
                "regel": .int(finding.plaats?.regel ?? 0), "kolom": .int(finding.plaats?.kolom ?? 0),
                "tekst": .string(finding.tekst), "advies": .string(finding.advies),
              ]
            }
          }),
      ])
    } else {
      for (naam, fout) in found {
        uitvoer.heading(naam)
        for finding in fout.bevindingen {
          for line in finding.description.split(separator: "\n") {
            uitvoer.line("  " + Breedte.safe(String(line)))
          }
        }
      }
      uitvoer.line(
        found.isEmpty
          ? "\(count) sjablonen: alles klopt" : "\(found.count) van \(count) sjablonen kloppen niet")
    }
    return found.isEmpty ? .goed : .bevindingen
  }

  private static let velden = Sjabloononderwerp(
    variant: .init(name: "velden", summary: "alles wat in een sjabloon kan worden ingevuld")
  ) { aanroep, _, uitvoer in
    let all = Briefvelden.alle
    if aanroep.json {
      uitvoer.json([
        "velden": .array(
          all.map {
            [
              "naam": .string($0.naam), "soort": .string($0.soort.rawValue), "uitleg": .string($0.uitleg),
              "onderdelen": .array($0.onderdelen.map { .string($0) }),
            ]
          })
      ])
    } else {
      uitvoer.table(
        Table(
          columns: [.init("Veld", .wrap, minimum: 10), .init("Soort"), .init("Wat", .wrap, minimum: 12)],
          rows: all.map { veld in
            let parts = veld.onderdelen.isEmpty ? "" : " (\(veld.onderdelen.joined(separator: ", ")))"
            return [Cell(veld.naam, .nadruk), Cell(veld.soort.rawValue, .zacht), Cell(veld.uitleg + parts)]
          }, indent: 2))
    }
    return .goed
  }
}
