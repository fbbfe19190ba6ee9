import TestSupport
import Testing

@testable import bibob

@Suite("Aanvulling en man-pagina")
struct ShellTests {
  private func answers(_ words: String...) -> [String] {
    Proces.voer(["_aanvul", "--"] + words).uit.split(separator: "\n")
      .map { String($0.prefix(while: { $0 != "\t" })) }
  }

  @Test("commands, options, values and topics are completed, and nothing that is used up")
  func engine() {
    #expect(answers("te") == ["termijnen", "termijn"])
    #expect(answers("") == Opdrachten.alle.filter { !$0.hidden }.map(\.name))
    #expect(answers("--v") == ["--vandaag", "--versie"])
    #expect(answers("termijn", "--soort", "") == ["wet", "amvb", "verordening", "brief"])
    #expect(answers("termijn", "--soort=b") == ["--soort=brief"])
    #expect(answers("termijn", "--soort", "=", "b") == ["brief"])
    #expect(answers("--map", "x", "termijn", "--so") == ["--soort"])
    #expect(answers("termijn", "--json", "--j") == [])
    #expect(answers("termijn", "--schorsing", "2026-01-01..2026-01-02", "--sch") == ["--schorsing"])
    #expect(answers("termijn", "vand") == ["vandaag"])
    #expect(answers("termijn", "vandaag", "8") == ["8w"])
    #expect(answers("termijn", "vandaag", "8w", "") == [])
    #expect(answers("aanvulling", "") == ["bash", "zsh", "fish"])
    #expect(answers("hulp", "uit") == ["uitgangen"])
    #expect(answers("--map", "") == [":map"])
    #expect(answers("onbekend", "--").contains("--map"))
  }

  @Test("the script of a shell is right to that shell", arguments: ["bash", "zsh", "fish"])
  func syntax(_ shell: String) throws {
    let script = Proces.voer(["aanvulling", shell])
    #expect(script.uitgang == 0 && !script.uit.isEmpty)
    #expect(Momentopname.verschil(script.uit, "aanvulling-\(shell).txt") == nil)
    guard let program = Proces.vind(shell) else {
      print("overgeslagen: \(shell) staat niet op deze machine")
      return
    }
    let check = Proces.voer(program, ["-n"], stdin: script.uit)
    #expect(check.uitgang == 0 && check.fout.isEmpty, "\(check.fout)")
  }

  @Test(
    "bash completes with the script",
    .enabled(if: Proces.vind("bash") != nil, "overgeslagen: geen bash"))
  func bash() throws {
    let script = """
      source <('\(Proces.bibob)' aanvulling bash)
      COMP_WORDS=('\(Proces.bibob)' termijn --soort '')
      COMP_CWORD=3
      _bibob
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let uitkomst = Proces.voer(try #require(Proces.vind("bash")), ["-c", script])
    #expect(uitkomst.uit == "wet\namvb\nverordening\nbrief\n", "\(uitkomst.fout)")
  }

  @Test(
    "fish completes with the script",
    .enabled(if: Proces.vind("fish") != nil, "overgeslagen: geen fish"))
  func fish() throws {
    let folder = Proces.bibob.split(separator: "/").dropLast().joined(separator: "/")
    let script = """
      set -x PATH '/\(folder)' $PATH
      bibob aanvulling fish | source
      complete -C 'bibob termijn --soort '
      """
    let uitkomst = Proces.voer(
      try #require(Proces.vind("fish")), ["--no-config", "-c", script], env: ["HOME": "/tmp"])
    let names = uitkomst.uit.split(separator: "\n").map { $0.prefix(while: { $0 != "\t" }) }
    #expect(names == ["wet", "amvb", "verordening", "brief"], "\(uitkomst)")
  }

  @Test("the man page passes mandoc -Tlint")
  func man() {
    let page = Proces.voer(["man"])
    #expect(page.uitgang == 0)
    for opdracht in Opdrachten.alle where !opdracht.hidden {
      #expect(page.uit.contains(".It Nm \(opdracht.name.replacing("-", with: "\\-"))"))
    }
    guard let mandoc = Proces.vind("mandoc") else {
      print("overgeslagen: mandoc staat niet op deze machine")
      return
    }
    let check = Proces.voer(mandoc, ["-Tlint"], stdin: page.uit)
    #expect(check.uit.isEmpty && check.fout.isEmpty, "\(check.uit)\(check.fout)")
  }
}
