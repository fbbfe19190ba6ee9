/// A policy as a council member reads it: prose made from the rules themselves, with the sources as notes.
public struct Beleidsproza: Sendable, Equatable {
  /// A piece of a line.
  public enum Stuk: Sendable, Equatable {
    case tekst(String)
    /// What deserves the eye.
    case nadruk(String)
    /// A note, by its number from 1.
    case noot(Int)
  }

  /// A block of the text.
  public enum Blok: Sendable, Equatable {
    /// A heading; 1 is the title.
    case kop(Int, String)
    /// A paragraph.
    case alinea([Stuk])
    /// An item of a list; 0 is the outer level.
    case punt(Int, [Stuk])
  }

  /// The text.
  public private(set) var blokken: [Blok] = []
  /// The sources; the first is note 1.
  public private(set) var noten: [String] = []

  let beleid: Beleid
  let zinnen: Zinnenmaker

  /// The prose of a policy. `woordenschat` words the facts of which the policy has no question of its own.
  public init(_ beleid: Beleid, woordenschat: [Beleidsfeit] = Feitenlijst.alle) {
    self.beleid = beleid
    zinnen = Zinnenmaker(beleid: beleid, woorden: Beleidswoorden(beleid, woordenschat: woordenschat))
    opening()
    leeswijzer()
    hoofdstukken()
    overig()
    instellingen()
    lijsten()
    gebieden()
    onzeker()
  }

  /// Whether two texts are the same.
  public static func == (left: Beleidsproza, right: Beleidsproza) -> Bool {
    left.blokken == right.blokken && left.noten == right.noten
  }

  mutating func kop(_ level: Int, _ text: String) { blokken.append(.kop(level, text)) }
  mutating func alinea(_ pieces: [Stuk]) { blokken.append(.alinea(pieces)) }
  mutating func punt(_ pieces: [Stuk], _ level: Int = 0) { blokken.append(.punt(level, pieces)) }

  /// The note with a text; the same text is the same note.
  mutating func noot(_ text: String) -> Stuk {
    if let index = noten.firstIndex(of: text) { return .noot(index + 1) }
    noten.append(text)
    return .noot(noten.count)
  }

  /// The note of a source, with how sure it is where that matters.
  mutating func noot(_ source: Beleidsbron, regel: String? = nil) -> [Stuk] {
    guard !source.vindplaats.isEmpty || regel != nil else { return [] }
    let place = source.vindplaats.isEmpty ? "geen vindplaats" : source.vindplaats
    let address = source.adres.isEmpty ? "" : ", \(source.adres)"
    let quality = source.kwaliteit == .direct ? "" : " (\(source.kwaliteit.uitleg))"
    return [noot("\(place)\(address)\(quality)" + (regel.map { "; regel \($0)" } ?? ""))]
  }

  private mutating func opening() {
    kop(1, beleid.naam)
    let bodies = beleid.lichamen.map { body in
      body.hasPrefix("gemeente ") || body.hasPrefix("provincie ") ? "de \(body)" : body
    }
    let subject =
      bodies.isEmpty ? "Dit beleid" : "Dit is het beleid van \(Zinnenmaker.som(bodies, "en")). Het"
    alinea([.tekst("\(subject) \(beleid.geldigheid.zin)")] + noot(beleid.bron))
    if beleid.bron.kwaliteit == .verzonnen {
      alinea([
        .nadruk("Dit beleid is verzonnen voor een voorbeeld; geen bestuursorgaan heeft het vastgesteld.")
      ])
    }
    if !beleid.vervangt.isEmpty {
      alinea([.tekst("Het komt in de plaats van \(Zinnenmaker.som(beleid.vervangt, "en")).")])
    }
  }

  /// How the rules work together; only where there is something to weigh.
  private mutating func leeswijzer() {
    let layers = Beleidsregel.Laag.allCases.filter { layer in beleid.regels.contains { $0.laag == layer } }
    var text: [String] = []
    if layers.count > 1, let last = layers.last {
      let first = Zinnenmaker.som(layers.dropLast().map(\.inWoorden), "en")
      text.append(
        "Wie een zaak beoordeelt, kijkt eerst naar \(first), en dan naar \(last.inWoorden); het eerste dat van "
          + "toepassing is, beslist. Wijzen daarbinnen twee regels een andere kant op, dan gaat de strengste voor. "
          + "Is niet bekend of een regel van toepassing is, dan wordt dat gevraagd.")
    }
    if (beleid.regels.map(\.modaliteit) + beleid.standaard.map(\.modaliteit)).contains(where: \.isAfwijkbaar)
    {
      text.append("Staat er “in beginsel”, dan kan daarvan worden afgeweken, met een reden en op naam.")
    }
    if !text.isEmpty { alinea([.tekst(text.joined(separator: " "))]) }
  }

  private mutating func overig() {
    guard !beleid.standaard.isEmpty else { return }
    kop(2, beleid.regels.isEmpty ? "Wanneer er wordt getoetst" : "Wat hierboven niet staat")
    for rule in beleid.standaard { standaard(rule) }
  }
}

extension Beleidsgeldigheid {
  /// From when to when it holds, as a sentence without its subject.
  fileprivate var zin: String {
    var parts: [String] = []
    switch status {
    case .concept: parts.append("is een concept en geldt nog niet")
    case .vastgesteld: parts.append("is vastgesteld")
    case .inWerking, .vervallen: break
    }
    if let van {
      let past = status == .vervallen
      let open = "\(past ? "gold" : status == .concept ? "zou gelden" : "geldt") vanaf \(van.voluit)"
      parts.append(open + (tot.map { " tot en met \($0.voluit)" } ?? ""))
    } else if let tot {
      parts.append("geldt tot en met \(tot.voluit)")
    } else if status == .inWerking {
      parts.append("is in werking")
    } else if status == .vervallen {
      parts.append("is vervallen")
    }
    var text = Zinnenmaker.som(parts, "en") + "."
    if let bekendgemaakt, let van, van < bekendgemaakt {
      text += " Het is bekendgemaakt op \(bekendgemaakt.voluit) en werkt terug."
    }
    return text + " Welke versie geldt, hangt af van de dag \(peildatum.zin)."
  }
}

extension Beleidsgeldigheid.Peildatum {
  fileprivate var zin: String {
    switch self {
    case .indiening: "waarop de aanvraag is ingediend"
    case .ontvangst: "waarop de aanvraag is ontvangen"
    case .besluit: "van het besluit"
    }
  }
}

extension Beleidsregel.Laag {
  fileprivate var inWoorden: String {
    switch self {
    case .reikwijdte: "de reikwijdte van de wet"
    case .signaal: "de signalen"
    case .vrijstelling: "de uitzonderingen"
    case .positief: "de regels over wat wordt getoetst"
    }
  }
}

extension Beleidsbron.Kwaliteit {
  /// In words.
  public var uitleg: String {
    switch self {
    case .direct: "in het beleid zelf gelezen"
    case .afgeleid: "afgeleid uit wat is gelezen"
    case .onzeker: "onzeker: de bron is onvolledig of uit de tweede hand"
    case .verzonnen: "verzonnen voor een voorbeeld"
    }
  }
}
