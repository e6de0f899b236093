using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Generator.Frozen;

/// <summary>The list of what is frozen as a file of the repository.</summary>
/// <param name="solution">The solution that it follows from.</param>
public sealed class FrozenFile(UnpackedSolution solution)
{
    private readonly FrozenList _current = FrozenList.Of(solution);

    /// <summary>Writes the list. From version 1.0 on, only where nothing that it holds is broken.</summary>
    /// <param name="root">The repository.</param>
    /// <returns>The exit code.</returns>
    public int Write(string root)
    {
        var broken = FrozenList.IsBinding(solution) ? FrozenList.Read(root).BrokenBy(_current).ToList() : [];
        if (broken.Count > 0)
        {
            broken.ForEach(Console.WriteLine);
            Console.WriteLine("Environments have imported these. Put them back, and add something new beside them.");
            return 1;
        }

        File.WriteAllText(Path.Combine(root, FrozenList.FilePath), _current.ToString());
        Console.WriteLine($"{_current.Lines.Count} lines written to {FrozenList.FilePath}.");
        return 0;
    }

    /// <summary>Compares without writing, and says what differs.</summary>
    /// <param name="root">The repository.</param>
    /// <returns>The exit code: 0 when the list is as it would be written.</returns>
    public int Check(string root)
    {
        var list = FrozenList.Read(root);
        var differences = list.BrokenBy(_current).Concat(list.AddedBy(_current)).ToList();
        differences.ForEach(Console.WriteLine);
        Console.WriteLine(
            differences.Count == 0 ? $"{FrozenList.FilePath} is as the solution package says." : "Run: dotnet run eng/frozen.cs"
        );
        return differences.Count == 0 ? 0 : 1;
    }
}
