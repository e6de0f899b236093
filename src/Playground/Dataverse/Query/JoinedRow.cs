namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>A row with the linked rows beside it, one for each link in the order of the query; null where an outer link found none.</summary>
internal sealed record JoinedRow(StoredRow Root, StoredRow?[] Linked);
