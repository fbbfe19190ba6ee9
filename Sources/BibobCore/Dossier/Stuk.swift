/// An exhibit: a file that belongs to the dossier, by what is recorded of it. Its content stands in the store.
public struct Stuk: Sendable, Hashable {
  /// The name within the dossier: `S1`. Never given twice, also when the exhibit before it was undone.
  public var id: String
  /// The number of the event that added it; under it the store keeps the content.
  public var gebeurtenis: Int
  /// The civil date on which it came in.
  public var datum: CivilDate
  /// The name of the file, for people; no path.
  public var naam: String
  /// The kind of file, as RFC 6838 names it: `application/pdf`.
  public var mediatype: String
  /// Its size in bytes.
  public var grootte: Int64
  /// SHA-256 of its bytes: sixty-four lower-case hexadecimal digits.
  public var sha256: String
  /// What it is, in words.
  public var omschrijving: String
  /// Where it comes from.
  public var bron: String
  /// What it may be used for and what not, in words; empty when nothing was said.
  public var gebruiksgrens: String

  /// The exhibit that an event added, also when the event was undone; nil for any other step.
  public init?(_ gebeurtenis: Gebeurtenis) {
    guard gebeurtenis.stap == .stukToevoegen else { return nil }
    self.init(id: gebeurtenis.velden.tekst(.nummer) ?? "S?", gebeurtenis)
  }

  init(id: String, _ gebeurtenis: Gebeurtenis) {
    let velden = gebeurtenis.velden
    self.id = id
    self.gebeurtenis = gebeurtenis.volgnummer
    datum = gebeurtenis.datum
    naam = velden.tekst(.naam) ?? ""
    mediatype = velden.tekst(.mediatype) ?? Stuk.onbekendMediatype
    grootte = Int64(velden.getal(.grootte) ?? 0)
    sha256 = velden.tekst(.sha256) ?? ""
    omschrijving = velden.tekst(.omschrijving) ?? ""
    bron = velden.tekst(.bron) ?? ""
    gebruiksgrens = velden.tekst(.gebruiksgrens) ?? ""
  }
}

extension Stuk {
  /// The kind of file of which nothing is known (RFC 2046 section 4.5.1).
  public static let onbekendMediatype = "application/octet-stream"

  /// The kind of file that the end of a name promises; the bytes are not looked at.
  public static func mediatype(vanNaam naam: String) -> String {
    guard let dot = naam.lastIndex(of: ".") else { return onbekendMediatype }
    return mediatypen[naam[naam.index(after: dot)...].lowercased()] ?? onbekendMediatype
  }

  private static let mediatypen = [
    "csv": "text/csv", "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822", "gif": "image/gif", "htm": "text/html", "html": "text/html",
    "jpeg": "image/jpeg", "jpg": "image/jpeg", "json": "application/json", "mp4": "video/mp4",
    "msg": "application/vnd.ms-outlook", "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet", "pdf": "application/pdf", "png": "image/png",
    "svg": "image/svg+xml", "tif": "image/tiff", "tiff": "image/tiff", "txt": "text/plain",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xml": "application/xml",
    "zip": "application/zip",
  ]
}

/// What is recorded of an exhibit when it is added; size and hash are measured.
public struct Stukgegevens: Sendable, Hashable {
  /// The name of the file, for people.
  public var naam: String
  /// The kind of file.
  public var mediatype: String
  /// What it is, in words.
  public var omschrijving: String
  /// Where it comes from.
  public var bron: String
  /// What it may be used for and what not; nil when nothing is said.
  public var gebruiksgrens: String?

  /// What a person says of a file. A path in `naam` loses its folders: they may name the person who holds it.
  public init(
    naam: String, mediatype: String? = nil, omschrijving: String, bron: String, gebruiksgrens: String? = nil
  ) {
    let last = naam.split(separator: "/").last.map(String.init) ?? naam
    self.naam = last
    self.mediatype = mediatype ?? Stuk.mediatype(vanNaam: last)
    self.omschrijving = omschrijving
    self.bron = bron
    self.gebruiksgrens = gebruiksgrens
  }

  /// The fields of the step.
  func velden(grootte: Int64, sha256: String) -> Velden {
    var velden = Velden([
      (.naam, .tekst(naam)), (.mediatype, .tekst(mediatype)), (.grootte, .getal(Int(grootte))),
      (.sha256, .tekst(sha256)), (.omschrijving, .tekst(omschrijving)), (.bron, .tekst(bron)),
    ])
    if let gebruiksgrens { velden[.gebruiksgrens] = .tekst(gebruiksgrens) }
    return velden
  }
}
