using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MatterportForDataverse.Mutation;

/// <summary>
/// A source file that holds itself and all of its breaks: the environment variable MUTANT says which of them is in force. So one build
/// serves all of them.
/// </summary>
public static class SwitchedSource
{
    private const string Chosen = "global::System.Environment.GetEnvironmentVariable(\"MUTANT\")";

    /// <summary>Puts the breaks into the text.</summary>
    /// <param name="text">The source file.</param>
    /// <param name="mutants">Breaks that fit it.</param>
    /// <param name="left">Those that cannot be switched, such as one of a constant.</param>
    public static string Of(string text, IReadOnlyList<Mutant> mutants, out IReadOnlyList<Mutant> left)
    {
        var places = mutants.Select(mutant => (Mutant: mutant, Member: Place.Of(text, mutant))).ToArray();
        left = [.. places.Where(place => place.Member is null).Select(place => place.Mutant)];
        foreach (
            var member in places
                .Where(place => place.Member is not null)
                .GroupBy(place => place.Member!.Span)
                .OrderByDescending(group => group.Key.Start)
        )
        {
            var whole = member.First().Member!.Original;
            var switched = SwitchedMember.Of(whole, [.. member.Select(place => (place.Mutant.Name, place.Member!.Broken))], Chosen);
            if (switched is null)
            {
                left = [.. left, .. member.Select(place => place.Mutant)];
                continue;
            }

            text = text[..whole.FullSpan.Start] + switched + text[whole.FullSpan.End..];
        }

        return text;
    }

    private sealed record Place(TextSpan Span, MemberDeclarationSyntax Original, MemberDeclarationSyntax Broken)
    {
        public static Place? Of(string text, Mutant mutant)
        {
            var start = text.IndexOf(mutant.Before, StringComparison.Ordinal);
            var span = TextSpan.FromBounds(start, start + mutant.Before.TrimEnd().Length);
            if (MemberAt(text, span) is not { } original)
            {
                return null;
            }

            var broken = mutant.Break(text);
            var length = original.Span.Length + broken.Length - text.Length;
            var member = MemberAt(broken, TextSpan.FromBounds(original.SpanStart, original.SpanStart + length));
            return member is null ? null : new(original.FullSpan, original, member);
        }

        private static MemberDeclarationSyntax? MemberAt(string text, TextSpan span) =>
            CSharpSyntaxTree
                .ParseText(text)
                .GetRoot()
                .FindNode(span)
                .AncestorsAndSelf()
                .OfType<MemberDeclarationSyntax>()
                .FirstOrDefault(member => member is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax));
    }
}
