extension Wachter {
  /// Wet Bibob art. 2 to 6, 9: what may be decided (``Opties``).
  static let optie = een(.wb("3"), "De uitkomst past bij soort, spoor en mate van gevaar.") { poging in
    guard let uitkomst: Uitkomst = poging.velden.keuze(.uitkomst) else { return nil }
    return Opties.waaromNiet(uitkomst, poging.dossier)
  }

  /// Wet Bibob 33(1), 28(3): persons named in the intended decision.
  ///
  /// 1. Each derde exists in the dossier and is not betrokkene.
  /// 2. Whose fact carries the conclusion will be named, so is a derde.
  /// 3. With LBB advice at hand, betrokkene is told of the duty of secrecy in writing.
  static let derdenVolledig = Wachter(
    .wb("33 lid 1"), "Wie in het voornemen wordt genoemd, wordt gehoord."
  ) { poging in
    let dossier = poging.dossier
    let betrokkene = dossier.aanvraag.betrokkene?.id
    let derden = poging.velden.lijst(.derden)
    var refusals: [Weigering] = []
    for id in derden where dossier.partij(id) == nil || id == betrokkene {
      refusals.append(
        Weigering(
          .wb("33 lid 1"), reden: "\(id) is geen derde in dit dossier",
          doen: "Voeg de persoon toe met de stap partij; betrokkene wordt altijd gehoord."))
    }
    let carrying = Set((dossier.conclusie?.feiten ?? []).compactMap { dossier.feit($0)?.partij })
    for id in carrying.sorted() where id != betrokkene && !derden.contains(id) {
      refusals.append(
        Weigering(
          .wb("33 lid 1"),
          reden: "een feit van \(id) draagt de conclusie, maar \(id) staat niet bij de derden",
          doen: "Neem \(id) op: --derden …,\(id)."))
    }
    if dossier.advies != nil, poging.velden.ja(.geheimhouding) != true {
      refusals.append(
        Weigering(
          .wb("28 lid 3"), reden: "betrokkene is niet schriftelijk op de geheimhoudingsplicht gewezen",
          doen: "Neem de geheimhouding op in de brief en geef --geheimhouding ja."))
    }
    return refusals
  }

  /// Awb 3:41: a decision is published on its day or later, and that has happened when it is recorded.
  static let bekendmaking = een(.awb("3:41"), "De bekendmaking volgt op het besluit.") { poging in
    guard let published = poging.velden.datum(.bekendmaking),
      published < poging.datum || published > poging.vandaag
    else { return nil }
    return Weigering(
      .awb("3:41"),
      reden: published < poging.datum
        ? "de bekendmaking (\(published)) ligt voor het besluit (\(poging.datum))"
        : "de bekendmaking (\(published)) ligt in de toekomst",
      doen: "Geef de dag waarop het besluit is verzonden of uitgereikt, als die er is.")
  }

  /// Wet Bibob 33(1): a derde is a person of the dossier other than betrokkene, who is heard in any case.
  static let isDerde = een(.wb("33 lid 1"), "De derde staat in het dossier.") { poging in
    guard let wie = poging.velden.tekst(.wie),
      poging.dossier.partij(wie) == nil || wie == poging.dossier.aanvraag.betrokkene?.id
    else { return nil }
    return Weigering(
      .wb("33 lid 1"), reden: "\(wie) is geen derde in dit dossier",
      doen: "Voeg de persoon toe met de stap partij; betrokkene is al uitgenodigd.")
  }

  /// Wet Bibob 28(1), 28(3): a derde is told of his duty of secrecy in writing.
  static let geheimhoudingDerde = een(
    .wb("28 lid 3"), "De derde wordt schriftelijk op zijn geheimhoudingsplicht gewezen."
  ) { poging in
    guard poging.velden.ja(.geheimhouding) != true else { return nil }
    return Weigering(
      .wb("28 lid 3"), reden: "de brief wijst de derde niet op zijn geheimhoudingsplicht",
      doen: "Neem de geheimhouding op in de brief en geef --geheimhouding ja.")
  }

  /// Wet Bibob 33(1): a view comes from someone who was invited.
  static let uitgenodigd = een(.wb("33 lid 1"), "De persoon is uitgenodigd.") { poging in
    guard let wie = poging.velden.tekst(.wie) else { return nil }
    let zienswijze = poging.dossier.voornemen?.zienswijzen.first { $0.wie == wie }
    if zienswijze == nil {
      return Weigering(
        .wb("33 lid 1"), reden: "\(wie) wordt niet in het voornemen genoemd",
        doen: "Nodig de derde uit met derde-uitnodigen, of noem een ander.")
    }
    guard zienswijze?.uitgenodigd == nil, poging.stap != .horenAchterwege else { return nil }
    return Weigering(
      .wb("33 lid 1"), reden: "\(wie) is nog niet uitgenodigd",
      doen: "Nodig de derde eerst uit met derde-uitnodigen.")
  }

  /// Wet Bibob 33, Awb 4:9 to 4:12: betrokkene and every derde named had the chance to give a view before an
  /// adverse decision or conditions. Over an adverse decision they were heard as such: another one, also a
  /// lighter one, needs an intention of its own. Conditions may follow on any intention that asked for views.
  static let zienswijzen = Wachter(
    .wb("33"), "Betrokkene en elke genoemde derde konden hun zienswijze geven."
  ) { poging in
    guard let uitkomst: Uitkomst = poging.velden.keuze(.uitkomst), uitkomst.vraagtZienswijze,
      poging.dossier.aanvraag.soort.aard != .overeenkomst
    else { return [] }
    let artikel: Artikel = poging.dossier.isPubliekrechtelijk ? .wb("33 lid 1") : .wb("33 lid 2")
    guard poging.dossier.fase == .voornemen, let voornemen = poging.dossier.voornemen else {
      return [
        Weigering(
          artikel,
          reden: "voor '\(uitkomst.rawValue)' moeten betrokkene en genoemde derden eerst worden gehoord",
          doen: "Breng een voornemen uit met de stap voornemen.")
      ]
    }
    var refusals: [Weigering] = []
    let heavier = uitkomst.metVoorschriften && !voornemen.uitkomst.vraagtZienswijze
    if heavier || uitkomst.isNegatief && voornemen.uitkomst != uitkomst {
      refusals.append(
        Weigering(
          artikel,
          reden: "het voornemen was '\(voornemen.uitkomst.rawValue)'; over '\(uitkomst.rawValue)' is "
            + "niemand gehoord", doen: "Ga terug met heroverwegen en breng een nieuw voornemen uit."))
    }
    for zienswijze in voornemen.zienswijzen where !zienswijze.isAfgerond(op: poging.datum) {
      if zienswijze.uitgenodigd == nil {
        refusals.append(
          Weigering(
            artikel, .wb("28 lid 3"),
            reden: "derde \(zienswijze.wie) staat in het voornemen maar heeft geen gelegenheid gehad",
            doen: "Nodig uit: derde-uitnodigen --wie \(zienswijze.wie) --termijn … --geheimhouding ja."))
      } else {
        refusals.append(
          Weigering(
            artikel,
            reden: "de termijn voor de zienswijze van \(zienswijze.wie) loopt nog tot en met "
              + "\(zienswijze.termijn.map(\.description) ?? "?")",
            doen: "Wacht die af, of leg zienswijze-ontvangen of zienswijze-afgezien vast."))
      }
    }
    return refusals
  }

  /// Awb 4:20b and sector acts: when silence gave the permit, it can no longer be refused.
  static let nietVanRechtswege = een(
    .awb("4:20b lid 1"), "De vergunning is niet al van rechtswege gegeven."
  ) { poging in
    let klok = Beslistermijn(poging.dossier, kalender: poging.kalender)
    guard poging.dossier.besluiten.isEmpty, let artikel = klok.lexSilencio,
      let uitkomst: Uitkomst = poging.velden.keuze(.uitkomst), uitkomst != .verlenen,
      let termijn = klok.termijn(per: poging.datum), poging.datum > termijn.einde
    else { return nil }
    if artikel.regeling == .kansspelen, poging.velden.tekst(.reden) != nil { return nil }
    return Weigering(
      artikel, .awb("4:20b lid 1"),
      reden: "de beslistermijn eindigde op \(termijn.einde): de vergunning is van rechtswege gegeven",
      doen: artikel.regeling == .kansspelen
        ? "Is de inrichting niet hoogdrempelig, leg dat dan vast met --reden."
        : "Open een dossier op het spoor intrekking als er reden is om in te trekken.")
  }

  /// Wet Bibob 3(7): supervision needs conditions in force.
  static let voorschriftenVanKracht = een(.wb("3 lid 7"), "Er zijn voorschriften van kracht.") { poging in
    guard !poging.dossier.heeftVoorschriften else { return nil }
    return Weigering(
      .wb("3 lid 7"), reden: "er is geen geldend besluit met voorschriften",
      doen: "Sluit het dossier, of neem een besluit met voorschriften.")
  }
}
