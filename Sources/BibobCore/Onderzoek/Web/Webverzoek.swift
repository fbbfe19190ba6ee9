/// One question to a server, with everything that bounds the answer.
public struct Webverzoek: Sendable, Equatable {
  /// A line of the head.
  public struct Kop: Sendable, Equatable {
    /// The name.
    public var naam: String
    /// The value.
    public var waarde: String

    /// A line of the head; characters that would begin another line are left out.
    public init(_ naam: String, _ waarde: String) {
      self.naam = naam
      self.waarde = String(waarde.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    }
  }

  /// How long may be waited, in milliseconds.
  public struct Tijden: Sendable, Equatable {
    /// For the connection.
    public var verbinden = 10_000
    /// For everything together.
    public var geheel = 60_000
    /// How long the answer may come in slower than ``traag``.
    public var traagHooguit = 15_000
    /// Bytes a second under which an answer counts as slow.
    public var traag = 200

    /// The usual waiting times.
    public init() {}
  }

  /// Where to ask.
  public var adres: Webadres
  /// The head, beside what every question has.
  public var koppen: [Kop]
  /// What is sent along; nil for a question that only asks (GET).
  public var lichaam: [UInt8]?
  /// Content types that may come back, without parameters.
  public var soorten: [String]
  /// Statuses that are an answer.
  public var aanvaard: [Int] = [200]
  /// Whether it says nothing about a person, so that one answer serves for all persons of a scan.
  public var isGedeeld = false
  /// The largest answer, in bytes.
  public var grens: Int
  /// How long may be waited.
  public var tijden: Tijden
  /// How many redirects are followed; they stay at the same scheme, host and port. A question that sends
  /// something along follows none.
  public var omleidingen: Int
  /// The proxy that an organisation set; never one from the environment.
  public var proxy: String
  /// A file with certificates of authorities to trust instead of those of the machine; empty for those.
  public var certificaten: String

  /// A question.
  public init(
    _ adres: Webadres, koppen: [Kop] = [], lichaam: [UInt8]? = nil, soorten: [String],
    grens: Int = 16 << 20, tijden: Tijden = Tijden(), omleidingen: Int = 3, proxy: String = "",
    certificaten: String = ""
  ) {
    self.adres = adres
    self.koppen = koppen
    self.lichaam = lichaam
    self.soorten = soorten
    self.grens = grens
    self.tijden = tijden
    self.omleidingen = omleidingen
    self.proxy = proxy
    self.certificaten = certificaten
  }
}
