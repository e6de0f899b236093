using MatterportForDataverse.Generator.Markdown;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Generator.Registrations;

/// <summary>The pages that show what is registered: docs/steps.md and docs/custom-apis.md.</summary>
/// <param name="solution">The solution that they follow from.</param>
/// <param name="root">The repository.</param>
public sealed class RegistrationPages(UnpackedSolution solution, string root)
{
    /// <summary>Writes both.</summary>
    /// <returns>The exit code.</returns>
    public int Write()
    {
        foreach (var (path, _, filled) in Pages())
        {
            File.WriteAllText(Path.Combine(root, path), filled);
            Console.WriteLine($"{path} written.");
        }

        return 0;
    }

    /// <summary>Compares without writing.</summary>
    /// <returns>The exit code: 0 when both are as they would be written.</returns>
    public int Check()
    {
        var differing = Pages().Where(page => page.Text != page.Filled).ToList();
        differing.ForEach(page => Console.WriteLine($"differs: {page.Path}"));
        Console.WriteLine(
            differing.Count == 0 ? "Steps and custom APIs are documented as the solution package says." : "Run: dotnet run eng/steps.cs"
        );
        return differing.Count == 0 ? 0 : 1;
    }

    private IEnumerable<(string Path, string Text, string Filled)> Pages()
    {
        var sources = new PluginSources(root);
        yield return Page("docs/steps.md", "steps", new StepTable(solution, sources).Write());
        yield return Page("docs/custom-apis.md", "apis", new CustomApiList(solution, sources).Write());
    }

    private (string Path, string Text, string Filled) Page(string path, string section, string content)
    {
        var text = File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n");
        return (path, text, GeneratedSection.Replace(text, section, content));
    }
}
