/// A user of a store, as its register says.
public struct Gebruiker: Sendable, Hashable {
  /// The number in the register, from 1; people write `G2`.
  public var nummer: Int
  /// The name with which events are signed.
  public var naam: String
  /// The login name by which the machine knows this user; nil when only a pass tells who it is.
  public var login: String?
  /// SHA-256 of the secret in the pass; nil when there is none.
  public var pas: String?
  /// What the user may be.
  public var rollen: Set<Rol>
  /// Whether the user has left.
  public var isWeg = false

  /// `G2`, as events name the user.
  public var id: String { Gebruiker.id(nummer) }

  static func id(_ nummer: Int) -> String { "G\(nummer)" }

  /// A user by what is recorded.
  public init(nummer: Int, naam: String, login: String? = nil, pas: String? = nil, rollen: Set<Rol>) {
    self.nummer = nummer
    self.naam = naam
    self.login = login
    self.pas = pas
    self.rollen = rollen
  }

  /// Judges an action for which admission to a dossier does not count.
  public func beoordeel(_ handeling: Toegang.Handeling) -> Weigering? {
    Toegang.beoordeel(handeling, rollen: rollen, toegelaten: [])
  }
}

/// Who looks into a store and writes in it, as the store recognised.
public enum Kijker: Sendable, Hashable {
  /// The store has no register: it is one desk, and whoever can open it sees all.
  case bureau
  /// The store has a register, and nobody in it was recognised: nothing is seen.
  case niemand
  /// A user of the register.
  case gebruiker(Gebruiker)

  /// The user, if it is one.
  public var gebruiker: Gebruiker? { if case .gebruiker(let user) = self { user } else { nil } }
}

/// The users of a store: the outcome of what was recorded about them, never stored itself.
public struct Register: Sendable, Hashable {
  /// What was recorded about the register.
  public enum Regel: Sendable, Hashable {
    /// It began; these steps ask for a second pair of eyes.
    case begin(vierOgen: Set<Stap>)
    /// A user came, or was changed.
    case gebruiker(Gebruiker)
    /// A user left.
    case weg(Int)
  }

  /// Everyone who is or was in it, by number.
  public private(set) var gebruikers: [Gebruiker] = []
  /// Steps that ask for a second pair of eyes, whatever the policy says.
  public private(set) var vierOgen: Set<Stap> = []
  /// The number of entries.
  public private(set) var versie = 0

  /// An empty register, before its first entry.
  public init() {}

  /// Lets one entry happen.
  public mutating func verwerk(_ regel: Regel) {
    versie += 1
    switch regel {
    case .begin(let steps): vierOgen = steps
    case .gebruiker(let user):
      gebruikers.removeAll { $0.nummer == user.nummer }
      gebruikers.append(user)
      gebruikers.sort { $0.nummer < $1.nummer }
    case .weg(let number):
      if let index = gebruikers.firstIndex(where: { $0.nummer == number }) { gebruikers[index].isWeg = true }
    }
  }

  /// Those who have not left.
  public var actief: [Gebruiker] { gebruikers.filter { !$0.isWeg } }

  /// The user with this number: `G2`, `g2` or `2`; also one who has left.
  public func gebruiker(_ id: String) -> Gebruiker? {
    let digits = id.hasPrefix("G") || id.hasPrefix("g") ? id.dropFirst() : Substring(id)
    return gebruikers.first { String($0.nummer) == digits }
  }

  /// Who that is, by the hash of the secret in a pass, or else by a login name.
  public func herken(login: String?, pas: String?) -> Gebruiker? {
    if let pas { return actief.first { $0.pas == pas } }
    return login.flatMap { login in actief.first { $0.login == login } }
  }

  /// The number of the next user.
  public var volgende: Int { (gebruikers.map(\.nummer).max() ?? 0) + 1 }

  /// Judges a change; nil when it may be made.
  public func beoordeel(_ regel: Regel) -> Weigering? {
    func refuse(_ reden: String, _ doen: String) -> Weigering {
      Weigering(Artikel(.avg, "32"), reden: reden, doen: doen)
    }
    var after = self
    after.verwerk(regel)
    if case .gebruiker(let user) = regel {
      if user.login == nil, user.pas == nil {
        return refuse("aan niets is te zien wie deze gebruiker is", "Geef --login of --pas.")
      }
      if user.rollen.isEmpty { return refuse("de gebruiker heeft geen rol", "Geef --rol.") }
      if let login = user.login, after.actief.filter({ $0.login == login }).count > 1 {
        return refuse(
          "bij deze inlognaam hoort al een gebruiker", "Een inlognaam wijst één gebruiker aan; geef een pas.")
      }
    }
    guard after.actief.contains(where: { $0.rollen.contains(.coordinator) }) else {
      return refuse(
        "er zou geen coördinator overblijven, en dan kan niemand het register nog veranderen",
        "Wijs eerst een andere coördinator aan.")
    }
    return nil
  }
}

extension Register.Regel {
  private static let versie: UInt8 = 1

  /// The name in the log; names nobody.
  var stap: String {
    switch self {
    case .begin: "register-begin"
    case .gebruiker: "register-gebruiker"
    case .weg: "register-weg"
    }
  }

  /// The secret part: what was recorded, by which user, and why.
  func inhoud(door: Int, reden: String) -> [UInt8] {
    var out = ByteSchrijver()
    out.byte(Register.Regel.versie)
    out.number(UInt64(door))
    out.text(reden)
    switch self {
    case .begin(let steps): out.list(steps.map(\.rawValue).sorted()) { $0.text($1) }
    case .gebruiker(let user):
      out.number(UInt64(user.nummer))
      out.text(user.naam)
      out.optional(user.login) { $0.text($1) }
      out.optional(user.pas) { $0.text($1) }
      out.list(user.rollen.map(\.rawValue).sorted()) { $0.text($1) }
    case .weg(let number): out.number(UInt64(number))
    }
    return out.bytes
  }

  /// An entry from its name and its secret part.
  init(stap: String, inhoud: [UInt8]) throws(CodecFout) {
    var bytes = ByteLezer(inhoud)
    guard try bytes.byte() == Register.Regel.versie else { throw .onbekend(wat: "versie") }
    _ = try bytes.number()
    _ = try bytes.text()
    switch stap {
    case "register-begin":
      let steps: [Stap] = try bytes.list { bytes throws(CodecFout) in try bytes.choice("stap") }
      self = .begin(vierOgen: Set(steps))
    case "register-gebruiker":
      let (number, name) = (Int(try bytes.number()), try bytes.text())
      let login = try bytes.optional { bytes throws(CodecFout) in try bytes.text() }
      let pass = try bytes.optional { bytes throws(CodecFout) in try bytes.text() }
      let roles: [Rol] = try bytes.list { bytes throws(CodecFout) in try bytes.choice("rol") }
      self = .gebruiker(
        Gebruiker(nummer: number, naam: name, login: login, pas: pass, rollen: Set(roles)))
    case "register-weg": self = .weg(Int(try bytes.number()))
    default: throw .onbekend(wat: "stap")
    }
    guard bytes.isAtEnd else { throw .restant }
  }
}
