import BibobCore
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The vectors that were drawn up from real policies, held against the shipped files: every one stands there as a
/// case, with the amounts of the vector and the outcome that it expects.
@Suite("Vectoren uit de praktijk")
struct VectorenTests {
  private static let pad: String? = {
    let shared = getenv("BIBOB_GEDEELD").map { String(cString: $0) } ?? Rondleiding.wortel + "/../shared"
    let path = shared + "/domein/beleid-vectoren.json"
    return access(path, R_OK) == 0 ? path : nil
  }()

  private static let uitkomsten = [
    "altijd": "ja", "in beginsel geen": "in-beginsel-niet", "geen": "nee", "steekproef": "loting",
    "ander beleid van toepassing": "ander-beleid",
  ]

  @Test(
    "32 vectors: a case each, the same amounts, the same outcome, a rule with its source",
    .enabled(if: pad != nil, "de map shared naast de bron ontbreekt (of zet BIBOB_GEDEELD)"))
  func vectoren() throws {
    let text = try #require(Momentopname.read(Self.pad ?? ""))
    let bodies = try JSONWaarde(text).rij
    let lezer = try BeleidLezer(schemapad: Rondleiding.wortel + "/Policy/beleid.xsd")
    var count = 0
    for (body, name) in zip(bodies, ["bergen", "noord-beveland", "noord-brabant"]) {
      let beleid = try lezer.lees(pad: Rondleiding.wortel + "/Policy/\(name).xml")
      for vector in body["vectors"]?.rij ?? [] {
        count += 1
        let id = vector["id"]?.tekst ?? ""
        let geval = try #require(beleid.gevallen.first { $0.id == id }, "\(id) staat niet in \(name).xml")
        #expect(geval.uitkomst == Self.verwacht(vector["expected"]), "\(id)")
        controleer(vector, geval, id)
        if geval.uitkomst != "ander-beleid" {
          let rules = beleid.regels.map(\.id) + beleid.standaard.map(\.id)
          #expect(rules.contains(geval.regel), "\(id) noemt geen regel")
        }
      }
    }
    #expect(count == 32)
  }

  private static func verwacht(_ expected: JSONWaarde?) -> String? {
    let research = expected?["onderzoek"]?.tekst ?? ""
    guard research == "bij indicatie" else { return uitkomsten[research] }
    switch expected?["starten"] {
    case .woord?: return "mogelijk"
    case .ja(true)?: return "ja"
    default: return "bij-indicatie"
    }
  }

  /// Every amount of the vector is an amount of the case, to the cent.
  private func controleer(_ vector: JSONWaarde, _ geval: Beleidsgeval, _ id: String) {
    guard case .object(let fields)? = vector["input"] else { return }
    let known = geval.gegeven.values.compactMap { value -> Int64? in
      if case .bedrag(let amount) = value { amount.bedrag.centen } else { nil }
    }
    for (name, value) in fields where name.hasSuffix("_eur") {
      let cents = value.tekst.flatMap { Bedrag.centen($0) }
      #expect(cents.map(known.contains) == true, "\(id): \(name)")
    }
  }
}
