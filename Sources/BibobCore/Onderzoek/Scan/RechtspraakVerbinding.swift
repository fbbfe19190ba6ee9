/// The case law of data.rechtspraak.nl (Open Data van de Rechtspraak, technical documentation 1.15).
///
/// 1. `GET {base}/uitspraken/zoeken?type=Uitspraak&return=DOC&date=…&date=…&sort=DESC&max=1000&from=…` gives an Atom
///    feed: an entry has the ECLI (`id`), a title and a summary; `subtitle` tells how many there are.
/// 2. `GET {base}/uitspraken/content?id={ECLI}` gives the decision with its metadata.
///
/// The index cannot be searched by name or text. So nothing about a person is sent: the newest decisions are
/// fetched and the names of legal persons are looked for here. Decisions are anonymised: natural persons are
/// not in them by name, and the names of companies are often left out too.
struct RechtspraakVerbinding: Bronverbinding {
  private static let perBlad = 1_000
  private static let hoogstens = 10
  private let persoon: Scanpersoon
  private let instelling: Broninstelling
  private let van: CivilDate
  private let tot: CivilDate
  private var bladen = 0
  private var gelezen = 0
  private var totaal: Int?
  private var treffers: [Treffer] = []
  private var vondsten: [Scanvondst] = []

  /// An entry of the feed that names the person.
  private struct Treffer {
    let ecli: String
    let titel: String
  }

  init(_ persoon: Scanpersoon, _ instelling: Broninstelling, vandaag: CivilDate) {
    self.persoon = persoon
    self.instelling = instelling
    tot = vandaag
    van = vandaag.adding(days: -instelling.dagen)
  }

  static func bereik(_ persoon: Scanpersoon) -> Bronbereik {
    persoon.aard == .rechtspersoon
      ? .vragen(verzonden: "niets over de persoon: de namen worden hier in de uitspraken gezocht")
      : .niet("uitspraken zijn geanonimiseerd; een natuurlijk persoon is er niet op naam te vinden")
  }

  func begin() -> Webverzoek { blad() }

  private func blad() -> Webverzoek {
    let adres = instelling.adres.met(pad: "uitspraken", "zoeken").met("type", "Uitspraak").met(
      "return", "DOC"
    )
    .met("date", van.description).met("date", tot.description).met("sort", "DESC")
    .met("max", String(Self.perBlad)).met("from", String(bladen * Self.perBlad))
    var verzoek = Webverzoek(adres, instelling, soorten: Self.xml)
    verzoek.isGedeeld = true
    return verzoek
  }

  private func inhoud(_ treffer: Treffer) -> Webverzoek {
    Webverzoek(
      instelling.adres.met(pad: "uitspraken", "content").met("id", treffer.ecli), instelling,
      soorten: Self.xml,
      aanvaard: [200, 404])
  }

  private static let xml = ["application/xml", "text/xml", "application/atom+xml", "application/rdf+xml"]

  mutating func neem(_ antwoord: Webantwoord) throws(Webfout) -> Bronvervolg {
    if antwoord.status == 404 {
      if !treffers.isEmpty { vondsten.append(vondst(treffers.removeFirst(), datum: nil)) }
      return volgende()
    }
    let wortel = try XMLBoom.antwoord(antwoord.lichaam)
    if wortel.naam == "feed" { return lees(feed: wortel) }
    guard wortel.naam == "open-rechtspraak", !treffers.isEmpty else {
      throw .vorm("verwacht was een lijst van uitspraken of een uitspraak")
    }
    let datum = wortel.eerste("date").flatMap { CivilDate($0.tekst) }
    vondsten.append(vondst(treffers.removeFirst(), datum: datum))
    return volgende()
  }

  private mutating func lees(feed: XMLTak) -> Bronvervolg {
    let regels = feed.alle("entry").filter { $0.attribuut("deleted") == nil }
    totaal = feed.tak("subtitle").flatMap { Self.getal($0.tekst) } ?? totaal
    for regel in regels {
      guard let ecli = regel.tak("id")?.tekst, ecli.utf8.starts(with: "ECLI:".utf8), ecli.utf8.count <= 60
      else { continue }
      let titel = regel.tak("title")?.tekst ?? ecli
      let tekst = titel + " " + (regel.tak("summary")?.tekst ?? "")
      guard persoon.namen.contains(where: { Naamgelijkenis.noemt(tekst, $0) }) else { continue }
      treffers.append(Treffer(ecli: ecli, titel: titel))
    }
    gelezen += feed.alle("entry").count
    bladen += 1
    let vol = feed.alle("entry").count >= Self.perBlad
    if vol, bladen < instelling.bladen, totaal.map({ gelezen < $0 }) ?? true { return .vraag(blad()) }
    return volgende()
  }

  private mutating func volgende() -> Bronvervolg {
    if let eerste = treffers.first, vondsten.count < Self.hoogstens { return .vraag(inhoud(eerste)) }
    var tekst = "Bekeken zijn de inhoudsindicaties van \(gelezen)"
    if let totaal, totaal > gelezen { tekst += " van de \(totaal)" }
    tekst +=
      " uitspraken van \(van) tot en met \(tot), de laatst gewijzigde eerst; niet de volledige teksten."
    if !treffers.isEmpty { tekst += " Van de treffers zijn er \(vondsten.count) opgehaald." }
    return .klaar(Scanuitkomst(vondsten: vondsten, toelichting: tekst))
  }

  private func vondst(_ treffer: Treffer, datum: CivilDate?) -> Scanvondst {
    Scanvondst(
      kenmerk: treffer.ecli, titel: treffer.titel, datum: datum,
      vindplaats: "https://deeplink.rechtspraak.nl/uitspraak?id=\(treffer.ecli)", punten: [.genoemd])
  }

  /// The number at the end of `Aantal gevonden ECLI's: 57`.
  private static func getal(_ tekst: String) -> Int? {
    Int(
      String(decoding: tekst.utf8.reversed().prefix { (0x30...0x39).contains($0) }.reversed(), as: UTF8.self))
  }
}

extension XMLTak {
  /// The first element with this name below this one, at any depth.
  func eerste(_ naam: String) -> XMLTak? {
    for tak in takken {
      if tak.naam == naam { return tak }
      if let dieper = tak.eerste(naam) { return dieper }
    }
    return nil
  }

  /// Every element with this name below this one, at any depth; not those within one another.
  func diep(_ naam: String) -> [XMLTak] { takken.flatMap { $0.naam == naam ? [$0] : $0.diep(naam) } }
}
