/// Answers a completion script: what may stand at the cursor.
///
/// The words follow the name of the program; the last one is what was typed so far, perhaps empty. The answer
/// `:bestand` or `:map` asks the shell for its own completion of files or folders. Never fails.
struct Aanvullen {
  typealias Answer = ValueKind.Choice

  private let commands: [Opdracht]
  private var opdracht: Opdracht?
  private var positional: [String] = []
  private var used: Set<String> = []
  /// The option whose value comes next.
  private var pending: Option?
  private var optionsEnded = false

  private init(_ commands: [Opdracht]) { self.commands = commands }

  /// What may stand in the place of the last word.
  static func answers(to words: [String], in commands: [Opdracht] = Opdrachten.alle) -> [Answer] {
    let (words, bare) = joined(words)
    var state = Aanvullen(commands)
    for word in words.dropLast() { state.read(word) }
    return state.answers(current: words.last ?? "", bare: bare)
  }

  /// Bash parts `--soort=wet` at the `=`; puts the three words together again. `bare`: the last word was such
  /// a part, so that the answer must be the value alone.
  private static func joined(_ words: [String]) -> ([String], bare: Bool) {
    var result: [String] = []
    var bare = false
    for (index, word) in words.enumerated() {
      let previous = result.last ?? ""
      let joins = previous.hasPrefix("--") && (word == "=" || previous.hasSuffix("="))
      if joins, index > 0 {
        result[result.count - 1] = previous + word
        bare = true
      } else {
        result.append(word)
        bare = false
      }
    }
    return (result, bare)
  }

  private var variants: [DynamicOptions.Variant] { opdracht?.dynamic?.variants() ?? [] }

  private var options: [Option] {
    guard let opdracht else { return Option.global + [Option("versie", help: "de versie van bibob")] }
    let chosen = variants.first { positional.contains($0.name) }
    return (chosen?.options ?? []) + opdracht.options + Option.global
  }

  private mutating func read(_ word: String) {
    if pending != nil {
      pending = nil
    } else if word == "--", opdracht != nil {
      optionsEnded = true
    } else if !optionsEnded, word.hasPrefix("--") {
      let (name, value) = Ontleding.split(word)
      let option = (options + variants.flatMap(\.options)).first { $0.name == name }
      used.insert(name)
      if let option, option.value != nil, value == nil { pending = option }
    } else if opdracht == nil {
      opdracht = Opdrachten.find(word, in: commands)
    } else {
      positional.append(word)
    }
  }

  private func answers(current: String, bare: Bool) -> [Answer] {
    if let pending { return matching(values(of: pending.kind), current) }
    if !optionsEnded, current.hasPrefix("-") { return optionAnswers(current, bare: bare) }
    guard let opdracht else {
      return matching(commands.filter { !$0.hidden }.map { Answer($0.name, $0.summary) }, current)
    }
    let index = min(positional.count, opdracht.arguments.count - 1)
    guard index >= 0, positional.count == index || opdracht.arguments[index].repeats else { return [] }
    return matching(values(of: opdracht.kind(of: opdracht.arguments[index])), current)
  }

  private func optionAnswers(_ current: String, bare: Bool) -> [Answer] {
    let (name, value) = Ontleding.split(current)
    if let value, let option = options.first(where: { $0.name == name }) {
      let found = matching(values(of: option.kind), value)
      return bare
        ? found : found.map { $0.name.hasPrefix(":") ? $0 : Answer("--\(name)=\($0.name)", $0.help) }
    }
    let open = options.filter { !used.contains($0.name) || $0.repeats }
    return matching(open.map { Answer("--" + $0.name, $0.help) }, current)
  }

  private func values(of kind: ValueKind) -> [Answer] {
    switch kind {
    case .text, .number, .period: []
    case .date: ["vandaag"]
    case .duration: ["2w", "4w", "6w", "8w", "12w"]
    case .file: [":bestand"]
    case .folder: [":map"]
    case .choice(let choices): choices
    case .dynamic(let key): Opdrachten.candidates(key)
    }
  }

  private func matching(_ answers: [Answer], _ start: String) -> [Answer] {
    answers.filter { $0.name.hasPrefix(":") || $0.name.hasPrefix(start) }
  }
}
