/// Need-to-know: here, where the events come in and go out, so that no command can forget it.
///
/// It holds for whoever goes through the program. Whoever holds the database and the key ring can read both with
/// another program: who may not, must not be able to read those files.
extension Opslag {
  /// Recognises who looks, by the secret of a pass or else by a login name. Without a register everyone does.
  /// - Throws: ``OpslagFout`` with code `nietHerkend`; nothing can be seen then.
  public func meldAan(login: String?, pas: [UInt8]? = nil) throws(OpslagFout) {
    guard let register else { return }
    kijker = .niemand
    toegelaten = [:]
    var hash: String?
    if let pas { hash = try Opslag.afdruk(pas) }
    guard let user = register.herken(login: login, pas: hash) else {
      throw OpslagFout(
        .nietHerkend,
        pas == nil
          ? "U staat niet in het register van deze opslag (Awb art. 2:5; AVG art. 32)."
          : "Deze pas hoort bij geen gebruiker van deze opslag (Awb art. 2:5; AVG art. 32).",
        advies: "Vraag de coördinator om u op te nemen, of wijs met BIBOB_PAS uw eigen pas aan.")
    }
    kijker = .gebruiker(user)
    toegelaten = try toelatingen(van: user.nummer)
  }

  /// The hash by which the register knows the secret of a pass.
  public static func afdruk(_ pas: [UInt8]) throws(OpslagFout) -> String {
    do { return try SHA256().digest(Array("bibob pas 1".utf8), pas).description } catch {
      throw OpslagFout(error)
    }
  }

  // MARK: Looking

  /// Whether no rule stands between who looks and any dossier.
  @inline(__always)
  var kijktVrij: Bool { if case .bureau = kijker { true } else { isOnbeperkt } }

  /// Whether a dossier, and not only that it exists, may be known.
  @inline(__always)
  func ziet(_ dossier: Int64) -> Bool {
    switch kijker {
    case .bureau: true
    case .niemand: isOnbeperkt
    case .gebruiker(let user):
      isOnbeperkt
        || Toegang.beoordeel(.lezen, rollen: user.rollen, toegelaten: toegelaten[dossier] ?? []) == nil
    }
  }

  /// Whether it may be known of every dossier that it exists.
  var overziet: Bool { kijktVrij || kijker.gebruiker.map { $0.beoordeel(.overzien) == nil } ?? false }

  /// The head of a dossier by its id, or nil when it is not there, or that may not be known.
  public func kop(id: Int64) throws(OpslagFout) -> Dossierkop? {
    guard ziet(id) || overziet else { return nil }
    return try ruweKop(id).map(afgeschermd)
  }

  /// A head without its caption, where that may not be known.
  func afgeschermd(_ kop: Dossierkop) -> Dossierkop {
    guard kop.kop != .vernietigd, !ziet(kop.id) else { return kop }
    return Dossierkop(
      id: kop.id, nummer: kop.nummer, kolommen: kop.kolommen, fase: kop.fase, geopend: kop.geopend,
      laatste: kop.laatste, versie: kop.versie, kop: .afgeschermd)
  }

  /// Does work that must see everything, and shows nothing of it to who asked.
  public func onbeperkt<Result>(_ body: () throws -> Result) rethrows -> Result {
    let before = isOnbeperkt
    isOnbeperkt = true
    defer { isOnbeperkt = before }
    return try body()
  }

  // MARK: Writing

  func magOpenen() throws(OpslagFout) {
    switch kijker {
    case .bureau: return
    case .niemand: throw .onbekendDossier()
    case .gebruiker(let user): if let refusal = user.beoordeel(.openen) { throw OpslagFout(refusal) }
    }
  }

  func magSchrijven(_ dossier: Int64, _ invoer: [LogInvoer]) throws(OpslagFout) {
    if kijktVrij { return }
    let actions = Set(invoer.map { Stap(rawValue: $0.stap).map(Toegang.handeling) ?? .vastleggen })
    for action in actions { try mag(action, in: dossier) }
  }

  func mag(_ handeling: Toegang.Handeling, in dossier: Int64) throws(OpslagFout) {
    if kijktVrij { return }
    guard let user = kijker.gebruiker, ziet(dossier) || overziet else { throw .onbekendDossier() }
    let roles = toegelaten[dossier] ?? []
    if let refusal = Toegang.beoordeel(handeling, rollen: user.rollen, toegelaten: roles) {
      throw OpslagFout(refusal)
    }
  }

  // MARK: Admissions

  private func toelatingen(van gebruiker: Int) throws(OpslagFout) -> [Int64: Set<Rol>] {
    let row = try database.prepare("SELECT dossier, rol, zegel FROM toelating WHERE gebruiker = ?")
    row.bind(1, Int64(gebruiker))
    var found: [Int64: Set<Rol>] = [:]
    while try row.next() {
      guard let rol = Rol(rawValue: row.text(1)), let key = sleutels.sleutel(0) else { continue }
      zegelaar.setAdmissionHeader(gebruiker: Int64(gebruiker), dossier: row.integer(0), rol: rol.rawValue)
      // A row that this program did not write admits nobody.
      if zegelaar.verify(row.blob(2), key) { found[row.integer(0), default: []].insert(rol) }
    }
    return found
  }

  /// Who the table admits to a dossier: `G2 meelezer`. Rows that this program did not write are left out.
  func toelatingsrijen(_ dossier: Int64) throws(OpslagFout) -> Set<String> {
    let row = try database.prepare("SELECT gebruiker, rol, zegel FROM toelating WHERE dossier = ?")
    row.bind(1, dossier)
    var found: Set<String> = []
    while try row.next() {
      zegelaar.setAdmissionHeader(gebruiker: row.integer(0), dossier: dossier, rol: row.text(1))
      guard let key = sleutels.sleutel(0), zegelaar.verify(row.blob(2), key) else { continue }
      found.insert("\(Gebruiker.id(Int(row.integer(0)))) \(row.text(1))")
    }
    return found
  }

  /// Lays down who is admitted to a dossier now, in the transaction that records it.
  public func zetToelatingen(dossier: Int64, _ toelatingen: [Toelating]) throws(OpslagFout) {
    try transactie { () throws(OpslagFout) in
      try database.execute("DELETE FROM toelating WHERE dossier = \(dossier)")
      let row = try database.prepare("INSERT INTO toelating VALUES(?, ?, ?, ?)")
      for toelating in toelatingen where toelating.tot == nil {
        guard let user = register?.gebruiker(toelating.gebruiker), let key = sleutels.sleutel(0) else {
          continue
        }
        zegelaar.setAdmissionHeader(
          gebruiker: Int64(user.nummer), dossier: dossier, rol: toelating.rol.rawValue)
        try zegelaar.seal([UInt8](), key)
        row.bind(1, Int64(user.nummer))
        row.bind(2, dossier)
        row.bind(3, toelating.rol.rawValue)
        row.bindInPlace(4, blob: zegelaar.sealed)
        try row.run()
      }
    }
    guard let user = kijker.gebruiker else { return }
    let own = toelatingen.filter { $0.tot == nil && $0.gebruiker == user.id }.map(\.rol)
    toegelaten[dossier] = own.isEmpty ? nil : Set(own)
  }

  // MARK: The register

  /// Records a change of the register.
  /// - Throws: ``OpslagFout`` with code `buitenRol` when the kijker may not, or the register would break.
  public func leg(_ regel: Register.Regel, reden: String, op moment: Moment) throws(OpslagFout) {
    try transactie { () throws(OpslagFout) in
      // Read again under the lock: another may have been first.
      try laadRegister(houdKijker: true)
      try magBeheren(regel)
      if let refusal = (register ?? Register()).beoordeel(regel), !regel.isBegin { throw OpslagFout(refusal) }
      let invoer = LogInvoer(
        stap: regel.stap, fase: "register", datum: moment.dag, vastgelegd: moment,
        inhoud: regel.inhoud(door: kijker.gebruiker?.nummer ?? 0, reden: reden))
      let versie = register?.versie ?? 0
      try schrijf(invoer, dossier: Opslag.registerplaats, volgnummer: versie + 1, sleutel: 0)
      if register == nil { register = Register() }
      register?.verwerk(regel)
    }
  }

  private func magBeheren(_ regel: Register.Regel) throws(OpslagFout) {
    if isOnbeperkt { return }
    switch kijker {
    case .niemand: throw .onbekendDossier()
    case .bureau:
      guard register == nil || regel.isBegin else { throw .onbekendDossier() }
    case .gebruiker(let user):
      // Whoever holds a pass may renew it; nothing else of himself.
      if case .gebruiker(let changed) = regel, let old = register?.gebruiker(user.id) {
        var same = changed
        same.pas = old.pas
        if same == old { return }
      }
      if let refusal = user.beoordeel(.beheren) { throw OpslagFout(refusal) }
    }
  }

  /// Reads the register; from then on nobody sees anything before `meldAan`.
  func laadRegister(houdKijker: Bool = false) throws(OpslagFout) {
    let regels = try leesRegels(Opslag.registerplaats)
    guard !regels.isEmpty else { return }
    var register = Register()
    for regel in regels {
      guard let bytes = regel.inhoud.bytes else {
        throw .beschadigd("Het register van gebruikers is beschadigd.")
      }
      do { register.verwerk(try Register.Regel(stap: regel.stap, inhoud: bytes)) } catch {
        throw .beschadigd("Het register van gebruikers is niet te lezen.")
      }
    }
    self.register = register
    if !houdKijker { kijker = .niemand }
  }
}

extension Register.Regel {
  fileprivate var isBegin: Bool { if case .begin = self { true } else { false } }
}
