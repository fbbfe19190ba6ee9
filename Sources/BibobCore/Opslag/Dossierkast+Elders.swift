/// A person of one dossier in another dossier of the store.
public struct Elderstreffer: Sendable {
  /// Who, in the dossier that asks: ``Partij/id``.
  public let wie: String
  /// The other dossier.
  public let nummer: Dossiernummer
  /// What it is about.
  public let soort: Besluitsoort
  /// Its body: organ and authority.
  public let orgaan: String
  /// Where it stands.
  public let fase: Fase
  /// The person as the other dossier has him.
  public let persoon: Partij
  /// What he is there.
  public let rollen: [Netwerkrol.Soort]
  /// What agrees and what does not.
  public let vergelijking: Persoonsvergelijking
  /// How sure it is that it is one person.
  public let graad: Persoonsvergelijking.Graad
  /// The last day on which it may be used.
  public let totEnMet: CivilDate
  /// The provision that allows it.
  public let artikel: Artikel
}

/// What a search over the store brought up for the persons of a dossier.
public struct Eldersverslag: Sendable {
  /// Persons of other dossiers, by the person who was looked for, the surest first.
  public internal(set) var treffers: [Elderstreffer] = []
  /// Persons who were not looked for, as they have no role: ``Partij/id``.
  public internal(set) var overgeslagen: [String] = []
  /// Persons of whom too many share the name: give a date of birth or a number first.
  public internal(set) var teVeel: [String] = []
  /// Dossiers of the same body that five years have closed.
  public internal(set) var verlopen = 0
}

extension Dossierkast {
  /// Of a word that more dossiers share, none is opened.
  static let meesteNaamgenoten = 60

  /// Looks for the persons of a dossier in all others.
  ///
  /// Only persons with a role are looked for; only dossiers that `magZien` lets through are opened; what five years
  /// or the purpose closes is not shown (``Hergebruik``). The index gives candidates; each is then read and compared.
  /// - Throws: ``StapGeweigerd`` when the dossier is closed: then the search has no purpose; ``OpslagFout``.
  public func elders(
    _ zaak: Zaak, op day: CivilDate, magZien: (Dossiernummer) -> Bool = { _ in true }
  ) throws -> Eldersverslag {
    guard zaak.dossier.gesloten == nil else {
      throw StapGeweigerd(weigeringen: [
        Weigering(
          .wb("29"), reden: "het dossier is gesloten: er is geen beslissing meer waarvoor dit nodig is",
          doen: "Zoek vanuit een dossier waarin nog beslist wordt.")
      ])
    }
    let netwerk = Netwerk(zaak.dossier, op: day)
    var verslag = Eldersverslag()
    var seen: [Int64: Zaak?] = [:]
    var expired: Set<Int64> = []
    for person in netwerk.personen {
      guard !netwerk.rollen(van: person.id).isEmpty else {
        verslag.overgeslagen.append(person.id)
        continue
      }
      let found = try kandidaten(person, &verslag)
      var hits: [Elderstreffer] = []
      for id in found where id != zaak.id {
        if seen[id] == nil { seen[id] = .some(try open(id, magZien)) }
        guard let other = seen[id] ?? nil else { continue }
        let inside = netwerk.isInZesRollenkring(person.id)
        switch Hergebruik(other.dossier, voor: zaak.dossier, inKring: inside, op: day) {
        case .anderOrgaan: continue
        case .verlopen: if other.bevat(person) { expired.insert(id) }
        case .mag(let last, let article): hits += Dossierkast.treffers(person, other, last, article, op: day)
        }
      }
      verslag.treffers += hits.enumerated().sorted {
        ($0.element.graad, $0.offset) < ($1.element.graad, $1.offset)
      }.map(\.element)
    }
    verslag.verlopen = expired.count
    return verslag
  }

  /// Dossiers that the index names, newest first.
  private func kandidaten(_ person: Partij, _ verslag: inout Eldersverslag) throws -> [Int64] {
    let words = Zoeksleutels(person)
    let most = Dossierkast.meesteNaamgenoten
    let lists = try log.zoek(words.scherp.sorted() + words.ruim.sorted(), hoogstens: most)
    if lists.contains(where: { $0.count > most }) { verslag.teVeel.append(person.id) }
    return Set(lists.filter { $0.count <= most }.flatMap { $0 }).sorted(by: >)
  }

  /// A dossier by its id; nil where the reader may not see it, or it cannot be read.
  private func open(_ id: Int64, _ magZien: (Dossiernummer) -> Bool) throws -> Zaak? {
    guard let kop = try log.kop(id: id), magZien(kop.nummer) else { return nil }
    return try? Dossierkast.zaak(id, kop.nummer, log.lees(id))
  }

  private static func treffers(
    _ person: Partij, _ other: Zaak, _ last: CivilDate, _ article: Artikel, op day: CivilDate
  ) -> [Elderstreffer] {
    var netwerk: Netwerk?
    return other.dossier.partijen.compactMap { candidate in
      let comparison = Persoonsvergelijking(person, candidate)
      guard let graad = comparison.graad else { return nil }
      let known = netwerk ?? Netwerk(other.dossier, op: day)
      netwerk = known
      let aanvraag = other.dossier.aanvraag
      return Elderstreffer(
        wie: person.id, nummer: other.nummer, soort: aanvraag.soort,
        orgaan: "\(aanvraag.orgaan), \(aanvraag.lichaam)", fase: other.dossier.fase, persoon: candidate,
        rollen: known.rollen(van: candidate.id).map(\.soort), vergelijking: comparison, graad: graad,
        totEnMet: last, artikel: article)
    }
  }

  /// Enters the persons of every dossier anew; gives the number of dossiers that could be read.
  @discardableResult
  ///
  /// It goes over all dossiers, and shows nothing of them.
  /// - Throws: ``StapGeweigerd`` when the role of the kijker does not allow work on the whole store.
  public func bouwZoekindex(_ voortgang: ((_ gelezen: Int, _ totaal: Int) -> Void)? = nil) throws -> Int {
    if let refusal = weigeringControle { throw StapGeweigerd(weigeringen: [refusal]) }
    return try log.onbeperkt { try neemAllesOp(voortgang) }
  }

  private func neemAllesOp(_ voortgang: ((_ gelezen: Int, _ totaal: Int) -> Void)?) throws -> Int {
    var ids: [Int64] = []
    try log.koppen(Dossierfilter()) { if $0.kop != .vernietigd { ids.append($0.id) } }
    var entered = 0
    // In portions, so that others can write between.
    for (portion, start) in stride(from: 0, to: ids.count, by: 500).enumerated() {
      try log.inEenTransactie {
        for id in ids[start..<min(start + 500, ids.count)] {
          guard let zaak = try open(id, { _ in true }) else { continue }
          try log.neemOp(dossier: id, woorden: Zoeksleutels.invoer(zaak.dossier.partijen))
          entered += 1
        }
      }
      voortgang?(min((portion + 1) * 500, ids.count), ids.count)
    }
    return entered
  }
}

extension Zaak {
  fileprivate func bevat(_ person: Partij) -> Bool {
    dossier.partijen.contains { Persoonsvergelijking(person, $0).graad != nil }
  }
}
