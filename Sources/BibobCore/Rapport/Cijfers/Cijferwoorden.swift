/// The words by which figures divide dossiers: the same for very many, so they are shared.
public final class Cijferwoorden: Sendable, Hashable {
  /// The kind of decision.
  public let soort: String
  /// The track.
  public let spoor: String
  /// The organ that decides.
  public let orgaan: String
  /// The body.
  public let lichaam: String
  /// Who handles it; empty when that can no longer be read.
  public let behandelaar: String
  /// What set it off.
  public let aanleiding: String
  /// The rule of the policy that asked for it; empty when none is on record.
  public let regel: String
  /// The sector of the kind.
  public let sector: Sector

  init(
    soort: String, spoor: String, orgaan: String = "", lichaam: String, behandelaar: String = "",
    aanleiding: String = "", regel: String = ""
  ) {
    self.soort = soort
    self.spoor = spoor
    self.orgaan = orgaan
    self.lichaam = lichaam
    self.behandelaar = behandelaar
    self.aanleiding = aanleiding
    self.regel = regel
    sector = Sector(soort: soort)
  }

  /// Every word, in the order in which they are kept.
  var alle: [String] { [soort, spoor, orgaan, lichaam, behandelaar, aanleiding, regel] }

  /// The same words with another name for who handles it.
  func met(behandelaar: String) -> Cijferwoorden {
    behandelaar == self.behandelaar
      ? self
      : Cijferwoorden(
        soort: soort, spoor: spoor, orgaan: orgaan, lichaam: lichaam, behandelaar: behandelaar,
        aanleiding: aanleiding, regel: regel)
  }

  /// Whether all words are the same.
  public static func == (left: Cijferwoorden, right: Cijferwoorden) -> Bool {
    left === right
      || left.soort == right.soort && left.spoor == right.spoor && left.orgaan == right.orgaan
        && left.lichaam == right.lichaam && left.behandelaar == right.behandelaar
        && left.aanleiding == right.aanleiding && left.regel == right.regel
  }

  /// Feeds the words to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(soort)
    hasher.combine(behandelaar)
    hasher.combine(aanleiding)
    hasher.combine(regel)
  }
}
