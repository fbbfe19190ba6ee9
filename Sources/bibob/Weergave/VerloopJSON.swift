import BibobCore

/// The table of the procedure as data.
enum VerloopJSON {
  /// All phases and rows of a part of the procedure. A row keeps all its phases, also those not asked for.
  static func kaart(_ kaart: Verloopkaart) -> JSON {
    [
      "fasen": .array(kaart.fasen.map(fase)),
      "overgangen": .array(kaart.overgangen.map(overgang)),
    ]
  }

  private static func fase(_ fase: Fase) -> JSON {
    [
      "fase": .string(fase.rawValue), "naam": .string(fase.naam), "begin": .bool(fase == .intake),
      "inBehandeling": .bool(fase.isInBehandeling), "wachtOpBesluit": .bool(fase.wachtOpBesluit),
    ]
  }

  private static func overgang(_ row: Overgang) -> JSON {
    [
      "stap": .string(row.stap.rawValue), "omschrijving": .string(row.omschrijving),
      "van": words(row.van.map(\.rawValue)), "naar": JSON(row.naar?.rawValue),
      "artikelen": words(row.artikelen.map(\.description)), "sporen": words(row.sporen.map(\.rawValue)),
      "rechtsgebied": .string("\(row.rechtsgebied)"), "velden": .array(row.velden.map(veld)),
      "wachters": .array(
        row.wachters.map {
          ["artikel": .string($0.artikel.description), "regel": .string($0.regel)]
        }),
      "verschuldigd": row.verschuldigd.isEmpty ? .null : .string(row.verschuldigd),
    ]
  }

  private static func veld(_ eis: Veldeis) -> JSON {
    [
      "veld": .string(eis.veld.rawValue), "uitleg": .string(eis.veld.uitleg),
      "verplicht": .bool(eis.isVerplicht), "artikel": JSON(eis.artikel?.description),
      "woorden": eis.woorden.map(words) ?? .null,
    ]
  }

  private static func words(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}
