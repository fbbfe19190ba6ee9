/// The questionnaire of one dossier: which questions and documents apply to this betrokkene, and where they stand.
///
/// Computed from the set, the dossier and the roles of its persons; what the dossier does not say is asked, not
/// guessed.
public struct Vragenlijst: Sendable {
  /// Whether a question or document applies.
  public enum Toepasselijkheid: Sendable, Hashable {
    case ja
    /// It depends on this.
    case vraag(String)
    case nee
  }

  /// A question or document for the dossier or for one person.
  public struct Post: Sendable, Hashable {
    /// The code.
    public var code: String
    /// The question, or what the document is.
    public var tekst: String
    /// The name of the group; for a document the questions to which it belongs: `2A, 2B`.
    public var bij: String
    /// About whom: ``Partij/id``; nil for the dossier as a whole.
    public var wie: String?
    /// Whether it is a document.
    public var isBijlage: Bool
    /// The parts of art. 7a(2) that it serves.
    public var onderdelen: [String]
    /// Whether it applies.
    public var geldt: Toepasselijkheid
    /// How a person judged it; nil while nobody did.
    public var stand: Vraagstand?
    /// Where a reference will do instead of the document; empty when nowhere.
    public var verwijzing: String

    /// The provision that asks it: art. 7a(2), on the other track 7a(3).
    public func artikel(_ spoor: Spoor) -> Artikel {
      guard spoor == .aanvraag else { return .wb("7a lid 3") }
      return onderdelen.isEmpty
        ? .wb("7a lid 2") : .wb("7a lid 2 \(onderdelen.joined(separator: ", "))")
    }
  }

  /// The set in use.
  public let set: Vragenset
  /// The legal form of betrokkene; nil when the dossier does not say it.
  public let rechtsvorm: Rechtsvormsoort?
  /// The kind of decision.
  public let soort: Vraagsoort
  /// The track.
  public let spoor: Spoor
  /// What law attaches to what stays missing.
  public let gevolg: Formuliergevolg
  /// Questions and documents that apply or may apply, in the order of the set.
  public let posten: [Post]
  /// Judgements on something that does not apply to that person, or that the set does not have.
  public let buitenDeSet: [Vraagstand]

  /// The questionnaire of a dossier.
  public init(_ dossier: Dossier, set: Vragenset, kringen: some Kringen) {
    self.set = set
    let betrokkene = dossier.partijen.first { $0.rollen.contains(.betrokkene) }
    rechtsvorm = betrokkene.flatMap(Rechtsvormsoort.init)
    soort = Vraagsoort(dossier.aanvraag.soort)
    spoor = dossier.aanvraag.spoor
    gevolg = Formuliergevolg(dossier)
    let build = Postenbouw(dossier: dossier, set: set, kringen: kringen, rechtsvorm: rechtsvorm, soort: soort)
    posten = build.posten()
    let kept = posten
    buitenDeSet = dossier.vraagstanden.filter { stand in !kept.contains { $0.stand == stand } }
  }

  /// What came in.
  public var binnen: [Post] { posten.filter { $0.stand?.stand == .binnen } }
  /// What a person marked as missing.
  public var ontbrekend: [Post] { posten.filter { $0.stand?.stand == .ontbreekt } }
  /// What applies and nobody judged yet.
  public var teBeoordelen: [Post] { posten.filter { $0.stand == nil && $0.geldt == .ja } }
  /// What hangs on an answer or on a fact that nobody recorded.
  public var afhankelijk: [Post] { posten.filter { $0.stand == nil && $0.geldt != .ja } }
  /// What must be known before the list is certain.
  public var vragen: [String] {
    rechtsvorm == nil ? ["Wat is de rechtsvorm van betrokkene (Wet Bibob art. 7a lid 2 e)?"] : []
  }
}

extension Vragenlijst {
  /// A line of the letter that asks to complete.
  public struct Herstelpost: Sendable, Hashable {
    /// The code.
    public var code: String
    /// What is asked.
    public var tekst: String
    /// About whom: ``Partij/id``; nil for the dossier as a whole.
    public var wie: String?
    /// Whether it is a document.
    public var isBijlage: Bool
    /// The provision.
    public var artikel: Artikel
    /// What is wrong with what came, in words; empty when nothing came.
    public var toelichting: String
    /// Where a reference will do, and when nothing need be sent again; empty for a question.
    public var vrijstelling: String
  }

  /// What the letter that asks to complete lists: all that a person marked as missing and that applies or may apply.
  public var herstellijst: [Herstelpost] {
    ontbrekend.map { post in
      Herstelpost(
        code: post.code, tekst: post.tekst, wie: post.wie, isBijlage: post.isBijlage,
        artikel: post.artikel(spoor), toelichting: post.stand?.omschrijving ?? "",
        vrijstelling: post.isBijlage
          ? [post.verwijzing, Vragenlijst.nietOpnieuw].filter { !$0.isEmpty }.joined(separator: " ") : "")
    }
  }

  /// The same for a dossier and a set.
  public static func herstellijst(
    _ dossier: Dossier, set: Vragenset, kringen: some Kringen
  ) -> [Herstelpost] {
    Vragenlijst(dossier, set: set, kringen: kringen).herstellijst
  }

  /// The rule on supplying again, after the form of 2013; the explanation of 2024 was not read.
  public static let nietOpnieuw =
    "Heeft u dit stuk al eerder gegeven, is het niet veranderd en heeft het bestuursorgaan het nog, dan hoeft u "
    + "het niet opnieuw te sturen; noem dan bij welke zaak het is gegeven."
}
