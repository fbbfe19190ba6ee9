#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions of the C library that figures need.
enum Wiskunde {
  static func exp(_ value: Double) -> Double {
    #if canImport(Glibc)
      Glibc.exp(value)
    #elseif canImport(Musl)
      Musl.exp(value)
    #else
      Darwin.exp(value)
    #endif
  }

  static func ln(_ value: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log(value)
    #elseif canImport(Musl)
      Musl.log(value)
    #else
      Darwin.log(value)
    #endif
  }

  /// The logarithm of n factorial: by product below 20, by the series of Stirling from there (thirteen digits).
  static func lnFaculteit(_ count: Int) -> Double {
    guard count > 1 else { return 0 }
    if count < 20 {
      var product = 1.0
      for factor in 2...count { product *= Double(factor) }
      return ln(product)
    }
    let n = Double(count)
    let (inverse, square) = (1 / n, 1 / (n * n))
    let series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)))
    return n * ln(n) - n + 0.5 * ln(2 * Double.pi * n) + series
  }
}
