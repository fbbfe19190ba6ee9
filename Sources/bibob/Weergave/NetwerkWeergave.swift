import BibobCore

/// A network for a person: who is what, by which ties, and what is still to be asked.
struct NetwerkWeergave {
  let netwerk: Netwerk
  let uitvoer: Uitvoer

  /// Writes persons, ties and questions.
  func write(_ nummer: Dossiernummer) {
    uitvoer.heading("Netwerk van \(nummer) per \(netwerk.dag.voluit)")
    for person in netwerk.personen { persoon(person) }
    relaties()
    guard !netwerk.vragen.isEmpty else { return }
    uitvoer.line()
    uitvoer.heading("Na te gaan")
    for vraag in netwerk.vragen {
      item("–", Breedte.safe(vraag.tekst) + " " + uitvoer.paint(.zacht, "[\(vraag.artikel)]"), hang: 2)
    }
  }

  // MARK: Persons

  private func persoon(_ person: Partij) {
    uitvoer.line()
    let kind = person.aard == .rechtspersoon ? person.rechtsvorm : "natuurlijk persoon"
    let remark = kind.isEmpty ? "rechtspersoon" : kind
    uitvoer.paragraph(
      uitvoer.paint(.nadruk, person.id) + "  " + uitvoer.paint(.kop, NetwerkWeergave.naam(person))
        + uitvoer.paint(.zacht, "  \(Breedte.safe(remark))"))
    let roles = netwerk.rollen(van: person.id)
    if roles.isEmpty {
      item("", uitvoer.paint(.zacht, "geen rol in de zin van de wet"), hang: 4)
    }
    for rol in roles { self.rol(rol) }
  }

  static func naam(_ person: Partij) -> String {
    Breedte.safe(person.voornamen.isEmpty ? person.naam : "\(person.voornamen) \(person.naam)")
  }

  private func rol(_ rol: Netwerkrol) {
    item(
      "",
      NetwerkWeergave.zin(rol) + "  "
        + uitvoer.paint(.zacht, "[\(VerloopWeergave.artikelen(rol.soort.artikelen))]"),
      hang: 4)
    for link in rol.pad { item("", NetwerkWeergave.schakel(link), hang: 8, style: .zacht) }
    if rol.pad.count > 1, let share = rol.aandeelLangsPad {
      item(
        "", "langs deze keten ten hoogste \(Aandeel.tekst(share)); de wet kent geen drempel", hang: 8,
        style: .zacht)
    }
  }

  /// `leidinggevende, indirect, nu`.
  private static func zin(_ rol: Netwerkrol) -> String {
    var words = [rol.soort.naam]
    if !rol.pad.isEmpty { words.append(rol.isDirect ? "direct" : "indirect") }
    switch rol.tijd {
    case .nu: if !rol.pad.isEmpty { words.append("nu") }
    case .voorheen(let day): words.append("voorheen, tot en met \(day.voluit)")
    case .straks(let day): words.append("vanaf \(day.voluit)")
    }
    return words.joined(separator: ", ")
  }

  /// `R3  P2 zeggenschap over P3, 51 %, sinds 2019-01-01`.
  private static func schakel(_ link: Schakel) -> String {
    var words = ["\(link.relatie ?? "–")  \(link.van) \(zin(link.soort)) \(link.naar)"]
    if let share = link.aandeel { words.append(Aandeel.tekst(share)) }
    if link.middellijk { words.append("middellijk volgens de bron") }
    if link.relatie == nil {
      words.append("opgegeven; nog geen relatie vastgelegd")
    } else {
      words.append(periode(link.vanaf, link.tot))
    }
    return words.joined(separator: ", ")
  }

  private static func zin(_ soort: Relatie.Soort) -> String {
    switch soort {
    case .leiding: "leiding aan"
    case .zeggenschap: "zeggenschap over"
    case .vermogen: "vermogen aan"
    case .samenwerking: "in samenwerkingsverband met"
    case .onderaanneming: "in onderaanneming van"
    case .beheer: "op de beschikking van"
    case .invloed: "invloed op"
    case .familie: "familie van"
    }
  }

  private static func periode(_ start: CivilDate?, _ end: CivilDate?) -> String {
    Relatie(id: "", soort: .familie, van: "", naar: "", vanaf: start, tot: end).periodetekst
  }

  // MARK: Ties

  private func relaties() {
    let all = netwerk.relaties + netwerk.opZichzelf
    uitvoer.line()
    uitvoer.heading("Relaties")
    guard !all.isEmpty else {
      uitvoer.paragraph(
        "Er is nog geen relatie vastgelegd: bibob stap DOSSIER relatie.", indent: 2, style: .zacht)
      return
    }
    uitvoer.table(
      Table(
        columns: [
          .init(""), .init("Wie", .wrap, minimum: 10), .init("", .wrap, minimum: 10),
          .init("Aan", .wrap, minimum: 10),
          .init("Aandeel", right: true), .init("Periode", .wrap, minimum: 12),
          .init("Bron", .wrap, minimum: 8),
        ],
        rows: all.map { tie in
          let ended = tie.tot.map { $0 < netwerk.dag } ?? false
          return [
            Cell(tie.id, .nadruk), Cell(tie.van), Cell(NetwerkWeergave.zin(tie.soort), ended ? .zacht : nil),
            Cell(tie.naar), Cell(tie.aandeel.map(Aandeel.tekst) ?? ""),
            Cell(tie.periodetekst + (tie.middellijk ? ", middellijk" : ""), .zacht), Cell(tie.bron, .zacht),
          ]
        }, indent: 2))
  }

  // MARK: Lines

  /// A text that hangs beside a mark.
  private func item(_ mark: String, _ text: String, hang: Int, style: Uitvoer.Style? = nil) {
    let inner = hang + (mark.isEmpty ? 0 : 2)
    for (index, part) in Breedte.wrap(text, to: uitvoer.proseWidth - inner).enumerated() {
      let lead = index == 0 && !mark.isEmpty ? mark + " " : ""
      let margin = String(repeating: " ", count: inner - lead.count)
      uitvoer.line(margin + lead + (style.map { uitvoer.paint($0, part) } ?? part))
    }
  }
}
