import BibobCore

extension Fout {
  /// An error of the library as one for the user, with its exit code; nil for one that is not known.
  static func vanBibliotheek(_ error: any Error) -> Fout? {
    switch error {
    case let refused as StapGeweigerd:
      var fout = Fout(.geweigerd, "deze stap kan niet; er is niets vastgelegd")
      fout.weigeringen = refused.weigeringen
      return fout
    case let fout as OpslagFout: return Fout(opslag: fout)
    case let fout as ZaakFout: return Fout(zaak: fout)
    case let fout as InvoerFout: return Fout(invoer: fout)
    case let fout as BriefFout: return Fout(brief: fout)
    default: return nil
    }
  }

  /// What stands behind a refusal that is no rule of law: nothing is written over what another wrote.
  static let logboek = Artikel(.praktijk, "logboek").description

  private init(opslag fout: OpslagFout) {
    let uitgang: Uitgang
    switch fout.code {
    case .versieverschil, .vernietigd, .geweigerd, .nietHerkend, .buitenRol: uitgang = .geweigerd
    case .bestaatAl, .ontbreekt, .onbekendDossier, .ongeldig, .sleutelsLeesbaar, .andereSleutels:
      uitgang = .gebruik
    default: uitgang = .beschadigd
    }
    self.init(
      uitgang, fout.melding, uitleg: fout.advies,
      artikel: fout.code == .versieverschil ? Fout.logboek : nil)
  }

  private init(invoer fout: InvoerFout) {
    let count = fout.bevindingen.count
    self.init(
      .gebruik,
      "\(count) \(count == 1 ? "bevinding" : "bevindingen") in \(fout.bestand); er is niets vastgelegd")
    bevindingen = fout.bevindingen
    bestand = fout.bestand
  }

  private init(brief fout: BriefFout) {
    let count = fout.bevindingen.count
    self.init(
      .bevindingen,
      "de brief ‘\(fout.sjabloon)’ is niet te maken: \(count) \(count == 1 ? "bevinding" : "bevindingen")")
    bestand = "sjabloon"
    bevindingen = fout.bevindingen.map { found in
      let place = found.plaats.map { "\($0.bron), regel \($0.regel), kolom \($0.kolom): " } ?? ""
      return Bevinding(tekst: place + found.tekst, advies: found.advies)
    }
  }

  private init(zaak fout: ZaakFout) {
    switch fout {
    case .onbekend(let nummer):
      self.init(.gebruik, "er is geen dossier \(nummer)", uitleg: "‘bibob lijst’ laat zien welke er zijn.")
    case .nietToegelaten(let nummer):
      self.init(
        .geweigerd, "u bent niet toegelaten tot dossier \(nummer)",
        uitleg: "Vraag een andere coördinator of een behandelaar van het dossier om u toe te laten.",
        artikel: Toegang.artikelen(.lezen).map(\.description).joined(separator: "; "))
    case .vernietigd(let nummer, let day):
      self.init(
        .geweigerd, "dossier \(nummer) is vernietigd op \(day.voluit)",
        uitleg: "De inhoud is niet meer te lezen.",
        artikel: Artikel(.selectielijst, "resultaat 4.1.12").description)
    case .beschadigd(let nummer, let events):
      let which = events.map(String.init).joined(separator: ", ")
      self.init(
        .beschadigd, "van dossier \(nummer) is niet te lezen: gebeurtenis \(which)",
        uitleg: "‘bibob controleer’ zegt wat verloren is en wat heel.")
    }
  }
}

extension Weigering {
  /// For other programs.
  var json: JSON {
    [
      "artikelen": .array(artikelen.map { .string($0.description) }), "reden": .string(reden),
      "doen": .string(doen),
    ]
  }
}

extension Bevinding {
  /// For other programs.
  var json: JSON {
    [
      "regel": .int(regel), "kolom": .int(kolom), "bronregel": .string(bronregel), "tekst": .string(tekst),
      "advies": .string(advies),
    ]
  }
}
