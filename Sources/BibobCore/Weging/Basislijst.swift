/// The checklist of a body for contracts outside the Act: data, never code.
///
/// ```xml
/// <basistoets naam="voorbeeld" lichaam="gemeente Voorbeeldstad" regel="Beleidsregel art. 3">
///   <clausule>De gemeente kan …</clausule>
///   <punt code="B1" bron="kvk">Staat de wederpartij ingeschreven?</punt>
/// </basistoets>
/// ```
public struct Basislijst: Sendable, Hashable {
  /// A question.
  public struct Punt: Sendable, Hashable {
    /// Its code: a letter and a number, `B1`.
    public let code: String
    /// Where the answer is looked for: a word of ``Basisbron``.
    public let bron: Basisbron
    /// The question.
    public let vraag: String
  }

  /// The name.
  public let naam: String
  /// The body.
  public let lichaam: String
  /// The rule of the body on which it rests.
  public let regel: String
  /// The integrity clause that contracts carry.
  public let clausule: String
  /// The questions.
  public let punten: [Punt]

  /// Reads a checklist from a file.
  ///
  /// - Throws: ``InvoerFout`` with every finding, each with its place.
  public static func lees(pad: String) throws(InvoerFout) -> Basislijst { try lees(.pad(pad)) }

  /// Reads a checklist in memory; the name stands in the findings.
  ///
  /// - Throws: ``InvoerFout`` as for a file.
  public static func lees(bytes: [UInt8], naam: String) throws(InvoerFout) -> Basislijst {
    try lees(.bytes(bytes, naam: naam))
  }

  private static func lees(_ herkomst: XMLHerkomst) throws(InvoerFout) -> Basislijst {
    let boom = try XMLStroom(
      schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true),
      grenzen: XMLGrenzen(bytes: 1 << 18, diepte: 8)
    ).boom(herkomst)
    var build = Basislijstopbouw(boom)
    let lijst = build.lijst
    guard build.vondsten.isEmpty, let lijst else { throw boom.fout(build.vondsten) }
    return lijst
  }
}

/// Where an answer about a contract outside the Act may come from. What is not here takes a power of the Act, or a
/// provision about closed data that names the Act.
public enum Basisbron: String, Sendable, CaseIterable {
  case kvk, kadaster, insolventie, rechtspraak, bekendmakingen, internet
  case eigenAntwoord = "eigen-antwoord"
  case clausule

  /// As a person reads it.
  public var naam: String {
    switch self {
    case .kvk: "Handelsregister"
    case .kadaster: "Kadaster"
    case .insolventie: "Centraal Insolventieregister"
    case .rechtspraak: "uitspraken"
    case .bekendmakingen: "officiële bekendmakingen"
    case .internet: "internet en media"
    case .eigenAntwoord: "antwoord van de wederpartij"
    case .clausule: "de overeenkomst zelf"
    }
  }
}

/// Builds a checklist from its tree.
private struct Basislijstopbouw {
  let boom: XMLBoom
  var vondsten: [XMLVondst] = []

  init(_ boom: XMLBoom) { self.boom = boom }

  var lijst: Basislijst? {
    mutating get {
      let root = boom.wortel
      guard root.naam == "basistoets" else {
        vondsten.append(
          XMLVondst(
            plaats: boom.merkteken(root), tekst: "Dit is geen controlelijst.",
            advies: "Begin het bestand met <basistoets naam=… lichaam=… regel=…>."))
        return nil
      }
      for tak in root.takken where !["clausule", "punt"].contains(tak.naam) {
        vondsten.append(
          XMLVondst(
            plaats: boom.merkteken(tak), tekst: "Het element ‘\(tak.naam)’ hoort hier niet.",
            advies: "Een controlelijst heeft een ‘clausule’ en een of meer ‘punt’."))
      }
      let (naam, lichaam, regel) = (
        attribuut(root, "naam"), attribuut(root, "lichaam"), attribuut(root, "regel")
      )
      let clausule = root.tak("clausule")?.tekst ?? ""
      if clausule.isEmpty {
        vondsten.append(
          XMLVondst(
            plaats: boom.merkteken(root), tekst: "De integriteitsclausule ontbreekt.",
            advies:
              "Zet haar in <clausule>…</clausule>: zonder clausule is er na het sluiten van de overeenkomst "
              + "niets om op te steunen."))
      }
      var codes: Set<String> = []
      let punten = root.alle("punt").compactMap { punt($0, &codes) }
      if root.alle("punt").isEmpty {
        vondsten.append(
          XMLVondst(
            plaats: boom.merkteken(root), tekst: "De lijst heeft geen enkel punt.",
            advies: "Voeg <punt code=\"B1\" bron=\"kvk\">…</punt> toe."))
      }
      return Basislijst(naam: naam, lichaam: lichaam, regel: regel, clausule: clausule, punten: punten)
    }
  }

  private mutating func attribuut(_ tak: XMLTak, _ naam: String) -> String {
    if let value = tak.attribuut(naam), !value.isEmpty { return value }
    vondsten.append(
      XMLVondst(
        plaats: boom.merkteken(tak), tekst: "Het attribuut ‘\(naam)’ van ‘\(tak.naam)’ ontbreekt.",
        advies: "Geef \(naam)=\"…\"."))
    return ""
  }

  private mutating func punt(_ tak: XMLTak, _ codes: inout Set<String>) -> Basislijst.Punt? {
    let code = attribuut(tak, "code")
    let word = attribuut(tak, "bron")
    let shape = !code.isEmpty && code.utf8.allSatisfy { $0 < 0x80 && $0 != 0x3A && $0 != 0x2C && $0 > 0x20 }
    if !code.isEmpty, !shape || !codes.insert(code).inserted {
      vondsten.append(
        XMLVondst(
          plaats: boom.plaats(tak, "code"),
          tekst: shape ? "De code ‘\(code)’ komt twee keer voor." : "Geen code.",
          advies: "Geef elk punt een eigen code van letters en cijfers, zoals B1."))
    }
    let bron = Basisbron(rawValue: word)
    if bron == nil, !word.isEmpty {
      vondsten.append(
        XMLVondst(
          plaats: boom.plaats(tak, "bron"),
          tekst:
            "‘\(word)’ mag geen bron zijn: buiten de Wet Bibob zijn er alleen open bronnen, eigen antwoorden en "
            + "de clausule.",
          advies: "Kies uit: \(Basisbron.allCases.map(\.rawValue).joined(separator: ", "))."))
    }
    if tak.tekst.isEmpty {
      vondsten.append(
        XMLVondst(
          plaats: boom.merkteken(tak), tekst: "Dit punt heeft geen vraag.", advies: "Schrijf de vraag erin."))
    }
    return bron.map { Basislijst.Punt(code: code, bron: $0, vraag: tak.tekst) }
  }
}
