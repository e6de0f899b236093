using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.Contracts.Tests.Package;
using Mono.Cecil;
using Mono.Cecil.Cil;

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

    [Theory]
    [InlineData("deleteModel")]
    [InlineData("updateModelState")]
    [InlineData("updateModelAccessVisibility")]
    [InlineData("allowActivate")]
    public void It_cannot_spend_expose_or_destroy(string mutation)
    {
        Assert.Contains(PluginAssembly.Texts, text => text.Contains("patchModel", StringComparison.Ordinal));
        Assert.DoesNotContain(PluginAssembly.Texts, text => text.Contains(mutation, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What buys stands in one document, word for word, and only the step that places approved orders can get at it.</summary>
    [Fact]
    public void Only_the_step_that_places_approved_orders_can_buy()
    {
        const string mutation = "unlockModelBundle";
        var document = Assert.Single(
            PluginAssembly.Documents,
            one => Encoding.UTF8.GetString(one.GetResourceData()).Contains(mutation, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal("UnlockBundleMutation.graphql", document.Name);
        Assert.Equal(
            "f52c318da501cf517a4ee57b9e3b8fb30417392c16e35c6c03825afaeaedb3bc",
            Convert.ToHexStringLower(SHA256.HashData(document.GetResourceData()))
        );
        Assert.Equal(["UnlockBundleMutation"], WhoSays(mutation));
        Assert.Equal(["GatedActs"], WhoMakes("UnlockBundleMutation"));
        Assert.Equal(["ProgressOrderStep"], WhoMakes("GatedActs"));
        Assert.Equal(["PlaceOrder"], WhoCalls("OpenGatedActs", "Invoke"));
        Assert.Equal(["PlaceOrder"], WhoCalls("GatedActs", "UnlockBundleAsync"));
        Assert.Equal(["ProgressOrder"], WhoMakes("PlaceOrder"));
        Assert.Equal(["ProgressOrderStep"], WhoMakes("ProgressOrder"));
    }

    private static IEnumerable<string> WhoSays(string text) =>
        Who(instruction => instruction.Operand is string said && said.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> WhoMakes(string type) => WhoCalls(type, ".ctor");

    private static IEnumerable<string> WhoCalls(string type, string method) =>
        Who(instruction => instruction.Operand is MethodReference called && called.DeclaringType.Name == type && called.Name == method);

    // Closures and state machines belong to the type that they are in.
    private static IEnumerable<string> Who(Func<Instruction, bool> does) =>
        PluginAssembly
            .Module.GetTypes()
            .Where(type => type.Methods.Any(method => method.HasBody && method.Body.Instructions.Any(does)))
            .Select(Outermost)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type.Name;

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
