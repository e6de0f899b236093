using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MatterportForDataverse.Mutation;

/// <summary>A member that does what it did, or what one of its breaks does.</summary>
internal static class SwitchedMember
{
    private static readonly SyntaxKind[] OfOutside =
    [
        SyntaxKind.PublicKeyword,
        SyntaxKind.InternalKeyword,
        SyntaxKind.ProtectedKeyword,
        SyntaxKind.PrivateKeyword,
        SyntaxKind.OverrideKeyword,
        SyntaxKind.VirtualKeyword,
        SyntaxKind.SealedKeyword,
        SyntaxKind.NewKeyword,
    ];

    /// <returns>Null where it cannot be switched.</returns>
    public static string? Of(
        MemberDeclarationSyntax member,
        IReadOnlyList<(string Name, MemberDeclarationSyntax Broken)> breaks,
        string chosen
    ) =>
        member switch
        {
            MethodDeclarationSyntax method => Method(method, breaks, chosen),
            PropertyDeclarationSyntax { ExpressionBody: not null } property => Property(property, breaks, chosen),
            PropertyDeclarationSyntax { Initializer: { } value } => Initialized(member, value, breaks, chosen),
            FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: { } value }] } field
                when !field.Modifiers.Any(SyntaxKind.ConstKeyword) => Initialized(member, value, breaks, chosen),
            _ => null,
        };

    private static string Method(
        MethodDeclarationSyntax method,
        IReadOnlyList<(string Name, MemberDeclarationSyntax Broken)> breaks,
        string chosen
    )
    {
        var isVoid = method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        var arms = breaks.Select(one =>
            isVoid ? $"case \"{one.Name}\": {Call(method, one.Name)}; break;" : $"\"{one.Name}\" => {Call(method, one.Name)},"
        );
        var choice = isVoid
            ? $"{{ switch ({chosen}) {{ {string.Concat(arms)} default: {Call(method, null)}; break; }} }}"
            : $"=> {chosen} switch {{ {string.Concat(arms)} _ => {Call(method, null)} }};";
        var head = method
            .WithBody(null)
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithModifiers(Without(method.Modifiers, SyntaxKind.AsyncKeyword));
        var copies = breaks.Select(one => Copy((MethodDeclarationSyntax)one.Broken, one.Name)).Prepend(Copy(method, null));
        return $"{head.ToFullString()}\n{choice}\n{string.Concat(copies)}";
    }

    private static string Copy(MethodDeclarationSyntax method, string? name) =>
        method
            .WithAttributeLists([])
            .WithExplicitInterfaceSpecifier(null)
            .WithModifiers(Without(method.Modifiers, OfOutside))
            .WithIdentifier(SyntaxFactory.Identifier(NameOf(method.Identifier.Text, name)))
            .WithoutLeadingTrivia()
            .ToFullString();

    private static string Call(MethodDeclarationSyntax method, string? name)
    {
        var types = method.TypeParameterList is { } list
            ? $"<{string.Join(", ", list.Parameters.Select(one => one.Identifier.Text))}>"
            : "";
        var values = method.ParameterList.Parameters.Select(one => $"{Passing(one)}{one.Identifier.Text}");
        return $"{NameOf(method.Identifier.Text, name)}{types}({string.Join(", ", values)})";
    }

    private static string Passing(ParameterSyntax parameter) =>
        string.Concat(
            parameter
                .Modifiers.Where(one => one.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword)
                .Select(one => one.Text + " ")
        );

    private static string Property(
        PropertyDeclarationSyntax property,
        IReadOnlyList<(string Name, MemberDeclarationSyntax Broken)> breaks,
        string chosen
    )
    {
        var arms = breaks.Select(one => $"\"{one.Name}\" => {NameOf(property.Identifier.Text, one.Name)},");
        var head = property.WithExpressionBody(null).WithSemicolonToken(default).ToFullString();
        var copies = breaks.Select(one => Copy((PropertyDeclarationSyntax)one.Broken, one.Name)).Prepend(Copy(property, null));
        var choice = $"{chosen} switch {{ {string.Concat(arms)} _ => {NameOf(property.Identifier.Text, null)} }}";
        return $"{head}\n=> {choice};\n{string.Concat(copies)}";
    }

    private static string Copy(PropertyDeclarationSyntax property, string? name) =>
        property
            .WithAttributeLists([])
            .WithExplicitInterfaceSpecifier(null)
            .WithModifiers(Without(property.Modifiers, OfOutside))
            .WithIdentifier(SyntaxFactory.Identifier(NameOf(property.Identifier.Text, name)))
            .WithoutLeadingTrivia()
            .ToFullString();

    private static string Initialized(
        MemberDeclarationSyntax member,
        EqualsValueClauseSyntax value,
        IReadOnlyList<(string Name, MemberDeclarationSyntax Broken)> breaks,
        string chosen
    )
    {
        var arms = breaks.Select(one =>
            $"\"{one.Name}\" => {one.Broken.DescendantNodes().OfType<EqualsValueClauseSyntax>().First().Value.ToFullString()},"
        );
        var text = $"{chosen} switch {{ {string.Concat(arms)} _ => {value.Value.ToFullString()} }}";
        var at = value.Value.FullSpan;
        var whole = member.ToFullString();
        return whole[..(at.Start - member.FullSpan.Start)] + text + whole[(at.End - member.FullSpan.Start)..];
    }

    private static string NameOf(string member, string? mutant) => $"{member}__{(mutant ?? "whole").Replace('-', '_')}";

    private static SyntaxTokenList Without(SyntaxTokenList modifiers, params SyntaxKind[] kinds) =>
        [.. modifiers.Where(one => !kinds.Contains(one.Kind()))];
}
