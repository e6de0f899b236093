using System.Text.Json;

namespace MatterportForDataverse.Deploy.Tests.Fakes;

/// <summary>A stand-in for pac: it knows one environment, and which solutions are installed there.</summary>
public sealed class FakePac
{
    public string Banner { get; set; } = "Version: 2.11.2+g47bc199 (.NET 10.0.11)";

    /// <summary>Where the active profile points; null when there is no profile.</summary>
    public string? LoggedInTo { get; set; } = "https://contoso-test.crm4.dynamics.com/";

    public List<(string Name, string Version, bool Managed)> Installed { get; } = [("Default", "1.0", false)];

    public bool ImportFails { get; set; }

    /// <summary>An import that is reported as done but is not there.</summary>
    public bool ImportIsLost { get; set; }

    public string? ListAnswer { get; set; }

    public ToolAnswer Answer(IReadOnlyList<string> arguments) =>
        string.Join(' ', arguments.Take(2)) switch
        {
            "help" => ToolAnswer.Ok("Microsoft PowerPlatform CLI", Banner),
            "env who" when LoggedInTo is null => ToolAnswer.FailedOnStderr(
                "Error: No profiles were found on this computer. Please run 'pac auth create' to create one."
            ),
            "env who" => ToolAnswer.Ok(
                "Connected as ada@contoso.com",
                "Organization Information",
                $"  Org URL:                    {LoggedInTo}",
                "  User Email:                 ada@contoso.com"
            ),
            "solution list" => ToolAnswer.Ok("Connected as ada@contoso.com", ListAnswer ?? List()),
            "solution import" => Import(arguments),
            _ => throw new InvalidOperationException($"pac has no {string.Join(' ', arguments)}."),
        };

    private string List() =>
        JsonSerializer.Serialize(
            Installed.Select(solution => new
            {
                SolutionUniqueName = solution.Name,
                FriendlyName = "x",
                VersionNumber = solution.Version,
                IsManaged = solution.Managed,
            })
        );

    private ToolAnswer Import(IReadOnlyList<string> arguments)
    {
        if (ImportFails)
        {
            return ToolAnswer.FailedOnStderr("Error: Import failed: missing dependency.");
        }

        var zip = Path.GetFileNameWithoutExtension(arguments[arguments.ToList().IndexOf("--path") + 1]);
        if (!ImportIsLost)
        {
            var name = zip.Split('_')[0];
            Installed.RemoveAll(solution => solution.Name == name);
            Installed.Add((name, string.Join('.', zip.Split('_')[1..5]), zip.EndsWith("_managed", StringComparison.Ordinal)));
        }

        return ToolAnswer.Ok("Solution Imported successfully.");
    }
}
