import CCrypto

/// The library behind every seal and hash.
public enum Libcrypto {
  /// Makes it ready on a thread of its own: its tables take as long to fill as a store takes to open, and can be filled
  /// beside it. For a program that is about to open one, before it does anything else with a store.
  ///
  /// What the library would tidy at the end of the process is left to the system: the thread may still be at work then.
  public static func maakKlaar() {
    let options = OPENSSL_INIT_NO_ATEXIT | OPENSSL_INIT_NO_LOAD_CRYPTO_STRINGS
    guard OPENSSL_init_crypto(UInt64(options), nil) == 1 else { return }
    _ = Draad {
      SHA256.maakKlaar()
      AESGCM.maakKlaar()
    }
  }
}
