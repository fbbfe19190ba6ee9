/// A letter as it is kept: everything that it was made from, so that it can be made again to the same bytes.
public struct Briefpakket: Sendable {
  /// The forms in which a letter is made.
  public enum Vorm: String, Sendable, CaseIterable {
    case html, odt
  }

  /// The form that was kept.
  public let vorm: Vorm
  /// The letter.
  public let sjabloon: Briefsjabloon
  /// The house style.
  public let huisstijl: Huisstijl
  /// What filled it.
  public let gegevens: Briefgegevens

  /// What is kept of a final letter.
  public init(vorm: Vorm, pers: Briefpers, gegevens: Briefgegevens) {
    self.vorm = vorm
    sjabloon = pers.sjabloon
    huisstijl = pers.huisstijl
    self.gegevens = gegevens
  }

  /// The letter as bytes; always the same.
  /// - Throws: ``BriefFout``, or ``ZipFout``.
  public func bytes() throws -> [UInt8] {
    let pers = try Briefpers(sjabloon, huisstijl: huisstijl, concept: false)
    return switch vorm {
    case .html: try pers.html(gegevens)
    case .odt: try pers.odt(gegevens)
    }
  }

  /// SHA-256 of bytes.
  public static func afdruk(_ bytes: [UInt8]) throws -> String { try SHA256().digest(bytes).description }

  /// The fields of the step `brief-vastgesteld`.
  public func velden(aan adres: Briefadres, afdruk: String) -> Velden {
    Velden([
      (.sjabloon, .tekst(sjabloon.beschrijving.naam)), (.vorm, .tekst(vorm.rawValue)),
      (.geadresseerde, .tekst(adres.tekst)), (.sjabloonafdruk, .tekst(sjabloon.afdruk.description)),
      (.afdruk, .tekst(afdruk)), (.invulling, .lijst(tekens)), (.opmaak, .lijst(opmaak)),
    ])
  }

  /// The letter that an event kept; nil when the event keeps none.
  /// - Throws: ``BriefFout`` when what was kept is no letter any more.
  public init?(_ velden: Velden) throws(BriefFout) {
    guard let naam = velden.tekst(.sjabloon), let vorm: Vorm = velden.keuze(.vorm) else { return nil }
    func stuk() -> BriefFout {
      BriefFout(
        sjabloon: naam,
        [
          Briefbevinding(
            plaats: nil, tekst: "Wat van deze brief is bewaard, is niet te lezen.",
            advies: "Kijk met ‘bibob controleer’ of de opslag heel is.")
        ])
    }
    let opmaak = velden.lijst(.opmaak)
    guard opmaak.count >= 2, opmaak.count % 2 == 0,
      let gegevens = Briefgegevens(tekens: velden.lijst(.invulling))
    else {
      throw stuk()
    }
    self.vorm = vorm
    self.gegevens = gegevens
    let logo = opmaak[1].isEmpty ? nil : Base64.lees(opmaak[1])
    do throws(InvoerFout) {
      huisstijl = try Huisstijl(opmaak[0], bestand: "huisstijl", logo: logo)
    } catch {
      throw stuk()
    }
    var bibliotheek = Briefbibliotheek()
    for index in stride(from: 2, to: opmaak.count, by: 2) {
      if opmaak[index] == Briefsjabloon.beschrijvingsnaam {
        bibliotheek.beschrijf(naam, opmaak[index + 1])
      } else {
        bibliotheek.vervang(opmaak[index], opmaak[index + 1])
      }
    }
    sjabloon = try bibliotheek.sjabloon(naam)
    guard sjabloon.afdruk.description == velden.tekst(.sjabloonafdruk) else { throw stuk() }
  }

  /// House style, logo, and every text of the template by name.
  private var opmaak: [String] {
    [huisstijl.tekst, huisstijl.logo.map { Base64.tekst($0.bytes) } ?? ""]
      + sjabloon.bron.flatMap { [$0.naam, $0.tekst] }
  }

  /// The values in one fixed order.
  private var tekens: [String] {
    var uit = [gegevens.datum.description, gegevens.kenmerk, gegevens.opsteller]
    gegevens.waarden.schrijf(in: &uit)
    return uit
  }
}

extension Briefgegevens {
  /// Reads what a package wrote; nil for anything else.
  init?(tekens: [String]) {
    guard tekens.count > 3, let datum = CivilDate(tekens[0]) else { return nil }
    var rest = tekens[3...]
    guard let waarden = Mustachewaarde(tekens: &rest, diepte: 0), rest.isEmpty else { return nil }
    self.init(waarden: waarden, datum: datum, kenmerk: tekens[1], opsteller: tekens[2])
  }
}

extension Mustachewaarde {
  /// As a row of texts: a letter for the kind, then a length or the value; names in order of their letters.
  func schrijf(in uit: inout [String]) {
    switch self {
    case .tekst(let text): uit += ["t", text]
    case .ja(let value): uit.append(value ? "j" : "n")
    case .lijst(let values):
      uit += ["l", String(values.count)]
      for value in values { value.schrijf(in: &uit) }
    case .object(let fields):
      uit += ["o", String(fields.count)]
      for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
        uit.append(name)
        value.schrijf(in: &uit)
      }
    case .leeg(let doen): uit += ["-", doen]
    }
  }

  init?(tekens: inout ArraySlice<String>, diepte: Int) {
    guard diepte < 20, let kind = tekens.popFirst() else { return nil }
    switch kind {
    case "j": self = .ja(true)
    case "n": self = .ja(false)
    case "t", "-":
      guard let text = tekens.popFirst() else { return nil }
      self = kind == "t" ? .tekst(text) : .leeg(doen: text)
    case "l", "o":
      guard let count = tekens.popFirst().flatMap({ Int($0) }), (0...tekens.count).contains(count) else {
        return nil
      }
      var values: [Mustachewaarde] = []
      var fields: [String: Mustachewaarde] = [:]
      for _ in 0..<count {
        let name = kind == "o" ? tekens.popFirst() : ""
        guard let name, let value = Mustachewaarde(tekens: &tekens, diepte: diepte + 1) else { return nil }
        if kind == "o" { fields[name] = value } else { values.append(value) }
      }
      self = kind == "o" ? .object(fields) : .lijst(values)
    default: return nil
    }
  }
}
