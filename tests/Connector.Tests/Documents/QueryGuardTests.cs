using System.Reflection;
using CsCheck;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using MatterportForDataverse.Connector.Tests.Host;
using MatterportForDataverse.Connector.Tests.Operations;

namespace MatterportForDataverse.Connector.Tests.Documents;

public sealed class QueryGuardTests
{
    private static readonly MethodInfo Guard = ScriptCompiler
        .Script(ConnectorFiles.Administrators)
        .GetNestedType("QueryGuard", BindingFlags.NonPublic)!
        .GetMethod("Objection", BindingFlags.Static | BindingFlags.Public)!;

    // Pieces that make documents, and pieces that try to look like others.
    private static readonly string[] Pieces =
    [
        "query Q ",
        "query ",
        "mutation M ",
        "mutation",
        "subscription ",
        "fragment F on Model ",
        "{ a }",
        "{ a(b: {c: \"}\"}) { ...F } }",
        "{ mutation }",
        "{ a(b: \"\"\"mutation { x } \\\"\"\" \"\"\") }",
        "($v: X = {d: [1, {e: \"mutation\"}]}) ",
        "@on(if: {x: true}) ",
        "# mutation { x }\n",
        "# \" \n",
        "\"mutation\" ",
        "\"\"\"doc\"\"\" ",
        "type T { a: Int } ",
        "{ a(b: \"\\\"{\") }",
        ",",
        "\uFEFF",
        "{",
        "}",
        "\"",
    ];

    [Theory]
    [InlineData("{ models { nextOffset } }")]
    [InlineData("query { models { nextOffset } }")]
    [InlineData("query mutation { models { nextOffset } }")]
    [InlineData("# mutation\nquery Q($q: String = \"mutation {\") { models(query: $q) { nextOffset } }")]
    [InlineData("fragment mutation on Model { id } { model(id: 1) { ...mutation } }")]
    [InlineData("{ model(id: \"\"\" } mutation { \\\"\"\" \"\"\") { id } }")]
    [InlineData("query Q @on(if: {x: [1]}) { mutation: models { nextOffset } }")]
    public void A_query_is_run(string document) => Assert.Null(Objection(document));

    [Theory]
    [InlineData("mutation { deleteModel(id: 1) }")]
    [InlineData("mutation{deleteModel(id:1)}")]
    [InlineData("\uFEFF , mutation { deleteModel(id: 1) }")]
    [InlineData("# query\rmutation { deleteModel(id: 1) }")]
    [InlineData("# query\nmutation M($a: Int = 1) @on { deleteModel(id: 1) }")]
    [InlineData("query Q { models { nextOffset } } mutation M { deleteModel(id: 1) }")]
    [InlineData("fragment F on Model { id } mutation M { patchModel(id: 1, patch: {}) { ...F } }")]
    [InlineData("query Q { a(b: \"}\") } # }\n mutation M { deleteModel(id: 1) }")]
    [InlineData("subscription { x }")]
    [InlineData("{ a } subscription S { x }")]
    [InlineData("type Query { a: Int }")]
    [InlineData("\"\"\"x\"\"\" { a }")]
    [InlineData("{ a } { b }")]
    [InlineData("query A { a } query B { b }")]
    [InlineData("{ a(b: \"x) }")]
    [InlineData("{ a(b: \"\"\"x) }")]
    [InlineData("{ a ) }")]
    [InlineData("{ a")]
    [InlineData("{ a } }")]
    [InlineData("query Q($a: Int { a }")]
    [InlineData("{ a } ; mutation")]
    [InlineData("fragment F on Model { id }")]
    [InlineData("# only a comment")]
    [InlineData("")]
    public async Task What_is_not_one_query_is_refused_before_anything_is_sent(string document)
    {
        await using var world = await ConnectorWorld.OpenAsync(models: 0);

        var answer = await world.RunAsync("RunGraphQLQuery", new { query = document });

        Assert.Equal((400, "query.refused"), (answer.Status, answer.Code));
        Assert.Empty(answer.Sent);
    }

    [Fact]
    public void One_of_several_queries_is_run_by_its_name()
    {
        Assert.Null(Objection("query A { a } query B { b }", "B"));
        Assert.NotNull(Objection("query A { a } query B { b }", "C"));
        Assert.NotNull(Objection("query A { a } mutation B { b }", "A"));
    }

    [Fact]
    public void Whatever_a_real_parser_reads_as_more_than_queries_is_refused_and_whatever_it_reads_as_one_query_is_run()
    {
        var (run, refused) = (0, 0);
        Gen.Int[0, Pieces.Length - 1]
            .Array[1, 7]
            .Sample(
                choice =>
                {
                    var text = string.Concat(choice.Select(place => Pieces[place]));
                    if (Parsed(text) is not { } document)
                    {
                        return;
                    }

                    var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToArray();
                    var executable = document.Definitions.All(part => part is GraphQLOperationDefinition or GraphQLFragmentDefinition);
                    var queries = operations.All(operation => operation.Operation == OperationType.Query);
                    var objection = Objection(text);
                    if (!executable || !queries || operations.Length == 0)
                    {
                        Interlocked.Increment(ref refused);
                        Assert.NotNull(objection);
                    }
                    else if (operations.Length == 1)
                    {
                        Interlocked.Increment(ref run);
                        Assert.Null(objection);
                    }
                },
                iter: 30_000,
                seed: "0000000000004"
            );

        Assert.True(run > 100 && refused > 100, $"{run} run, {refused} refused");
    }

    [Fact]
    public async Task A_query_of_ones_own_is_answered_without_nulls_and_with_its_variables()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        const string Query = "query A { a: models { nextOffset } } query B($id: ID!) { model(id: $id) { name internalId mls { id } } }";

        var answer = await world.RunAsync(
            "RunGraphQLQuery",
            new
            {
                query = Query,
                variables = $$"""{"id":"{{model.Id}}"}""",
                operationName = "B",
            }
        );

        Assert.Equal(200, answer.Status);
        Assert.Equal("""{"model":{"name":"Harbour House","mls":{}}}""", answer.Body["data"]!.ToJsonString());
    }

    [Fact]
    public async Task A_query_that_fails_as_a_whole_is_an_error()
    {
        await using var world = await ConnectorWorld.OpenAsync();

        var missing = await world.RunAsync("RunGraphQLQuery", new { query = "{ model(id: \"nosuchmodel\") { id } }" });
        var wrong = await world.RunAsync("RunGraphQLQuery", new { query = "{ models { edges } }" });

        Assert.Equal((404, "not.found"), (missing.Status, missing.Code));
        Assert.Equal((400, "request.invalid"), (wrong.Status, wrong.Code));
    }

    private static string? Objection(string document, string? name = null) => (string?)Guard.Invoke(null, [document, name]);

    private static GraphQLDocument? Parsed(string text)
    {
        try
        {
            return Parser.Parse(text);
        }
        catch (GraphQLParserException)
        {
            return null;
        }
    }
}
