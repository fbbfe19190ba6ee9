extension Verloopkaart {
  /// The procedure as a Mermaid `stateDiagram-v2`: a line for every pair of phases, and the steps that stay in a
  /// phase as its description. Steps of a ``Groep`` stand once, in a note.
  public var mermaid: String {
    var lines = ["stateDiagram-v2", "  direction TB"]
    for fase in betrokkenFasen {
      lines.append("  state \"\(fase.naam)\" as \(fase.mermaidnaam)")
      for row in blijvers(in: fase) { lines.append("  \(fase.mermaidnaam) : \(row.stap.rawValue)") }
    }
    if fasen.contains(.intake) { lines.append("  [*] --> \(Fase.intake.mermaidnaam) : openen") }
    for boog in bogen {
      let steps = boog.overgangen.map(\.stap.rawValue).joined(separator: ", ")
      lines.append("  \(boog.van.mermaidnaam) --> \(boog.naar.mermaidnaam) : \(steps)")
    }
    if betrokkenFasen.contains(.vernietigd) { lines.append("  \(Fase.vernietigd.mermaidnaam) --> [*]") }
    for fase in fasen { lines += noot(fase) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The groups of which this is the first phase, in one note: Mermaid keeps only the last note of a state.
  private func noot(_ fase: Fase) -> [String] {
    let groups = groepen.filter { $0.fasen.first(where: fasen.contains) == fase }
    guard !groups.isEmpty else { return [] }
    let text = groups.flatMap { groep in ["\(groep.naam):"] + groep.overgangen.map { "- \($0.stap.rawValue)" }
    }
    return ["  note right of \(fase.mermaidnaam)"] + text.map { "    \($0)" } + ["  end note"]
  }
}

extension Fase {
  /// The raw value with `_` for `-`: a name that Mermaid takes without quotes.
  var mermaidnaam: String { String(rawValue.map { $0 == "-" ? "_" : $0 }) }
}
