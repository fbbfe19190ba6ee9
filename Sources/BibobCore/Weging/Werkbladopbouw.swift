/// Fills the worksheet of one ground.
struct Werkbladopbouw {
  let dossier: Dossier
  let grond: Feit.Grond
  let day: CivilDate
  private let oordelen: [Feitoordeel]

  init(_ dossier: Dossier, _ grond: Feit.Grond, _ day: CivilDate) {
    self.dossier = dossier
    self.grond = grond
    self.day = day
    oordelen = Feitoordeel.alle(dossier, per: day).filter { $0.feit.grond == grond }
  }

  private var bruikbaar: [Feitoordeel] { oordelen.filter(\.kanDragen) }

  var deel: Werkblad.Deel {
    let slotsom = weging(.slotsom)
    return Werkblad.Deel(
      grond: grond, feiten: bruikbaar, uitgesloten: oordelen.filter { !$0.kanDragen },
      rijen: bruikbaar.isEmpty ? [] : Werkregel.van(grond, in: dossier).map(rij), slotsom: slotsom,
      nieuwer: nieuwer(slotsom))
  }

  private func weging(_ criterium: Weging.Criterium) -> Weging? {
    dossier.wegingen.first { $0.grond == grond && $0.criterium == criterium }
  }

  private func nieuwer(_ weging: Weging?) -> [String] {
    guard let weging else { return [] }
    return oordelen.map(\.feit).filter { $0.gewijzigd > weging.gebeurtenis }.map(\.id)
  }

  private func rij(_ regel: Werkregel) -> Werkblad.Rij {
    let criterium = regel.criterium
    let gone = criterium == .vermoeden && bruikbaar.allSatisfy { $0.stand != .vermoeden }
    let written = weging(criterium)
    return Werkblad.Rij(
      regel: regel, vervalt: gone ? "alle feiten zijn vastgesteld (art. 3a lid 1)" : nil,
      invulling: gone ? [] : invulling(criterium), ontbreekt: gone ? [] : ontbreekt(regel),
      geschreven: written,
      nieuwer: nieuwer(written))
  }

  /// What facts leave open that belongs to this criterion.
  private func ontbreekt(_ regel: Werkregel) -> [Werkpunt] {
    bruikbaar.flatMap { oordeel in
      oordeel.vragen.filter { Werkbladopbouw.criterium($0, grond) == regel.criterium }
    }
  }

  /// The criterion under which a question of a fact is asked.
  static func criterium(_ punt: Werkpunt, _ grond: Feit.Grond) -> Weging.Criterium {
    switch punt.artikel {
    case .wb("3 lid 4"): .relatie
    case .wb("3 lid 2 b"), .wb("3 lid 3 b"): .vermoeden
    case .wb("3 lid 2 d"): .voordeel
    case .wb("3 lid 3 a"): .samenhang
    case .wb("3 lid 5 b"): .ernst
    case .wb("3 lid 6"): punt.tekst.contains("vermoeden") ? .vermoeden : .ernst
    case .awb("3:2"): .tijdsverloop
    default: .feiten
    }
  }

  private func invulling(_ criterium: Weging.Criterium) -> [Werkblad.Invulling] {
    switch criterium {
    case .feiten: bruikbaar.map { .init($0.feit.id, $0.kern) }
    case .vermoeden:
      per { $0.stand == .vermoeden ? tekst($0.feit.sterkte) : nil }
    case .relatie: relatie
    case .voordeel: voordeel
    case .samenhang: per { tekst($0.feit.samenhang) }
    case .aantal: [aantal]
    case .tijdsverloop: per { oordeel in oordeel.ouderdom.map { "\($0) oud" } }
    case .actualiteit: actualiteit
    case .tegenwicht: tegenwicht
    case .ernst: per { tekst($0.feit.ernst) }
    case .lichterMiddel: voorschriften
    case .evenredigheid, .slotsom: []
    }
  }

  private func per(_ text: (Feitoordeel) -> String?) -> [Werkblad.Invulling] {
    bruikbaar.compactMap { oordeel in text(oordeel).map { .init(oordeel.feit.id, $0) } }
  }

  private func tekst(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// The tie of art. 3(4) as it was said, with the role and its time where the network shows one.
  private var relatie: [Werkblad.Invulling] {
    let netwerk = Netwerk(dossier, op: day)
    return bruikbaar.compactMap { oordeel in
      guard let verband = oordeel.feit.verband else { return nil }
      let rol = netwerk.rollen(van: oordeel.feit.partij).first { $0.soort.verband == verband }
      let text = rol.map { "\($0.soort.naam)\($0.wanneer)\($0.via)" } ?? verband.naam
      return .init(oordeel.feit.id, "\(text) (art. 3 lid 4 \(verband.letter))")
    }
  }

  private var voordeel: [Werkblad.Invulling] {
    let known = bruikbaar.compactMap { oordeel in oordeel.feit.voordeel.map { (oordeel.feit.id, $0) } }
    var lines = known.map { Werkblad.Invulling($0.0, Bedrag(centen: $0.1).description) }
    if known.count > 1 {
      let total = known.reduce(Int64(0)) { $0.addingReportingOverflow($1.1).partialValue }
      lines.append(.init("", "samen \(Bedrag(centen: total)), voor zover bekend"))
    }
    return lines
  }

  private var aantal: Werkblad.Invulling {
    let known = bruikbaar.filter { $0.stand != .vermoeden }.count
    let suspected = bruikbaar.count - known
    let count = bruikbaar.count == 1 ? "1 feit" : "\(bruikbaar.count) feiten"
    return .init("", "\(count): \(known) vastgesteld, \(suspected) vermoed")
  }

  /// Ties between betrokkene and those whose facts are weighed: which last, and which ended.
  private var actualiteit: [Werkblad.Invulling] {
    let people = Set(bruikbaar.map(\.feit.partij))
    let betrokkene = dossier.aanvraag.betrokkene?.id ?? ""
    return dossier.relaties.filter { relatie in
      (people.contains(relatie.van) || people.contains(relatie.naar))
        && (people.contains(betrokkene) || relatie.van == betrokkene || relatie.naar == betrokkene)
    }.map { relatie in
      let until = relatie.tot.map { $0 < day ? "geëindigd op \($0)" : "tot en met \($0)" } ?? "duurt voort"
      return .init(relatie.id, "\(relatie.van) \(relatie.soort.gezegde) \(relatie.naar): \(until)")
    }
  }

  private var tegenwicht: [Werkblad.Invulling] {
    var lines = oordelen.filter { $0.feit.afloop.geblokkeerd }.map {
      Werkblad.Invulling($0.feit.id, "\($0.feit.afloop.naam) (art. 3a lid 3)")
    }
    lines += bruikbaar.filter { $0.feit.afloop == .sepot }.map {
      .init($0.feit.id, "niet vervolgd (art. 3a lid 2)")
    }
    if let advies = dossier.advies {
      let mate: MateVanGevaar? =
        grond == .a ? advies.mateA : grond == .b ? advies.mateB : advies.lid6 ? nil : .geen
      if mate == .geen { lines.append(.init("", "het LBB-advies van \(advies.datum) zag hier geen gevaar")) }
    }
    lines += (dossier.voornemen?.zienswijzen ?? []).compactMap { zienswijze in
      zienswijze.ontvangen.map { .init(zienswijze.wie, "gaf op \($0) een zienswijze") }
    }
    return lines
  }

  private var voorschriften: [Werkblad.Invulling] {
    dossier.voorschriften.filter { $0.grond == grond }.map {
      .init($0.id, "\($0.tekst) – gericht op: \($0.gevaar)")
    }
  }
}

extension Feitoordeel {
  /// The fact in one sentence: what, who, when, how it stands, from where.
  public var kern: String {
    let when = feit.pleegdatum.map { ", \($0)" } ?? ", dag onbekend"
    let how =
      switch stand {
      case .vastgesteld(let artikel): "vastgesteld: \(feit.afloop.naam) (art. \(artikel.nummer))"
      case .vermoeden: feit.afloop == .sepot ? "vermoeden, niet vervolgd" : "vermoeden"
      case .uitgesloten: "uitgesloten"
      }
    return "\(feit.omschrijving) – \(feit.partij)\(when) – \(how) – bron: \(feit.bron)"
  }
}

extension Feit.Afloop {
  /// As a person reads it.
  public var naam: String {
    switch self {
    case .geen: "geen afloop bekend"
    case .veroordeling: "veroordeling"
    case .strafbeschikking: "onherroepelijke strafbeschikking"
    case .transactie: "transactie"
    case .boete: "onherroepelijke bestuurlijke boete"
    case .boeteInBeroep: "bestuurlijke boete, in eerste aanleg beoordeeld"
    case .sepot: "niet vervolgd"
    case .vrijspraak: "vrijspraak"
    case .ovar: "ontslag van alle rechtsvervolging"
    }
  }
}

extension Feit.Verband {
  /// As a person reads it.
  public var naam: String {
    switch self {
    case .eigen: "betrokkene zelf"
    case .zeggenschap: "een rechtspersoon die betrokkene leidt, beheerst of financiert, of deed"
    case .derde: "een ander die betrokkene leidt, beheerst of financiert, of met wie hij samenwerkt"
    }
  }
}

extension Netwerkrol {
  /// When it holds, as the end of a phrase.
  fileprivate var wanneer: String {
    switch tijd {
    case .nu: soort == .betrokkene ? "" : ", nu"
    case .voorheen(let end): ", tot en met \(end)"
    case .straks(let start): ", vanaf \(start)"
    }
  }

  /// The ties that make it, as the end of a phrase.
  fileprivate var via: String {
    let ties = pad.compactMap(\.relatie)
    return ties.isEmpty ? "" : ", via \(ties.joined(separator: ", "))"
  }
}

extension Relatie.Soort {
  /// What the first person does to the second.
  var gezegde: String {
    switch self {
    case .leiding: "leidt"
    case .zeggenschap: "heeft zeggenschap over"
    case .vermogen: "financiert"
    case .samenwerking: "werkt samen met"
    case .onderaanneming: "is onderaannemer van"
    case .beheer: "is beheerder bij"
    case .invloed: "heeft feitelijke invloed op"
    case .familie: "is familie van"
    }
  }
}
