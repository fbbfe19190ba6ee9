/// The consultations at one source, one after the other.
struct Scanbaan: Sendable {
  private let bron: Scanbron
  private let instelling: Broninstelling
  private let vandaag: CivilDate
  /// Consultations that are not finished; the first is in hand.
  private var vragen: ArraySlice<Scanvraag>
  private var gesprek: (any Bronverbinding)?
  private var antwoorden: [Webantwoord] = []
  /// The question that goes out next, or that is under way.
  private(set) var verzoek: Webverzoek?
  private(set) var isOnderweg = false
  private var poging = 1
  /// The moment from which the next question may go out.
  private var vanaf = 0

  init(_ bron: Scanbron, _ vragen: [Scanvraag], _ instelling: Broninstelling, _ vandaag: CivilDate) {
    self.bron = bron
    self.vragen = vragen[...]
    self.instelling = instelling
    self.vandaag = vandaag
  }

  var isKlaar: Bool { vragen.isEmpty }
  var teGaan: Int { vragen.count }
  var wakker: Int? { vragen.isEmpty || isOnderweg ? nil : vanaf }

  /// The next question, when one may go out now; it is then under way.
  mutating func volgende(op nu: Int) -> Webverzoek? {
    guard !isOnderweg, nu >= vanaf, let vraag = vragen.first else { return nil }
    if gesprek == nil {
      var nieuw: any Bronverbinding = bron.soortVerbinding.init(vraag.persoon, instelling, vandaag: vandaag)
      verzoek = nieuw.begin()
      gesprek = nieuw
      poging = 1
    }
    isOnderweg = true
    return verzoek
  }

  /// Takes what came of the question under way. `telt` is whether it went over the line, and so whether the pace
  /// of the source applies.
  mutating func neem(
    _ uitkomst: Webpost.Uitkomst, op nu: Int, telt: Bool, toeval: inout Scantoeval
  ) -> [Scanmelding] {
    guard isOnderweg, let verzoek else { return [] }
    isOnderweg = false
    if telt { vanaf = nu + instelling.beleid.tussenpoos }
    switch uitkomst {
    case .failure(let fout): return misluk(fout, nil, op: nu, &toeval)
    case .success(let antwoord):
      guard verzoek.aanvaard.contains(antwoord.status) else {
        return misluk(.status(antwoord.status), antwoord.wachten, op: nu, &toeval)
      }
      antwoorden.append(antwoord)
      guard verzoek.soorten.contains(antwoord.soort) else { return sluit(.failure(.soort)) }
      return lees(antwoord)
    }
  }

  private mutating func lees(_ antwoord: Webantwoord) -> [Scanmelding] {
    do throws(Webfout) {
      guard let vervolg = try gesprek?.neem(antwoord) else { return [] }
      switch vervolg {
      case .vraag(let volgend):
        verzoek = volgend
        poging = 1
        return []
      case .klaar(let uitkomst): return sluit(.success(uitkomst))
      }
    } catch {
      return sluit(.failure(error))
    }
  }

  private mutating func misluk(
    _ fout: Webfout, _ gevraagd: Int?, op nu: Int, _ toeval: inout Scantoeval
  ) -> [Scanmelding] {
    switch instelling.beleid.na(fout, poging: poging, gevraagd: gevraagd, toeval: &toeval) {
    case .opnieuw(let wacht):
      poging += 1
      vanaf = nu + wacht
      return [.opnieuw(bron, na: wacht, fout)]
    case .stop(let reden): return sluit(.failure(reden))
    }
  }

  /// Ends the consultation in hand; an error that concerns the whole source ends the others too.
  private mutating func sluit(_ uitkomst: Result<Scanuitkomst, Webfout>) -> [Scanmelding] {
    guard let vraag = vragen.popFirst() else { return [] }
    var meldingen = [Scanmelding.klaar(Scanverslag(vraag: vraag, uitkomst: uitkomst, antwoorden: antwoorden))]
    gesprek = nil
    verzoek = nil
    antwoorden = []
    if case .failure(let fout) = uitkomst, fout.raaktBron {
      meldingen.append(.opgegeven(bron, fout, over: vragen.count))
      vragen = []
    }
    return meldingen
  }
}
