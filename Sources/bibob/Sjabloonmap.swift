import BibobCore

/// Reads templates and house style: those that go with the program, and those of a body over them.
///
/// A folder of templates holds a folder a letter, with `sjabloon.xhtml` and `brief`, and a folder `delen` with
/// parts. A body puts only what differs in its own folder, and there also `huisstijl` and a logo.
struct Sjabloonmap {
  let bibliotheek: Briefbibliotheek
  let huisstijl: Huisstijl

  /// The name of the folder within the folder of the store.
  static let eigenMap = "sjablonen"
  private static let grens = 1 << 20

  /// Reads both; `own` is the folder of the body, which need not exist unless it was named.
  init(own: String?, map: String) throws {
    var bibliotheek = Briefbibliotheek()
    let base = try Self.basis()
    try Self.lees(base) { name, text in
      bibliotheek.eigen(name, text)
    } beschrijving: {
      bibliotheek.beschrijf($0, $1)
    }
    let folder = own ?? map + "/" + Self.eigenMap
    if let own, !Bestand.bestaat(own) {
      throw Fout.gebruik(
        "er is geen map \(own)", uitleg: "Wijs met --sjablonen de map met eigen sjablonen aan.")
    }
    try Self.lees(folder) { name, text in
      bibliotheek.vervang(name, text)
    } beschrijving: {
      bibliotheek.beschrijf($0, $1)
    }
    self.bibliotheek = bibliotheek
    huisstijl = try Self.huisstijl(folder)
  }

  /// The names of letters that the shell may offer.
  static func namen() -> [ValueKind.Choice] {
    guard let folder = try? Sjabloonmap(own: nil, map: Aanroep.standaardmap) else { return [] }
    return folder.bibliotheek.namen.map { ValueKind.Choice($0) }
  }

  private static func basis() throws -> String {
    let path = try Gegevensmap.pad("Templates/delen/brief.xhtml")
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
  }

  private static func lees(
    _ folder: String, deel: (String, String) -> Void, beschrijving: (String, String) -> Void
  ) throws {
    let suffix = ".xhtml"
    for file in Platform.bestanden(in: folder + "/delen", eindigend: suffix) {
      if let text = try tekst(folder + "/delen/" + file) { deel(String(file.dropLast(suffix.count)), text) }
    }
    for name in Platform.bestanden(in: folder, eindigend: "") where !name.hasPrefix(".") && name != "delen" {
      if let text = try tekst("\(folder)/\(name)/sjabloon.xhtml") { deel(name, text) }
      if let text = try tekst("\(folder)/\(name)/brief") { beschrijving(name, text) }
    }
  }

  /// The house style in a folder; the plain one when there is none.
  static func huisstijl(_ folder: String) throws -> Huisstijl {
    let path = folder + "/huisstijl"
    guard let text = try tekst(path) else { return Huisstijl() }
    let plain = try Huisstijl(text, bestand: path)
    guard let logo = plain[.logo] else { return plain }
    guard !logo.contains("/"), let bytes = try Bestand.lees(folder + "/" + logo, hoogstens: grens) else {
      throw Fout.gebruik("\(path): het logo ‘\(logo)’ staat niet in die map")
    }
    return try Huisstijl(text, bestand: path, logo: bytes)
  }

  private static func tekst(_ path: String) throws -> String? {
    guard let bytes = try Bestand.lees(path, hoogstens: grens) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Fout.gebruik("\(path) is geen UTF-8", uitleg: "Bewaar het bestand als UTF-8.")
    }
    return text
  }
}
