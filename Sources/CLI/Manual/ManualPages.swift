/// Every page of the manual.
struct ManualPages {
  let commands: [Command]

  /// The overview, the commands in their order, the files, and the servers.
  var all: [ManualPage] {
    let writer = CommandPages(commands: commands)
    return [OverviewPage.page(commands)] + commands.map(writer.page) + FilePages.all
      + [ServerPage.page]
  }
}
