import BibobCore
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if canImport(Darwin)
  private let eigenProces = RUSAGE_SELF
  private let eenheidPerKilobyte = 1024
#else
  private let eigenProces = __rusage_who_t(RUSAGE_SELF.rawValue)
  private let eenheidPerKilobyte = 1
#endif

/// Seconds of computing by this thread: unlike the clock, not stretched by other work on the machine.
private func rekentijd() -> Double {
  var tijd = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &tijd)
  return Double(tijd.tv_sec) + Double(tijd.tv_nsec) / 1e9
}

/// Documents that want something else than to be read.
@Suite struct VijandigTests {
  private func eerste(_ tekst: String) throws -> String {
    try #require(try AanvraagProef.fout(tekst)).bevindingen[0].tekst
  }

  @Test(arguments: [
    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]><a/>",
    "<!DOCTYPE l [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><l>&c;</l>",
    "<!DOCTYPE a []><a/>", "<!doctype a><a/>", "<!ELEMENT a ANY><a/>", "<a><!ENTITY x \"y\"></a>",
  ])
  func doctypeGeweigerd(tekst: String) throws {
    let fout = try #require(try AanvraagProef.fout(tekst))
    #expect(
      fout.bevindingen.contains {
        $0.tekst == "Een DOCTYPE of andere verklaring met ‘<!’ is niet toegestaan."
      })
    #expect(fout.description.eerste("root:") == nil)
  }

  /// What ends a comment here ends it for the parser too: nothing hides behind a short one.
  @Test(arguments: ["<!-->", "<!--->", "<!----><!DOCTYPE a []>"])
  func kortCommentaar(begin: String) throws {
    #expect(
      try AanvraagProef.fout(
        begin + AanvraagProef.document([("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")])) != nil)
  }

  @Test func doctypeInCommentaarIsTekst() throws {
    let commentaar = "<!--><!DOCTYPE a []>--><aanvraag "
    #expect(try AanvraagProef.fout(AanvraagProef.document([("<aanvraag ", commentaar)])) == nil)
  }

  @Test func kwadratischeEntiteit() throws {
    let lang = String(repeating: "a", count: 50_000)
    let vraag = String(repeating: "&x;", count: 50_000)
    #expect(try eerste("<!DOCTYPE a [<!ENTITY x \"\(lang)\">]><a>\(vraag)</a>").hasPrefix("Een DOCTYPE"))
  }

  @Test func diepeNesting() throws {
    let tekst = String(repeating: "<a>", count: 100_000)
    let fout = try #require(try AanvraagProef.fout(tekst))
    let diep = try #require(
      fout.bevindingen.first { $0.tekst == "De elementen staan meer dan 64 lagen diep in elkaar." })
    #expect((diep.regel, diep.kolom) == (1, 193))
  }

  @Test func groteAttributen() throws {
    let waarde = String(repeating: "a", count: 200_000)
    #expect(try eerste("<aanvraag spoor=\"\(waarde)\"/>") == "Dit merkteken is langer dan 64 KiB.")
    #expect(try eerste("<\(waarde)/>") == "Dit merkteken is langer dan 64 KiB.")
  }

  @Test func honderdduizendAttributen() throws {
    let veel = (0..<100_000).map { " a\($0)=\"\"" }.joined()
    let begin = rekentijd()
    #expect(try eerste("<aanvraag\(veel)/>") == "Dit element heeft meer dan 64 attributen.")
    #expect(rekentijd() - begin < 1)
  }

  @Test(arguments: ["<!--", "<![CDATA[", "<?x "]) func lang(begin: String) throws {
    let tekst = "<aanvraag>" + begin + String(repeating: "a", count: (1 << 20) + 10)
    #expect(try #require(try AanvraagProef.fout(tekst)).description.eerste("is langer dan 1 MiB.") != nil)
  }

  @Test func aansluitendeSecties() throws {
    let deel = "<![CDATA[" + String(repeating: "a", count: 100_000) + "]]>"
    let tekst = "<aanvraag>" + String(repeating: deel, count: 12)
    #expect(try #require(try AanvraagProef.fout(tekst)).description.eerste("is langer dan 1 MiB.") != nil)
  }

  @Test func bytegrens() throws {
    let stroom = XMLStroom(
      schema: nil, vocabulaire: XMLVocabulaire(), grenzen: XMLGrenzen(bytes: 100_000, tekst: 1000))
    let tekst = "<a>" + String(repeating: "<b>x</b>", count: 20_000) + "</a>"
    let fout = #expect(throws: InvoerFout.self) { try stroom.boom(.bytes(Array(tekst.utf8), naam: "x")) }
    #expect(fout?.bevindingen.contains { $0.tekst == "Het bestand is groter dan 100000 bytes." } == true)
  }

  /// A gigabyte in one element, through a pipe: refused within a second and under 100 MB of memory.
  @Test func gigabyteUitEenPijp() async {
    await #expect(processExitsWith: .success) {
      let schema = try XMLSchema(pad: AanvraagProef.schemapad)
      let kop = "<aanvraag xmlns=\"urn:bibob:aanvraag:1\" spoor=\"aanvraag\"><kenmerk>"
      let pijp = try #require(popen("printf '%s' '\(kop)'; head -c 1073741824 /dev/zero | tr '\\0' a", "r"))
      let begin = rekentijd()
      // The program of the tests is large by itself: what counts is what reading adds.
      var gebruik = rusage()
      getrusage(eigenProces, &gebruik)
      let eerst = gebruik.ru_maxrss
      let lezer = AanvraagLezer(schema: schema, grenzen: XMLGrenzen(bytes: 2 << 30))
      let fout = #expect(throws: InvoerFout.self) { try lezer.lees(fd: fileno(pijp), naam: "pijp") }
      let duur = rekentijd() - begin
      pclose(pijp)
      getrusage(eigenProces, &gebruik)
      let kilobytes = (gebruik.ru_maxrss - eerst) / eenheidPerKilobyte
      let goed =
        fout?.bevindingen[0].tekst == "Deze tekst is langer dan 1 MiB." && duur < 1
        && kilobytes < 50_000
      exit(goed ? 0 : 1)
    }
  }

  /// A sparse file of a gigabyte is refused by its size, unread.
  @Test func gigabyteBestand() throws {
    try Bestand.inMap { map in
      let pad = map + "/groot.xml"
      Bestand.schrijf(Array("<aanvraag>".utf8), pad)
      truncate(pad, 1 << 30)
      let begin = rekentijd()
      let fout = #expect(throws: InvoerFout.self) { try AanvraagProef.lezer().lees(pad: pad) }
      #expect(rekentijd() - begin < 1)
      #expect(fout?.bevindingen[0].tekst == "Het bestand is groter dan 16 MiB.")
    }
  }

  @Test func afgebrokenOpElkeByte() throws {
    let bytes = Array(AanvraagProef.document().utf8)
    for lengte in 0..<(bytes.count - 2) {
      #expect(try AanvraagProef.fout(Array(bytes[..<lengte])) != nil, "\(lengte) bytes lezen")
    }
  }

  @Test func hoogstensHonderdBevindingen() throws {
    let veel = String(repeating: "<onzin/>", count: 5000)
    let fout = try #require(try AanvraagProef.fout(AanvraagProef.document([("<rol>", veel + "<rol>")])))
    #expect(fout.bevindingen.count <= 100)
    let bedragen = String(repeating: "<bedrag>x</bedrag>", count: 5000)
    let tweede = AanvraagProef.document([("  <partijen>", "<bedragen>\(bedragen)</bedragen><partijen>")])
    #expect(try #require(try AanvraagProef.fout(tweede)).bevindingen.count == 100)
  }

  @Test func bestandenDieErGeenZijn() throws {
    try Bestand.inMap { map in
      func tekst(_ pad: String) throws -> String? {
        let lezer = try AanvraagProef.lezer()
        let fout = #expect(throws: InvoerFout.self) { try lezer.lees(pad: pad) }
        return fout?.bevindingen.first.map { $0.tekst + " " + $0.advies }
      }
      #expect(try tekst(map) == "Dit is een map, geen bestand. Geef het pad van een bestand.")
      #expect(
        try tekst(map + "/weg.xml")
          == "Het bestand kan niet worden geopend. Het bestaat niet; controleer het pad.")
      #expect(try tekst("a\u{0}b")?.hasPrefix("Het bestand kan niet worden geopend.") == true)
      #expect(try tekst("")?.hasPrefix("Het bestand kan niet worden geopend.") == true)
      #expect(try tekst("/dev/zero") == "Dit is geen gewoon bestand. Geef het pad van een bestand.")
      mkfifo(map + "/pijp", 0o600)
      #expect(try tekst(map + "/pijp") == "Dit is geen gewoon bestand. Geef het pad van een bestand.")
      Bestand.schrijf([], map + "/leeg.xml")
      #expect(try tekst(map + "/leeg.xml") == "Het bestand is leeg. Geef een XML-bestand.")
      Bestand.schrijf([0x3C], map + "/dicht.xml")
      chmod(map + "/dicht.xml", 0)
      let dicht = try tekst(map + "/dicht.xml")
      if geteuid() != 0 {
        #expect(dicht == "Het bestand kan niet worden geopend. Er is geen toestemming om het te lezen.")
      }
    }
  }
}
