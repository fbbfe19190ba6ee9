/// What a report to the LBB for its register says (Wet Bibob 7a(7), 7a(8), 11a(2)): these data and no others.
public struct Registermelding: Sendable, Hashable {
  /// A person as the register names him.
  public struct Persoon: Sendable, Hashable {
    /// The identity.
    public let partij: Partij
    /// The roles of the six for which he is named.
    public let rollen: [Netwerkrol.Soort]
  }

  /// Why it is made.
  public let soort: Melding.Soort
  /// 11a(2)a: betrokkene.
  public let betrokkene: Partij
  /// 11a(2)b: who else of the six roles committed offences on which the conclusion rests. None in a report that
  /// betrokkene withdrew, or that a conclusion fell.
  public let personen: [Persoon]
  /// 11a(2)c: the kind of decision, contract or deal.
  public let soortBesluit: String
  /// 11a(2)c: its reference.
  public let kenmerk: String
  /// 11a(2)d: the body or legal person.
  public let orgaan: String
  /// The degree of danger that is concluded; nil when a conclusion fell, or betrokkene withdrew.
  public let mate: MateVanGevaar?
  /// The day from which it is due.
  public let sinds: CivilDate

  /// The provision.
  public var artikel: Artikel { soort.artikel }

  /// The report that is due in a dossier; nil when none of that kind is.
  public init?(_ soort: Melding.Soort, van dossier: Dossier) {
    guard let due = dossier.openMeldingen.first(where: { $0.soort == soort }),
      let betrokkene = dossier.aanvraag.betrokkene
    else { return nil }
    let conclusie = soort == .terugtrekking ? nil : dossier.conclusie
    self.soort = soort
    self.betrokkene = dossier.partij(betrokkene.id) ?? betrokkene
    sinds = due.sinds
    soortBesluit = dossier.aanvraag.soort.naam
    kenmerk = dossier.aanvraag.kenmerk
    orgaan = "\(dossier.aanvraag.orgaan), \(dossier.aanvraag.lichaam)"
    mate = conclusie.flatMap { $0.mate > .geen ? $0.mate : nil }
    personen = mate == nil ? [] : Registermelding.anderen(conclusie?.feiten ?? [], dossier, due.sinds)
  }

  /// Everything due in a dossier.
  public static func open(_ dossier: Dossier) -> [Registermelding] {
    dossier.openMeldingen.compactMap { Registermelding($0.soort, van: dossier) }
  }

  private static func anderen(_ ids: [String], _ dossier: Dossier, _ day: CivilDate) -> [Persoon] {
    let carrying = Set(ids.compactMap(dossier.feit).filter { !$0.afloop.geblokkeerd }.map(\.partij))
    let netwerk = Netwerk(dossier, op: day)
    return dossier.partijen.filter {
      carrying.contains($0.id) && $0.id != dossier.aanvraag.betrokkene?.id
    }.compactMap { partij in
      var roles: [Netwerkrol.Soort] = []
      for rol in netwerk.rollen(van: partij.id) where rol.soort.isInZesRollenkring {
        if !roles.contains(rol.soort) { roles.append(rol.soort) }
      }
      return roles.isEmpty ? nil : Persoon(partij: partij, rollen: roles)
    }
  }
}
