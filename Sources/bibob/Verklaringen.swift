import BibobCore

/// Where certificates of destruction come, and in which forms.
struct Verklaringen {
  private let pad: String?
  private let maker: Vernietigingsverklaring?

  /// Certificates at a path: a file by its end, or a folder; nil for none.
  /// - Throws: ``Fout`` when the file is there already; ``BriefFout`` when a template does not do.
  init(_ pad: String?, _ werkplek: Werkplek, _ aanroep: Aanroep) throws {
    self.pad = pad
    guard let pad else {
      maker = nil
      return
    }
    if Verklaringen.isBestand(pad), Bestand.bestaat(pad) {
      throw Fout.gebruik("\(pad) bestaat al", uitleg: "Kies een andere naam.")
    }
    guard Verklaringen.vormen(pad) != [] else {
      maker = nil
      return
    }
    let sjablonen = try Sjabloonmap(own: aanroep.value("sjablonen"), map: aanroep.map)
    maker = try Vernietigingsverklaring(
      sjablonen.bibliotheek, huisstijl: sjablonen.huisstijl, kalender: werkplek.kast.kalender)
  }

  /// Whether a path is that of one file.
  static func isBestand(_ pad: String) -> Bool {
    [".txt", ".html", ".odt"].contains { pad.lowercased().hasSuffix($0) }
  }

  /// The forms at a path; none for plain text.
  private static func vormen(_ pad: String) -> [Briefpakket.Vorm] {
    if !isBestand(pad) { return [.odt, .html] }
    return Briefpakket.Vorm.allCases.filter { pad.lowercased().hasSuffix(".\($0.rawValue)") }
  }

  /// Makes the folder, if it is not there.
  func maakMap() throws {
    if let pad, !Bestand.bestaat(pad) { try Bestand.maakMap(pad) }
  }

  /// Whether a certificate can be made; writes nothing.
  func probeer(_ bewijs: Vernietigingsbewijs, _ zaak: Zaak) throws {
    guard let pad else { return }
    for file in bestanden("verklaring-\(bewijs.nummer)") where Bestand.bestaat(file.0) {
      throw Fout.gebruik("\(file.0) bestaat al", uitleg: "Kies een andere map of naam.")
    }
    for vorm in Verklaringen.vormen(pad) { _ = try maker?.bytes(bewijs, van: zaak, vorm) }
  }

  /// Writes the certificate of one dossier; the files.
  func schrijf(_ bewijs: Vernietigingsbewijs, _ zaak: Zaak) throws -> [String] {
    if let pad, !Verklaringen.isBestand(pad) { try maakMap() }
    return try bestanden("verklaring-\(bewijs.nummer)").map { file, vorm in
      if let vorm, let maker {
        try Bestand.schrijf(try maker.bytes(bewijs, van: zaak, vorm), naar: file)
      } else {
        try Bestand.schrijf(Bewijs.tekst(bewijs), naar: file)
      }
      return file
    }
  }

  /// Writes the certificate of all of them; the files.
  func schrijf(_ bewijzen: [Vernietigingsbewijs], _ zaak: Zaak) throws -> [String] {
    guard let maker, let day = bewijzen.first?.datum else { return [] }
    return try bestanden("verklaring-\(day)-\(bewijzen.count)-dossiers").compactMap { file, vorm in
      guard let vorm else { return nil }
      let path = vrij(file)
      try Bestand.schrijf(try maker.bytes(bewijzen, van: zaak, vorm), naar: path)
      return path
    }
  }

  /// A name that nothing has yet: on one day there may be two rounds.
  private func vrij(_ file: String) -> String {
    guard Bestand.bestaat(file), let dot = file.lastIndex(of: ".") else { return file }
    let free = (2...1000).lazy.map { "\(file[..<dot])-\($0)\(file[dot...])" }.first { !Bestand.bestaat($0) }
    return free ?? file
  }

  private func bestanden(_ naam: String) -> [(String, Briefpakket.Vorm?)] {
    guard let pad else { return [] }
    if Verklaringen.isBestand(pad) { return [(pad, Verklaringen.vormen(pad).first)] }
    let folder = pad.hasSuffix("/") ? pad : pad + "/"
    return Verklaringen.vormen(pad).map { ("\(folder)\(naam).\($0.rawValue)", $0) }
  }
}
