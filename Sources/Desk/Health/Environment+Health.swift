extension Environment {
  /// How the workspace fares.
  package func health() throws -> HealthReport {
    try HealthProbe(workspace: workspace, context: context).report(whole.store)
  }
}
