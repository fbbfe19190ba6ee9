/// Something wrong in source text, before its line has been looked up; also thrown to stop reading: a limit, an
/// encoding, a forbidden construct.
struct XMLVondst: Error, Equatable {
  /// Byte in the source text as UTF-8; nil when it is about the file as a whole.
  var plaats: Int?
  var tekst: String
  var advies: String
}

/// Something wrong with an element that only who reads it can see.
struct XMLBezwaar: Error, Equatable {
  /// The number of the start tag.
  var nummer: Int
  var tekst: String
  var advies: String
}
