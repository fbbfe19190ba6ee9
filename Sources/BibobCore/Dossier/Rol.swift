/// What a user may be in a dossier. What each role allows stands in ``Toegang``.
public enum Rol: String, Sendable, CaseIterable {
  /// Does the work.
  case behandelaar
  /// The second pair of eyes.
  case meelezer
  /// Spreads the work and admits people; sees that a dossier exists and where it stands, not what is in it.
  case coordinator
  /// Decides, or signs under mandate.
  case beslisser
  /// Checks how the work is done; writes nothing.
  case auditor

  /// As a person reads it.
  public var naam: String { self == .coordinator ? "coördinator" : rawValue }
}

/// That a user may know a dossier, as its log says.
public struct Toelating: Sendable, Hashable {
  /// The user: `G2`. Names stand in the register of the store.
  public var gebruiker: String
  /// In which role.
  public var rol: Rol
  /// The civil date from which.
  public var sinds: CivilDate
  /// Why.
  public var reden: String
  /// The civil date on which it ended; nil while it lasts.
  public var tot: CivilDate?
  /// Why it ended.
  public var eindreden: String = ""
}

/// An event on which a second pair of eyes may have to look, and who recorded it.
public struct Vastlegging: Sendable, Hashable {
  /// The number of the event.
  public var gebeurtenis: Int
  /// What was recorded.
  public var stap: Stap
  /// Who recorded it: the user, or the name where the store has no register.
  public var wie: String

  /// Steps that a policy may put under a second pair of eyes.
  public static let stappen: Set<Stap> = [.conclusie, .voornemen, .besluit, .beslissingOpBezwaar]
}

/// What a second pair of eyes said of an event.
public struct Meelezing: Sendable, Hashable {
  /// The number of the event that was read.
  public var gebeurtenis: Int
  /// Whether the reader agrees.
  public var akkoord: Bool
  /// Who read: the user, or the name where the store has no register.
  public var wie: String
  /// The civil date.
  public var datum: CivilDate
  /// A remark; empty when there is none.
  public var omschrijving: String
}

extension Gebeurtenis {
  /// Who recorded it, in a form that can be compared: the user, or the name where the store has no register.
  public var wie: String { velden.tekst(.vastlegger) ?? door }
}

extension Dossier {
  /// The admissions that last.
  public var toegelaten: [Toelating] { toelatingen.filter { $0.tot == nil } }

  /// The roles in which a user is admitted now.
  public func rollen(_ gebruiker: String) -> Set<Rol> {
    Set(toegelaten.filter { $0.gebruiker == gebruiker }.map(\.rol))
  }

  /// The last event of a step on which a second pair of eyes may have to look.
  public func laatsteVastlegging(_ stap: Stap) -> Vastlegging? { vastleggingen.last { $0.stap == stap } }

  /// What a second pair of eyes said last of an event.
  public func meelezing(_ gebeurtenis: Int) -> Meelezing? {
    meelezingen.last { $0.gebeurtenis == gebeurtenis }
  }

  mutating func verwerkToegang(_ gebeurtenis: Gebeurtenis) {
    let velden = gebeurtenis.velden
    switch gebeurtenis.stap {
    case .toelaten:
      guard let rol: Rol = velden.keuze(.rol), let gebruiker = velden.tekst(.gebruiker),
        !rollen(gebruiker).contains(rol)
      else { return }
      toelatingen.append(
        Toelating(
          gebruiker: gebruiker, rol: rol, sinds: gebeurtenis.datum, reden: velden.tekst(.reden) ?? ""))
    case .toelatingBeeindigen:
      let rol: Rol? = velden.keuze(.rol)
      for index in toelatingen.indices
      where toelatingen[index].tot == nil && toelatingen[index].gebruiker == velden.tekst(.gebruiker)
        && (rol == nil || toelatingen[index].rol == rol)
      {
        toelatingen[index].tot = gebeurtenis.datum
        toelatingen[index].eindreden = velden.tekst(.reden) ?? ""
      }
    case .meelezen:
      guard let target = velden.getal(.gebeurtenis), let akkoord = velden.ja(.akkoord) else { return }
      meelezingen.append(
        Meelezing(
          gebeurtenis: target, akkoord: akkoord, wie: gebeurtenis.wie, datum: gebeurtenis.datum,
          omschrijving: velden.tekst(.omschrijving) ?? ""))
    default: break
    }
  }
}
