// Policies that are made in code: what they leave out is empty.

extension Beleid {
  /// A policy with these rules; everything that is not given is empty.
  public init(
    _ id: String, naam: String, lichamen: [String] = [], geldigheid: Beleidsgeldigheid = .inWerking(),
    bron: Beleidsbron = Beleidsbron("", .direct), feiten: [Beleidsfeit] = [], lijsten: [Beleidslijst] = [],
    gebieden: [Beleidsgebied] = [], regels: [Beleidsregel], standaard: [Standaardregel] = []
  ) {
    self.init(
      id: id, naam: naam, lichamen: lichamen, geldigheid: geldigheid, vervangt: [], bron: bron,
      feiten: feiten,
      lijsten: lijsten, gebieden: gebieden, regels: regels, standaard: standaard, gevallen: [],
      opmerkingen: [])
  }

  /// Whether it is the policy of a body; one that names none is of every body.
  public func isVan(_ lichaam: String) -> Bool {
    lichamen.isEmpty || lichamen.contains { $0.lowercased() == lichaam.lowercased() }
  }

  /// The same policy as though it had always been in force: to look back with it.
  public var tijdloos: Beleid {
    var policy = self
    policy.isModel = false
    policy.geldigheid = .inWerking(peildatum: geldigheid.peildatum)
    return policy
  }
}

extension Beleidsgeldigheid {
  /// In force from a day on, or always.
  public static func inWerking(van: CivilDate? = nil, peildatum: Peildatum = .ontvangst) -> Beleidsgeldigheid
  {
    Beleidsgeldigheid(status: .inWerking, bekendgemaakt: van, van: van, tot: nil, peildatum: peildatum)
  }
}

extension Beleidsbron {
  /// A place in a policy.
  public init(_ vindplaats: String, _ kwaliteit: Kwaliteit, adres: String = "") {
    self.init(vindplaats: vindplaats, adres: adres, kwaliteit: kwaliteit)
  }
}

extension Beleidslijst {
  /// A list of codes that are their own names.
  public init(_ id: String, naam: String, codes: [String]) {
    self.init(
      id: id, naam: naam,
      waarden: codes.map { code in
        Waarde(
          code: code, naam: String(code.map { $0 == "_" ? " " : $0 }), synoniemen: [], groep: "")
      }, bron: nil, van: nil, tot: nil)
  }
}

extension Beleidsregel {
  /// A rule; everything that is not given is empty.
  public init(
    _ id: String, _ laag: Laag, _ modaliteit: Modaliteit, als: Voorwaarde, tekst: String = "",
    bron: Beleidsbron = Beleidsbron("", .direct), gaatVoor: [String] = [], percentage: Int? = nil
  ) {
    self.init(
      id: id, laag: laag, als: als, modaliteit: modaliteit, diepte: nil, stadium: .eigenOnderzoek, acties: [],
      gaatVoor: gaatVoor, percentage: percentage, tekst: tekst, toelichting: "", bron: bron)
  }
}

extension Standaardregel {
  /// What a policy does where no rule speaks.
  public init(
    _ id: String, _ modaliteit: Modaliteit, als: Voorwaarde = .alle([]), tekst: String = "",
    bron: Beleidsbron = Beleidsbron("", .direct)
  ) {
    self.init(id: id, als: als, modaliteit: modaliteit, tekst: tekst, bron: bron)
  }
}
