import BibobCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program that talks to the network, and knows nothing else: no store, no keys, no dossier.
///
/// It reads questions from its standard input and writes answers to its standard output (``Webpost``), one after
/// the other, until its input closes. A program of its own, so that `bibob` starts without libcurl and what comes
/// in from outside is handled where there is nothing to find.
@main
enum Ophaler {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // Ctrl-C is for bibob: it closes the input when it is done.
    signal(SIGINT, SIG_IGN)
    guard let haler = Haler() else { exit(4) }
    while let opdracht = Ophaler.volgende() {
      guard Ophaler.schrijf(Webpost.uitkomst(haler.haal(opdracht))) else { return }
    }
  }

  /// The next question; nil at the end of the input or when it makes no sense.
  private static func volgende() -> Webpost.Opdracht? {
    guard let aanhef = lees(Webpost.aanhef), let (kop, lichaam) = Webpost.lengten(aanhef),
      let kopBytes = lees(kop), let lichaamBytes = lees(lichaam)
    else { return nil }
    return try? Webpost.Opdracht(kop: kopBytes, lichaam: lichaamBytes)
  }

  private static func lees(_ aantal: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: aantal)
    var gelezen = 0
    while gelezen < aantal {
      let count = bytes.withUnsafeMutableBytes {
        read(0, $0.baseAddress.map { $0 + gelezen }, aantal - gelezen)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      gelezen += count
    }
    return bytes
  }

  private static func schrijf(_ bytes: [UInt8]) -> Bool {
    var geschreven = 0
    while geschreven < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(1, $0.baseAddress.map { $0 + geschreven }, bytes.count - geschreven)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      geschreven += count
    }
    return true
  }
}
