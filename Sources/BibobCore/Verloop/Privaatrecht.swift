extension Artikel {
  /// The provision as it binds a body that contracts.
  ///
  /// 1. Awb 3:1(2): for acts that are no decisions, sections 3.2 to 3.4 (3:2 to 3:18) hold likewise, the duty to
  ///    state reasons (section 3.7) and chapters 4 to 8 do not.
  /// 2. Wet Bibob 33(3): Awb 4:9 to 4:12 hold likewise before an adverse decision.
  /// 3. What is left is BW 3:14: a power under private law may not be used against rules of public law, written
  ///    or not. That is what asks for reasons there.
  var voorPrivaatrecht: Artikel {
    guard regeling == .awb else { return self }
    let parts = nummer.split(whereSeparator: { $0 == ":" || $0 == " " }).prefix(2).compactMap { Int($0) }
    guard parts.count == 2 else { return self }
    switch (parts[0], parts[1]) {
    case (3, 1...18), (4, 9...12): return self
    default: return Artikel(.burgerlijkWetboek, "3:14")
    }
  }
}

extension Weigering {
  /// The refusal with the provisions that hold for the dossier, none twice.
  func voor(_ dossier: Dossier) -> Weigering {
    guard !dossier.isPubliekrechtelijk else { return self }
    var refusal = self
    refusal.artikelen = []
    for artikel in artikelen.map(\.voorPrivaatrecht) where !refusal.artikelen.contains(artikel) {
      refusal.artikelen.append(artikel)
    }
    return refusal
  }
}

extension Taak {
  /// The task with the provision that holds for the dossier.
  func voor(_ dossier: Dossier) -> Taak {
    guard !dossier.isPubliekrechtelijk else { return self }
    var taak = self
    taak.artikel = artikel.voorPrivaatrecht
    return taak
  }
}
