/// The kinds of decision in practice data, with how often they occur in a hundred.
enum Oefensoorten {
  struct Soort: Sendable {
    let id: String
    let gewicht: Int
    let onderwerp: String
    /// The rule of the made-up policy that brings it under the Act.
    let regel: String
  }

  static let alle: [Soort] = [
    Soort(id: "alcohol-horecabedrijf", gewicht: 28, onderwerp: "Alcoholwetvergunning voor", regel: "horeca"),
    Soort(id: "exploitatie-horeca", gewicht: 24, onderwerp: "exploitatievergunning voor", regel: "horeca"),
    Soort(id: "alcohol-slijtersbedrijf", gewicht: 3, onderwerp: "slijterij", regel: "horeca"),
    Soort(id: "exploitatie-seksinrichting", gewicht: 2, onderwerp: "seksinrichting", regel: "altijd"),
    Soort(id: "exploitatie-coffeeshop", gewicht: 2, onderwerp: "coffeeshop", regel: "altijd"),
    Soort(
      id: "speelautomaten-aanwezigheid", gewicht: 3, onderwerp: "speelautomaten bij", regel: "speelautomaten"),
    Soort(
      id: "omgevingsvergunning-bouw", gewicht: 11, onderwerp: "bouwactiviteit voor", regel: "bouw-bedrag"),
    Soort(
      id: "omgevingsvergunning-milieu", gewicht: 5, onderwerp: "milieubelastende activiteit van",
      regel: "milieu"),
    Soort(
      id: "vastgoedtransactie", gewicht: 9, onderwerp: "verkoop van grond aan", regel: "vastgoed-bedrag"),
    Soort(id: "subsidie", gewicht: 4, onderwerp: "subsidie voor", regel: "subsidie"),
    Soort(id: "overheidsopdracht", gewicht: 4, onderwerp: "opdracht aan", regel: "opdracht"),
    Soort(id: "overheidsopdracht-zorg", gewicht: 3, onderwerp: "inkoop van zorg bij", regel: "opdracht"),
    Soort(id: "verhuurvergunning", gewicht: 2, onderwerp: "verhuurvergunning voor", regel: "wonen"),
  ]

  /// The kinds of which an existing decision is looked at again.
  static let bestaand: [Soort] = alle.filter {
    ["alcohol-horecabedrijf", "exploitatie-horeca", "exploitatie-coffeeshop"].contains($0.id)
  }
}
