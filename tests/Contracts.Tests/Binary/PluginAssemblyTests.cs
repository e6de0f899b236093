using MatterportForDataverse.Contracts.Tests.Package;
using Mono.Cecil;

namespace MatterportForDataverse.Contracts.Tests.Binary;

public sealed class PluginAssemblyTests
{
    private static readonly string[] Allowed =
    [
        "mscorlib",
        "System",
        "System.Core",
        "System.Net.Http",
        "System.Runtime.Serialization",
        "System.Xml",
        "System.Xml.Linq",
        "System.ServiceModel",
        "Microsoft.Xrm.Sdk",
    ];

    [Fact]
    public void It_has_the_name_version_and_key_that_the_registration_says_and_is_signed()
    {
        var name = PluginAssembly.Module.Assembly.Name;
        Assert.Equal(ShippedSolution.Value.PluginAssemblies.Single().FullName, name.FullName, ignoreCase: true);
        Assert.Equal(new Version(1, 0, 0, 0), name.Version);
        Assert.True(PluginAssembly.Module.Attributes.HasFlag(ModuleAttributes.StrongNameSigned));
    }

    [Fact]
    public void It_refers_to_the_framework_and_the_SDK_only()
    {
        var references = PluginAssembly.Module.AssemblyReferences.Select(reference => reference.Name).ToArray();
        Assert.Contains("Microsoft.Xrm.Sdk", references);
        Assert.Empty(references.Except(Allowed));
        Assert.Equal(references.Distinct(), references);
    }

    [Fact]
    public void It_refers_to_the_genuine_SDK() =>
        Assert.Equal(
            "Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35",
            PluginAssembly.Module.AssemblyReferences.Single(reference => reference.Name == "Microsoft.Xrm.Sdk").FullName
        );

    [Fact]
    public void It_runs_without_files_beside_it_so_the_documents_are_inside() =>
        Assert.Contains(PluginAssembly.Documents, document => document.Name == "SearchModelsQuery.graphql");

    [Fact]
    public void Its_plug_ins_are_those_that_are_registered_and_the_other_way_round()
    {
        var registered = ShippedSolution.Value.PluginTypes.Select(type => type.Name.Text).Order(StringComparer.Ordinal);
        var there = PluginAssembly
            .Module.Types.Where(type => type is { IsPublic: true, IsAbstract: false } && IsPlugin(type))
            .Select(type => type.FullName)
            .Order(StringComparer.Ordinal)
            .ToArray();

        Assert.NotEmpty(there);
        Assert.Equal(registered, there);
    }

    [Fact]
    public void Plug_ins_have_no_state()
    {
        var fields = PluginAssembly
            .Module.Types.Where(IsPlugin)
            .SelectMany(type => type.Fields)
            .Where(field => !field.IsLiteral)
            .Select(field => field.FullName);
        Assert.Contains(PluginAssembly.Module.Types, IsPlugin);
        Assert.Empty(fields);
    }

    private static bool IsPlugin(TypeDefinition type)
    {
        for (var one = type; one is not null; one = one.BaseType as TypeDefinition)
        {
            if (one.Interfaces.Any(implemented => implemented.InterfaceType.FullName == "Microsoft.Xrm.Sdk.IPlugin"))
            {
                return true;
            }
        }

        return false;
    }
}
