/// A dossier as it came out of the store: its place there, its events, and what they fold to.
public struct Zaak: Sendable {
  /// The id in the store.
  public let id: Int64
  /// The number by which people name it.
  public let nummer: Dossiernummer
  /// Every event, also those that were undone.
  public private(set) var gebeurtenissen: [Gebeurtenis]
  /// The state.
  public private(set) var dossier: Dossier
  /// The caption, as the store keeps it.
  let onderschrift: [UInt8]

  init?(id: Int64, nummer: Dossiernummer, gebeurtenissen: [Gebeurtenis]) {
    guard let dossier = Dossier(gebeurtenissen: gebeurtenissen) else { return nil }
    self.id = id
    self.nummer = nummer
    self.gebeurtenissen = gebeurtenissen
    self.dossier = dossier
    onderschrift = Onderschrift(dossier.aanvraag).bytes
  }

  /// The number of events.
  public var versie: Int { gebeurtenissen.last?.volgnummer ?? 0 }

  /// Who handles the dossier: whoever was last admitted to do so and still is, by number in the register (`G2`); if all
  /// have left, the last of them. Where nobody was admitted, the one who opened it, by name.
  public var behandelaar: String {
    let admitted = dossier.toelatingen.filter { $0.rol == .behandelaar }
    return (admitted.last { $0.tot == nil } ?? admitted.last)?.gebruiker ?? gebeurtenissen.first?.door ?? ""
  }

  /// The same dossier by what had happened in law up to `per` and was recorded up to `bekendOp`; nil when it did
  /// not yet exist. What was undone stays undone, as far as the undoing was recorded.
  public func beeld(per: CivilDate? = nil, bekendOp: CivilDate? = nil) -> Zaak? {
    guard per != nil || bekendOp != nil else { return self }
    if isBekend(per: per, bekendOp: bekendOp) { return self }
    let known = gebeurtenissen.filter { gebeurtenis in
      if let bekendOp, gebeurtenis.vastgelegd.dag > bekendOp { return false }
      if let per, gebeurtenis.stap != .herstel, gebeurtenis.datum > per { return false }
      return true
    }
    return Zaak(id: id, nummer: nummer, gebeurtenissen: known)
  }

  /// Whether nothing happened or was recorded later: folding again would give the same.
  private func isBekend(per: CivilDate?, bekendOp: CivilDate?) -> Bool {
    gebeurtenissen.allSatisfy { gebeurtenis in
      (bekendOp.map { gebeurtenis.vastgelegd.dag <= $0 } ?? true)
        && (per.map { gebeurtenis.stap == .herstel || gebeurtenis.datum <= $0 } ?? true)
    }
  }

  /// The dossier as it would be after an event; nothing is recorded.
  public func na(_ gebeurtenis: Gebeurtenis) -> Zaak {
    var after = self
    after.voegToe(gebeurtenis)
    return after
  }

  /// The same dossier as a text may show it that leaves out consultations, by their events, and facts, by their names.
  /// Numbers of what is left stay as they are.
  func zonder(raadplegingen: Set<Int>, feiten: Set<String>) -> Zaak {
    var shown = self
    shown.gebeurtenissen.removeAll { raadplegingen.contains($0.volgnummer) }
    shown.dossier.raadplegingen.removeAll { raadplegingen.contains($0.gebeurtenis) }
    shown.dossier.feiten.removeAll { feiten.contains($0.id) }
    return shown
  }

  /// Adds an event to what is in memory.
  mutating func voegToe(_ gebeurtenis: Gebeurtenis) {
    gebeurtenissen.append(gebeurtenis)
    if gebeurtenis.stap == .herstel {
      if let folded = Dossier(gebeurtenissen: gebeurtenissen) { dossier = folded }
    } else {
      dossier.verwerk(gebeurtenis)
    }
  }
}

/// What a list shows of a dossier beside its readable columns; encrypted with the key of the dossier.
public struct Onderschrift: Sendable, Hashable {
  /// The name of betrokkene.
  public var betrokkene: String
  /// What it is about.
  public var onderwerp: String

  init(_ aanvraag: Aanvraag) {
    betrokkene = aanvraag.betrokkene?.naam ?? ""
    onderwerp = aanvraag.onderwerp
  }

  /// Reads the caption of a head; nil when it cannot be read.
  public init?(_ inhoud: Inhoud) {
    guard let bytes = inhoud.bytes else { return nil }
    var lezer = ByteLezer(bytes)
    guard let betrokkene = try? lezer.text(), let onderwerp = try? lezer.text() else { return nil }
    self.betrokkene = betrokkene
    self.onderwerp = onderwerp
  }

  /// The name of betrokkene as it stands in a caption, UTF-8, without making a text of it: for long lists.
  public static func betrokkene(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var (length, shift, offset) = (0, 0, 0)
    while offset < bytes.count, shift < 28 {
      let next = Int(bytes[offset])
      offset += 1
      length |= (next & 0x7F) << shift
      if next < 0x80 { return length <= bytes.count - offset ? bytes[offset..<offset + length] : nil }
      shift += 7
    }
    return nil
  }

  var bytes: [UInt8] {
    var schrijver = ByteSchrijver()
    schrijver.text(betrokkene)
    schrijver.text(onderwerp)
    return schrijver.bytes
  }
}

/// A step that the rules refuse.
public struct StapGeweigerd: Error, Sendable, Equatable {
  /// Every refusal.
  public let weigeringen: [Weigering]

  /// A refusal with its reasons.
  public init(weigeringen: [Weigering]) { self.weigeringen = weigeringen }
}

/// Why a dossier cannot be had.
public enum ZaakFout: Error, Sendable, Equatable {
  /// There is no dossier with this number, or who asks may not know that there is.
  case onbekend(Dossiernummer)
  /// Who asks may know that it is there, and not what is in it.
  case nietToegelaten(Dossiernummer)
  /// It was destroyed, on this day.
  case vernietigd(Dossiernummer, op: CivilDate)
  /// Some of its events cannot be read, by their numbers.
  case beschadigd(Dossiernummer, gebeurtenissen: [Int])
}
