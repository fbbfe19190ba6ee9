extension Netwerkbeeld {
  /// Colours and letters: light by itself and in print, dark where the reader asks for it.
  static let stijl = """
    text{font-family:Helvetica,Arial,"DejaVu Sans",sans-serif;fill:#1d2733}
    .blad{fill:#fff}
    .titel{font-size:24px;font-weight:bold;fill:#12324f}
    .onder{font-size:13px;fill:#55636f}
    .naam{font-size:14px;font-weight:bold;text-anchor:middle}
    .regel{font-size:11px;text-anchor:middle;fill:#3f4c59}
    .etiket{font-size:11px;text-anchor:middle}
    .etiket.voorbij{font-style:italic;fill:#55636f}
    .klein{font-size:12px;fill:#3f4c59}
    .persoon>rect{fill:#f6f8fa;stroke:#3f4c59;stroke-width:1.4}
    .persoon>.balk{stroke:#3f4c59;stroke-width:1.4;fill:none}
    .natuurlijk>rect{fill:#fff}
    .betrokkene>rect{fill:#dfeaf5;stroke:#12324f;stroke-width:3}
    .betrokkene>.balk{stroke:#12324f}
    .voorbij>rect{stroke-dasharray:6 3}
    .zonder>rect{fill:#fff;stroke:#a3adb6;stroke-width:1}
    .zonder>.balk{stroke:#a3adb6;stroke-width:1}
    .legenda>rect{fill:none;stroke:#c3cad1}
    .lijn{fill:none;stroke-width:1.5}
    .lijn.leiding{stroke:#2a6496}.punt.leiding{fill:#2a6496}
    .lijn.zeggenschap{stroke:#1f6b40}.punt.zeggenschap{fill:#1f6b40}
    .lijn.vermogen{stroke:#a8480f}.punt.vermogen{fill:#a8480f}
    .lijn.anders{stroke:#6b7680}.punt.anders{fill:#6b7680}
    .lijn.voorbij{stroke-dasharray:6 4}
    .lijn.opgegeven{stroke-dasharray:1.5 3}
    @media screen and (prefers-color-scheme:dark){
    text{fill:#e3e8ed}
    .blad{fill:#14191f}
    .titel{fill:#cfe3f6}
    .onder,.regel,.klein,.etiket.voorbij{fill:#a9b5c0}
    .persoon>rect{fill:#202830;stroke:#a9b5c0}
    .persoon>.balk{stroke:#a9b5c0}
    .natuurlijk>rect{fill:#14191f}
    .betrokkene>rect{fill:#1b3248;stroke:#8fc1ec}
    .betrokkene>.balk{stroke:#8fc1ec}
    .zonder>rect{fill:#14191f;stroke:#5a6671}
    .zonder>.balk{stroke:#5a6671}
    .legenda>rect{stroke:#44505b}
    .lijn.leiding{stroke:#6aa7dc}.punt.leiding{fill:#6aa7dc}
    .lijn.zeggenschap{stroke:#6cc394}.punt.zeggenschap{fill:#6cc394}
    .lijn.vermogen{stroke:#e8935f}.punt.vermogen{fill:#e8935f}
    .lijn.anders{stroke:#93a0ab}.punt.anders{fill:#93a0ab}
    }
    """
}
