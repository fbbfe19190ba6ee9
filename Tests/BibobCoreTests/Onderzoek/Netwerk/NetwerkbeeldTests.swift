import TestSupport
import Testing

@testable import BibobCore

/// The drawing of a network: legible, complete, and always the same.
@Suite("Tekening van een netwerk")
struct NetwerkbeeldTests {
  static func beeld(_ netwerk: Netwerk) -> Netwerkbeeld {
    Netwerkbeeld(netwerk, titel: "Netwerk van dossier 2026-0001", ondertitel: "proef")
  }

  static func toeval(_ seed: Int, _ sizes: ClosedRange<Int>) -> Netwerk {
    var random = SplitMix64(seed: 0x5445_4B45 + UInt64(seed))
    let count = random.int(sizes)
    let given = Toevalsnetwerk(personen: count, relaties: random.int(0...count * 3 / 2), &random)
    return Netwerk(personen: given.personen, relaties: given.relaties, op: Toevalsnetwerk.dag)
  }

  @Test("no box or name lies over another, and no line runs through one", arguments: 0..<60)
  func overlap(_ seed: Int) {
    let drawing = NetwerkbeeldTests.beeld(NetwerkbeeldTests.toeval(seed, 1...40))
    let frames = drawing.dozen.map(\.vak) + drawing.lijnen.map(\.etiket) + [drawing.legenda]
    for (index, frame) in frames.enumerated() {
      let inside =
        frame.x >= 0 && frame.y >= 0 && frame.rechts <= drawing.breedte && frame.onder <= drawing.hoogte
      #expect(inside, "\(frame)")
      for other in frames[(index + 1)...] where frame.raakt(other) { Issue.record("\(frame) \(other)") }
    }
    for line in drawing.lijnen {
      for (from, to) in line.stukken.flatMap({ zip($0, $0.dropFirst()) }) {
        // The line bends inside the rectangle of its ends and leaves both upright.
        let area = Tekening.Vak(
          x: min(from.x, to.x), y: min(from.y, to.y), breedte: max(1, abs(from.x - to.x)),
          hoogte: abs(from.y - to.y))
        for frame in frames where area.raakt(frame) { Issue.record("\(line.van) \(line.naar) door \(frame)") }
      }
    }
  }

  @Test("every line begins and ends at its persons", arguments: 0..<20)
  func ends(_ seed: Int) throws {
    let drawing = NetwerkbeeldTests.beeld(NetwerkbeeldTests.toeval(seed, 2...30))
    for line in drawing.lijnen {
      let boxes = drawing.dozen.filter { [line.van, line.naar].contains($0.id) }
      let first = try #require(boxes.first { $0.id == line.begintBij }?.vak)
      let last = try #require(boxes.first { $0.id != line.begintBij }?.vak)
      for (point, box) in [(line.stukken.first?.first, first), (line.stukken.last?.last, last)] {
        let point = try #require(point)
        #expect(point.x > box.x && point.x < box.rechts && [box.y, box.onder].contains(point.y))
      }
    }
  }

  @Test("text fits its box in the widest common font", arguments: 0..<10)
  func fits(_ seed: Int) {
    let drawing = NetwerkbeeldTests.beeld(NetwerkbeeldTests.toeval(seed, 5...30))
    for box in drawing.dozen {
      for line in box.naam { #expect(Letterbreedte.van(line, 14, vet: true) <= box.vak.breedte - 20) }
      for line in box.regels { #expect(Letterbreedte.van(line, 11) <= box.vak.breedte - 20) }
    }
    for line in drawing.lijnen {
      for text in line.regels { #expect(Letterbreedte.van(text, 11) <= line.etiket.breedte) }
    }
  }

  @Test("who controls stands above whom he controls, unless ties run in a circle")
  func levels() throws {
    let net = NetwerkTests.netwerk(
      "P2 zeggenschap P1 51\nn3 zeggenschap P2\nn3 leiding P1\nn4 samenwerking P1")
    let drawing = NetwerkbeeldTests.beeld(net)
    func top(_ id: String) throws -> Int { try #require(drawing.dozen.first { $0.id == id }).vak.y }
    #expect(try top("n3") < top("P2") && top("P2") < top("P1") && top("n4") == top("P1"))
  }

  @Test("shapes, dashes and words say what colour says, and nothing comes from elsewhere")
  func accessible() {
    let net = NetwerkTests.netwerk(
      "P2 zeggenschap P1 51 2019-01-01..2021-12-31\nn3 leiding P1 2020-01-01..", rollen: [:])
    let svg = net.svg(titel: "Netwerk <1>", ondertitel: "proef & toets")
    #expect(
      svg.contains("<title id=\"titel\">Netwerk &lt;1&gt;</title>") && svg.contains("<desc id=\"uitleg\">"))
    #expect(svg.contains("zeggenschap 51 %, 2019–2021") && svg.contains("leiding, sinds 2020"))
    #expect(
      svg.contains("class=\"lijn zeggenschap voorbij\"") && svg.contains("class=\"persoon recht voorbij\""))
    #expect(svg.contains("class=\"persoon natuurlijk\"") && svg.contains("prefers-color-scheme:dark"))
    for word in ["http:", "https:", "<script", "<image", "@import", "url(http"] {
      let text = svg.split(separator: "\n").dropFirst().joined()
      #expect(!text.contains(word), "\(word)")
    }
    #expect(svg == net.svg(titel: "Netwerk <1>", ondertitel: "proef & toets"))
  }

  @Test("long and odd names stay in their box")
  func names() {
    let people = [
      Partij(
        id: "P1", aard: .rechtspersoon, naam: String(repeating: "Onafgebrokennaam", count: 9),
        rollen: [.betrokkene]),
      Partij(id: "P2", aard: .natuurlijkPersoon, naam: "", rollen: [.derde]),
      Partij(id: "P3", aard: .natuurlijkPersoon, naam: "<Ver&zonnen>", rollen: [.derde]),
    ]
    let drawing = NetwerkbeeldTests.beeld(Netwerk(personen: people, relaties: [], op: NetwerkTests.dag))
    for box in drawing.dozen {
      #expect(box.naam.count <= 3 && !box.naam.isEmpty)
      for line in box.naam { #expect(Letterbreedte.van(line, 14, vet: true) <= box.vak.breedte - 20) }
    }
    #expect(drawing.svg.contains("&lt;Ver&amp;zonnen&gt;"))
  }

  @Test("a thousand persons are drawn")
  func large() {
    #expect(NetwerkbeeldTests.beeld(NetwerkbeeldTests.toeval(1, 1_000...1_000)).dozen.count == 1_000)
  }
}
