/// Who may do what: the table of roles and actions, and nothing else. Whoever asks, asks here.
///
/// Need-to-know is a duty of secrecy (Wet Bibob art. 28 lid 1, Awb art. 2:5) and of security (AVG art. 32); that
/// it goes by dossier and by these roles is practice, laid down by the body.
public enum Toegang {
  /// What someone wants to do.
  public enum Handeling: String, Sendable, CaseIterable {
    /// See what is in a dossier.
    case lezen
    /// Record a step.
    case vastleggen
    /// Record a decision.
    case besluiten
    /// Say what a second pair of eyes says.
    case meelezen
    /// Admit someone to a dossier, or end that.
    case toelaten
    /// Destroy a dossier.
    case vernietigen
    /// Open a dossier.
    case openen
    /// See that a dossier exists, its kind, body, phase and dates.
    case overzien
    /// Inspect the whole store.
    case controleren
    /// Keep the register of users.
    case beheren
  }

  /// Under which condition a role allows an action.
  public enum Voorwaarde: String, Sendable {
    /// Whoever holds the role, for every dossier.
    case altijd
    /// Only who is admitted to the dossier in this role.
    case toegelaten
    /// Not by this role.
    case nooit
  }

  /// Under which condition a role allows an action. Every pair has an answer.
  public static func voorwaarde(_ rol: Rol, _ handeling: Handeling) -> Voorwaarde {
    switch (handeling, rol) {
    case (.lezen, .coordinator): .nooit
    case (.lezen, _): .toegelaten
    case (.vastleggen, .behandelaar): .toegelaten
    case (.vastleggen, _): .nooit
    case (.besluiten, .beslisser): .toegelaten
    case (.besluiten, _): .nooit
    case (.meelezen, .meelezer), (.meelezen, .beslisser): .toegelaten
    case (.meelezen, _): .nooit
    case (.toelaten, .coordinator): .altijd
    case (.toelaten, .behandelaar): .toegelaten
    case (.toelaten, _): .nooit
    case (.vernietigen, .behandelaar): .toegelaten
    case (.vernietigen, _): .nooit
    case (.openen, .behandelaar): .altijd
    case (.openen, _): .nooit
    case (.overzien, .coordinator), (.overzien, .auditor): .altijd
    case (.overzien, _): .toegelaten
    case (.controleren, .coordinator), (.controleren, .auditor): .altijd
    case (.controleren, _): .nooit
    case (.beheren, .coordinator): .altijd
    case (.beheren, _): .nooit
    }
  }

  /// The provisions on which the condition rests.
  public static func artikelen(_ handeling: Handeling) -> [Artikel] {
    switch handeling {
    case .lezen, .overzien: [.wb("28 lid 1"), .awb("2:5"), Artikel(.avg, "32")]
    case .besluiten: [.awb("10:1"), .awb("10:3")]
    case .meelezen: [.awb("4:81"), Artikel(.praktijk, "vier ogen")]
    case .vernietigen: [Artikel(.archiefwet, ""), Artikel(.avg, "32")]
    case .vastleggen, .toelaten, .openen, .controleren, .beheren: [Artikel(.avg, "32"), .awb("2:5")]
    }
  }

  /// What a step comes down to.
  public static func handeling(_ stap: Stap) -> Handeling {
    switch stap {
    case .besluit, .beslissingOpBezwaar: .besluiten
    case .meelezen: .meelezen
    case .toelaten, .toelatingBeeindigen: .toelaten
    case .vernietigen: .vernietigen
    case .openen: .openen
    default: .vastleggen
    }
  }

  /// Judges an action of someone who holds `rollen`, and is admitted to the dossier in `toegelaten`.
  /// - Returns: why not; nil when it is allowed.
  public static func beoordeel(
    _ handeling: Handeling, rollen: Set<Rol>, toegelaten: Set<Rol>
  ) -> Weigering? {
    for rol in Rol.allCases where rollen.contains(rol) || toegelaten.contains(rol) {
      switch voorwaarde(rol, handeling) {
      case .altijd where rollen.contains(rol): return nil
      case .toegelaten where toegelaten.contains(rol): return nil
      case .altijd, .toegelaten, .nooit: break
      }
    }
    var weigering = Weigering(.awb("2:5"), reden: reden(handeling), doen: doen(handeling))
    weigering.artikelen = artikelen(handeling)
    return weigering
  }

  /// Roles that allow an action, as people read them.
  static func wie(_ handeling: Handeling) -> String {
    let names = Rol.allCases.filter { voorwaarde($0, handeling) != .nooit }.map(\.naam)
    return names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " of " + (names.last ?? "")
  }

  private static func reden(_ handeling: Handeling) -> String {
    switch handeling {
    case .lezen: "u bent niet tot dit dossier toegelaten"
    case .vastleggen: "in uw rol legt u in dit dossier niets vast"
    case .besluiten: "een besluit legt vast wie beslist; uw rol is een andere"
    case .meelezen: "u bent in dit dossier geen meelezer"
    case .toelaten: "in uw rol laat u niemand toe tot dit dossier"
    case .vernietigen: "in uw rol vernietigt u dit dossier niet"
    case .openen: "in uw rol opent u geen dossier"
    case .overzien: "in uw rol ziet u geen andere dossiers"
    case .controleren: "dit gaat over alle dossiers van de opslag, ook die u niet ziet"
    case .beheren: "in uw rol verandert u het register niet"
    }
  }

  private static func doen(_ handeling: Handeling) -> String {
    switch voorwaardeVan(handeling) {
    case .toegelaten: "Dit kan een toegelaten \(wie(handeling)). Vraag de coördinator."
    case .altijd, .nooit: "Dit kan een \(wie(handeling))."
    }
  }

  private static func voorwaardeVan(_ handeling: Handeling) -> Voorwaarde {
    Rol.allCases.contains { voorwaarde($0, handeling) == .toegelaten } ? .toegelaten : .altijd
  }
}
