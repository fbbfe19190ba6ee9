/// Where the program finds the files that go with it: schemas, templates, policies.
enum Gegevensmap {
  /// The path of a file that goes with the program.
  ///
  /// Looked for in `BIBOB_GEGEVENS`, in `share/bibob` beside the folder of the program, and in the folders above
  /// the program, as in a clone.
  /// - Throws: ``Fout`` with the places where it was looked for.
  static func pad(_ file: String) throws -> String {
    for folder in mappen {
      let path = folder + "/" + file
      if Bestand.bestaat(path) { return path }
    }
    throw Fout.beschadigd(
      "\(file) staat niet bij het programma",
      uitleg: "Wijs de map met de gegevens van bibob aan met BIBOB_GEGEVENS.")
  }

  private static var mappen: [String] {
    var folders = Platform.variable("BIBOB_GEGEVENS").map { [$0] } ?? []
    guard let program = Platform.programPath() else { return folders }
    var parts = program.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    folders.append("/" + parts.dropLast().joined(separator: "/") + "/share/bibob")
    while !parts.isEmpty {
      folders.append("/" + parts.joined(separator: "/"))
      parts = parts.dropLast()
    }
    return folders
  }
}
