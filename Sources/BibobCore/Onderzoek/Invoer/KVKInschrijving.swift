/// One enterprise as the trade register tells it: an answer of API Basisprofiel of the KVK (version 1.5).
///
/// The profile names no directors, no shareholders and no partners: they stand in an extract only.
public struct KVKInschrijving: Sendable, Equatable {
  /// A place of business.
  public struct Vestiging: Sendable, Equatable {
    /// Twelve digits.
    public let nummer: String
    /// The first trade name.
    public let naam: String
    /// The visiting address, a line a part; empty when it is shielded or not given.
    public let adres: [String]
  }

  /// The trade register number.
  public let kvk: KvKNummer
  /// The name under the articles, else the name of the enterprise.
  public let naam: String
  /// The legal form as the register writes it; empty when not told.
  public let rechtsvorm: String
  /// The number of the legal person; nil for an enterprise without one.
  public let rsin: RSIN?
  /// Trade names, in the order of the register, without the name itself.
  public let handelsnamen: [String]
  /// The day on which it began.
  public let aanvang: CivilDate?
  /// The day on which it ended; nil while it goes on.
  public let einde: CivilDate?
  /// The visiting address, a line a part.
  public let adres: [String]
  /// Places of business that the answer holds.
  public let vestigingen: [Vestiging]
  /// What a person must know of what was and was not taken over.
  public let opmerkingen: [String]
}

extension KVKInschrijving {
  /// Reads an answer.
  /// - Throws: ``InvoerFout`` with every finding.
  public init(_ bytes: [UInt8], bestand: String) throws(InvoerFout) {
    var lezer = KVKLezer(try JSONBoom(bytes, bestand: bestand))
    let inschrijving = lezer.inschrijving()
    guard lezer.bevindingen.isEmpty, let inschrijving else {
      throw InvoerFout(bestand: bestand, bevindingen: lezer.bevindingen)
    }
    self = inschrijving
  }

  /// Whether the enterprise is that of one natural person, who is not named in the profile.
  public var isEenmanszaak: Bool { rechtsvorm.lowercased().contains("eenmanszaak") }

  /// The fields of the step `partij` that adds this enterprise as a person of the dossier; nil for the enterprise
  /// of one natural person: the Act knows him, not his enterprise, and the profile does not tell who he is.
  public func velden(rol: Partijrol) -> Velden? {
    guard !isEenmanszaak else { return nil }
    var velden = Velden([
      (.aard, .tekst(Partij.Aard.rechtspersoon.rawValue)), (.naam, .tekst(naam)),
      (.kvk, .tekst(kvk.description)), (.rollen, .tekst(rol.rawValue)),
    ])
    if let rsin { velden[.rsin] = .tekst(rsin.description) }
    if !rechtsvorm.isEmpty { velden[.rechtsvorm] = .tekst(rechtsvorm) }
    if !handelsnamen.isEmpty { velden[.handelsnamen] = .lijst(handelsnamen) }
    if !adres.isEmpty { velden[.adres] = .lijst(adres) }
    return velden
  }

  /// In what the register differs from a person of the dossier with the same number, one Dutch sentence each.
  public func verschillen(met partij: Partij) -> [String] {
    var verschillen: [String] = []
    if Naamgelijkenis.kern(partij.naam) != Naamgelijkenis.kern(naam) {
      verschillen.append("het register noemt een andere naam: ‘\(naam)’")
    }
    if let rsin, partij.rsin != rsin {
      verschillen.append(
        partij.rsin == nil ? "het RSIN ontbreekt in het dossier: \(rsin)" : "het RSIN is anders: \(rsin)")
    }
    if !rechtsvorm.isEmpty, partij.rechtsvorm.lowercased() != rechtsvorm.lowercased() {
      verschillen.append("het register noemt als rechtsvorm ‘\(rechtsvorm)’")
    }
    let bekend = Set(([partij.naam] + partij.handelsnamen).map(Naamgelijkenis.kern))
    for handelsnaam in handelsnamen where !bekend.contains(Naamgelijkenis.kern(handelsnaam)) {
      verschillen.append("een handelsnaam die het dossier niet kent: ‘\(handelsnaam)’")
    }
    if let einde { verschillen.append("uitgeschreven per \(einde)") }
    return verschillen
  }
}

/// Takes the parts of a profile out of its JSON; finds everything that is wrong before it stops.
private struct KVKLezer {
  private let boom: JSONBoom
  var bevindingen: [Bevinding] = []
  private var opmerkingen: [String] = []

  init(_ boom: JSONBoom) { self.boom = boom }

  mutating func inschrijving() -> KVKInschrijving? {
    let wortel = boom.wortel
    guard case .object = wortel.inhoud else {
      meld(wortel, "Dit is geen basisprofiel.", "Geef het antwoord van API Basisprofiel van de KVK.")
      return nil
    }
    let kvk = nummer(wortel)
    let naam = tekst(wortel, "statutaireNaam") ?? tekst(wortel, "naam") ?? ""
    if naam.isEmpty {
      meld(wortel, "Er staat geen naam in.", "Geef het antwoord van API Basisprofiel van de KVK.")
    }
    let eigenaar = wortel["_embedded"]?["eigenaar"]
    let hoofd = wortel["_embedded"]?["hoofdvestiging"]
    let vestigingen = (hoofd.map { [$0] } ?? []) + (wortel["_embedded"]?["vestigingen"]?.lijst ?? [])
    let rechtsvorm = eigenaar.flatMap { tekst($0, "uitgebreideRechtsvorm") ?? tekst($0, "rechtsvorm") } ?? ""
    let rsin = rsin(eigenaar)
    let handelsnamen = handelsnamen(wortel, behalve: naam)
    let adres = adres(eigenaar) ?? adres(hoofd) ?? []
    let gelezen = vestigingen.map { tak in
      KVKInschrijving.Vestiging(
        nummer: tekst(tak, "vestigingsnummer") ?? "", naam: tekst(tak, "eersteHandelsnaam") ?? "",
        adres: self.adres(tak) ?? [])
    }
    let (aanvang, einde) = (datum(wortel, "datumAanvang"), datum(wortel, "datumEinde"))
    guard let kvk else { return nil }
    opmerkingen.append(
      "Een basisprofiel noemt geen bestuurders, aandeelhouders of vennoten; daarvoor is een uittreksel nodig."
    )
    return KVKInschrijving(
      kvk: kvk, naam: naam, rechtsvorm: rechtsvorm, rsin: rsin, handelsnamen: handelsnamen, aanvang: aanvang,
      einde: einde, adres: adres, vestigingen: gelezen, opmerkingen: opmerkingen)
  }

  private mutating func nummer(_ wortel: JSONTak) -> KvKNummer? {
    guard let tak = wortel["kvkNummer"] else {
      meld(wortel, "Het KvK-nummer ontbreekt.", "Geef het antwoord van API Basisprofiel van de KVK.")
      return nil
    }
    guard let nummer = tak.tekst.flatMap({ KvKNummer($0) }) else {
      meld(tak, "Dit is geen KvK-nummer.", "Een KvK-nummer heeft acht cijfers.")
      return nil
    }
    return nummer
  }

  private mutating func rsin(_ eigenaar: JSONTak?) -> RSIN? {
    guard let tekst = eigenaar.flatMap({ tekst($0, "rsin") }), !tekst.isEmpty else { return nil }
    if let rsin = RSIN(tekst) { return rsin }
    opmerkingen.append("Het RSIN in het antwoord voldoet niet aan de elfproef en is niet overgenomen.")
    return nil
  }

  private mutating func handelsnamen(_ wortel: JSONTak, behalve naam: String) -> [String] {
    var gezien: Set<String> = [naam]
    return (wortel["handelsnamen"]?.lijst ?? []).compactMap { tekst($0, "naam") }.filter {
      !$0.isEmpty && gezien.insert($0).inserted
    }
  }

  /// The visiting address; nil when there is none, or when the register shields it.
  private mutating func adres(_ tak: JSONTak?) -> [String]? {
    let adressen = tak?["adressen"]?.lijst ?? []
    guard let adres = adressen.first(where: { $0["type"]?.tekst == "bezoekadres" }) ?? adressen.first else {
      return nil
    }
    if adres["indAfgeschermd"]?.tekst == "Ja" {
      let zin = "Een adres is in het register afgeschermd en niet overgenomen."
      if !opmerkingen.contains(zin) { opmerkingen.append(zin) }
      return nil
    }
    let nummer = [
      adres["huisnummer"]?.heelGetal.map(String.init), tekst(adres, "huisletter"),
      tekst(adres, "huisnummerToevoeging"),
    ]
    let straat = ([tekst(adres, "straatnaam")] + nummer).compactMap { $0 }.filter { !$0.isEmpty }
    let plaats = [tekst(adres, "postcode"), tekst(adres, "plaats")].compactMap { $0 }.filter { !$0.isEmpty }
    let regels = [straat, plaats].map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    return regels.isEmpty ? nil : regels
  }

  private mutating func datum(_ wortel: JSONTak, _ naam: String) -> CivilDate? {
    guard let tak = wortel["materieleRegistratie"]?[naam], let tekst = tak.tekst else { return nil }
    if let datum = KVKDatum.lees(tekst) { return datum }
    // The register writes zeros for what it does not know of an old date.
    if tekst.utf8.count == 8, tekst.hasSuffix("00") { return nil }
    meld(tak, "Dit is geen datum.", "De KVK schrijft een datum als JJJJMMDD.")
    return nil
  }

  /// A text with its white space collapsed; nil for anything else.
  private func tekst(_ tak: JSONTak, _ naam: String) -> String? { tak[naam]?.tekst?.samengevouwen }

  private mutating func meld(_ tak: JSONTak, _ tekst: String, _ advies: String) {
    bevindingen.append(boom.bevinding(tak, tekst, advies))
  }
}
