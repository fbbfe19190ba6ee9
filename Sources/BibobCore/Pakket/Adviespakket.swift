/// The package that goes to the Landelijk Bureau Bibob with a request for advice (Wet Bibob art. 7a(4), 9), as a bag.
///
/// It follows the findings form of the Regeling Bibob-formulieren as the sheet of the law describes it, and is no
/// official format of the LBB: it says so in the bag, in the inventory, and to who makes it. Names of files name nobody.
/// The same dossier, day, templates and house style give the same bytes.
public struct Adviespakket {
  /// What a package is made from.
  public struct Bron {
    /// The dossier.
    public var zaak: Zaak
    /// Its network on the day of the package.
    public var netwerk: Netwerk
    /// Its questionnaire.
    public var lijst: Vragenlijst
    /// What goes along.
    public var keuze: Pakketkeuze
    /// What was said of it.
    public var volledigheid: Volledigheid
    /// The templates.
    public var bibliotheek: Briefbibliotheek
    /// The house style.
    public var huisstijl: Huisstijl
    /// The calendar.
    public var kalender: Kalender
    /// Gives the content of an exhibit.
    public var stuk: (Stuk) -> Bytebron

    /// What a package is made from.
    public init(
      zaak: Zaak, netwerk: Netwerk, lijst: Vragenlijst, keuze: Pakketkeuze, volledigheid: Volledigheid,
      bibliotheek: Briefbibliotheek, huisstijl: Huisstijl, kalender: Kalender,
      stuk: @escaping (Stuk) -> Bytebron
    ) {
      self.zaak = zaak
      self.netwerk = netwerk
      self.lijst = lijst
      self.keuze = keuze
      self.volledigheid = volledigheid
      self.bibliotheek = bibliotheek
      self.huisstijl = huisstijl
      self.kalender = kalender
      self.stuk = stuk
    }
  }

  /// A line of the inventory.
  public struct Regel: Sendable, Equatable {
    /// Its number.
    public let nummer: Int
    /// The path in the package, within `data/`.
    public let bestand: String
    /// What it is.
    public let wat: String
    /// Where it comes from.
    public let herkomst: String
    /// Pages; nil when their number is not known.
    public let bladzijden: Int?
    /// Bytes.
    public let grootte: UInt64
    /// SHA-256, hexadecimal.
    public let sha256: String
  }

  /// The lines of the inventory, in order; the inventory itself is none of them.
  public let regels: [Regel]
  private let zak: BagIt

  /// That it is no format of the LBB; in the bag, in the inventory, on the terminal.
  public static let voorbehoud =
    "Dit is geen officieel formaat van het Landelijk Bureau Bibob. De indeling volgt het bevindingenformulier bij de "
    + "Regeling Bibob-formulieren."

  /// The name of the file, and of the folder in it.
  public static func naam(_ nummer: Dossiernummer) -> String { "\(nummer)-lbb" }

  /// Measures everything that goes into the package; exhibits are read once here, and once more by ``schrijf(naar:)``.
  /// - Throws: ``BriefFout`` when a template cannot be filled; ``ZipFout``; what an exhibit throws.
  public init(_ bron: Bron) throws {
    var bouw = Pakketbouw(bron)
    try bouw.voegAllesToe()
    regels = bouw.regels
    let naam = Self.naam(bron.zaak.nummer)
    zak = BagIt(
      map: naam, inhoud: try bouw.inventaris() + bouw.delen,
      bijschriften: [
        try BagIt.Deel("LEESMIJ.txt", Pakketteksten.leesmij(bron.zaak, bron.netwerk.dag, bouw.regels.count))
      ],
      info: [
        ("Source-Organization", bron.zaak.dossier.aanvraag.lichaam),
        ("External-Identifier", bron.zaak.nummer.description),
        ("External-Description", "Verzoek om advies aan het LBB; geen officieel formaat van het LBB"),
        ("Bagging-Date", bron.netwerk.dag.description),
        ("Bag-Software-Agent", "bibob"),
      ])
  }

  /// Files in the package, tag files aside.
  public var aantal: Int { zak.inhoud.count }

  /// Writes the ZIP file, piece by piece.
  /// - Throws: ``ZipFout``; what an exhibit or the sink throws.
  public func schrijf(naar uit: @escaping (UnsafeRawBufferPointer) throws -> Void) throws {
    try zak.schrijf(naar: uit)
  }
}

/// Gathers the parts of a package.
private struct Pakketbouw {
  let bron: Adviespakket.Bron
  var delen: [BagIt.Deel] = []
  var regels: [Adviespakket.Regel] = []

  init(_ bron: Adviespakket.Bron) { self.bron = bron }

  private var zaak: Zaak { bron.zaak }
  private var lichaam: String { zaak.dossier.aanvraag.lichaam }

  mutating func voegAllesToe() throws {
    try brief("lbb-verzoek", als: "1-verzoek", "Verzoek om advies")
    try bevindingen()
    try neem("3-onderzoeksvragen.html", "Onderzoeksvragen", Pakketteksten.vragen(bron))
    try neem(
      "4-vragenlijst.html", "Vragenlijst: wat is gevraagd, en waar het antwoord staat",
      Pakketteksten.vragenlijst(bron))
    try neem("5-aanvraag.html", Pakketteksten.aanvraagnaam(zaak.dossier), Pakketteksten.aanvraag(bron))
    // The page holds all of it. An application that the schema of today would refuse has no XML.
    if let xml = try? AanvraagSchrijver().schrijf(zaak.dossier.aanvraag) {
      try neem("5-aanvraag.xml", Pakketteksten.aanvraagnaam(zaak.dossier) + ", voor een ander programma", xml)
    }
    try neem("6-personen.html", "Personen en hun rol", Pakketteksten.personen(bron))
    try neem("7-netwerk.svg", "Tekening van het netwerk", Pakketteksten.netwerk(bron))
    try brief("lbb-kennisgeving", als: "8-kennisgeving", "Bericht aan betrokkene (Wet Bibob art. 32)")
    for stuk in bron.keuze.mee { try neem(stuk) }
  }

  /// The letter that was made final, as it was sent; nothing when there is none.
  private mutating func brief(_ sjabloon: String, als naam: String, _ wat: String) throws {
    guard let event = Pakketteksten.vastgesteld(sjabloon, zaak), let pakket = try Briefpakket(event.velden)
    else {
      return
    }
    try neem(
      "\(naam).\(pakket.vorm.rawValue)", "\(wat), vastgesteld op \(event.datum.voluit)", try pakket.bytes())
  }

  /// The form of findings. One that was made final goes as it is, unless something in it may not go.
  private mutating func bevindingen() throws {
    let shown = bron.keuze.getoond(zaak)
    if shown.gebeurtenissen.count == zaak.gebeurtenissen.count,
      shown.dossier.feiten.count == zaak.dossier.feiten.count,
      Pakketteksten.vastgesteld("bevindingen", zaak) != nil
    {
      return try brief("bevindingen", als: "2-bevindingen", "Bevindingen van het eigen onderzoek")
    }
    let pers = try Briefpers(
      bron.bibliotheek.sjabloon("bevindingen"), huisstijl: bron.huisstijl, concept: false)
    let gegevens = pers.gegevens(
      Briefbron(
        zaak: shown, dag: bron.netwerk.dag, kalender: bron.kalender, huisstijl: bron.huisstijl, adres: .intern
      ))
    try neem("2-bevindingen.odt", "Bevindingen van het eigen onderzoek", try pers.odt(gegevens))
    try neem(
      "2-bevindingen.html", "Bevindingen van het eigen onderzoek, om te lezen", try pers.html(gegevens))
  }

  private mutating func neem(_ naam: String, _ wat: String, _ bytes: [UInt8]) throws {
    voegToe(try BagIt.Deel(naam, bytes), wat, lichaam, nil)
  }

  /// An exhibit: measured, and its pages counted, while it streams by.
  private mutating func neem(_ stuk: Stuk) throws {
    var pages = PDFBladzijden()
    let deel = try BagIt.Deel(
      "stukken/\(Pakketteksten.bestandsnaam(stuk))", kijk: { pages.lees($0) }, bron: bron.stuk(stuk))
    let limit = stuk.gebruiksgrens.isEmpty ? "" : " (gebruiksgrens: \(stuk.gebruiksgrens))"
    voegToe(deel, "\(stuk.id): \(stuk.omschrijving)\(limit)", stuk.bron, pages.aantal)
  }

  private mutating func voegToe(_ deel: BagIt.Deel, _ wat: String, _ herkomst: String, _ pages: Int?) {
    delen.append(deel)
    regels.append(
      Adviespakket.Regel(
        nummer: regels.count + 1, bestand: deel.naam, wat: wat, herkomst: herkomst, bladzijden: pages,
        grootte: deel.grootte, sha256: deel.sha256))
  }

  func inventaris() throws -> [BagIt.Deel] {
    [
      try BagIt.Deel("0-inventaris.html", Pakketteksten.inventaris(bron, regels)),
      try BagIt.Deel("0-inventaris.csv", Pakketteksten.csv(regels)),
    ]
  }
}
