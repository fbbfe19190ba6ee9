/// What a write transaction carries.
struct Transactie {
  /// The last event of the store.
  var seq: Int64
  var keten: SHA256.Digest
  /// Keys to destroy once the certificates are durable.
  var teVernietigen: [Int64] = []
  /// Slots of the key ring that were made for it.
  var nieuweSleutels: [Int64] = []
  /// Words for the search index that are still to be entered, by dossier.
  var zoekwoorden: [Int64: [Int64]] = [:]
  /// How often these were changed.
  var zoekwijzigingen = 0
  /// Rows that were changed to enter them, at whatever moment.
  var zoekregels: Int64 = 0
  /// Something was written by a step that failed: nothing of it may stay.
  var gebroken = false
}

extension Opslag {
  /// Does many things in one transaction: all of them become durable, or none.
  ///
  /// A step that is refused before it wrote anything (another version, invalid input) may be caught and
  /// passed over; after any other failure the whole is rolled back, also when `body` swallows the error.
  public func inEenTransactie<Result>(_ body: () throws -> Result) throws -> Result {
    if lopend != nil { return try joined(body) }
    try beginTransactie()
    do {
      let result = try body()
      try rondAf()
      return result
    } catch {
      rolTerug()
      throw error
    }
  }

  /// The same, inside the store, with typed errors.
  func transactie<Result>(_ body: () throws(OpslagFout) -> Result) throws(OpslagFout) -> Result {
    do {
      return try inEenTransactie(body)
    } catch let error as OpslagFout {
      throw error
    } catch {
      throw OpslagFout(.schijf, "Het schrijven is afgebroken.", advies: "Probeer opnieuw.")
    }
  }

  private func joined<Result>(_ body: () throws -> Result) throws -> Result {
    let before = stappenTot
    do {
      return try body()
    } catch {
      if stappenTot != before { lopend?.gebroken = true }
      throw error
    }
  }

  /// What steps changed so far, at once or to be entered later.
  private var stappenTot: [Int64] {
    [database.changes - (lopend?.zoekregels ?? 0), Int64(lopend?.zoekwijzigingen ?? 0)]
  }

  private func beginTransactie() throws(OpslagFout) {
    try statement(.begin).run()
    do throws(OpslagFout) {
      lopend = try leesHoofd()
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
  }

  /// The last event of the store, or the beginning when there is none.
  func leesHoofd() throws(OpslagFout) -> Transactie {
    let statement = try statement(.hoofd)
    defer { statement.reset() }
    guard try statement.next() else { return Transactie(seq: 0, keten: zegelaar.begin) }
    guard let keten = SHA256.Digest(statement.blob(1)), statement.integer(0) > 0 else {
      throw .beschadigd("De laatste gebeurtenis van de opslag is beschadigd.")
    }
    return Transactie(seq: statement.integer(0), keten: keten)
  }

  private func rondAf() throws(OpslagFout) {
    try legZoekwoorden()
    guard let lopend, !lopend.gebroken else {
      throw OpslagFout(
        .schijf, "Een eerdere stap is mislukt; alles is teruggedraaid.", advies: "Probeer opnieuw.")
    }
    // A key must be durable before the row that needs it.
    try sleutels.sync()
    // From here a failure leaves open whether the rows stand: the keys stay, and the next that makes one judges.
    self.lopend?.nieuweSleutels = []
    try statement(.commit).run()
    self.lopend = nil
    try? sleutels.bevestig(lopend.nieuweSleutels)
    for dossier in lopend.teVernietigen { try sleutels.vernietig(dossier) }
  }

  private func rolTerug() {
    // After a failed destruction the commit stands: opening the store will complete it.
    guard let lopend else { return }
    // Before the lock goes: after it another may take the same slots.
    if !lopend.nieuweSleutels.isEmpty { try? sleutels.laatVallen(lopend.nieuweSleutels) }
    try? database.execute("ROLLBACK")
    self.lopend = nil
    bekend.removeAll()
  }
}
