/// Completion for bash, without the help of the package bash-completion.
enum BashCompletion {
  static func script(_ table: CompletionTable) -> String {
    let everywhere = CompletionTable.everywhere.map(option)
    return head + list("everywhere", everywhere, indentation: 2) + "  case $1 in\n"
      + table.places.map { place(table, $0) }.joined() + walk
  }

  /// What may be typed at one place: an option has what it takes behind it.
  private static func place(_ table: CompletionTable, _ place: String) -> String {
    let shared =
      table.takesEverywhere(at: place) ? #"      options+=("${everywhere[@]}")"# + "\n" : ""
    return "    \(CompletionShell.bash.quoted(place)))\n"
      + list("next", table.words(after: place).map(\.word))
      + list("places", table.positionals(at: place).map(Self.place))
      + list("options", table.options(at: place).map(option))
      + shared + "      ;;\n"
  }

  private static func list(_ name: String, _ words: [String], indentation: Int = 6) -> String {
    guard !words.isEmpty else { return "" }
    let margin = String(repeating: " ", count: indentation)
    return "\(margin)\(name)=(\(words.map(CompletionShell.bash.quoted).joined(separator: " ")))\n"
  }

  private static func option(_ entry: CompletionTable.Entry) -> String {
    entry.word + kind(entry.value)
  }

  private static func place(_ positional: Positional) -> String {
    let kind = kind(CompletionTable.value(named: positional.name)).dropFirst()
    return kind + (positional.takesRest ? " ..." : "")
  }

  private static func kind(_ value: CompletionTable.Value) -> String {
    switch value {
    case .nothing: ""
    case .text: " <text>"
    case .file: " <file>"
    case .folder: " <folder>"
    case .words(let words): " " + words.joined(separator: " ")
    }
  }

  private static let head = #"""
    # Completion of dossier for bash, made by 'dossier completion bash' from the command table.

    # What may be typed after the words $1: next, places and options belong to the caller.
    _dossier_place() {
      local -a everywhere
      next=() places=() options=()

    """#

  private static let walk = #"""
      esac
    }

    # What the option $1 takes at this place, into taken.
    _dossier_taken() {
      local option
      taken=
      for option in "${options[@]}"; do
        if [[ ${option%% *} == "$1" && $option == *' '* ]]; then taken=${option#* }; fi
      done
    }

    # Offers what fits $1 of the kind $2, with $3 before it; bash keeps $4 of the line.
    _dossier_offer() {
      local word
      case $2 in
        '' | '<text>'*) ;;
        '<file>'*) compopt -o default ;;
        '<folder>'*) compopt -o dirnames ;;
        *)
          for word in $2; do
            if [[ $word == "$1"* ]]; then
              word=$3$word
              COMPREPLY+=("${word#"$4"}")
            fi
          done
          ;;
      esac
    }

    _dossier() {
      local IFS=$' \t\n' word part= taken= place= ended= help= skipped= current kept
      local -i count=0 last
      local -a words=() next places options
      COMPREPLY=()
      # Bash breaks words at '=', ':' and '@'; here they are whole again.
      for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        if [[ -n $word && ${#words[@]} -gt 0 && (-n $part || $word != *[!=:@]*) ]]; then
          words[${#words[@]} - 1]+=$word
        else
          words+=("$word")
        fi
        part=
        if [[ -n $word && $word != *[!=:@]* ]]; then part=1; fi
      done
      last=${#words[@]}-1
      current=${words[last]}
      kept=$current
      if [[ -z $part ]]; then kept=${current%"${COMP_WORDS[COMP_CWORD]}"}; fi

      _dossier_place ''
      for word in "${words[@]:0:last}"; do
        if [[ -n $skipped ]]; then
          skipped=
        elif [[ -z $ended && $word == -- ]]; then
          ended=1
        elif [[ -z $ended && $word == -* && ! $word =~ ^-([0-9.].*)?$ ]]; then
          _dossier_taken "$word"
          skipped=$taken
        elif [[ -z $ended$help$place && $word == help ]]; then
          help=1
        elif [[ -z $ended && $count -eq 0 && " ${next[*]} " == *" $word "* ]]; then
          place=${place:+$place }$word
          _dossier_place "$place"
        else
          count+=1
        fi
      done

      if [[ -n $help ]]; then
        _dossier_offer "$current" "${next[*]#help}" '' "$kept"
      elif [[ -n $skipped ]]; then
        _dossier_offer "$current" "$skipped" '' "$kept"
      elif [[ -z $ended && $current == --*=* ]]; then
        _dossier_taken "${current%%=*}"
        _dossier_offer "${current#*=}" "$taken" "${current%%=*}=" "$kept"
      elif [[ -z $ended && $current == -* ]]; then
        _dossier_offer "$current" "${options[*]%% *}" '' "$kept"
      elif [[ ${#next[@]} -gt 0 ]]; then
        if [[ -z $ended && $count -eq 0 ]]; then
          _dossier_offer "$current" "${next[*]}" '' "$kept"
        fi
      elif [[ ${#places[@]} -gt 0 ]]; then
        # What may be repeated stands last.
        last=${#places[@]}-1
        if [[ $count -gt $last && ${places[last]} == *... ]]; then count=last; fi
        _dossier_offer "$current" "${places[count]-}" '' "$kept"
      fi
    }

    complete -F _dossier dossier

    """#
}
