namespace MatterportForDataverse.Preview.App;

/// <summary>Charts and lists side by side.</summary>
internal sealed record Dashboard(string Id, string Title, IReadOnlyList<FormTab> Tabs);
