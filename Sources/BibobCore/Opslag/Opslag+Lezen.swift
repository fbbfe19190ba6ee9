extension Opslag {
  /// The head of a dossier, or nil when it is not there.
  public func kop(_ nummer: Dossiernummer) throws(OpslagFout) -> Dossierkop? {
    let row = try statement(.kopOpNummer)
    defer { row.reset() }
    row.bind(1, Int64(nummer.jaar))
    row.bind(2, Int64(nummer.volgnummer))
    guard try row.next(), ziet(row.integer(0)) || overziet else { return nil }
    return afgeschermd(onthoud(kop(van: row)))
  }

  /// The same, whoever looks.
  func ruweKop(_ nummer: Dossiernummer) throws(OpslagFout) -> Dossierkop? {
    let row = try statement(.kopOpNummer)
    defer { row.reset() }
    row.bind(1, Int64(nummer.jaar))
    row.bind(2, Int64(nummer.volgnummer))
    return try row.next() ? onthoud(kop(van: row)) : nil
  }

  /// The head of a dossier by its id, whoever looks, or nil when it is not there.
  func ruweKop(_ id: Int64) throws(OpslagFout) -> Dossierkop? {
    let row = try statement(.kopOpId)
    defer { row.reset() }
    row.bind(1, id)
    return try row.next() ? onthoud(kop(van: row)) : nil
  }

  /// Heads that pass a filter, newest first, one at a time. Do not write inside `body`.
  public func koppen(_ filter: Dossierfilter = .init(), _ body: (Dossierkop) throws -> Void) throws {
    let sql = "SELECT \(Opdracht.kopkolommen) FROM dossier d\(filter.voorwaarde) ORDER BY d.id DESC LIMIT ?"
    let row = try database.prepare(sql)
    let next = filter.bind(row)
    let all = kijktVrij || overziet
    row.bind(next, Int64(all ? filter.limiet ?? -1 : -1))
    var left = filter.limiet ?? .max
    while left > 0, try row.next() {
      guard all || ziet(row.integer(0)) else { continue }
      left -= 1
      try body(afgeschermd(kop(van: row)))
    }
  }

  /// All events of a dossier, in order; empty when there is no such dossier.
  public func lees(_ dossier: Int64) throws(OpslagFout) -> [Logregel] {
    guard ziet(dossier) else { return [] }
    return try leesRegels(dossier)
  }

  func leesRegels(_ dossier: Int64) throws(OpslagFout) -> [Logregel] {
    let row = try statement(.leesDossier)
    defer { row.reset() }
    row.bind(1, dossier)
    var regels: [Logregel] = []
    while try row.next() { regels.append(try regel(van: row)) }
    return regels
  }

  /// All events of the dossiers that pass a filter, dossier by dossier, oldest first. Do not write inside
  /// `body`. The limit of the filter does not count here.
  public func leesAlles(
    _ filter: Dossierfilter = .init(), _ body: (Int64, [Logregel]) throws -> Void
  ) throws {
    let row = try database.prepare(
      """
      SELECT \(Opdracht.regelkolommen)
      FROM dossier d CROSS JOIN gebeurtenis g ON g.dossier = d.id LEFT JOIN gebeurtenis v ON v.seq = g.seq - 1
      \(filter.voorwaarde) ORDER BY d.id, g.volgnummer
      """)
    _ = filter.bind(row)
    var regels: [Logregel] = []
    while try row.next() {
      guard kijktVrij || ziet(row.integer(1)) else { continue }
      let volgende = try regel(van: row)
      if let vorige = regels.last, vorige.dossier != volgende.dossier {
        try body(vorige.dossier, regels)
        regels.removeAll(keepingCapacity: true)
      }
      regels.append(volgende)
    }
    if let laatste = regels.last { try body(laatste.dossier, regels) }
  }

  // MARK: Rows

  private func onthoud(_ kop: Dossierkop) -> Dossierkop {
    let identiteit = Identiteit(
      jaar: Int64(kop.nummer.jaar), serie: Int64(kop.nummer.volgnummer), geopend: Int64(kop.geopend.days),
      kolommen: kop.kolommen)
    if kop.kop == .vernietigd {
      bekend[kop.id] = nil
    } else {
      onthoud(kop.id, identiteit, versie: kop.versie)
    }
    return kop
  }

  /// A head from a row with `Opdracht.kopkolommen`.
  func kop(van row: Statement) -> Dossierkop {
    let (id, jaar, serie) = (row.integer(0), row.integer(1), row.integer(2))
    let (geopend, versie) = (row.integer(7), row.integer(9))
    let (lichaam, soort, spoor) = (row.textBytes(3), row.textBytes(4), row.textBytes(5))
    var kop = Inhoud.vernietigd
    if !row.isNull(10) {
      zegelaar.setCaptionHeader(
        id, versie: versie, jaar: jaar, serie: serie, geopend: geopend, lichaam, soort, spoor)
      kop = open(row.blob(10), id)
    }
    let kolommen = Dossierkolommen(
      lichaam: teksten.lichaam.text(lichaam), soort: teksten.soort.text(soort),
      spoor: teksten.spoor.text(spoor))
    return Dossierkop(
      id: id, nummer: Dossiernummer(jaar: Int(jaar), volgnummer: Int(serie)), kolommen: kolommen,
      fase: teksten.fase.text(row.textBytes(6)), geopend: day(geopend), laatste: day(row.integer(8)),
      versie: Int(versie), kop: kop)
  }

  /// An event from a row with `Opdracht.regelkolommen`.
  func regel(van row: Statement) throws(OpslagFout) -> Logregel {
    let kop = Ketenkop(row)
    return Logregel(
      seq: kop.seq, dossier: kop.dossier, volgnummer: Int(kop.volgnummer),
      stap: teksten.stap.text(row.textBytes(7)),
      fase: teksten.fase.text(row.textBytes(8)), datum: day(kop.datum),
      vastgelegd: Moment(milliseconden: kop.vastgelegd, dag: day(kop.dag)), inhoud: try inhoud(van: row, kop))
  }

  private func inhoud(van row: Statement, _ kop: Ketenkop) throws(OpslagFout) -> Inhoud {
    let before = kop.seq == 1 ? zegelaar.begin : SHA256.Digest(row.blob(10))
    guard let before else { return .beschadigd("de gebeurtenis ervoor ontbreekt") }
    guard kop.sleutel == kop.dossier || kop.sleutel == 0 else {
      return .beschadigd("de sleutel is verwisseld")
    }
    var identiteit: Identiteit?
    if kop.sleutel == 0 { identiteit = try self.identiteit(vanVernietigd: kop.dossier) }
    zegelaar.setHeader(before, kop, stap: row.textBytes(7), fase: row.textBytes(8))
    if let identiteit { zegelaar.bind(identiteit) }
    let found = open(row.blob(9), kop.sleutel)
    // Without its key only the chain tells whether what stays readable is still what was recorded.
    if case .vernietigd = found, try zegelaar.keten(row.blob(9)) != SHA256.Digest(row.blob(11)) {
      return .beschadigd("de keten klopt hier niet")
    }
    return found
  }

  func identiteit(vanVernietigd dossier: Int64) throws(OpslagFout) -> Identiteit? {
    let row = try statement(.kopOpId)
    defer { row.reset() }
    row.bind(1, dossier)
    guard try row.next() else { return nil }
    let kolommen = Dossierkolommen(lichaam: row.text(3), soort: row.text(4), spoor: row.text(5))
    return Identiteit(
      jaar: row.integer(1), serie: row.integer(2), geopend: row.integer(7), kolommen: kolommen)
  }

  /// Opens what is sealed under the header that is set.
  @inline(__always)
  private func open(_ sealed: UnsafeRawBufferPointer, _ sleutel: Int64) -> Inhoud {
    if let key = sleutels.sleutel(sleutel) {
      if let bytes = zegelaar.open(sealed, key) { return .leesbaar(bytes) }
      return .beschadigd(
        [.actief, .voorlopig].contains(sleutels.staat(sleutel))
          ? "de inhoud past niet bij de sleutel" : "de sleutel is beschadigd"
      )
    }
    switch sleutels.staat(sleutel) {
    case .vernietigd: return .vernietigd
    case .leeg: return .beschadigd("de sleutel ontbreekt")
    case .actief, .voorlopig, .beschadigd: return .beschadigd("de sleutel is beschadigd")
    }
  }

  @inline(__always)
  func day(_ days: Int64) -> CivilDate { CivilDate(days: Int32(truncatingIfNeeded: days)) }
}

extension Ketenkop {
  /// From a row with `Opdracht.regelkolommen`.
  @inline(__always)
  init(_ row: Statement) {
    self.init(
      seq: row.integer(0), dossier: row.integer(1), volgnummer: row.integer(2), datum: row.integer(3),
      vastgelegd: row.integer(4), dag: row.integer(5), sleutel: row.integer(6))
  }
}

extension Dossierfilter {
  private var delen: [(column: String, values: [String])] {
    [
      ("d.fase IN", fasen), ("d.fase NOT IN", behalveFasen), ("d.soort IN", soorten),
      ("d.lichaam IN", lichamen), ("d.spoor IN", sporen),
    ].filter { !$0.1.isEmpty }
  }

  /// A WHERE clause over `dossier d`, with a parameter for every value; empty without a condition.
  var voorwaarde: String {
    let terms = delen.map { part in
      "\(part.column) (\(part.values.map { _ in "?" }.joined(separator: ", ")))"
    }
    return terms.isEmpty ? "" : " WHERE " + terms.joined(separator: " AND ")
  }

  /// Binds the values; gives the next free parameter.
  func bind(_ statement: Statement) -> Int32 {
    var index: Int32 = 1
    for value in delen.flatMap(\.values) {
      statement.bind(index, value)
      index += 1
    }
    return index
  }
}

extension Opslag {
  /// The legal day of the first opening; nil in an empty store.
  public func eersteOpening() throws(OpslagFout) -> CivilDate? {
    guard !kijktVrij else {
      return try database.number("SELECT geopend FROM dossier ORDER BY geopend LIMIT 1").map(day)
    }
    let row = try database.prepare("SELECT id, geopend FROM dossier ORDER BY geopend")
    while try row.next() {
      if ziet(row.integer(0)) { return day(row.integer(1)) }
    }
    return nil
  }

  /// A few letters and digits that tell this store from others; they say nothing about what is in it.
  public var kenmerk: String {
    sleutels.opslagId.prefix(5).map { byte in
      let hex = String(byte, radix: 16)
      return hex.utf8.count == 1 ? "0" + hex : hex
    }.joined()
  }
}
