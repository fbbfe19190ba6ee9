/// Reads a set of questions: the schema, and what a schema cannot say.
///
/// A body chooses from a set and adds nothing to it (Regeling Bibob-formulieren 2024 art. 5(1)); another wording is
/// allowed only where it is marked, with the reason (art. 6).
public struct VragensetLezer: Sendable {
  private let stroom: XMLStroom

  /// A reader with the schema in this file.
  ///
  /// - Throws: ``InvoerFout`` when the schema cannot be used.
  public init(schemapad: String) throws(InvoerFout) {
    stroom = XMLStroom(
      schema: try XMLSchema(pad: schemapad),
      vocabulaire: XMLVocabulaire(naamruimte: "urn:bibob:vragen:1", allesOpenbaar: true),
      grenzen: XMLGrenzen(bytes: 1 << 20, diepte: 16))
  }

  /// Reads the set in a file.
  ///
  /// - Parameter basis: the set with a name, from which a body may have chosen; nil when there is none.
  /// - Throws: ``InvoerFout`` with every finding.
  public func lees(pad: String, basis: (String) -> Vragenset? = { _ in nil }) throws(InvoerFout) -> Vragenset
  {
    try lees(.pad(pad), basis)
  }

  /// Reads a set in memory.
  ///
  /// - Throws: ``InvoerFout`` with every finding.
  public func lees(
    bytes: [UInt8], naam: String, basis: (String) -> Vragenset? = { _ in nil }
  ) throws(InvoerFout) -> Vragenset {
    try lees(.bytes(bytes, naam: naam), basis)
  }

  private func lees(
    _ herkomst: XMLHerkomst, _ basis: (String) -> Vragenset?
  ) throws(InvoerFout) -> Vragenset {
    let (boom, form) = try stroom.onderzoek(herkomst)
    guard form.isEmpty else { throw boom.fout(form) }
    var build = VragensetOpbouw(boom)
    let set = boom.wortel.naam == "selectie" ? build.selectie(basis) : build.regelingset()
    guard build.vondsten.isEmpty, let set else { throw boom.fout(build.vondsten) }
    return set
  }
}

/// Makes a set out of a document, with what is wrong with it at its place.
private struct VragensetOpbouw {
  let boom: XMLBoom
  var vondsten: [XMLVondst] = []

  init(_ boom: XMLBoom) { self.boom = boom }

  private mutating func meld(_ plaats: Int, _ tekst: String, _ advies: String) {
    vondsten.append(XMLVondst(plaats: plaats, tekst: tekst, advies: advies))
  }

  private static func woorden(_ text: String?) -> [String] {
    (text ?? "").split(separator: " ").map(String.init)
  }

  // MARK: A set of a regulation

  mutating func regelingset() -> Vragenset? {
    let root = boom.wortel
    let bijlagen = root.alle("bijlage").map { tak in
      Vragenset.Bijlage(
        code: tak.attribuut("code") ?? "", naam: tak.tekst,
        inHandelsregister: tak.attribuut("handelsregister") == "ja")
    }
    var set = Vragenset(
      id: root.attribuut("id") ?? "", naam: root.attribuut("naam") ?? "",
      status: root.attribuut("status").flatMap(Vragenset.Status.init) ?? .voorlopig,
      regeling: root.attribuut("regeling") ?? "", vindplaats: root.attribuut("vindplaats") ?? "",
      opmerkingen: root.alle("opmerking").map(\.tekst), lichamen: [], uit: nil, bijlagen: bijlagen,
      groepen: [])
    uniek(root.alle("bijlage") + root.alle("groep").flatMap { $0.alle("vraag") })
    for tak in root.alle("groep") {
      set.groepen.append(
        Vragenset.Groep(
          code: tak.attribuut("code") ?? "", naam: tak.attribuut("naam") ?? "",
          per: tak.attribuut("per").flatMap(Vragenset.Groep.Per.init) ?? .dossier,
          vragen: tak.alle("vraag").map { vraag($0, set) }))
    }
    return set
  }

  private mutating func uniek(_ takken: [XMLTak]) {
    var seen: Set<String> = []
    for tak in takken {
      let code = tak.attribuut("code") ?? ""
      if !seen.insert(code).inserted {
        meld(
          boom.plaats(tak, "code"), "De code ‘\(code)’ is al gebruikt.",
          "Geef elke vraag en elke bijlage een eigen code.")
      }
    }
  }

  private mutating func vraag(_ tak: XMLTak, _ set: Vragenset) -> Vragenset.Vraag {
    for attribute in ["bijlagen", "bijlagen-bij-ja"] {
      for code in Self.woorden(tak.attribuut(attribute)) where set.bijlage(code) == nil {
        let near = Suggestie.nearest(to: code, in: set.bijlagen.map(\.code))
        meld(
          boom.plaats(tak, attribute), "Er is geen bijlage ‘\(code)’.",
          near.map { "Bedoelde u ‘\($0)’?" } ?? "Voeg een element ‘bijlage’ toe.")
      }
    }
    return Vragenset.Vraag(
      code: tak.attribuut("code") ?? "", tekst: tak.tekst, redenHerformulering: "",
      onderdelen: Self.woorden(tak.attribuut("onderdelen")),
      rechtsvormen: Self.woorden(tak.attribuut("rechtsvormen")).compactMap(Rechtsvormsoort.init(rawValue:)),
      soorten: Self.woorden(tak.attribuut("soorten")).compactMap(Vraagsoort.init(rawValue:)),
      aard: tak.attribuut("aard").flatMap(Partij.Aard.init), als: tak.attribuut("als") ?? "",
      financiering: tak.attribuut("financiering") ?? "", jaren: tak.attribuut("jaren").flatMap { Int($0) },
      bijlagen: Self.woorden(tak.attribuut("bijlagen")),
      bijlagenBijJa: Self.woorden(tak.attribuut("bijlagen-bij-ja")))
  }

  // MARK: What a body chose

  mutating func selectie(_ basis: (String) -> Vragenset?) -> Vragenset? {
    let root = boom.wortel
    let name = root.attribuut("uit") ?? ""
    guard let base = basis(name), base.uit == nil else {
      meld(
        boom.plaats(root, "uit"), "Er is geen vragenset ‘\(name)’ van een regeling.",
        "Noem de set waaruit is gekozen: een eigen set kan alleen uit het formulier van de regeling kiezen "
          + "(Regeling Bibob-formulieren 2024 art. 5 lid 1).")
      return nil
    }
    var chosen: [String: Vragenset.Vraag] = [:]
    for tak in root.alle("kies") { if let vraag = kies(tak, base, chosen) { chosen[vraag.code] = vraag } }
    var set = base
    set.id = root.attribuut("id") ?? ""
    set.naam = root.attribuut("naam") ?? ""
    set.uit = base.id
    set.lichamen = root.alle("lichaam").map(\.tekst)
    set.opmerkingen = root.alle("opmerking").map(\.tekst) + base.opmerkingen
    set.groepen = base.groepen.compactMap { groep in
      var groep = groep
      groep.vragen = groep.vragen.compactMap { chosen[$0.code] }
      return groep.vragen.isEmpty ? nil : groep
    }
    let used = Set(set.groepen.flatMap(\.vragen).flatMap { $0.bijlagen + $0.bijlagenBijJa })
    set.bijlagen = base.bijlagen.filter { used.contains($0.code) }
    return set
  }

  private mutating func kies(
    _ tak: XMLTak, _ base: Vragenset, _ chosen: [String: Vragenset.Vraag]
  ) -> Vragenset.Vraag? {
    let code = tak.attribuut("vraag") ?? ""
    guard var vraag = base.vraag(code) else {
      let near = Suggestie.nearest(to: code, in: base.groepen.flatMap { $0.vragen.map(\.code) })
      meld(
        boom.plaats(tak, "vraag"), "De vraag ‘\(code)’ staat niet in \(base.id).",
        (near.map { "Bedoelde u ‘\($0)’? " } ?? "")
          + "Een eigen set kiest vragen en voegt er geen toe (Regeling Bibob-formulieren 2024 art. 5 lid 1).")
      return nil
    }
    if chosen[code] != nil {
      meld(boom.plaats(tak, "vraag"), "De vraag ‘\(code)’ is al gekozen.", "Laat elke vraag één keer staan.")
    }
    laatWeg(&vraag, tak)
    herformuleer(&vraag, tak)
    return vraag
  }

  /// Parts of a question may be left out (art. 5(1): "vragen en deelvragen").
  private mutating func laatWeg(_ vraag: inout Vragenset.Vraag, _ tak: XMLTak) {
    for code in Self.woorden(tak.attribuut("zonder")) {
      guard (vraag.bijlagen + vraag.bijlagenBijJa).contains(code) else {
        meld(
          boom.plaats(tak, "zonder"), "Bij vraag ‘\(vraag.code)’ hoort geen bijlage ‘\(code)’.",
          "Noem een bijlage van die vraag, of laat ‘zonder’ weg.")
        continue
      }
      vraag.bijlagen.removeAll { $0 == code }
      vraag.bijlagenBijJa.removeAll { $0 == code }
    }
  }

  private mutating func herformuleer(_ vraag: inout Vragenset.Vraag, _ tak: XMLTak) {
    let reason = tak.attribuut("herformuleerd")
    let text = tak.tekst
    guard !text.isEmpty || reason != nil else { return }
    guard let reason, !text.isEmpty else {
      meld(
        boom.plaats(tak, "vraag"),
        text.isEmpty
          ? "‘herformuleerd’ staat er, maar de andere tekst ontbreekt."
          : "Vraag ‘\(vraag.code)’ heeft een andere tekst zonder ‘herformuleerd’.",
        "Herformuleren mag alleen voor betere communicatie, zonder meer te vragen en zonder andere strekking: "
          + "zet de reden in ‘herformuleerd’ (Regeling Bibob-formulieren 2024 art. 6).")
      return
    }
    vraag.oorspronkelijk = vraag.tekst
    vraag.tekst = text
    vraag.redenHerformulering = reason
  }
}
