import TestSupport
import Testing

@testable import BibobCore

/// Every letter on every track, and what an office program makes of it.
@Suite struct KantoorTests {
  private static let alles = Proces.omgeving("BIBOB_ALLES") != nil

  /// The letters as OpenDocument text, each under a name of its own; a draft among them.
  private static func odt(_ gevallen: [Briefzaken.Geval]) throws -> [(naam: String, bytes: [UInt8])] {
    try gevallen.map { geval in
      let sjabloon = try Briefproef.bibliotheek.sjabloon(geval.brief)
      let concept = geval.brief == "voornemen"
      let pers = try Briefpers(sjabloon, huisstijl: Briefproef.huisstijl, concept: concept)
      let zaak = try #require(Briefproef.zaak(geval.scenario))
      let bron = try #require(Briefproef.bron(zaak, sjabloon.beschrijving), "\(geval)")
      let name = "\(geval.brief)--\(geval.zaak.replacing(" ", with: "-"))"
      return (name, try pers.odt(pers.gegevens(bron)))
    }
  }

  /// The worked dossiers ask for every letter, and each of them can be made.
  @Test func everyLetterIsMade() throws {
    let gevallen = try Briefzaken.alle()
    let certificates = [Vernietigingsverklaring.sjabloon, Vernietigingsverklaring.lijstsjabloon]
    #expect(
      Set(gevallen.map(\.brief)).union(certificates) == Set(Briefproef.bibliotheek.namen))
    for geval in gevallen {
      let beschrijving = try Briefproef.bibliotheek.sjabloon(geval.brief).beschrijving
      let zaak = try #require(Briefproef.zaak(geval.scenario))
      #expect(beschrijving.waaromNiet(zaak) == nil, "\(geval)")
    }
    #expect(try Self.odt(gevallen).count == gevallen.count)
  }

  /// LibreOffice takes each file without a word of complaint, and makes pages of it.
  ///
  /// With `BIBOB_BRIEVENMAP` the files stay in that folder, to be looked at.
  @Test(
    .enabled(if: Proces.vind("soffice") != nil, "LibreOffice (soffice) staat niet op deze machine"))
  func libreOfficeReadsEveryLetter() throws {
    let gevallen = try Briefzaken.alle().filter {
      Self.alles || ["voornemen-derde", "verslag"].contains($0.brief)
    }
    let kept = Proces.omgeving("BIBOB_BRIEVENMAP")
    let folder = try kept ?? #require(Proefbestand.map())
    let brieven = try Self.odt(gevallen)
    for brief in brieven {
      #expect(Proefbestand.schrijf(brief.bytes, naar: "\(folder)/\(brief.naam).odt"))
    }
    let run = Proces.voer(
      try #require(Proces.vind("soffice")),
      [
        "-env:UserInstallation=file://\(folder)/profiel", "--headless", "--convert-to", "pdf", "--outdir",
        folder,
      ] + brieven.map { "\(folder)/\($0.naam).odt" },
      env: ["HOME": folder])
    #expect(run.uitgang == 0)
    #expect(!run.fout.lowercased().contains("error"), "\(run.fout)")
    for brief in brieven {
      let pdf = try #require(Proefbestand.lees("\(folder)/\(brief.naam).pdf"), "\(brief.naam)")
      #expect(pdf.count > 5_000 && pdf.starts(with: "%PDF".utf8), "\(brief.naam)")
    }
    if kept == nil { _ = Proces.voer("/bin/rm", ["-rf", folder]) }
  }

  /// What a Python with these modules says; nil when there is none.
  private static let python: String? = {
    guard let program = Proces.omgeving("BIBOB_PYTHON"),
      Proces.voer(program, ["-c", "import docx, odf"]).uitgang == 0
    else { return nil }
    return program
  }()

  /// Counts headings, list items and tables of the ODT with odfpy, and of the DOCX that LibreOffice makes of it with
  /// python-docx, which also says the languages of the text.
  private static let telling = """
    import sys, docx
    from odf.opendocument import load
    from odf import text, table
    odt = load(sys.argv[1])
    levels = [h.getAttribute("outlinelevel") for h in odt.getElementsByType(text.H)]
    print(sum(int(l) == 1 for l in levels), sum(int(l) == 2 for l in levels),
      len(odt.getElementsByType(text.ListItem)), len(odt.getElementsByType(table.Table)))
    doc = docx.Document(sys.argv[2])
    ns = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    names = [p.style.name if p.style is not None else "" for p in doc.paragraphs]
    items = [p for p in doc.element.body.iter(ns + "p") if p.find(ns + "pPr/" + ns + "numPr") is not None
      and not (p.find(ns + "pPr/" + ns + "pStyle") is not None
        and "eading" in p.find(ns + "pPr/" + ns + "pStyle").get(ns + "val"))]
    print(names.count("Heading 1"), names.count("Heading 2"), len(items), len(doc.tables))
    print(sorted({l.get(ns + "val") for l in doc.styles.element.iter(ns + "lang") if l.get(ns + "val")}))
    """

  /// Word reads what LibreOffice makes of a letter: headings, lists, tables and the language are still there.
  @Test(
    .enabled(
      if: Proces.vind("soffice") != nil && python != nil,
      "LibreOffice, of een Python met python-docx en odfpy, staat niet op deze machine"))
  func wordKeepsTheStructure() throws {
    let names = ["voornemen", "besluit-weigeren", "bevindingen", "lbb-verzoek"]
    let folder = try #require(Proefbestand.map())
    for geval in try Briefzaken.alle() where names.contains(geval.brief) && geval.zaak == "een weigering" {
      let sjabloon = try Briefproef.bibliotheek.sjabloon(geval.brief)
      let pers = try Briefpers(sjabloon, huisstijl: Briefproef.huisstijl, concept: false)
      let zaak = try #require(Briefproef.zaak(geval.scenario))
      let gegevens = pers.gegevens(try #require(Briefproef.bron(zaak, sjabloon.beschrijving)))
      let path = "\(folder)/\(geval.brief)"
      #expect(Proefbestand.schrijf(try pers.odt(gegevens), naar: path + ".odt"))
      let run = Proces.voer(
        try #require(Proces.vind("soffice")),
        [
          "-env:UserInstallation=file://\(folder)/profiel", "--headless", "--convert-to", "docx", "--outdir",
          folder, path + ".odt",
        ], env: ["HOME": folder])
      #expect(run.uitgang == 0)
      let told = Proces.voer(
        try #require(Self.python), ["-c", Self.telling, path + ".odt", path + ".docx"])
      let html = String(decoding: try pers.html(gegevens), as: UTF8.self)
      // The block above a letter is a table too.
      func count(_ tag: String) -> Int { html.ranges(of: tag).count }
      let kop = count("<div class=\"kop\">")
      let expected = [count("<h1>"), count("<h2>"), count("<li>"), count("<table") + kop]
        .map(String.init).joined(separator: " ")
      #expect(told.uit == "\(expected)\n\(expected)\n['nl-NL']\n", "\(geval): \(told.uit) \(told.fout)")
    }
    _ = Proces.voer("/bin/rm", ["-rf", folder])
  }
}
