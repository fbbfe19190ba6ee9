/// Reads a policy: the schema, what a schema cannot say, the law above it, its model, and its own test cases.
///
/// What comes out can be used; of what cannot, all findings come at once.
public struct BeleidLezer: Sendable {
  /// Generations of models that are followed.
  private static let generaties = 8
  private let stroom: XMLStroom

  /// A reader with a compiled schema.
  public init(schema: XMLSchema) {
    stroom = XMLStroom(
      schema: schema,
      vocabulaire: XMLVocabulaire(
        naamruimte: "urn:bibob:beleid:1", uitleg: BeleidLezer.uitleg, allesOpenbaar: true),
      grenzen: XMLGrenzen(bytes: 1 << 20, diepte: 32))
  }

  /// A reader with the schema in this file.
  ///
  /// - Throws: ``InvoerFout`` when the schema cannot be used.
  public init(schemapad: String) throws(InvoerFout) {
    self.init(schema: try XMLSchema(pad: schemapad))
  }

  /// Reads the policy in a file; models are looked for in the same folder.
  ///
  /// - Throws: ``InvoerFout`` with every finding.
  public func lees(pad: String) throws(InvoerFout) -> Beleid {
    let parts = pad.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : ""
    return try lees(.pad(pad), stamboom: []) { .pad(folder + $0 + ".xml") }
  }

  /// Reads a policy in memory.
  ///
  /// - Parameter modellen: where the model with a name comes from; nil when there is none.
  /// - Throws: ``InvoerFout`` with every finding.
  public func lees(
    bytes: [UInt8], naam: String, modellen: (String) -> XMLHerkomst? = { _ in nil }
  ) throws(InvoerFout) -> Beleid {
    try lees(.bytes(bytes, naam: naam), stamboom: [], modellen)
  }

  private func lees(
    _ herkomst: XMLHerkomst, stamboom: [String], _ modellen: (String) -> XMLHerkomst?
  ) throws(InvoerFout) -> Beleid {
    let (boom, form) = try stroom.onderzoek(herkomst)
    let (model, objection) = ouder(boom, stamboom, modellen)
    var build = BeleidOpbouw(boom, model: model)
    build.bouw()
    if let objection { build.vondsten.append(objection) }
    let places = Set(form.map(\.plaats))
    // Without its model a policy misses rules and lists: what follows from that is no finding.
    var found = form + (objection.map { [$0] } ?? build.vondsten.filter { !places.contains($0.plaats) })
    if form.isEmpty, objection == nil { found += build.geheel }
    if found.isEmpty { found = build.gevallen }
    guard found.isEmpty else { throw boom.fout(found) }
    return build.beleid
  }

  private func ouder(
    _ boom: XMLBoom, _ stamboom: [String], _ modellen: (String) -> XMLHerkomst?
  ) -> (Beleid?, XMLVondst?) {
    guard let tak = boom.wortel.tak("ouder"), let id = tak.attribuut("beleid") else { return (nil, nil) }
    let place = boom.plaats(tak, "beleid")
    let line = stamboom + [boom.wortel.attribuut("id") ?? ""]
    if line.contains(id) || line.count > Self.generaties {
      return (
        nil,
        XMLVondst(
          plaats: place, tekst: "Het beleid bouwt op zichzelf: \((line + [id]).joined(separator: " → ")).",
          advies: "Laat het model op niets of op een ander model bouwen.")
      )
    }
    guard let source = modellen(id) else {
      return (
        nil, XMLVondst(plaats: place, tekst: "Het model ‘\(id)’ is er niet.", advies: "Leg het ernaast.")
      )
    }
    do throws(InvoerFout) {
      let model = try lees(source, stamboom: line, modellen)
      guard model.id == id else {
        return (
          nil,
          XMLVondst(
            plaats: place, tekst: "In \(source.naam) staat het beleid ‘\(model.id)’, niet ‘\(id)’.",
            advies: "Geef het bestand de naam van het beleid dat erin staat.")
        )
      }
      return (model, nil)
    } catch {
      let first = error.bevindingen.first
      let count = error.bevindingen.count
      return (
        nil,
        XMLVondst(
          plaats: place,
          tekst:
            "Het model ‘\(id)’ is niet te gebruiken: \(count) \(count == 1 ? "bevinding" : "bevindingen").",
          advies: "Eerst: \(error.bestand), regel \(first?.regel ?? 0): \(first?.tekst ?? "")")
      )
    }
  }

  private static let naam = "Schrijf een naam: letters, cijfers, punt en streepjes, beginnend met een letter."
  private static let dag = "Schrijf een bestaande dag als JJJJ-MM-DD."
  private static let codes = "Schrijf codes in kleine letters, met één spatie ertussen."
  private static let duur = "Schrijf een getal en een eenheid: 2j, 6m, 8w of 14d."
  /// What to write, by element and attribute, or by attribute wherever it stands.
  private static let uitleg = [
    "@id": naam, "@beleid": naam, "@regel": naam, "@lijst": naam, "@gebied": naam, "@selectie": naam,
    "@euro": "Schrijf euro’s zonder scheiding van duizendtallen: 500000,00.",
    "@van": dag, "@tot": dag, "@bekendgemaakt": dag, "@dag": dag, "@datum": dag, "geval@peildatum": dag,
    "is": codes, "@soort": codes, "@synoniemen": codes, "@rol": codes, "@code": codes, "@stadsdeel": codes,
    "@duur": duur, "@verlenging": duur,
    "@waarde": "Schrijf een geheel getal zonder punten: 5000.",
    "postcode": "Schrijf vier cijfers, of vier cijfers en twee hoofdletters zonder spatie: 9711AB.",
    "veelhoek":
      "Schrijf ten minste drie punten als lengte,breedte met spaties ertussen: 6.56,53.21 6.57,53.21 6.56,53.22.",
    "@percentage": "Schrijf een geheel getal van 1 tot en met 100, zonder procentteken.",
    "is@feit": "Schrijf kleine letters, cijfers en liggende streepjes.",
  ]
}

extension BeleidOpbouw {
  /// What is wrong with the policy as a whole.
  fileprivate var geheel: [XMLVondst] {
    let own = Set(
      plaatsen.keys.filter { $0.hasPrefix("regel ") }.map { String($0.dropFirst("regel ".count)) })
    let tree = boom.wortel
    let elements =
      (tree.tak("regels")?.takken ?? []) + (tree.tak("ouder")?.alle("vervang").flatMap(\.takken) ?? [])
    return BeleidControle(beleid, eigen: own).vondsten.map { found in
      let element = elements.first { $0.attribuut("id") == found.regel }
      let place = element.map { tak in
        found.attribuut.map { boom.plaats(tak, $0) } ?? boom.merkteken(tak)
      }
      return XMLVondst(plaats: place, tekst: found.tekst, advies: found.advies)
    }
  }

  /// Cases that fail.
  fileprivate var gevallen: [XMLVondst] {
    guard beleid.gevalswerk <= 500_000 else {
      return [
        XMLVondst(
          plaats: nil, tekst: "Dit beleid is te groot om zijn gevallen na te gaan.",
          advies: "Maak er meer bestanden van, of laat gevallen weg die hetzelfde tonen.")
      ]
    }
    return beleid.gevalsfouten().map { wrong in
      XMLVondst(
        plaats: plaatsen["geval \(wrong.geval)"], tekst: wrong.tekst, advies: "Spoor: \(wrong.spoor).")
    }
  }
}
