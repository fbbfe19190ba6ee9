/// A letter as a tree of XHTML in which the tags of Mustache are nodes too.
indirect enum Brieftak {
  case element(Briefelement)
  /// Text, white space collapsed.
  case tekst(String)
  case waarde(Briefmerk)
  case sectie(Briefmerk, einde: Briefmerk, [Brieftak])

  /// Whether it stands within a line of text.
  var isRegel: Bool {
    switch self {
    case .element(let element): Briefelement.inRegel.contains(element.naam)
    case .tekst, .waarde: true
    case .sectie(_, _, let inner): inner.allSatisfy(\.isRegel)
    }
  }

  /// Whether it is nothing but white space.
  var isWit: Bool {
    if case .tekst(let text) = self { return text.utf8.allSatisfy(XMLTeken.isWit) }
    return false
  }
}

/// An element of a letter.
struct Briefelement {
  static let inRegel: Set<String> = ["a", "abbr", "br", "em", "img", "span", "strong"]

  let naam: String
  /// Attributes as written; a value may hold characters of ``Briefmerk``.
  let attributen: [XMLAttribuut]
  var takken: [Brieftak]
  let plaats: Mustache.Plaats

  /// The value of `class`.
  var klasse: String { attribuut("class") ?? "" }

  func attribuut(_ naam: String) -> String? { attributen.first { $0.naam == naam }?.waarde }
}

/// Reads a resolved template into a tree.
struct Briefboom {
  private(set) var wortel: [Brieftak] = []
  private(set) var bevindingen: [Briefbevinding] = []
  private let vlak: Briefvlak
  private var xhtml: [UInt8]
  /// Where each piece of text begins, in the XHTML and in its source.
  private var herkomst: [(byte: Int, plaats: Mustache.Plaats)] = []

  init(_ vlak: Briefvlak) {
    self.vlak = vlak
    xhtml = Array("<brief>".utf8)
    for stuk in vlak.stukken {
      switch stuk {
      case .tekst(let text, let plaats):
        herkomst.append((xhtml.count, plaats))
        xhtml += text.utf8
      case .waarde(let merk), .begin(let merk), .einde(let merk):
        herkomst.append((xhtml.count, merk.plaats))
        xhtml += String(merk.teken).utf8
      }
    }
    xhtml += "</brief>".utf8
    lees()
  }

  private mutating func lees() {
    let stroom = XMLStroom(
      schema: nil, vocabulaire: XMLVocabulaire(allesOpenbaar: true), grenzen: XMLGrenzen(bytes: 4 << 20))
    var gebeurtenissen: [XMLGebeurtenis] = []
    do throws(InvoerFout) {
      let (bron, vondsten) = try stroom.onderzoek(.bytes(xhtml, naam: "sjabloon")) {
        gebeurtenissen.append($0)
      }
      bevindingen += vondsten.map {
        Briefbevinding(plaats: $0.plaats.map(self.plaats), tekst: $0.tekst, advies: $0.advies)
      }
      guard vondsten.isEmpty else { return }
      let kaart = self
      var bouw = Briefbouw(merken: vlak.merken) {
        kaart.plaats(bron.starts.indices.contains($0) ? bron.starts[$0] : 0)
      }
      for gebeurtenis in gebeurtenissen { bouw.neem(gebeurtenis) }
      (wortel, bevindingen) = (bouw.wortel, bevindingen + bouw.bevindingen)
    } catch {
      bevindingen += error.bevindingen.map { Briefbevinding(plaats: nil, tekst: $0.tekst, advies: $0.advies) }
    }
  }

  /// The place in the source of a byte of the XHTML.
  private func plaats(_ byte: Int) -> Mustache.Plaats {
    var (low, high) = (0, herkomst.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if herkomst[middle].byte <= byte { low = middle } else { high = middle }
    }
    guard herkomst.indices.contains(low) else {
      return Mustache.Plaats(bron: "sjabloon", regel: 1, kolom: 1)
    }
    var place = herkomst[low].plaats
    for index in herkomst[low].byte..<max(herkomst[low].byte, min(byte, xhtml.count)) {
      if xhtml[index] == 0x0A {
        place.regel += 1
        place.kolom = 1
      } else if xhtml[index] & 0xC0 != 0x80 {
        place.kolom += 1
      }
    }
    return place
  }
}

/// Puts events together to a tree.
private struct Briefbouw {
  let merken: [Briefmerk]
  let plaats: (Int) -> Mustache.Plaats
  private(set) var wortel: [Brieftak] = []
  private(set) var bevindingen: [Briefbevinding] = []
  private var open: [Briefelement] = []

  init(merken: [Briefmerk], plaats: @escaping (Int) -> Mustache.Plaats) {
    self.merken = merken
    self.plaats = plaats
  }

  mutating func neem(_ gebeurtenis: XMLGebeurtenis) {
    switch gebeurtenis {
    case .begin(let naam, let attributen, let nummer):
      open.append(Briefelement(naam: naam, attributen: attributen, takken: [], plaats: plaats(nummer)))
      for attribuut in attributen { controleer(attribuut, plaats(nummer)) }
    case .tekst(let text): tekst(text)
    case .einde:
      guard var element = open.popLast() else { return }
      element.takken = sluit(element.takken, in: element)
      if open.isEmpty {
        wortel = element.takken
      } else {
        open[open.count - 1].takken.append(.element(element))
      }
    }
  }

  private mutating func controleer(_ attribuut: XMLAttribuut, _ plaats: Mustache.Plaats) {
    for teken in attribuut.waarde.unicodeScalars {
      if let merk = merk(teken), merk.soort != .waarde {
        bevindingen.append(
          Briefbevinding(
            plaats: plaats, tekst: "In een attribuut kan geen sectie staan.",
            advies: "Zet de sectie om het hele element."))
        return
      }
    }
  }

  private func merk(_ teken: Unicode.Scalar) -> Briefmerk? {
    guard teken.value >= Briefmerk.eerste else { return nil }
    let index = Int(teken.value - Briefmerk.eerste)
    return merken.indices.contains(index) ? merken[index] : nil
  }

  private mutating func tekst(_ text: String) {
    guard !open.isEmpty else { return }
    var plain = String.UnicodeScalarView()
    func flush(_ takken: inout [Brieftak]) {
      if !plain.isEmpty { takken.append(.tekst(Self.samengevouwen(String(plain)))) }
      plain = String.UnicodeScalarView()
    }
    var takken: [Brieftak] = []
    for teken in text.unicodeScalars {
      if let merk = merk(teken) {
        flush(&takken)
        // Begin and end stand here as values until the element closes; ``sluit(_:in:)`` pairs them.
        takken.append(.waarde(merk))
      } else {
        plain.append(teken)
      }
    }
    flush(&takken)
    open[open.count - 1].takken += takken
  }

  /// Runs of white space as one space; at the ends one is left, as it may part words.
  private static func samengevouwen(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var white = false
    for teken in text.unicodeScalars {
      let isWhite = teken == " " || teken == "\n" || teken == "\t" || teken == "\r"
      if !isWhite { out.append(teken) } else if !white { out.append(" ") }
      white = isWhite
    }
    return String(out)
  }

  /// Pairs the tags of sections among the children of an element: a section holds whole elements only.
  private mutating func sluit(_ takken: [Brieftak], in element: Briefelement) -> [Brieftak] {
    var lagen: [(Briefmerk?, [Brieftak])] = [(nil, [])]
    for tak in takken {
      guard case .waarde(let merk) = tak, merk.soort != .waarde else {
        lagen[lagen.count - 1].1.append(tak)
        continue
      }
      if merk.soort != .einde {
        lagen.append((merk, []))
      } else if let begin = lagen.last?.0 {
        let inner = lagen.removeLast().1
        lagen[lagen.count - 1].1.append(.sectie(begin, einde: merk, inner))
      } else {
        meldKruising(merk, element)
      }
    }
    for case (let merk?, _) in lagen { meldKruising(merk, element) }
    return lagen[0].1
  }

  private mutating func meldKruising(_ merk: Briefmerk, _ element: Briefelement) {
    bevindingen.append(
      Briefbevinding(
        plaats: merk.plaats,
        tekst: "De sectie ‘\(merk.naam.tekst)’ begint of eindigt midden in <\(element.naam)>.",
        advies: "Laat een sectie hele elementen omvatten, of hele tekst binnen één element."))
  }
}
