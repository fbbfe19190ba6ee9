/// Makes a policy out of a document, and notes with its place what the schema cannot see in one element: days that
/// do not exist, facts, lists and areas that nobody declared, comparisons that do not fit their fact.
struct BeleidOpbouw {
  let boom: XMLBoom
  /// The model on which the policy builds, already whole.
  let model: Beleid?
  /// The policy as far as it was read.
  var beleid: Beleid
  /// What is wrong, each at its place.
  var vondsten: [XMLVondst] = []
  /// Where rules, lists, areas and cases stand: `regel bouw-bedrag`.
  var plaatsen: [String: Int] = [:]
  /// Facts that the document declares, before anything that uses them.
  private var verklaard: Set<String> = []

  init(_ boom: XMLBoom, model: Beleid?) {
    self.boom = boom
    self.model = model
    let root = boom.wortel
    beleid = Beleid(
      id: root.attribuut("id") ?? "", naam: root.attribuut("naam") ?? "",
      lichamen: root.alle("lichaam").map(\.tekst),
      geldigheid: Beleidsgeldigheid(status: .concept, peildatum: .ontvangst),
      vervangt: root.alle("vervangt").compactMap { $0.attribuut("beleid") },
      bron: Beleidsbron(vindplaats: "", adres: "", kwaliteit: .onzeker), feiten: model?.feiten ?? [],
      lijsten: model?.lijsten ?? [], gebieden: model?.gebieden ?? [], regels: model?.regels ?? [],
      standaard: model?.standaard ?? [], gevallen: [], opmerkingen: root.alle("opmerking").map(\.tekst))
    beleid.isModel = root.attribuut("soort") == "model"
    beleid.isMinimum = root.attribuut("minimum") == "ja"
    beleid.ouder = root.tak("ouder")?.attribuut("beleid")
    beleid.isTenMinsteZoStreng = root.tak("ouder")?.attribuut("ten-minste-zo-streng") == "ja"
  }

  /// Reads everything; the policy is whole when ``vondsten`` is empty.
  mutating func bouw() {
    let root = boom.wortel
    if let tak = root.tak("geldigheid") { beleid.geldigheid = geldigheid(tak) }
    if let tak = root.tak("bron") { beleid.bron = bron(tak) }
    leesInstellingen(root.tak("instellingen"))
    for tak in root.alle("feit") { verklaar(tak) }
    verklaarOordelen(root)
    for tak in root.alle("lijst") { lijst(tak) }
    for tak in root.alle("gebied") { gebied(tak) }
    if let tak = root.tak("ouder") { bewerk(tak) }
    for tak in root.tak("regels")?.takken ?? [] { voegToe(regel(tak), tak) }
    let fallback = root.alle("standaard").map { standaard($0) }
    beleid.standaard = fallback + beleid.standaard.filter { old in !fallback.contains { $0.id == old.id } }
    let names = beleid.regels.map(\.id) + beleid.standaard.map(\.id)
    for tak in root.tak("gevallen")?.takken ?? [] { beleid.gevallen.append(geval(tak, regels: names)) }
    if model != nil, let tak = root.tak("ouder") { bewaak(tak) }
  }

  /// A rule of its own; one with the name of a rule of the model must say that it takes its place.
  private mutating func voegToe(_ rule: Beleidsregel, _ tak: XMLTak) {
    if model?.regels.contains(where: { $0.id == rule.id }) == true,
      beleid.regels.contains(where: { $0.id == rule.id })
    {
      meld(
        boom.plaats(tak, "id"), "Het model heeft al een regel ‘\(rule.id)’.",
        "Zet deze regel in ‘vervang’ onder ‘ouder’, of geef hem een andere naam.")
    }
    beleid.regels.append(rule)
  }

  mutating func meld(_ plaats: Int, _ tekst: String, _ advies: String) {
    vondsten.append(XMLVondst(plaats: plaats, tekst: tekst, advies: advies))
  }

  /// Notes where something stands; a second of the same name is a finding.
  mutating func neemPlaats(_ soort: String, _ id: String, _ tak: XMLTak, attribuut: String = "id") {
    guard !id.isEmpty else { return }
    let plaats = boom.plaats(tak, attribuut)
    if let first = plaatsen["\(soort) \(id)"] {
      meld(
        plaats, "De naam ‘\(id)’ is al gebruikt, op regel \(boom.bron.regelEnKolom(first).regel).",
        "Geef elke \(soort) een eigen naam.")
    } else {
      plaatsen["\(soort) \(id)"] = plaats
    }
  }
}

// MARK: Parts

extension BeleidOpbouw {
  /// A day in an attribute; nil when it is not there or does not exist.
  mutating func dag(_ tak: XMLTak, _ attribuut: String) -> CivilDate? {
    guard let text = tak.attribuut(attribuut) else { return nil }
    if let day = CivilDate(text) { return day }
    meld(boom.plaats(tak, attribuut), "Deze dag bestaat niet.", "Schrijf een bestaande dag als JJJJ-MM-DD.")
    return nil
  }

  /// Two days in order; the second may be the first.
  mutating func periode(_ tak: XMLTak) -> (van: CivilDate?, tot: CivilDate?) {
    let (from, to) = (dag(tak, "van"), dag(tak, "tot"))
    if let from, let to, to < from {
      meld(
        boom.plaats(tak, "tot"), "De laatste dag ligt voor de eerste.",
        "Verwissel ‘van’ en ‘tot’, of controleer het jaar.")
    }
    return (from, to)
  }

  mutating func geldigheid(_ tak: XMLTak) -> Beleidsgeldigheid {
    let (from, to) = periode(tak)
    let result = Beleidsgeldigheid(
      status: tak.attribuut("status").flatMap(Beleidsgeldigheid.Status.init) ?? .concept,
      bekendgemaakt: dag(tak, "bekendgemaakt"), van: from, tot: to,
      peildatum: tak.attribuut("peildatum").flatMap(Beleidsgeldigheid.Peildatum.init) ?? .ontvangst)
    if result.status == .vervallen, to == nil, tak.attribuut("tot") == nil {
      meld(
        boom.plaats(tak, "status"), "Een vervallen beleid heeft een laatste dag nodig.", "Voeg tot=\"…\" toe."
      )
    }
    if let known = result.bekendgemaakt, let to, to < known {
      meld(
        boom.plaats(tak, "bekendgemaakt"), "Het beleid is bekendgemaakt na zijn laatste dag.",
        "Controleer ‘bekendgemaakt’ en ‘tot’.")
    }
    return result
  }

  mutating func bron(_ tak: XMLTak) -> Beleidsbron {
    let (from, to) = periode(tak)
    return Beleidsbron(
      vindplaats: tak.attribuut("vindplaats") ?? "", adres: tak.attribuut("adres") ?? "",
      kwaliteit: tak.attribuut("kwaliteit").flatMap(Beleidsbron.Kwaliteit.init) ?? .onzeker, van: from,
      tot: to)
  }

  /// The codes in an attribute or text, separated by spaces.
  static func woorden(_ text: String?) -> [String] { text?.woorden ?? [] }

  private mutating func verklaar(_ tak: XMLTak) {
    guard let name = tak.attribuut("naam"),
      let kind = tak.attribuut("soort").flatMap(Beleidsfeit.Soort.init(rawValue:))
    else { return }
    neemPlaats("feit", name, tak, attribuut: "naam")
    if let known = Feitenlijst.feit(name) ?? model?.feiten.first(where: { $0.naam == name }),
      known.soort != kind
    {
      meld(
        boom.plaats(tak, "soort"), "Het feit ‘\(name)’ bestaat al, als \(known.soort.rawValue).",
        "Laat dit element weg, of kies een andere naam.")
      return
    }
    neem(Beleidsfeit(name, kind, tak.attribuut("vraag") ?? ""))
  }

  private mutating func neem(_ fact: Beleidsfeit) {
    beleid.feiten.removeAll { $0.naam == fact.naam }
    beleid.feiten.append(fact)
  }

  /// A judgement with a question declares its own fact.
  private mutating func verklaarOordelen(_ tak: XMLTak) {
    if tak.naam == "oordeel", let name = tak.attribuut("feit"), let question = tak.attribuut("vraag") {
      if let known = beleid.feit(name) {
        if known.soort == .jaNee, known.vraag != question {
          meld(
            boom.plaats(tak, "vraag"), "Het feit ‘\(name)’ heeft al een andere vraag: “\(known.vraag)”",
            "Laat ‘vraag’ hier weg, of kies een andere naam.")
        }
      } else {
        neem(Beleidsfeit(name, .jaNee, question))
      }
    }
    for child in tak.takken { verklaarOordelen(child) }
  }

  private mutating func lijst(_ tak: XMLTak) {
    let id = tak.attribuut("id") ?? ""
    let (from, to) = periode(tak)
    let list = Beleidslijst(
      id: id, naam: tak.attribuut("naam") ?? "", waarden: waarden(tak),
      bron: tak.tak("bron").map { bron($0) }, van: from, tot: to, stadsdeel: tak.attribuut("stadsdeel"))
    if !verklaard.contains("lijst \(id)") { beleid.lijsten.removeAll { $0.id == id } }
    verklaard.insert("lijst \(id)")
    if beleid.lijsten.contains(where: { $0.id == id && $0.overlapt(list) }) {
      meld(
        boom.plaats(tak, "id"), "Er is al een lijst ‘\(id)’ die in deze periode geldt.",
        "Geef de lijst een andere naam, laat ‘van’ en ‘tot’ op elkaar aansluiten, of noem het stadsdeel.")
    }
    plaatsen["lijst \(id)"] = boom.plaats(tak, "id")
    beleid.lijsten.append(list)
  }

  /// The codes of a list; a code may stand there once, also among the synonyms.
  mutating func waarden(_ tak: XMLTak, bij known: [Beleidslijst.Waarde] = []) -> [Beleidslijst.Waarde] {
    var seen = Set(known.flatMap { [$0.code] + $0.synoniemen })
    return tak.alle("waarde").map { value in
      let code = value.attribuut("code") ?? ""
      let synonyms = Self.woorden(value.attribuut("synoniemen"))
      for (word, attribute) in [(code, "code")] + synonyms.map({ ($0, "synoniemen") }) {
        if !seen.insert(word).inserted {
          meld(
            boom.plaats(value, attribute), "De code ‘\(word)’ staat al in deze lijst.",
            "Laat elke code en elk synoniem één keer staan.")
        }
      }
      return Beleidslijst.Waarde(
        code: code, naam: value.tekst, synoniemen: synonyms, groep: value.attribuut("groep") ?? "",
        isZwaar: value.attribuut("zwaar") == "ja")
    }
  }

  private mutating func gebied(_ tak: XMLTak) {
    let id = tak.attribuut("id") ?? ""
    let (from, to) = periode(tak)
    let texts = tak.tak("veelhoek").map { Self.woorden($0.tekst) } ?? []
    let corners = texts.compactMap(Beleidsgebied.punt)
    let area = Beleidsgebied(
      id: id, naam: tak.attribuut("naam") ?? "", postcodes: tak.alle("postcode").map(\.tekst),
      straten: tak.alle("straat").map { $0.tekst.lowercased() }, veelhoek: corners,
      bron: tak.tak("bron").map { bron($0) }, van: from, tot: to, stadsdeel: tak.attribuut("stadsdeel"))
    if let outline = tak.tak("veelhoek"),
      corners.count != texts.count || corners.contains(where: { abs($0.breedte) > 90_000_000 })
    {
      meld(
        boom.plaats(outline), "Een van deze punten ligt niet op aarde.",
        "Schrijf lengte,breedte in graden: eerst oost-west (in Nederland 3 tot 8), dan noord-zuid (50 tot 54)."
      )
    }
    if let outline = tak.tak("veelhoek"), corners.contains(where: \.lijktOmgekeerd) {
      meld(
        boom.plaats(outline), "Lengte en breedte lijken hier verwisseld.",
        "Schrijf eerst de lengte (in Nederland 3 tot 8) en dan de breedte (50 tot 54): 6.56,53.21.")
    }
    if area.feiten.isEmpty {
      meld(
        boom.plaats(tak, "id"), "Het gebied ‘\(id)’ is leeg.",
        "Geef postcodes, straten of een veelhoek; zonder die ligt er niets in.")
    }
    // Of the model nothing stays under a name that this policy draws itself.
    if verklaard.insert("gebied \(id)").inserted { beleid.gebieden.removeAll { $0.id == id } }
    if beleid.gebieden.contains(where: { $0.id == id && $0.overlapt(area) }) {
      meld(
        boom.plaats(tak, "id"), "Er is al een gebied ‘\(id)’ dat in deze periode geldt.",
        "Geef het gebied een andere naam, laat ‘van’ en ‘tot’ op elkaar aansluiten, of noem het stadsdeel.")
    }
    plaatsen["gebied \(id)"] = boom.plaats(tak, "id")
    beleid.gebieden.append(area)
  }
}

extension Beleidsgebied.Punt {
  /// Whether it lies in the Netherlands only when longitude and latitude change places.
  fileprivate var lijktOmgekeerd: Bool {
    (50_000_000...54_000_000).contains(lengte) && (3_000_000...8_000_000).contains(breedte)
  }
}

extension Beleidslijst {
  /// Whether both hold on some day in one place.
  func overlapt(_ other: Beleidslijst) -> Bool {
    (van ?? .eerste) <= (other.tot ?? .laatste) && (other.van ?? .eerste) <= (tot ?? .laatste)
      && (stadsdeel == nil || other.stadsdeel == nil || stadsdeel == other.stadsdeel)
  }
}

extension Beleidsgebied {
  /// Whether both hold on some day for one part of the town.
  func overlapt(_ other: Beleidsgebied) -> Bool {
    (van ?? .eerste) <= (other.tot ?? .laatste) && (other.van ?? .eerste) <= (tot ?? .laatste)
      && (stadsdeel == nil || other.stadsdeel == nil || stadsdeel == other.stadsdeel)
  }
}
