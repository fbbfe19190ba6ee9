extension Opdracht {
  /// `bibob man`
  static let man = Opdracht(
    name: "man", group: .program, summary: "schrijf de handleiding als man-pagina",
    examples: [
      Example("bibob man > ~/.local/share/man/man1/bibob.1", "zet de handleiding op zijn plaats")
    ],
    hasJSON: false
  ) { _, uitvoer in
    uitvoer.write(Manpagina.text())
    return .goed
  }
}
