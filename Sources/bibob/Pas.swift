import BibobCore

/// The pass of a user: a small file with a secret, by which a store with a register tells who it is.
enum Pas {
  /// The variable that points to it.
  static let variabele = "BIBOB_PAS"
  private static let kop = "bibob-pas-1 "

  /// The secret in the pass that the environment points to; nil when it points to none.
  static func geheim() throws -> [UInt8]? {
    guard let path = Platform.variable(variabele) else { return nil }
    guard let bytes = try Bestand.lees(path, hoogstens: 4096) else {
      throw Fout.gebruik("de pas in \(variabele) bestaat niet: \(path)")
    }
    guard Bestand.isBesloten(path) else {
      throw Fout.gebruik(
        "de pas is ook voor anderen leesbaar: \(path)", uitleg: "Sluit hem af: chmod 600 '\(path)'")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix(kop), let secret = SHA256.Digest(hex: text.dropFirst(kop.count).prefix(64)) else {
      throw Fout.gebruik("dit is geen pas van bibob: \(path)")
    }
    return secret.bytes
  }

  /// Makes a pass; gives the hash by which the register knows it.
  static func maak(naar path: String) throws -> String {
    let secret = try Willekeurig.bytes(SHA256.byteCount)
    guard let digest = SHA256.Digest(secret) else { throw Fout.beschadigd("er is geen pas te maken") }
    try Bestand.schrijf("\(kop)\(digest)\n", naar: path, mode: 0o600)
    return try Opslag.afdruk(secret)
  }
}
