/// A talk with one source about one person: which question comes first, and what an answer leads to.
///
/// A value without a clock or a connection: it makes questions and reads answers.
protocol Bronverbinding: Sendable {
  /// Whether the source can say anything about this person, and what it would be told.
  static func bereik(_ persoon: Scanpersoon) -> Bronbereik

  init(_ persoon: Scanpersoon, _ instelling: Broninstelling, vandaag: CivilDate)

  /// The first question.
  mutating func begin() -> Webverzoek

  /// Reads an answer with a status that was allowed.
  /// - Throws: ``Webfout`` when it is not what the source documents.
  mutating func neem(_ antwoord: Webantwoord) throws(Webfout) -> Bronvervolg
}

/// Whether a source can say anything about a person.
public enum Bronbereik: Sendable, Equatable {
  /// It can; this is what it is told.
  case vragen(verzonden: String)
  /// It cannot, for this reason.
  case niet(String)
}

/// Where a talk goes after an answer.
enum Bronvervolg: Sendable, Equatable {
  /// Another question.
  case vraag(Webverzoek)
  /// Done.
  case klaar(Scanuitkomst)
}

/// What a talk with a source yielded.
public struct Scanuitkomst: Sendable, Equatable {
  /// What may be about the person.
  public var vondsten: [Scanvondst] = []
  /// What must be known to read the outcome: how far the search went.
  public var toelichting = ""

  /// An outcome.
  public init(vondsten: [Scanvondst] = [], toelichting: String = "") {
    self.vondsten = vondsten
    self.toelichting = toelichting
  }
}

extension Webverzoek {
  /// A question under the settings of a source.
  init(
    _ adres: Webadres, _ instelling: Broninstelling, koppen: [Kop] = [], lichaam: [UInt8]? = nil,
    soorten: [String], aanvaard: [Int] = [200]
  ) {
    self.init(adres, koppen: koppen, lichaam: lichaam, soorten: soorten)
    self.aanvaard = aanvaard
    tijden = instelling.tijden
    proxy = instelling.proxy
    certificaten = instelling.certificaten
  }
}

extension XMLBoom {
  /// An answer of a source as a tree; everything in it is masked in what goes wrong.
  static func antwoord(_ bytes: [UInt8]) throws(Webfout) -> XMLTak {
    let stroom = XMLStroom(
      schema: nil, vocabulaire: XMLVocabulaire(), grenzen: XMLGrenzen(tekst: 4 << 20, bevindingen: 1))
    do throws(InvoerFout) {
      return try stroom.boom(.bytes(bytes, naam: "antwoord")).wortel
    } catch {
      throw .vorm(error.plek)
    }
  }
}

extension JSONBoom {
  /// An answer of a source.
  static func antwoord(_ bytes: [UInt8]) throws(Webfout) -> JSONTak {
    do throws(InvoerFout) {
      return try JSONBoom(bytes, bestand: "antwoord").wortel
    } catch {
      throw .vorm(error.plek)
    }
  }
}

extension InvoerFout {
  /// The first finding in one line, without anything from the file.
  fileprivate var plek: String {
    guard let eerste = bevindingen.first else { return "onbekende vorm" }
    let tekst = eerste.tekst.utf8.last == UInt8(ascii: ".") ? String(eerste.tekst.dropLast()) : eerste.tekst
    return eerste.regel > 0 ? "\(tekst) (regel \(eerste.regel), kolom \(eerste.kolom))" : tekst
  }
}
