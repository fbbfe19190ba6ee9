/// What a server answered.
public struct Webantwoord: Sendable, Equatable {
  /// The status, such as 200 (RFC 9110 section 15).
  public var status: Int
  /// The content type in lower case without parameters; empty when none was given.
  public var soort: String
  /// How long the server asks to wait, in seconds (RFC 9110 section 10.2.3); nil when it does not.
  public var wachten: Int?
  /// The bytes as they came.
  public var lichaam: [UInt8]

  /// An answer.
  public init(status: Int, soort: String, wachten: Int? = nil, lichaam: [UInt8] = []) {
    self.status = status
    self.soort = Webantwoord.kaal(soort)
    self.wachten = wachten
    self.lichaam = lichaam
  }

  /// A content type without its parameters, in lower case.
  private static func kaal(_ soort: String) -> String {
    let bytes = soort.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 > 0x20 }
    return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

/// Why there is no answer to work with. Holds no address and nothing that was asked.
public enum Webfout: Sendable, Hashable, Error {
  /// The name of the server is not known.
  case onbekendeNaam
  /// No connection could be made.
  case geenVerbinding
  /// It took too long.
  case tijdOp
  /// The certificate of the server is not trusted.
  case certificaat
  /// The answer is larger than this many bytes.
  case teGroot(Int)
  /// The answer stopped halfway.
  case afgebroken
  /// More redirects than are followed.
  case omleidingen
  /// A redirect to another scheme, host or port.
  case omleidingElders
  /// A status that is no answer.
  case status(Int)
  /// Another content type than asked for.
  case soort
  /// The server asks to wait longer than the program does, in seconds.
  case langWachten(Int)
  /// The answer does not have the shape that the source documents.
  case vorm(String)
  /// The source itself reports an error, by its code.
  case bron(String)
  /// The program that fetches is missing or stopped.
  case ophaler
  /// Something else between here and there; the number is that of libcurl.
  case anders(Int)
}

extension Webfout {
  /// Whether asking again may help.
  public var isTijdelijk: Bool {
    switch self {
    case .onbekendeNaam, .geenVerbinding, .tijdOp, .afgebroken, .ophaler, .anders: true
    case .status(let status): [408, 425, 429, 500, 502, 503, 504].contains(status)
    case .certificaat, .teGroot, .omleidingen, .omleidingElders, .soort, .langWachten, .vorm, .bron: false
    }
  }

  /// Whether it concerns the source as a whole, so that asking about another person is of no use now.
  public var raaktBron: Bool {
    switch self {
    case .teGroot, .vorm, .soort: false
    case .status(let status): status != 400 && status != 404
    default: true
    }
  }

  /// What is the matter: a clause that follows the name of the source.
  public var reden: String {
    switch self {
    case .onbekendeNaam: "is niet bereikbaar: de naam van de server is niet bekend"
    case .geenVerbinding: "is niet bereikbaar: er komt geen verbinding tot stand"
    case .tijdOp: "antwoordt niet binnen de tijd"
    case .certificaat: "heeft een certificaat dat deze machine niet vertrouwt"
    case .teGroot(let grens): "geeft een antwoord van meer dan \(Webfout.maat(grens))"
    case .afgebroken: "brak het antwoord halverwege af"
    case .omleidingen: "verwijst steeds door"
    case .omleidingElders: "verwijst door naar een andere server; dat wordt niet gevolgd"
    case .status(401), .status(403): "weigert de toegang"
    case .status(429): "krijgt te veel vragen"
    case .status(let status) where status >= 500: "heeft een storing (status \(status))"
    case .status(let status): "weigert de vraag (status \(status))"
    case .soort: "geeft een ander soort antwoord dan is afgesproken"
    case .langWachten(let seconden): "vraagt \(Webfout.duur(seconden)) te wachten"
    case .vorm(let wat): "geeft een antwoord dat niet te lezen is: \(wat)"
    case .bron(let code): "meldt een fout (\(code))"
    case .ophaler: "is niet te bevragen: het hulpprogramma bibob-ophaler ontbreekt of stopte"
    case .anders(let code): "is niet bereikbaar (fout \(code) van libcurl)"
    }
  }

  /// What a person can do.
  public var doen: String {
    switch self {
    case .certificaat:
      "Zet bij deze bron in bronnen.xml het bestand met het certificaat van de uitgever (certificaten)."
    case .status(401), .status(403): "Controleer de sleutel of het wachtwoord voor deze bron."
    case .langWachten(let seconden): "Ga over \(Webfout.duur(seconden)) verder met dezelfde opdracht."
    case .ophaler: "Installeer opnieuw met script/install, of bouw met swift build."
    case .vorm, .soort, .bron, .omleidingen, .omleidingElders, .teGroot, .status:
      "Kijk of het adres van de bron in bronnen.xml nog klopt, en raadpleeg hem anders met de hand."
    default: "Probeer het later opnieuw met dezelfde opdracht: wat klaar is, wordt niet nog eens gevraagd."
    }
  }

  private static func maat(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }

  private static func duur(_ seconden: Int) -> String {
    seconden < 120 ? "\(seconden) seconden" : "\((seconden + 59) / 60) minuten"
  }
}
