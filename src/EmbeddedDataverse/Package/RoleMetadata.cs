namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>A security role: privileges by name, each with how far it reaches.</summary>
public sealed record RoleMetadata(Guid Id, string Name, IReadOnlyDictionary<string, PrivilegeLevel> Privileges);
