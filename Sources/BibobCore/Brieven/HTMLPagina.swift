/// The page of HTML around a letter: look, letterhead, foot.
struct HTMLPagina {
  let huisstijl: Huisstijl
  let concept: Bool
  /// Rules of style of a page of its own.
  var extra = ""

  /// Up to the title.
  var begin: String {
    "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">"
      + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
  }

  /// From the title to the letter.
  var midden: String {
    let mark =
      concept
      ? "<p class=\"concept-regel\">CONCEPT – nog niet vastgesteld</p>"
        + "<div class=\"watermerk\" aria-hidden=\"true\">CONCEPT</div>" : ""
    return
      "</title><style>\(stijl)\(extra)</style></head><body>\(mark)<header class=\"briefhoofd\">\(hoofd)</header><main>"
  }

  /// After the letter.
  var einde: String {
    "</main><footer class=\"briefvoet\"><p>\(veilig(ODTStijlen.contactregel(huisstijl)))</p></footer></body></html>\n"
  }

  private var hoofd: String {
    guard let logo = huisstijl.logo else { return "<p>\(veilig(huisstijl[.naam] ?? ""))</p>" }
    return "<img alt=\"\(veilig(huisstijl[.logotekst] ?? huisstijl[.naam] ?? "logo"))\" "
      + "style=\"width:\(huisstijl.logobreedte)mm\" src=\"data:image/\(logo.type);base64,\(Base64.tekst(logo.bytes))\">"
  }

  private func veilig(_ tekst: String) -> String {
    var bytes: [UInt8] = []
    XMLTeken.ontsnapt(tekst, in: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private var stijl: String {
    """
    @page{size:A4;margin:20mm 20mm 22mm 25mm;@bottom-center{content:"Pagina " counter(page) " van " counter(pages);\
    font:8pt "\(huisstijl.lettertype)",sans-serif;color:#444}}
    html{font:10pt/1.4 "\(huisstijl.lettertype)",Arial,"Liberation Sans",sans-serif;color:#1a1a1a;background:#fff}
    body{max-width:165mm;margin:12mm auto;padding:0 6mm;hyphens:auto;overflow-wrap:break-word}
    h1{font-size:14pt;color:#\(huisstijl.kleur);line-height:1.25;margin:7mm 0 5mm;hyphens:manual}
    h2{font-size:11pt;color:#\(huisstijl.kleur);margin:5mm 0 1mm}h3{font-size:10.5pt;font-style:italic;margin:4mm 0 1mm}
    h1,h2,h3{break-after:avoid}p{margin:0 0 2.5mm;orphans:2;widows:2}ul,ol{margin:0 0 2.5mm;padding-left:6mm}
    li{margin-bottom:1mm}.kop{display:grid;grid-template-columns:2fr 1fr;gap:6mm;margin:8mm 0}
    .adresregel{margin:0;hyphens:manual}.rubricering{font-weight:bold;font-size:9pt;text-transform:uppercase;\
    letter-spacing:.03em}
    dl{margin:0}dt{font-size:8pt;color:#\(huisstijl.kleur)}dd{margin:0 0 1.5mm;font-size:9pt;hyphens:manual}
    table{border-collapse:collapse;width:100%;margin:0 0 4mm;font-size:9.5pt}th,td{border:.5pt solid #767676;\
    padding:1.2mm 1.6mm;text-align:left;vertical-align:top}th{background:#eef1f5}thead{display:table-header-group}
    tr{break-inside:avoid}.gegevens th{width:33%}.bijlage{margin-top:6mm;font-size:9pt}
    .let-op{border-left:2pt solid #\(huisstijl.kleur);padding:1mm 0 1mm 3mm}.klein{font-size:9pt}
    .clausule{margin-left:8mm}.groet{margin-top:5mm}p.ondertekening,p.handtekening{margin:0;break-inside:avoid}p.handtekening{margin-top:16mm}
    .invullen{background:#fff2a8}a{color:#\(huisstijl.kleur)}
    .briefhoofd p{font-size:20pt;font-weight:bold;color:#\(huisstijl.kleur);margin:0}
    .briefvoet{border-top:.5pt solid #\(huisstijl.kleur);margin-top:10mm;padding-top:1.5mm;text-align:center;\
    font-size:8pt;color:#444}
    .concept-regel{text-align:right;font-weight:bold;color:#a00000;font-size:9pt}
    .watermerk{position:fixed;inset:0;display:grid;place-items:center;font-size:84pt;font-weight:bold;color:#e6e6e6;\
    transform:rotate(-35deg);z-index:-1;letter-spacing:.05em}
    @media print{body{margin:0;padding:0;max-width:none}}
    """
  }
}
