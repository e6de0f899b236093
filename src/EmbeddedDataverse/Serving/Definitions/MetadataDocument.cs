using System.Text;
using System.Xml;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace MatterportForDataverse.EmbeddedDataverse.Serving.Definitions;

/// <summary>
/// <c>$metadata</c> in CSDL: the tables with their properties, and the package's custom APIs as actions
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-service-documents#csdl-metadata-document).
/// </summary>
internal static class MetadataDocument
{
    public const string Path = "$metadata";
    private const string Namespace = "Microsoft.Dynamics.CRM";

    public static string Write(SolutionPackage package, EdmTypes types)
    {
        var model = new EdmModel();
        model.SetNamespaceAlias(Namespace, "mscrm");
        var container = new EdmEntityContainer(Namespace, "System");
        foreach (var type in types.All.Values)
        {
            model.AddElement(type);
        }

        foreach (var table in package.Tables.Values)
        {
            container.AddEntitySet(table.EntitySetName, types.All[table.Name]);
        }

        foreach (var table in package.Tables.Values)
        {
            Bind(container, types.All[table.Name], table.EntitySetName, package);
        }

        foreach (var api in package.CustomApis.Values)
        {
            Add(model, container, api);
        }

        model.AddElement(container);
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text))
        {
            if (!CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var errors))
            {
                throw OrganizationFault.Invalid(string.Join(' ', errors.Select(error => error.ErrorMessage)));
            }
        }

        // The writer names the encoding of strings, the response is in another.
        return text.Replace("encoding=\"utf-16\"", "encoding=\"utf-8\"").ToString();
    }

    private static void Bind(EdmEntityContainer container, EdmEntityType type, string set, SolutionPackage package)
    {
        var from = (EdmEntitySet)container.FindEntitySet(set);
        foreach (var navigation in type.DeclaredNavigationProperties())
        {
            var target = package.Tables[navigation.ToEntityType().Name];
            from.AddNavigationTarget(navigation, container.FindEntitySet(target.EntitySetName));
        }
    }

    private static void Add(EdmModel model, EdmEntityContainer container, CustomApiMetadata api)
    {
        EdmComplexType? answer = null;
        if (api.Properties.Count > 0)
        {
            answer = new(Namespace, api.Name + "Response");
            api.Properties.ToList().ForEach(property => answer.AddStructuralProperty(property.Name, Type(property)));
            model.AddElement(answer);
        }

        var action = new EdmAction(Namespace, api.Name, answer is null ? null : new EdmComplexTypeReference(answer, true));
        api.Parameters.ToList().ForEach(parameter => action.AddParameter(parameter.Name, Type(parameter)));
        model.AddElement(action);
        container.AddActionImport(api.Name, action);
    }

    // As the solution's XML numbers the types of parameters; rows and the like are untyped rows of the platform.
    private static IEdmTypeReference Type(CustomApiParameter parameter) =>
        parameter.Type switch
        {
            0 => EdmCoreModel.Instance.GetBoolean(parameter.Optional),
            1 => EdmCoreModel.Instance.GetDateTimeOffset(parameter.Optional),
            2 or 8 => EdmCoreModel.Instance.GetDecimal(parameter.Optional),
            6 => EdmCoreModel.Instance.GetDouble(parameter.Optional),
            7 or 9 => EdmCoreModel.Instance.GetInt32(parameter.Optional),
            10 => EdmCoreModel.Instance.GetString(parameter.Optional),
            11 => EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(false)),
            12 => EdmCoreModel.Instance.GetGuid(parameter.Optional),
            _ => throw OrganizationFault.NotSimulated($"the parameter {parameter.Name}, which is a row or several, in {Path}"),
        };
}
