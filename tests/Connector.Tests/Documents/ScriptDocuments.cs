using System.Reflection;
using GraphQLParser;
using GraphQLParser.AST;
using MatterportForDataverse.Connector.Tests.Host;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MatterportForDataverse.Connector.Tests.Documents;

/// <summary>The GraphQL documents in the script.</summary>
internal static class ScriptDocuments
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type Documents = ScriptCompiler
        .Script(ConnectorFiles.Administrators)
        .GetNestedType("Documents", BindingFlags.NonPublic)!;

    /// <summary>Those that are whole, by their names in the script.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        Documents
            .GetFields(Any)
            .Select(field => (field.Name, Text: (string)field.GetRawConstantValue()!))
            .Where(document => !document.Text.TrimStart().StartsWith("fragment", StringComparison.Ordinal))
            .ToDictionary(document => document.Name, document => document.Text);

    public static string ReadTagsOf(int models) => (string)Documents.GetMethod("ReadTagsOf", Any)!.Invoke(null, [models])!;

    /// <summary>Every string in the script's source that could be a part of a document.</summary>
    public static IEnumerable<string> Literals() =>
        CSharpSyntaxTree
            .ParseText(ConnectorFiles.Administrators.Text(ScriptCompiler.FileName))
            .GetRoot()
            .DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(literal => literal.Token.ValueText);

    public static GraphQLOperationDefinition Operation(string text) =>
        Parser.Parse(text).Definitions.OfType<GraphQLOperationDefinition>().Single();
}
