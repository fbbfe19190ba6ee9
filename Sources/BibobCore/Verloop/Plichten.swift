/// Duties that follow from what a conclusion rests on.
enum Plichten {
  /// How long before the end of a use limit it is named.
  private static let vooraf = 42

  /// A conclusion that rests on a fact whose source no longer allows its use; nil when none does.
  static func houdbaarheid(_ dossier: Dossier, per day: CivilDate) -> Taak? {
    for feit in dossier.dragend {
      guard let first = Feitoordeel.belemmeringen(feit, dossier, day).first,
        let artikel = first.artikelen.first
      else { continue }
      return Taak(
        soort: .stap, wat: "trek de conclusie opnieuw, zonder feit \(feit.id)", waarom: first.reden,
        artikel: artikel, stap: dossier.fase == .voornemen ? .heroverwegen : .conclusie)
    }
    return nil
  }

  /// A view that brought new facts while the decision leans on LBB's advice.
  static func nieuweFeiten(_ dossier: Dossier) -> Taak? {
    guard let voornemen = dossier.voornemen, voornemen.nieuweFeiten, dossier.advies != nil else { return nil }
    let last = voornemen.zienswijzen.compactMap(\.ontvangen).max() ?? voornemen.datum
    if let checked = dossier.vergewissing, checked.datum >= last { return nil }
    return Taak(
      soort: .stap,
      wat: "weeg de nieuwe feiten: heroverweeg, vraag aanvullend advies, of leg vast waarom niet",
      waarom: "een zienswijze bracht nieuwe feiten die het advies niet kent", artikel: .awb("3:9"),
      stap: .vergewissen)
  }

  /// Facts that carry the conclusion and whose use ends soon.
  static func gebruiksgrenzen(_ dossier: Dossier, per day: CivilDate) -> [Taak] {
    guard dossier.fase.wachtOpBesluit else { return [] }
    return dossier.dragend.compactMap { feit in
      let klok = Bronklok(feit.bronsoort)
      let five = klok?.soort == .gebruik ? feit.brondatum.map(Bronklok.laatste) : nil
      guard let last = [feit.gebruikTot, five].compactMap({ $0 }).min(), day <= last, last - day <= vooraf
      else {
        return nil
      }
      return Taak(
        soort: .termijn, wat: "beslis voordat feit \(feit.id) niet meer mag worden gebruikt",
        waarom: "daarna kan het de conclusie niet meer dragen",
        artikel: last == five ? .wb("29") : Artikel(.avg, "5 lid 1 b"), uiterlijk: last, stap: .besluit)
    }
  }
}

extension Dossier {
  /// The facts that carry the conclusion in force.
  var dragend: [Feit] { (conclusie?.feiten ?? []).compactMap(feit) }
}

extension Taken {
  /// What the check of a contract outside the Act asks for next.
  static func basistoets(_ dossier: Dossier) -> Taak {
    let artikel = Artikel(.burgerlijkWetboek, "3:14")
    func make(_ wat: String, _ stap: Stap, _ waarom: String) -> Taak {
      Taak(soort: .stap, wat: wat, waarom: waarom, artikel: artikel, stap: stap)
    }
    guard let toets = dossier.basistoets else {
      return make(
        "begin de basis-integriteitsbeoordeling, of verklaar de zaak buiten bereik", .basistoetsBeginnen,
        "de Wet Bibob geldt niet voor deze overeenkomst; het eigen beleid wel")
    }
    if let next = toets.open.first {
      return make(
        "loop de controlelijst af: \(next) is het volgende punt", .basistoetsPunt,
        "nog \(toets.open.count) van \(toets.codes.count) punten open")
    }
    if toets.slotsom == nil {
      return make("trek de slotsom", .basistoetsSlotsom, "elk punt van de lijst is bekeken")
    }
    let options = Opties.toegestaan(dossier).map(\.rawValue).joined(separator: ", ")
    return make("neem het besluit", .besluit, "mogelijk: \(options)")
  }
}
