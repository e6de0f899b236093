using GraphQL.Types;
using MatterportForDataverse.EmbeddedMatterport.Graph;

namespace MatterportForDataverse.Playground.Tests.Matterport;

public sealed class EveryOperationTests
{
    public static TheoryData<bool, string, string> NotBuilt()
    {
        var data = new TheoryData<bool, string, string>();
        foreach (var schema in new[] { GraphSchema.Model, GraphSchema.Account })
        {
            foreach (var (root, field, _) in schema.Fields.Where(f => f.Type is "Query" or "Mutation" && !f.Built))
                data.Add(schema == GraphSchema.Account, root, field);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(NotBuilt))]
    public async Task What_is_not_built_is_refused_by_name(bool account, string root, string field)
    {
        var world = new Account();
        var schema = account ? GraphSchema.Account : GraphSchema.Model;
        var document = (root == "Mutation" ? "mutation " : "") + "{ " + Call(schema, root, field) + " }";

        var reply = account ? await world.AskAccountAsync(document) : await world.AskAsync(document);

        Assert.Equal("request.unsupported", reply.Code);
        Assert.Contains($"{root}.{field}", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_walk_saw_both_schemas()
    {
        Assert.True(GraphSchema.Model.Fields.Count(f => f.Type == "Mutation") > 30);
        Assert.True(GraphSchema.Account.Fields.Count(f => f.Type == "Mutation") > 10);
        Assert.Contains(GraphSchema.Model.Fields, f => f is { Type: "Query", Field: "models", Built: true });
    }

    [Fact]
    public void The_documentation_lists_exactly_what_is_built()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "matterport-emulator.md")).ReplaceLineEndings("\n");
        var listed = page[(page.IndexOf(OperationList.Marker, StringComparison.Ordinal) + OperationList.Marker.Length)..].TrimStart('\n');
        var expected = OperationList.Print().TrimStart('\n');
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "matterport-emulator.operations.md"), expected); // to paste from
        Assert.Equal(expected, listed);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    private static string Call(GraphSchema schema, string root, string field)
    {
        var type = ((IObjectGraphType)schema.Schema.AllTypes[root]!).Fields.First(f => f.Name == field);
        var arguments = (type.Arguments ?? [])
            .Where(a => a.ResolvedType is NonNullGraphType)
            .Select(a => $"{a.Name}: {Sample(a.ResolvedType!)}")
            .ToArray();
        var selection = type.ResolvedType!.GetNamedType() is IObjectGraphType ? " { __typename }" : "";
        return field + (arguments.Length == 0 ? "" : "(" + string.Join(", ", arguments) + ")") + selection;
    }

    private static string Sample(IGraphType type) =>
        type switch
        {
            NonNullGraphType inner => Sample(inner.ResolvedType!),
            ListGraphType => "[]",
            EnumerationGraphType choice => choice.Values.First().Name,
            IInputObjectGraphType input => "{ "
                + string.Join(
                    ", ",
                    input.Fields.Where(f => f.ResolvedType is NonNullGraphType).Select(f => $"{f.Name}: {Sample(f.ResolvedType!)}")
                )
                + " }",
            { Name: "Int" or "Float" } => "1",
            { Name: "Boolean" } => "true",
            _ => "\"x\"",
        };
}

internal static class NamedTypes
{
    public static IGraphType GetNamedType(this IGraphType type) =>
        type switch
        {
            NonNullGraphType inner => inner.ResolvedType!.GetNamedType(),
            ListGraphType inner => inner.ResolvedType!.GetNamedType(),
            _ => type,
        };
}
