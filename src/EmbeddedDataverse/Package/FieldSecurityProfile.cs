namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Who has it may read, create or update secured columns.</summary>
public sealed record FieldSecurityProfile(Guid Id, string Name, IReadOnlyList<FieldPermission> Permissions);
