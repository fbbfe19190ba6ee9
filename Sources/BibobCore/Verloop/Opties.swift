/// What may be decided, by kind, track and degree of danger (Wet Bibob art. 2 to 6, 9).
///
/// 1. Refusing and withdrawing: at serious danger (3(1)) or on facts of 3(6); "kan", so never a must.
/// 2. Conditions (3(7)): at a lesser degree, or at serious danger when the seriousness of the offences does not
///    justify refusal. Not for contracts and real estate: 9(4) names 3(2) to (5) only.
/// 3. Subsidies: withdrawing includes fixing at a lower amount (2(1)).
/// 4. Public contracts: excluding within the Aanbestedingswet (5(1)); dissolving only where reserved (5(2)b);
///    refusing a subcontractor only where the tender reserved consent and the Bibob question (5(2)c).
/// 5. Real estate: not entering; suspending, dissolving or ending only where reserved (5a b).
/// 6. A contract outside the Act: only what freedom of contract and the clause allow (``Basisgrenzen``).
/// 7. A condition that is not met allows withdrawal (3(7), last sentence); a condition can be changed. Serious
///    danger that was found after the last decision allows it too (3(1)).
public enum Opties {
  /// The outcomes that exist for the kind and the track, before the degree of danger is looked at.
  public static func bestaand(_ dossier: Dossier) -> [Uitkomst] {
    let aanvraag = dossier.aanvraag
    if dossier.toezichtSinds != nil { return [.inStandLaten, .voorschriftWijzigen, .intrekken] }
    switch (aanvraag.soort.aard, aanvraag.spoor) {
    case (.beschikking, .aanvraag), (.subsidie, .aanvraag):
      return [.verlenen, .verlenenMetVoorschriften, .weigeren]
    case (.beschikking, .intrekking): return [.inStandLaten, .voorschriftenVerbinden, .intrekken]
    case (.subsidie, .intrekking):
      return [.inStandLaten, .voorschriftenVerbinden, .lagerVaststellen, .intrekken]
    case (.overheidsopdracht, .aanvraag):
      return aanvraag.soort.id == "overheidsopdracht-onderaannemer"
        ? [.onderaannemerAccepteren, .onderaannemerWeigeren] : [.gunnen, .nietGunnen]
    case (.overheidsopdracht, .intrekking): return [.voortzetten, .ontbinden]
    case (.vastgoedtransactie, .aanvraag): return [.aangaan, .aangaanMetVoorwaarden, .nietAangaan]
    case (.vastgoedtransactie, .intrekking): return [.voortzetten, .opschorten, .ontbinden, .beeindigen]
    case (.overeenkomst, .aanvraag): return [.aangaan, .aangaanMetVoorwaarden, .nietAangaan]
    case (.overeenkomst, .intrekking): return [.voortzetten, .ontbinden, .beeindigen]
    }
  }

  /// The outcomes that the law allows now.
  public static func toegestaan(_ dossier: Dossier) -> [Uitkomst] {
    bestaand(dossier).filter { waaromNiet($0, dossier) == nil }
  }

  /// Why an outcome is not allowed; nil when it is.
  public static func waaromNiet(_ uitkomst: Uitkomst, _ dossier: Dossier) -> Weigering? {
    let existing = bestaand(dossier)
    guard existing.contains(uitkomst) else { return bestaatNiet(uitkomst, dossier, existing) }
    if dossier.toezichtSinds != nil { return inToezicht(uitkomst, dossier) }
    if dossier.aanvraag.soort.aard == .overeenkomst { return Basisgrenzen.waaromNiet(uitkomst, dossier) }
    guard let conclusie = dossier.conclusie else {
      return Weigering(
        .wb("3 lid 2"), .awb("3:46"), reden: "er is geen gevaarsconclusie",
        doen: "Leg eerst de conclusie vast met de stap conclusie.")
    }
    switch uitkomst {
    case .verlenen, .inStandLaten, .gunnen, .onderaannemerAccepteren, .aangaan, .voortzetten: return nil
    case .verlenenMetVoorschriften, .voorschriftenVerbinden:
      guard conclusie.mate == .geen else { return nil }
      return Weigering(
        .wb("3 lid 7"), reden: "voorschriften kunnen alleen bij mindere mate van gevaar of ernstig gevaar",
        doen: "Kies een uitkomst zonder voorschriften, of herzie de conclusie.")
    case .aangaanMetVoorwaarden:
      guard conclusie.mate == .geen else { return nil }
      return Weigering(
        .wb("9 lid 3"), reden: "zonder gevaar geeft de Wet Bibob geen reden voor voorwaarden",
        doen: "Kies aangaan, of herzie de conclusie.")
    case .weigeren, .intrekken, .lagerVaststellen, .nietGunnen, .nietAangaan:
      return negatief(uitkomst, conclusie, dossier)
    case .onderaannemerWeigeren: return bedongen(.onderaanneming, .wb("5 lid 2 c"), conclusie, dossier)
    case .ontbinden:
      let isOpdracht = dossier.aanvraag.soort.aard == .overheidsopdracht
      return bedongen(.ontbinding, isOpdracht ? .wb("5 lid 2 b") : .wb("5a b"), conclusie, dossier)
    case .opschorten: return bedongen(.opschorting, .wb("5a b"), conclusie, dossier)
    case .beeindigen: return bedongen(.beeindiging, .wb("5a b"), conclusie, dossier)
    case .voorschriftWijzigen, .buitenBehandeling: return bestaatNiet(uitkomst, dossier, existing)
    }
  }

  private static func bestaatNiet(
    _ uitkomst: Uitkomst, _ dossier: Dossier, _ existing: [Uitkomst]
  ) -> Weigering {
    let words = existing.map(\.rawValue).joined(separator: ", ")
    let soort = dossier.aanvraag.soort
    if uitkomst.metVoorschriften, !dossier.isPubliekrechtelijk {
      return Weigering(
        .wb("9 lid 4"),
        reden:
          "voorschriften hebben bij een \(soort.aard.rawValue) geen grondslag: art. 3 lid 6 en 7 zijn niet "
          + "van overeenkomstige toepassing verklaard",
        doen: "Kies uit: \(words). Voorwaarden kunnen alleen in het contract staan.")
    }
    return Weigering(
      soort.grondslag.first ?? .wb("3 lid 1"),
      reden: "'\(uitkomst.rawValue)' bestaat niet voor \(soort.naam) op het spoor "
        + dossier.aanvraag.spoor.rawValue,
      doen: "Kies uit: \(words).")
  }

  private static func negatief(
    _ uitkomst: Uitkomst, _ conclusie: Conclusie, _ dossier: Dossier
  ) -> Weigering? {
    if conclusie.mate == .ernstig || conclusie.lid6 { return nil }
    let lighter =
      conclusie.mate == .mindere
      ? (dossier.isPubliekrechtelijk
        ? "Bij mindere mate kunnen voorschriften worden verbonden (art. 3 lid 7)."
        : "Bij mindere mate kunnen contractuele voorwaarden worden bedongen.")
      : "Zonder gevaar geeft de Wet Bibob geen grond."
    return Weigering(
      dossier.isPubliekrechtelijk ? .wb("3 lid 1") : .wb("9 lid 4"),
      reden:
        "'\(uitkomst.rawValue)' kan alleen bij ernstig gevaar of op feiten van art. 3 lid 6; de conclusie is "
        + conclusie.mate.naam, doen: lighter)
  }

  private static func bedongen(
    _ beding: Beding, _ artikel: Artikel, _ conclusie: Conclusie, _ dossier: Dossier
  ) -> Weigering? {
    guard dossier.aanvraag.bedongen.contains(beding) else {
      return Weigering(
        artikel, reden: "dit kan alleen als het is bedongen, en dat staat niet in de aanvraag",
        doen: "Kies een andere uitkomst, of open het dossier met het beding '\(beding.rawValue)' erin.")
    }
    guard conclusie.mate == .geen, !conclusie.lid6 else { return nil }
    return Weigering(
      .wb("9 lid 4"), reden: "de conclusie is geen gevaar", doen: "Kies een uitkomst zonder nadeel.")
  }

  private static func inToezicht(_ uitkomst: Uitkomst, _ dossier: Dossier) -> Weigering? {
    guard uitkomst == .intrekken, dossier.overtredingen.isEmpty else { return nil }
    if let conclusie = dossier.conclusie, conclusie.mate == .ernstig || conclusie.lid6,
      dossier.besluit.map({ conclusie.datum > $0.datum }) ?? true
    {
      return nil
    }
    return Weigering(
      .wb("3 lid 7"), .wb("3 lid 1"),
      reden: "intrekken vanuit het toezicht kan alleen als een voorschrift niet is nageleefd, of bij ernstig "
        + "gevaar dat na het laatste besluit is vastgesteld",
      doen: "Leg de overtreding vast met controle-voorschrift, weeg opnieuw met heroverwegen, of wijzig het "
        + "voorschrift.")
  }
}
