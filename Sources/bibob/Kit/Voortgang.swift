/// Progress of long work on standard error, on a terminal only.
final class Voortgang {
  private let visible = Platform.isTerminal(2)
  private var shown = false

  /// Shows how far the work is.
  func toon(_ what: String, _ done: Int64, _ total: Int64) {
    guard visible, total > 0 else { return }
    shown = true
    write("\r\(what): \(100 * min(done, total) / total)% van \(total)")
  }

  /// Shows a line, over the one before it.
  func toon(_ line: String) {
    guard visible else { return }
    shown = true
    write("\r\u{1B}[K" + Breedte.truncate(line, to: max(20, (Platform.columns(2) ?? 80) - 1)))
  }

  /// Wipes what was shown.
  func klaar() {
    if shown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Platform.write(UnsafeRawBufferPointer($0), to: 2) }
  }
}
