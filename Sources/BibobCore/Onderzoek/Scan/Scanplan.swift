/// Whom to ask about at which source, and why or why not: the plan of a scan, before anything is asked.
public struct Scanplan: Sendable, Equatable {
  /// One person at one source.
  public struct Regel: Sendable, Equatable {
    /// The person.
    public let persoon: Scanpersoon
    /// The source.
    public let bron: Scanbron
    /// What is done.
    public let besluit: Besluit
  }

  /// What is done with one person at one source.
  public enum Besluit: Sendable, Equatable {
    /// Ask; this is what the source is told.
    case vragen(verzonden: String)
    /// It was done before, on this day.
    case gedaan(CivilDate)
    /// The law does not allow it, or it is not known to.
    case magNiet(reden: String, artikel: Artikel)
    /// The source cannot say anything about this person.
    case kanNiet(reden: String)
    /// The source is not set up.
    case nietIngesteld(reden: String)
  }

  /// Every person at every source, person by person.
  public let regels: [Regel]

  /// The plan for the persons of a dossier.
  ///
  /// - Parameters:
  ///   - personen: everyone whom the dossier names.
  ///   - bronnen: the sources that are wanted.
  ///   - ookDerden: persons who are named as a third party only and whom somebody found to matter.
  ///   - ingesteld: whether a source can be asked; a reason when it cannot.
  ///   - gedaan: the day on which a person was asked about at a source.
  public init(
    personen: [Scanpersoon], bronnen: [Scanbron] = Scanbron.allCases, vandaag: CivilDate,
    ookDerden: Set<String> = [], ingesteld: (Scanbron) -> String? = { _ in nil },
    gedaan: (_ persoon: String, Scanbron) -> CivilDate? = { _, _ in nil }
  ) {
    regels = personen.flatMap { persoon in
      bronnen.map { bron in
        let besluit: Besluit
        if let weigering = Scanplan.weigering(persoon, vandaag, ookDerden) {
          besluit = weigering
        } else if let dag = gedaan(persoon.id, bron) {
          besluit = .gedaan(dag)
        } else {
          switch bron.soortVerbinding.bereik(persoon) {
          case .niet(let reden): besluit = .kanNiet(reden: reden)
          case .vragen(let verzonden):
            besluit = ingesteld(bron).map { .nietIngesteld(reden: $0) } ?? .vragen(verzonden: verzonden)
          }
        }
        return Regel(persoon: persoon, bron: bron, besluit: besluit)
      }
    }
  }

  /// What the law says against looking a person up in open sources.
  ///
  /// 1. Art. 7b allows it for the own investigation, which is about the facts and circumstances of art. 3(2) to
  ///    (6) and 9(2) and (3): about betrokkene and those who stand in a relation of art. 3(4) to the offence.
  /// 2. It has held since 1 October 2022.
  ///
  /// Reading chosen: a person whom the dossier merely names (`derde`) is not looked up until somebody finds that
  /// he matters to the investigation. The careful side: the Act names no such person.
  private static func weigering(
    _ persoon: Scanpersoon, _ vandaag: CivilDate, _ ookDerden: Set<String>
  ) -> Besluit? {
    guard vandaag >= Scanbron.sinds else {
      return .magNiet(reden: "deze bepaling geldt pas sinds \(Scanbron.sinds)", artikel: Scanbron.grondslag)
    }
    let isDerde = persoon.rollen.allSatisfy { $0 == .derde } && !persoon.inKring
    guard isDerde, !ookDerden.contains(persoon.id) else { return nil }
    return .magNiet(
      reden:
        "alleen als derde genoemd; open bronnen dienen het onderzoek naar betrokkene en wie tot hem in een "
        + "relatie van art. 3 lid 4 staat", artikel: Scanbron.grondslag)
  }

  /// What is to be asked, source by source so that each keeps its own pace.
  public var vragen: [Scanvraag] {
    regels.compactMap { regel in
      if case .vragen = regel.besluit { Scanvraag(persoon: regel.persoon, bron: regel.bron) } else { nil }
    }
  }
}

/// One consultation: one person at one source.
public struct Scanvraag: Sendable, Hashable {
  /// The person.
  public let persoon: Scanpersoon
  /// The source.
  public let bron: Scanbron

  /// One consultation.
  public init(persoon: Scanpersoon, bron: Scanbron) {
    self.persoon = persoon
    self.bron = bron
  }
}
