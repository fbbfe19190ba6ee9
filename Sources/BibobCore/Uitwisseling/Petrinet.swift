/// The procedure as a Petri net, so that others can replay a log against it.
///
/// 1. A place for every phase, one before the opening and one after the end. A step that can be taken in a phase is a
///    transition from that phase to the next, or back to the same.
/// 2. A dossier may stand still anywhere: from every phase a silent transition leads to the end, so that a log of
///    dossiers in hand replays as well.
/// 3. The net holds the order of phases. What a guard asks beyond that (a form that came in, a view that was heard)
///    is law about content and stays with the program.
public struct Petrinet: Sendable {
  /// A transition between two places; a silent one has no name in the log.
  public struct Overgang: Sendable, Hashable {
    /// The step; nil when nothing shows in the log.
    public let stap: Stap?
    /// The place that it empties.
    public let van: String
    /// The place that it fills.
    public let naar: String
  }

  /// The places, the first of them marked at the start, the last at the end.
  public let plaatsen: [(id: String, naam: String)]
  /// The transitions.
  public let overgangen: [Overgang]

  /// The net of a table.
  public init(_ tabel: [BibobCore.Overgang] = Verloop.tabel) {
    plaatsen =
      [("start", "begin")] + Fase.allCases.map { ($0.rawValue, $0.naam) } + [("eind", "eind")]
    overgangen =
      [Overgang(stap: .openen, van: "start", naar: Fase.intake.rawValue)]
      + tabel.flatMap { row in
        row.van.map {
          Overgang(stap: row.stap, van: $0.rawValue, naar: (row.naar ?? $0).rawValue)
        }
      }
      + Fase.allCases.map { Overgang(stap: nil, van: $0.rawValue, naar: "eind") }
  }

  /// The net as PNML (ISO/IEC 15909-2).
  public var pnml: String {
    var xml = XMLSchrijver()
    xml.element("pnml", [("xmlns", "http://www.pnml.org/version-2009/grammar/pnml")]) { pnml in
      pnml.element(
        "net", [("id", "bibob"), ("type", "http://www.pnml.org/version-2009/grammar/ptnet")]
      ) { net in
        net.element("name") { $0.tekst("text", "Bibob-procedure") }
        net.element("page", [("id", "pagina")]) { schrijf(&$0) }
        net.element("finalmarkings") { marks in
          marks.element("marking") { mark in
            for plaats in plaatsen {
              mark.element("place", [("idref", plaats.id)]) {
                $0.tekst("text", plaats.id == plaatsen.last?.id ? "1" : "0")
              }
            }
          }
        }
      }
    }
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  private func schrijf(_ page: inout XMLSchrijver) {
    for (index, plaats) in plaatsen.enumerated() {
      page.element("place", [("id", plaats.id)]) { place in
        place.element("name") { $0.tekst("text", plaats.naam) }
        if index == 0 { place.element("initialMarking") { $0.tekst("text", "1") } }
      }
    }
    for (index, overgang) in overgangen.enumerated() {
      page.element("transition", [("id", "t\(index)")]) { transition in
        transition.element("name") { $0.tekst("text", overgang.stap?.rawValue ?? "stil-\(overgang.van)") }
        if overgang.stap == nil {
          transition.element(
            "toolspecific",
            [("tool", "ProM"), ("version", "6.4"), ("activity", "$invisible$"), ("localNodeID", "t\(index)")]
          ) { _ in }
        }
      }
    }
    for (index, overgang) in overgangen.enumerated() {
      boog(&page, "a\(index)", van: overgang.van, naar: "t\(index)")
      boog(&page, "b\(index)", van: "t\(index)", naar: overgang.naar)
    }
  }

  private func boog(_ page: inout XMLSchrijver, _ id: String, van: String, naar: String) {
    page.element("arc", [("id", id), ("source", van), ("target", naar)]) { arc in
      arc.element("inscription") { $0.tekst("text", "1") }
    }
  }
}
