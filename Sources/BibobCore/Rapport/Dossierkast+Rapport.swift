extension Dossierkast {
  /// The report that a question asks for, read from the log dossier by dossier.
  ///
  /// Everything passes ``cijfers(per:bekendOp:_:)``, so what a reader may not see is kept out in one place. The
  /// answer is remembered in the store until something happens there; who sees less than all asks `zonderGeheugen`.
  public func rapport(_ vraag: Rapportvraag, zonderGeheugen: Bool = false) throws -> Rapport {
    guard let opslag = log as? Opslag, !zonderGeheugen else { return try rapportUitLog(vraag) }
    return try opslag.onthouden(vraag.bytes(kalender), lees: { Rapport(vraag, bytes: $0) }) {
      let rapport = try rapportUitLog(vraag)
      return (rapport, rapport.onleesbaar == 0 ? rapport.bytes : nil)
    }
  }

  private func rapportUitLog(_ vraag: Rapportvraag) throws -> Rapport {
    var rapport = Rapport(vraag)
    rapport.onleesbaar = try cijfers(per: vraag.peildatum, bekendOp: vraag.bekendOp) { rapport.tel($0) }
    rapport.sluit()
    return rapport
  }

  /// Hands over the figures of every dossier as of a day, as known on a day; gives how many could not be read.
  /// Dossiers that did not exist then are left out; `body` must not write.
  public func cijfers(
    per day: CivilDate, bekendOp: CivilDate? = nil, _ body: (Onderzoekscijfers) throws -> Void
  ) throws -> Int {
    var unreadable = 0
    var destroyed: [Dossiernummer] = []
    try leesAlles(Dossierfilter()) { result in
      switch result {
      case .success(let zaak):
        guard let beeld = zaak.beeld(per: day, bekendOp: bekendOp) else { return }
        try body(Onderzoekscijfers(beeld, per: day, kalender: kalender))
      case .failure(ZaakFout.vernietigd(let nummer, _)): destroyed.append(nummer)
      case .failure: unreadable += 1
      }
    }
    for nummer in destroyed {
      guard let kop = try log.kop(nummer) else { continue }
      let regels = try log.lees(kop.id).filter { regel in bekendOp.map { regel.vastgelegd.dag <= $0 } ?? true
      }
      if let cijfers = Onderzoekscijfers(vernietigd: kop, regels, per: day) { try body(cijfers) }
    }
    return unreadable
  }
}
