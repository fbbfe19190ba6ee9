import CLibXML

/// Turns what libxml2 reports into Dutch sentences with a place. Of the English text only names of elements and
/// attributes and the allowed values of the schema are used, never the values of the document.
struct XMLVertaling {
  let bron: XMLBrontekst
  let vocabulaire: XMLVocabulaire

  /// Findings in the order in which they were reported; of the syntax errors only the first, the others follow
  /// from it.
  func vondsten(_ fouten: [XMLFoutendoos.Fout]) -> [XMLVondst] {
    var uit: [XMLVondst] = []
    var syntaxis = false
    var facet: (element: Int, attribuut: String?)?
    for fout in fouten {
      if fout.domein == Int32(bitPattern: XML_FROM_SCHEMASV.rawValue) {
        let schema = XMLSchemafout(fout, vocabulaire)
        let zelfde = facet?.element == fout.element && facet?.attribuut == schema.attribuut
        if schema.isGevolg, zelfde { continue }
        facet = (fout.element, schema.attribuut)
        uit.append(vondst(schema, fout))
      } else if !syntaxis {
        syntaxis = fout.domein != Int32(bitPattern: XML_FROM_NAMESPACE.rawValue)
        uit.append(syntaxisfout(fout))
      }
    }
    return uit
  }

  private func vondst(_ schema: XMLSchemafout, _ fout: XMLFoutendoos.Fout) -> XMLVondst {
    let (tekst, advies) = schema.zinnen
    let plaats =
      if let attribuut = schema.attribuut {
        bron.attribuut(attribuut, vanStart: fout.element)
      } else if schema.gaatOverInhoud {
        bron.inhoud(vanStart: fout.element)
      } else {
        bron.start(fout.element)
      }
    return XMLVondst(plaats: plaats, tekst: tekst, advies: advies)
  }

  private func syntaxisfout(_ fout: XMLFoutendoos.Fout) -> XMLVondst {
    let (tekst, advies, terug) = XMLSyntaxisfout.zinnen(xmlParserErrors(UInt32(bitPattern: fout.code)))
    guard fout.plaats >= 0 else { return XMLVondst(plaats: nil, tekst: tekst, advies: advies) }
    var plaats = min(max(fout.plaats - bron.voor.bytes, 0), bron.bytes.count)
    if fout.code == Int32(bitPattern: XML_ERR_NAME_REQUIRED.rawValue), plaats > 0,
      bron.bytes[plaats - 1] == 0x26
    {
      let (tekst, advies, _) = XMLSyntaxisfout.zinnen(XML_ERR_ENTITYREF_NO_NAME)
      return XMLVondst(plaats: plaats - 1, tekst: tekst, advies: advies)
    }
    if terug, let open = bron.bytes[..<plaats].lastIndex(of: 0x3C) { plaats = open }
    return XMLVondst(plaats: plaats, tekst: tekst, advies: sluiting(fout) ?? advies)
  }

  /// Which element is to be closed, for a wrong or missing end tag; nil when that does not matter or its name may
  /// not be shown.
  private func sluiting(_ fout: XMLFoutendoos.Fout) -> String? {
    switch xmlParserErrors(UInt32(bitPattern: fout.code)) {
    case XML_ERR_TAG_NAME_MISMATCH, XML_ERR_TAG_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED: break
    default: return nil
    }
    guard bron.heeft(start: fout.open.nummer), vocabulaire.kent(fout.open.naam) else { return nil }
    let regel = bron.regelEnKolom(bron.start(fout.open.nummer)).regel
    return "Open staat ‘\(fout.open.naam)’ van regel \(regel); sluit dat eerst met ‘</\(fout.open.naam)>’."
  }
}

/// Sentences for what is not well-formed.
enum XMLSyntaxisfout {
  /// What is wrong, what to do, and whether the place is the tag before the point where the parser stood.
  static func zinnen(_ code: xmlParserErrors) -> (tekst: String, advies: String, terug: Bool) {
    switch code {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START:
      ("Het bestand begint niet met een XML-element.", "Controleer of dit het goede bestand is.", false)
    case XML_ERR_DOCUMENT_END:
      (
        "Er staat nog iets na het einde van het document, of het einde ontbreekt.",
        "Controleer of het bestand volledig is en één hoofdelement heeft.", false
      )
    case XML_ERR_TAG_NAME_MISMATCH:
      (
        "Dit eindmerkteken hoort niet bij het element dat openstaat.",
        "Sluit eerst het binnenste element, met precies dezelfde naam.", true
      )
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED:
      (
        "Het bestand eindigt voordat alle elementen zijn gesloten.",
        "Het bestand is vermoedelijk afgebroken.", false
      )
    case XML_ERR_GT_REQUIRED, XML_ERR_NAME_REQUIRED, XML_ERR_LT_REQUIRED:
      (
        "Dit merkteken is niet goed geschreven.",
        "Schrijf ‘<naam>’ of ‘</naam>’; een los ‘<’ in tekst wordt ‘&lt;’.", true
      )
    case XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_VERSION_MISSING,
      XML_ERR_UNKNOWN_VERSION, XML_ERR_ENCODING_NAME, XML_ERR_STANDALONE_VALUE, XML_ERR_RESERVED_XML_NAME:
      (
        "De XML-declaratie is niet goed of staat niet vooraan.",
        "Begin het bestand met <?xml version=\"1.0\" encoding=\"UTF-8\"?>.", true
      )
    case XML_ERR_PI_NOT_STARTED, XML_ERR_PI_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED,
      XML_ERR_CDATA_NOT_FINISHED, XML_ERR_HYPHEN_IN_COMMENT, XML_ERR_MISPLACED_CDATA_END:
      ("Commentaar, CDATA of een verwerkingsopdracht is niet goed geschreven.", "Verwijder dit deel.", true)
    default: attribuutOfTeken(code)
    }
  }

  private static func attribuutOfTeken(_ code: xmlParserErrors) -> (String, String, Bool) {
    switch code {
    case XML_ERR_ATTRIBUTE_REDEFINED:
      ("Dit attribuut staat twee keer in het merkteken.", "Laat één van de twee staan.", true)
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
      XML_ERR_SPACE_REQUIRED, XML_ERR_EQUAL_REQUIRED, XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_STRING_NOT_CLOSED,
      XML_ERR_STRING_NOT_STARTED:
      ("Een attribuut is niet goed geschreven.", "Schrijf naam=\"waarde\", met een spatie ervoor.", true)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      (
        "Deze entiteit bestaat niet; alleen &amp;, &lt;, &gt;, &quot; en &apos; worden gelezen.",
        "Schrijf het teken zelf.", false
      )
    case XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING:
      ("Het teken ‘&’ staat los in de tekst.", "Schrijf ‘&amp;’.", false)
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
      XML_ERR_INVALID_DEC_CHARREF:
      ("Hier staat een teken dat niet in XML mag staan.", "Verwijder dit teken.", false)
    case XML_NS_ERR_UNDEFINED_NAMESPACE, XML_NS_ERR_QNAME, XML_NS_ERR_COLON, XML_NS_ERR_XML_NAMESPACE:
      ("Dit voorvoegsel van een naamruimte is niet verklaard.", "Gebruik namen zonder voorvoegsel.", true)
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
      ("Dit attribuut staat twee keer in het merkteken.", "Laat één van de twee staan.", true)
    case XML_ERR_NO_MEMORY, XML_ERR_INTERNAL_ERROR:
      ("De XML-bibliotheek kan niet verder.", "Controleer of het bestand niet beschadigd is.", false)
    default:
      (
        "Dit is geen goede XML (code \(code.rawValue)).", "Controleer de merktekens op en vóór deze plaats.",
        false
      )
    }
  }
}
