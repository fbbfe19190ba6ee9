/// The scripts that let a shell complete command lines. They hold no words of their own: they ask
/// `bibob _aanvul` with the words up to the cursor (see ``Aanvullen``).
enum Aanvulscript: String, CaseIterable {
  case bash, zsh, fish

  /// How it is put in place.
  var install: String {
    switch self {
    case .bash: "te laden met: source <(bibob aanvulling bash)"
    case .zsh: "als _bibob in een map van fpath"
    case .fish: "als ~/.config/fish/completions/bibob.fish"
    }
  }

  /// The script.
  var text: String {
    switch self {
    case .bash: Aanvulscript.bashText
    case .zsh: Aanvulscript.zshText
    case .fish: Aanvulscript.fishText
    }
  }

  private static let bashText = #"""
    # Aanvulling van bibob in bash. Laden: source <(bibob aanvulling bash)
    _bibob() {
      local regel waarde huidig="${COMP_WORDS[COMP_CWORD]}"
      COMPREPLY=()
      while IFS= read -r regel; do
        waarde="${regel%%$'\t'*}"
        case "$waarde" in
          :bestand) compopt -o filenames 2>/dev/null; _bibob_paden -f "$huidig" ;;
          :map) compopt -o filenames 2>/dev/null; _bibob_paden -d "$huidig" ;;
          *) COMPREPLY+=("$waarde") ;;
        esac
      done < <("${COMP_WORDS[0]}" _aanvul -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    }
    _bibob_paden() {
      local pad
      while IFS= read -r pad; do COMPREPLY+=("$pad"); done < <(compgen "$1" -- "${2#=}")
    }
    complete -F _bibob bibob

    """#

  private static let zshText = #"""
    #compdef bibob
    # Aanvulling van bibob in zsh. Zet dit als _bibob in een map van fpath.
    _bibob() {
      local regel naam uitleg
      local -a regels waarden
      regels=("${(@f)$("${(Q)words[1]}" _aanvul -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
      for regel in "${regels[@]}"; do
        [[ -z "$regel" ]] && continue
        case "$regel" in
          :bestand) compset -P '--*='; _files; return ;;
          :map) compset -P '--*='; _files -/; return ;;
        esac
        naam="${regel%%$'\t'*}"
        uitleg="${regel#*$'\t'}"
        if [[ "$uitleg" == "$regel" ]]; then
          waarden+=("${naam//:/\\:}")
        else
          waarden+=("${naam//:/\\:}:$uitleg")
        fi
      done
      _describe -V -t bibob 'bibob' waarden
    }
    if [[ "${funcstack[1]}" == _bibob ]]; then
      _bibob "$@"
    else
      compdef _bibob bibob
    fi

    """#

  private static let fishText = #"""
    # Aanvulling van bibob in fish. Zet dit als ~/.config/fish/completions/bibob.fish.
    function __bibob_aanvul
      set -l woorden (commandline -opc)
      set -l huidig (commandline -ct)
      set -l programma $woorden[1]
      set -e woorden[1]
      for regel in ($programma _aanvul -- $woorden "$huidig" 2>/dev/null)
        switch $regel
          case ':bestand'
            __fish_complete_path "$huidig"
          case ':map'
            __fish_complete_directories "$huidig" ''
          case '*'
            echo $regel
        end
      end
    end
    complete -c bibob -f -k -a '(__bibob_aanvul)'

    """#
}
