/// Whether data about third parties may go to a recipient (Wet Bibob 28(2), 7a(6)).
public enum Verstrekkingstoets {
  /// Everything that stands in the way of a disclosure; empty when nothing does.
  ///
  /// What no program can see (whether data are necessary, whether the other body could get them itself) stands in
  /// ``Verstrekkingsregel/voorwaarde`` and is for the person who signs.
  public static func belemmeringen(_ verstrekking: Verstrekking, in dossier: Dossier) -> [Belemmering] {
    guard let regel = Verstrekkingsregel.van(verstrekking.ontvanger) else { return [] }
    var found = datum(verstrekking, regel)
    switch verstrekking.ontvanger {
    case .a: found += betrokkene(verstrekking, regel, dossier)
    case .b: found += derde(verstrekking, regel, dossier)
    case .c:
      if dossier.conclusie == nil, dossier.advies == nil {
        found.append(
          Belemmering(
            regel.artikel, reden: "er is nog geen advies of conclusie om een beslissing op te motiveren",
            doen: "Wacht tot het advies er is of de conclusie is getrokken."))
      }
    case .e:
      if dossier.bezwaar?.commissie != true {
        found.append(
          Belemmering(
            regel.artikel, reden: "er is geen bezwaar met een adviescommissie",
            doen: "Leg het bezwaar eerst vast, met --commissie ja."))
      }
    case .j:
      if dossier.beroepen.isEmpty {
        found.append(
          Belemmering(
            regel.artikel, reden: "er is geen beroep ingesteld", doen: "Leg het beroep eerst vast."))
      }
    case .k, .l: found += vordering(verstrekking, regel)
    case .m: found += anderOrgaan(verstrekking, regel)
    case .n:
      if !dossier.isPubliekrechtelijk {
        found.append(
          Belemmering(
            regel.artikel, .wb("9 lid 4"),
            reden:
              "art. 3 zelf gaat over beschikkingen, niet over een \(dossier.aanvraag.soort.aard.rawValue)",
            doen: "Verstrek niet, of zoek een andere grondslag van art. 28 lid 2."))
      }
    case .lbb: found += bureau(verstrekking, regel, dossier)
    case .d, .f, .g, .h, .i, .o: break
    }
    return found
  }

  private static func datum(_ verstrekking: Verstrekking, _ regel: Verstrekkingsregel) -> [Belemmering] {
    guard let since = regel.sinds, verstrekking.datum < since else { return [] }
    return [
      Belemmering(
        regel.artikel,
        reden: "dit onderdeel geldt pas sinds \(since); de verstrekking is van \(verstrekking.datum)",
        doen: "Verstrek niet: op die dag stond de ontvanger niet op de lijst.")
    ]
  }

  /// Art. 28(2)a, 28(3): what the reasons need, with the reminder of secrecy.
  private static func betrokkene(
    _ verstrekking: Verstrekking, _ regel: Verstrekkingsregel, _ dossier: Dossier
  ) -> [Belemmering] {
    var found = geheimhouding(verstrekking)
    if let wie = verstrekking.wie, wie != dossier.aanvraag.betrokkene?.id {
      found.append(
        Belemmering(
          regel.artikel, reden: "\(wie) is niet betrokkene", doen: "Voor een derde geldt onderdeel b."))
    }
    if dossier.conclusie == nil {
      found.append(
        Belemmering(
          regel.artikel, reden: "er is nog geen conclusie om te motiveren",
          doen: "Verstrek pas wat nodig is voor de motivering van de beslissing."))
    }
    return found
  }

  /// Art. 28(2)b, 28(3): only to who is named, and only his own part.
  private static func derde(
    _ verstrekking: Verstrekking, _ regel: Verstrekkingsregel, _ dossier: Dossier
  ) -> [Belemmering] {
    var found = geheimhouding(verstrekking)
    guard let wie = verstrekking.wie else {
      return found + [
        Belemmering(
          regel.artikel, reden: "niet gezegd is aan welke derde",
          doen: "Geef --wie met de persoon van het dossier.")
      ]
    }
    if dossier.voornemen?.zienswijzen.contains(where: { $0.wie == wie }) != true
      || wie == dossier.aanvraag.betrokkene?.id
    {
      found.append(
        Belemmering(
          regel.artikel, .wb("33 lid 1"), reden: "\(wie) is geen derde die het voornemen noemt",
          doen: "Breng eerst een voornemen uit waarin de derde staat."))
    }
    let others = verstrekking.over.filter { $0 != wie }
    if !others.isEmpty || verstrekking.over.isEmpty {
      found.append(
        Belemmering(
          regel.artikel, .wb("28 lid 3"),
          reden: others.isEmpty
            ? "niet gezegd is over wie de gegevens gaan"
            : "de gegevens gaan ook over \(others.joined(separator: ", "))",
          doen: "Verstrek alleen het deel over \(wie): --personen \(wie)."))
    }
    return found
  }

  private static func geheimhouding(_ verstrekking: Verstrekking) -> [Belemmering] {
    guard !verstrekking.geheimhouding else { return [] }
    return [
      Belemmering(
        .wb("28 lid 3"), reden: "de ontvanger is niet schriftelijk op zijn geheimhoudingsplicht gewezen",
        doen: "Neem de geheimhouding op in de brief en geef --geheimhouding ja.")
    ]
  }

  /// Art. 7a(4), 9(1): the LBB gets them with a request for advice, not before.
  private static func bureau(
    _ verstrekking: Verstrekking, _ regel: Verstrekkingsregel, _ dossier: Dossier
  ) -> [Belemmering] {
    guard dossier.laatsteVerzoek.map({ $0.gevraagd > verstrekking.datum }) ?? true else { return [] }
    return [
      Belemmering(
        regel.artikel, .wb("9 lid 1"), reden: "op die dag was het LBB nog niet om advies gevraagd",
        doen: "Leg eerst het verzoek vast (lbb-advies-vragen).")
    ]
  }

  private static func vordering(_ verstrekking: Verstrekking, _ regel: Verstrekkingsregel) -> [Belemmering] {
    guard verstrekking.artikel.isEmpty else { return [] }
    return [
      Belemmering(
        regel.artikel, reden: "niet gezegd is op welke bepaling de vordering rust",
        doen: verstrekking.ontvanger == .k
          ? "Geef --artikel met de bepaling van het Wetboek van Strafvordering."
          : "Geef --artikel \"Wiv 2017 art. 39\".")
    ]
  }

  /// Art. 28(2)m, 1° to 4°.
  private static func anderOrgaan(_ verstrekking: Verstrekking, _ regel: Verstrekkingsregel) -> [Belemmering]
  {
    func part(_ number: Int) -> Artikel { Artikel(.wetBibob, "28 lid 2 m, \(number)°") }
    var found: [Belemmering] = []
    if !Verstrekkingsregel.aanleidingen.contains(verstrekking.grond) {
      found.append(
        Belemmering(
          part(1), reden: "niet gezegd is waaruit bleek dat hier eerder is onderzocht",
          doen: "Geef --grond 11a, 26 of 28-2-d."))
    }
    if let had = verstrekking.brondatum {
      let last = Bronklok.laatste(had)
      if verstrekking.datum > last {
        found.append(
          Belemmering(
            part(2), reden: "de gegevens zijn verkregen op \(had); verstrekken kon tot en met \(last)",
            doen: "Verstrek ze niet."))
      }
    } else {
      found.append(
        Belemmering(
          part(2), reden: "niet bekend is wanneer de gegevens zijn verkregen", doen: "Geef --brondatum."))
    }
    if verstrekking.over.isEmpty {
      found.append(
        Belemmering(
          part(3), reden: "niet gezegd is over wie de gegevens gaan",
          doen: "Geef --personen: alleen de persoon naar wie de ander onderzoek doet."))
    }
    if verstrekking.rol?.isInZesRollen != true {
      found.append(
        Belemmering(
          part(4),
          reden: verstrekking.rol == nil
            ? "niet gezegd is welke rol de persoon heeft in het onderzoek van de ander"
            : "de rol \(verstrekking.rol?.rawValue ?? "") hoort niet bij de zes van art. 28 lid 2 m",
          doen: "Geef --rollen: betrokkene, leidinggevende, zeggenschaphebbende, vermogensverschaffer, "
            + "vermeld-op-beschikking of gelijkgesteld."))
    }
    return found
  }
}

extension Verstrekking {
  /// Sources of which a disclosure is logged for four years at least (Wjsg 39j).
  static let strafvorderlijk = "strafvorderlijk"

  /// Whether data of the prosecution service about one of the persons stand in the dossier, so that Wjsg 39j bears
  /// on the log of this disclosure.
  public func raaktStrafvorderlijk(_ dossier: Dossier) -> Bool {
    dossier.feiten.contains {
      over.contains($0.partij) && $0.bronsoort.hasPrefix(Verstrekking.strafvorderlijk)
    }
      || dossier.raadplegingen.contains {
        over.contains($0.over) && $0.bronsoort.hasPrefix(Verstrekking.strafvorderlijk)
      }
  }
}
