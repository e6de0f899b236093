using System.IO.Compression;
using System.Text;

namespace MatterportForDataverse.Deploy.Tests.Fakes;

/// <summary>A stand-in for dotnet: it leaves the files that a build and the packer leave.</summary>
public sealed class FakeDotnet
{
    public const string Assembly = "MatterportForDataverse.Plugins.dll";

    public string Version { get; set; } = "10.0.401";

    public bool HasOfficialSdk { get; set; } = true;

    /// <summary>The first word of the command that fails: build, test or run.</summary>
    public string? Fails { get; set; }

    /// <summary>A packer that left only one package of each solution.</summary>
    public bool PacksHalf { get; set; }

    /// <summary>A packer whose packages are zips that hold the assembly; else they are its text.</summary>
    public bool PacksZips { get; set; }

    /// <summary>The temporary folder of the deployment, told by where the build went.</summary>
    public string? Scratch { get; private set; }

    /// <summary>The assembly as it lay in the scratch folder when the packer began.</summary>
    public string? Built { get; private set; }

    /// <summary>The assembly that the packer was given.</summary>
    public string? Packed { get; private set; }

    public ToolAnswer Answer(IReadOnlyList<string> arguments)
    {
        Scratch = arguments[0] == "build" ? Path.GetDirectoryName(Option(arguments, "--output")) : Scratch;
        if (arguments[0] == Fails)
        {
            return ToolAnswer.Failed($"error: the fake {arguments[0]} failed");
        }

        switch (arguments[0])
        {
            case "--version":
                return ToolAnswer.Ok(Version);
            case "restore":
                return HasOfficialSdk
                    ? ToolAnswer.Ok("Restored.")
                    : ToolAnswer.Failed("error NU1101: Unable to find package Microsoft.CrmSdk.CoreAssemblies.");
            case "build":
                return Build(Option(arguments, "--output"));
            case "test":
                return ToolAnswer.Ok("Passed!");
            case "run":
                return Pack(Option(arguments, "--out"), Option(arguments, "--assembly"));
            default:
                throw new InvalidOperationException($"dotnet has no {arguments[0]}.");
        }
    }

    private static string Option(IReadOnlyList<string> arguments, string name) => arguments[arguments.ToList().IndexOf(name) + 1];

    private ToolAnswer Build(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Assembly), "assembly");
        return ToolAnswer.Ok("Build succeeded.");
    }

    private ToolAnswer Pack(string folder, string assembly)
    {
        Built = File.ReadAllText(Path.Combine(Scratch!, "assembly", Assembly));
        Packed = File.ReadAllText(assembly);
        Directory.CreateDirectory(folder);
        foreach (var solution in Deployment.All)
        {
            Write(folder, Deployment.Zip("", solution), "unmanaged " + Packed);
            if (!PacksHalf)
            {
                Write(folder, Deployment.Zip("_managed", solution), "managed " + Packed);
            }

            File.WriteAllText(
                Path.Combine(folder, Deployment.Bill(solution)),
                solution == Deployment.Main
                    ? """{"components":[{"name":"script"},{"name":"plug-ins","description":"compiled against a fake"}]}"""
                    : """{"components":[]}"""
            );
        }

        return ToolAnswer.Ok("4 packages.");
    }

    private void Write(string folder, string name, string content)
    {
        var bytes = PacksZips ? Zip(content) : Encoding.UTF8.GetBytes(content);
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
        File.WriteAllText(Path.Combine(folder, $"{name}.sha256"), $"{Deployment.HashOf(bytes)}  {name}\n");
    }

    private static byte[] Zip(string content)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry($"PluginAssemblies/Plugins-1/{Assembly}").Open())
        {
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return bytes.ToArray();
    }
}
