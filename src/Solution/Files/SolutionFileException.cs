namespace MatterportForDataverse.Solution.Files;

/// <summary>A file of a solution says something that a reader cannot take as it stands.</summary>
/// <param name="file">The path of the file, relative to the solution's folder; or what else the reader names.</param>
/// <param name="why">What is wrong with it, in a sentence.</param>
public sealed class SolutionFileException(string file, string why) : Exception($"{file}: {why}")
{
    /// <summary>The path of the file, relative to the solution's folder.</summary>
    public string File { get; } = file;
}
