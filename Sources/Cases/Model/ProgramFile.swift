/// Files that a computer runs when they are opened, by their ending.
///
/// Mail servers refuse letters with them, or the file quietly goes missing: the endings are those that
/// Gmail blocks ("File types blocked in Gmail", looked up on 2026-11-29) and Outlook's that run.
public enum ProgramFile {
  private static let endings: Set<String> = [
    "ade", "adp", "apk", "app", "appx", "appxbundle", "bas", "bat", "cab", "chm", "cmd", "com",
    "cpl",
    "deb", "diagcab", "dll", "dmg", "ex", "exe", "gadget", "hta", "img", "inf", "ins", "iso", "isp",
    "jar", "jnlp", "js", "jse", "lnk", "mde", "msc", "msh", "msi", "msix", "msixbundle", "msp",
    "mst",
    "nsh", "pif", "ps1", "ps2", "psc1", "reg", "rpm", "scf", "scr", "sct", "sh", "shb", "sys", "vb",
    "vbe", "vbs", "vhd", "vhdx", "vxd", "wsc", "wsf", "wsh", "xll",
  ]

  /// Whether a file of this name is one: `Invoice.pdf.exe` is, whatever stands before its ending.
  public static func isNamed(_ name: String) -> Bool {
    guard let dot = name.unicodeScalars.lastIndex(of: ".") else { return false }
    let ending = String(name.unicodeScalars[name.unicodeScalars.index(after: dot)...])
    return endings.contains(ending.lowercased())
  }
}
