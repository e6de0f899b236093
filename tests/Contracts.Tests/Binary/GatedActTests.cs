using System.Security.Cryptography;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MatterportForDataverse.Contracts.Tests.Binary;

/// <summary>
/// What buys, activates, archives, shows, or deletes stands in one document each, word for word, and only the step that places approved
/// orders can get at it.
/// </summary>
public sealed class GatedActTests
{
    private static readonly string[] Others =
    [
        "AddTagMutation",
        "DeleteTagMutation",
        "PatchModelMutation",
        "PatchTagMutation",
        "UpdateAddressMutation",
    ];

    public static TheoryData<string, string, string, string[]> Acts =>
        new()
        {
            { "UnlockBundle", "UnlockBundleAsync", "f52c318da501cf517a4ee57b9e3b8fb30417392c16e35c6c03825afaeaedb3bc", ["PlaceOrder"] },
            { "ActivateModel", "ActivateAsync", "a2911269d11074794d20c023eed5cb655a4043dd886be17914405cc39c138dda", ["PlaceOrder"] },
            { "ArchiveModel", "ArchiveAsync", "70b866e30dfe5a958cb97a6b74d3953866eb8d802a98ecc3399e875cc65614b4", ["PlaceOrder"] },
            { "DeleteModel", "DeleteAsync", "f82c90a350973d811dcfbe35d314027423c479c6fd278578f7dd8fb3ace8783f", ["PlaceOrder"] },
            { "ShowModel", "ShowAsync", "c94fdb9ddf535f3a69a5942687d49d096d207976cecf001cbff82eed88f0ae8d", ["ExposeModel", "PlaceOrder"] },
            { "ShowModel", "HideAsync", "c94fdb9ddf535f3a69a5942687d49d096d207976cecf001cbff82eed88f0ae8d", ["EndExposure"] },
        };

    [Theory]
    [MemberData(nameof(Acts))]
    public void Only_the_step_that_places_approved_orders_can_do_it(string act, string method, string hash, string[] callers)
    {
        var document = Assert.Single(PluginAssembly.Documents, one => one.Name == $"{act}Mutation.graphql");
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(document.GetResourceData())));
        Assert.Equal(["GatedActs"], WhoMakes($"{act}Mutation"));
        Assert.Equal(callers, WhoCalls("GatedActs", method));
    }

    [Fact]
    public void Only_the_step_that_places_approved_orders_holds_them()
    {
        Assert.Equal(["ProgressOrderStep"], WhoMakes("GatedActs"));
        Assert.Equal(["EndExposure", "ExposeModel", "PlaceOrder"], WhoCalls("OpenGatedActs", "Invoke"));
        Assert.Equal(["PlaceOrder"], WhoMakes("ExposeModel"));
        Assert.Equal(["ProgressOrder"], WhoMakes("EndExposure"));
        Assert.Equal(["ProgressOrder"], WhoMakes("PlaceOrder"));
        Assert.Equal(["ProgressOrderStep"], WhoMakes("ProgressOrder"));
    }

    [Theory]
    [InlineData("unlockModelBundle", "UnlockBundle")]
    [InlineData("deleteModel", "DeleteModel")]
    [InlineData("updateModelState", "ActivateModel", "ArchiveModel")]
    [InlineData("allowActivate", "ActivateModel")]
    [InlineData("updateModelAccessVisibility", "ShowModel")]
    [InlineData("updateModelVisibility")]
    public void What_does_it_is_said_nowhere_else(string field, params string[] acts)
    {
        Assert.Equal(acts.Select(act => $"{act}Mutation.graphql").Order(StringComparer.Ordinal), Saying(field));
        // The class of a document knows the field that is answered.
        Assert.Empty(WhoSays(field).Except(acts.Select(act => $"{act}Mutation")));
    }

    [Fact]
    public void No_other_document_changes_anything_but_details_and_tags() =>
        Assert.Equal(
            Acts.Select(act => $"{act[0]}Mutation.graphql")
                .Distinct()
                .Concat(Others.Select(name => $"{name}.graphql"))
                .Order(StringComparer.Ordinal),
            Saying("mutation")
        );

    private static IEnumerable<string> Saying(string text) =>
        PluginAssembly
            .Documents.Where(one => Encoding.UTF8.GetString(one.GetResourceData()).Contains(text, StringComparison.OrdinalIgnoreCase))
            .Select(one => one.Name)
            .Order(StringComparer.Ordinal);

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
}
