/// The lines of a manifest: a hash, two spaces, a path (RFC 8493, section 2.1.3).
enum BagItManifest {
  /// A line that is not as it should be, by its number.
  struct Regelfout: Equatable {
    var regel: Int
  }

  /// The lines for paths with their hashes, in the order of the bytes of the paths.
  static func tekst(_ regels: [(pad: String, afdruk: String)]) -> String {
    regels.sorted { $0.pad.utf8.lexicographicallyPrecedes($1.pad.utf8) }
      .map { "\($0.afdruk)  \(gecodeerd($0.pad))\n" }.joined()
  }

  /// Reads lines as ``tekst(_:)`` writes them, and no others: one spelling, so that no line can be changed unseen.
  static func lees(_ bytes: [UInt8], _ soort: BagIt.Soort) -> (
    regels: [(pad: String, afdruk: String)], fouten: [Regelfout]
  ) {
    var (lines, wrong): ([(pad: String, afdruk: String)], [Regelfout]) = ([], [])
    var parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() } else { wrong.append(Regelfout(regel: parts.count)) }
    for (index, part) in parts.enumerated() {
      if let line = regel(part, soort), lines.last.map({ kleiner($0.pad, line.pad) }) ?? true {
        lines.append(line)
      } else {
        wrong.append(Regelfout(regel: index + 1))
      }
    }
    return (lines, wrong)
  }

  private static func kleiner(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func regel(_ bytes: ArraySlice<UInt8>, _ soort: BagIt.Soort) -> (
    pad: String, afdruk: String
  )? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let hash = String(text.prefix(soort.cijfers))
    let rest = text.dropFirst(soort.cijfers)
    guard Hex.isAfdruk(hash, soort.cijfers), rest.hasPrefix("  "),
      let pad = ontcijferd(String(rest.dropFirst(2))), gecodeerd(pad) == rest.dropFirst(2)
    else { return nil }
    return (pad, hash)
  }

  /// A path as a line may hold it: line feed, carriage return and the percent sign itself by their numbers.
  static func gecodeerd(_ pad: String) -> String {
    var out: [UInt8] = []
    for byte in pad.utf8 {
      switch byte {
      case 0x0A: out += Array("%0A".utf8)
      case 0x0D: out += Array("%0D".utf8)
      case 0x25: out += Array("%25".utf8)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The path behind ``gecodeerd(_:)``; nil for any other use of the percent sign.
  static func ontcijferd(_ text: String) -> String? {
    var (out, rest): ([UInt8], ArraySlice<UInt8>) = ([], Array(text.utf8)[...])
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        out.append(byte)
        continue
      }
      switch String(decoding: rest.prefix(2), as: UTF8.self).uppercased() {
      case "0A": out.append(0x0A)
      case "0D": out.append(0x0D)
      case "25": out.append(0x25)
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    return out.isEmpty ? nil : String(validating: out, as: UTF8.self)
  }
}
