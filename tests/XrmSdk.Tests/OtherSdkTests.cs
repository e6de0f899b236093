using Mono.Cecil;

namespace MatterportForDataverse.XrmSdk.Tests;

/// <summary>-p:XrmSdkPath=FILE takes that one file, whatever lies beside it.</summary>
public sealed class OtherSdkTests : IDisposable
{
    private static readonly Version Newer = new(99, 0, 0, 0);
    private static readonly byte[] Key = [0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] Token = [0xb7, 0x7a, 0x5c, 0x56, 0x19, 0x34, 0xe0, 0x89];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Where what the SDK needs lies beside it, and needs something newer than the project has, the build would stop with MSB3277.
    [Fact]
    public void A_plug_in_is_built_against_it_and_nothing_that_lies_beside_it_is_taken()
    {
        var beside = Directory.CreateDirectory(_folder.Below("sdk")).FullName;
        var sdk = Path.Combine(beside, "Microsoft.Xrm.Sdk.dll");
        using (var standIn = ModuleDefinition.ReadModule(Repository.Built("XrmSdk", "net462", "Microsoft.Xrm.Sdk.dll")))
        {
            Write(standIn, sdk, "System.Text.Json");
        }

        using (var needed = Empty("System.Text.Json"))
        {
            Write(needed, Path.Combine(beside, "System.Text.Json.dll"), "System.Xml");
        }

        using (var newer = Empty("System.Xml"))
        {
            newer.Write(Path.Combine(beside, "System.Xml.dll"));
        }

        var plugin = Directory.CreateDirectory(_folder.Below("plug-in")).FullName;
        WritePlugin(plugin);

        var project = Path.Combine(plugin, "Decoyed.csproj");
        var (exitCode, output) = Tool.Run("dotnet", "build", project, $"-p:XrmSdkPath={sdk}", "--nologo");

        Assert.True(exitCode == 0, output);
        string[] built = [.. Directory.GetFiles(Path.Combine(plugin, "out"), "*.dll").Select(file => Path.GetFileName(file)).Order()];
        Assert.Equal(["Decoyed.dll", "Microsoft.Xrm.Sdk.dll"], built);
    }

    // With the framework's key, as a newer version of it.
    private static ModuleDefinition Empty(string name) =>
        AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(name, Newer) { PublicKey = Key }, name, ModuleKind.Dll).MainModule;

    private static void Write(ModuleDefinition module, string file, string needs)
    {
        module.AssemblyReferences.Add(new AssemblyNameReference(needs, Newer) { PublicKeyToken = Token });
        module.Write(file);
    }

    // A project of the repository that lies elsewhere.
    private static void WritePlugin(string folder)
    {
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            Put(file, $"""<Project><Import Project="{Repository.At(file)}" /></Project>""");
        }

        Put(
            "Decoyed.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net462</TargetFramework>
                <AssemblyName>Decoyed</AssemblyName>
                <OutputPath>out</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <ImplicitlyExpandNETStandardFacades>false</ImplicitlyExpandNETStandardFacades>
                <AutoGenerateBindingRedirects>false</AutoGenerateBindingRedirects>
                <RunAnalyzers>false</RunAnalyzers>
                <UseXrmSdk>true</UseXrmSdk>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="System.Xml" />
              </ItemGroup>
            </Project>
            """
        );
        Put(
            "Quiet.cs",
            """
            using Microsoft.Xrm.Sdk;

            /// <summary>Does nothing.</summary>
            public sealed class Quiet : IPlugin
            {
                /// <inheritdoc />
                public void Execute(IServiceProvider serviceProvider) { }
            }
            """
        );

        void Put(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
    }
}
