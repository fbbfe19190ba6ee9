extension GelijkgesteldeDag {
  /// A line of a list of equated days that could not be read.
  public struct Leesfout: Error, Sendable, Equatable {
    /// The number of the line, from 1.
    public let regel: Int
    /// What is wrong, in Dutch.
    public let reden: String
  }

  /// Reads a list that an organisation keeps: a day and its decree on each line, `2029-05-11 besluit …`. Empty
  /// lines and lines that start with `#` are passed over.
  /// - Throws: ``Leesfout`` for the first line that is no such thing.
  public static func lees(_ text: String) throws(Leesfout) -> [GelijkgesteldeDag] {
    var days: [GelijkgesteldeDag] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = line.split(maxSplits: 1, omittingEmptySubsequences: true) { $0 == " " || $0 == "\t" }
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard let day = CivilDate(first) else {
        throw Leesfout(regel: index + 1, reden: "verwacht een datum als JJJJ-MM-DD, daarna het besluit")
      }
      guard words.count == 2 else {
        throw Leesfout(regel: index + 1, reden: "het besluit ontbreekt dat deze dag gelijkstelt")
      }
      days.append(GelijkgesteldeDag(datum: day, besluit: String(words[1])))
    }
    return days
  }
}
