import FoundationEssentials
import TestSupport
import Testing

@testable import BibobCore

/// Mustache as specified: the tests of the specification itself, where they stand beside the checkout, and
/// cases of our own for what letters lean on.
@Suite struct MustacheSpecTests {
  static let bestanden = [
    "comments": 12, "delimiters": 14, "interpolation": 42, "inverted": 22, "partials": 12, "sections": 34,
    "_inheritance": 27,
  ]

  @Test(
    .enabled(
      if: Proefbestand.gedeeld("standaarden/mustache/sections.json") != nil,
      "de map shared/standaarden/mustache staat niet naast de kloon"),
    arguments: bestanden.keys.sorted())
  func specification(_ naam: String) throws {
    let path = try #require(Proefbestand.gedeeld("standaarden/mustache/\(naam).json"))
    let bytes = try #require(Proefbestand.lees(path))
    let suite = try JSONDecoder().decode(Specificatie.self, from: Data(bytes))
    #expect(suite.tests.count == Self.bestanden[naam])
    for test in suite.tests {
      let uit = try Mustache(test.template, naam: test.name).vul(
        test.data.mustache, delen: test.partials ?? [:])
      #expect(uit == test.expected, "\(naam): \(test.name)")
    }
  }

  @Test(arguments: [
    ("{{a}}|{{{a}}}|{{&a}}", "&lt;b&gt; &amp; &quot;c&quot;|<b> & \"c\"|<b> & \"c\""),
    ("{{#p}}{{naam}}{{/p}}{{^p}}niemand{{/p}}", "Jansen"),
    ("{{#l}}[{{.}}]{{/l}}", "[1][2]"),
    ("{{^leeg}}niets{{/leeg}}{{#leeg}}iets{{/leeg}}", "niets"),
    ("{{p.naam}}{{p.weg}}{{weg.naam}}", "Jansen"),
    ("regel\n  {{#ja}}\n  in\n  {{/ja}}\neind", "regel\n  in\neind"),
    ("{{<o}}{{$x}}eigen{{/x}}{{/o}}", "[eigen|y]"),
  ])
  func own(_ template: String, _ expected: String) throws {
    let data = Mustachewaarde.object([
      "a": .tekst("<b> & \"c\""), "p": .object(["naam": .tekst("Jansen")]), "ja": .ja(true),
      "l": .lijst([.tekst("1"), .tekst("2")]), "leeg": .leeg(doen: ""),
    ])
    let delen = ["o": "[{{$x}}x{{/x}}|{{$y}}y{{/y}}]"]
    #expect(try Mustache(template, naam: "proef").vul(data, delen: delen) == expected)
  }

  @Test func everyFindingAtOnceWithItsPlace() throws {
    let text = "Geachte {{naam}},\n{{#a}}\n  {{/b}}\n{{}}\n{{ open"
    let fout = #expect(throws: InvoerFout.self) { try Mustache(text, naam: "brief.xhtml") }
    #expect(Momentopname.verschil((fout?.description ?? "") + "\n", "brief-mustache.txt") == nil)
  }

  @Test func endlessPartialsAreStopped() {
    #expect(throws: InvoerFout.self) {
      try Mustache("{{>a}}", naam: "a").vul(.object([:]), delen: ["a": "x{{>a}}"])
    }
  }
}

private struct Specificatie: Decodable {
  struct Proef: Decodable {
    var name: String
    var data: Gegeven
    var template: String
    var partials: [String: String]?
    var expected: String
  }

  var tests: [Proef]
}

/// Any JSON value, as a template sees it.
private enum Gegeven: Decodable {
  case waarde(Mustachewaarde)

  init(from decoder: any Decoder) throws {
    if let fields = try? decoder.container(keyedBy: Sleutel.self) {
      var object: [String: Mustachewaarde] = [:]
      for key in fields.allKeys {
        object[key.stringValue] = try fields.decode(Gegeven.self, forKey: key).mustache
      }
      self = .waarde(.object(object))
      return
    }
    if var list = try? decoder.unkeyedContainer() {
      var values: [Mustachewaarde] = []
      while !list.isAtEnd { values.append(try list.decode(Gegeven.self).mustache) }
      self = .waarde(.lijst(values))
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .waarde(.leeg(doen: ""))
    } else if let value = try? single.decode(Bool.self) {
      self = .waarde(.ja(value))
    } else if let value = try? single.decode(Int.self) {
      self = .waarde(.tekst(String(value)))
    } else if let value = try? single.decode(Double.self) {
      self = .waarde(.tekst("\(value)"))
    } else {
      self = .waarde(.tekst(try single.decode(String.self)))
    }
  }

  var mustache: Mustachewaarde {
    switch self {
    case .waarde(let value): value
    }
  }

  private struct Sleutel: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
