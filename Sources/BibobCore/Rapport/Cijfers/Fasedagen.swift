/// Days in each phase, in a fixed place each, so that counting a dossier allocates nothing.
public struct Fasedagen: Sendable, Equatable {
  private var dagen = SIMD16<Int32>()

  /// All bits of the places that phases have.
  private static let gebruikt = SIMD16<Int32>((0..<16).map { $0 < Fase.allCases.count ? -1 : 0 })

  /// No days in any phase.
  public init() {}

  /// The days in a phase.
  public subscript(fase: Fase) -> Int {
    get { Int(dagen[fase.plaats]) }
    set { dagen[fase.plaats] = Int32(clamping: newValue) }
  }

  /// Over all phases.
  public var som: Int { Fase.allCases.reduce(0) { $0 + self[$1] } }

  /// Adds the days of another, phase by phase.
  static func += (left: inout Fasedagen, right: Fasedagen) { left.dagen &+= right.dagen }

  /// Days as they are kept: two bytes a phase, in order of place. Reads thirty-two bytes, and takes no more than there
  /// are phases.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, vanaf offset: Int) {
    let words = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt16>.self)
    dagen = SIMD16<Int32>(truncatingIfNeeded: words) & Fasedagen.gebruikt
  }
}

extension Fase {
  /// The place of the phase in the procedure, from 0.
  @inline(__always)
  var plaats: Int {
    switch self {
    case .intake: 0
    case .formulier: 1
    case .eigenOnderzoek: 2
    case .lbbAdvies: 3
    case .gevaarsconclusie: 4
    case .voornemen: 5
    case .besluit: 6
    case .bezwaarBeroep: 7
    case .toezicht: 8
    case .gesloten: 9
    case .vernietigd: 10
    case .buitenBereik: 11
    case .buitenBehandeling: 12
    case .ingetrokken: 13
    }
  }
}
