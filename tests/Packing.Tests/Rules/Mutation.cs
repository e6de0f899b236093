namespace MatterportForDataverse.Packing.Tests.Rules;

/// <summary>A broken copy of the package: what is broken, and with which code and for which file the packer refuses it.</summary>
internal sealed record Mutation(string Name, string Code, string File, Func<Case, Case> Break)
{
    /// <summary>The lists of all classes in Broken.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        .. typeof(Mutation)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Mutation).Namespace + ".Broken")
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => type.GetProperty(nameof(All)))
            .OfType<System.Reflection.PropertyInfo>()
            .SelectMany(list => (IReadOnlyList<Mutation>)list.GetValue(null)!),
    ];
}
