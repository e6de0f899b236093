using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MatterportForDataverse.Graph;

/// <summary>Which folders of a project use types of which others, as its assembly says: namespaces equal folders.</summary>
public sealed class FolderGraph
{
    /// <summary>The name of the folder that holds the project file.</summary>
    public const string Root = ".";

    private readonly string _namespace;
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);

    private FolderGraph(string rootNamespace) => _namespace = rootNamespace;

    /// <summary>The folders that hold types, each with the folders it uses and an example.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, string>> Uses => _uses;

    /// <summary>The number of types that were looked at.</summary>
    public int Types { get; private set; }

    /// <summary>Reads an assembly whose name is its root namespace.</summary>
    /// <param name="path">The assembly's file.</param>
    /// <exception cref="FileNotFoundException">It has not been built.</exception>
    public static FolderGraph Of(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        var graph = new FolderGraph(assembly.Name.Name);
        foreach (var type in assembly.MainModule.GetTypes().Where(type => graph.FolderOf(type) is not null))
        {
            graph.Add(type);
        }

        return graph;
    }

    /// <summary>Folders that use each other, directly or by way of others; none when all point one way.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles() =>
        [
            .. _uses
                .Keys.Select(folder => _uses.Keys.Where(other => Reaches(folder, other) && Reaches(other, folder)).ToArray())
                .Where(knot => knot.Length > 1)
                .DistinctBy(knot => knot[0]),
        ];

    /// <summary>Whether a folder uses another, directly or by way of others.</summary>
    public bool Reaches(string from, string to)
    {
        var seen = new HashSet<string> { from };
        var left = new Queue<string>(seen);
        while (left.TryDequeue(out var folder))
        {
            foreach (var used in _uses.TryGetValue(folder, out var uses) ? [.. uses.Keys] : Array.Empty<string>())
            {
                if (used == to)
                {
                    return true;
                }

                if (seen.Add(used))
                {
                    left.Enqueue(used);
                }
            }
        }

        return from == to;
    }

    private void Add(TypeDefinition type)
    {
        Types++;
        var folder = FolderOf(type)!;
        if (!_uses.TryGetValue(folder, out var uses))
        {
            _uses[folder] = uses = new SortedDictionary<string, string>(StringComparer.Ordinal);
        }

        foreach (var used in TypesIn(type).SelectMany(Parts))
        {
            if (FolderOf(used) is { } other && other != folder)
            {
                uses.TryAdd(other, $"{type.Name} uses {used.Name}");
            }
        }
    }

    private string? FolderOf(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type.Scope is AssemblyNameReference ? null
            : type.Namespace == _namespace ? Root
            : type.Namespace.StartsWith(_namespace + ".", StringComparison.Ordinal)
                ? type.Namespace[(_namespace.Length + 1)..].Split('.')[0]
            : null;
    }

    private static IEnumerable<TypeReference> TypesIn(TypeDefinition type) =>
        new[] { type.BaseType }
            .OfType<TypeReference>()
            .Concat(type.Interfaces.Select(known => known.InterfaceType))
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(type.Properties.Select(property => property.PropertyType))
            .Concat(type.CustomAttributes.Select(attribute => attribute.AttributeType))
            .Concat(type.Methods.SelectMany(TypesIn));

    private static IEnumerable<TypeReference> TypesIn(MethodDefinition method) =>
        new[] { method.ReturnType }
            .Concat(method.Parameters.Select(parameter => parameter.ParameterType))
            .Concat(method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [])
            .Concat(method.HasBody ? method.Body.Instructions.SelectMany(TypesIn) : []);

    private static IEnumerable<TypeReference> TypesIn(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(one => one.ParameterType)],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
            TypeSpecification other => Parts(other.ElementType),
            _ => [type],
        };
}
