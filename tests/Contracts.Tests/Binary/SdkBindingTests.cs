using Mono.Cecil;

namespace MatterportForDataverse.Contracts.Tests.Binary;

/// <summary>What the plug-in assembly binds of the SDK is there in the genuine one.</summary>
public sealed class SdkBindingTests
{
    [SurfaceFact]
    public void Every_SDK_member_that_is_bound_exists()
    {
        var surface = File.ReadLines(SurfaceFactAttribute.Surface)
            .Where(line => line.StartsWith("M:", StringComparison.Ordinal))
            .Select(line => line[..(line.LastIndexOf(" -> ", StringComparison.Ordinal))])
            .Select(line => line.EndsWith(')') ? line : line + "()")
            .ToHashSet();
        var bound = PluginAssembly
            .Module.GetMemberReferences()
            .OfType<MethodReference>()
            .Where(method => IsSdk(method.DeclaringType))
            .Select(Name)
            .ToHashSet();

        Assert.True(bound.Count > 30, $"Only {bound.Count} members are bound.");
        Assert.Empty(bound.Except(surface));
    }

    [SurfaceFact]
    public void Every_SDK_type_that_is_bound_exists()
    {
        var surface = File.ReadLines(SurfaceFactAttribute.Surface)
            .Where(line => line.StartsWith("T:", StringComparison.Ordinal))
            .Select(line => line[2..].Split(' ')[0])
            .ToHashSet();
        var bound = PluginAssembly.Module.GetTypeReferences().Where(IsSdk).Select(type => type.FullName).ToHashSet();

        Assert.True(bound.Count > 20, $"Only {bound.Count} types are bound.");
        Assert.Empty(bound.Except(surface));
    }

    private static bool IsSdk(TypeReference type) => type.GetElementType().Scope is AssemblyNameReference { Name: "Microsoft.Xrm.Sdk" };

    private static string Name(MethodReference method)
    {
        var name = method.Name is ".ctor" ? "#ctor" : method.Name;
        var arity =
            method.HasGenericParameters || method is GenericInstanceMethod ? "``" + method.GetElementMethod().GenericParameters.Count : "";
        var parameters = string.Join(",", method.Parameters.Select(parameter => Name(parameter.ParameterType)));
        return $"M:{method.DeclaringType.GetElementType().FullName}.{name}{arity}({parameters})";
    }

    private static string Name(TypeReference type) =>
        type switch
        {
            ByReferenceType reference => Name(reference.ElementType) + "@",
            ArrayType array => Name(array.ElementType) + "[]",
            GenericParameter parameter => (parameter.Type == GenericParameterType.Method ? "``" : "`") + parameter.Position,
            GenericInstanceType generic =>
                $"{generic.ElementType.FullName.Split('`')[0]}{{{string.Join(",", generic.GenericArguments.Select(Name))}}}",
            _ => type.FullName,
        };
}

/// <summary>
/// A test that needs the list of the genuine SDK's members beside the repository; skipped, with the reason, where it is missing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SurfaceFactAttribute : FactAttribute
{
    public SurfaceFactAttribute() =>
        Skip = File.Exists(Surface) ? null : "The list of the SDK's members is not beside the repository (../shared).";

    internal static string Surface => Path.Combine(Repository.Shared, "dataverse", "sdk-surface.txt");
}
