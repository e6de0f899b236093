using MatterportForDataverse.Matterport.Json;
using NetArchTest.Rules;

namespace MatterportForDataverse.Contracts.Tests.Binary;

/// <summary>Matterport &lt;- Core &lt;- Dataverse, and never the other way.</summary>
public sealed class DirectionTests
{
    [Theory]
    [InlineData(
        "Matterport",
        "MatterportForDataverse.Core",
        "MatterportForDataverse.Dataverse",
        "MatterportForDataverse.Plugins",
        "Microsoft.Xrm.Sdk"
    )]
    [InlineData("Core", "MatterportForDataverse.Dataverse", "MatterportForDataverse.Plugins", "Microsoft.Xrm.Sdk")]
    [InlineData("Dataverse", "MatterportForDataverse.Plugins", "MatterportForDataverse.Matterport", "MatterportForDataverse.Playground")]
    public void A_layer_knows_only_those_below_it(string layer, params string[] above)
    {
        var types = Types
            .InAssembly(System.Reflection.Assembly.Load("MatterportForDataverse." + layer))
            .That()
            .ResideInNamespaceStartingWith("MatterportForDataverse." + layer);

        Assert.True(types.GetTypes().Count() > 8, "Hardly a type was seen.");
        Assert.Empty(types.ShouldNot().HaveDependencyOnAny(above).GetResult().FailingTypeNames ?? []);
    }

    [Fact]
    public void The_rule_sees_a_dependency_when_there_is_one() =>
        Assert.False(
            Types
                .InAssembly(typeof(MatterportForDataverse.Dataverse.SdkRows).Assembly)
                .ShouldNot()
                .HaveDependencyOnAny("Microsoft.Xrm.Sdk")
                .GetResult()
                .IsSuccessful
        );
}
