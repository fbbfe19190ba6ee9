/// How ties through one another make an indirect one (Wet Bibob art. 1(1), art. 3(4)b and c: "direct of indirect").
///
/// The Act names leiding, zeggenschap and vermogen, direct or indirect, now or in the past, and no threshold. It
/// does not say how they combine. Reading chosen:
///
/// 1. What the last link does to betrokkene is what the whole chain does: who leads or controls a body exercises,
///    through it, whatever that body exercises.
/// 2. Capital goes on through capital and through control: money in a holding is indirectly money in what the
///    holding owns. A chain with capital in it makes a vermogensverschaffer.
/// 3. Capital does not go on through leadership: money for a director is not yet money for the undertaking. Such
///    a chain gives no role and leads to a question.
/// 4. Every other tie gives a role only directly: art. 3(4)c speaks of a partnership "tot betrokkene", art. 7c(2)e
///    of the decision, art. 7c(2)f of influence on betrokkene. Family gives none.
enum Ketenregel {
  /// The roles that a chain can give; a slot is a place in this list.
  static let rollen: [Netwerkrol.Soort] = [
    .leidinggevende, .zeggenschaphebbende, .vermogensverschaffer, .geleidDoorBetrokkene,
    .beheerstDoorBetrokkene, .gefinancierdDoorBetrokkene,
  ]

  /// What a chain that ends at betrokkene amounts to so far, seen from betrokkene outward.
  enum Staart: Int, CaseIterable {
    case leiding
    /// Control, by links of control only.
    case zeggenschap
    /// Control, with leadership among the links before the last: no way for capital.
    case zeggenschapMetLeiding
    case vermogen

    /// What it makes of the person at its head, as a slot.
    var slot: Int {
      switch self {
      case .leiding: 0
      case .zeggenschap, .zeggenschapMetLeiding: 1
      case .vermogen: 2
      }
    }

    /// What one link amounts to; nil for ties that form no chain.
    init?(_ soort: Relatie.Soort) {
      switch soort {
      case .leiding: self = .leiding
      case .zeggenschap: self = .zeggenschap
      case .vermogen: self = .vermogen
      case .samenwerking, .onderaanneming, .beheer, .invloed, .familie: return nil
      }
    }

    /// What becomes of it with one more link in front; nil where nothing does.
    func met(_ schakel: Relatie.Soort) -> Staart? {
      switch (schakel, self) {
      case (.leiding, .zeggenschap): .zeggenschapMetLeiding
      case (.leiding, _), (.zeggenschap, _): self
      case (.vermogen, .zeggenschap), (.vermogen, .vermogen): .vermogen
      case (.vermogen, .leiding), (.vermogen, .zeggenschapMetLeiding): nil
      case (.samenwerking, _), (.onderaanneming, _), (.beheer, _), (.invloed, _), (.familie, _): nil
      }
    }
  }

  /// What a chain that begins at betrokkene amounts to so far, seen from betrokkene outward.
  enum Kop: Int, CaseIterable {
    case leiding
    case zeggenschap
    case vermogen

    /// What it makes of the legal person at its end, as a slot.
    var slot: Int { 3 + rawValue }

    /// What one link amounts to; nil for ties that form no chain.
    init?(_ soort: Relatie.Soort) {
      switch soort {
      case .leiding: self = .leiding
      case .zeggenschap: self = .zeggenschap
      case .vermogen: self = .vermogen
      case .samenwerking, .onderaanneming, .beheer, .invloed, .familie: return nil
      }
    }

    /// What becomes of it with one more link behind; nil where nothing does.
    func met(_ schakel: Relatie.Soort) -> Kop? {
      switch (self, schakel) {
      case (.vermogen, .leiding): nil
      case (.vermogen, .zeggenschap), (.vermogen, .vermogen): .vermogen
      case (.leiding, _), (.zeggenschap, _): Kop(schakel)
      case (.vermogen, _): nil
      }
    }
  }
}
