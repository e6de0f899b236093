using System.Globalization;
using MatterportForDataverse.Deploy.Tests.Engine;
using MatterportForDataverse.Deploy.Tests.Fakes;

namespace MatterportForDataverse.Deploy.Tests;

/// <summary>An administrator's machine with the real script, and with stand-ins for everything outside.</summary>
public sealed class Workplace : IDisposable
{
    public const string Environment = "https://contoso-test.crm4.dynamics.com";

    private static readonly Dictionary<string, string> Functions = new()
    {
        ["pac"] = "Say $Fakes.Tool('pac', $args)",
        ["dotnet"] = "Say $Fakes.Tool('dotnet', $args)",
        ["az"] = "Say $Fakes.Tool('az', $args)",
        ["Say"] = "param($answer) $answer.Lines; $answer.Errors; $global:LASTEXITCODE = $answer.ExitCode",
        ["Set-AuthenticodeSignature"] = """
            [CmdletBinding(SupportsShouldProcess)]
            param([string[]] $LiteralPath, $Certificate, [string] $HashAlgorithm, [string] $TimestampServer)
            if ($PSCmdlet.ShouldProcess($LiteralPath[0], 'sign')) {
                $Fakes.Sign($LiteralPath[0], $Certificate, $HashAlgorithm, $TimestampServer)
            }
            """,
        ["Get-AuthenticodeSignature"] = "param([string] $LiteralPath) $Fakes.Signature($LiteralPath)",
        // The real cmdlet, led to loopback: whatever it would show or throw, it shows and throws here.
        ["Invoke-RestMethod"] = """
            [CmdletBinding()]
            param([string] $Method, [uri] $Uri, [hashtable] $Headers, [string] $ContentType, [string] $Body,
                [int] $TimeoutSec, [int] $MaximumRedirection)
            $PSBoundParameters['Uri'] = $Fakes.Lead($Method.ToUpperInvariant(), $Uri)
            Microsoft.PowerShell.Utility\Invoke-RestMethod @PSBoundParameters
            """,
    };

    // What the script reads of the unpacked solutions.
    private static readonly string[] Read =
    [
        .. new[] { "Other", "SdkMessageProcessingSteps", "Workflows" }.Select(folder => Path.Combine(Repository.Package, folder)),
        .. new[] { "Other", "Workflows" }.Select(folder => Path.Combine(Repository.Flows, folder)),
    ];

    private string _script = Deployment.Script;

    public Workplace()
    {
        Folder = Directory.CreateTempSubdirectory("deploy-tests-").FullName;
        WebApi = Dataverse.Address;
    }

    public string Folder { get; }

    public string Output => Path.Combine(Folder, "packages");

    public FakePac Pac { get; } = new();

    public FakeDotnet Dotnet { get; } = new();

    public FakeAz Az { get; } = new();

    public FakeSigner Signer { get; } = new();

    public FakeDataverse Dataverse { get; } = new();

    /// <summary>What answers instead of the environment.</summary>
    public Uri WebApi { get; set; }

    /// <summary>Tools that are not installed.</summary>
    public HashSet<string> Missing { get; } = [];

    /// <summary>What the person answers when asked.</summary>
    public string? Answer { get; set; }

    /// <summary>Everything that was called, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The calls by their first words, without what is asked for only to know.</summary>
    public IEnumerable<string> Changes => Calls.Select(Step).Where(call => !Asks.Contains(call));

    /// <summary>Calls that change nothing.</summary>
    public static IReadOnlySet<string> Asks { get; } =
        new HashSet<string>
        {
            "pac help",
            "pac env who",
            "pac solution list",
            "dotnet --version",
            "az account get-access-token",
            "GET sdkmessageprocessingsteps",
            "GET workflows",
            "GET connectionreferences",
        };

    internal ScriptRun Run(params (string Name, object Value)[] parameters)
    {
        var given = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        given.TryAdd("Environment", Environment);
        given.TryAdd("OutputFolder", Output);
        return Shell.Run(_script, given, Functions.Where(function => !Missing.Contains(function.Key)).ToDictionary(), this, Folder, Answer);
    }

    public ToolAnswer Tool(string name, object[] arguments)
    {
        var words = arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture)!).ToArray();
        Calls.Add($"{name} {string.Join(' ', words)}");
        return name switch
        {
            "pac" => Pac.Answer(words),
            "dotnet" => Dotnet.Answer(words),
            _ => Az.Answer(words),
        };
    }

    public FakeSigner.Signature Sign(
        string file,
        System.Security.Cryptography.X509Certificates.X509Certificate2 certificate,
        string hash,
        string timestampServer
    )
    {
        Calls.Add($"sign {hash} {Path.GetFileName(file)}");
        return Signer.Sign(file, certificate, timestampServer.Length == 0 ? null : timestampServer);
    }

    public FakeSigner.Signature Signature(string file)
    {
        Calls.Add($"signature {Path.GetFileName(file)}");
        return Signer.Read(file);
    }

    public Uri Lead(string method, Uri uri)
    {
        Calls.Add($"{method} {uri}");
        return new Uri(WebApi, uri.PathAndQuery);
    }

    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Runs a copy of the script from now on, with a package that a test may change. Gives its folder.</summary>
    public string CopyScript()
    {
        var root = Path.Combine(Folder, "copy");
        foreach (
            var file in Directory
                .GetFiles(Deployment.Parts)
                .Append(Deployment.Script)
                .Concat(Read.SelectMany(Directory.GetFiles))
                .Concat(
                    Directory.GetFiles(Repository.At("connector-definition"), "apiDefinition.swagger.json", SearchOption.AllDirectories)
                )
        )
        {
            var copy = Path.Combine(root, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _script = Path.Combine(root, "pac-deploy.ps1");
        return root;
    }

    /// <summary>A call by its first words.</summary>
    public static string Step(string call)
    {
        var words = call.Split(' ');
        return words[0] switch
        {
            "sign" or "signature" => words[0],
            "POST" or "GET" => $"{words[0]} {words[1].Split('?')[0].Split('/')[^1]}",
            "az" => "az account get-access-token",
            "pac" => string.Join(' ', words.Take(words[1] == "help" ? 2 : 3)),
            _ => words[1] == "run" ? "dotnet run eng/pack.cs" : string.Join(' ', words.Take(2)),
        };
    }

    public void Dispose()
    {
        Dataverse.Dispose();
        Directory.Delete(Folder, true);
    }
}
