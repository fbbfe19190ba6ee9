/// One thing to turn in a policy, to see what would come of it.
///
/// - `bouw-bedrag=250000,00`: another limit, in euros; `bouw-bedrag.bouwbedrag=…` where a rule has several.
/// - `horeca=in-beginsel`: another outcome, of a rule or a default.
/// - `subsidie=10%`: another share of a random check.
/// - `bouw-bedrag=weg`: without the rule.
/// - `gevoelig+kapsalon`, `gevoelig-kapsalon`: a list with one code more or less.
public struct Beleidsknop: Sendable, Hashable {
  /// What is turned.
  public enum Stand: Sendable, Hashable {
    case bedrag(Int64)
    case getal(Int)
    case uitkomst(Modaliteit)
    case percentage(Int)
    case weg
    case erbij(String)
    case eraf(String)
  }

  /// Why a knob cannot be turned, as a Dutch sentence without a full stop.
  public struct Fout: Error, Sendable, Hashable, CustomStringConvertible {
    /// The sentence.
    public let description: String
  }

  /// The rule, default or list.
  public let id: String
  /// The fact whose limit is meant; nil for the only one.
  public let feit: String?
  /// What it becomes.
  public let stand: Stand

  /// Reads a knob as it is typed, for a policy.
  public init(_ text: String, _ beleid: Beleid) throws(Fout) {
    if let (target, value) = Beleidsknop.delen(text, "=") {
      let place = Beleidsknop.plaats(target, beleid)
      (id, feit) = place
      stand = try Beleidsknop.stand(value, target)
      return
    }
    for list in beleid.lijsten.sorted(by: { $0.id.count > $1.id.count }) where text.hasPrefix(list.id) {
      let rest = text.dropFirst(list.id.count)
      guard let sign = rest.first, rest.count > 1, sign == "+" || sign == "-" else { continue }
      (id, feit) = (list.id, nil)
      stand = sign == "+" ? .erbij(String(rest.dropFirst())) : .eraf(String(rest.dropFirst()))
      return
    }
    throw Fout(
      description: "“\(text)” is geen regel=waarde en ook geen lijst+code of lijst-code van dit beleid")
  }

  private static func delen(_ text: String, _ sign: Character) -> (String, String)? {
    guard let index = text.firstIndex(of: sign) else { return nil }
    return (String(text[..<index]), String(text[text.index(after: index)...]))
  }

  /// A rule whose name holds a dot goes before a rule with a fact.
  private static func plaats(_ target: String, _ beleid: Beleid) -> (String, String?) {
    let names = Set(beleid.regels.map(\.id) + beleid.standaard.map(\.id))
    guard !names.contains(target), let (id, fact) = delen(target, "."), names.contains(id) else {
      return (target, nil)
    }
    return (id, fact)
  }

  private static func stand(_ value: String, _ target: String) throws(Fout) -> Stand {
    if value == "weg" { return .weg }
    if let modality = Modaliteit(rawValue: value) { return .uitkomst(modality) }
    if value.hasSuffix("%") {
      guard let share = Int(value.dropLast()), (0...100).contains(share) else {
        throw Fout(description: "“\(value)” is geen percentage van 0 tot en met 100")
      }
      return .percentage(share)
    }
    guard let cents = Bedrag.centen(value) else {
      let known = Modaliteit.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fout(
        description:
          "“\(value)” bij \(target) is geen bedrag (250000,00), percentage (10%), ‘weg’ of uitkomst (\(known))"
      )
    }
    return value.contains(",") || value.contains(".") ? .bedrag(cents) : .getal(Int(cents / 100))
  }

  /// The policy with the knob turned.
  public func toegepast(op beleid: Beleid) throws(Fout) -> Beleid {
    var policy = beleid
    if case .erbij(let code) = stand { return try lijst(policy) { $0.zet(code) } }
    if case .eraf(let code) = stand { return try lijst(policy) { $0.haalWeg(code) } }
    if let index = policy.regels.firstIndex(where: { $0.id == id }) {
      switch stand {
      case .weg: policy.regels.remove(at: index)
      case .uitkomst(let modality): policy.regels[index].modaliteit = modality
      case .percentage(let share):
        guard policy.regels[index].modaliteit == .steekproef else {
          throw Fout(description: "regel \(id) is geen steekproef: een percentage past daar niet bij")
        }
        policy.regels[index].percentage = share
      default: policy.regels[index].als = try metGrens(policy.regels[index].als)
      }
      return policy
    }
    guard let index = policy.standaard.firstIndex(where: { $0.id == id }) else {
      throw Fout(description: "dit beleid heeft geen regel of lijst “\(id)”")
    }
    switch stand {
    case .weg: policy.standaard.remove(at: index)
    case .uitkomst(let modality): policy.standaard[index].modaliteit = modality
    default: policy.standaard[index].als = try metGrens(policy.standaard[index].als)
    }
    return policy
  }

  private func lijst(_ beleid: Beleid, _ change: (inout Beleidslijst) -> Bool) throws(Fout) -> Beleid {
    var (policy, changed) = (beleid, false)
    for index in policy.lijsten.indices where policy.lijsten[index].id == id {
      if change(&policy.lijsten[index]) { changed = true }
    }
    guard changed else { throw Fout(description: "op de lijst \(id) verandert daarmee niets") }
    return policy
  }

  /// The condition with the other limit; exactly one limit must answer to it.
  private func metGrens(_ condition: Voorwaarde) throws(Fout) -> Voorwaarde {
    var found: [String] = []
    let changed = vervang(condition, &found)
    guard found.count == 1 else {
      let facts = found.isEmpty ? "" : ": \(Zinnenmaker.som(found, "en")); noem er een als \(id).FEIT=…"
      throw Fout(
        description: found.isEmpty
          ? "regel \(id) heeft geen grens die zo kan worden gezet"
          : "regel \(id) heeft \(found.count) grenzen\(facts)")
    }
    return changed
  }

  private func vervang(_ condition: Voorwaarde, _ found: inout [String]) -> Voorwaarde {
    switch (condition, stand) {
    case (.alle(let parts), _): return .alle(parts.map { vervang($0, &found) })
    case (.eenVan(let parts), _): return .eenVan(parts.map { vervang($0, &found) })
    case (.niet(let part), _): return .niet(vervang(part, &found))
    case (.bedrag(let fact, let op, var limit), .bedrag), (.bedrag(let fact, let op, var limit), .getal):
      guard feit == nil || feit == fact else { return condition }
      found.append(fact)
      limit.centen = centen
      return .bedrag(feit: fact, op, limit)
    case (.som(let fact, let op, var limit), .bedrag), (.som(let fact, let op, var limit), .getal):
      guard feit == nil || feit == fact else { return condition }
      found.append(fact)
      limit.centen = centen
      return .som(feit: fact, op, limit)
    case (.iemand(let roles, let part), _): return .iemand(rollen: roles, vervang(part, &found))
    case (.getal(let fact, let op, _), .getal(let number)):
      guard feit == nil || feit == fact else { return condition }
      found.append(fact)
      return .getal(feit: fact, op, number)
    default: return condition
    }
  }

  private var centen: Int64 {
    switch stand {
    case .bedrag(let cents): cents
    case .getal(let euros): Int64(euros) * 100
    default: 0
    }
  }
}

extension Beleidslijst {
  /// Adds a code; false when it was there.
  fileprivate mutating func zet(_ code: String) -> Bool {
    guard !codes.contains(code) else { return false }
    waarden.append(
      Waarde(code: code, naam: Beleidswoorden.leesbaar(code), synoniemen: [], groep: ""))
    return true
  }

  /// Takes a code or a synonym away; false when it was not there.
  fileprivate mutating func haalWeg(_ code: String) -> Bool {
    guard codes.contains(code) else { return false }
    waarden.removeAll { $0.code == code }
    for index in waarden.indices { waarden[index].synoniemen.removeAll { $0 == code } }
    return true
  }
}
