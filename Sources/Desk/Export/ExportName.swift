/// The name under which a stranger's file stands in an export.
///
/// The page links the files, and a browser runs what it takes for a page, under the address of the export:
/// such a file gets an ending that is shown as text, and one of an unknown kind an ending that is saved.
enum ExportName {
  /// Endings that browsers, viewers and offices open without running what a page could hold.
  private static let harmless: Set<String> = [
    "pdf", "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic", "txt", "csv", "doc",
    "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "zip", "gz", "7z", "eml",
    "msg", "ics", "vcf", "p7m", "p7s", "bin",
  ]

  /// Endings that a browser runs.
  private static let pages: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "svg", "svgz", "xml", "xsl", "xslt",
    "js", "mjs",
  ]

  /// The name, with an ending behind it where its own is not harmless.
  static func inert(_ name: String) -> String {
    let ending = name.split(separator: ".").count > 1 ? name.split(separator: ".").last : nil
    let lower = ending?.lowercased() ?? ""
    if harmless.contains(lower) { return name }
    return name + (pages.contains(lower) ? ".txt" : ".bin")
  }
}
