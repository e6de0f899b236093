using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

/// <summary>Files of the complete sample that broken copies begin with.</summary>
internal static class SamplePaths
{
    public const string Manifest = "Other/Solution.xml";
    public const string Sections = "Other/Customizations.xml";
    public const string Listed = "Other/Relationships.xml";
    public const string ModelTable = "Entities/mpt_Model/Entity.xml";
    public const string MainForm = "Entities/mpt_Property/FormXml/main/{e1e3c987-8cd1-53cf-a276-d20257315f9d}.xml";
    public const string Twin = "Entities/mpt_Property/FormXml/main/{e1e3c987-8cd1-53cf-a276-d20257315f9d}_managed.xml";
    public const string QuickForm = "Entities/mpt_Model/FormXml/quick/{d5f6951f-01ed-5a01-9baf-369f5e4ab535}.xml";
    public const string QuickCreate = "Entities/mpt_Property/FormXml/quickCreate/{6aa7d61a-3721-5fb4-855e-0d6a65af3f07}.xml";
    public const string View = "Entities/mpt_Model/SavedQueries/{62c67f07-a675-5f21-95a0-dc8deddb82a7}.xml";
    public const string Chart = "Entities/mpt_Model/Visualizations/{2EE1FD00-1F2B-5E44-93A7-12076EA6CF11}.xml";
    public const string Dashboard = "Dashboards/{71a66484-aec1-5cb4-b026-aae3cb9401c5}.xml";
    public const string App = "AppModules/mpt_Extra/AppModule.xml";
    public const string SiteMap = "AppModuleSiteMaps/mpt_Extra/AppModuleSiteMap.xml";
    public const string Command = "appactions/mpt__Extra!1776c3a9e78a5c89a5c422d7f13651b8!mpt_Extra!mpt_model!0/appaction.xml";
    public const string Ribbon = "Entities/mpt_Property/RibbonDiff.xml";
    public const string Script = "WebResources/mpt_/extra/code.js";
    public const string Page = "WebResources/mpt_/extra/page.html";
    public const string Flow = "Workflows/Extra-15113CB1-353D-573F-82F3-151AA5723B60.json";
    public const string Clock = "Workflows/Matterportclocktick-D096AF3A-C438-502E-8F8C-ADE884B9D9F8.json";
    public const string Variable = "environmentvariabledefinitions/mpt_Extra/environmentvariabledefinition.xml";
    public const string Connector = "Connectors/mpt_5Fextra.xml";
    public const string OpenApi = "Connectors/mpt_5Fextra_openapidefinition.json";
    public const string Package = "pluginpackages/mpt_Extra/pluginpackage.xml";
    public const string CustomApi = "customapis/mpt_LinkModel/customapi.xml";
    public const string Parameter = "customapis/mpt_LinkModel/customapirequestparameters/TakeOver/customapirequestparameter.xml";
    public const string Property = "customapis/mpt_LinkModel/customapiresponseproperties/Created/customapiresponseproperty.xml";
    public const string Reader = "Roles/Matterport Reader.xml";
    public const string Administrator = "Roles/Matterport Administrator.xml";
    public const string FieldSecurity = "Other/FieldSecurityProfiles.xml";

    public static string Assembly { get; } = Of(FileKind.Assembly, "MatterportForDataverse");

    /// <summary>An asynchronous step on Create of work.</summary>
    public static string Step { get; } = Of(FileKind.Step, "<Mode>1</Mode>");

    /// <summary>A step on Update with filtering columns and an image.</summary>
    public static string StepWithImage { get; } =
        Of(FileKind.Step, "<PrimaryEntity>mpt_sitevisit</PrimaryEntity>", "<ImageType>0</ImageType>");

    /// <summary>A synchronous step on Create of work, before the operation.</summary>
    public static string Guard { get; } = Of(FileKind.Step, "GuardSyncRowsStep: Create of mpt_work\"");

    /// <summary>A step on Delete of models.</summary>
    public static string DeletingStep { get; } = Of(FileKind.Step, "DeleteChildrenStep: Delete of mpt_model\"");

    /// <summary>The first file of a kind that contains all of the texts.</summary>
    public static string Of(FileKind kind, params string[] texts) =>
        PackingSample.Complete.Tree.OfKind(kind).First(file => texts.All(text => file.Text.Contains(text, StringComparison.Ordinal))).Path;
}
