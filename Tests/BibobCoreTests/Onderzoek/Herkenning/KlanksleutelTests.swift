import Testing

@testable import BibobCore

/// Names in two spellings.
@Suite("Namen en klanken")
struct KlanksleutelTests {
  @Test(
    "spellings of one name sound the same",
    arguments: [
      ["Jansen", "Janssen", "Janzen", "jansen"], ["Wijk", "Wyk", "Weijck", "Wijck"],
      ["Smit", "Smid", "Smidt", "Smitt"], ["Dijk", "Dyk", "Dyck", "Dijck"], ["Yılmaz", "Yilmaz", "Ylmaz"],
      ["Kowalczyk", "Kowalszyk"], ["Jacobs", "Jakobs"], ["Ruys", "Ruijs", "Ruis"], ["Philips", "Filips"],
      ["Muñoz", "Munos"], ["Gül", "Gul"], ["Mohamed", "Mohammed", "Muhammad"], ["Çelik", "Celik"],
      ["Lodewijkx", "Lodewycks"], ["Bosch", "Bos"], ["Theunissen", "Teunissen"], ["Saïd", "Said"],
    ])
  func alike(_ spellings: [String]) {
    let sounds = Set(spellings.map { Klanksleutel.woorden($0).map(Klanksleutel.klank).joined() })
    #expect(sounds.count == 1, "\(sounds)")
  }

  @Test("other names do not", arguments: [["Jansen", "Hansen"], ["Smit", "Smeets"], ["Vos", "Bos"]])
  func apart(_ names: [String]) {
    #expect(Set(names.flatMap(Klanksleutel.woorden).map(Klanksleutel.klank)).count == names.count)
  }

  @Test("diacritics, composed and decomposed, and other scripts")
  func letters() {
    #expect(Klanksleutel.woorden("José") == Klanksleutel.woorden("Jose\u{301}"))
    #expect(Klanksleutel.woorden("d'Hondt") == ["dhondt"])
    #expect(Klanksleutel.woorden("Straße Ĳssel") == ["strasse", "ijssel"])
    #expect(Klanksleutel.woorden("Иванов") == Klanksleutel.woorden("иванов"))
    #expect(!Klanksleutel.klank("иванов").isEmpty)
  }

  @Test("plain text is read as any other, letter by letter")
  func plain() {
    var generator = Toeval(71)
    let letters = Array((0x20...0x7E).map { Character(Unicode.Scalar(UInt8($0))) }) + ["\t", "\n", "\u{7F}"]
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...24, using: &generator)).compactMap { _ in
          letters.randomElement(using: &generator)
        })
      #expect(Klanksleutel.woorden(text) == Klanksleutel.alleWoorden(text), "\(text)")
    }
  }

  @Test("a natural person's name, however it is written")
  func persons() {
    let forms = [
      Naamvorm(persoon: "de Vries", voornamen: "Jan Pieter"),
      Naamvorm(persoon: "Vries, J.P. de", voornamen: ""),
      Naamvorm(persoon: "J.P. de Vries", voornamen: ""), Naamvorm(persoon: "Jan de Vries", voornamen: ""),
      Naamvorm(persoon: "Jan Pieter de Vries", voornamen: "Jan Pieter"),
      Naamvorm(persoon: "dhr. mr. J. de Vries", voornamen: ""),
    ]
    for form in forms {
      #expect(form.kern == ["vries"], "\(form)")
      #expect(form.voorletter == "j", "\(form)")
    }
    let married = Naamvorm(persoon: "Jansen-van den Berg", voornamen: "Anna")
    #expect(married.kern == ["jansen", "berg"] && married.klanken.contains(Klanksleutel.klank("berg")))
    #expect(Naamvorm(persoon: "van 't Hoff", voornamen: "").kern == ["hoff"])
    #expect(Naamvorm(persoon: "De", voornamen: "").kern == ["de"])
    #expect(Naamvorm(persoon: "", voornamen: "").klanken.isEmpty)
  }

  @Test("an undertaking's name without article and legal form")
  func undertakings() {
    for name in ["De Verzonnen Herberg B.V.", "Verzonnen Herberg BV", "verzonnen herberg b.v."] {
      #expect(Naamvorm(rechtspersoon: name).kern == ["verzonnen", "herberg"], "\(name)")
    }
    #expect(Naamvorm(rechtspersoon: "B.V.").kern == ["bv"])
  }
}
