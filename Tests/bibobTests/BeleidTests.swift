import TestSupport
import Testing

@testable import bibob

@Suite("bibob beleid")
struct BeleidTests {
  private static let beleid = "Policy/noord-beveland.xml"
  private static let aanvraag = "Tests/Fixtures/aanvragen/"

  private func voer(_ words: [String]) -> (uit: String, fout: String, uitgang: Int32) {
    let root = BeleidTests.wortel
    let result = Proces.voer(words.map { $0.hasPrefix("Policy/") || $0.hasPrefix("Tests/") ? root + $0 : $0 })
    return (result.uit.replacingAll(root, ""), result.fout.replacingAll(root, ""), result.uitgang)
  }

  private static let wortel =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/"

  @Test("a good policy, a damaged one and one that is not there")
  func controleer() {
    let good = voer(["beleid", "controleer", Self.beleid])
    #expect(good.uitgang == 0 && good.uit.contains("klopt") && good.fout.isEmpty)
    let form = voer(["beleid", "controleer", Self.aanvraag + "subsidie.xml"])
    #expect(form.uitgang == 1 && form.uit.contains("niet het hoofdelement"))
    #expect(voer(["beleid", "controleer", "/bestaat/niet.xml"]).uitgang == 2)
    let json = voer(["beleid", "controleer", Self.beleid, "--json"])
    #expect(json.uitgang == 0 && json.uit.contains("\"goed\": true"))
  }

  @Test("an application under a policy: the answer, the rule and its source")
  func toets() {
    let form = Self.aanvraag + "alcohol-horecabedrijf.xml"
    let open = voer(["beleid", "toets", form, "--beleid", Self.beleid])
    #expect(open.uitgang == 1 && open.uit.contains("eerst vragen") && open.uit.contains("(branche)"))
    let facts = ["--feit", "branche=horeca", "--feit", "paracommercieel=nee"]
    let answer = voer(["beleid", "toets", form, "--beleid", Self.beleid, "--json"] + facts)
    #expect(answer.uit.contains("\"toets\": \"ja\"") && answer.uit.contains("\"vindplaats\""))
    #expect(answer.uitgang == 0)
  }

  @Test("what is asked wrongly is said")
  func verkeerd() {
    let form = Self.aanvraag + "alcohol-horecabedrijf.xml"
    let wrong = voer(["beleid", "toets", form, "--beleid", Self.beleid, "--feit", "brance=horeca"])
    #expect(wrong.uitgang == 2 && wrong.fout.contains("Bedoelde u ‘branche’?"))
    #expect(voer(["beleid", "toets", form]).fout.contains("--beleid ontbreekt"))
    let sort = voer(["beleid", "toets", form, "--beleid", Self.beleid, "--feit", "paracommercieel=wel"])
    #expect(sort.fout.contains("van soort ja-nee"))
    #expect(voer(["beleid", "contoleer", Self.beleid]).fout.contains("controleer"))
  }
}

extension String {
  fileprivate func replacingAll(_ old: String, _ new: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = rest.indices.first(where: { rest[$0...].hasPrefix(old) }) {
      result += rest[..<first] + new
      rest = rest[rest.index(first, offsetBy: old.count)...]
    }
    return result + rest
  }
}
