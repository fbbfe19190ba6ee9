import BibobCore

/// The policy that speaks on an application, and what it says.
struct Beleidskeuze {
  let beleid: Beleid
  let feiten: Feiten
  let uitkomst: Beleidsuitkomst
  /// SHA-256 of the file, so that it can be known later which text spoke.
  let afdruk: String
  /// What it is about.
  let soort: Besluitsoort
  /// Facts that were given beside the application, as typed.
  let gegeven: [String]
  /// What is wrong with the organ that the application names; nil when nothing is.
  let bevoegdheidsvraag: String?

  /// The folder in the store's folder where a body keeps its policies.
  static let map = "beleid"

  /// The policy of the body for an application: the file in `--beleid`, else those in the folder `beleid` of the
  /// store. Of several files of one body the one that asks most speaks; nil when none does.
  static func vind(_ aanroep: Aanroep, _ aanvraag: Aanvraag) throws -> Beleidskeuze? {
    let today = try aanroep.vandaag()
    return try vind(aanroep, aanvraag) { Feiten(aanvraag, voor: $0, besluit: today) }
  }

  /// The same for a dossier, with what was given and recorded of it before.
  static func vind(_ aanroep: Aanroep, _ zaak: Zaak, _ kast: Dossierkast) throws -> Beleidskeuze? {
    let today = try aanroep.vandaag()
    let before = zaak.dossier.beleid?.gegeven ?? []
    return try vind(aanroep, zaak.dossier.aanvraag, eerder: before) { beleid in
      var feiten = Feiten(zaak.dossier, voor: beleid, op: today)
      try feiten.neem(aanroep.values("feit"), beleid)
      try feiten.koppel(uit: kast, voor: beleid, op: today)
      return feiten
    }
  }

  private static func vind(
    _ aanroep: Aanroep, _ aanvraag: Aanvraag, eerder: [String] = [], _ facts: (Beleid) throws -> Feiten
  ) throws -> Beleidskeuze? {
    let folder = aanroep.map + "/" + map
    let named = aanroep.value("beleid")
    let paths =
      named.map { [$0] } ?? Platform.bestanden(in: folder, eindigend: ".xml").map { folder + "/" + $0 }
    guard !paths.isEmpty else { return nil }
    let lezer = try Beleidsonderwerp.lezer()
    let all = try paths.map { path in
      let beleid = try lezer.lees(pad: path)
      var feiten = try facts(beleid)
      try feiten.neem(aanroep.values("feit"), beleid)
      let typed = aanroep.values("feit")
      let names = Set(typed.map { $0.prefix { $0 != "=" } })
      return Beleidskeuze(
        beleid: beleid, feiten: feiten, uitkomst: beleid.toets(feiten), afdruk: try afdruk(path),
        soort: aanvraag.soort, gegeven: eerder.filter { !names.contains($0.prefix { $0 != "=" }) } + typed,
        bevoegdheidsvraag: beleid.bevoegdheidsvraag(aanvraag))
    }
    let own = all.filter { keuze in
      named != nil || keuze.beleid.lichamen.contains { $0.lowercased() == aanvraag.lichaam.lowercased() }
    }
    return own.filter { !$0.beleid.isModel && $0.uitkomst.toets != .anderBeleid }
      .min { $0.rang < $1.rang }
  }

  /// The versions of policies in the folder of the store; a file that cannot be read says nothing here.
  static func versies(_ aanroep: Aanroep) throws -> [Beleidsversie] {
    let folder = aanroep.map + "/" + map
    let files = Platform.bestanden(in: folder, eindigend: ".xml")
    guard !files.isEmpty else { return [] }
    let lezer = try Beleidsonderwerp.lezer()
    return files.compactMap { try? lezer.lees(pad: folder + "/" + $0).versie }
  }

  private static func afdruk(_ path: String) throws -> String {
    guard let bytes = try Bestand.lees(path, hoogstens: 4 << 20) else { return "" }
    return try SHA256().digest(bytes).description
  }

  private var rang: Int {
    let order: [Beleidsantwoord] = [
      .ja, .inBeginsel, .vraag, .loting, .mogelijk, .bijIndicatie, .inBeginselNiet, .nee, .nietGeregeld,
      .anderBeleid,
    ]
    return order.firstIndex(of: uitkomst.toets) ?? order.count
  }

  /// What is recorded of it.
  var velden: Velden {
    var velden = Velden([
      (.toets, .tekst(uitkomst.toets.rawValue)), (.beleid, .tekst(beleid.id)), (.afdruk, .tekst(afdruk)),
    ])
    if let regel = uitkomst.regel { velden[.regel] = .tekst(regel) }
    if let bron = uitkomst.bron { velden[.bron] = .tekst(bron.vindplaats) }
    let agreed = beleid.afspraken(voor: soort, regel: uitkomst.regel).regels
    if !agreed.isEmpty { velden[.instellingen] = .lijst(agreed) }
    if !gegeven.isEmpty { velden[.gegeven] = .lijst(gegeven) }
    if !uitkomst.vragen.isEmpty { velden[.vragen] = .tekst(uitkomst.vragen.joined(separator: ", ")) }
    return velden
  }

  /// The decision term that the policy sets for an application that names none.
  func beslistermijn(_ aanvraag: Aanvraag) -> Velden? {
    guard aanvraag.lokaleTermijn == nil, aanvraag.spoor == .aanvraag, aanvraag.soort.aard.isPubliekrechtelijk,
      let termijn = beleid.instellingen.termijn(.beslissen, voor: aanvraag.soort)
    else { return nil }
    var velden = Velden([(.duur, .duur(termijn.duur)), (.artikel, .tekst(termijn.grondslag))])
    if let longer = termijn.verlenging { velden[.verlenging] = .duur(longer) }
    return velden
  }
}

extension Feiten {
  /// Takes in the amounts of the cases that belong with this one, as far as they are dossiers of the store.
  mutating func koppel(uit kast: Dossierkast, voor beleid: Beleid, op day: CivilDate) throws {
    guard case .woorden(let names)? = self["samenhangende_zaken"] else { return }
    for name in names {
      guard let number = Dossiernummer(name), let other = try? kast.lees(number) else { continue }
      koppel(name, Feiten(other.dossier, voor: beleid, op: day))
    }
  }
}
