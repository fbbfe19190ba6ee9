/// White space at the beginning of lines.
enum Mustachewit {
  /// A text with white space before each of its lines.
  static func inspringen(_ tekst: String, _ wit: String) -> String {
    guard !wit.isEmpty else { return tekst }
    var atStart = true
    return inspringen(tekst, wit, &atStart)
  }

  /// Nodes with the white space of the place where they come to stand.
  static func ingesprongen(_ knopen: [Mustache.Knoop], _ wit: Mustache.Wit) -> [Mustache.Knoop] {
    guard !wit.tekst.isEmpty else { return knopen }
    var atStart = wit.los
    return ingesprongen(knopen, wit.tekst, &atStart)
  }

  /// The white space of the first line.
  static func van(_ knopen: [Mustache.Knoop]) -> String {
    guard case .tekst(let first, _)? = knopen.first else { return "" }
    return String(decoding: Array(first.utf8.prefix { $0 == 0x20 || $0 == 0x09 }), as: UTF8.self)
  }

  /// Nodes of which the lines lose the white space of the first one.
  static func zonder(_ knopen: [Mustache.Knoop]) -> [Mustache.Knoop] {
    let wit = van(knopen)
    guard !wit.isEmpty else { return knopen }
    var atStart = true
    return zonder(knopen, wit, &atStart)
  }

  private static func inspringen(_ tekst: String, _ wit: String, _ atStart: inout Bool) -> String {
    var out: [UInt8] = []
    for byte in tekst.utf8 {
      if atStart, byte != 0x0A { out.append(contentsOf: wit.utf8) }
      atStart = byte == 0x0A
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func ingesprongen(
    _ knopen: [Mustache.Knoop], _ wit: String, _ atStart: inout Bool
  ) -> [Mustache.Knoop] {
    var uit: [Mustache.Knoop] = []
    for knoop in knopen {
      switch knoop {
      case .tekst(let text, let plaats): uit.append(.tekst(inspringen(text, wit, &atStart), plaats))
      case .sectie(let naam, let omgekeerd, let inner, let plaats):
        uit.append(.sectie(naam, omgekeerd: omgekeerd, ingesprongen(inner, wit, &atStart), plaats))
      case .deel(let naam, let own, let plaats):
        uit.append(.deel(naam, inspringing: atStart ? wit + own : own, plaats))
      case .blok(let naam, let own, let inner, let plaats):
        uit.append(
          .blok(
            naam, Mustache.Wit(tekst: wit + own.tekst, los: own.los), ingesprongen(inner, wit, &atStart),
            plaats))
      case .waarde(_, _, let plaats), .ouder(_, _, _, let plaats):
        if atStart { uit.append(.tekst(wit, plaats)) }
        atStart = false
        uit.append(knoop)
      }
    }
    return uit
  }

  private static func zonder(
    _ knopen: [Mustache.Knoop], _ wit: String, _ atStart: inout Bool
  ) -> [Mustache.Knoop] {
    func korter(_ own: String) -> String { own.hasPrefix(wit) ? String(own.dropFirst(wit.count)) : own }
    return knopen.map { knoop in
      switch knoop {
      case .tekst(let text, let plaats): return .tekst(zonder(text, wit, &atStart), plaats)
      case .sectie(let naam, let omgekeerd, let inner, let plaats):
        return .sectie(naam, omgekeerd: omgekeerd, zonder(inner, wit, &atStart), plaats)
      case .blok(let naam, let own, let inner, let plaats):
        return .blok(
          naam, Mustache.Wit(tekst: korter(own.tekst), los: own.los), zonder(inner, wit, &atStart), plaats)
      case .deel(let naam, let own, let plaats):
        return .deel(naam, inspringing: korter(own), plaats)
      case .waarde, .ouder:
        atStart = false
        return knoop
      }
    }
  }

  private static func zonder(_ tekst: String, _ wit: String, _ atStart: inout Bool) -> String {
    var bytes: [UInt8] = []
    var rest = Array(tekst.utf8)[...]
    while !rest.isEmpty {
      if atStart, rest.starts(with: wit.utf8) { rest = rest.dropFirst(wit.utf8.count) }
      let line = rest.prefix { $0 != 0x0A }
      bytes += line
      rest = rest.dropFirst(line.count)
      atStart = !rest.isEmpty
      if atStart {
        bytes.append(0x0A)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
