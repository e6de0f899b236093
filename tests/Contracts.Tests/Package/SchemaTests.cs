using MatterportForDataverse.Generator;
using MatterportForDataverse.Generator.Shapes;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class SchemaTests
{
    [Fact]
    public void The_names_in_Core_and_in_the_scripts_are_those_of_the_package()
    {
        var code = GeneratedFiles
            .From(ShippedSolution.Value, Shape.Read(Path.Combine(Repository.Package, "..", "shapes")))
            .Check(Repository.Root);

        Assert.True(code == 0, "Run: dotnet run eng/schema.cs");
    }
}
