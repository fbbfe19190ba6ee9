/// Plays a ``Oefenplan`` in a cabinet: every dossier is opened and moved on by legal steps, judged by the same
/// procedure as real ones, in the order in which a desk would have recorded them.
///
/// Beside the investigations asked for, about one dossier in twelve is found out of scope and never becomes one.
public struct Oefenspeler {
  /// What came of it.
  public struct Uitkomst: Sendable, Equatable {
    /// Dossiers opened.
    public var dossiers = 0
    /// Events recorded, the openings among them.
    public var gebeurtenissen = 0
    /// Investigations begun, by year.
    public var onderzoeken: [Int: Int] = [:]
    /// Steps that a rule refused; none when planner and procedure agree.
    public var geweigerd = 0
  }

  private let plan: Oefenplan
  private let kast: Dossierkast
  private var loop: [Int: Lopend] = [:]
  private var uitkomst = Uitkomst()

  /// A course that is being played.
  private struct Lopend {
    var zaak: Oefenzaak
    var dossier: Zaak?
    /// The next step.
    var volgende = 0
  }

  /// A player for a plan.
  public init(_ plan: Oefenplan, in kast: Dossierkast) {
    self.plan = plan
    self.kast = kast
  }

  /// Plays everything, so many dossiers opened a transaction.
  /// - Parameter voortgang: told how many dossiers were opened, of how many.
  /// - Throws: ``OpslagFout``; what was committed before stays.
  public mutating func speel(
    perTransactie: Int = 500, _ voortgang: (Int, Int) -> Void = { _, _ in }
  ) throws -> Uitkomst {
    let starts = begin()
    var queue = Wachtrij()
    for start in starts { queue.voegToe(start.sleutel, start.serie, isNieuw: true) }
    var opened = 0
    while !queue.isLeeg {
      try kast.log.inEenTransactie {
        var batch = 0
        while batch < perTransactie, let next = queue.neem() {
          if next.isNieuw {
            batch += 1
            open(starts[next.index - 1], &queue)
          } else {
            try stap(next.index, &queue)
          }
        }
        opened += batch
      }
      voortgang(opened, starts.count)
    }
    return uitkomst
  }

  /// An investigation that begins, or a dossier that turns out to be out of scope.
  private struct Begin {
    let serie: Int
    let dag: CivilDate
    let verhaal: Oefenzaak.Verhaal?

    /// Early enough that the opening, which lies before the day of beginning, is planned in time.
    var sleutel: Int64 { (Int64(dag.days) - 40) * 86_400_000 }
  }

  private func begin() -> [Begin] {
    var toeval = Toevalsbron(zaad: plan.zaad ^ 0x0EFE_0EFE)
    var starts: [Begin] = []
    for day in plan.begindagen(kast.kalender) {
      starts.append(Begin(serie: starts.count + 1, dag: day, verhaal: nil))
      if toeval.kans(85) { starts.append(Begin(serie: starts.count + 1, dag: day, verhaal: .buitenBereik)) }
    }
    return starts
  }

  /// Plans a dossier and puts its opening in the queue.
  private mutating func open(_ start: Begin, _ queue: inout Wachtrij) {
    let zaak = Oefenzaak(
      start.serie, begin: start.dag, verhaal: start.verhaal, plan: plan, kalender: kast.kalender)
    guard zaak.geopend.dag <= plan.tot else { return }
    loop[start.serie] = Lopend(zaak: zaak, dossier: nil)
    queue.voegToe(zaak.geopend.milliseconden, start.serie, isNieuw: false)
  }

  /// Takes the next step of a course, its opening first. What is done with holds no memory.
  private mutating func stap(_ serie: Int, _ queue: inout Wachtrij) throws {
    guard var lopend = loop.removeValue(forKey: serie) else { return }
    let zaak = lopend.zaak
    if lopend.dossier == nil {
      lopend.dossier = try kast.open(zaak.aanvraag, door: zaak.behandelaar, op: zaak.geopend)
      uitkomst.dossiers += 1
      uitkomst.gebeurtenissen += 1
    } else if try !zet(&lopend) {
      return
    }
    guard lopend.volgende < zaak.regels.count else { return }
    let next = zaak.regels[lopend.volgende].vastgelegd
    guard next.dag <= plan.tot else { return }
    loop[serie] = lopend
    queue.voegToe(next.milliseconden, serie, isNieuw: false)
  }

  /// Takes a step; false when a rule refuses it, and the rest of the course would hang in the air.
  private mutating func zet(_ lopend: inout Lopend) throws -> Bool {
    let zaak = lopend.zaak
    let regel = zaak.regels[lopend.volgende]
    lopend.volgende += 1
    guard var dossier = lopend.dossier else { return false }
    lopend.dossier = nil
    do {
      if regel.herstelt {
        try kast.herstel(
          &dossier, gebeurtenis: dossier.versie, reden: regel.velden.tekst(.reden) ?? "vergissing",
          door: zaak.behandelaar, op: regel.vastgelegd)
      } else {
        let before = dossier.dossier.onderzoekGestart
        try kast.neem(
          regel.stap, in: &dossier, datum: regel.datum, velden: regel.velden, door: zaak.behandelaar,
          op: regel.vastgelegd)
        if !before, dossier.dossier.onderzoekGestart {
          uitkomst.onderzoeken[regel.datum.year, default: 0] += 1
        }
      }
    } catch is StapGeweigerd {
      uitkomst.geweigerd += 1
      return false
    }
    uitkomst.gebeurtenissen += 1
    lopend.dossier = dossier
    return true
  }
}

/// What is to be done next, by moment: a binary heap.
private struct Wachtrij {
  struct Punt {
    let moment: Int64
    let index: Int
    let isNieuw: Bool

    /// In order of moment; at the same moment in order of arrival, so that a plan plays the same every time.
    static func voor(_ left: Punt, _ right: Punt) -> Bool {
      (left.moment, left.isNieuw ? 0 : 1, left.index) < (right.moment, right.isNieuw ? 0 : 1, right.index)
    }
  }

  private var heap: [Punt] = []

  var isLeeg: Bool { heap.isEmpty }

  mutating func voegToe(_ moment: Int64, _ index: Int, isNieuw: Bool) {
    heap.append(Punt(moment: moment, index: index, isNieuw: isNieuw))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Punt.voor(heap[child], heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func neem() -> Punt? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if Punt.voor(heap[child], heap[least]) { least = child }
      }
      if least == parent { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
