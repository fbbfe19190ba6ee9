extension Wachter {
  /// Wet Bibob 3(5), 3(6), Awb 3:4(2): an adverse decision is proportional, in words.
  ///
  /// 1. The words stand in the step, or on the worksheet: for each ground that carries the conclusion why the
  ///    decision is proportional, how serious the offences are (not on the a-ground: 3(5)b) and why no lighter
  ///    means would do.
  /// 2. A refusal under art. 4 rests on no ground, so its words stand in the step.
  static let evenredig = Wachter(.wb("3 lid 5"), "Een nadelig besluit is evenredig, met redenen.") { poging in
    guard let uitkomst: Uitkomst = poging.velden.keuze(.uitkomst), uitkomst.isNegatief,
      poging.velden.tekst(.evenredigheid) == nil
    else { return [] }
    if poging.dossier.aanvraag.soort.aard == .overeenkomst {
      return [
        Weigering(
          Artikel(.burgerlijkWetboek, "3:14"),
          reden: "niet vastgelegd is waarom '\(uitkomst.rawValue)' evenredig is",
          doen:
            "Geef --evenredigheid: hoe ernstig het risico is, en waarom niet met voorwaarden kan worden volstaan."
        )
      ]
    }
    let gronden = poging.dossier.dragendeGronden
    let begun = gronden.contains { poging.dossier.weging($0, .evenredigheid) != nil }
    guard begun else {
      return [
        Weigering(
          .wb("3 lid 5"), .awb("3:4 lid 2"),
          reden: "niet vastgelegd is waarom '\(uitkomst.rawValue)' evenredig is",
          doen:
            "Geef --evenredigheid: de mate van gevaar, de ernst van de feiten, en waarom niet met minder kan "
            + "worden volstaan (voorschriften, art. 3 lid 7). Of schrijf het op het werkblad (wegen).")
      ]
    }
    return gronden.flatMap { grond in
      poging.dossier.onbeschrevenEvenredigheid(grond).map { regel in
        Weigering(
          regel.artikel, .awb("3:4 lid 2"),
          reden: "het werkblad zegt op de \(grond.naam) nog niets over: \(regel.kop.lowercased())",
          doen:
            "Schrijf: wegen --grond \(grond.rawValue) --criterium \(regel.criterium.rawValue) --motivering …")
      }
    }
  }

  /// Wet Bibob 3(7): conditions aim at removing or limiting the danger.
  ///
  /// 1. They stand in the step, in words, or were drafted one by one (`voorschrift-opstellen`), each with the
  ///    danger at which it aims.
  /// 2. A drafted one aims at a ground on which there is danger: what limits no danger is no condition of 3(7).
  static let voorschriftGenoemd = Wachter(
    .wb("3 lid 7"), "Voorschriften zijn gericht op het wegnemen of beperken van het gevaar."
  ) { poging in
    guard let uitkomst: Uitkomst = poging.velden.keuze(.uitkomst), uitkomst.metVoorschriften else {
      return []
    }
    let drafted = poging.dossier.voorschriften
    guard poging.velden.tekst(.voorschriften) != nil || !drafted.isEmpty else {
      return [
        Weigering(
          .wb("3 lid 7"), reden: "de voorschriften ontbreken",
          doen:
            "Geef --voorschriften: welke, en welk gevaar elk wegneemt of beperkt; of stel ze een voor een op "
            + "met voorschrift-opstellen.")
      ]
    }
    guard let conclusie = poging.dossier.conclusie, conclusie.basis == .weging else { return [] }
    let gronden = poging.dossier.dragendeGronden
    return drafted.filter { !gronden.contains($0.grond) }.map {
      Weigering(
        .wb("3 lid 7"),
        reden: "voorschrift \($0.id) is gericht op de \($0.grond.naam), waar de conclusie geen gevaar ziet",
        doen: "Laat het vervallen (voorschrift-vervallen --voorschrift \($0.id)), of herzie de conclusie.")
    }
  }

  /// Wet Bibob 3(7), third sentence: at serious danger conditions take the place of refusing only when the
  /// seriousness of the offences does not justify that; so the words say why not.
  static let voorschriftBijErnstig = een(
    .wb("3 lid 7"), "Bij ernstig gevaar zeggen de redenen waarom weigeren of intrekken te ver gaat."
  ) { poging in
    guard let uitkomst: Uitkomst = poging.velden.keuze(.uitkomst), uitkomst.metVoorschriften,
      poging.dossier.toezichtSinds == nil, let conclusie = poging.dossier.conclusie,
      conclusie.mate == .ernstig,
      poging.velden.tekst(.evenredigheid) == nil
    else { return nil }
    let written = poging.dossier.dragendeGronden.contains { poging.dossier.weging($0, .evenredigheid) != nil }
    guard !written else { return nil }
    return Weigering(
      .wb("3 lid 7"), .awb("3:46"),
      reden:
        "bij ernstig gevaar zijn voorschriften er alleen als de ernst van de feiten weigering of intrekking "
        + "niet rechtvaardigt, en dat is niet gemotiveerd",
      doen: "Geef --evenredigheid, of schrijf het op het werkblad (wegen --criterium evenredigheid).")
  }
}

extension Dossier {
  /// What the worksheet must say of proportionality on a ground and does not say yet.
  func onbeschrevenEvenredigheid(_ grond: Feit.Grond) -> [Werkregel] {
    Werkregel.van(grond).filter { regel in
      switch regel.criterium {
      case .evenredigheid, .lichterMiddel: weging(grond, regel.criterium) == nil
      case .ernst: grond != .a && weging(grond, .ernst) == nil
      default: false
      }
    }
  }
}
