/// How alike two names are: a help for the eye, never a verdict.
public enum Naamgelijkenis {
  /// A name without what varies in writing: small letters without marks, no points, no legal form, single spaces.
  public static func kern(_ naam: String) -> String { woorden(naam).joined(separator: " ") }

  /// How alike, from 0 to 100; the order of the words does not count, and an initial stands for any word that
  /// begins with it.
  public static func gelijkenis(_ een: String, _ ander: String) -> Int {
    let (links, rechts) = (woorden(een).sorted(), woorden(ander).sorted())
    guard !links.isEmpty, !rechts.isEmpty else { return 0 }
    return max(afstand(links, rechts), min(99, perWoord(links, rechts)))
  }

  /// Whether a text names somebody: the words of the name stand in it, whole and in order.
  public static func noemt(_ tekst: String, _ naam: String) -> Bool {
    let gezocht = woorden(naam)
    guard gezocht.reduce(0, { $0 + $1.count }) >= 5 else { return false }
    let woorden = woorden(tekst)
    guard woorden.count >= gezocht.count else { return false }
    return (0...woorden.count - gezocht.count).contains { woorden[$0...].starts(with: gezocht) }
  }

  private static func afstand(_ links: [String], _ rechts: [String]) -> Int {
    let (een, ander) = (Array(links.joined(separator: " ")), Array(rechts.joined(separator: " ")))
    let langste = max(een.count, ander.count)
    return langste > 400 ? 0 : 100 * (langste - Suggestie.distance(een, ander)) / langste
  }

  /// Each word of the shorter name with the most like one of the longer, weighed by length; words that are left
  /// over count for a quarter.
  private static func perWoord(_ links: [String], _ rechts: [String]) -> Int {
    let (kort, lang) = links.count <= rechts.count ? (links, rechts) : (rechts, links)
    var over = lang
    var (punten, gewicht) = (0, 0)
    for woord in kort {
      let scores = over.map { score(woord, $0) }
      guard let beste = scores.indices.max(by: { scores[$0] < scores[$1] }) else { break }
      let lengte = max(woord.count, over[beste].count)
      punten += scores[beste] * lengte
      gewicht += lengte
      over.remove(at: beste)
    }
    gewicht += over.reduce(0) { $0 + $1.count } / 4
    return gewicht == 0 ? 0 : punten / gewicht
  }

  private static func score(_ een: String, _ ander: String) -> Int {
    if een == ander { return 100 }
    if een.count == 1 || ander.count == 1 { return een.first == ander.first ? 85 : 0 }
    let langste = max(een.count, ander.count)
    return 100 * (langste - Suggestie.distance(Array(een), Array(ander))) / langste
  }

  private static let rechtsvormen: Set<String> = [
    "bv", "nv", "vof", "cv", "besloten", "vennootschap", "naamloze", "ltd", "gmbh", "bvba", "srl",
  ]

  private static func woorden(_ naam: String) -> [String] {
    var woorden: [String] = []
    var woord = ""
    for teken in naam.unicodeScalars {
      if teken == "." || teken == "'" || teken == "’" || teken.properties.isDiacritic { continue }
      if teken.properties.isAlphabetic || teken.properties.numericType != nil {
        woord += plat(teken)
      } else if !woord.isEmpty {
        woorden.append(woord)
        woord = ""
      }
    }
    if !woord.isEmpty { woorden.append(woord) }
    let kern = woorden.filter { !rechtsvormen.contains($0) }
    return kern.isEmpty ? woorden : kern
  }

  /// A letter without its marks, small.
  private static func plat(_ teken: Unicode.Scalar) -> String {
    if teken.isASCII { return teken.properties.lowercaseMapping }
    return letters[teken] ?? letters[teken.properties.lowercaseMapping.unicodeScalars.first ?? teken]
      ?? teken.properties.lowercaseMapping
  }

  /// Letters of the languages that Dutch registers write in Latin script (ISO 8859-1, -2, -9 and -15).
  private static let letters: [Unicode.Scalar: String] = {
    let groepen: [(String, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"),
      ("z", "źżž"), ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"), ("ij", "ĳ"),
    ]
    var tabel: [Unicode.Scalar: String] = [:]
    for (plat, tekens) in groepen {
      for teken in tekens.unicodeScalars { tabel[teken] = plat }
    }
    return tabel
  }()
}
