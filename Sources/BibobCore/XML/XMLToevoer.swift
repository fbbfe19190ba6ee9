/// Gives a parser that reads by itself the text that it asks for: read, converted and walked over, and forgotten again
/// but for a window.
final class XMLToevoer {
  private var bron: XMLBron
  private var invoer: XMLInvoer
  /// What the parser has not taken yet, in the text that is kept.
  private var aanbod = 0..<0
  /// What stopped reading; nil while nothing did.
  private(set) var stop: XMLVondst?
  /// What the parser had found when reading stopped on it; nil when it did not.
  private(set) var fouten: [XMLFoutendoos.Fout]?
  /// What the parser found by now.
  var doos: XMLFoutendoos?
  /// Set by who need not see more: reading stops with this piece.
  var isGestaakt = false
  /// Told, before every further piece, that nothing was found wrong in those before it.
  var bijSchoonStuk: () -> Void = {}

  init(_ bron: consuming XMLBron, _ grenzen: XMLGrenzen) {
    self.bron = bron
    invoer = XMLInvoer(grenzen)
  }

  /// The text that is kept.
  var tekst: XMLBrontekst { invoer.tekst }

  /// Fills a buffer as far as a piece goes; 0 at the end, -1 when reading stops.
  func vul(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    if aanbod.isEmpty {
      guard stop == nil, fouten == nil else { return -1 }
      let found = doos?.fouten ?? []
      if found.isEmpty, !isGestaakt { bijSchoonStuk() }
      guard found.isEmpty, !isGestaakt else {
        fouten = found
        return -1
      }
      invoer.vergeet()
      do throws(XMLVondst) {
        guard let nieuw = try invoer.vul(&bron) else { return 0 }
        aanbod = nieuw
      } catch {
        (stop, fouten) = (error, doos?.fouten ?? [])
        return -1
      }
    }
    let count = min(buffer.count, aanbod.count)
    let part = aanbod.lowerBound..<aanbod.lowerBound + count
    invoer.bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[part])) }
    aanbod = part.upperBound..<aanbod.upperBound
    return count
  }
}

@available(*, unavailable)
extension XMLToevoer: Sendable {}
