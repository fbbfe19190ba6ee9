import BibobCore

/// Why a command stopped, in words for the user.
///
/// Thrown by commands and by the kit itself; ``Programma`` prints it, in one place, and takes the exit code
/// from it. The text must not carry personal data: it ends up in terminals and logs.
struct Fout: Error, Sendable {
  /// The exit code.
  var uitgang: Uitgang
  /// What is wrong: one sentence, lower case, no full stop.
  var bericht: String
  /// The value that the user probably meant.
  var bedoelde: String?
  /// What to know or do about it.
  var uitleg: String?
  /// The provision that refuses, as it is cited.
  var artikel: String?
  /// The usage line; filled in by the kit for errors of usage.
  var gebruik: String?
  /// Every refusal of a step, each with its provisions and what to do.
  var weigeringen: [Weigering] = []
  /// Everything that is wrong with a file, and the file.
  var bevindingen: [Bevinding] = []
  var bestand = ""

  /// An error with its exit code.
  init(
    _ uitgang: Uitgang, _ bericht: String, bedoelde: String? = nil, uitleg: String? = nil,
    artikel: String? = nil, gebruik: String? = nil
  ) {
    self.uitgang = uitgang
    self.bericht = bericht
    self.bedoelde = bedoelde
    self.uitleg = uitleg
    self.artikel = artikel
    self.gebruik = gebruik
  }

  /// The command was not understood (exit 2).
  static func gebruik(_ bericht: String, bedoelde: String? = nil, uitleg: String? = nil) -> Fout {
    Fout(.gebruik, bericht, bedoelde: bedoelde, uitleg: uitleg)
  }

  /// A rule refuses (exit 3).
  static func geweigerd(_ bericht: String, artikel: String? = nil, uitleg: String? = nil) -> Fout {
    Fout(.geweigerd, bericht, uitleg: uitleg, artikel: artikel)
  }

  /// Data are damaged or out of reach (exit 4).
  static func beschadigd(_ bericht: String, uitleg: String? = nil) -> Fout {
    Fout(.beschadigd, bericht, uitleg: uitleg)
  }

  /// Any error as one for the user; errors of the library get their exit code and Dutch words here.
  init(_ error: any Error) {
    if let fout = error as? Fout {
      self = fout
    } else if let fout = Fout.vanBibliotheek(error) {
      self = fout
    } else {
      self.init(.beschadigd, "onverwachte fout: \(error)")
    }
  }

  /// `{"fout":{…}}`, as `--json` shows it on standard output.
  var json: JSON {
    var fields: [(String, JSON)] = [
      ("soort", .string("\(uitgang)")), ("uitgang", .int(Int(uitgang.rawValue))),
      ("bericht", .string(bericht)),
    ]
    for (name, value) in [
      ("bedoelde", bedoelde), ("artikel", artikel), ("uitleg", uitleg), ("gebruik", gebruik),
    ] {
      if let value { fields.append((name, .string(value))) }
    }
    if !bevindingen.isEmpty {
      fields.append(("bestand", .string(bestand)))
      fields.append(("bevindingen", .array(bevindingen.map(\.json))))
    }
    if !weigeringen.isEmpty { fields.append(("weigeringen", .array(weigeringen.map(\.json)))) }
    return ["fout": .object(fields)]
  }
}
