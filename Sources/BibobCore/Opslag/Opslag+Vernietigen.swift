extension Opslag {
  /// Destroys a dossier: its certificate is recorded under the key of the store, its caption goes, and then
  /// its key is overwritten with zeros.
  ///
  /// The certificate is durable before the key goes. When the process dies between, opening the store
  /// completes it. In a larger transaction the key goes after its commit. Copies of the key ring that were
  /// made before still hold the key: they must be short-lived.
  public func vernietig(dossier: Int64, verwachteVersie: Int, certificaat: LogInvoer) throws(OpslagFout) {
    try keur([certificaat], [])
    try magSchrijven(dossier, [certificaat])
    try transactie { () throws(OpslagFout) in
      let identiteit = try identiteit(dossier, verwachteVersie)
      // The version may come from memory: look at the row itself before the point of no return.
      bekend[dossier] = nil
      _ = try self.identiteit(dossier, verwachteVersie)
      let row = try statement(.vernietigDossier)
      row.bind(1, certificaat.fase)
      row.bind(2, Int64(certificaat.vastgelegd.dag.days))
      row.bind(3, Int64(verwachteVersie + 1))
      row.bind(4, dossier)
      try row.run()
      try wisStukken(dossier)
      try wisZoekwoorden(dossier)
      try wisBlad(dossier)
      try schrijf(certificaat, dossier: dossier, volgnummer: verwachteVersie + 1, sleutel: 0, identiteit)
      lopend?.teVernietigen.append(dossier)
      bekend[dossier] = nil
    }
  }

  /// Destroys keys whose certificate is recorded: after a crash, or after an old key ring was put back.
  func voltooiVernietigingen() throws(OpslagFout) {
    let row = try database.prepare("SELECT id FROM dossier WHERE kop IS NULL")
    var open: [Int64] = []
    while try row.next() {
      let id = row.integer(0)
      if sleutels.sleutel(id) != nil { open.append(id) }
    }
    for id in open where try heeftCertificaat(id) { try sleutels.vernietig(id) }
  }

  /// Whether the last event is a certificate that only the holder of the store's key can have made: a
  /// damaged row alone must never cost a key.
  private func heeftCertificaat(_ dossier: Int64) throws(OpslagFout) -> Bool {
    let row = try statement(.laatsteVanDossier)
    defer { row.reset() }
    row.bind(1, dossier)
    guard try row.next(), row.integer(6) == 0 else { return false }
    return try regel(van: row).inhoud.bytes != nil
  }
}
