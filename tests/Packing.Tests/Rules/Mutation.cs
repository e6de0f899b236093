namespace MatterportForDataverse.Packing.Tests.Rules;

/// <summary>A broken copy of the package: what is broken, and with which code and for which file the packer refuses it.</summary>
internal sealed record Mutation(string Name, string Code, string File, Func<Case, Case> Break)
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        .. Broken.BrokenFiles.All,
        .. Broken.BrokenManifest.All,
        .. Broken.BrokenTables.All,
        .. Broken.BrokenRelationships.All,
        .. Broken.BrokenForms.All,
        .. Broken.BrokenQueries.All,
        .. Broken.BrokenApps.All,
        .. Broken.BrokenCommands.All,
        .. Broken.BrokenRibbons.All,
        .. Broken.BrokenPlugins.All,
        .. Broken.BrokenCustomApis.All,
        .. Broken.BrokenSecurity.All,
        .. Broken.BrokenWebResources.All,
        .. Broken.BrokenFlows.All,
        .. Broken.BrokenSettings.All,
    ];
}
