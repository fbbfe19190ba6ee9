"""A letter of the same size, filled and written in memory: brief.py docxtpl|relatorio <count>; seconds on stderr."""
import io
import sys
import time
import zipfile

PARAGRAPHS = 25
TEXT = "Met de Wet Bibob kan de overheid voorkomen dat zij ongewild misdrijven mogelijk maakt. "


def docx():
    import docx as python_docx
    from docxtpl import DocxTemplate

    document = python_docx.Document()
    for index in range(PARAGRAPHS):
        document.add_paragraph("{{ naam }}: " + TEXT + "{{ w%d }}" % index)
    source = io.BytesIO()
    document.save(source)

    def make(serial):
        template = DocxTemplate(io.BytesIO(source.getvalue()))
        template.render({"naam": "Zaak %d" % serial, **{"w%d" % i: serial + i for i in range(PARAGRAPHS)}})
        template.save(io.BytesIO())

    return make


def odt():
    from relatorio.templates.opendocument import Template

    odf = "urn:oasis:names:tc:opendocument:xmlns:"
    spaces = {"office": odf + "office:1.0", "text": odf + "text:1.0", "table": odf + "table:1.0",
              "draw": odf + "drawing:1.0", "style": odf + "style:1.0", "meta": odf + "meta:1.0",
              "svg": odf + "svg-compatible:1.0", "dc": "http://purl.org/dc/elements/1.1/", "xlink": "http://www.w3.org/1999/xlink"}
    spaces = " ".join('xmlns:%s="%s"' % pair for pair in spaces.items())
    field = '<text:placeholder text:placeholder-type="text">&lt;%s&gt;</text:placeholder>'
    body = "".join("<text:p>%s: %s%s</text:p>" % (field % "naam", TEXT, field % ("w[%d]" % i)) for i in range(PARAGRAPHS))
    content = '<?xml version="1.0"?><office:document-content %s office:version="1.3"><office:body><office:text>%s' \
        "</office:text></office:body></office:document-content>" % (spaces, body)
    styles = '<?xml version="1.0"?><office:document-styles %s office:version="1.3"/>' % spaces
    meta = styles.replace("document-styles", "document-meta")
    manifest = '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' \
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>' \
        "</manifest:manifest>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        for name, text in (("content.xml", content), ("styles.xml", styles), ("meta.xml", meta), ("META-INF/manifest.xml", manifest)):
            archive.writestr(name, text)
    template = Template(source=io.BytesIO(file.getvalue()), filepath=None)
    return lambda serial: template.generate(naam="Zaak %d" % serial, w=[serial + i for i in range(PARAGRAPHS)]).render().getvalue()


make = {"docxtpl": docx, "relatorio": odt}[sys.argv[1]]()
make(0)
begin = time.perf_counter()
for serial in range(int(sys.argv[2])):
    make(serial)
print(time.perf_counter() - begin, file=sys.stderr)
