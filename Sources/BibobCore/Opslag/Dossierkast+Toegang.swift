extension Dossierkast {
  /// Begins a register of users: its first one is coordinator, and is admitted to every dossier that there is.
  ///
  /// Whoever could open the store saw all of it until now; from now on only who is admitted sees a dossier.
  public func beginRegister(
    _ eerste: Gebruiker, vierOgen: Set<Stap>, door: String, op moment: Moment
  ) throws {
    guard let opslag = log as? Opslag, opslag.register == nil else {
      throw OpslagFout(
        .bestaatAl, "Deze opslag heeft al een register.", advies: "Bekijk het met: bibob toegang wie")
    }
    if let refusal = Register().beoordeel(.gebruiker(eerste)) { throw StapGeweigerd(weigeringen: [refusal]) }
    try opslag.inEenTransactie {
      try opslag.onbeperkt {
        var koppen: [Dossierkop] = []
        try opslag.koppen { if $0.kop != .vernietigd { koppen.append($0) } }
        try opslag.leg(.begin(vierOgen: vierOgen), reden: "", op: moment)
        try opslag.leg(.gebruiker(eerste), reden: "begin van het register", op: moment)
        for kop in koppen {
          try geefOver(
            kop, aan: eerste.id, reden: "het dossier bestond al toen het register begon", door: door,
            op: moment)
        }
      }
    }
  }

  /// Ends every admission of a dossier and admits one user: users of another store, or of a time before the
  /// register, bear numbers that here are someone else's.
  func geefOver(
    _ kop: Dossierkop, aan gebruiker: String, reden: String, door: String, op moment: Moment
  ) throws {
    var zaak = try Dossierkast.zaak(kop.id, kop.nummer, try log.lees(kop.id))
    for old in zaak.dossier.toegelaten {
      let velden = Velden([
        (.gebruiker, .tekst(old.gebruiker)), (.rol, .tekst(old.rol.rawValue)), (.reden, .tekst(reden)),
      ])
      _ = try leg(.toelatingBeeindigen, in: &zaak, datum: moment.dag, velden: velden, door: door, op: moment)
    }
    let velden = Dossierkast.toelating(gebruiker, .behandelaar, reden: reden)
    _ = try leg(.toelaten, in: &zaak, datum: moment.dag, velden: velden, door: door, op: moment)
    try log.zetToelatingen(dossier: zaak.id, zaak.dossier.toelatingen)
  }

  /// Admits a user to a dossier. The coordinator can do so without seeing what is in it.
  /// - Throws: ``StapGeweigerd``, ``ZaakFout``, ``OpslagFout``.
  public func laatToe(
    _ nummer: Dossiernummer, _ gebruiker: Gebruiker, rol: Rol, reden: String, door: String, op moment: Moment
  ) throws -> Zaak {
    var refusals: [Weigering] = []
    func refuse(_ reden: String, _ doen: String) {
      refusals.append(Weigering(Artikel(.avg, "32"), .awb("2:5"), reden: reden, doen: doen))
    }
    if gebruiker.isWeg { refuse("\(gebruiker.id) is uit het register", "Kies een ander.") }
    if !gebruiker.rollen.contains(rol) {
      refuse(
        "\(gebruiker.id) is in deze opslag geen \(rol.naam)",
        "Geef de gebruiker eerst die rol: bibob toegang gebruiker --gebruiker \(gebruiker.id) --rol ….")
    }
    if log.kijker.gebruiker?.nummer == gebruiker.nummer {
      refuse(
        "niemand laat zichzelf toe",
        "Laat een andere coördinator of een behandelaar van het dossier dit doen.")
    }
    return try wijzigToelating(nummer, op: moment, door: door) { dossier in
      if dossier.rollen(gebruiker.id).contains(rol) {
        refuse("\(gebruiker.id) is al toegelaten als \(rol.naam)", "Er is niets te doen.")
      }
      if !refusals.isEmpty { throw StapGeweigerd(weigeringen: refusals) }
      return (.toelaten, Dossierkast.toelating(gebruiker.id, rol, reden: reden))
    }
  }

  /// Ends the admission of a user, in one role or in all. Whoever is admitted may always end his own.
  /// - Throws: ``StapGeweigerd``, ``ZaakFout``, ``OpslagFout``.
  public func laatUit(
    _ nummer: Dossiernummer, _ gebruiker: Gebruiker, rol: Rol?, reden: String, door: String, op moment: Moment
  ) throws -> Zaak {
    let own = log.kijker.gebruiker?.nummer == gebruiker.nummer
    return try wijzigToelating(nummer, op: moment, door: door, eigen: own) { dossier in
      let roles = dossier.rollen(gebruiker.id)
      guard rol.map(roles.contains) ?? !roles.isEmpty else {
        throw StapGeweigerd(weigeringen: [
          Weigering(
            Artikel(.avg, "32"), reden: "\(gebruiker.id) is zo niet tot dit dossier toegelaten",
            doen: "Kijk met: bibob toegang wie \(nummer).")
        ])
      }
      var velden = Velden([(.gebruiker, .tekst(gebruiker.id)), (.reden, .tekst(reden))])
      if let rol { velden[.rol] = .tekst(rol.rawValue) }
      return (.toelatingBeeindigen, velden)
    }
  }

  /// Who is or was admitted to a dossier; nothing else of it. Reasons are left out for who is not admitted: they
  /// may tell what is in it.
  /// - Throws: ``ZaakFout`` when the kijker may not even know that it exists.
  public func toelatingen(_ nummer: Dossiernummer) throws -> [Toelating] {
    guard let kop = try log.kop(nummer) else { throw ZaakFout.onbekend(nummer) }
    let all = try log.onbeperkt {
      try Dossierkast.zaak(kop.id, nummer, try log.lees(kop.id)).dossier.toelatingen
    }
    guard kop.kop == .afgeschermd else { return all }
    return all.map { toelating in
      var toelating = toelating
      (toelating.reden, toelating.eindreden) = ("", "")
      return toelating
    }
  }

  private func wijzigToelating(
    _ nummer: Dossiernummer, op moment: Moment, door: String, eigen: Bool = false,
    _ velden: (Dossier) throws -> (Stap, Velden)
  ) throws -> Zaak {
    guard log.register != nil else {
      throw OpslagFout(
        .ontbreekt, "Deze opslag heeft geen register: wie haar kan openen, ziet elk dossier.",
        advies: "Begin een register met: bibob toegang beginnen")
    }
    guard let kop = try log.kop(nummer) else { throw ZaakFout.onbekend(nummer) }
    return try log.inEenTransactie {
      var zaak = try log.onbeperkt { try Dossierkast.zaak(kop.id, nummer, try log.lees(kop.id)) }
      let roles = log.kijker.gebruiker.map { zaak.dossier.rollen($0.id) } ?? []
      if !eigen, let user = log.kijker.gebruiker,
        let refusal = Toegang.beoordeel(.toelaten, rollen: user.rollen, toegelaten: roles)
      {
        throw StapGeweigerd(weigeringen: [refusal])
      }
      let (stap, fields) = try velden(zaak.dossier)
      try log.onbeperkt {
        _ = try leg(stap, in: &zaak, datum: moment.dag, velden: fields, door: door, op: moment)
        try log.zetToelatingen(dossier: zaak.id, zaak.dossier.toelatingen)
      }
      return zaak
    }
  }

  static func toelating(_ gebruiker: String, _ rol: Rol, reden: String) -> Velden {
    Velden([(.gebruiker, .tekst(gebruiker)), (.rol, .tekst(rol.rawValue)), (.reden, .tekst(reden))])
  }

  // MARK: Who signs

  /// The name under an event: in a store with a register that of the user, whatever else was given.
  func ondertekend(_ door: String) -> String {
    guard let user = log.kijker.gebruiker else { return door }
    return door == user.naam || door == user.login ? user.naam : "\(user.naam), voor \(door)"
  }

  /// The fields of an event with the user that recorded it.
  func ondertekend(_ velden: Velden) -> Velden {
    guard let user = log.kijker.gebruiker else { return velden }
    var velden = velden
    velden[.vastlegger] = .tekst(user.id)
    return velden
  }

  /// Who that is, in a form that can be compared.
  func wie(_ door: String) -> String { log.kijker.gebruiker?.id ?? door }

  /// The name of who handles a dossier.
  public func behandelaar(van zaak: Zaak) -> String { naam(van: zaak.behandelaar) }

  /// The name of a user by his number in the register; what is no such number is a name already.
  func naam(van behandelaar: String) -> String {
    guard behandelaar.hasPrefix("G"), let user = log.register?.gebruiker(behandelaar) else {
      return behandelaar
    }
    return user.naam
  }

  /// Whether the role of the kijker stands in the way of a step; the log would refuse it too, in fewer words.
  func rolweigering(_ dossier: Dossier, _ stap: Stap) -> Weigering? {
    guard let user = log.kijker.gebruiker else { return nil }
    return Toegang.beoordeel(
      Toegang.handeling(stap), rollen: user.rollen, toegelaten: dossier.rollen(user.id))
  }
}
