/// What a report is asked about.
public struct Rapportvraag: Sendable, Equatable {
  /// The first day.
  public var van: CivilDate
  /// The last day.
  public var tot: CivilDate
  /// How the span is divided.
  public var per: Periodesoort
  /// Kinds of decision; none stands for all.
  public var soorten: [String] = []
  /// Organs; none stands for all.
  public var organen: [String] = []
  /// Who handles them; none stands for all.
  public var behandelaars: [String] = []
  /// The day as of which the figures stand; nothing that happened later counts.
  public var peildatum: CivilDate
  /// The day on which things were known; nil for now.
  public var bekendOp: CivilDate?

  /// A report over a span.
  public init(
    van: CivilDate, tot: CivilDate, per: Periodesoort, peildatum: CivilDate, bekendOp: CivilDate? = nil
  ) {
    self.van = van
    self.tot = tot
    self.per = per
    self.peildatum = peildatum
    self.bekendOp = bekendOp
  }

  /// Whether a dossier is asked about.
  func vraagt(_ cijfers: Onderzoekscijfers) -> Bool {
    (soorten.isEmpty || soorten.contains(cijfers.soort))
      && (organen.isEmpty || organen.contains { $0.lowercased() == cijfers.orgaan.lowercased() })
      && (behandelaars.isEmpty
        || behandelaars.contains { $0.lowercased() == cijfers.behandelaar.lowercased() })
  }

  /// What was asked for beside the span, in Dutch; empty when nothing was.
  public var beperking: String {
    [
      soorten.isEmpty ? "" : "soort \(soorten.joined(separator: ", "))",
      organen.isEmpty ? "" : "orgaan \(organen.joined(separator: ", "))",
      behandelaars.isEmpty ? "" : "behandelaar \(behandelaars.joined(separator: ", "))",
      bekendOp.map { "bekend op \($0.voluit)" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
