extension Opslag {
  /// The place of the register of users: the log of the store itself.
  static let registerplaats: Int64 = 0
  static let maximumInhoud = 16 << 20
  static let maximumTekst = 200

  /// Opens a dossier with its first events; the number is the next of that year.
  ///
  /// The key is durable before the dossier is. Throws `.ongeldig` on empty input.
  public func nieuwDossier(
    jaar: Int, kolommen: Dossierkolommen, kop: [UInt8], eerste: [LogInvoer]
  ) throws(OpslagFout) -> Dossierkop {
    try nieuwDossier(jaar: jaar, serie: nil, kolommen: kolommen, kop: kop, eerste: eerste)
  }

  /// The same, under a serial number that is known to be free.
  func nieuwDossier(
    jaar: Int, serie: Int?, kolommen: Dossierkolommen, kop: [UInt8], eerste: [LogInvoer]
  ) throws(OpslagFout) -> Dossierkop {
    try keur(eerste, kop)
    try magOpenen()
    guard (1...9999).contains(jaar) else { throw .ongeldig("Het jaar \(jaar) bestaat niet in een nummer.") }
    return try transactie { () throws(OpslagFout) in
      let id = try sleutels.reserveer(vanaf: max(1, vraag(.hoogsteId)))
      lopend?.nieuweSleutels.append(id)
      let serie = if let serie { Int64(serie) } else { try vraag(.volgendeSerie, Int64(jaar)) }
      let identiteit = Identiteit(
        jaar: Int64(jaar), serie: serie, geopend: Int64(eerste[0].datum.days), kolommen: kolommen)
      try zegelKop(kop, id, versie: eerste.count, identiteit)
      try schrijfDossier(id, identiteit, eerste)
      for (index, invoer) in eerste.enumerated() {
        try schrijf(invoer, dossier: id, volgnummer: index + 1, sleutel: id)
      }
      onthoud(id, identiteit, versie: eerste.count)
      let laatste = eerste[eerste.count - 1]
      return Dossierkop(
        id: id, nummer: identiteit.nummer, kolommen: kolommen, fase: laatste.fase, geopend: eerste[0].datum,
        laatste: laatste.vastgelegd.dag, versie: eerste.count, kop: .leesbaar(kop))
    }
  }

  /// Adds events to a dossier; gives its new version.
  ///
  /// Throws `.versieverschil`, with both versions, when another writer was first; `.vernietigd` when the
  /// dossier is no more. Without `kop` or `kolommen` the caption and the columns stay as they are.
  @discardableResult
  public func voegToe(
    dossier: Int64, verwachteVersie: Int, _ invoer: [LogInvoer], kop: [UInt8]? = nil,
    kolommen: Dossierkolommen? = nil
  ) throws(OpslagFout) -> Int {
    try keur(invoer, kop ?? [])
    try magSchrijven(dossier, invoer)
    return try transactie { () throws(OpslagFout) in
      var identiteit = try identiteit(dossier, verwachteVersie)
      let kop = if let kop { kop } else { try huidigeKop(dossier) }
      if let kolommen { identiteit.kolommen = kolommen }
      let versie = verwachteVersie + invoer.count
      try zegelKop(kop, dossier, versie: versie, identiteit)
      try wijzigDossier(dossier, verwachteVersie, invoer)
      if kolommen != nil { try wijzigKolommen(dossier, identiteit.kolommen) }
      for (index, regel) in invoer.enumerated() {
        try schrijf(regel, dossier: dossier, volgnummer: verwachteVersie + index + 1, sleutel: dossier)
      }
      onthoud(dossier, identiteit, versie: versie)
      return versie
    }
  }

  // MARK: Rows

  /// Seals, chains and inserts an event.
  func schrijf(
    _ invoer: LogInvoer, dossier: Int64, volgnummer: Int, sleutel: Int64, _ identiteit: Identiteit? = nil
  ) throws(OpslagFout) {
    guard let hoofd = lopend else { throw .ongeldig("Er is geen transactie open.") }
    guard let key = sleutels.sleutel(sleutel) else { throw geenSleutel(dossier) }
    let kop = Ketenkop(
      seq: hoofd.seq + 1, dossier: dossier, volgnummer: Int64(volgnummer), datum: Int64(invoer.datum.days),
      vastgelegd: invoer.vastgelegd.milliseconden, dag: Int64(invoer.vastgelegd.dag.days), sleutel: sleutel)
    zegelaar.setHeader(hoofd.keten, kop, stap: invoer.stap, fase: invoer.fase)
    if let identiteit { zegelaar.bind(identiteit) }
    try zegelaar.seal(invoer.inhoud, key)
    let keten = try zegelaar.keten(zegelaar.sealed)
    try insert(kop, keten)
    lopend?.seq = kop.seq
    lopend?.keten = keten
  }

  private func insert(_ kop: Ketenkop, _ keten: SHA256.Digest) throws(OpslagFout) {
    let row = try statement(.nieuweGebeurtenis)
    row.bind(1, kop.seq)
    row.bind(2, kop.dossier)
    row.bind(3, kop.volgnummer)
    row.bindInPlace(4, text: zegelaar.stap)
    row.bindInPlace(5, text: zegelaar.fase)
    row.bind(6, kop.datum)
    row.bind(7, kop.vastgelegd)
    row.bind(8, kop.dag)
    row.bind(9, kop.sleutel)
    row.bindInPlace(11, blob: zegelaar.sealed)
    var words = keten.words
    try withUnsafeBytes(of: &words) { bytes throws(OpslagFout) in
      row.bindInPlace(10, blob: bytes)
      try row.run()
    }
  }

  private func schrijfDossier(
    _ id: Int64, _ identiteit: Identiteit, _ eerste: [LogInvoer]
  ) throws(OpslagFout) {
    let row = try statement(.nieuwDossier)
    row.bind(1, id)
    row.bind(2, identiteit.jaar)
    row.bind(3, identiteit.serie)
    row.bind(4, identiteit.kolommen.lichaam)
    row.bind(5, identiteit.kolommen.soort)
    row.bind(6, identiteit.kolommen.spoor)
    row.bind(7, eerste[eerste.count - 1].fase)
    row.bind(8, identiteit.geopend)
    row.bind(9, Int64(eerste[eerste.count - 1].vastgelegd.dag.days))
    row.bind(10, Int64(eerste.count))
    row.bindInPlace(11, blob: zegelaar.sealed)
    try row.run()
  }

  private func wijzigDossier(_ id: Int64, _ verwacht: Int, _ invoer: [LogInvoer]) throws(OpslagFout) {
    let row = try statement(.wijzigDossier)
    row.bind(1, invoer[invoer.count - 1].fase)
    row.bind(2, Int64(invoer[invoer.count - 1].vastgelegd.dag.days))
    row.bind(3, Int64(verwacht + invoer.count))
    row.bindInPlace(4, blob: zegelaar.sealed)
    row.bind(5, id)
    row.bind(6, Int64(verwacht))
    try row.run()
    guard database.lastChanges == 1 else {
      bekend[id] = nil
      _ = try identiteit(id, verwacht)
      throw .beschadigd("De regel van dit dossier is niet te wijzigen.")
    }
  }

  private func wijzigKolommen(_ id: Int64, _ kolommen: Dossierkolommen) throws(OpslagFout) {
    let row = try statement(.wijzigKolommen)
    row.bind(1, kolommen.lichaam)
    row.bind(2, kolommen.soort)
    row.bind(3, kolommen.spoor)
    row.bind(4, id)
    try row.run()
  }

  // MARK: What must be known first

  /// The identity of a dossier that stands at the version that the caller read.
  func identiteit(_ dossier: Int64, _ verwacht: Int) throws(OpslagFout) -> Identiteit {
    if let known = bekend[dossier], known.versie == verwacht { return known.identiteit }
    guard let row = try ruweKop(dossier) else { throw .onbekendDossier() }
    if row.kop == .vernietigd {
      throw OpslagFout(
        .vernietigd, "Dossier \(row.nummer) is vernietigd.",
        advies: "Er kan niets meer aan worden toegevoegd.")
    }
    guard row.versie == verwacht, let known = bekend[dossier] else {
      throw .versieverschil(
        .init(nummer: row.nummer, verwacht: verwacht, werkelijk: row.versie, dag: row.laatste))
    }
    return known.identiteit
  }

  private func huidigeKop(_ dossier: Int64) throws(OpslagFout) -> [UInt8] {
    guard let bytes = try ruweKop(dossier)?.kop.bytes else {
      throw .beschadigd("De kop van dit dossier is niet te lezen.")
    }
    return bytes
  }

  private func zegelKop(
    _ kop: [UInt8], _ id: Int64, versie: Int, _ identiteit: Identiteit
  ) throws(OpslagFout) {
    guard let key = sleutels.sleutel(id) else { throw geenSleutel(id) }
    zegelaar.setCaptionHeader(id, versie: Int64(versie), identiteit)
    try zegelaar.seal(kop, key)
  }

  private func vraag(_ opdracht: Opdracht, _ waarde: Int64? = nil) throws(OpslagFout) -> Int64 {
    let statement = try statement(opdracht)
    defer { statement.reset() }
    if let waarde { statement.bind(1, waarde) }
    return try statement.next() ? statement.integer(0) : 1
  }

  private func geenSleutel(_ id: Int64) -> OpslagFout {
    OpslagFout(
      .versleuteling, "De sleutel van dit dossier is er niet (plaats \(id) in de sleutelbos).",
      advies: "Controleer de opslag en de sleutelbos met: bibob controleer")
  }

  func keur(_ invoer: [LogInvoer], _ kop: [UInt8]) throws(OpslagFout) {
    guard !invoer.isEmpty else { throw .ongeldig("Er is geen gebeurtenis om vast te leggen.") }
    let sizes = invoer.allSatisfy { $0.inhoud.count <= Opslag.maximumInhoud }
    guard sizes, kop.count <= Opslag.maximumInhoud else {
      throw .ongeldig("Een gebeurtenis is groter dan 16 MiB.")
    }
    let texts = invoer.allSatisfy { regel in
      [regel.stap, regel.fase].allSatisfy { (1...Opslag.maximumTekst).contains($0.utf8.count) }
    }
    guard texts else { throw .ongeldig("De naam van een stap of fase is leeg of te lang.") }
  }
}
