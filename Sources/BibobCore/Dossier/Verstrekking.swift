/// A disclosure of data about a third party (Wet Bibob art. 28), or of a request for advice to the LBB (art. 7a(4)).
public struct Verstrekking: Sendable, Hashable {
  /// The closed list of art. 28(2), by its letters; 7a(6) applies it to the form and own findings too. The LBB is not
  /// on it: what goes there with a request for advice goes by the duty of art. 7a(4).
  public enum Ontvanger: String, Sendable, CaseIterable {
    case a, b, c, d, e, f, g, h, i, j, k, l, m, n, o
    case lbb
  }

  /// Who receives them.
  public var ontvanger: Ontvanger
  /// The day.
  public var datum: CivilDate
  /// The recipient in words: an office, never more than is needed.
  public var aan: String
  /// About whom: ``Partij/id``.
  public var over: [String]
  /// What was disclosed, in words.
  public var gegevens: String
  /// What for.
  public var doel: String
  /// Whether the recipient was reminded in writing of the duty of secrecy (art. 28(1), 28(3)).
  public var geheimhouding: Bool
  /// The person of the dossier who received them: ``Partij/id``; nil for an office.
  public var wie: String?
  /// What gave rise to it, for letter m: `11a`, `26`, `28-2-d`; empty for another letter.
  public var grond = ""
  /// The provision of the demand, for letters k and l; empty for another.
  public var artikel = ""
  /// The day on which the body had got the data, for letter m.
  public var brondatum: CivilDate?
  /// What the person is in the research of the body that receives, for letter m.
  public var rol: Partijrol?
}

/// Where a question of the questionnaire stands for a person.
public struct Vraagstand: Sendable, Hashable {
  /// How it stands.
  public enum Stand: String, Sendable, CaseIterable {
    case binnen
    case ontbreekt
    case nietVanToepassing = "niet-van-toepassing"
  }

  /// The question or annex by its code in the set.
  public var vraag: String
  /// About whom: ``Partij/id``; nil for the dossier as a whole.
  public var wie: String?
  /// How it stands.
  public var stand: Stand
  /// The day.
  public var datum: CivilDate
  /// A remark; empty when there is none.
  public var omschrijving: String
  /// The exhibit with the answer or annex; nil when there is none.
  public var stuk: String?
}
