/// Names reduced to what spelling does not change, so that one person is found under two spellings.
enum Klanksleutel {
  /// The words of a text in small letters a to z and digits, without diacritics.
  static func woorden(_ text: String) -> [String] {
    var text = text
    return text.withUTF8(gewoneWoorden) ?? alleWoorden(text)
  }

  /// The same of a text in plain ASCII, as most are; nil for any other.
  private static func gewoneWoorden(_ utf8: UnsafeBufferPointer<UInt8>) -> [String]? {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var words: [String] = []
    var word: [UInt8] = []
    word.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 32)
      case UInt8(ascii: "'"), UInt8(ascii: "`"): break
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The same of any text.
  static func alleWoorden(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if let letters = gladgestreken(scalar) {
        word += letters
      } else if !isOnzichtbaar(scalar) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The sound of a word, written in few letters: vowels go, but for a first one that counts as any vowel, and
  /// consonants that Dutch, or the spelling of a foreign name in Dutch, uses for one another become one.
  ///
  /// `Jansen`, `Janssen` and `Janzen` give `jnsn`; `Wijk`, `Wyk` and `Weijck` give `wk`; `Smit`, `Smid` and `Smidt`
  /// give `smt`. Digits stay.
  static func klank(_ word: String) -> String {
    var sounds: [UInt8] = []
    var last: [UInt8] = []
    let letters = Array(word.utf8)
    var index = 0
    while index < letters.count {
      let (sound, length) = eerste(letters[index...], isBegin: index == 0)
      // A letter that stands twice sounds once.
      if sound != last { sounds += sound }
      last = sound
      index += length
    }
    return String(decoding: sounds, as: UTF8.self)
  }

  /// The sounds with which a piece begins, and how many letters they take.
  private static func eerste(_ rest: ArraySlice<UInt8>, isBegin: Bool) -> ([UInt8], Int) {
    let letter = rest.first ?? 0
    for (letters, sound) in tekensPerLetter[Int(letter)] where rest.starts(with: letters) {
      if letters == Array("sch".utf8), rest.count == 3 { return (Array("s".utf8), 3) }
      return (sound, letters.count)
    }
    let next = rest.dropFirst().first ?? 0
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      return (isBegin ? enkel[Int(UInt8(ascii: "a"))] : [], 1)
    case UInt8(ascii: "h"): return ([], 1)
    case UInt8(ascii: "c"):
      let soft = next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y")
      return (enkel[Int(UInt8(ascii: soft ? "s" : "k"))], 1)
    default: return (enkel[Int(letter)], 1)
    }
  }

  /// Letters that stand for one sound together, the longest first.
  private static let tekens: [([UInt8], [UInt8])] = [
    ("sch", "sg"), ("tsj", "tj"), ("ij", ""), ("ck", "k"), ("ch", "g"), ("gh", "g"), ("ph", "f"), ("th", "t"),
    ("dt", "t"), ("sz", "s"), ("cz", "s"), ("tz", "s"), ("ts", "s"), ("ds", "s"), ("zs", "s"), ("qu", "kw"),
    ("kx", "ks"), ("x", "ks"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// The same, by the letter with which they begin.
  private static let tekensPerLetter: [[([UInt8], [UInt8])]] = (UInt8.min...UInt8.max).map { letter in
    tekens.filter { $0.0.first == letter }
  }

  /// The sound of each letter by itself: its own, but for four.
  private static let enkel: [[UInt8]] = (UInt8.min...UInt8.max).map { letter in
    switch letter {
    case UInt8(ascii: "d"): Array("t".utf8)
    case UInt8(ascii: "q"): Array("k".utf8)
    case UInt8(ascii: "v"): Array("f".utf8)
    case UInt8(ascii: "z"): Array("s".utf8)
    default: [letter]
    }
  }

  // MARK: Letters

  /// Combining marks, and the apostrophe inside a word: `d'Hondt`.
  private static func isOnzichtbaar(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value) || scalar == "'" || scalar == "\u{2019}" || scalar == "`"
  }

  private static func gladgestreken(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "A"..."Z": String(Unicode.Scalar(UInt8(scalar.value + 32)))
    // Other scripts stand as they are.
    default: latijn[scalar] ?? (scalar.properties.isAlphabetic ? scalar.properties.lowercaseMapping : nil)
    }
  }

  /// Latin letters with a mark, by the letter under it, both sizes.
  private static let latijn: [Unicode.Scalar: String] = {
    let rows: KeyValuePairs<String, String> = [
      "a": "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍ", "ae": "æÆ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđðĎĐÐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ",
      "g": "ĝğġģĜĞĠĢ", "h": "ĥħĤĦ", "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "ij": "ĳĲ", "j": "ĵĴ", "k": "ķĶ",
      "l": "ĺļľŀłĹĻĽĿŁ",
      "n": "ñńņňÑŃŅŇ", "o": "òóôõöøōŏőÒÓÔÕÖØŌŎŐ", "oe": "œŒ", "r": "ŕŗřŔŖŘ", "s": "śŝşšșŚŜŞŠȘ", "ss": "ßẞ",
      "t": "ţťŧțŢŤŦȚ", "th": "þÞ", "u": "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ", "w": "ŵŴ", "y": "ýÿŷÝŸŶ", "z": "źżžŹŻŽ",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, marked) in rows { for scalar in marked.unicodeScalars { table[scalar] = plain } }
    return table
  }()
}
