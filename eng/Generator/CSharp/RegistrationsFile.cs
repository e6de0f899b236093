using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Generator.CSharp;

/// <summary>For which calls the solution registers each plug-in class.</summary>
internal static class RegistrationsFile
{
    public static string Of(UnpackedSolution solution)
    {
        var steps = solution.Steps.Select(step => $"{step.PluginTypeName.Text.Split(',')[0]}: {step.Message} {step.Stage} {step.Table}");
        var apis = solution.CustomApis.Select(api =>
            $"{solution.PluginTypes.Find(api.PluginTypeId.NormalizedId)!.Name}: {api.UniqueName} 30"
        );
        return Source.Head()
            + """
                /// <summary>
                /// For which calls the solution registers each plug-in class. A customizer can bind a class to a message or a step of
                /// their own, in which it would work for whoever calls that.
                /// </summary>
                public static class Registrations
                {
                    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
                    {

                """.TrimEnd('\n')
            + "\n"
            + string.Concat(steps.Concat(apis).Distinct().Order(StringComparer.Ordinal).Select(one => $"        \"{one}\",\n"))
            + """
                    };

                    /// <summary>Whether the class is registered for such a call.</summary>
                    /// <param name="type">The full name of the class.</param>
                    /// <param name="message">The message.</param>
                    /// <param name="stage">The stage; 30 is the main operation of a custom API, which is about no table.</param>
                    /// <param name="table">The table of the call.</param>
                    public static bool Has(string type, string message, int stage, string table) =>
                        Known.Contains(stage == 30 ? $"{type}: {message} 30" : $"{type}: {message} {stage} {table}");
                }

                """;
    }
}
