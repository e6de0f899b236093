using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules;

/// <summary>What a rule found: the file, and one sentence that says what is wrong with it.</summary>
internal sealed record Fault(string File, string Sentence)
{
    public Fault(SolutionFile file, string sentence)
        : this(file.Path, sentence) { }
}
