extension Pagina {
  /// The style of every page. Colours keep a contrast of 4.5 and more against their ground, in light and dark.
  static let stijl = """
    :root {
      --grond: #f4f5f7; --kaart: #ffffff; --tekst: #16202c; --zacht: #566373; --lijn: #d8dee6;
      --accent: #0b5c8a; --accent-zacht: #d6e8f2; --tweede: #b4530a; --derde: #3d7a3a; --vierde: #7a4fa3;
      --gevaar: #b3261e; --letop: #8a5a00; --letop-grond: #fff4dc; --band: #bcd9e8;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --grond: #10151b; --kaart: #19212a; --tekst: #e8edf2; --zacht: #a3b1c0; --lijn: #33404d;
        --accent: #6cbbe6; --accent-zacht: #1f3a4b; --tweede: #f0a35e; --derde: #8ccf87; --vierde: #c6a3ea;
        --gevaar: #ff8a80; --letop: #f3c969; --letop-grond: #332a14; --band: #27485b;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
    body {
      margin: 0; background: var(--grond); color: var(--tekst);
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      font-variant-numeric: tabular-nums; hyphens: manual;
    }
    header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
    header { padding-top: 2rem; padding-bottom: .5rem; }
    h1 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.1rem); line-height: 1.2; margin: 0 0 .25rem; letter-spacing: -.01em; }
    header p { margin: 0; color: var(--zacht); }
    h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .25rem; }
    h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
    p { margin: .5rem 0; max-width: 75ch; }
    a { color: var(--accent); text-underline-offset: .15em; }
    a:focus-visible, [tabindex]:focus-visible, summary:focus-visible {
      outline: 3px solid var(--tweede); outline-offset: 2px; border-radius: 3px;
    }
    .sla-over { position: absolute; left: -99rem; }
    .sla-over:focus { left: 1rem; top: 1rem; background: var(--kaart); padding: .5rem 1rem; z-index: 2; }
    .verborgen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .kaart {
      background: var(--kaart); border: 1px solid var(--lijn); border-radius: 10px;
      padding: 1.1rem 1.25rem; margin: 1rem 0; min-width: 0;
    }
    .raster { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); margin: 1rem 0; }
    .raster > .kaart { margin: 0; }
    .kengetallen { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); margin: 1rem 0; padding: 0; list-style: none; }
    .kengetallen li { background: var(--kaart); border: 1px solid var(--lijn); border-radius: 10px; padding: .8rem 1rem; }
    .kengetallen .waarde { display: block; font-size: 1.9rem; line-height: 1.15; font-weight: 650; letter-spacing: -.02em; }
    .kengetallen .naam { display: block; font-size: .92rem; }
    .kengetallen .bij { display: block; color: var(--zacht); font-size: .85rem; }
    .begrippen { color: var(--zacht); font-size: .85rem; margin: 0 0 .6rem; }
    .let-op { background: var(--letop-grond); color: var(--letop); padding: .6rem .9rem; border-radius: 8px; }
    .tabel { overflow-x: auto; margin: .6rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .92rem; }
    th, td { padding: .35rem .6rem; text-align: left; border-bottom: 1px solid var(--lijn); vertical-align: top; }
    thead th { color: var(--zacht); font-weight: 600; border-bottom-width: 2px; }
    tbody th { font-weight: 500; }
    .getal { text-align: right; white-space: nowrap; }
    tbody tr:last-child > * { border-bottom: 0; }
    svg { display: block; width: 100%; height: auto; overflow: visible; }
    svg text { fill: var(--zacht); font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; }
    svg .sterk { fill: var(--tekst); font-weight: 600; }
    .legenda { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; list-style: none; padding: 0; margin: .4rem 0 .6rem; font-size: .88rem; }
    .legenda i { display: inline-block; width: .8rem; height: .8rem; border-radius: 2px; margin-right: .4rem; vertical-align: -.08rem; }
    details summary { cursor: pointer; color: var(--accent); font-size: .9rem; margin-top: .5rem; }
    .uitleg { margin: 2rem 0; }
    .uitleg dl { display: grid; gap: .8rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); margin: .8rem 0; }
    .uitleg dl > div { scroll-margin-top: 1rem; padding: .4rem .6rem; border-left: 3px solid var(--lijn); }
    .uitleg dl > div:target { border-left-color: var(--tweede); background: var(--kaart); }
    .uitleg dt { font-weight: 600; }
    .uitleg dd { margin: 0; color: var(--zacht); font-size: .93rem; }
    footer { color: var(--zacht); font-size: .85rem; padding-bottom: 2rem; }
    @media (max-width: 34rem) {
      header, main, footer { padding-left: .8rem; padding-right: .8rem; }
      .kaart { padding: .9rem; }
      .kengetallen { grid-template-columns: repeat(2, minmax(0, 1fr)); }
      .kengetallen .waarde { font-size: 1.5rem; }
      svg text { font-size: 14px; }
      .tabel th, .tabel td { white-space: nowrap; }
    }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    @media print {
      :root {
        --grond: #fff; --kaart: #fff; --tekst: #000; --zacht: #333; --lijn: #999; --accent: #0b5c8a;
        --accent-zacht: #d6e8f2; --tweede: #b4530a; --derde: #3d7a3a; --vierde: #7a4fa3; --gevaar: #b3261e;
        --band: #bcd9e8; --letop: #000; --letop-grond: #fff;
      }
      @page { size: A4; margin: 15mm; }
      body { font-size: 10pt; }
      .kaart, .kengetallen li, .uitleg dl > div { break-inside: avoid; }
      .raster { grid-template-columns: 1fr 1fr; }
      .begrippen, .sla-over { display: none; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
