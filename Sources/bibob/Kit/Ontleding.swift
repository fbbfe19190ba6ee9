import BibobCore

/// Turns the words of a command line into an ``Aanroep``, or throws what is wrong with them.
///
/// 1. `--naam waarde` and `--naam=waarde`; after `--` everything is an argument; `-` is an argument.
/// 2. Options and arguments in any order. A value never begins with `--`: write `--naam=--waarde` for that.
/// 3. Options that hang on an argument may stand before it; whether they fit is checked at the end.
struct Ontleding {
  private let opdracht: Opdracht
  private let variants: [DynamicOptions.Variant]
  private var positional: [String] = []
  private var given: [(option: Option, value: String)] = []

  /// Parses the words that follow the name of the command, with options that stood before it.
  static func parse(_ words: [String], for opdracht: Opdracht) throws -> Aanroep {
    var parser = Ontleding(opdracht)
    do {
      try parser.read(words)
      return try parser.aanroep()
    } catch var fout as Fout where fout.uitgang == .gebruik {
      fout.gebruik = fout.gebruik ?? opdracht.usage(parser.variant)
      throw fout
    }
  }

  private init(_ opdracht: Opdracht) {
    self.opdracht = opdracht
    variants = opdracht.dynamic?.variants() ?? []
  }

  /// The variant that the arguments name, if they do.
  private var variant: DynamicOptions.Variant? {
    guard let dynamic = opdracht.dynamic,
      let index = opdracht.arguments.firstIndex(where: { $0.name == dynamic.argument }),
      index < positional.count
    else { return nil }
    return variants.first { $0.name == positional[index] }
  }

  private mutating func read(_ words: [String]) throws {
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--" {
        positional += words[index...]
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        positional.append(word)
        continue
      }
      let (name, inline) = Ontleding.split(word)
      let option = try find(name, typed: word)
      if option.value == nil {
        guard inline == nil else { throw Fout.gebruik("--\(option.name) krijgt geen waarde") }
        given.append((option, ""))
      } else if let inline {
        given.append((option, inline))
      } else {
        guard index < words.count, !words[index].hasPrefix("--") else {
          throw Fout.gebruik("--\(option.name) mist een waarde (\(option.value ?? "WAARDE"))")
        }
        given.append((option, words[index]))
        index += 1
      }
    }
  }

  /// `--naam=waarde` as its parts; the name is empty for words that are no long option.
  static func split(_ word: String) -> (name: String, value: String?) {
    guard word.hasPrefix("--") else { return ("", nil) }
    let rest = word.dropFirst(2)
    guard let equals = rest.firstIndex(of: "=") else { return (String(rest), nil) }
    return (String(rest[..<equals]), String(rest[rest.index(after: equals)...]))
  }

  private func find(_ name: String, typed: String) throws -> Option {
    let known = opdracht.options + Option.global + variants.flatMap(\.options)
    if let option = known.first(where: { $0.name == name }) { return option }
    throw unknown(typed, name: name)
  }

  private func unknown(_ typed: String, name: String) -> Fout {
    let allowed = opdracht.options + Option.global + (variant?.options ?? variants.flatMap(\.options))
    let word = name.isEmpty ? String(typed.drop(while: { $0 == "-" })) : name
    return .gebruik(
      "‘\(opdracht.name)’ kent de optie ‘\(name.isEmpty ? typed : "--" + name)’ niet",
      bedoelde: Suggestie.nearest(to: word, in: allowed.map(\.name)).map { "--" + $0 })
  }

  private func aanroep() throws -> Aanroep {
    let arguments = try boundArguments()
    try checkDynamic()
    var options: [String: [String]] = [:]
    for (option, value) in given.map({ (meant($0.0), $0.1) }) {
      if options[option.name] != nil, !option.repeats, option.value != nil {
        throw Fout.gebruik("--\(option.name) mag maar één keer")
      }
      if option.value != nil { try option.kind.check(value, for: "--\(option.name)") }
      options[option.name, default: []].append(value)
    }
    for option in opdracht.options + (variant?.options ?? []) where option.required {
      if options[option.name] == nil { throw Fout.gebruik("\(option.shown) ontbreekt", uitleg: option.help) }
    }
    return Aanroep(opdracht: opdracht, argumentValues: arguments, optionValues: options)
  }

  /// The option as the named variant has it: two variants may allow other words under one name.
  private func meant(_ option: Option) -> Option {
    variant?.options.first { $0.name == option.name } ?? option
  }

  private func boundArguments() throws -> [String: [String]] {
    var bound: [String: [String]] = [:]
    var rest = positional[...]
    for argument in opdracht.arguments {
      let values = argument.repeats ? Array(rest) : Array(rest.prefix(1))
      rest = rest.dropFirst(values.count)
      if values.isEmpty {
        guard !argument.required else {
          throw Fout.gebruik("\(argument.name) ontbreekt", uitleg: argument.help + ".")
        }
        continue
      }
      let kind = opdracht.kind(of: argument)
      if opdracht.dynamic?.argument == argument.name, let value = values.first,
        let other = opdracht.dynamic?.elsewhere[value]
      {
        throw Fout.gebruik("‘\(value)’ gaat met een eigen opdracht", uitleg: "Schrijf: \(other)")
      }
      if !opdracht.hidden { for value in values { try kind.check(value, for: argument.name) } }
      bound[argument.name] = values
    }
    if let extra = rest.first {
      guard opdracht.changes else { throw Fout.gebruik("‘\(extra)’ is één argument te veel") }
      // A part of a name that was typed without quotes is not repeated.
      throw Fout.gebruik(
        "er is één argument te veel", uitleg: "Zet tekst met spaties tussen aanhalingstekens.")
    }
    return bound
  }

  /// Refuses options that belong to another variant than the one named.
  private func checkDynamic() throws {
    guard opdracht.dynamic != nil else { return }
    let fixed = opdracht.options + Option.global + (variant?.options ?? [])
    for (option, _) in given where !fixed.contains(where: { $0.name == option.name }) {
      var fout = unknown("--" + option.name, name: option.name)
      let owners = variants.filter { $0.options.contains { $0.name == option.name } }.map(\.name)
      fout.bericht = "‘--\(option.name)’ hoort niet bij \(variant?.name ?? opdracht.name)"
      fout.uitleg = "Deze optie hoort bij: \(owners.joined(separator: ", "))."
      throw fout
    }
  }
}
