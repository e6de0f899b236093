using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules;

/// <summary>What a rule found: the file, and one sentence that says what is wrong with it.</summary>
internal sealed record Violation(string File, string Sentence)
{
    public Violation(SolutionFile file, string sentence)
        : this(file.Path, sentence) { }

    public Violation(SolutionElement element, string sentence)
        : this(element.File, sentence) { }
}
