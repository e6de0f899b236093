using MatterportForDataverse.Solution.CustomApis;

namespace MatterportForDataverse.Generator;

/// <summary>What the type of a parameter of a custom API is called in C#, in the Web API and in TypeScript.</summary>
internal sealed record ParameterType(string Clr, string Edm, string Script)
{
    /// <exception cref="NotSupportedException">There is no word for the type yet.</exception>
    public static ParameterType Of(CustomApiParameterDefinition parameter) =>
        parameter.Type.Text switch
        {
            "0" => new("bool", "Edm.Boolean", "boolean"),
            "1" => new("DateTime", "Edm.DateTimeOffset", "string"),
            "2" => new("decimal", "Edm.Decimal", "number"),
            "7" => new("int", "Edm.Int32", "number"),
            "10" => new("string", "Edm.String", "string"),
            "12" => new("Guid", "Edm.Guid", "string"),
            var type => throw new NotSupportedException(
                $"{parameter.UniqueName} is of the type {type}; say in eng/Generator/ParameterType.cs what that is."
            ),
        };
}
