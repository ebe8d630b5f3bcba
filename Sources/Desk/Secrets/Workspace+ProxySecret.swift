extension Workspace {
  /// What the proxy before the pages proves itself with; nil for none.
  ///
  /// Throws `DeskError.pagesNotThere` for one that is too short, and what reading it throws.
  package func proxySecret(_ context: ProcessContext) throws -> String? {
    guard let source = configuration.web.proxySecret else { return nil }
    let secret = try PasswordReader(folder: folder, context: context).password(from: source)
    guard secret.utf8.count >= WebSettings.leastSecret else {
      throw DeskError.pagesNotThere(
        "the secret of the proxy has less than \(WebSettings.leastSecret) bytes"
      )
    }
    return secret
  }
}
