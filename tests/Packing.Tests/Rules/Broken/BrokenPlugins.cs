using System.Xml.Linq;
using Mono.Cecil;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenPlugins
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "an assembly of another version",
            "assembly.identity",
            Assembly,
            it => it.EditAssembly(module => module.Assembly.Name.Version = new Version(1, 0, 0, 1))
        ),
        new(
            "a registration of another version",
            "assembly.identity",
            Assembly,
            it => it.ReplaceEverywhere("MatterportForDataverse.Plugins, Version=1.0.0.0", "MatterportForDataverse.Plugins, Version=1.0.0.1")
        ),
        new(
            "a registration with another key",
            "assembly.identity",
            Assembly,
            it => it.ReplaceEverywhere("PublicKeyToken=9bb2c5d78eea8d43", "PublicKeyToken=0123456789abcdef")
        ),
        new(
            "a root component with another name",
            "assembly.name",
            Manifest,
            it => it.Replace(Manifest, "MatterportForDataverse.Plugins, Version=1.0.0.0", "MatterportForDataverse.Plugins, Version=1.0.0.1")
        ),
        new(
            "an assembly that lies elsewhere",
            "assembly.name",
            Assembly,
            it => it.Replace(Assembly, "/MatterportForDataversePlugins.dll<", "/MatterportForDataverse.Plugins.dll<")
        ),
        new(
            "a registered type that is nowhere",
            "assembly.unknown-type",
            Assembly,
            it =>
                it.Edit(
                    Assembly,
                    root =>
                        root.Descendants("PluginType")
                            .First()
                            .AddAfterSelf(
                                XElement.Parse(
                                    "<PluginType AssemblyQualifiedName=\"MatterportForDataverse.Plugins.Lost, "
                                        + "MatterportForDataverse.Plugins, Version=1.0.0.0, Culture=neutral, "
                                        + "PublicKeyToken=9bb2c5d78eea8d43\" PluginTypeId=\"e698cf4a-dced-510e-b500-dc0e076b9950\" "
                                        + "Name=\"MatterportForDataverse.Plugins.Lost\"><FriendlyName>Lost</FriendlyName></PluginType>"
                                )
                            )
                )
        ),
        new(
            "a plug-in type that nobody registers",
            "assembly.unregistered-type",
            Assembly,
            it => it.EditAssembly(module => module.Types.Add(NewPlugin(module)))
        ),
        new(
            "an assembly in the tree",
            "assembly.in-tree",
            Assembly[..^".data.xml".Length],
            it => it.Add(Assembly[..^".data.xml".Length], "MZ")
        ),
        new(
            "an assembly of more than 16 MB",
            "assembly.size",
            Assembly,
            it => it with { Assembly = Build.PluginBinary.Read([.. it.Assembly.Content, .. new byte[16 * 1024 * 1024]]) }
        ),
        new(
            "a step on a missing type",
            "step.unknown-type",
            Step,
            it => it.Edit(Step, root => root.Element("PluginTypeId")!.Value = "e698cf4a-dced-510e-b500-dc0e076b9950")
        ),
        new(
            "a step with another type's name",
            "step.unknown-type",
            Step,
            it => it.Replace(Step, "<PluginTypeName>MatterportForDataverse.Plugins.", "<PluginTypeName>MatterportForDataverse.Lost.")
        ),
        new(
            "a step on an unknown message",
            "step.unknown-message",
            Step,
            it => it.Edit(Step, root => root.Element("SdkMessageId")!.Value = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e9")
        ),
        new(
            "a step on a table that is nowhere",
            "step.unknown-table",
            Step,
            it => it.Edit(Step, root => root.Element("PrimaryEntity")!.Value += "s")
        ),
        new(
            "a filtering column that is nowhere",
            "step.unknown-column",
            StepWithImage,
            it => it.Edit(StepWithImage, root => root.Element("FilteringAttributes")!.Value += ",mpt_title")
        ),
        new(
            "an image of a column that is nowhere",
            "step.unknown-column",
            StepWithImage,
            it => it.Edit(StepWithImage, root => root.Descendants("Attributes").First().Value += ",mpt_title")
        ),
        new(
            "an asynchronous step in the parent pipeline",
            "step.invocation-source",
            Step,
            it => it.Replace(Step, "<InvocationSource>1<", "<InvocationSource>0<")
        ),
        new(
            "a guard in the parent pipeline",
            "step.invocation-source",
            Guard,
            it => it.Replace(Guard, "<InvocationSource>1<", "<InvocationSource>0<")
        ),
        new(
            "a step on Delete in the parent pipeline",
            "step.invocation-source",
            DeletingStep,
            it => it.Replace(DeletingStep, "<InvocationSource>1<", "<InvocationSource>0<")
        ),
        new(
            "a step before the transaction in the child pipeline",
            "step.invocation-source",
            Guard,
            it => it.Replace(Guard, "<Stage>20<", "<Stage>10<")
        ),
        new(
            "a step that does not name its pipeline",
            "step.invocation-source",
            Step,
            it => it.Edit(Step, root => root.Element("InvocationSource")!.Remove())
        ),
        new(
            "a step that does not say what handles it",
            "step.event-handler",
            Step,
            it => it.Edit(Step, root => root.Element("EventHandlerTypeCode")!.Remove())
        ),
        new(
            "a step that a service handles",
            "step.event-handler",
            Step,
            it => it.Edit(Step, root => root.Element("EventHandlerTypeCode")!.Value = "4618")
        ),
        new(
            "an assembly that is kept on disk",
            "assembly.registration",
            Assembly,
            it => it.Edit(Assembly, root => root.Element("SourceType")!.Value = "1")
        ),
        new(
            "an assembly outside of the sandbox",
            "assembly.registration",
            Assembly,
            it => it.Edit(Assembly, root => root.Element("IsolationMode")!.Value = "1")
        ),
        new(
            "a plug-in type without a name for people",
            "assembly.registration",
            Assembly,
            it => it.Edit(Assembly, root => root.Descendants("FriendlyName").First().Remove())
        ),
        new("an asynchronous step before the operation", "step.impossible", Step, it => it.Replace(Step, "<Stage>40<", "<Stage>20<")),
        new(
            "an image for a message that has none",
            "step.impossible",
            StepWithImage,
            it => it.Replace(StepWithImage, "<MessagePropertyName>Target<", "<MessagePropertyName>Id<")
        ),
    ];

    private static TypeDefinition NewPlugin(ModuleDefinition module)
    {
        var type = new TypeDefinition(
            "MatterportForDataverse.Plugins",
            "Forgotten",
            TypeAttributes.Public | TypeAttributes.Class,
            module.TypeSystem.Object
        );
        var known = module
            .GetTypes()
            .SelectMany(plugin => plugin.Interfaces)
            .First(one => one.InterfaceType.FullName == "Microsoft.Xrm.Sdk.IPlugin");
        type.Interfaces.Add(new InterfaceImplementation(known.InterfaceType));
        return type;
    }
}
