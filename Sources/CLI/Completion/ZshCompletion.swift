/// Completion for zsh.
enum ZshCompletion {
  static func script(_ table: CompletionTable) -> String {
    let everywhere = CompletionTable.everywhere.map(option)
    return head + list("everywhere", everywhere) + "  case $1 in\n"
      + table.places.map { place(table, $0) }.joined() + walk
  }

  /// What may be typed at one place, as `_describe` and `_arguments` read it.
  private static func place(_ table: CompletionTable, _ place: String) -> String {
    let next = table.words(after: place).map { "\($0.word):\(escaped($0.meaning))" }
    let specs = table.options(at: place).map(option) + table.positionals(at: place).map(positional)
    return "    \(CompletionShell.zsh.quoted(place)))\n"
      + list("next", next) + list("specs", specs)
      + (table.takesEverywhere(at: place) ? "      specs+=($everywhere)\n" : "")
      + "      ;;\n"
  }

  private static func list(_ name: String, _ values: [String]) -> String {
    guard !values.isEmpty else { return "" }
    let rows = values.map { "        \(CompletionShell.zsh.quoted($0))\n" }.joined()
    return "      \(name)=(\n\(rows)      )\n"
  }

  private static func option(_ entry: CompletionTable.Entry) -> String {
    let meaning = "[\(escaped(entry.meaning))]"
    let many = entry.isRepeatable ? "*" : ""
    guard let action = action(entry.value) else { return entry.word + meaning }
    return "\(many)\(entry.word)=\(meaning):\(entry.word.dropFirst(2)):\(action)"
  }

  private static func positional(_ positional: Positional) -> String {
    let place = positional.takesRest ? "*" : positional.isRequired ? "" : ":"
    let action = action(CompletionTable.value(named: positional.name)) ?? " "
    return "\(place):\(escaped(ManualPage.phrase(positional.summary))):\(action)"
  }

  /// What completes a value; a space only says what is wanted.
  private static func action(_ value: CompletionTable.Value) -> String? {
    switch value {
    case .nothing: nil
    case .text: " "
    case .file: "_files"
    case .folder: "_files -/"
    case .words(let words): "(\(words.joined(separator: " ")))"
    }
  }

  /// A description in which no colon and no bracket ends it.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += ":[]\\".contains($1) ? "\\\($1)" : String($1) }
  }

  private static let head = #"""
    #compdef dossier
    # Completion of dossier for zsh, made by 'dossier completion zsh' from the command table.

    # Completes what follows the words $1; $2 is there when help is asked for.
    _dossier_place() {
      local curcontext=$curcontext context state state_descr ret=1
      local -a line next specs everywhere
      local -A opt_args

    """#

  private static let walk = #"""
      esac
      if [[ -n $2 ]]; then
        next=(${next:#help:*})
        specs=()
      fi
      if (( ! $#next )); then
        (( $#specs )) && _arguments -S $specs
        return
      fi
      _arguments -C -S $specs ': :->word' '*:: :->rest' && ret=0
      case $state in
        word) _describe -t commands command next && ret=0 ;;
        rest)
          if [[ -z $1 && $words[1] == help ]]; then
            _dossier_place '' help && ret=0
          else
            _dossier_place "${1:+$1 }$words[1]" $2 && ret=0
          fi
          ;;
      esac
      return ret
    }

    _dossier() {
      _dossier_place ''
    }

    if [[ $funcstack[1] == _dossier ]]; then
      _dossier "$@"
    else
      compdef _dossier dossier
    fi

    """#
}
