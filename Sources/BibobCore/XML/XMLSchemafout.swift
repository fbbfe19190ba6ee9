import CLibXML

/// One error of schema validation, taken apart.
struct XMLSchemafout {
  private let code: xmlParserErrors
  private let melding: String
  private let vocabulaire: XMLVocabulaire
  /// Local name of the element.
  let element: String
  /// Local name of the attribute that it is about; nil when it is about the element.
  let attribuut: String?

  init(_ fout: XMLFoutendoos.Fout, _ vocabulaire: XMLVocabulaire) {
    code = xmlParserErrors(UInt32(bitPattern: fout.code))
    melding = fout.melding
    self.vocabulaire = vocabulaire
    element = Self.naam(Self.tussen(fout.melding, "Element '", "'"))
    let kop = "Element '\(Self.tussen(fout.melding, "Element '", "'"))', attribute '"
    attribuut = fout.melding.hasPrefix(kop) ? Self.naam(Self.tussen(fout.melding, kop, "'")) : nil
  }

  /// libxml2 reports the type after it has reported the facet: the second says nothing new.
  var isGevolg: Bool {
    code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 || code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2
      || code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3 || code == XML_SCHEMAV_CVC_TYPE_3_1_2
      || code == XML_SCHEMAV_CVC_ATTRIBUTE_3 || code == XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2
  }

  /// Whether the place is the content of the element and not its tag.
  var gaatOverInhoud: Bool {
    switch code {
    case XML_SCHEMAV_ELEMENT_CONTENT, XML_SCHEMAV_CVC_COMPLEX_TYPE_4, XML_SCHEMAV_CVC_ELT_1,
      XML_SCHEMAV_CVC_TYPE_3_1_2, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2, XML_SCHEMAV_CVC_TYPE_3_1_1:
      false
    default: true
    }
  }

  /// What is wrong and what to do.
  var zinnen: (tekst: String, advies: String) {
    switch code {
    case XML_SCHEMAV_CVC_ELT_1:
      (
        "Dit is niet het hoofdelement dat hier hoort.",
        "Controleer naam en naamruimte: xmlns=\"\(vocabulaire.naamruimte)\"."
      )
    case XML_SCHEMAV_ELEMENT_CONTENT, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4: inhoudsmodel
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      ("Het attribuut ‘\(vereist)’ ontbreekt.", "Voeg \(vereist)=\"…\" toe aan ‘\(getoond)’.")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2, XML_SCHEMAV_CVC_TYPE_3_1_1:
      ("‘\(getoond)’ kent dit attribuut niet.", "Verwijder het attribuut.")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
      ("In ‘\(getoond)’ staat tekst buiten de elementen.", "Zet de tekst in het element waar die hoort.")
    case XML_SCHEMAV_CVC_TYPE_3_1_2, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
      ("In ‘\(getoond)’ mogen geen elementen staan.", "Schrijf alleen tekst.")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_ELT_3_1:
      ("‘\(getoond)’ moet leeg zijn.", "Verwijder de inhoud.")
    default: waarde
    }
  }

  private var inhoudsmodel: (String, String) {
    let verwacht = Self.verwacht(melding)
    if melding.contains(": Missing child element(s).") {
      return ("In ‘\(getoond)’ ontbreekt een element.", verwacht.isEmpty ? "" : "Voeg toe: \(verwacht).")
    }
    let advies =
      verwacht.isEmpty
      ? "Verwijder het, of zet het op de plaats die het schema geeft."
      : "Verwacht op deze plaats: \(verwacht)."
    return ("Het element ‘\(getoond)’ hoort hier niet.", advies)
  }

  /// A refused value; it is not repeated, the source line shows it when it may be shown.
  private var waarde: (String, String) {
    let wat = attribuut.map { "Het attribuut ‘\(Self.toonbaar($0))’" } ?? "‘\(getoond)’"
    let uitleg =
      attribuut.map { vocabulaire.uitleg["\(element)@\($0)"] ?? vocabulaire.uitleg["@\($0)"] }
      ?? vocabulaire.uitleg[element]
    switch code {
    case XML_SCHEMAV_CVC_ENUMERATION_VALID:
      return ("\(wat) heeft een waarde die niet op de lijst staat.", "Kies uit: \(Self.lijst(melding)).")
    case XML_SCHEMAV_CVC_MINLENGTH_VALID:
      return ("\(wat) is leeg of te kort.", uitleg ?? "Vul een waarde in, of laat het onderdeel weg.")
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
      return ("\(wat) is te lang\(Self.grens(melding)).", uitleg ?? "Kort de tekst in.")
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID,
      XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID:
      return ("\(wat) ligt buiten de grenzen\(Self.grens(melding)).", uitleg ?? "Controleer de waarde.")
    case XML_SCHEMAV_CVC_PATTERN_VALID, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_LENGTH_VALID,
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3:
      return ("\(wat) heeft niet de goede vorm.", uitleg ?? "Controleer de waarde tegen het schema.")
    case XML_SCHEMAV_CVC_IDC:
      return ("\(wat) komt dubbel voor.", uitleg ?? "Elke waarde mag één keer voorkomen.")
    default:
      return (
        "\(wat) voldoet niet aan het schema (code \(code.rawValue)).", uitleg ?? "Controleer het schema."
      )
    }
  }

  private var getoond: String { Self.toonbaar(element) }
  private var vereist: String { Self.naam(Self.tussen(melding, ": The attribute '", "'")) }
}

extension XMLSchemafout {
  /// A name from the document for in a sentence: cut, and without runs of digits that may be a number of a person.
  private static func toonbaar(_ naam: String) -> String {
    let kort = naam.count > 40 ? naam.prefix(40) + "…" : naam[...]
    let langste = kort.split { !$0.isNumber }.map(\.count).max() ?? 0
    return langste < 8 ? String(kort) : String(kort.map { $0.isNumber ? "•" : $0 })
  }

  /// What stands between two texts; empty when it is not there.
  private static func tussen(_ tekst: String, _ voor: String, _ na: String) -> String {
    guard let begin = einde(van: voor, in: tekst[...]) else { return "" }
    guard let slot = Self.begin(van: na, in: tekst[begin...]) else { return "" }
    return String(tekst[begin..<slot])
  }

  private static func begin(van zoek: String, in tekst: Substring) -> String.Index? {
    var index = tekst.startIndex
    while index < tekst.endIndex {
      if tekst[index...].hasPrefix(zoek) { return index }
      index = tekst.index(after: index)
    }
    return nil
  }

  private static func einde(van zoek: String, in tekst: Substring) -> String.Index? {
    begin(van: zoek, in: tekst).map { tekst.index($0, offsetBy: zoek.count) }
  }

  /// The part after the last occurrence: values of the document stand before it.
  private static func naLaatste(_ zoek: String, _ tekst: String) -> Substring? {
    var gevonden: Substring?
    var rest = tekst[...]
    while let na = einde(van: zoek, in: rest) {
      gevonden = tekst[na...]
      rest = tekst[na...]
    }
    return gevonden
  }

  /// A name without namespace.
  private static func naam(_ tekst: String) -> String {
    tekst.lastIndex(of: "}").map { String(tekst[tekst.index(after: $0)...]) } ?? tekst
  }

  /// The names in `Expected is one of ( {ns}a, {ns}b ).`, quoted.
  private static func verwacht(_ melding: String) -> String {
    guard let rest = naLaatste(" ( ", melding), melding.contains("xpected is") else { return "" }
    let namen = rest.prefix { $0 != ")" }.split(separator: ",").map { deel in
      naam(String(deel.filter { !$0.isWhitespace }))
    }
    return namen.map { $0.hasPrefix("##") ? "een ander element" : "‘\($0)’" }.joined(separator: ", ")
  }

  /// The values in `{'a', 'b'}`.
  private static func lijst(_ melding: String) -> String {
    guard let rest = naLaatste("is not an element of the set {", melding) else { return "zie het schema" }
    return rest.prefix { $0 != "}" }.filter { $0 != "'" }
  }

  /// The limit of a facet: ` (grens 1000)`.
  private static func grens(_ melding: String) -> String {
    for zoek in ["allowed maximum length of '", "allowed minimum length of '", "value allowed ('"] {
      if let rest = naLaatste(zoek, melding) { return " (grens \(rest.prefix { $0 != "'" }))" }
    }
    return ""
  }
}
