using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MatterportForDataverse.XrmSdk.Tests.Surface;

/// <summary>What an assembly shows to its users, a line a member, read from its metadata without loading it.</summary>
internal sealed class AssemblySurface
{
    private readonly MetadataReader _metadata;
    private readonly SurfaceNames _names = new();

    private AssemblySurface(MetadataReader metadata)
    {
        this._metadata = metadata;
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(IsVisible))
        {
            Add(type);
        }
    }

    public List<SurfaceType> Types { get; } = [];

    /// <summary>Methods, constructors, accessors and constants.</summary>
    public List<string> Members { get; } = [];

    public static AssemblySurface Read(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        return new AssemblySurface(image.GetMetadataReader());
    }

    private static bool IsVisible(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public;

    private static bool IsVisible(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask)
            is MethodAttributes.Public
                or MethodAttributes.Family
                or MethodAttributes.FamORAssem;

    private void Add(TypeDefinition type)
    {
        var name = $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}";
        var interfaces = type.GetInterfaceImplementations().Select(i => NameOf(_metadata.GetInterfaceImplementation(i).Interface));
        var parent = type.BaseType.IsNil ? "" : NameOf(type.BaseType);
        var isInterface = (type.Attributes & TypeAttributes.Interface) != 0;
        Types.Add(new SurfaceType(name, parent == "System.Object" ? "" : parent, [.. interfaces], isInterface));
        Members.AddRange(
            type.GetMethods().Select(_metadata.GetMethodDefinition).Where(m => IsVisible(m.Attributes)).Select(m => Line(name, m))
        );
        Members.AddRange(
            type.GetFields()
                .Select(_metadata.GetFieldDefinition)
                .Where(f =>
                    (f.Attributes & FieldAttributes.Public) == FieldAttributes.Public && (f.Attributes & FieldAttributes.SpecialName) == 0
                )
                .Select(f => Line(name, f))
        );
    }

    private string Line(string type, MethodDefinition method)
    {
        var signature = method.DecodeSignature(_names, null);
        var name = _metadata.GetString(method.Name).Replace(".ctor", "#ctor", StringComparison.Ordinal);
        var arity = signature.GenericParameterCount > 0 ? $"``{signature.GenericParameterCount}" : "";
        var isStatic = signature.Header.IsInstance ? "" : "static ";
        return $"M:{type}.{name}{arity}({string.Join(',', signature.ParameterTypes)}) -> {isStatic}{signature.ReturnType}";
    }

    private string Line(string type, FieldDefinition field)
    {
        var line = $"F:{type}.{_metadata.GetString(field.Name)} -> {field.DecodeSignature(_names, null)}";
        var constant = field.GetDefaultValue();
        return constant.IsNil ? line : $"{line} = {ValueOf(_metadata.GetConstant(constant))}";
    }

    private object? ValueOf(Constant constant) => _metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);

    private string NameOf(EntityHandle type) =>
        type.Kind switch
        {
            HandleKind.TypeDefinition => _names.GetTypeFromDefinition(_metadata, (TypeDefinitionHandle)type, 0),
            HandleKind.TypeReference => _names.GetTypeFromReference(_metadata, (TypeReferenceHandle)type, 0),
            _ => _metadata.GetTypeSpecification((TypeSpecificationHandle)type).DecodeSignature(_names, null),
        };
}
