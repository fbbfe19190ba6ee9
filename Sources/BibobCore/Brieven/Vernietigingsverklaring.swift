/// Makes certificates of destruction from the templates of the body, after the destruction: they state what happened.
///
/// They outlive the dossier, so they may name nobody: a template that asks for anything but the data of a certificate
/// is refused before anything is destroyed.
public struct Vernietigingsverklaring {
  /// The template of the certificate of one dossier.
  public static let sjabloon = "vernietiging"
  /// The template of the certificate of several.
  public static let lijstsjabloon = "vernietiging-lijst"

  private static let toegestaan: Set<String> = [
    "kenmerk", "soort", "datum", "dossier.geopend", "dossier.gesloten", "dossier.gebeurtenissen",
    "bewaartermijn.duur",
    "bewaartermijn.einde", "bewaartermijn.artikel", "vernietigd", "vernietigd.aantal", "vernietigd.door",
    "orgaan",
    "Orgaan", "orgaan.voluit", "behandelaar", "isAanvraag", "isIntrekking", "isPubliek", "isPrivaat",
  ]
  private static let voorvoegsels = ["afzender.", "ondertekenaar.", "ondertekening.", "wet."]

  private let een: Briefpers
  private let lijst: Briefpers
  private let huisstijl: Huisstijl
  private let kalender: Kalender

  /// Certificates in the look of a body.
  /// - Throws: ``BriefFout`` when a template asks for data that a certificate may not hold, or is unsound.
  public init(_ bibliotheek: Briefbibliotheek, huisstijl: Huisstijl, kalender: Kalender) throws {
    func pers(_ naam: String) throws -> Briefpers {
      let sjabloon = try bibliotheek.sjabloon(naam)
      // A part of a list is no field of its own; the list is judged by its name.
      let foreign = sjabloon.velden.filter { veld in
        Briefvelden.veld(veld) != nil && !Self.toegestaan.contains(veld)
          && !Self.voorvoegsels.contains { veld.hasPrefix($0) }
      }
      guard foreign.isEmpty else {
        throw BriefFout(
          sjabloon: naam,
          foreign.map {
            Briefbevinding(
              plaats: nil, tekst: "‘\($0)’ mag niet in een verklaring van vernietiging: die noemt niemand.",
              advies: "Haal het uit het sjabloon.")
          })
      }
      return try Briefpers(sjabloon, huisstijl: huisstijl, concept: false)
    }
    een = try pers(Self.sjabloon)
    lijst = try pers(Self.lijstsjabloon)
    self.huisstijl = huisstijl
    self.kalender = kalender
  }

  /// The certificate of one dossier.
  public func bytes(_ bewijs: Vernietigingsbewijs, van zaak: Zaak, _ vorm: Briefpakket.Vorm) throws -> [UInt8]
  {
    try maak(een, [bewijs], zaak, vorm)
  }

  /// The certificate of several, of which one stands for the body.
  public func bytes(_ bewijzen: [Vernietigingsbewijs], van zaak: Zaak, _ vorm: Briefpakket.Vorm) throws
    -> [UInt8]
  {
    try maak(lijst, bewijzen, zaak, vorm)
  }

  private func maak(
    _ pers: Briefpers, _ bewijzen: [Vernietigingsbewijs], _ zaak: Zaak, _ vorm: Briefpakket.Vorm
  ) throws -> [UInt8] {
    var bron = Briefbron(
      zaak: zaak, dag: bewijzen.first?.datum ?? zaak.dossier.geopend, kalender: kalender,
      huisstijl: huisstijl,
      adres: .intern)
    bron.vernietigd = bewijzen
    let gegevens = pers.gegevens(bron)
    return vorm == .html ? try pers.html(gegevens) : try pers.odt(gegevens)
  }
}
