import CLibXML

/// The attributes of a start tag where libxml2 keeps them. They hold during the call that hands them over.
struct XMLMerkattributen {
  /// Five pointers an attribute: name, prefix, namespace, begin and end of the value.
  private let velden: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let aantal: Int
  private let namen: XMLNamen

  init(_ velden: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, aantal: Int, _ namen: XMLNamen) {
    self.velden = velden
    self.aantal = velden == nil ? 0 : aantal
    self.namen = namen
  }

  /// All of them, as texts.
  var alle: [XMLAttribuut] {
    guard let velden, aantal > 0 else { return [] }
    var uit: [XMLAttribuut] = []
    uit.reserveCapacity(aantal)
    for place in 0..<aantal {
      guard let waarde = ruw(place) else { continue }
      let tekst =
        waarde.contains(0x26)
        ? String(decoding: Self.ontdubbeld(waarde), as: UTF8.self) : String(decoding: waarde, as: UTF8.self)
      uit.append(XMLAttribuut(naam: namen.naam(velden[5 * place]), waarde: tekst))
    }
    return uit
  }

  /// The value of an attribute, with every ampersand left as libxml2 has it: `&#38;`. Nil when it is not there.
  func ruw(_ naam: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let velden else { return nil }
    for place in 0..<aantal {
      // Names end with a zero, as a StaticString does.
      if let name = velden[5 * place], xmlStrEqual(name, naam.utf8Start) == 1 { return ruw(place) }
    }
    return nil
  }

  /// The bytes of a value, ampersands as such.
  static func ontdubbeld(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard bytes.contains(0x26) else { return Array(bytes) }
    let teken = Array("&#38;".utf8)
    var uit: [UInt8] = []
    var rest = Array(bytes)[...]
    while let eerste = rest.first {
      uit.append(eerste)
      rest = rest.starts(with: teken) ? rest.dropFirst(teken.count) : rest.dropFirst()
    }
    return uit
  }

  private func ruw(_ place: Int) -> UnsafeBufferPointer<UInt8>? {
    guard let velden, let begin = velden[5 * place + 3], let einde = velden[5 * place + 4] else { return nil }
    return UnsafeBufferPointer(start: begin, count: max(0, einde - begin))
  }
}

/// The names of a document as texts. libxml2 keeps each name once, so that the pointer tells it apart.
final class XMLNamen {
  /// Names that were made before, each at the place that its address gives.
  @exclusivity(unchecked) private var gemaakt = [(adres: UnsafeRawPointer?, naam: String)](
    repeating: (nil, ""), count: 256)

  func naam(_ naam: UnsafePointer<xmlChar>?) -> String {
    guard let naam else { return "" }
    let adres = UnsafeRawPointer(naam)
    let place = (Int(bitPattern: adres) >> 2) & 255
    if gemaakt[place].adres == adres { return gemaakt[place].naam }
    let tekst = String(cString: adres.assumingMemoryBound(to: CChar.self))
    gemaakt[place] = (adres, tekst)
    return tekst
  }
}
