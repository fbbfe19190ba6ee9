extension Dossierkast {
  /// The report that a question asks for.
  ///
  /// Everything passes ``Cijferlezing``, so what a reader may not see is kept out in one place.
  public func rapport(_ vraag: Rapportvraag, uitLogboek: Bool = false) throws -> Rapport {
    var (rapport, unreadable) = try vouwCijfers(
      per: vraag.peildatum, bekendOp: vraag.bekendOp, uitLogboek: uitLogboek, begin: Rapport(vraag),
      tel: { $0.tel($1) }, samen: { $0.telOp($1) })
    rapport.onleesbaar = unreadable
    rapport.sluit()
    return rapport
  }

  /// The figures of every dossier as of a day, as known on a day, by number, and how many could not be read.
  public func alleCijfers(
    per day: CivilDate, bekendOp: CivilDate? = nil
  ) throws -> (cijfers: [Onderzoekscijfers], onleesbaar: Int) {
    let (found, unreadable) = try vouwCijfers(
      per: day, bekendOp: bekendOp, uitLogboek: false, begin: [Onderzoekscijfers](),
      tel: { $0.append($1) }, samen: { $0 += $1 })
    return (found.geordend { $0.nummer < $1.nummer }, unreadable)
  }

  /// Counts the figures of every dossier; where there are many, on two threads, each over a
  /// connection of its own.
  ///
  /// - Parameter genoeg: from so many sheets on they are many.
  func vouwCijfers<Deel>(
    per day: CivilDate, bekendOp: CivilDate?, uitLogboek: Bool, genoeg: Int64 = Cijferlezing.genoegBladen,
    begin: Deel, tel: @escaping (inout Deel, Onderzoekscijfers) throws -> Void,
    samen: (inout Deel, Deel) -> Void
  ) throws -> (Deel, onleesbaar: Int) {
    guard let opslag = log as? Opslag else {
      var deel = begin
      let unreadable = try cijfersPerDossier(per: day, bekendOp: bekendOp) { try tel(&deel, $0) }
      return (deel, unreadable)
    }
    let lezing = try Cijferlezing(self, opslag, per: day, bekendOp: bekendOp, uitLogboek: uitLogboek)
    let deel = try opslag.inEenBeeld {
      try lezing.vouw(genoeg: genoeg, begin: begin, tel: tel, samen: samen)
    }
    lezing.leg()
    return (deel, lezing.onleesbaar)
  }

  /// Hands over the figures of every dossier as of a day, as known on a day; gives how many could not be read.
  /// Dossiers that did not exist then are left out; `body` must not write.
  ///
  /// - Parameter uitLogboek: whether every event is read, and not what is kept beside the log.
  public func cijfers(
    per day: CivilDate, bekendOp: CivilDate? = nil, uitLogboek: Bool = false,
    _ body: (Onderzoekscijfers) throws -> Void
  ) throws -> Int {
    guard let opslag = log as? Opslag else {
      return try cijfersPerDossier(per: day, bekendOp: bekendOp, body)
    }
    let lezing = try Cijferlezing(self, opslag, per: day, bekendOp: bekendOp, uitLogboek: uitLogboek)
    try opslag.inEenBeeld { try lezing.lees(body) }
    lezing.leg()
    return lezing.onleesbaar
  }

  /// The same, dossier by dossier through the log alone: what everything quicker is held against.
  func cijfersPerDossier(
    per day: CivilDate, bekendOp: CivilDate?, _ body: (Onderzoekscijfers) throws -> Void
  ) throws -> Int {
    var unreadable = 0
    var destroyed: [Dossiernummer] = []
    try leesAlles(Dossierfilter()) { result in
      switch result {
      case .success(let zaak):
        guard let beeld = zaak.beeld(per: day, bekendOp: bekendOp) else { return }
        var cijfers = Onderzoekscijfers(beeld, per: day, kalender: kalender)
        cijfers.woorden = cijfers.woorden.met(behandelaar: naam(van: cijfers.behandelaar))
        try body(cijfers)
      case .failure(ZaakFout.vernietigd(let nummer, _)): destroyed.append(nummer)
      case .failure: unreadable += 1
      }
    }
    for nummer in destroyed {
      guard let kop = try log.kop(nummer) else { continue }
      let regels = try log.lees(kop.id).filter { regel in bekendOp.map { regel.vastgelegd.dag <= $0 } ?? true
      }
      if let cijfers = Onderzoekscijfers(vernietigd: kop.nummer, kop.kolommen, regels, per: day) {
        try body(cijfers)
      }
    }
    return unreadable
  }
}
