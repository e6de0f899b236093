using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MatterportForDataverse.Connector.Tests.Host;

/// <summary>Compiles the script as the platform does: C# 9, the host's types at hand.</summary>
internal static class ScriptCompiler
{
    public const string FileName = "script.csx";
    private const string HostUsing = "using MatterportForDataverse.Connector.Tests.Host;\n";

    // What implicit usings and the logging package give the host's source elsewhere.
    private const string HostPrelude = """
        global using System;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        namespace Microsoft.Extensions.Logging { public interface ILogger { } }
        """;

    private static readonly Dictionary<string, string> Places = typeof(ScriptCompiler)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);

    private static readonly ConcurrentDictionary<ConnectorFiles, Lazy<Type>> Loaded = new();
    private static readonly ConcurrentDictionary<(ConnectorFiles, string), CSharpCompilation> Compiled = new();

    /// <summary>The type Script of a connector, ready to run.</summary>
    public static Type Script(ConnectorFiles files) => Loaded.GetOrAdd(files, _ => new Lazy<Type>(() => Load(files))).Value;

    /// <param name="files">The connector.</param>
    /// <param name="framework">net48 or netstandard2.0.</param>
    public static CSharpCompilation For(ConnectorFiles files, string framework) =>
        Compiled.GetOrAdd((files, framework), _ => For(files, framework, host => host));

    /// <summary>A compilation with another script in place of ours.</summary>
    public static CSharpCompilation With(CSharpCompilation compilation, string script) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(), Tree(script));

    /// <param name="files">The connector.</param>
    /// <param name="framework">net48 or netstandard2.0.</param>
    /// <param name="host">Changes the host's source first.</param>
    public static CSharpCompilation For(ConnectorFiles files, string framework, Func<string, string> host)
    {
        var references = Directory
            .EnumerateFiles(Places[framework], "*.dll", SearchOption.AllDirectories)
            .Append(Places["Newtonsoft.Json"])
            .Where(IsManaged)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();
        var source = File.ReadAllText(Repository.At("tests", "Connector.Tests", "Host", "ScriptBase.cs"));
        using var image = new MemoryStream();
        var emitted = CSharpCompilation
            .Create(
                "Host",
                [CSharpSyntaxTree.ParseText(HostPrelude), CSharpSyntaxTree.ParseText(host(source))],
                references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            )
            .Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return Compile(files, [.. references, MetadataReference.CreateFromImage(image.ToArray())]);
    }

    private static Type Load(ConnectorFiles files)
    {
        var running = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        using var image = new MemoryStream();
        var emitted = Compile(files, running).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(image.ToArray()).GetType("Script", throwOnError: true)!;
    }

    private static CSharpCompilation Compile(ConnectorFiles files, IEnumerable<MetadataReference> references)
    {
        return CSharpCompilation.Create(
            "Script",
            [Tree(File.ReadAllText(files.At(FileName)))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)
        );
    }

    private static SyntaxTree Tree(string script) =>
        CSharpSyntaxTree.ParseText(HostUsing + script, new CSharpParseOptions(LanguageVersion.CSharp9), FileName);

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
