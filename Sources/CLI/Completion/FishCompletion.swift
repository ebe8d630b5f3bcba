/// Completion for fish.
enum FishCompletion {
  static func script(_ table: CompletionTable) -> String {
    let everywhere = CompletionTable.everywhere.map { row("option", $0) }
    let cases = table.places.map { place(table, $0) }.joined()
    return head + rows(everywhere, indentation: 2) + between + cases + walk
  }

  /// What may be typed at one place, a row each: which list, word, what it takes, meaning.
  private static func place(_ table: CompletionTable, _ place: String) -> String {
    let next = table.words(after: place).map { row("next", $0) }
    let options = table.options(at: place).map { row("option", $0) }
    let places = table.positionals(at: place).map { positional in
      let kind = kind(CompletionTable.value(named: positional.name))
      return quoted(["place", positional.takesRest ? "..." : "", kind, positional.summary])
    }
    return "    case \(CompletionShell.fish.quoted(place))\n"
      + rows(next + places + options, indentation: 6)
      + (table.takesEverywhere(at: place) ? "      __dossier_everywhere\n" : "")
  }

  private static func rows(_ rows: [String], indentation: Int) -> String {
    guard !rows.isEmpty else { return "" }
    let margin = String(repeating: " ", count: indentation)
    return "\(margin)printf '%s\\n'\(rows.map { " \\\n\(margin)  \($0)" }.joined())\n"
  }

  private static func row(_ list: String, _ entry: CompletionTable.Entry) -> String {
    quoted([list, entry.word, kind(entry.value), entry.meaning])
  }

  private static func quoted(_ fields: [String]) -> String {
    CompletionShell.fish.quoted(fields.joined(separator: "\t"))
  }

  private static func kind(_ value: CompletionTable.Value) -> String {
    switch value {
    case .nothing: ""
    case .text: "<text>"
    case .file: "<file>"
    case .folder: "<folder>"
    case .words(let words): words.joined(separator: " ")
    }
  }

  private static let head = #"""
    # Completion of dossier for fish, made by 'dossier completion fish' from the command table.

    # The options of every command.
    function __dossier_everywhere

    """#

  private static let between = #"""
    end

    # What may be typed after the words that are given.
    function __dossier_place --argument-names place
      switch $place

    """#

  private static let walk = #"""
      end
    end

    # What the option takes, by the rows that follow it.
    function __dossier_taken --argument-names option
      for row in $argv[2..]
        set -l fields (string split \t -- $row)
        if test "$fields[1]" = option; and test "$fields[2]" = "$option"
          echo $fields[3]
        end
      end
    end

    # The words and meanings of one list of rows.
    function __dossier_list --argument-names list
      for row in $argv[2..]
        set -l fields (string split \t -- $row)
        if test "$fields[1]" = "$list"
          printf '%s\t%s\n' $fields[2] $fields[4]
        end
      end
    end

    # What is to be offered: a kind, what stands before it, and rows when they are known.
    function __dossier_wanted
      set -l words (commandline -opc)[2..]
      set -l current (commandline -ct)
      set -l rows (__dossier_place '')
      set -l place
      set -l count 0
      set -l skipped ''
      set -l ended ''
      set -l help ''
      for word in $words
        set -l nexts (__dossier_list next $rows | string replace -r '\t.*' '')
        if test -n "$skipped"
          set skipped ''
        else if test -z "$ended"; and test "$word" = --
          set ended 1
        else if test -z "$ended"; and string match -qr -- '^-[^0-9.]' $word
          set skipped (__dossier_taken $word $rows)
        else if test -z "$ended$help$place"; and test "$word" = help
          set help 1
        else if test -z "$ended"; and test $count -eq 0; and contains -- $word $nexts
          set place $place $word
          set rows (__dossier_place "$place")
        else
          set count (math $count + 1)
        end
      end

      if test -n "$help"
        printf '%s\n' rows '' (__dossier_list next $rows | string match -v -r '^help\t')
      else if test -n "$skipped"
        printf '%s\n' $skipped ''
      else if test -z "$ended"; and string match -qr -- '^--[^=]*=' $current
        set -l option (string replace -r '=.*' '' -- $current)
        printf '%s\n' (__dossier_taken $option $rows) $option=
      else if test -z "$ended"; and string match -q -- '-*' $current
        printf '%s\n' rows '' (__dossier_list option $rows)
      else if __dossier_list next $rows | string length -q
        if test -z "$ended"; and test $count -eq 0
          printf '%s\n' rows '' (__dossier_list next $rows)
        end
      else
        set -l places (string match -- place\t\* $rows)
        set -l index (math $count + 1)
        # What may be repeated stands last.
        if test $index -gt (count $places); and string match -q -- place\t...\* "$places[-1]"
          set index (count $places)
        end
        if test $index -le (count $places)
          printf '%s\n' (string split \t -- $places[$index])[3] ''
        end
      end
    end

    function __dossier_complete
      set -l wanted (__dossier_wanted)
      set -l before "$wanted[2]"
      switch "$wanted[1]"
        case '' '<text>' '<file>'
        case rows
          printf '%s\n' $wanted[3..]
        case '<folder>'
          set -l current (string sub -s (math (string length -- $before) + 1) -- (commandline -ct))
          for folder in (__fish_complete_directories $current)
            echo $before$folder
          end
        case '*'
          for word in (string split ' ' -- $wanted[1])
            echo $before$word
          end
      end
    end

    complete -c dossier -e
    complete -c dossier -f -a '(__dossier_complete)'
    complete -c dossier -n 'string match -q "<file>" -- (__dossier_wanted)[1]' -F

    """#
}
