using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.CustomApis;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Takes custom APIs as the platform would, and refuses what is not simulated.</summary>
internal static class CustomApiReader
{
    public static CustomApiMetadata Read(CustomApiDefinition api, UnpackedSolution solution)
    {
        var name = api.UniqueName.Required();
        return api.BindingType.ToInteger(0) != 0 || api.IsFunction.ToFlag()
            ? throw api.Refuse($"{name} is bound or a function; the playground simulates unbound actions.")
            : new(name, PluginType(api, solution), api.Privilege.Optional)
            {
                StepType = api.StepType.ToInteger(0) is >= 0 and <= 2 and var steps
                    ? steps
                    : throw api.Refuse($"{name} takes steps of the kind {api.StepType}, which is none of 0 to 2."),
                Parameters = [.. api.Parameters.Select(Parameter)],
                Properties = [.. api.Properties.Select(Parameter)],
            };
    }

    private static string? PluginType(CustomApiDefinition api, UnpackedSolution solution) =>
        !api.PluginTypeId.IsGiven ? null
        : solution.PluginTypes.Find(api.PluginTypeId.ToGuid().ToString()) is { } type ? type.Name.Required()
        : throw api.Refuse($"the plug-in type {api.PluginTypeId} is in no assembly of the package.");

    private static CustomApiParameter Parameter(CustomApiParameterDefinition parameter) =>
        new(
            parameter.UniqueName.Required(),
            parameter.Type.ToInteger() is >= 0 and <= 12 and var type
                ? type
                : throw parameter.Refuse("the parameter type is not one of 0 to 12."),
            parameter.Optional.ToFlag()
        );
}
