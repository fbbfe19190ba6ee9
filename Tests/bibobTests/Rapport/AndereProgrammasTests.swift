import TestSupport
import Testing

/// What we write for other programs, read by other programs: pm4py, icalendar, SciPy and Chromium.
@Suite("Other programs")
struct AndereProgrammasTests {
  private static func heeft(_ package: String) -> Bool {
    guard allesDraaien, let python = Proces.omgeving("BIBOB_PYTHON") else { return false }
    return Proces.voer(python, ["-c", "import \(package)"], env: ["HOME": "/tmp"]).uitgang == 0
  }

  private static let browser = ["chromium", "chromium-browser", "google-chrome"].compactMap {
    Proces.vind($0)
  }.first

  /// The schema of IEEE 1849-2016, where it stands beside the checkout.
  private static let schema =
    (Proces.omgeving("BIBOB_GEDEELD") ?? Rondleiding.wortel + "/../shared")
    + "/standaarden/xes/xes-ieee-1849-2016.xsd"

  private func python(_ script: String, _ arguments: [String]) throws -> String {
    let python = try #require(Proces.omgeving("BIBOB_PYTHON"))
    let answer = Proces.voer(python, ["-W", "ignore", "-c", script] + arguments, env: ["HOME": "/tmp"])
    try #require(answer.uitgang == 0, "\(answer.fout.suffix(2000))")
    return String(answer.uit.split(separator: "\n").last ?? "")
  }

  private func opslag(_ jaren: String, _ zaken: String, tot: String) throws -> Werkmap {
    let werk = try Werkmap(leeg: true)
    let made = werk.voer(tot, "oefen --jaar \(jaren) --zaken \(zaken) --tot \(tot) --zaad 4")
    try #require(made.uitgang == 0, "\(made.fout)")
    return werk
  }

  @Test(
    "pm4py replays 10,000 dossiers on the net with fitness 1.0, and one illegal step does not pass",
    .enabled(if: heeft("pm4py"), "overgeslagen: alleen met --alles en pm4py"))
  func naspelen() throws {
    let werk = try opslag("2018,2019,2020,2021,2022", "1900,1900,1900,1900,1900", tot: "2022-12-31")
    try #require(werk.voer("2022-12-31", "exporteer --xes \(werk.pad)/log.xes").uitgang == 0)
    try #require(werk.voer("2022-12-31", "exporteer --pnml \(werk.pad)/net.pnml").uitgang == 0)
    let script = """
      import sys, pm4py
      log = pm4py.read_xes(sys.argv[1])
      net, start, end = pm4py.read_pnml(sys.argv[2])
      good = pm4py.fitness_token_based_replay(log, net, start, end)
      bad = log[log['case:concept:name'].isin(sorted(log['case:concept:name'].unique())[:50])].copy()
      place = bad.index[bad['concept:name'] == 'formulier-uitzetten'][0]
      bad.loc[place, 'concept:name'] = 'besluit'
      worse = pm4py.fitness_token_based_replay(bad, net, start, end)
      print(log['case:concept:name'].nunique() >= 10000, good['log_fitness'], good['perc_fit_traces'],
        worse['log_fitness'] < 1 and worse['perc_fit_traces'] < 100)
      """
    #expect(try python(script, [werk.pad + "/log.xes", werk.pad + "/net.pnml"]) == "True 1.0 100.0 True")
  }

  @Test(
    "gross lead times are those that pm4py finds in the log",
    .enabled(if: heeft("pm4py"), "overgeslagen: alleen met --alles en pm4py"))
  func doorlooptijden() throws {
    let werk = try opslag("2022,2023", "80,72", tot: "2023-08-31")
    try #require(werk.voer("2023-08-31", "exporteer --xes \(werk.pad)/log.xes").uitgang == 0)
    let script = """
      import sys, pm4py, math
      log = pm4py.read_xes(sys.argv[1])
      begin = ['formulier-uitzetten', 'formulier-ontvangen', 'bron-raadplegen']
      end = ['besluit', 'buiten-behandeling-laten', 'terugtrekken', 'buiten-bereik']
      parts = []
      for name, case in log.groupby('case:concept:name'):
        first = case[case['concept:name'].isin(begin)].head(1)
        last = case[case['concept:name'].isin(end)].head(1)
        if len(first) and len(last): parts += [first, last]
      import pandas
      durations = sorted(round(x / 86400) for x in pm4py.get_all_case_durations(pandas.concat(parts)))
      rank = lambda p: durations[math.ceil(p * len(durations) / 100) - 1]
      print(len(durations), rank(50), rank(90), durations[0], durations[-1])
      """
    let theirs = try python(script, [werk.pad + "/log.xes"])
    let report = try werk.json("2023-08-31", "doorlooptijd --van 2022-01-01 --tot 2023-08-31")
    let last = (report["cijfers"]?.rij ?? []).filter {
      $0["begrip"]?.tekst == "bruto" && $0["van"]?.tekst == "2022-01-01" && $0["tot"]?.tekst == "2023-08-31"
    }
    let ours = ["aantal", "mediaan", "p90", "minimum", "maximum"].map { maat in
      last.first { $0["maat"]?.tekst == maat }?["waarde"]?.getal.map { "\($0)" } ?? "?"
    }
    #expect(ours.joined(separator: " ") == theirs)
  }

  @Test(
    "the calendar file is read by icalendar, entry by entry",
    .enabled(if: heeft("icalendar"), "overgeslagen: alleen met --alles en icalendar"))
  func agenda() throws {
    let werk = try opslag("2023", "60", tot: "2023-08-31")
    try #require(werk.voer("2023-08-31", "termijnen --ics \(werk.pad)/t.ics").uitgang == 0)
    let script = """
      import sys, icalendar
      raw = open(sys.argv[1], 'rb').read()
      calendar = icalendar.Calendar.from_ical(raw)
      events = [e for e in calendar.walk('VEVENT')]
      assert all(len(line) <= 75 for line in raw.split(b'\\r\\n'))
      assert not any(e.errors for e in events) and not calendar.errors
      uids = [str(e['UID']) for e in events]
      states = {str(e['STATUS']) for e in events}
      whole = all((e['DTEND'].dt - e['DTSTART'].dt).days == 1 for e in events)
      print(len(events) > 20, len(set(uids)) == len(uids), sorted(states), whole, str(calendar['METHOD']))
      """
    #expect(
      try python(script, [werk.pad + "/t.ics"]) == "True True ['CANCELLED', 'CONFIRMED'] True PUBLISH")
  }

  @Test(
    "chance: intervals and tests as SciPy has them",
    .enabled(if: heeft("scipy"), "overgeslagen: alleen met --alles en scipy"))
  func toeval() throws {
    let werk = try opslag("2022,2023", "80,72", tot: "2023-08-31")
    let script = """
      from scipy.stats import chi2, binom, binomtest
      share = 243 / 608
      chance = min(1, 2 * min(binom.cdf(72, 152, share), binom.sf(71, 152, share)))
      bounds = binomtest(72, 152, share).proportion_ci(method='exact')
      scale = lambda p: p / (1 - p) * 365 / 243
      low, high = (chi2.ppf(.025, 144) / 2, chi2.ppf(.975, 146) / 2)
      print(f'{chance:.6f} {scale(bounds.low):.4f} {scale(bounds.high):.4f} {low * 365 / 243:.1f} {high * 365 / 243:.1f}')
      """
    let report = try werk.json("2023-08-31", "doorlooptijd --van 2022-01-01 --tot 2023-08-31")
    let test = try #require(report["vergelijkingen"]?.rij.first)
    func number(_ value: JSONWaarde?) -> String { if case .nummer(let text)? = value { text } else { "?" } }
    let pace = (report["cijfers"]?.rij ?? []).filter {
      $0["begrip"]?.tekst == "jaartempo" && $0["van"]?.tekst == "2023-01-01"
    }
    let ours =
      ["kans", "onder", "boven"].map { number(test[$0]) }
      + ["onder", "boven"].map { maat in number(pace.first { $0["maat"]?.tekst == maat }?["waarde"]) }
    #expect(ours.joined(separator: " ") == (try python(script, [])))
  }

  @Test(
    "xmllint finds the log valid",
    .enabled(
      if: Proces.vind("xmllint") != nil && Werkmap.lees(schema) != nil,
      "overgeslagen: geen xmllint, of het schema van de standaard staat niet naast het project"))
  func xmllint() throws {
    let werk = try opslag("2023", "60", tot: "2023-08-31")
    try #require(werk.voer("2023-08-31", "exporteer --xes \(werk.pad)/log.xes --met-uitkomst").uitgang == 0)
    let answer = Proces.voer(
      try #require(Proces.vind("xmllint")),
      ["--noout", "--schema", Self.schema, werk.pad + "/log.xes"])
    #expect(answer.uitgang == 0, "\(answer.fout)")
  }

  @Test(
    "Chromium draws the dashboard without an error or a request",
    .enabled(if: allesDraaien && browser != nil, "overgeslagen: alleen met --alles en chromium"))
  func chromium() throws {
    let werk = try opslag("2022,2023", "80,72", tot: "2023-08-31")
    try #require(werk.voer("2023-08-31", ["dashboard", werk.pad + "/stand.html"]).uitgang == 0)
    let program = try #require(Self.browser)
    let base = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--user-data-dir=\(werk.pad)/chromium",
      "--enable-logging=stderr", "--v=0", "--log-net-log=\(werk.pad)/net.json", "--virtual-time-budget=2000",
    ]
    for (width, name) in [("1280,900", "breed"), ("390,844", "smal")] {
      let shot = Proces.voer(
        program,
        base + [
          "--window-size=\(width)", "--screenshot=\(werk.pad)/\(name).png", "file://\(werk.pad)/stand.html",
        ],
        env: ["HOME": werk.pad])
      #expect(shot.uitgang == 0)
      #expect(!shot.fout.contains("CONSOLE"), "\(shot.fout)")
    }
    let dom = Proces.voer(
      program, base + ["--dump-dom", "file://\(werk.pad)/stand.html"], env: ["HOME": werk.pad])
    #expect(dom.uit.split(separator: "<svg").count - 1 == 8 && dom.uit.split(separator: "<rect").count > 40)
    let net = try #require(Momentopname.read(werk.pad + "/net.json"))
    // Whatever the browser itself asks its maker, the page asks for nothing but itself.
    #expect(!net.contains("\"initiator\":\"file://") && !net.contains("stand.html\",\"load_flags"))
  }
}
