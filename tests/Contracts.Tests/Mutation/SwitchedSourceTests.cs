using System.Runtime.Loader;
using MatterportForDataverse.Mutation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MatterportForDataverse.Contracts.Tests.Mutation;

public sealed class SwitchedSourceTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        public static class Shop
        {
            private const string Fixed = "fixed";
            private static readonly int[] Known = [1, 2];
            public static int Rooms { get; } = 3;
            public static int Doors => 4;
            public static int Add(int left, int right) => left + right;
            public static bool TryRead(string text, out int number) { number = text.Length; return number > 1; }
            public static async Task<T> Later<T>(T value) where T : notnull { await Task.Yield(); return value; }
            public static IEnumerable<int> Count() { yield return 1; yield return 2; }
            public static string Said = "";
            public static void Say(string what) { Said = what; }
            public static string All() =>
                $"{Known.Length} {Rooms} {Doors} {Add(1, 1)} {TryRead("ab", out var number)}{number} "
                + $"{Later(5).Result} {string.Join("", Count())} {Heard()}";
            private static string Heard() { Say("hi"); return Said; }
        }
        """;

    private const string Whole = "2 3 4 2 True2 5 12 hi";

    [Theory]
    [InlineData("[1, 2]", "[1]", "1 3 4 2 True2 5 12 hi")]
    [InlineData("= 3;", "= 30;", "2 30 4 2 True2 5 12 hi")]
    [InlineData("=> 4;", "=> 40;", "2 3 40 2 True2 5 12 hi")]
    [InlineData("left + right", "left - right", "2 3 4 0 True2 5 12 hi")]
    [InlineData("number > 1", "number > 2", "2 3 4 2 False2 5 12 hi")]
    [InlineData("await Task.Yield(); return value;", "return default!;", "2 3 4 2 True2 0 12 hi")]
    [InlineData("yield return 2;", "", "2 3 4 2 True2 5 1 hi")]
    [InlineData("Said = what;", "Said = \"\";", "2 3 4 2 True2 5 12 ")]
    public void A_break_is_in_force_when_it_is_chosen_and_otherwise_nothing_is_broken(string before, string after, string broken)
    {
        var text = SwitchedSource.Of(Source, [Break("one", before, after), Break("other", "$\"{Known", "$\"other {Known")], out var left);

        Assert.Empty(left);
        var shop = Compiled(text);
        Assert.Equal([Whole, broken, $"other {Whole}"], new[] { "", "one", "other" }.Select(chosen => AllOf(shop, chosen)));
    }

    [Fact]
    public void Two_breaks_of_one_member_are_told_apart()
    {
        var shop = Compiled(
            SwitchedSource.Of(Source, [Break("minus", "left + right", "left - right"), Break("times", "+ right", "* right * 7")], out _)
        );

        Assert.Equal(
            [Whole, "2 3 4 0 True2 5 12 hi", "2 3 4 7 True2 5 12 hi"],
            new[] { "", "minus", "times" }.Select(one => AllOf(shop, one))
        );
    }

    [Fact]
    public void A_constant_is_left_to_a_build_of_its_own()
    {
        var text = SwitchedSource.Of(Source, [Break("constant", "\"fixed\"", "\"broken\"")], out var left);

        Assert.Equal("constant", Assert.Single(left).Name);
        Assert.Equal(Source, text);
    }

    private static Mutant Break(string name, string before, string after) => new(name, "Shop.cs", before, after, "", null);

    private static byte[] Compiled(string text)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Shop",
            [CSharpSyntaxTree.ParseText(text)],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary)
        );
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return assembly.ToArray();
    }

    // Loaded anew each time, as a test run does: what is initialized once reads the choice once.
    private static string AllOf(byte[] shop, string chosen)
    {
        var context = new AssemblyLoadContext(chosen, isCollectible: true);
        Environment.SetEnvironmentVariable("MUTANT", chosen);
        try
        {
            return (string)context.LoadFromStream(new MemoryStream(shop)).GetType("Shop")!.GetMethod("All")!.Invoke(null, null)!;
        }
        finally
        {
            Environment.SetEnvironmentVariable("MUTANT", null);
            context.Unload();
        }
    }
}
