/// Why the store refused or failed: a code for the program, two Dutch sentences for the person.
///
/// No personal data ever stand in it: numbers, paths and codes only.
public struct OpslagFout: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure this is.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    /// The name of the code.
    public let description: String

    /// Another writer changed the dossier first; see `verschil`.
    public static let versieverschil = Code(description: "versieverschil")
    /// There is a store (or a key ring) at that place already.
    public static let bestaatAl = Code(description: "bestaat-al")
    /// There is no store, or no key ring, at that place.
    public static let ontbreekt = Code(description: "ontbreekt")
    /// The dossier is not in the store.
    public static let onbekendDossier = Code(description: "onbekend-dossier")
    /// Nobody in the register of users was recognised.
    public static let nietHerkend = Code(description: "niet-herkend")
    /// The role of the user does not allow it.
    public static let buitenRol = Code(description: "buiten-rol")
    /// The dossier was destroyed.
    public static let vernietigd = Code(description: "vernietigd")
    /// Others can read the key ring.
    public static let sleutelsLeesbaar = Code(description: "sleutels-leesbaar")
    /// The key ring belongs to another store.
    public static let andereSleutels = Code(description: "andere-sleutels")
    /// A newer program made the store.
    public static let nieuwereVersie = Code(description: "nieuwere-versie")
    /// The store is busy: another process held it too long.
    public static let bezet = Code(description: "bezet")
    /// The file is damaged.
    public static let beschadigd = Code(description: "beschadigd")
    /// The disk is full.
    public static let schijfVol = Code(description: "schijf-vol")
    /// No right to read or write.
    public static let geenToegang = Code(description: "geen-toegang")
    /// The store refused: append-only, or a rule of the tables.
    public static let geweigerd = Code(description: "geweigerd")
    /// What was handed in cannot be stored.
    public static let ongeldig = Code(description: "ongeldig")
    /// Encryption failed.
    public static let versleuteling = Code(description: "versleuteling")
    /// Any other failure of the disk or the database.
    public static let schijf = Code(description: "schijf")
  }

  /// Where two writers met.
  public struct Versieverschil: Sendable, Hashable {
    /// The number of the dossier.
    public let nummer: Dossiernummer
    /// The version that the caller had read.
    public let verwacht: Int
    /// The version that stands in the store: the other writer won.
    public let werkelijk: Int
    /// The day on which the other writer recorded.
    public let dag: CivilDate
  }

  /// What kind of failure this is.
  public let code: Code
  /// What went wrong.
  public let melding: String
  /// What to do about it.
  public let advies: String
  /// The two versions, when `code` is `.versieverschil`.
  public let verschil: Versieverschil?
  /// The result code of SQLite or the errno of the system, if one of them spoke.
  public let resultaat: Int32?

  init(
    _ code: Code, _ melding: String, advies: String, verschil: Versieverschil? = nil, resultaat: Int32? = nil
  ) {
    self.code = code
    self.melding = melding
    self.advies = advies
    self.verschil = verschil
    self.resultaat = resultaat
  }

  /// What went wrong and what to do about it, on two lines.
  public var description: String { "\(melding)\n\(advies)" }
}

extension OpslagFout {
  init(_ fout: CryptoFout) {
    self.init(
      .versleuteling, fout.description, advies: "Controleer de opslag en de sleutelbos met: bibob controleer")
  }

  static func versieverschil(_ verschil: Versieverschil) -> OpslagFout {
    let (nummer, werkelijk) = (verschil.nummer, verschil.werkelijk)
    return OpslagFout(
      .versieverschil,
      "Dossier \(nummer) is intussen gewijzigd: u las versie \(verschil.verwacht), "
        + "nu staat er versie \(werkelijk) (vastgelegd op \(verschil.dag.voluit)).",
      advies: "Lees het dossier opnieuw en doe de stap dan nog eens.", verschil: verschil)
  }

  static func beschadigd(_ wat: String) -> OpslagFout {
    OpslagFout(
      .beschadigd, wat,
      advies: "Bekijk wat heel is met: bibob controleer. Zet zo nodig een reservekopie terug.")
  }

  static func ongeldig(_ wat: String) -> OpslagFout {
    OpslagFout(.ongeldig, wat, advies: "Er is niets vastgelegd.")
  }

  init(_ weigering: Weigering) {
    self.init(
      .buitenRol,
      "\(weigering.reden.prefix(1).uppercased())\(weigering.reden.dropFirst()) "
        + "(\(weigering.artikelen.map(\.description).joined(separator: "; "))).", advies: weigering.doen)
  }

  static func onbekendDossier() -> OpslagFout {
    OpslagFout(
      .onbekendDossier, "Dit dossier staat niet in de opslag.", advies: "Bekijk de lijst met: bibob lijst")
  }
}
