namespace MatterportForDataverse.Mutation;

/// <summary>Tests that ought to notice breaks.</summary>
/// <param name="Project">Their project.</param>
/// <param name="Filter">Which of its tests; {folder} stands for the folder of the broken file.</param>
/// <param name="Of">The folder whose files they are of.</param>
public sealed record Suite(string Project, string Filter, string Of)
{
    /// <summary>Whether they are of the file of this break.</summary>
    public bool Knows(Mutant mutant) => mutant.File.StartsWith(Of + "/", StringComparison.Ordinal);

    /// <summary>The tests for this break.</summary>
    public Suite For(Mutant mutant) => this with { Filter = Filter.Replace("{folder}", mutant.Folder, StringComparison.Ordinal) };

    /// <summary>The one test that is known to notice it.</summary>
    public Suite Only(string test) => this with { Filter = $"FullyQualifiedName~{test}" };
}
