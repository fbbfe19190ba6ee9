/// Ties between persons of a dossier, from comma-separated values.
///
/// The first row names the columns, in any order: `van`, `naar`, `soort` and `bron` must be there; `aandeel`,
/// `middellijk`, `vanaf`, `tot` and `omschrijving` may. A person is named by his number in the dossier (`P2`) or
/// by his trade register number. All findings come at once; with one finding there is no list.
public struct Relatielijst: Sendable, Equatable {
  /// The fields of a step `relatie` for each row.
  public private(set) var stappen: [Velden] = []

  private static let kolommen: [Veld] = [
    .van, .naar, .soort, .bron, .aandeel, .middellijk, .vanaf, .tot, .omschrijving,
  ]
  private static let verplicht: [Veld] = [.van, .naar, .soort, .bron]
  private static let hoogstens = 100

  /// Reads a file about the persons of a dossier.
  /// - Throws: ``InvoerFout`` with every finding; the contents of the file are not in it.
  public init(_ bytes: [UInt8], bestand: String, partijen: [Partij]) throws(InvoerFout) {
    var lezer = Lezer(partijen: partijen)
    var rijen = CSVRijen()
    rijen.lees(bytes) { lezer.neem($0, $1) }
    rijen.sluit { lezer.neem($0, $1) }
    if lezer.kop == nil, lezer.bevindingen.isEmpty {
      lezer.meld(1, 1, "Het bestand is leeg.", "Zet de namen van de kolommen op de eerste regel.")
    }
    guard lezer.bevindingen.isEmpty else {
      throw InvoerFout(bestand: bestand, bevindingen: Array(lezer.bevindingen.prefix(Self.hoogstens)))
    }
    stappen = lezer.stappen
  }

  /// Takes rows and turns them into steps.
  private struct Lezer {
    let partijen: [Partij]
    var kop: [Veld]?
    var stappen: [Velden] = []
    var bevindingen: [Bevinding] = []

    init(partijen: [Partij]) { self.partijen = partijen }

    mutating func meld(_ regel: Int, _ kolom: Int, _ tekst: String, _ advies: String) {
      bevindingen.append(Bevinding(regel: regel, kolom: kolom, tekst: tekst, advies: advies))
    }

    mutating func neem(_ rij: [CSVRijen.Veld], _ gebrek: (CSVRijen.Gebrek, regel: Int, kolom: Int)?) {
      if let gebrek {
        return meld(
          gebrek.regel, gebrek.kolom, "Hier staat \(gebrek.0.rawValue).",
          "Zet een veld met een aanhalingsteken of regeleinde tussen aanhalingstekens, en verdubbel die daarbinnen."
        )
      }
      guard let kop else { return neemKop(rij) }
      guard rij.count == kop.count else {
        return meld(
          rij.first?.regel ?? 0, 1, "Deze rij heeft \(rij.count) velden en de kop \(kop.count).",
          "Geef elke rij evenveel velden als de kop.")
      }
      let voor = bevindingen.count
      var velden = Velden()
      for (veld, cel) in zip(kop, rij) {
        guard let tekst = cel.tekst?.samengevouwen else {
          meld(cel.regel, cel.kolom, "Dit veld is geen UTF-8.", "Sla het bestand op als UTF-8.")
          continue
        }
        if tekst.isEmpty {
          if Relatielijst.verplicht.contains(veld) {
            meld(cel.regel, cel.kolom, "De kolom ‘\(veld.rawValue)’ is hier leeg.", "Vul haar in.")
          }
        } else if let waarde = waarde(tekst, veld) {
          velden[veld] = waarde
        } else {
          meld(cel.regel, cel.kolom, "Dit past niet in de kolom ‘\(veld.rawValue)’.", Self.verwacht(veld))
        }
      }
      if bevindingen.count == voor { stappen.append(velden) }
    }

    private mutating func neemKop(_ rij: [CSVRijen.Veld]) {
      let namen = rij.map { $0.tekst?.samengevouwen.lowercased() ?? "" }
      kop = zip(rij, namen).compactMap { cel, naam in
        if let veld = Relatielijst.kolommen.first(where: { $0.rawValue == naam }) { return veld }
        let bekend = Relatielijst.kolommen.map(\.rawValue).joined(separator: ", ")
        meld(cel.regel, cel.kolom, "Onbekende kolom.", "Mogelijk: \(bekend).")
        return nil
      }
      for veld in Relatielijst.kolommen where (kop ?? []).count(where: { $0 == veld }) > 1 {
        meld(1, 1, "De kolom ‘\(veld.rawValue)’ staat er twee keer.", "Laat er een weg.")
      }
      for veld in Relatielijst.verplicht where kop?.contains(veld) != true {
        meld(1, 1, "De kolom ‘\(veld.rawValue)’ ontbreekt.", "Voeg haar toe.")
      }
    }

    private func waarde(_ tekst: String, _ veld: Veld) -> Waarde? {
      switch veld {
      case .van, .naar:
        partijen.first { $0.id == tekst.uppercased() || $0.kvk?.description == tekst }.map { .tekst($0.id) }
      case .soort: Relatie.Soort(rawValue: tekst.lowercased()).map { .tekst($0.rawValue) }
      case .aandeel: Aandeel.lees(tekst).map { .getal($0) }
      case .middellijk: ["ja", "nee"].contains(tekst.lowercased()) ? .tekst(tekst.lowercased()) : nil
      case .vanaf, .tot: CivilDate(tekst).map { .datum($0) }
      default: .tekst(tekst)
      }
    }

    private static func verwacht(_ veld: Veld) -> String {
      switch veld {
      case .van, .naar: "Geef het nummer van een persoon van het dossier (P2), of zijn KvK-nummer."
      case .soort: "Mogelijk: \(Relatie.Soort.allCases.map(\.rawValue).joined(separator: ", "))."
      case .aandeel: "Geef een percentage van 0 tot en met 100, zoals 51 of 33,33."
      case .middellijk: "Geef ja of nee."
      default: "Geef een datum als JJJJ-MM-DD."
      }
    }
  }
}
