/// Whether a person belongs to a circle about which a source may tell.
public enum Kringoordeel: Sendable, Hashable {
  /// Yes, and why.
  case ja(String)
  /// It depends on something that the dossier does not say: what to find out first.
  case vraag(String)
  /// No, and why not.
  case nee(String)

  /// Whether it is a plain yes. A question is no yes.
  public var isJa: Bool {
    if case .ja = self { true } else { false }
  }
}

extension Netwerk {
  /// Whether a person has one of the six roles of art. 7c(2), 11a(1), 28(2)m 4° and Bjsg 15(2), now or in the
  /// past. Partners in a business partnership stand outside.
  public func isInZesRollenkring(_ id: String) -> Bool { zesRollenkring(id).isJa }

  /// The same with its reason.
  ///
  /// Reading: a subcontractor is betrokkene (art. 1(1)) only where the investigation is into him (art. 5(2)c), as
  /// the circle is of those whom "het eigen onderzoek" marks so.
  public func zesRollenkring(_ id: String) -> Kringoordeel {
    let mine = rollen(van: id)
    if let inside = mine.first(where: { $0.soort.isInZesRollenkring }) {
      return .ja("\(inside.soort.naam) (\(inside.soort.kringartikel))")
    }
    if mine.contains(where: { $0.soort == .onderaannemer }) {
      return .vraag(
        "Gaat het onderzoek ook naar de onderaannemer zelf (Wet Bibob art. 5 lid 2 c)? Leg hem dan vast als betrokkene."
      )
    }
    if mine.contains(where: { $0.soort == .zakelijkSamenwerkingsverband }) {
      return .nee("een zakelijk samenwerkingsverband is geen van de zes rollen (Wet Bibob art. 7c lid 2)")
    }
    return .nee("heeft geen van de zes rollen (Wet Bibob art. 7c lid 2)")
  }

  /// Whether police data may be asked about a person (Bpg 4:3(1)l): betrokkene; of a legal person its directors,
  /// and the directors of a director that is a legal person; of a maatschap or firma its partners and, of those
  /// with legal personality, the directors.
  public func isPolitiegegevensKring(_ id: String) -> Bool { politiegegevensKring(id).isJa }

  /// The same with its reason.
  ///
  /// Reading: directors and partners are those of the day, as Bpg 4:3(1)l does not look back; one level of
  /// directors of a director, as it does not say more; who leads only in fact is no director. About others only
  /// data on an offence that art. 51(2) 2° Sr attributes may come with the data on the legal person, which no
  /// network can show.
  public func politiegegevensKring(_ id: String) -> Kringoordeel {
    guard let person = persoon(id) else { return .nee("staat niet in het dossier") }
    if person.rollen.contains(.betrokkene) { return .ja("betrokkene (Bpg art. 4:3 lid 1 l)") }
    var question: String?
    for root in betrokkenen.compactMap(persoon) where root.kanBestuurdersHebben {
      let word = root.isPersonenvennootschap ? "vennoot of maat" : "bestuurder"
      switch bestuurt(id, root.id) {
      case .ja: return .ja("\(word) van betrokkene (Bpg art. 4:3 lid 1 l)")
      case .vraag(let text): question = question ?? text
      case .nee: break
      }
      for between in bestuurders(van: root.id).compactMap(persoon) where between.aard == .rechtspersoon {
        if bestuurt(id, between.id).isJa {
          return .ja("bestuurder van een rechtspersoon die \(word) is (Bpg art. 4:3 lid 1 l)")
        }
      }
    }
    if let question { return .vraag(question) }
    return .nee(
      "alleen betrokkene zelf, zijn bestuurders en zijn vennoten; verder ten hoogste gegevens over feiten waaraan "
        + "art. 51 lid 2 onder 2° Sr ten grondslag lag (Bpg art. 4:3 lid 1 l)")
  }

  private func bestuurders(van id: String) -> [String] {
    relaties.filter { $0.naar == id && $0.isBestuur(op: dag) }.map(\.van)
  }

  private func bestuurt(_ id: String, _ root: String) -> Kringoordeel {
    let direct = relaties.filter { $0.van == id && $0.naar == root && $0.soort == .leiding }
    if direct.contains(where: { $0.isBestuur(op: dag) }) { return .ja("") }
    if direct.isEmpty,
      rollen(van: id).contains(where: { $0.soort == .leidinggevende && $0.isOpgegeven && $0.isDirect })
    {
      return .vraag(
        "Is deze leidinggevende bestuurder of vennoot van betrokkene? Leg dan de relatie vast (soort leiding)."
      )
    }
    return .nee("")
  }
}

extension Relatie {
  /// Whether it makes a director or partner, on a day: leadership by office, not in fact and not through another.
  fileprivate func isBestuur(op day: CivilDate) -> Bool {
    let words = omschrijving.lowercased()
    return soort == .leiding && !middellijk && bestaat(op: day) && !words.contains("feitelijk")
      && !words.contains("commanditair")
  }
}

extension Partij {
  /// Whether it is a maatschap, vof or cv, by its legal form.
  fileprivate var isPersonenvennootschap: Bool {
    let form = rechtsvorm.lowercased()
    return form == "cv"
      || ["maatschap", "firma", "vof", "v.o.f.", "commanditaire", "c.v."].contains { form.contains($0) }
  }

  fileprivate var kanBestuurdersHebben: Bool { aard == .rechtspersoon || isPersonenvennootschap }
}

extension Netwerkrol.Soort {
  /// The letter of art. 7c(2), the same in art. 11a(1).
  fileprivate var kringartikel: String {
    switch self {
    case .betrokkene: "Wet Bibob art. 7c lid 2 a"
    case .leidinggevende: "Wet Bibob art. 7c lid 2 b"
    case .zeggenschaphebbende: "Wet Bibob art. 7c lid 2 c"
    case .vermogensverschaffer: "Wet Bibob art. 7c lid 2 d"
    case .vermeldOpBeschikking: "Wet Bibob art. 7c lid 2 e"
    case .gelijkgesteld: "Wet Bibob art. 7c lid 2 f"
    default: "Wet Bibob art. 7c lid 2"
    }
  }
}
