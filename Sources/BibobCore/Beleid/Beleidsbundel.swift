/// Several policies of one body, such as one file a sector.
public enum Beleidsbundel {
  /// Two policies that both decide on a sector of one body in one period.
  public struct Overlap: Sendable, Hashable {
    /// The body.
    public var lichaam: String
    /// The word for the kind of decision that both test.
    public var woord: String
    /// The policies, each with its rule: `horeca-2021: alcohol`.
    public var regels: [String]

    /// In one sentence.
    public var tekst: String {
      "\(lichaam): over ‘\(woord)’ gaan twee beleidsstukken die tegelijk gelden: \(regels.joined(separator: " en "))."
    }
  }

  /// Where policies overlap: one body, a common day, and a rule on one word in each. Models, proposals and policies
  /// of which one takes the place of the other do not count.
  public static func overlap(_ beleid: [Beleid]) -> [Overlap] {
    let live = beleid.filter { !$0.isModel && $0.geldigheid.status != .concept }
    var result: [Overlap] = []
    for (index, first) in live.enumerated() {
      for second in live[(index + 1)...] {
        guard first.geldigheid.overlapt(second.geldigheid), !first.vervangt.contains(second.id),
          !second.vervangt.contains(first.id)
        else { continue }
        let (left, right) = (first.sectoren, second.sectoren)
        for body in first.lichamen where second.lichamen.contains(body) {
          for word in left.keys.sorted() {
            guard let own = left[word], let other = right[word] else { continue }
            result.append(
              Overlap(lichaam: body, woord: word, regels: ["\(first.id): \(own)", "\(second.id): \(other)"]))
          }
        }
      }
    }
    return result
  }
}

extension Beleidsgeldigheid {
  /// Whether both hold on some day.
  func overlapt(_ other: Beleidsgeldigheid) -> Bool {
    (van ?? .eerste) <= (other.tot ?? .laatste) && (other.van ?? .eerste) <= (tot ?? .laatste)
  }
}

extension Beleid {
  /// The words for decisions that a positive rule names, with the first such rule.
  fileprivate var sectoren: [String: String] {
    var result: [String: String] = [:]
    for rule in regels where rule.laag == .positief {
      for word in rule.als.beslissingen where result[word] == nil { result[word] = rule.id }
    }
    return result
  }
}

extension Voorwaarde {
  /// The words for decisions that it names outside a "not".
  var beslissingen: [String] {
    switch self {
    case .alle(let parts), .eenVan(let parts): parts.flatMap(\.beslissingen)
    case .heeft("beslissing_soort", let words): words
    default: []
    }
  }
}
