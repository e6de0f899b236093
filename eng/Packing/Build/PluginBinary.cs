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
    }

    public byte[] Content { get; }

    /// <summary>Name, version, culture and public key token, as registrations write them.</summary>
    public string FullName { get; }

    public IReadOnlySet<string> Types { get; }

    public bool IsSigned { get; }

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

    // Base classes of the assembly itself are followed; none beyond it is a plug-in.
    private static bool IsPlugin(TypeDefinition? type) =>
        type is not null
        && (
            type.Interfaces.Any(known => known.InterfaceType.FullName == "Microsoft.Xrm.Sdk.IPlugin")
            || IsPlugin(type.BaseType as TypeDefinition)
        );
}
