/// One reading of the figures of all dossiers: from the sheets where these can tell, from the log where they cannot.
///
/// What was read from the log is laid on the sheets afterwards, so that the next reading need not.
final class Cijferlezing {
  private let kast: Dossierkast
  private let opslag: Opslag
  private let day: CivilDate
  private let bekendOp: CivilDate?
  private let uitLogboek: Bool
  private let uitgave: [UInt8]
  private var woordenboek: Woordenboek
  /// The sheet that is being read.
  private let inhoud = Bytebuffer(capacity: 64 << 10)
  /// What each row of it can tell.
  private var antwoorden: [Bladdagen.Antwoord] = []
  private var stand: Opslag.Bladstand?
  private var nieuw: [Opslag.NieuwBlad] = []
  /// Dossiers that could not be read.
  private(set) var onleesbaar = 0

  init(
    _ kast: Dossierkast, _ opslag: Opslag, per day: CivilDate, bekendOp: CivilDate?, uitLogboek: Bool
  ) throws {
    self.kast = kast
    self.opslag = opslag
    self.day = day
    self.bekendOp = bekendOp
    self.uitLogboek = uitLogboek
    uitgave = try Cijferblad.uitgave(kast.kalender)
    woordenboek = Woordenboek { kast.naam(van: $0) }
  }

  /// Hands over the figures of every dossier, in the order in which they were opened here.
  func lees(_ body: (Onderzoekscijfers) throws -> Void) throws {
    let stand = try opslag.bladstand()
    var bladen = (0...(stand.hoogste / Opslag.bladmaat)).makeIterator()
    try lees({ bladen.next() }, stand, body)
  }

  /// Hands over the figures of the dossiers of sheets, one sheet after the other.
  private func lees(
    _ volgende: () -> Int64?, _ stand: Opslag.Bladstand, _ body: (Onderzoekscijfers) throws -> Void
  ) throws {
    self.stand = stand
    guard !uitLogboek, stand.bekend > 0 else {
      while let nummer = volgende() { try leesLogboek(nummer, body) }
      return
    }
    let touched = Set(stand.gewijzigd.map { $0 / Opslag.bladmaat })
    // Every page of theirs is read once: room for few makes that cheaper. The log behind them wants more.
    try opslag.zetGeheugen(kibibytes: 512)
    var isKlein = true
    defer { if isKlein { try? opslag.zetGeheugen() } }
    while let nummer = volgende() {
      guard try touched.contains(nummer) || !leesBlad(nummer, stand, body) else { continue }
      if isKlein { try opslag.zetGeheugen() }
      isKlein = false
      try leesGemengd(nummer, stand, body)
    }
  }

  // MARK: Two at once

  /// From so many sheets on a second thread is worth while: some thousands of dossiers.
  static let genoegBladen: Int64 = 8

  /// What one thread found of its half.
  private struct Helft<Deel> {
    var deel: Deel
    var nieuw: [Opslag.NieuwBlad]
    var onleesbaar: Int
  }

  /// Counts the figures of every dossier: from `genoeg` sheets on a second thread with a connection of its own takes
  /// sheets from the other end, into a beginning of its own.
  ///
  /// - Parameters:
  ///   - tel: counts one; called on both threads, so it holds nothing that they share.
  ///   - samen: adds what the second thread counted.
  func vouw<Deel>(
    genoeg: Int64, begin: Deel, tel: @escaping (inout Deel, Onderzoekscijfers) throws -> Void,
    samen: (inout Deel, Deel) -> Void
  ) throws -> Deel {
    let stand = try opslag.bladstand()
    let last = stand.hoogste / Opslag.bladmaat
    var deel = begin
    let bladen = Verdeler(0..<last + 1)
    guard last > 0, last + 1 >= genoeg else {
      try lees(bladen.laagste, stand) { try tel(&deel, $0) }
      return deel
    }
    let thread = Draad { [zicht = opslag.zicht, kalender = kast.kalender, day, bekendOp, uitLogboek] in
      try? Cijferlezing.helft(
        bladen, stand, begin, tel,
        try Cijferlezing(zicht, kalender, per: day, bekendOp: bekendOp, uitLogboek: uitLogboek))
    }
    defer {
      bladen.staak()
      _ = thread.wacht()
    }
    try lees(bladen.laagste, stand) { try tel(&deel, $0) }
    if let other = thread.wacht() {
      samen(&deel, other.deel)
      nieuw += other.nieuw
      onleesbaar += other.onleesbaar
    } else {
      // Something was written between the two connections: what the other saw is of another moment.
      let again = Verdeler(bladen.vanBoven)
      try lees(again.laagste, stand) { try tel(&deel, $0) }
    }
    return deel
  }

  /// One over a connection of its own.
  private convenience init(
    _ zicht: Opslag.Zicht, _ kalender: Kalender, per day: CivilDate, bekendOp: CivilDate?, uitLogboek: Bool
  ) throws {
    let opslag = try Opslag.nogEens(zicht)
    try self.init(
      Dossierkast(log: opslag, kalender: kalender), opslag, per: day, bekendOp: bekendOp,
      uitLogboek: uitLogboek)
  }

  /// Counts sheets from above; nil when the log is no longer as it was.
  private static func helft<Deel>(
    _ bladen: Verdeler, _ stand: Opslag.Bladstand, _ begin: Deel,
    _ tel: (inout Deel, Onderzoekscijfers) throws -> Void, _ lezing: Cijferlezing
  ) throws -> Helft<Deel>? {
    try lezing.opslag.inEenBeeld {
      let head = try lezing.opslag.leesHoofd()
      guard head.seq == stand.hoofd, head.keten == stand.keten else { return nil }
      var deel = begin
      try lezing.lees(bladen.hoogste, stand) { try tel(&deel, $0) }
      return Helft(deel: deel, nieuw: lezing.nieuw, onleesbaar: lezing.onleesbaar)
    }
  }

  // MARK: Sheets

  /// Hands over a whole sheet; false, and nothing done, when the log is needed for it.
  private func leesBlad(
    _ nummer: Int64, _ stand: Opslag.Bladstand, _ body: (Onderzoekscijfers) throws -> Void
  ) throws -> Bool {
    guard let blad = try blad(nummer, stand) else { return false }
    antwoorden.removeAll(keepingCapacity: true)
    for place in 0..<blad.aantal {
      guard blad.isMogelijk(place) else { return false }
      let answer = blad.dagen(place).antwoord(per: day, bekendOp: bekendOp)
      if answer == .uitLogboek { return false }
      antwoorden.append(answer)
    }
    for place in 0..<blad.aantal {
      guard opslag.ziet(blad.dossier(place)) else { continue }
      switch antwoorden[place] {
      case .geen, .uitLogboek: break
      case .zoalsZeZijn:
        if let kept = blad.cijfers(place, getoond: true) { try body(kept) }
      case .verder:
        if let kept = blad.cijfers(place, getoond: true) { try body(kept.verder(tot: day)) }
      }
    }
    return true
  }

  /// Figures that were kept, as of the day that is asked about; nil when there are none, or the log must tell.
  private func cijfers(_ kept: Onderzoekscijfers, _ antwoord: Bladdagen.Antwoord) -> Onderzoekscijfers? {
    switch antwoord {
    case .geen, .uitLogboek: nil
    case .zoalsZeZijn: kept
    case .verder: kept.verder(tot: day)
    }
  }

  private func blad(_ nummer: Int64, _ stand: Opslag.Bladstand) throws -> Cijferblad? {
    guard let bytes = try opslag.cijferblad(nummer, stand) else { return nil }
    // Of its own: who is handed a row may ask the store for something.
    inhoud.clear()
    inhoud.append(bytes)
    return Cijferblad(
      inhoud.bytes, uitgave: uitgave, eerste: nummer * Opslag.bladmaat, gedeeld: &woordenboek)
  }

  /// A sheet of which some rows, or all, are read from the log.
  private func leesGemengd(
    _ nummer: Int64, _ stand: Opslag.Bladstand, _ body: (Onderzoekscijfers) throws -> Void
  ) throws {
    var kept: [Int64: Bladregel] = [:]
    if let blad = try blad(nummer, stand) {
      for place in 0..<blad.aantal {
        guard let regel = blad.regel(place) else { continue }
        if !stand.gewijzigd.contains(regel.dossier) { kept[regel.dossier] = regel }
      }
    }
    var lezing = Bladlezing()
    for id in try opslag.dossiers(vanBlad: nummer) {
      let before = kept[id]
      if let before {
        let answer = before.dagen.antwoord(per: day, bekendOp: bekendOp)
        if answer != .uitLogboek {
          lezing.neem(before)
          if opslag.ziet(id), let cijfers = cijfers(before.cijfers, answer) {
            try body(woordenboek.leesbaar(cijfers))
          }
          continue
        }
      }
      try leesDossier(id, &lezing, bewaard: before, body)
    }
    if lezing.isNieuw { leg(nummer, lezing) }
  }

  // MARK: The log

  private func leesLogboek(_ nummer: Int64, _ body: (Onderzoekscijfers) throws -> Void) throws {
    var lezing = Bladlezing()
    for id in try opslag.dossiers(vanBlad: nummer) {
      try leesDossier(id, &lezing, bewaard: nil, body)
    }
    if !uitLogboek { leg(nummer, lezing) }
  }

  /// The row that was kept, unless this question has more right to its place: one about the past leaves no trace, and
  /// what a question about the future left does not stay in the way of today.
  private func blijvend(_ regel: Bladregel?) -> Bladregel? {
    guard let regel, let stand, day < stand.laatst || regel.dagen.peildatum == day else { return nil }
    return regel
  }

  /// Hands over a dossier as the log has it.
  private func leesDossier(
    _ id: Int64, _ lezing: inout Bladlezing, bewaard: Bladregel?, _ body: (Onderzoekscijfers) throws -> Void
  ) throws {
    guard let dossier = try opslag.dossierlezing(id) else { return }
    let visible = opslag.ziet(id)
    do {
      let zaak = try Dossierkast.zaak(id, dossier.nummer, dossier.regels)
      var regel: Bladregel?
      if !uitLogboek {
        regel = Bladregel(zaak, per: day, kalender: kast.kalender)
        lezing.neem(regel, blijvend(bewaard), id, gebeurtenissen: dossier.regels.count)
      }
      guard visible else { return }
      if let cijfers = cijfers(zaak, regel) { try body(woordenboek.leesbaar(cijfers)) }
    } catch ZaakFout.vernietigd {
      if !uitLogboek {
        let regel = Bladregel(
          vernietigd: id, dossier.nummer, dossier.kolommen, dossier.regels, per: day)
        lezing.neem(regel, blijvend(bewaard), nil, gebeurtenissen: dossier.regels.count)
      }
      guard visible else { return }
      if let cijfers = cijfers(vernietigd: dossier) { try body(woordenboek.leesbaar(cijfers)) }
    } catch is ZaakFout {
      lezing.mist(gebeurtenissen: dossier.regels.count)
      if visible { onleesbaar += 1 }
    }
  }

  private func cijfers(_ zaak: Zaak, _ regel: Bladregel?) -> Onderzoekscijfers? {
    if let regel {
      let answer = regel.dagen.antwoord(per: day, bekendOp: bekendOp)
      if answer != .uitLogboek { return cijfers(regel.cijfers, answer) }
    }
    return zaak.beeld(per: day, bekendOp: bekendOp).map {
      Onderzoekscijfers($0, per: day, kalender: kast.kalender)
    }
  }

  private func cijfers(vernietigd dossier: Opslag.Dossierlezing) -> Onderzoekscijfers? {
    let known = dossier.regels.filter { regel in bekendOp.map { regel.vastgelegd.dag <= $0 } ?? true }
    return Onderzoekscijfers(vernietigd: dossier.nummer, dossier.kolommen, known, per: day)
  }

  // MARK: Laying

  private func leg(_ nummer: Int64, _ lezing: Bladlezing) {
    nieuw.append(
      Opslag.NieuwBlad(
        nummer: nummer, sleutels: lezing.sleutels, gebeurtenissen: lezing.gebeurtenissen,
        inhoud: lezing.isHeel
          ? Cijferblad.bytes(lezing.regels, uitgave: uitgave, eerste: nummer * Opslag.bladmaat) : nil))
  }

  /// Lays what was read from the log; whatever stands in the way, the figures are right without it.
  func leg() {
    guard let stand else { return }
    try? opslag.leg(nieuw, stand: stand)
  }
}

/// What was read of the dossiers of a sheet.
private struct Bladlezing {
  var regels: [Bladregel] = []
  var sleutels: [Int64] = []
  var gebeurtenissen: Int64 = 0
  /// Whether every dossier could be read.
  var isHeel = true
  /// Whether a row is there that was not on the sheet.
  var isNieuw = false

  /// Leaves out a dossier that cannot be read.
  mutating func mist(gebeurtenissen count: Int) {
    gebeurtenissen += Int64(count)
    (isHeel, isNieuw) = (false, true)
  }

  /// Takes over a row that still holds.
  mutating func neem(_ regel: Bladregel) {
    regels.append(regel)
    gebeurtenissen += Int64(regel.versie)
    if !regel.cijfers.isVernietigd { sleutels.append(regel.dossier) }
  }

  /// Takes a row from the log, or the one that is to stay when it is of that day or a later one.
  ///
  /// - Parameter sleutel: the dossier, when it has a key.
  mutating func neem(_ regel: Bladregel?, _ bewaard: Bladregel?, _ sleutel: Int64?, gebeurtenissen count: Int)
  {
    if let regel, let bewaard, bewaard.versie == count, bewaard.dagen.peildatum >= regel.dagen.peildatum {
      return neem(bewaard)
    }
    isNieuw = true
    gebeurtenissen += Int64(count)
    if let regel { regels.append(regel) }
    if let sleutel { sleutels.append(sleutel) }
  }
}
