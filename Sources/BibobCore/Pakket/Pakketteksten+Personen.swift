extension Pakketteksten {
  /// Natural and legal persons, identified as the form of findings asks, with the roles that the network computes.
  static func personen(_ bron: Adviespakket.Bron) -> [UInt8] {
    var page = Pakketpagina("Personen en hun rol", huisstijl: bron.huisstijl)
    page.alinea("Dossier \(bron.zaak.nummer) – stand op \(bron.netwerk.dag.voluit)", "zacht")
    page.alinea(
      "Rollen volgen uit de relaties van het dossier: direct of via elkaar, nu of in het verleden (Wet Bibob art. 1 "
        + "lid 1, 3 lid 4, 7a lid 2). Geslacht en nationaliteit legt dit programma niet vast.")
    for (title, kind) in [
      ("Natuurlijke personen", Partij.Aard.natuurlijkPersoon), ("Rechtspersonen", .rechtspersoon),
    ] {
      let people = bron.zaak.dossier.partijen.filter { $0.aard == kind }
      guard !people.isEmpty else { continue }
      page.kop(title)
      page.tabel(
        ["Nr.", "Naam", "Gegevens", "Rol, met artikel"],
        people.map { person in
          [
            Cel(person.id, "kort"),
            Cel([person.voornamen, person.naam].filter { !$0.isEmpty }.joined(separator: " ")),
            Cel(gegevens(person)), Cel(rollen(person, bron.netwerk)),
          ]
        })
    }
    relaties(bron, &page)
    return page.bytes
  }

  private static func gegevens(_ partij: Partij) -> String {
    [
      partij.adres.isEmpty ? "adres niet vastgelegd" : partij.adres.joined(separator: ", "),
      partij.geboortedatum.map { "geboren op \($0.voluit)" },
      partij.bsn.map { "BSN \($0)" }, partij.rechtsvorm.isEmpty ? nil : partij.rechtsvorm,
      partij.kvk.map { "KvK \($0)" }, partij.rsin.map { "RSIN \($0)" },
      partij.handelsnamen.isEmpty ? nil : "handelsnamen: " + Dutch.list(partij.handelsnamen),
    ].compactMap { $0 }.joined(separator: "\n")
  }

  private static func rollen(_ partij: Partij, _ netwerk: Netwerk) -> String {
    let roles = netwerk.rollen(van: partij.id)
    guard !roles.isEmpty else { return "geen rol in de zin van de wet" }
    return roles.map { role in
      let when =
        switch role.tijd {
        case .nu: ""
        case .voorheen(let end): ", tot en met \(end.voluit)"
        case .straks(let start): ", vanaf \(start.voluit)"
        }
      let between = role.pad.dropFirst().map(\.van)
      let path = between.isEmpty ? "" : ", via \(Dutch.list(between))"
      return
        "\(role.soort.naam)\(path)\(when) (\(role.soort.artikelen.map(\.description).joined(separator: "; ")))"
    }.joined(separator: "\n")
  }

  private static func relaties(_ bron: Adviespakket.Bron, _ page: inout Pakketpagina) {
    guard !bron.netwerk.relaties.isEmpty else { return }
    page.kop("Relaties")
    page.tabel(
      ["Nr.", "Van", "Naar", "Soort", "Periode", "Bron"],
      bron.netwerk.relaties.map { tie in
        [
          Cel(tie.id, "kort"), Cel(tie.van, "kort"), Cel(tie.naar, "kort"), Cel(tie.soort.rawValue),
          Cel("\(tie.vanaf?.description ?? "?") – \(tie.tot?.description ?? "nu of onbekend")"),
          Cel(tie.bron),
        ]
      })
  }
}
