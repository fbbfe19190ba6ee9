import BibobCore

/// Which set of questions is in use, and where it comes from.
struct Vragenkeuze {
  let set: Vragenset
  /// The file.
  let pad: String

  /// The folder in the store's folder where a body keeps its own questionnaires.
  static let map = "vragen"
  /// The set that is used when nobody chose one.
  static let standaard = "rijk-2013"

  /// The set that `--set` names, else the one that went out in a dossier, else the one of the form that the policy
  /// names for it, else the standard one.
  static func vind(_ aanroep: Aanroep, _ dossier: Dossier? = nil) throws -> Vragenkeuze {
    let reader = try VragensetLezer(schemapad: Gegevensmap.pad("Vragen/vragen.xsd"))
    if let given = aanroep.value("set"), given.contains("/") || given.hasSuffix(".xml") {
      return Vragenkeuze(set: try reader.lees(pad: given, basis: { basis($0, reader) }), pad: given)
    }
    if let named = aanroep.value("set") ?? dossier?.formulier.vragenset {
      return try vind(named, aanroep, reader)
    }
    if let dossier, let chosen = try uitBeleid(dossier, aanroep) { return chosen }
    return try vind(standaard, aanroep, reader)
  }

  /// The set with a name: in the folder of the store, else among those that go with the program.
  static func vind(_ naam: String, _ aanroep: Aanroep) throws -> Vragenkeuze {
    try vind(naam, aanroep, try VragensetLezer(schemapad: Gegevensmap.pad("Vragen/vragen.xsd")))
  }

  private static func vind(
    _ naam: String, _ aanroep: Aanroep, _ reader: VragensetLezer, genoemdIn beleid: String? = nil
  ) throws -> Vragenkeuze {
    let schema = try Gegevensmap.pad("Vragen/vragen.xsd")
    let shipped = String(schema.dropLast("vragen.xsd".count))
    let own = aanroep.map + "/" + map + "/"
    let folders = [own, shipped]
    for folder in folders where isNaam(naam) && Bestand.bestaat(folder + naam + ".xml") {
      let path = folder + naam + ".xml"
      let set = try reader.lees(pad: path, basis: { basis($0, reader) })
      guard set.id == naam else {
        throw Fout.gebruik("in \(path) staat de vragenset ‘\(set.id)’", uitleg: "Geef het bestand die naam.")
      }
      return Vragenkeuze(set: set, pad: path)
    }
    let known = Set(folders.flatMap { Platform.bestanden(in: $0, eindigend: ".xml") }.map { $0.dropLast(4) })
    throw Fout.gebruik(
      beleid.map { "het beleid \($0) noemt de vragenset ‘\(naam)’, en die is er niet" }
        ?? "deze vragenset is er niet",
      bedoelde: Suggestie.nearest(to: naam, in: known.map(String.init).sorted()),
      uitleg: "Leg haar als NAAM.xml in \(own), of noem een bestand met --set. Er zijn: "
        + known.sorted().joined(separator: ", ") + ".")
  }

  /// The set of the form that the policy on record names for a dossier; nil when it names none.
  private static func uitBeleid(_ dossier: Dossier, _ aanroep: Aanroep) throws -> Vragenkeuze? {
    guard let stand = dossier.beleid, !stand.afspraken.vragenset.isEmpty else { return nil }
    let reader = try VragensetLezer(schemapad: Gegevensmap.pad("Vragen/vragen.xsd"))
    return try vind(stand.afspraken.vragenset, aanroep, reader, genoemdIn: stand.beleid)
  }

  private static func isNaam(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 40 && !text.contains("..")
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
  }

  /// The shipped set of a regulation, from which a body chose.
  private static func basis(_ naam: String, _ reader: VragensetLezer) -> Vragenset? {
    guard isNaam(naam), let path = try? Gegevensmap.pad("Vragen/\(naam).xml") else { return nil }
    return try? reader.lees(pad: path)
  }

  /// The set against which a step is held; nil for a step that needs none.
  static func voor(_ stap: Stap, _ dossier: Dossier, _ aanroep: Aanroep) throws -> Vragenset? {
    switch stap {
    case .vraagBeoordelen: try vind(aanroep, dossier).set
    case .formulierUitzetten:
      try aanroep.value("vragenset").map { try vind($0, aanroep).set } ?? uitBeleid(dossier, aanroep)?.set
    default: nil
    }
  }
}
