/// The part of a dossier that a person may see when he is asked for his view (Wet Bibob 28(2)a and b, 28(3), 33).
///
/// 1. Betrokkene: the facts that carry the conclusion, whosesoever they are, as far as the reasons need them.
/// 2. A derde: the facts of his own that carry it, and his own ties; nothing of another, not even a name but that of
///    betrokkene, whom the decision concerns.
/// 3. A fact that may carry nothing is no part of the reasons and stands in no extract.
/// 4. What a person wrote on the worksheet may speak of several persons, so it is not taken over: who writes the
///    letter chooses the words.
public struct Uittreksel: Sendable, Hashable {
  /// For whom: ``Partij/id``.
  public let voor: String
  /// Whether it is for betrokkene.
  public let isBetrokkene: Bool
  /// The facts in it.
  public let feiten: [Feit]
  /// The ties in it.
  public let relaties: [Relatie]
  /// The persons who may be named in it: ``Partij/id``.
  public let personen: [String]
  /// How many facts of the conclusion were left out, as they concern another.
  public let weggelaten: Int

  /// The extract of a dossier for a person on a day; nil when the dossier does not know him or has no conclusion.
  public init?(voor id: String, in dossier: Dossier, per day: CivilDate) {
    guard dossier.partij(id) != nil, let conclusie = dossier.conclusie else { return nil }
    let betrokkene = dossier.aanvraag.betrokkene?.id
    let all = conclusie.feiten.compactMap(dossier.feit).filter {
      Feitoordeel($0, in: dossier, per: day).kanDragen
    }
    voor = id
    isBetrokkene = id == betrokkene
    feiten = isBetrokkene ? all : all.filter { $0.partij == id }
    weggelaten = all.count - feiten.count
    if isBetrokkene {
      let people = Set(feiten.map(\.partij) + [id])
      relaties = dossier.relaties.filter { people.contains($0.van) && people.contains($0.naar) }
      personen = dossier.partijen.map(\.id).filter(people.contains)
    } else {
      let allowed = Set([id, betrokkene].compactMap { $0 })
      relaties = dossier.relaties.filter {
        ($0.van == id || $0.naar == id) && allowed.isSuperset(of: [$0.van, $0.naar])
      }
      personen = dossier.partijen.map(\.id).filter(allowed.contains)
    }
  }

  /// Everyone whom the intended decision names, each with his own extract.
  public static func alle(_ dossier: Dossier, per day: CivilDate) -> [Uittreksel] {
    (dossier.voornemen?.zienswijzen ?? []).compactMap { Uittreksel(voor: $0.wie, in: dossier, per: day) }
  }
}
