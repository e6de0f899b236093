using System.Reflection;
using Mono.Cecil;

namespace MatterportForDataverse.Packing.Build;

/// <summary>The built plug-in assembly, read as a file: who it says it is, and which types the platform can call.</summary>
internal sealed class PluginBinary
{
    private PluginBinary(byte[] content, ModuleDefinition module)
    {
        Content = content;
        FullName = module.Assembly.Name.FullName;
        Types = module
            .GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsPublic: true } && IsPlugin(type))
            .Select(type => type.FullName)
            .ToHashSet();
        IsSigned = module.Assembly.Name.HasPublicKey;
        Sdk = SdkOf(module.Assembly);
        Version = TextOf(module.Assembly, typeof(AssemblyFileVersionAttribute)) ?? $"{module.Assembly.Name.Version}";
        References = [.. module.AssemblyReferences.Select(reference => (reference.Name, $"{reference.Version}"))];
    }

    public byte[] Content { get; }

    /// <summary>Name, version, culture and public key token, as registrations write them.</summary>
    public string FullName { get; }

    public IReadOnlySet<string> Types { get; }

    public bool IsSigned { get; }

    /// <summary>The SDK that it was compiled against, as src/Plugins says it: standin, official, or other; null for none.</summary>
    public string? Sdk { get; }

    /// <summary>The version of the file.</summary>
    public string Version { get; }

    /// <summary>What it is compiled against: the platform brings it.</summary>
    public IReadOnlyList<(string Name, string Version)> References { get; }

    /// <exception cref="PackingException">It is no .NET assembly.</exception>
    public static PluginBinary Read(byte[] content)
    {
        try
        {
            using var module = ModuleDefinition.ReadModule(new MemoryStream(content));
            return new(content, module);
        }
        catch (BadImageFormatException)
        {
            throw new PackingException("The plug-in assembly is no .NET assembly.");
        }
    }

    private static string? SdkOf(AssemblyDefinition assembly) =>
        AttributesOf(assembly, typeof(AssemblyMetadataAttribute))
            .Where(attribute => Equals(attribute.ConstructorArguments[0].Value, "XrmSdk"))
            .Select(attribute => attribute.ConstructorArguments[1].Value as string)
            .FirstOrDefault();

    private static string? TextOf(AssemblyDefinition assembly, Type attribute) =>
        AttributesOf(assembly, attribute).Select(one => one.ConstructorArguments[0].Value as string).FirstOrDefault();

    private static IEnumerable<CustomAttribute> AttributesOf(AssemblyDefinition assembly, Type attribute) =>
        assembly.CustomAttributes.Where(one => one.AttributeType.FullName == attribute.FullName);

    // Base classes of the assembly itself are followed; none beyond it is a plug-in.
    private static bool IsPlugin(TypeDefinition? type) =>
        type is not null
        && (
            type.Interfaces.Any(known => known.InterfaceType.FullName == "Microsoft.Xrm.Sdk.IPlugin")
            || IsPlugin(type.BaseType as TypeDefinition)
        );
}
