using System.Text;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Tests;

/// <summary>Small solutions, written in a test.</summary>
internal static class SolutionOf
{
    /// <summary>A solution of files.</summary>
    public static UnpackedSolution Files(params (string Path, string Text)[] files) =>
        new(SolutionTree.Of(files.Select(file => new SolutionFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))));

    /// <summary>A solution with one table, mpt_House.</summary>
    /// <param name="entity">What stands in its entity element.</param>
    public static UnpackedSolution Table(string entity) =>
        Files(
            (
                "Entities/mpt_House/Entity.xml",
                $"<Entity><Name>mpt_House</Name><EntityInfo><entity Name=\"mpt_House\">{entity}</entity></EntityInfo></Entity>"
            )
        );
}
