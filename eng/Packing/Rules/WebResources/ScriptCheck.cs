using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.WebResources;

/// <summary>Whether functions of scripts can be called.</summary>
internal static class ScriptCheck
{
    /// <summary>
    /// What keeps a function from being called, as the end of a sentence: there is no such script, or it does not offer the function; null
    /// where nothing does.
    /// </summary>
    public static string? Error(UnpackedSolution solution, string webResource, string function) =>
        !solution.WebResources.Has(webResource) ? $"{function} of the web resource {webResource}, which is not in the solution"
        : solution.ScriptOf(webResource)?.Offers(function) == false ? $"{function}, which {webResource} does not offer"
        : null;
}
