import CLibXML

/// Collects the errors of one libxml2 context.
final class XMLFoutendoos {
  struct Fout {
    var domein: Int32
    var code: Int32
    var ernst: Int32
    var melding: String
    /// Byte in the source text at which the parser stood, where known.
    var plaats: Int
    /// Number of the start tag to which a schema error belongs.
    var element: Int
    /// The element that was open.
    var open: (naam: String, nummer: Int) = ("", -1)

    /// libxml2 could not be set up.
    static let geheugen = Fout(domein: 0, code: 2, ernst: 3, melding: "", plaats: -1, element: -1)
  }

  private(set) var fouten: [Fout] = []
  /// Number of the start tag that is being handled.
  @exclusivity(unchecked) var element = -1
  /// The innermost element that is open; its name lives as long as the parser.
  @exclusivity(unchecked) var open: (naam: UnsafePointer<xmlChar>?, nummer: Int) = (nil, -1)
  let hoogste: Int

  init(hoogste: Int = 100) { self.hoogste = hoogste }

  /// Where libxml2 reports to; valid as long as this object lives.
  var doel: clibxml_target {
    clibxml_target(data: Unmanaged.passUnretained(self).toOpaque()) {
      data, parser, domein, code, ernst, melding in
      guard let data else { return }
      let doos = Unmanaged<XMLFoutendoos>.fromOpaque(data).takeUnretainedValue()
      doos.neem(parser, domein, code, ernst, melding)
    }
  }

  private func neem(
    _ parser: UnsafeMutableRawPointer?, _ domein: Int32, _ code: Int32, _ ernst: Int32,
    _ melding: UnsafePointer<CChar>?
  ) {
    guard fouten.count < 4 * hoogste, ernst >= Int32(bitPattern: XML_ERR_ERROR.rawValue) else { return }
    var plaats = -1
    if domein == Int32(bitPattern: XML_FROM_PARSER.rawValue)
      || domein == Int32(bitPattern: XML_FROM_NAMESPACE.rawValue),
      let parser = parser?.assumingMemoryBound(to: xmlParserCtxt.self)
    {
      plaats = Int(xmlByteConsumed(parser))
    }
    fouten.append(
      Fout(
        domein: domein, code: code, ernst: ernst, melding: melding.map { String(cString: $0) } ?? "",
        plaats: plaats, element: element,
        open: (
          open.naam.map { String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? "",
          open.nummer
        )))
  }
}
