namespace MatterportForDataverse.Preview.App;

/// <summary>The navigation of the app.</summary>
internal sealed record SiteMap(string Name, IReadOnlyList<SiteMapArea> Areas);

/// <summary>One of the large parts that people switch between.</summary>
internal sealed record SiteMapArea(string Id, string Title, IReadOnlyList<SiteMapGroup> Groups);

/// <summary>A heading with the places under it.</summary>
internal sealed record SiteMapGroup(string Id, string Title, IReadOnlyList<SiteMapSubArea> SubAreas);

/// <summary>A place: the rows of a table, or a dashboard.</summary>
internal sealed record SiteMapSubArea(string Id, string Title, string? Table, string? Dashboard);
