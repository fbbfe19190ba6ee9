/// Where the events of dossiers stand: SQLite for one desk, a server for many.
///
/// The log is only added to. Versions guard it: a writer says which version it read, and is refused when
/// another was first.
public protocol Dossierlog: AnyObject {
  /// Who looks and writes; a log shows and takes nothing that ``Toegang`` does not allow.
  var kijker: Kijker { get }

  /// The users of the store; nil when it has no register.
  var register: Register? { get }

  /// Lays down who is admitted to a dossier now, in the transaction that records it.
  func zetToelatingen(dossier: Int64, _ toelatingen: [Toelating]) throws(OpslagFout)

  /// Whether such work is going on.
  var isOnbeperkt: Bool { get }

  /// Does work that must see everything, and shows nothing of it to who asked.
  func onbeperkt<Result>(_ body: () throws -> Result) rethrows -> Result

  /// Opens a dossier with its first events; the number is the next of that year.
  func nieuwDossier(
    jaar: Int, kolommen: Dossierkolommen, kop: [UInt8], eerste: [LogInvoer]
  ) throws(OpslagFout) -> Dossierkop

  /// Adds events; gives the new version. Without `kop` or `kolommen` these stay as they are.
  @discardableResult
  func voegToe(
    dossier: Int64, verwachteVersie: Int, _ invoer: [LogInvoer], kop: [UInt8]?, kolommen: Dossierkolommen?
  ) throws(OpslagFout) -> Int

  /// Ends a dossier: a last event that stays readable, and then nobody can read the rest again.
  func vernietig(dossier: Int64, verwachteVersie: Int, certificaat: LogInvoer) throws(OpslagFout)

  /// The head of a dossier, or nil when it is not there.
  func kop(_ nummer: Dossiernummer) throws(OpslagFout) -> Dossierkop?

  /// The head of a dossier by its id, or nil when it is not there.
  func kop(id: Int64) throws(OpslagFout) -> Dossierkop?

  /// Heads, newest first, one at a time.
  func koppen(_ filter: Dossierfilter, _ body: (Dossierkop) throws -> Void) throws

  /// All events of a dossier, in order.
  func lees(_ dossier: Int64) throws(OpslagFout) -> [Logregel]

  /// All events of the dossiers that pass, dossier by dossier.
  func leesAlles(_ filter: Dossierfilter, _ body: (Int64, [Logregel]) throws -> Void) throws

  /// Enters the words under which the persons of a dossier can be found, instead of those that stood there. The log
  /// keeps no word, only what a key makes of it. Belongs in the transaction of the event that named the persons.
  func neemOp(dossier: Int64, woorden: Set<String>) throws(OpslagFout)

  /// The dossiers that stand under each word, at most `hoogstens` and one a word.
  func zoek(_ woorden: [String], hoogstens: Int) throws(OpslagFout) -> [[Int64]]

  /// Whether exactly these words stand for a dossier; nil when none do.
  func klopt(dossier: Int64, woorden: Set<String>) throws(OpslagFout) -> Bool?

  /// Takes in a file for a dossier, sealed and durable; nobody sees it before `koppelStuk` ties it to an event.
  ///
  /// `lees` fills a buffer as far as it can and gives how many bytes it filled; 0 at the end.
  func legStuk(
    dossier: Int64, grootte: Int64, op moment: Moment, lees: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Stuklegging

  /// Ties a file to the event that names it; in the transaction that records the event.
  func koppelStuk(_ legging: Stuklegging, gebeurtenis: Int) throws(OpslagFout)

  /// Drops a file that no event will name.
  func laatVallen(_ legging: Stuklegging) throws(OpslagFout)

  /// Hands over the first `grootte` bytes of the file that an event named, piece by piece.
  func leesStuk(
    dossier: Int64, gebeurtenis: Int, grootte: Int64, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws

  /// Opens a dossier that began in another store, with all its events; under its number there if that is free.
  func neemOver(
    herkomst: Dossierherkomst, kolommen: Dossierkolommen, kop: [UInt8], gebeurtenissen: [LogInvoer]
  ) throws(OpslagFout) -> Dossierkop

  /// Where a dossier began: another store, or this one.
  func herkomst(_ dossier: Int64) throws(OpslagFout) -> Dossierherkomst?

  /// The number here of a dossier that began there; nil when it is not here.
  func nummer(van herkomst: Dossierherkomst) throws(OpslagFout) -> Dossiernummer?

  /// The secret half of the key with which this store signs what it sends.
  func tekensleutel() throws(OpslagFout) -> [UInt8]

  /// Does many things in one transaction, or none of them.
  func inEenTransactie<Result>(_ body: () throws -> Result) throws -> Result
}

extension Dossierlog {
  /// Adds events, and leaves caption and columns as they are.
  @discardableResult
  public func voegToe(
    dossier: Int64, verwachteVersie: Int, _ invoer: [LogInvoer]
  ) throws(OpslagFout) -> Int {
    try voegToe(dossier: dossier, verwachteVersie: verwachteVersie, invoer, kop: nil, kolommen: nil)
  }
}
