import TestSupport
import Testing

/// The figures of a report against a second computation that shares nothing with it: plain SQL over the events that
/// `bibob exporteer --csv` wrote, in the `sqlite3` of the system.
@Suite("Figures by SQL")
struct SQLTests {
  private static let sqlite = Proces.vind("sqlite3")

  @Test(
    "every figure of two years, by year and by month",
    .enabled(if: sqlite != nil, "overgeslagen: geen sqlite3"),
    arguments: [("2022-01-01", "2023-08-31", "jaar", 1), ("2022-03-01", "2023-05-31", "maand", 2)])
  func cijfers(_ van: String, _ tot: String, _ per: String, _ zaad: Int) throws {
    let werk = try Werkmap(leeg: true)
    let made = werk.voer(
      "2023-08-31", "oefen --jaar 2022,2023 --zaken 80,72 --tot 2023-08-31 --zaad \(zaad)")
    try #require(made.uitgang == 0, "\(made.fout)")
    try #require(werk.voer("2023-08-31", "exporteer --csv \(werk.pad)/g.csv").uitgang == 0)
    let report = try werk.json(
      "2023-08-31", "doorlooptijd --van \(van) --tot \(tot) --per \(per) --per-datum \(tot)")
    let sqlite = try #require(Self.sqlite)
    var periods: [(String, String)] = []
    for line in report["cijfers"]?.rij ?? [] {
      guard let first = line["van"]?.tekst, let last = line["tot"]?.tekst else { continue }
      if !periods.contains(where: { $0 == (first, last) }) { periods.append((first, last)) }
    }
    #expect(periods.count > 1)
    for (first, last) in periods {
      let script = Self.tabellen(werk.pad + "/g.csv", peil: tot) + Self.vragen(first, last)
      let answer = Proces.voer(sqlite, ["-batch", ":memory:"], stdin: script)
      try #require(answer.uitgang == 0 && answer.fout.isEmpty, "\(answer.fout)")
      let theirs = Set(answer.uit.split(separator: "\n").map(String.init))
      let ours = Set((report["cijfers"]?.rij ?? []).compactMap { Self.regel($0, first, last) })
      #expect(theirs.subtracting(ours).isEmpty, "only in SQL, \(first): \(theirs.subtracting(ours).sorted())")
      #expect(
        ours.subtracting(theirs).isEmpty, "only in the report, \(first): \(ours.subtracting(theirs).sorted())"
      )
    }
  }

  /// A figure as `begrip|maat|indeling|groep|waarde`; nil for another period, or one that SQL does not know.
  private static func regel(_ line: JSONWaarde, _ first: String, _ last: String) -> String? {
    guard line["van"]?.tekst == first, line["tot"]?.tekst == last, let begrip = line["begrip"]?.tekst,
      begrip != "jaartempo", begrip != "op-tijd", let maat = line["maat"]?.tekst, maat != "gemiddelde",
      maat != "p25", maat != "p75", let indeling = line["indeling"]?.tekst,
      let groep = line["groep"]?.tekst, case .nummer(let value)? = line["waarde"]
    else { return nil }
    return "\(begrip)|\(maat)|\(indeling)|\(groep)|\(value)"
  }

  /// Investigations, their days of standstill and their phases, from the events alone.
  private static func tabellen(_ csv: String, peil: String) -> String {
    """
    .mode csv
    .import '\(csv)' gebeurtenissen
    .mode list
    CREATE TABLE g AS SELECT *, CAST(volgnummer AS INTEGER) AS n,
      CAST(strftime('%J', datum) - 2440587.5 AS INTEGER) AS d,
      CAST(strftime('%J', NULLIF(termijn, '')) - 2440587.5 AS INTEGER) AS t
      FROM gebeurtenissen WHERE ongedaan = 'nee' AND datum <= '\(peil)';
    CREATE INDEX gd ON g(dossier, n);
    CREATE TABLE o AS
      SELECT a.dossier, a.datum AS ontvangen, a.soort, a.spoor, a.orgaan, b.begin, e.n AS en, e.datum AS einde,
        e.stap AS eindstap, e.uitkomst, e.vanwege_bibob
      FROM (SELECT * FROM g WHERE stap = 'openen') a
      LEFT JOIN (SELECT dossier, min(datum) AS begin FROM g
        WHERE stap IN ('formulier-uitzetten', 'formulier-ontvangen', 'bron-raadplegen') GROUP BY dossier) b
        USING (dossier)
      LEFT JOIN g e ON e.dossier = a.dossier AND e.n = (SELECT min(n) FROM g x WHERE x.dossier = a.dossier
        AND x.stap IN ('besluit', 'buiten-behandeling-laten', 'terugtrekken', 'buiten-bereik'));
    CREATE TABLE stil(dossier, van, tot);
    -- Awb 4:15(1)a: the day after the letter up to the day before the answer, or before the term lapsed.
    INSERT INTO stil SELECT g.dossier, g.d + 1, min(coalesce((SELECT min(x.d) FROM g x WHERE x.dossier = g.dossier
        AND x.n > g.n AND x.stap IN ('formulier-ontvangen', 'aanvulling-ontvangen')), 99999), g.t,
        CAST(strftime('%J', coalesce(o.einde, '\(peil)')) - 2440587.5 AS INTEGER)) - 1
      FROM g JOIN o USING (dossier) WHERE g.stap IN ('formulier-uitzetten', 'aanvulling-vragen');
    -- Wet Bibob 31: from the request up to and including the advice, at most 56 days and what 15(2) and (3) add.
    INSERT INTO stil SELECT v.dossier, v.d, min(coalesce((SELECT min(x.d) FROM g x WHERE x.dossier = v.dossier
        AND x.n > v.n AND x.stap IN ('lbb-advies-ontvangen', 'lbb-ziet-af', 'zonder-advies-verder')),
        CAST(strftime('%J', '\(peil)') - 2440587.5 AS INTEGER)),
        v.d + 55 + coalesce((SELECT sum(y.d - x.d) FROM g x JOIN g y ON y.dossier = x.dossier AND y.n > x.n
          AND y.stap = 'lbb-vraag-beantwoord' WHERE x.dossier = v.dossier AND x.stap = 'lbb-vraagt'), 0)
          + coalesce((SELECT 7 * CAST(rtrim(x.duur, 'w') AS INTEGER) FROM g x WHERE x.dossier = v.dossier
            AND x.stap = 'lbb-verlenging'), 0))
      FROM g v WHERE v.stap = 'lbb-advies-vragen';
    CREATE TABLE k AS SELECT o.*,
      CAST(strftime('%J', einde) - strftime('%J', begin) AS INTEGER) AS bruto,
      (WITH RECURSIVE dag(d) AS (SELECT CAST(strftime('%J', o.begin) - 2440587.5 AS INTEGER) + 1
        UNION ALL SELECT d + 1 FROM dag WHERE d < CAST(strftime('%J', o.einde) - 2440587.5 AS INTEGER))
        SELECT count(*) FROM dag WHERE d <= CAST(strftime('%J', o.einde) - 2440587.5 AS INTEGER)
        AND EXISTS (SELECT 1 FROM stil s WHERE s.dossier = o.dossier AND s.van <= d AND d <= s.tot)) AS stildagen,
      (SELECT count(*) FROM g WHERE g.dossier = o.dossier AND n < en AND stap = 'aanvulling-vragen') AS rondes,
      (SELECT min(d) FROM g WHERE g.dossier = o.dossier AND n < en AND stap = 'lbb-advies-vragen') AS gevraagd,
      (SELECT min(d) FROM g WHERE g.dossier = o.dossier AND n < en AND stap = 'lbb-advies-ontvangen') AS advies,
      (SELECT max(CASE WHEN basis LIKE 'art%' THEN 2 ELSE
          max(instr('geen     mindere  ernstig', mate_a), instr('geen     mindere  ernstig',
            replace(mate_b, 'mindere-mate', 'mindere'))) / 9 END)
        FROM g WHERE g.dossier = o.dossier AND n = (SELECT max(n) FROM g c WHERE c.dossier = o.dossier
          AND c.n < en AND c.stap = 'conclusie')) AS mate,
      (SELECT max(instr('geen     mindere  ernstig', mate_a), instr('geen     mindere  ernstig',
            replace(mate_b, 'mindere-mate', 'mindere'))) / 9
        FROM g WHERE g.dossier = o.dossier AND n < en AND stap = 'lbb-advies-ontvangen'
        ORDER BY n DESC LIMIT 1) AS adviesmate,
      (SELECT uitkomst FROM g WHERE g.dossier = o.dossier AND n < en AND stap = 'voornemen'
        ORDER BY n DESC LIMIT 1) AS voorgenomen,
      (SELECT bron_signaal FROM g WHERE g.dossier = o.dossier AND stap = 'signaal' ORDER BY n LIMIT 1) AS signaal,
      (SELECT regel FROM g WHERE g.dossier = o.dossier AND stap = 'beleid-toetsen' ORDER BY n DESC LIMIT 1) AS regel,
      (SELECT toets FROM g WHERE g.dossier = o.dossier AND stap = 'beleid-toetsen' ORDER BY n DESC LIMIT 1) AS toets,
      CASE WHEN soort LIKE 'alcohol-%' OR soort = 'exploitatie-horeca' THEN 'horeca'
        WHEN soort = 'exploitatie-coffeeshop' THEN 'coffeeshop' WHEN soort LIKE 'exploitatie-%' THEN 'seks'
        WHEN soort LIKE 'speelautomaten%' THEN 'kansspelen' WHEN soort LIKE 'omgevings%' THEN 'omgeving'
        WHEN soort = 'verhuurvergunning' THEN 'wonen' WHEN soort LIKE 'overheidsopdracht%' THEN 'opdracht'
        WHEN soort LIKE 'vastgoed%' THEN 'vastgoed' ELSE soort END AS sector,
      CASE eindstap WHEN 'terugtrekken' THEN 'teruggetrokken' WHEN 'buiten-behandeling-laten'
        THEN 'buiten-behandeling' WHEN 'buiten-bereik' THEN 'buiten-bereik' ELSE
        CASE WHEN uitkomst IN ('verlenen', 'in-stand-laten', 'gunnen', 'aangaan') THEN 'geen-bezwaar'
        WHEN uitkomst LIKE '%voor%' THEN 'met-voorschriften'
        WHEN uitkomst IN ('weigeren', 'niet-gunnen', 'niet-aangaan') THEN 'geweigerd' ELSE 'beeindigd' END
        END AS afloop
      FROM o;
    -- Each event with a phase stays until the next one; only what lies between begin and end counts.
    CREATE TABLE f AS SELECT k.dossier, k.einde, g.fase,
      min(lead(g.datum, 1, k.einde) OVER (PARTITION BY g.dossier ORDER BY g.n), k.einde) AS tot,
      max(g.datum, k.begin) AS van
      FROM k JOIN (SELECT *, lag(fase, 1, '') OVER (PARTITION BY dossier ORDER BY n) AS vorige FROM g) g
        USING (dossier) WHERE k.begin IS NOT NULL AND k.einde IS NOT NULL AND g.fase <> g.vorige;

    """
  }

  /// Every figure of a period.
  private static func vragen(_ first: String, _ last: String) -> String {
    let begun = "begin BETWEEN '\(first)' AND '\(last)'"
    let ended = "begin IS NOT NULL AND einde BETWEEN '\(first)' AND '\(last)'"
    var sql = """
      SELECT 'geopend|aantal|||' || count(*) FROM k WHERE ontvangen BETWEEN '\(first)' AND '\(last)';
      SELECT 'begonnen|aantal|||' || count(*) FROM k WHERE \(begun);
      SELECT 'afgerond|aantal|||' || count(*) FROM k WHERE \(ended);
      SELECT 'in-behandeling|begin|||' || count(*) FROM k WHERE begin < '\(first)' AND (einde IS NULL OR einde >= '\(first)');
      SELECT 'in-behandeling|eind|||' || count(*) FROM k WHERE begin <= '\(last)' AND (einde IS NULL OR einde > '\(last)');
      SELECT 'lbb|gevraagd|||' || count(*) FROM k WHERE \(ended) AND gevraagd IS NOT NULL;
      SELECT 'herstel|rondes|||' || coalesce(sum(rondes), 0) FROM k WHERE \(ended);
      SELECT 'herstel|onderzoeken|||' || count(*) FROM k WHERE \(ended) AND rondes > 0;
      SELECT 'teruggetrokken|aantal|||' || count(*) FROM k WHERE \(ended) AND eindstap = 'terugtrekken';
      SELECT 'teruggetrokken|vanwege-bibob|||' || count(*) FROM k WHERE \(ended) AND vanwege_bibob = 'ja';
      SELECT 'fase|dagen|fase|' || fase || '|' || sum(CAST(strftime('%J', tot) - strftime('%J', van) AS INTEGER)) AS x
        FROM f WHERE einde BETWEEN '\(first)' AND '\(last)' AND tot > van GROUP BY fase;

      """
    for (begrip, value) in [
      ("bruto", "bruto"), ("netto", "bruto - stildagen"), ("lbb", "advies - gevraagd"),
    ] {
      sql += """
        CREATE TEMP TABLE v AS SELECT \(value) AS v, row_number() OVER (ORDER BY \(value)) AS r,
          count(*) OVER () AS c FROM k WHERE \(ended) AND \(value) IS NOT NULL;
        SELECT '\(begrip)|aantal|||' || count(*) FROM v;
        SELECT '\(begrip)|minimum|||' || min(v) FROM v HAVING count(*) > 0;
        SELECT '\(begrip)|maximum|||' || max(v) FROM v HAVING count(*) > 0;
        SELECT '\(begrip)|mediaan|||' || v FROM v WHERE r = (c * 50 + 99) / 100;
        SELECT '\(begrip)|p90|||' || v FROM v WHERE r = (c * 90 + 99) / 100;
        DROP TABLE v;

        """
    }
    for column in ["soort", "sector", "orgaan", "spoor", "regel"] {
      sql +=
        "SELECT 'begonnen|aantal|\(column)|' || \(column) || '|' || count(*) FROM k WHERE \(begun) GROUP BY \(column);\n"
    }
    sql += """
      SELECT 'begonnen|aantal|aanleiding|' || coalesce(signaal, CASE toets WHEN 'ja' THEN 'beleid' ELSE 'keuze' END)
        || '|' || count(*) FROM k WHERE \(begun) GROUP BY coalesce(signaal, toets);

      """
    for column in ["soort", "sector", "afloop"] {
      sql +=
        "SELECT 'afgerond|aantal|\(column)|' || \(column) || '|' || count(*) FROM k WHERE \(ended) GROUP BY \(column);\n"
    }
    sql += """
      SELECT 'afgerond|aantal|mate|' || CASE mate WHEN 0 THEN 'geen' WHEN 1 THEN 'mindere-mate' ELSE 'ernstig' END
        || '|' || count(*) FROM k WHERE \(ended) AND mate IS NOT NULL GROUP BY mate;
      SELECT 'afgerond|aantal|advies|' || CASE WHEN mate = adviesmate THEN 'gelijk' WHEN mate < adviesmate
        THEN 'lichter' ELSE 'zwaarder' END AS w, count(*) FROM k
        WHERE \(ended) AND mate IS NOT NULL AND adviesmate IS NOT NULL GROUP BY w;
      SELECT 'afgerond|aantal|zienswijze|' || CASE WHEN eindstap = 'terugtrekken' THEN 'teruggetrokken'
        WHEN uitkomst = voorgenomen THEN 'ongewijzigd' ELSE 'anders' END AS w, count(*) FROM k
        WHERE \(ended) AND voorgenomen IS NOT NULL GROUP BY w;

      """
    return sql
  }
}
