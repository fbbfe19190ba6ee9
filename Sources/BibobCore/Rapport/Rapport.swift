/// A report on throughput: figures by period, over the whole span, and what is in hand on the day of looking.
public struct Rapport: Sendable {
  /// What was asked.
  public let vraag: Rapportvraag
  /// Each period of the span, in order.
  public internal(set) var perioden: [Periodecijfers]
  /// The whole span.
  public internal(set) var totaal: Periodecijfers
  /// In hand on the day of looking, by last day of the decision term, those without one last.
  public internal(set) var lopend: [Onderzoekscijfers] = []
  /// Dossiers of which only the readable columns are left.
  public internal(set) var vernietigd = 0
  /// Dossiers that could not be read, and are in no figure.
  public var onleesbaar = 0

  /// An empty report.
  public init(_ vraag: Rapportvraag) {
    self.vraag = vraag
    perioden = Periode.verdeel(van: vraag.van, tot: vraag.tot, per: vraag.per).map { Periodecijfers($0) }
    totaal = Periodecijfers(Periode(van: vraag.van, tot: vraag.tot), metLijst: true)
  }

  /// Counts a dossier, if it was asked about.
  public mutating func tel(_ cijfers: Onderzoekscijfers) {
    guard vraag.vraagt(cijfers) else { return }
    if cijfers.isVernietigd { vernietigd += 1 }
    totaal.tel(cijfers)
    for index in perioden.indices { perioden[index].tel(cijfers) }
    if cijfers.loopt { lopend.append(cijfers) }
  }

  /// Puts what is listed in order; to be called when all is counted.
  public mutating func sluit() {
    for index in perioden.indices { perioden[index].sluit() }
    totaal.sluit()
    let far = CivilDate.laatste
    lopend.sort { ($0.laatsteDag ?? far, $0.nummer) < ($1.laatsteDag ?? far, $1.nummer) }
  }

  /// In hand by phase, in the order of the procedure, with the days since the phase began.
  public var perFase: [(fase: Fase, dagen: Verdeling)] {
    Fase.allCases.compactMap { fase in
      let days = lopend.filter { $0.fase == fase }.map { vraag.peildatum - $0.faseSinds }
      return days.isEmpty ? nil : (fase, Verdeling(days))
    }
  }

  /// The pace of two periods that follow each other, held against chance.
  public var vergelijkingen: [(eerste: Periode, tweede: Periode, toets: Toevalstoets.Vergelijking)] {
    zip(perioden, perioden.dropFirst()).compactMap { left, right in
      Toevalstoets.vergelijk(
        left.begonnen, dagen: left.periode.dagen, met: right.begonnen, dagen: right.periode.dagen
      ).map { (left.periode, right.periode, $0) }
    }
  }
}
