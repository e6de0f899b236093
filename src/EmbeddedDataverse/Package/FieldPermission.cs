namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>What a field security profile allows on one column.</summary>
public sealed record FieldPermission(string Table, string Column, bool Read, bool Create, bool Update);
