/// Dossiers that come from another store and go to one.
extension Opslag {
  /// Opens a dossier that began in another store, with all its events; under its number there if that is free.
  ///
  /// Throws `.bestaatAl` when it is here already, also when it was destroyed here.
  public func neemOver(
    herkomst: Dossierherkomst, kolommen: Dossierkolommen, kop: [UInt8], gebeurtenissen: [LogInvoer]
  ) throws(OpslagFout) -> Dossierkop {
    try transactie { () throws(OpslagFout) in
      if let here = try nummer(van: herkomst) {
        throw OpslagFout.alHier(herkomst.nummer, try self.kop(here)?.nummer)
      }
      let taken = try ruweKop(herkomst.nummer) != nil
      let head = try nieuwDossier(
        jaar: herkomst.nummer.jaar, serie: taken ? nil : herkomst.nummer.volgnummer, kolommen: kolommen,
        kop: kop, eerste: gebeurtenissen)
      let row = try statement(.nieuweHerkomst)
      row.bind(1, head.id)
      row.bind(2, herkomst.opslag)
      row.bind(3, Int64(herkomst.nummer.jaar))
      row.bind(4, Int64(herkomst.nummer.volgnummer))
      row.bind(5, Int64(gebeurtenissen.count))
      try row.run()
      return head
    }
  }

  /// Where a dossier began: another store, or this one; nil when it is not here.
  public func herkomst(_ dossier: Int64) throws(OpslagFout) -> Dossierherkomst? {
    let row = try statement(.herkomstVan)
    defer { row.reset() }
    row.bind(1, dossier)
    if try row.next() {
      return Dossierherkomst(
        opslag: row.text(0),
        nummer: Dossiernummer(jaar: Int(row.integer(1)), volgnummer: Int(row.integer(2))))
    }
    guard let kop = try ruweKop(dossier) else { return nil }
    return Dossierherkomst(opslag: opslagnummer, nummer: kop.nummer)
  }

  /// The number here of a dossier that began there; nil when it is not here.
  public func nummer(van herkomst: Dossierherkomst) throws(OpslagFout) -> Dossiernummer? {
    if herkomst.opslag == opslagnummer {
      guard let kop = try ruweKop(herkomst.nummer), try self.herkomst(kop.id) == herkomst else { return nil }
      return kop.nummer
    }
    let row = try statement(.nummerVanHerkomst)
    defer { row.reset() }
    row.bind(1, herkomst.opslag)
    row.bind(2, Int64(herkomst.nummer.jaar))
    row.bind(3, Int64(herkomst.nummer.volgnummer))
    guard try row.next() else { return nil }
    return Dossiernummer(jaar: Int(row.integer(0)), volgnummer: Int(row.integer(1)))
  }

  /// The secret half of the key with which this store signs what it sends, drawn from the key of the store.
  public func tekensleutel() throws(OpslagFout) -> [UInt8] {
    guard let key = sleutels.sleutel(0) else {
      throw OpslagFout(
        .versleuteling, "De sleutel van de opslag is er niet.",
        advies: "Controleer de opslag en de sleutelbos met: bibob controleer")
    }
    do {
      return try SHA256().digest(Array("bibob tekensleutel 1".utf8), Array(key)).bytes
    } catch { throw OpslagFout(error) }
  }
}

extension OpslagFout {
  static func alHier(_ there: Dossiernummer, _ here: Dossiernummer?) -> OpslagFout {
    OpslagFout(
      .bestaatAl, "Dossier \(there) van de afzender is hier al\(here.map { ": \($0)" } ?? "").",
      advies: "Een dossier kan één keer worden overgenomen.")
  }
}
