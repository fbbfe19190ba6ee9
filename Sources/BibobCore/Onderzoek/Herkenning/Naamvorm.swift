/// A name in a form in which two writings of it are the same.
struct Naamvorm: Hashable {
  /// The words that tell the name apart, in order: without tussenvoegsels, titles and legal forms.
  var kern: [String]
  /// The sounds of the whole name and, of a double name, of each part.
  var klanken: [String]
  /// The given names or initials of a natural person, in order.
  var voornamen: [String]

  /// The first letter of the first given name; empty when unknown.
  var voorletter: String { voornamen.first.map { String($0.prefix(1)) } ?? "" }

  /// The name of a natural person: `Jansen`, `J. de Vries`, `Vries, J. de` and `Jan de Vries` are all understood.
  init(persoon naam: String, voornamen given: String) {
    let parts = naam.split(separator: ",", maxSplits: 1).map(String.init)
    var given = Klanksleutel.woorden(given)
    var words = Naamvorm.zonderTitels(parts.first ?? "")
    let after =
      parts.count == 2 ? Naamvorm.zonderTitels(parts[1]).filter { !Naamvorm.tussenvoegsels.contains($0) } : []
    if given.isEmpty { given = after }
    // Initials stand in front as letters of their own.
    let initials = words.prefix { $0.utf8.count == 1 && $0 != "t" && $0 != "d" }
    if !initials.isEmpty, words.count > initials.count {
      words.removeFirst(initials.count)
      if given.isEmpty { given = Array(initials) }
    }
    if !given.isEmpty, words.count > given.count, words.starts(with: given) { words.removeFirst(given.count) }
    if given.isEmpty, words.count > 1, !Naamvorm.tussenvoegsels.contains(words[0]), !naam.contains("-") {
      given = Naamvorm.voor(words)
      words.removeFirst(given.count)
    }
    let core = words.filter { !Naamvorm.tussenvoegsels.contains($0) }
    self.init(core.isEmpty ? words : core, given)
  }

  /// The name of a legal person or a trade name: `De Verzonnen Herberg B.V.` is `Verzonnen Herberg`.
  init(rechtspersoon naam: String) {
    let words = Naamvorm.aaneen(Klanksleutel.woorden(naam))
    let core = words.filter { !Naamvorm.rechtsvormen.contains($0) && !Naamvorm.lidwoorden.contains($0) }
    let kept = core.isEmpty ? words : core
    kern = kept
    voornamen = []
    klanken = kept.isEmpty ? [] : [kept.map(Klanksleutel.klank).joined()]
  }

  private init(_ kern: [String], _ voornamen: [String]) {
    self.kern = kern
    self.voornamen = voornamen
    let sounds = kern.map(Klanksleutel.klank)
    var all = kern.isEmpty ? [] : [sounds.joined()]
    // A married name may come without its second part, or in the other order.
    if kern.count > 1 { all += sounds.filter { $0.utf8.count > 1 && !all.contains($0) } }
    klanken = all
  }

  /// Given names in front of a surname, when nobody said which is which: those before a tussenvoegsel, else one.
  private static func voor(_ words: [String]) -> [String] {
    let prefix = words.prefix { !tussenvoegsels.contains($0) }
    return prefix.count == words.count ? Array(words.prefix(1)) : Array(prefix)
  }

  private static func zonderTitels(_ text: String) -> [String] {
    Klanksleutel.woorden(text).filter { !titels.contains($0) }
  }

  /// Letters that stand apart are one word: `B.V.`.
  private static func aaneen(_ words: [String]) -> [String] {
    var result: [String] = []
    var isRun = false
    for word in words {
      let single = word.utf8.count == 1 && word >= "a"
      if single && isRun { result[result.count - 1] += word } else { result.append(word) }
      isRun = single
    }
    return result
  }

  private static let titels: Set<String> = [
    "dr", "drs", "ing", "ir", "mr", "prof", "heer", "dhr", "mevr", "mevrouw", "mw",
  ]
  private static let tussenvoegsels: Set<String> = [
    "aan", "af", "al", "ben", "bij", "bin", "d", "da", "de", "del", "della", "den", "der", "des", "di", "dos",
    "du",
    "el", "en", "het", "in", "la", "le", "los", "onder", "op", "over", "t", "te", "ten", "ter", "tot", "uit",
    "van",
    "vd", "vom", "von", "voor", "zu", "zum", "zur",
  ]
  private static let lidwoorden: Set<String> = ["de", "en", "het", "t", "the"]
  private static let rechtsvormen: Set<String> = [
    "ag", "besloten", "bv", "bvba", "cooperatie", "coop", "cv", "eg", "eenmanszaak", "gmbh", "inc", "kg",
    "limited", "llc", "llp", "ltd", "maatschap", "naamloze", "nv", "plc", "sa", "sarl", "se", "srl",
    "stichting", "ua",
    "vennootschap", "vereniging", "vof",
  ]
}
