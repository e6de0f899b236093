using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MatterportForDataverse.Connector.Tests.Host;

public sealed class ScriptCompilationTests
{
    private static readonly string[] Allowed =
    [
        "System",
        "System.Collections",
        "System.Collections.Generic",
        "System.Diagnostics",
        "System.IO",
        "System.IO.Compression",
        "System.Linq",
        "System.Net",
        "System.Net.Http",
        "System.Net.Http.Headers",
        "System.Net.Security",
        "System.Security.Authentication",
        "System.Security.Cryptography",
        "System.Text",
        "System.Text.RegularExpressions",
        "System.Threading",
        "System.Threading.Tasks",
        "System.Web",
        "System.Xml",
        "System.Xml.Linq",
        "System.Drawing",
        "System.Drawing.Drawing2D",
        "System.Drawing.Imaging",
        "Microsoft.Extensions.Logging",
        "Newtonsoft.Json",
        "Newtonsoft.Json.Linq",
    ];

    // Files, processes, connections of its own, waiting, and the log are nothing for this script.
    private static readonly string[] Banned =
    [
        "System.Net.Http.HttpClient",
        "System.Threading.Thread",
        "System.IO.File",
        "System.IO.Directory",
        "System.Diagnostics.Process",
        "System.Environment",
        "System.Net.WebRequest",
        "System.Net.WebClient",
        "System.Console",
        "Microsoft.Extensions.Logging.ILogger",
    ];

    private static readonly ConcurrentDictionary<(ConnectorFiles, string), INamedTypeSymbol[]> Uses = new();

    public static TheoryData<string, string> Compilations => ConnectorFiles.With(["net48", "netstandard2.0"]);

    [Theory]
    [MemberData(nameof(Compilations))]
    public void The_script_compiles_without_a_warning(string connector, string framework) =>
        Assert.Empty(
            ScriptCompiler
                .For(ConnectorFiles.Named(connector), framework)
                .GetDiagnostics()
                .Where(found => found.Severity >= DiagnosticSeverity.Warning)
                .Select(Told)
        );

    [Theory]
    [MemberData(nameof(Compilations))]
    public void Rule_59_the_script_uses_the_listed_namespaces_only(string connector, string framework)
    {
        var used = Used(ConnectorFiles.Named(connector), framework)
            .Select(type => type.ContainingNamespace.ToDisplayString())
            .Distinct()
            .ToArray();

        Assert.Contains("Newtonsoft.Json.Linq", used);
        Assert.Empty(used.Except(Allowed).Except(["MatterportForDataverse.Connector.Tests.Host", "<global namespace>"]));
    }

    [Theory]
    [InlineData("public class Script { string X => System.Globalization.CultureInfo.InvariantCulture.Name; }")]
    [InlineData("using System.Reflection; public class Script { object X => GetType().GetTypeInfo(); }")]
    public void Rule_59_would_notice_another_namespace(string script) =>
        Assert.NotEmpty(
            UsedIn(ScriptCompiler.With(ScriptCompiler.For(ConnectorFiles.Administrators, "net48"), script))
                .Select(type => type.ContainingNamespace.ToDisplayString())
                .Except(Allowed)
                .Except(["<global namespace>"])
        );

    [Theory]
    [InlineData("using System.Net.Http; public class Script { object X => new HttpClient(); }")]
    [InlineData("using System.Threading; public class Script { void X() => Thread.Sleep(1); }")]
    public void Rule_60_would_notice_what_is_banned(string script) =>
        Assert.NotEmpty(
            UsedIn(ScriptCompiler.With(ScriptCompiler.For(ConnectorFiles.Administrators, "net48"), script))
                .Select(type => type.OriginalDefinition.ToDisplayString())
                .Intersect(Banned)
        );

    [Theory]
    [MemberData(nameof(ConnectorFiles.Names), MemberType = typeof(ConnectorFiles))]
    public void The_script_compiles_where_the_platform_adds_all_of_its_namespaces(string connector)
    {
        var usings = string.Concat(Allowed.Select(name => $"using {name};\n"));
        var compilation = ScriptCompiler.For(ConnectorFiles.Named(connector), "net48");
        var text = compilation.SyntaxTrees.Single().ToString();

        Assert.Empty(
            ScriptCompiler
                .With(compilation, usings + text)
                .GetDiagnostics()
                .Where(found => found.Severity == DiagnosticSeverity.Error)
                .Select(Told)
        );
    }

    [Theory]
    [MemberData(nameof(ConnectorFiles.Names), MemberType = typeof(ConnectorFiles))]
    public void Rule_60_the_script_neither_logs_nor_waits_nor_connects_by_itself(string connector)
    {
        var files = ConnectorFiles.Named(connector);
        var used = Used(files, "net48").Select(type => type.OriginalDefinition.ToDisplayString()).ToHashSet();

        Assert.Contains("System.Net.Http.HttpRequestMessage", used);
        Assert.Empty(used.Intersect(Banned));
        Assert.DoesNotContain("Logger", files.Text(ScriptCompiler.FileName), StringComparison.Ordinal);
        Assert.DoesNotContain("Task.Delay", files.Text(ScriptCompiler.FileName), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_undocumented_address_of_the_request_nothing_else_breaks()
    {
        var broken = ScriptCompiler
            .For(
                ConnectorFiles.Administrators,
                "net48",
                host => host.Replace("Uri OriginalRequestUri { get; }", "", StringComparison.Ordinal)
            )
            .GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error)
            .ToArray();

        Assert.NotEmpty(broken);
        Assert.All(broken, error => Assert.Contains("OriginalRequestUri", error.GetMessage(null), StringComparison.Ordinal));
    }

    private static INamedTypeSymbol[] Used(ConnectorFiles files, string framework) =>
        Uses.GetOrAdd((files, framework), _ => UsedIn(ScriptCompiler.For(files, framework)));

    private static INamedTypeSymbol[] UsedIn(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var named = tree.GetRoot()
            .DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Select(node => model.GetSymbolInfo(node).Symbol)
            .Select(symbol => symbol as INamedTypeSymbol ?? symbol?.ContainingType)
            .OfType<INamedTypeSymbol>()
            .Where(type => type.ContainingNamespace is not null)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return [.. named];
    }

    private static string Told(Diagnostic found) => found.ToString();
}
