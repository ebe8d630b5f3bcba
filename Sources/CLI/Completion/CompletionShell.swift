import HTML

/// A shell that completes command lines.
enum CompletionShell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that the shell reads.
  func script(_ commands: [Command]) -> String {
    let table = CompletionTable(commands: commands)
    return switch self {
    case .bash: BashCompletion.script(table)
    case .zsh: ZshCompletion.script(table)
    case .fish: FishCompletion.script(table)
    }
  }

  /// Where the shell looks for it.
  var file: String {
    switch self {
    case .bash: "~/.local/share/bash-completion/completions/dossier"
    case .zsh: "~/.zfunc/_dossier"
    case .fish: "~/.config/fish/completions/dossier.fish"
    }
  }

  /// What makes the shell use it in the session at hand.
  var trial: String {
    switch self {
    case .bash, .zsh: "source <(dossier completion \(rawValue))"
    case .fish: "dossier completion fish | source"
    }
  }

  /// What the shell needs besides the file.
  var remark: String {
    switch self {
    case .bash: "Without the package bash-completion, source that file in ~/.bashrc."
    case .zsh: "In ~/.zshrc, 'fpath+=~/.zfunc' must stand before 'compinit'."
    case .fish: "Fish finds it there by itself."
    }
  }

  /// Text in single quotes, which nothing in it ends.
  func quoted(_ text: String) -> String {
    switch self {
    case .bash, .zsh: "'" + text.replacingScalars { $0 == "'" ? "'\\''" : nil } + "'"
    case .fish:
      "'" + text.replacingScalars { "\\'".unicodeScalars.contains($0) ? "\\\($0)" : nil } + "'"
    }
  }
}
