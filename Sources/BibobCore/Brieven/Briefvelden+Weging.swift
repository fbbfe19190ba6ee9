extension Briefvelden {
  /// Persons and their ties in law, the worksheet of danger, and what was left out of it.
  static let weging: [Briefveld] = [
    .lijst(
      "rollen", ["nummer", "naam", "rol", "artikel", "wanneer", "via"],
      "wie wat is tot betrokkene, met de bepaling en de weg die daarheen leidt",
      of: "Niemand heeft een rol; gebruik {{^rollen}}."
    ) { bron in
      let netwerk = Netwerk(bron.dossier, op: bron.dag)
      return netwerk.personen.flatMap { persoon in
        netwerk.rollen(van: persoon.id).filter { $0.soort != .betrokkene }.map { rol(persoon, $0, bron) }
      }
    },
    .vlag("rollen.zijn", "of iemand een rol heeft tot betrokkene") { bron in
      let netwerk = Netwerk(bron.dossier, op: bron.dag)
      return netwerk.personen.contains { persoon in
        netwerk.rollen(van: persoon.id).contains { $0.soort != .betrokkene }
      }
    },
    .lijst(
      "relaties", ["nummer", "van", "wat", "naar", "aandeel", "periode", "bron", "omschrijving", "artikel"],
      "banden tussen personen, zoals een bron ze noemt",
      of: "Er is geen band vastgelegd; gebruik {{^relaties}}."
    ) { bron in bron.dossier.relaties.map { relatie($0, bron) } },
    .vlag("weging.is", "of op het werkblad iets is geschreven over feiten die meetellen") { bron in
      Werkblad(bron.dossier, per: bron.dag).delen.contains { $0.rijen.contains { $0.geschreven != nil } }
    },
    .lijst(
      "weging", ["grond", "kop", "vraag", "artikel", "geschreven", "invulling"],
      "het werkblad: wat de wet en de rechter per grond vragen, en wat daarover is geschreven",
      of: stap(.wegen)
    ) { bron in
      Werkblad(bron.dossier, per: bron.dag).delen.flatMap { deel in
        deel.rijen.map { criterium($0, deel.grond) }
      }
    },
    .tekst("weging.open", "criteria waarover nog niets is geschreven", of: stap(.wegen)) { bron in
      let open = Werkblad(bron.dossier, per: bron.dag).delen.flatMap { deel in
        deel.rijen.filter { $0.geschreven == nil && $0.vervalt == nil }.map {
          "\($0.regel.kop.prefix(1).lowercased())\($0.regel.kop.dropFirst()) (\(deel.grond.naam))"
        }
      }
      return Dutch.list(open)
    },
    .lijst(
      "weging.slotsommen", ["grond", "artikel", "mate", "reden"],
      "de mate van gevaar per grond, zoals een mens die schreef", of: stap(.wegen)
    ) { bron in
      Werkblad(bron.dossier, per: bron.dag).delen.compactMap { deel in
        guard let slotsom = deel.slotsom, let mate = slotsom.mate else { return nil }
        return [
          "grond": .tekst(deel.grond.naam), "artikel": .tekst(deel.grond.lid.voluit),
          "mate": .tekst(mate.naam), "reden": .tekst(slotsom.motivering, of: ""),
        ]
      }
    },
    .lijst(
      "feiten.weggelaten", ["nummer", "omschrijving", "naam", "reden", "artikel"],
      "feiten die niet meetellen, en waarom niet",
      of: "Er is geen feit weggelaten; gebruik {{^feiten.weggelaten}}."
    ) { bron in
      Feitoordeel.alle(bron.dossier, per: bron.dag).filter { !$0.kanDragen }.map { weggelaten($0, bron) }
    },
    .vlag("feiten.weggelatenZijn", "of er feiten zijn die niet meetellen") { bron in
      Feitoordeel.alle(bron.dossier, per: bron.dag).contains { !$0.kanDragen }
    },
  ]

  private static func rol(_ persoon: Partij, _ rol: Netwerkrol, _ bron: Briefbron) -> [String: Mustachewaarde]
  {
    let when =
      switch rol.tijd {
      case .nu: rol.pad.compactMap(\.vanaf).max().map { "nu, sinds \($0.voluit)" } ?? "nu"
      case .voorheen(let end): "voorheen, tot en met \(end.voluit)"
      case .straks(let start): "straks, vanaf \(start.voluit)"
      }
    let between = rol.pad.dropLast().map(\.naar).compactMap { bron.dossier.partij($0)?.naamInBrief }
    return [
      "nummer": .tekst(persoon.id), "naam": .tekst(persoon.naamInBrief, of: ""),
      "rol": .tekst(rol.soort.naam),
      "artikel": .tekst(Artikel.voluit(rol.soort.artikelen)), "wanneer": .tekst(when),
      "via": .tekst(Dutch.list(between), of: ""),
    ]
  }

  private static func relatie(_ relatie: Relatie, _ bron: Briefbron) -> [String: Mustachewaarde] {
    let period = [
      relatie.vanaf.map { "vanaf \($0.voluit)" }, relatie.tot.map { "tot en met \($0.voluit)" },
    ].compactMap { $0 }
    return [
      "nummer": .tekst(relatie.id), "van": .tekst(bron.dossier.partij(relatie.van)?.naamInBrief, of: ""),
      "wat": .tekst(relatie.soort.gezegde),
      "naar": .tekst(bron.dossier.partij(relatie.naar)?.naamInBrief, of: ""),
      "aandeel": .tekst(relatie.aandeel.map(Aandeel.tekst), of: ""),
      "periode": .tekst(period.joined(separator: " "), of: ""), "bron": .tekst(relatie.bron, of: ""),
      "omschrijving": .tekst(relatie.omschrijving, of: ""),
      "artikel": .tekst(relatie.soort.artikel?.voluit, of: ""),
    ]
  }

  private static func criterium(_ rij: Werkblad.Rij, _ grond: Feit.Grond) -> [String: Mustachewaarde] {
    let computed = rij.vervalt.map { [$0] } ?? rij.invulling.map(\.tekst)
    return [
      "grond": .tekst(grond.naam), "kop": .tekst(rij.regel.kop), "vraag": .tekst(rij.regel.vraag),
      "artikel": .tekst(rij.regel.artikel.regeling == .praktijk ? nil : rij.regel.artikel.voluit, of: ""),
      "geschreven": .tekst(rij.geschreven?.motivering, of: ""),
      "invulling": .tekst(computed.joined(separator: "; "), of: ""),
    ]
  }

  private static func weggelaten(_ oordeel: Feitoordeel, _ bron: Briefbron) -> [String: Mustachewaarde] {
    [
      "nummer": .tekst(oordeel.feit.id), "omschrijving": .tekst(oordeel.feit.omschrijving, of: ""),
      "naam": .tekst(bron.dossier.partij(oordeel.feit.partij)?.naamInBrief, of: ""),
      "reden": .tekst(Dutch.list(oordeel.belemmeringen.map(\.reden)), of: ""),
      "artikel": .tekst(Artikel.voluit(oordeel.belemmeringen.flatMap(\.artikelen))),
    ]
  }
}

extension Relatie.Soort {
  /// The provision that makes the tie matter; nil where none does.
  var artikel: Artikel? {
    switch self {
    case .leiding, .zeggenschap, .vermogen, .onderaanneming: .wb("1 lid 1")
    case .samenwerking: .wb("3 lid 4 c")
    case .beheer: .wb("7c lid 2 e")
    case .invloed: .wb("7c lid 2 f")
    case .familie: nil
    }
  }
}
