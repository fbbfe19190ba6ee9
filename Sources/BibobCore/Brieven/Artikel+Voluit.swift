extension Artikel {
  /// As a letter cites it: `artikel 7a, achtste lid, van de Wet Bibob`.
  public var voluit: String {
    guard let naam = regeling.voluit, !nummer.isEmpty else { return description }
    return "artikel " + ([plaats] + [naam]).joined(separator: " van ")
  }

  /// `7a, achtste lid,`, with a comma behind it where a paragraph or part follows the number.
  private var plaats: String {
    let words = nummer.split(separator: " ").map(String.init)
    var parts = [words[0]]
    var index = 1
    while index < words.count {
      if words[index] == "lid", index + 1 < words.count, let number = Int(words[index + 1]) {
        parts.append(Dutch.ordinal(number) + " lid")
        index += 2
      } else {
        parts.append("onderdeel " + words[index])
        index += 1
      }
    }
    return parts.joined(separator: ", ") + (parts.count > 1 ? "," : "")
  }

  /// Several provisions in a row, those of one regulation together:
  /// `artikel 27, derde lid, en artikel 31, derde lid, van de Alcoholwet`.
  static func voluit(_ artikelen: [Artikel]) -> String {
    var groepen: [[Artikel]] = []
    for artikel in artikelen {
      if groepen.last?.last?.regeling == artikel.regeling, artikel.regeling.voluit != nil {
        groepen[groepen.count - 1].append(artikel)
      } else {
        groepen.append([artikel])
      }
    }
    let texts = groepen.map { groep -> String in
      guard groep.count > 1, let naam = groep[0].regeling.voluit else { return groep[0].voluit }
      return Dutch.list(groep.map { "artikel " + $0.plaats }) + " van " + naam
    }
    return Dutch.list(texts)
  }
}

extension Artikel.Regeling {
  /// The regulation with its article, as a letter names it; nil where a provision is cited otherwise.
  var voluit: String? {
    switch self {
    case .wetBibob: "de Wet Bibob"
    case .awb: "de Algemene wet bestuursrecht"
    case .termijnenwet, .alcoholwet, .omgevingswet, .kansspelen, .huisvestingswet, .goedVerhuurderschap,
      .aanbestedingswet, .archiefwet:
      "de " + rawValue
    case .wabo: "de Wet algemene bepalingen omgevingsrecht"
    case .burgerlijkWetboek: "het Burgerlijk Wetboek"
    case .bjsg: "het Besluit justitiële en strafvorderlijke gegevens"
    case .besluitBibob: "het Besluit Bibob"
    case .avg: "de Algemene verordening gegevensbescherming"
    case .bpg: "het Besluit politiegegevens"
    case .wjsg: "de Wet justitiële en strafvorderlijke gegevens"
    case .formulieren: "de " + rawValue
    case .selectielijst, .lokaal, .brief, .praktijk: nil
    }
  }
}

/// Words of running Dutch text.
enum Dutch {
  private static let numbers = [
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
  ]
  private static let ordinals = [
    "", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
    "elfde", "twaalfde",
  ]

  /// `derde`; above twelve `13e`.
  static func ordinal(_ number: Int) -> String {
    ordinals.indices.contains(number) && number > 0 ? ordinals[number] : "\(number)e"
  }

  /// `acht weken`; above twelve in figures.
  static func duration(_ duur: Termijnduur) -> String {
    guard numbers.indices.contains(duur.aantal) else { return duur.description }
    let unit = duur.description.split(separator: " ").last.map(String.init) ?? ""
    return numbers[duur.aantal] + " " + unit
  }

  /// `a, b en c`, or with another word than `en`.
  static func list(_ parts: [String], _ word: String = "en") -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// With a capital.
  static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
